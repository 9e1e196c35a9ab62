"""Facets are what examples are chosen by: each a question with few answers, worked out from the fields.

Three are made, not written. The cost level is that of the amount as it stands, in kroner and not converted to today's;
where only the note tells an amount, that counts. The size is that of each municipality by its inhabitants. The times
are the eras of the programme that the work went on in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import get_args

from bauta.composing.back_matter import norwegian
from bauta.reading.material import Material
from bauta.records.entries import Example, Profile
from bauta.records.eras import Era, touched
from bauta.records.field_types import Form, Population
from bauta.records.languages import TONGUES, Words
from bauta.records.legal_rules import LegalRule
from bauta.records.requirement import UNKNOWN, is_known
from bauta.records.sections import slug
from bauta.text.wording import amount, span
from bauta.website.prices import price


@dataclass(frozen=True)
class Scale:
    """Whole numbers in classes; each bound begins a class."""

    id: str
    bounds: tuple[int, ...]

    @property
    def classes(self) -> list[str]:
        """The classes by what they are called in addresses: «under-5000», «5000-20000», «fra-50000»."""
        between = [f"{low}-{high}" for low, high in pairwise(self.bounds)]
        return [f"under-{self.bounds[0]}", *between, f"fra-{self.bounds[-1]}"]

    def span(self, first: float, last: float) -> list[str]:
        """Every class from that of one number to that of another."""
        low, high = (sum(number >= bound for bound in self.bounds) for number in (first, last))
        return self.classes[low : high + 1]

    def labels(self, words: Words) -> dict[str, str]:
        """Every class in words, in order."""
        low, high = amount(self.bounds[0], words.language), amount(self.bounds[-1], words.language)
        between = [
            words[f"{self.id}_mellom"].format(
                fra=amount(one, words.language),
                til=amount(other, words.language),
                siste=amount(other - 1, words.language),
            )
            for one, other in pairwise(self.bounds)
        ]
        told = [words[f"{self.id}_under"].format(til=low), *between, words[f"{self.id}_over"].format(fra=high)]
        return dict(zip(self.classes, told, strict=True))


SCALES = {
    scale.id: scale
    for scale in (
        Scale("kostnad", (500_000, 10_000_000)),
        Scale("storrelse", (5_000, 20_000, 50_000)),
    )
}
"""Kroner; inhabitants, where the first two bounds are those of Statistics Norway's small and middle-sized."""

CHOSEN = ("tiltakstype", "brukerhensyn", "fase")
"""Facets whose answers are the alternatives of the house."""


@dataclass(frozen=True)
class Option:
    """One answer, with the number of examples it leads to."""

    id: str
    label: str
    count: int


@dataclass(frozen=True)
class Facet:
    """One question and its answers."""

    id: str
    title: str
    options: list[Option]


def choices(example: Example, material: Material) -> dict[str, list[str]]:
    """Which answers an example is found under, by facet; `ukjent` where nothing is stated."""
    profiles = [material.profiles[id_] for id_ in example.kommuner if id_ in material.profiles]
    found: dict[str, Iterable[str]] = {
        "kostnad": _cost(example),
        "tidsrom": [era.id for era in touched(_eras(example, material), example.periode)],
        "storrelse": [size for profile in profiles for size in _size(profile)],
        "tiltakstype": [str(example.tiltakstype)] if is_known(example.tiltakstype) else [],
        "regel": [rule.id for rule in _rules(example, material)],
        "tema": [example.tema],
        "kommune": [place for place in example.kommuner if place in _names(material)],
        "fylke": [slug(county) for place in example.kommuner if (county := county_of(place, material))],
        "program": [example.program],
        "brukerhensyn": example.brukerhensyn if isinstance(example.brukerhensyn, list) else [],
        "fase": [str(example.fase)] if is_known(example.fase) else [],
        "form": [example.form],
        "sprak": [example.sprak],
    }
    return {facet: list(dict.fromkeys(map(slug, ids))) or [UNKNOWN] for facet, ids in found.items()}


def facets(material: Material, words: Words, programme: str = "") -> list[Facet]:
    """Every facet with the answers the examples of a programme, or of all, give, as a reader meets them."""
    counts: dict[str, Counter[str]] = {}
    for example in (e for e in material.examples.values() if programme in ("", e.program)):
        for facet, ids in choices(example, material).items():
            counts.setdefault(facet, Counter()).update(ids)
    return [
        Facet(facet, words[facet], list(_options(facet, found, material, words))) for facet, found in counts.items()
    ]


def _options(facet: str, found: Counter[str], material: Material, words: Words) -> Iterator[Option]:
    for id_, label in _labels(facet, material, words).items():
        if found[id_]:
            yield Option(id_, label, found[id_])
    if found[UNKNOWN]:
        yield Option(UNKNOWN, words["ikke_oppgitt"], found[UNKNOWN])


def _labels(facet: str, material: Material, words: Words) -> dict[str, str]:
    """Every answer a facet may have, in order."""
    if facet in SCALES:
        return SCALES[facet].labels(words)
    if facet in CHOSEN:
        return {
            slug(one.id): _opening(one.name_in(words.language)) for one in material.registers.alternatives.of(facet)
        }
    match facet:
        case "form" | "sprak":
            return {id_: _opening(told) for id_, told in _written(facet, material, words)}
        case "tidsrom":
            eras = (era for one in material.registers.programmer for era in one.tider)
            return {era.id: f"{_opening(era.navn)} ({span(era.fra, era.til, words.language)})" for era in eras}
        case "tema":
            return {theme.id: theme.navn for theme in sorted(material.registers.temaer, key=lambda t: t.nummer)}
        case "kommune":
            return dict(sorted(_names(material).items(), key=lambda place: norwegian(place[1])))
        case "fylke":
            counties = (county.navn for county in material.registers.fylker)
            return {slug(county): county for county in sorted(counties, key=norwegian)}
        case "regel":
            rules = sorted(material.registers.regler, key=lambda rule: norwegian(rule.hva))
            return {rule.id: rule.hva for rule in rules}
        case "program":
            return {programme.id: programme.navn for programme in material.registers.programmer}
    raise KeyError(facet)


def _written(facet: str, material: Material, words: Words) -> Iterator[tuple[str, str]]:
    """What the field itself may say: lengths of a text, languages of the house."""
    if facet == "form":
        return ((form, words[f"form_{form}"]) for form in get_args(Form))
    return ((language, TONGUES[language].navn) for language in material.languages)


def _names(material: Material) -> dict[str, str]:
    """Every municipality an example may be from, by id: those with a profile, and those that have taken part."""
    taken_part = {id_: place.name for id_, place in material.registers.participants.items()}
    return taken_part | {profile.id: profile.name for profile in material.profiles.values()}


def county_of(id_: str, material: Material) -> str:
    """The county a municipality lies in today, by its id; nothing where that is not known."""
    if profile := material.profiles.get(id_):
        return profile.fylke
    place = material.registers.participants.get(id_)
    number = place.i_dag.nummer if place and place.i_dag else ""
    return material.registers.county_of(number) or ""


def _rules(example: Example, material: Material) -> Iterator[LegalRule]:
    known = material.registers.legal_rules
    return (known[id_] for id_ in example.regel if id_ in known)


def _eras(example: Example, material: Material) -> list[Era]:
    """The times of the example's own programme, or those of all where that tells of none."""
    every = [era for programme in material.registers.programmer for era in programme.tider]
    return material.registers.eras(example.program) or every


def _opening(label: str) -> str:
    """A label as it stands alone, with a capital letter."""
    return label[:1].upper() + label[1:]


def _cost(example: Example) -> list[str]:
    cost = price(example)
    return SCALES["kostnad"].span(cost.kroner, cost.kroner) if cost else []


def _size(profile: Profile) -> list[str]:
    people = profile.innbyggere
    known = isinstance(people, Population) and people.tall
    return SCALES["storrelse"].span(known, known) if known else []
