"""The strip of a municipality: its work year by year, from the first role to the year its inhabitants were counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bauta.contract.matter import Strip, StripBar, StripMark
from bauta.reading.material import Material
from bauta.records.entries import Example, Profile
from bauta.records.field_types import Anchoring, Period, Population
from bauta.records.languages import Words
from bauta.records.requirement import is_known


def strip(profile: Profile, material: Material, words: Words) -> Strip | None:
    """Roles as bars, decisions and what was built as marks by year; None where no role has a year."""
    bars = tuple(_bars(profile, material, words))
    if not bars:
        return None
    counted = _year(profile.innbyggere.dato) if isinstance(profile.innbyggere, Population) else 0
    # All municipalities of a programme have the same years, so that their strips can be compared.
    begun = (
        role.fra for other in material.profiles.values() if other.program == profile.program for role in other.rolle
    )
    first, last = min(year for year in begun if year), max(counted, *(bar.end for bar in bars))
    examples = material.examples_of(profile.id)
    decided = _decisions([profile.forankring, *(example.forankring for example in examples)])
    decisions = tuple(StripMark(year, "aksent") for year in sorted(decided) if first <= year <= last)
    built = [one for one in examples if one.house.means("tiltakstype", str(one.tiltakstype), "synlig")]
    marks = ((_done(example), _colour(material, example)) for example in built)
    works = tuple(StripMark(year, colour) for year, colour in sorted(marks) if first <= year <= last)
    said = [f"{bar.label} {bar.start}–{bar.end}" for bar in bars]
    said += [f"{words[label]}: {', '.join(str(mark.year) for mark in found)}" for label, found in
             (("stripe_vedtak", decisions), ("stripe_bygd", works)) if found]  # fmt: skip
    return Strip(first, last, bars, decisions, works, words["stripe_alt"].format(arbeid="; ".join(said)))


def _bars(profile: Profile, material: Material, words: Words) -> Iterator[StripBar]:
    for role in profile.rolle:
        if role.fra:
            called = material.registers.role_name(role.program, role.rolle, profile.sprak, words["rolle_deltaker"])
            yield StripBar(called, role.fra, role.til or role.fra)


def _decisions(found: Iterable[object]) -> set[int]:
    """The years of the decisions whose day is known."""
    listed = (decision for some in found if isinstance(some, list) for decision in some)
    return {year for decision in listed if isinstance(decision, Anchoring) and (year := _year(decision.dato))}


def _done(example: Example) -> int:
    """The year a measure was done, or was begun where it goes on."""
    period = example.periode
    return (_year(period.til) or _year(period.fra)) if isinstance(period, Period) else 0


def _colour(material: Material, example: Example) -> str:
    theme = material.registers.themes.get(example.tema)
    return theme.farge if theme else "grunn"


def _year(written: object) -> int:
    """The year of a date, 0 when it is not known."""
    return int(str(written)[:4]) if written and is_known(written) and str(written)[:4].isdigit() else 0
