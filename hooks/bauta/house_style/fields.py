"""Rules for the fields at the top of a file."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction, Level
from bauta.house_style.rule import CopyRule, UnreadableRule
from bauta.house_style.sign_off import changed_since, signed
from bauta.reading.material import Copy, Material
from bauta.records.declaration import declaration_of, declarations
from bauta.records.entries import Example, Profile
from bauta.records.field_types import Cost, Period
from bauta.records.languages import MESSAGES
from bauta.records.requirement import UNKNOWN, is_empty
from bauta.records.shapes import may_be_unknown
from bauta.text.wording import date

IN_BRIEF_WORDS = 80


@UnreadableRule
def yaml(copy: Copy, material: Material) -> Iterator[Correction]:
    """The fields can be read."""
    yield from copy.manuscript.faults


@CopyRule
def field_missing(copy: Copy, material: Material) -> Iterator[Correction]:
    """Every identity field and everything the template calls PÅKREVD is filled in."""
    for name, field in type(copy.entry).model_fields.items():
        declared = declaration_of(field)
        requirement = declared.requirement
        if requirement == "valgfri" or not is_empty(copy.manuscript.fields.get(name)):
            continue
        level: Level = "feil" if requirement == "identitet" else material.binding(copy)
        state = "er tomt" if name in copy.manuscript.fields else "mangler"
        remedy = "fyll det ut"
        if requirement == "påkrevd" and may_be_unknown(field.annotation):
            remedy += f", eller skriv {UNKNOWN}"
        text = f"feltet «{name}» {state}; {remedy} ({declared.hint})"
        yield Correction(copy.path, copy.line_of(name), "field-missing", text, level)


@CopyRule
def field_unknown(copy: Copy, material: Material) -> Iterator[Correction]:
    """Only fields of the template stand in a file."""
    yield from (fault for fault in copy.faults if fault.rule == "field-unknown")


@CopyRule
def field_value(copy: Copy, material: Material) -> Iterator[Correction]:
    """Every value is of the kind its field asks for, and the fields agree with each other."""
    yield from (fault for fault in copy.faults if fault.rule == "field-value")
    yield from _counts(copy)
    match copy.entry:
        case Example():
            yield from _example_values(copy, copy.entry, material)
        case Profile():
            yield from _profile_values(copy, copy.entry, material)


def _counts(copy: Copy) -> Iterator[Correction]:
    """Every list that is not empty has as many points as its declaration says."""
    for name, declared in declarations(type(copy.entry)).items():
        value = getattr(copy.entry, name)
        if declared.points and isinstance(value, list) and value:
            fewest, most = declared.points
            if not fewest <= len(value) <= most:
                count = f"{len(value)} {'punkt' if len(value) == 1 else 'punkter'}"
                text = f"«{name}» har {count}; skal ha {fewest}–{most}"
                yield Correction(copy.path, copy.line_of(name), "field-value", text)


def _example_values(copy: Copy, example: Example, material: Material) -> Iterator[Correction]:
    def fault(name: str, text: str, level: Level = "feil") -> Correction:
        return Correction(copy.path, copy.line_of(name), "field-value", text, level)

    cost = example.kostnad
    if isinstance(cost, Cost) and cost.belop is None and not cost.merknad:
        text = "«kostnad» har verken belop eller merknad; skriv beløpet, eller forklar i merknad"
        yield fault("kostnad", text, material.binding(copy))
    period = example.periode
    if isinstance(period, Period) and period.fra and period.til and period.til < period.fra:
        text = f"«periode» slutter ({period.til}) før den begynner ({period.fra}); rett årene"
        yield fault("periode", text)


def _profile_values(copy: Copy, profile: Profile, material: Material) -> Iterator[Correction]:
    def fault(name: str, text: str) -> Correction:
        return Correction(copy.path, copy.line_of(name), "field-value", text)

    county = material.registers.county_of(profile.number)
    if profile.number and county is None:
        text = f"«kommunenummer» {profile.number} hører ikke til noe fylke; kontroller nummeret fra 2024"
        yield fault("kommunenummer", text)
    elif profile.number and profile.fylke and county != profile.fylke:
        text = f"«fylke» er {profile.fylke}, men nummeret {profile.number} hører til {county}; rett det som er feil"
        yield fault("fylke", text)


@CopyRule
def too_long(copy: Copy, material: Material) -> Iterator[Correction]:
    """Title, lead, what is unique and «Kort fortalt» keep their lengths."""
    for name, declared in declarations(type(copy.entry)).items():
        value = getattr(copy.entry, name)
        if declared.longest and isinstance(value, str) and len(value) > declared.longest:
            text = f"«{name}» har {len(value)} tegn; kort ned til {declared.longest}"
            yield Correction(copy.path, copy.line_of(name), "too-long", text)
    for section in copy.manuscript.sections:
        count = len(section.text.split())
        if section.title == "Kort fortalt" and count > IN_BRIEF_WORDS:
            text = f"«Kort fortalt» har {count} ord; kort ned til {IN_BRIEF_WORDS}"
            yield Correction(copy.path, section.line, "too-long", text)


@CopyRule
def status(copy: Copy, material: Material) -> Iterator[Correction]:
    """An approved text has a sign-off, who by role and when, and stands as it was approved."""
    by = copy.entry.kvalitetssikret
    if not copy.entry.signed_off:
        return
    if by is None or not signed(copy.entry):
        told = f"status er {copy.entry.status}, men «kvalitetssikret» mangler"
        text = f"{told}; skriv rolle i «av» og dato, eller sett tilbake status"
        yield Correction(copy.path, copy.line_of("status"), "status", text)
        return
    again = f'godkjenn på nytt med scripts/desk --approve {copy.entry.id} --by "{by.av}"'
    if not by.avtrykk:
        text = f"godkjenningen har ikke avtrykk, så ingen kan se om teksten er endret siden; {again}"
        yield Correction(copy.path, copy.line_of("kvalitetssikret"), "status", text)
    elif changed := changed_since(copy):
        whole = (one for one in copy.entry.house.of("status") if one.means("fullstendig"))
        before = next((one.id for one in whole if not one.means("signert")), "")
        back = f"sett status til {before}, eller {again}" if before else again
        text = (
            f"{changed} er endret etter godkjenningen {date(by.dato or '', MESSAGES)} ({by.av}), "
            f"som derfor ikke gjelder lenger; {back}"
        )
        yield Correction(copy.path, copy.line_of("kvalitetssikret"), "status", text)
