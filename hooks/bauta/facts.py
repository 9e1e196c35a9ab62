"""Facts are the stated fields of an entry as label and value, the same in both editions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bauta.entries import (
    Anchoring,
    Coordination,
    Cost,
    Entry,
    Example,
    Period,
    Population,
    Profile,
    Responsible,
    Result,
    WayOn,
)
from bauta.material import Material
from bauta.requirement import UNKNOWN, is_known

HARD_SPACE = "\u00a0"
Words = dict[str, str]


def amount(number: float) -> str:
    """10 000 with hard spaces, comma as decimal mark."""
    whole, _, part = f"{number:.10g}".partition(".")
    grouped = f"{int(whole):,}".replace(",", HARD_SPACE)
    return f"{grouped},{part}" if part else grouped


def facts(entry: Entry, material: Material, words: Words) -> list[tuple[str, str]]:
    """Label and value of every fact that is stated, in the order of the template."""
    fields = _example(entry, material) if isinstance(entry, Example) else _profile(entry, words)
    return [(words[name], value) for name, value in fields if value]


def unknown_facts(entry: Entry, words: Words) -> list[str]:
    """The labels of the facts the author has written are unknown."""
    names = type(entry).model_fields
    return [words[name] for name in names if getattr(entry, name) == UNKNOWN and name in words]


def _example(example: Example, material: Material) -> Iterator[tuple[str, str]]:
    profiles = material.profiles
    yield "kommuner", ", ".join(profiles[id_].name for id_ in example.kommuner if id_ in profiles)
    yield "sted", example.sted.navn if example.sted else ""
    yield "tiltakstype", _plain(example.tiltakstype)
    yield "brukerhensyn", _plain(example.brukerhensyn)
    yield "fase", _plain(example.fase)
    yield "periode", _plain(example.periode)
    yield "kostnad", _plain(example.kostnad)
    yield "finansiering", _plain(example.finansiering)
    yield "tidsbruk", _plain(example.tidsbruk)
    yield "ansvarlig", _plain(example.ansvarlig)
    yield "samarbeid", _plain(example.samarbeid)
    yield "forankring", _plain(example.forankring)
    yield "medvirkning", _plain(example.medvirkning)
    yield "resultater", _plain(example.resultater)
    yield "overforbarhet", _plain(example.overforbarhet)


def _profile(profile: Entry, words: Words) -> Iterator[tuple[str, str]]:
    if not isinstance(profile, Profile):
        return
    yield "fylke", profile.fylke
    yield "kommunenummer", _numbers(profile)
    yield "innbyggere", _plain(profile.innbyggere)
    yield "rolle", "; ".join(
        f"{words[role.rolle]} {_span(role.fra, role.til)}".strip() for role in profile.rolle
    )
    yield "sterke_sider", _plain(profile.sterke_sider)
    yield "koordinering", _plain(profile.koordinering)
    yield "forankring", _plain(profile.forankring)
    yield "videreforing", _plain(profile.videreforing)
    yield "ressurstilbud", _plain(profile.ressurstilbud)


def _numbers(profile: Profile) -> str:
    earlier = ", ".join(f"{old.nummer} i {old.ar}" for old in profile.kommunenummer_historisk)
    return profile.kommunenummer + (f" ({earlier})" if earlier else "")


def _span(start: Any, end: Any) -> str:
    if not is_known(start) and not is_known(end):
        return ""
    first, last = (str(value) if is_known(value) else "" for value in (start, end))
    return first if first == last else f"{first}–{last}"


def _plain(value: Any) -> str:
    """A value as the reader meets it; nothing for what is not known."""
    if not is_known(value):
        return ""
    match value:
        case Period():
            return _span(value.fra, value.til)
        case Cost():
            year = f" ({value.ar})" if value.ar else ""
            price = f"{amount(value.belop)} {_currency(value.valuta)}{year}" if value.belop else ""
            return "; ".join(part for part in (price, value.merknad) if part)
        case Responsible():
            return ", ".join(_plain(part) for part in (value.enhet, value.rolle, value.epost) if _plain(part))
        case Anchoring():
            return ", ".join(_plain(part) for part in (value.organ, value.vedtak, value.dato) if _plain(part))
        case Population():
            source = ", ".join(_plain(part) for part in (value.dato, value.kilde) if _plain(part))
            return f"{amount(value.tall)} ({source})" if value.tall else ""
        case Coordination():
            share = f", {amount(value.stillingsprosent)} prosent stilling" if isinstance(value.stillingsprosent, float) else ""
            return _plain(value.enhet) + share
        case Result():
            measured = f": {amount(value.tall)} {value.enhet}".rstrip() if value.tall is not None else ""
            return value.hva + measured + (f" ({value.ar})" if value.ar else "")
        case WayOn():
            return "; ".join(part for part in (_span(value.fra, value.til), ", ".join(value.nye_omrader)) if part)
        case list():
            mark = "; " if value and not isinstance(value[0], str | int) else ", "
            return mark.join(part for item in value if (part := _plain(item)))
    return str(value)


def _currency(code: str) -> str:
    return "kroner" if code == "NOK" else code
