"""The sheets of a book that are made from the registers of programmes."""

from __future__ import annotations

from bauta.artwork import wheel
from bauta.composing.back_matter import norwegian
from bauta.contract.drawings import DrawnWheel
from bauta.contract.sheets import CohortTable, GatheringCard, PlaceRow, SessionCard
from bauta.facts.participation import in_cohort
from bauta.reading.material import Material
from bauta.records.edition import Edition, PlanItem
from bauta.records.languages import Language, Words
from bauta.records.programmes import Cohort, Gathering, Programme
from bauta.records.requirement import is_known
from bauta.text.wording import days


def drawn_wheel(material: Material, edition: Edition, words: Words) -> DrawnWheel | None:
    """The wheel of the edition's programme, when it has one."""
    programme = material.registers.programmes.get(edition.program)
    return wheel.drawn_wheel(programme.hjul, words) if programme and programme.hjul else None


def cohorts(material: Material, edition: Edition) -> tuple[CohortTable, ...] | None:
    """The cohorts of the edition's programme; None where the register does not know it."""
    programme = material.registers.programmes.get(edition.program)
    return tuple(_cohort(material, programme, cohort) for cohort in programme.kull) if programme else None


def gatherings(material: Material, edition: Edition) -> tuple[GatheringCard, ...]:
    """The gatherings of the edition's programme, by date."""
    found = (gathering for gathering in material.registers.samlinger if gathering.program == edition.program)
    return tuple(
        _gathering(gathering, edition.sprak) for gathering in sorted(found, key=lambda gathering: gathering.fra)
    )


def participants(material: Material, programme: str) -> list[str]:
    """The names of all that have a place in the register, each once, for the cover of a book without profiles."""
    found = {place.deltaker: place.navn for place in material.registers.deltakelser if place.program == programme}
    return sorted(found.values(), key=norwegian)


def _cohort(material: Material, programme: Programme, cohort: Cohort) -> CohortTable:
    places = sorted(in_cohort(material, programme, cohort), key=lambda place: norwegian(place.name))
    return CohortTable(
        title=cohort.navn,
        count=len(places),
        other=tuple(f"{count.antall}: {count.hva}" for count in cohort.andre_tall),
        note=cohort.merknad,
        places=tuple(PlaceRow(place.name, place.today, place.county, place.note) for place in places),
    )


def _gathering(gathering: Gathering, language: Language) -> GatheringCard:
    return GatheringCard(
        title=gathering.navn,
        when=days(gathering.fra, gathering.til, language),
        where=gathering.sted if is_known(gathering.sted) else "",
        goals=tuple(gathering.maal),
        participants=tuple(gathering.deltakere),
        sessions=tuple(session.tittel for session in gathering.okter),
        after=tuple(gathering.mellom),
    )


def session(material: Material, item: PlanItem) -> SessionCard | None:
    """The session a page is for; None where the register has none."""
    gathering = material.registers.gatherings.get(item.id or "")
    found = gathering.session(item.okt) if gathering else None
    if gathering is None or found is None:
        return None
    return SessionCard(found.tittel, found.hva, item.okt, len(gathering.okter))
