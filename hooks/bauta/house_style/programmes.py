"""Rules for programmes: cohorts add up, gatherings are in order, agreements do not run out unseen."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator

from bauta.correction import Correction
from bauta.facts.participation import in_cohort
from bauta.house_style.registers import items
from bauta.house_style.rule import CopyRule, HouseRule
from bauta.reading.dateline import today
from bauta.reading.material import Copy, Material
from bauta.reading.suggestion import nearest
from bauta.records.edition import PlanItem
from bauta.records.entries import Profile
from bauta.records.field_types import Resource
from bauta.records.languages import MESSAGES
from bauta.records.programmes import Programme
from bauta.records.requirement import is_known
from bauta.text.wording import date

NOTICE = 180
"""Days before an agreement runs out that it is said."""


@HouseRule
def cohort_unknown(material: Material) -> Iterator[Correction]:
    """Every cohort a place, a gathering or a role names stands with its programme."""
    named = [
        (path, line, item.program, item.kull)
        for register in ("deltakelser", "samlinger")
        for path, line, item in items(material, register)
    ]
    for copy in material.copy:
        for number, role in enumerate(copy.entry.rolle if isinstance(copy.entry, Profile) else ()):
            named.append((copy.path, copy.line_of("rolle", number), role.program, role.kull))
    for path, line, id_, cohort in named:
        programme = material.registers.programmes.get(id_)
        if programme and cohort and programme.cohort(cohort) is None:
            remedy = nearest(cohort, [known.id for known in programme.kull]) or "; rett det, eller legg til kullet"
            text = f"kullet «{cohort}» finnes ikke i programmet «{id_}» i content/registre/programmer.yml{remedy}"
            yield Correction(path, line, "cohort-unknown", text)


@HouseRule
def cohort_count(material: Material) -> Iterator[Correction]:
    """A cohort has as many participants as the list that is followed says."""
    profiles = [copy for copy in material.copy if isinstance(copy.entry, Profile)]
    if {"programmer", "deltakelser"} & material.unread or any(p.faults or not p.manuscript.readable for p in profiles):
        return  # who is in the cohort cannot be told
    for path, line, programme in items(material, "programmer"):
        for cohort in programme.kull:
            count = len(in_cohort(material, programme, cohort))
            if cohort.plasser is not None and count != cohort.plasser:
                text = (
                    f"kullet «{cohort.navn}» har {count} deltakere i profilene og i deltakelser.yml, men «plasser» er "
                    f"{cohort.plasser}; finn den som mangler eller står to ganger, eller rett «plasser»"
                )
                yield Correction(path, line, "cohort-count", text)


@HouseRule
def field_value(material: Material) -> Iterator[Correction]:
    """A gathering ends on the day it begins, or later; a role is one of those of its programme."""
    yield from _roles(material)
    for path, line, gathering in items(material, "samlinger"):
        if gathering.til < gathering.fra:
            first, last = date(gathering.fra, MESSAGES), date(gathering.til, MESSAGES)
            text = f"samlingen slutter ({last}) før den begynner ({first}); rett datoene"
            yield Correction(path, line, "field-value", text)


def _roles(material: Material) -> Iterator[Correction]:
    named = [(path, line, item.program, item.rolle) for path, line, item in items(material, "deltakelser")]
    for copy in material.copy:
        for number, role in enumerate(copy.entry.rolle if isinstance(copy.entry, Profile) else ()):
            named.append((copy.path, copy.line_of("rolle", number, "rolle"), role.program, role.rolle))
    for path, line, id_, role in named:
        programme = material.registers.programmes.get(id_)
        known = material.registers.roles_in(id_) if programme else [role]
        if role not in known:
            remedy = nearest(role, known) or f"; velg mellom {', '.join(known)}"
            text = f"rollen «{role}» finnes ikke i programmet «{id_}» i content/registre/programmer.yml{remedy}"
            yield Correction(path, line, "field-value", text)


@HouseRule
def reference_unknown(material: Material) -> Iterator[Correction]:
    """The sources of programmes, places, gatherings and roles are there."""
    named: list[tuple[str, int, str]] = []
    for path, line, programme in items(material, "programmer"):
        counts = [count for cohort in programme.kull for count in cohort.andre_tall]
        named += [(path, line, id_) for holder in (programme, *programme.kull, *counts) for id_ in holder.kilder]
    for register in ("deltakelser", "samlinger"):
        named += [(path, line, id_) for path, line, item in items(material, register) for id_ in item.kilder]
    for copy in material.copy:
        for number, role in enumerate(copy.entry.rolle if isinstance(copy.entry, Profile) else ()):
            named += [(copy.path, copy.line_of("rolle", number), id_) for id_ in role.kilder]
    known = material.known("referanser")
    for path, line, id_ in named:
        if known is not None and id_ not in known:
            remedy = nearest(id_, known) or "; rett skrivemåten, eller legg den til"
            yield Correction(
                path,
                line,
                "reference-unknown",
                f"henvisningen «{id_}» står ikke i content/registre/referanser.yml{remedy}",
            )


@HouseRule
def part_missing(material: Material) -> Iterator[Correction]:
    """What a plan takes from the registers of programmes is there: wheel, cohorts, gathering, session."""
    if {"programmer", "samlinger"} & material.unread:
        return
    for copy in material.editions:
        programme = material.registers.programmes.get(copy.edition.program)
        for number, item in enumerate(copy.edition.plan):
            if text := _lacking(material, programme, item):
                yield Correction(copy.path, copy.marks.line_of("plan", number), "part-missing", text)


def _lacking(material: Material, programme: Programme | None, item: PlanItem) -> str:
    """What an item of a plan asks for in vain, and what to do."""
    remedy = "i programmer.yml, eller ta siden ut av planen"
    if item.slag == "hjul" and programme and programme.hjul is None:
        return f"programmet «{programme.id}» har ikke noe hjul; skriv «hjul» {remedy}"
    if item.slag == "kull" and programme and not programme.kull:
        return f"programmet «{programme.id}» har ingen kull; skriv «kull» {remedy}"
    if item.slag != "okt":
        return ""
    gathering = material.registers.gatherings.get(item.id or "")
    if item.id is None:
        return "siden trenger en samling; skriv id-en fra samlinger.yml i «id», og nummeret på økta i «okt»"
    if gathering is None:
        close = nearest(item.id or "", material.registers.gatherings) or "; rett «id»"
        return f"samlingen «{item.id}» finnes ikke i samlinger.yml{close}"
    if gathering.session(item.okt) is None:
        return f"samlingen «{gathering.id}» har {len(gathering.okter)} økter, ikke noen økt {item.okt}; rett «okt»"
    return ""


@CopyRule
def agreement_ending(copy: Copy, material: Material) -> Iterator[Correction]:
    """An agreement to help others is renewed or ended before it runs out."""
    profile = copy.entry
    if not isinstance(profile, Profile) or not isinstance(profile.ressurskommune, Resource):
        return
    written = profile.ressurskommune.avtale_til
    over = any(material.registers.helps(role.program, role.rolle) and role.til for role in profile.rolle)
    if not written or not is_known(written) or over:
        return
    day = last_day(written)
    left = (day - today(material)).days
    if left <= NOTICE:
        when = (
            f"gikk ut {date(written, MESSAGES)}" if left < 0 else f"går ut {date(written, MESSAGES)}, om {left} dager"
        )
        text = f"avtalen som ressurskommune {when}; forny den og rett «avtale_til», eller skriv «til» i rollen"
        yield Correction(copy.path, copy.line_of("ressurskommune", "avtale_til"), "agreement-ending", text, "varsel")


def last_day(written: str) -> datetime.date:
    """The last day of a day, a month or a year."""
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])
