"""Facts are the stated fields of an entry as label and value, the same in both editions."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.entries import Entry, Example, Profile
from bauta.material import Material
from bauta.requirement import UNKNOWN
from bauta.wording import span, worded

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
    fields = _example(entry, material) if isinstance(entry, Example) else _profile(entry, words)
    return ((name, value) for name, value in fields if value)


def _example(example: Example, material: Material) -> Iterator[tuple[str, str]]:
    profiles = material.profiles
    yield "kommuner", ", ".join(profiles[id_].name for id_ in example.kommuner if id_ in profiles)
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


def _profile(profile: Entry, words: Words) -> Iterator[tuple[str, str]]:
    if not isinstance(profile, Profile):
        return
    yield "fylke", profile.fylke
    yield "kommunenummer", _numbers(profile)
    yield "innbyggere", worded(profile.innbyggere)
    yield "rolle", "; ".join(f"{words[role.rolle]} {span(role.fra, role.til)}".strip() for role in profile.rolle)
    yield "sterke_sider", worded(profile.sterke_sider)
    yield "koordinering", worded(profile.koordinering)
    yield "forankring", worded(profile.forankring)
    yield "videreforing", worded(profile.videreforing)
    yield "ressurstilbud", worded(profile.ressurstilbud)


def _numbers(profile: Profile) -> str:
    earlier = ", ".join(f"{old.nummer} i {old.ar}" for old in profile.kommunenummer_historisk)
    return profile.kommunenummer + (f" ({earlier})" if earlier else "")
