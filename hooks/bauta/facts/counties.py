"""Counties as they are today: which of the municipalities here lie in each, and the examples from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bauta.artwork.design import read_words
from bauta.reading.manuscript import Manuscript
from bauta.reading.material import Copy, Material
from bauta.records.entries import Example, MadePage, Profile
from bauta.records.languages import Words
from bauta.records.programmes import Participation
from bauta.records.registers import County
from bauta.records.sections import slug

FOLDER = "content/fylker"
TEMPLATE = "fylke.html"
NOT_TOLD = "ukjent"
"""The programme where none of the records says one it can be read by; that is told of each of them."""


@dataclass(frozen=True)
class CountyView:
    """A county with what is here from it."""

    county: County
    profiles: list[Profile]
    """Municipalities with a profile."""
    others: list[Participation]
    """Those that have taken part in something, but have no profile; each once."""
    examples: list[Example]

    @property
    def key(self) -> str:
        """The key of its page."""
        return f"{FOLDER}/{slug(self.county.navn)}"


def counties(material: Material) -> Iterator[CountyView]:
    """Every county with a municipality that has a profile or an example, in the order of the register."""
    taken_part = material.registers.participants.values()
    for county in material.registers.fylker:
        profiles = [profile for profile in material.current_profiles.values() if profile.fylke == county.navn]
        named = {profile.id for profile in profiles}
        others = [place for place in taken_part if _lies_in(county, place) and place.deltaker not in named]
        ids = [*(profile.id for profile in profiles), *(place.deltaker for place in others)]
        examples = {example.id: example for id_ in ids for example in material.examples_of(id_)}
        if profiles or examples:
            yield CountyView(county, profiles, others, list(examples.values()))


def county_copies(material: Material) -> Iterator[tuple[CountyView, Copy]]:
    """Every county with its page, which no source is written for, in the language of the house."""
    if views := list(counties(material)):
        words = read_words(material.root)[material.language]
        yield from ((view, _copy(view, words)) for view in views)


def _copy(view: CountyView, words: Words) -> Copy:
    records = [*view.profiles, *view.examples]
    number = len(view.examples)
    told = words["tall_eksempel" if number == 1 else "tall_eksempler"].format(tall=number)
    entry = MadePage(
        id=slug(view.county.navn),
        program=next((record.program for record in records if record.program), NOT_TOLD),
        oppdatert=max((record.oppdatert or "" for record in records), default="") or None,
        tittel=view.county.navn,
        ingress=words["fylke_ingress"].format(eksempler=told, steder=_told(view, words)),
        sprak=words.language,
        mal=TEMPLATE,
    )
    return Copy(Manuscript(f"{view.key}.md"), entry)


def _told(view: CountyView, words: Words) -> str:
    homes = {id_ for example in view.examples for id_ in example.kommuner}
    here = [profile.id for profile in view.profiles] + [place.deltaker for place in view.others]
    number = len(homes.intersection(here))
    return words["en_kommune"] if number == 1 else words["antall_kommuner"].format(antall=number)


def _lies_in(county: County, place: Participation) -> bool:
    return bool(place.i_dag and place.i_dag.nummer.startswith(county.nummer))
