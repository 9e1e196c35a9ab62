"""Facts: the stated fields of an entry as label and value, the same in both editions, and what is not known."""

from __future__ import annotations

from collections.abc import Container, Iterator

from bauta.reading.material import Material
from bauta.records.entries import Entry, Example, Profile, Sourced
from bauta.records.requirement import UNKNOWN
from bauta.text.render import Rendered
from bauta.text.wording import span, worded

Words = dict[str, str]


BRIEF = frozenset({"kommuner", "sted", "periode", "kostnad", "finansiering", "tidsbruk", "ansvarlig"})
"""Facts in the box of a printed example, short enough to be read at a glance; the web has them all."""

BRIEF_VALUE = 90
"""The longest value in that box, in characters."""


def facts(entry: Entry, material: Material, words: Words) -> list[tuple[str, str]]:
    """Label and value of every fact that is stated, in the order of the template."""
    return [(words[name], value) for name, value in _stated(entry, material, words)]


def brief_facts(example: Example, material: Material, words: Words) -> list[tuple[str, str]]:
    """Label and value of the facts that stand in the box of a printed example; what is drawn is not said twice."""
    shown = BRIEF - ({"finansiering"} if example.kostnadsdeling else set())
    stated = _stated(example, material, words)
    return [(words[name], value) for name, value in stated if name in shown and len(value) <= BRIEF_VALUE]


def unknown_facts(entry: Entry) -> list[str]:
    """The fields the author has written are unknown."""
    return [name for name in type(entry).model_fields if getattr(entry, name) == UNKNOWN]


def _stated(entry: Entry, material: Material, words: Words) -> Iterator[tuple[str, str]]:
    fields = _example(entry, material) if isinstance(entry, Example) else _profile(entry, material, words)
    return ((name, value) for name, value in fields if value)


def _example(example: Example, material: Material) -> Iterator[tuple[str, str]]:
    yield "kommuner", ", ".join(filter(None, map(material.municipality_name, example.kommuner)))
    yield "sted", example.sted.navn if example.sted else ""
    yield "tiltakstype", worded(example.tiltakstype)
    yield "brukerhensyn", worded(example.brukerhensyn)
    yield "fase", worded(example.fase)
    yield "periode", worded(example.periode)
    yield "kostnad", worded(example.kostnad)
    yield "finansiering", worded(example.finansiering)
    yield "tidsbruk", worded(example.tidsbruk)
    yield "ansvarlig", worded(example.ansvarlig)
    yield "samarbeid", worded(example.samarbeid)
    yield "forankring", worded(example.forankring)
    yield "medvirkning", worded(example.medvirkning)
    yield "resultater", worded(example.resultater)
    yield "overforbarhet", worded(example.overforbarhet)


def _profile(profile: Entry, material: Material, words: Words) -> Iterator[tuple[str, str]]:
    if not isinstance(profile, Profile):
        return
    yield "fylke", profile.fylke
    yield "kommunenummer", _numbers(profile)
    yield "innbyggere", worded(profile.innbyggere)
    yield "rolle", "; ".join(_roles(profile, words))
    yield "sterke_sider", worded(profile.sterke_sider)
    yield "koordinering", worded(profile.koordinering)
    yield "forankring", worded(profile.forankring)
    yield "videreforing", worded(profile.videreforing)
    yield "ressurstilbud", ", ".join(duties(profile, material))


def _roles(profile: Profile, words: Words) -> Iterator[str]:
    """Each role once, with the years that are known, and whether it is unconfirmed."""
    for name in dict.fromkeys(role.rolle for role in profile.rolle):
        held = [role for role in profile.rolle if role.rolle == name]
        years = [years for role in held if (years := span(role.fra, role.til))]
        certain = any(role.sikkerhet == "bekreftet" for role in held)
        yield " ".join(filter(None, (words[name], ", ".join(years), "" if certain else f"({words['trolig']})")))


def duties(profile: Profile, material: Material) -> list[str]:
    """What a resource municipality has done for others, in the language of its page."""
    named = profile.ressurstilbud if isinstance(profile.ressurstilbud, list) else []
    known = {duty.nummer: duty for programme in material.registers.programmer for duty in programme.oppgaver}
    return [known[number].name_in(profile.sprak) for number in named if number in known]


def _numbers(profile: Profile) -> str:
    earlier = ", ".join(f"{old.nummer} i {old.ar}" for old in profile.kommunenummer_historisk)
    return profile.kommunenummer + (f" ({earlier})" if earlier else "")


def supplement(
    entry: Sourced, sections: tuple[Rendered, ...], words: dict[str, str], fields: Container[str] | None = None
) -> list[str]:
    """What the municipality is asked to supply: unknown sections first, then unknown facts, or those of `fields`."""
    asked: list[str] = []
    covered: int | None = None  # level of an unknown section; those under it need not be named
    for section in sections:
        if covered is not None and section.level > covered:
            continue
        covered = section.level if section.unknown else None
        asked += [section.title] if section.unknown else []
    unknown = [words[name] for name in unknown_facts(entry) if fields is None or name in fields]
    asked += [label for label in unknown if label not in asked]
    return [text[0].lower() + text[1:] for text in asked]
