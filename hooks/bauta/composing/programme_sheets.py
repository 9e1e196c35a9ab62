"""The sheets of a book that are made from the registers of programmes, as plain data for the compositor."""

from __future__ import annotations

from typing import Any

from bauta.artwork import wheel
from bauta.composing.back_matter import norwegian
from bauta.facts.participation import CohortPlace, in_cohort
from bauta.reading.material import Material
from bauta.records.edition import Edition, PlanItem
from bauta.records.programmes import Cohort, Gathering, Programme
from bauta.records.requirement import is_known
from bauta.text.wording import days

Data = dict[str, Any]


def programme_sheet(material: Material, edition: Edition, item: PlanItem) -> Data:
    """What a sheet of the wheel, the cohorts, the gatherings or a session needs; nothing for other sheets."""
    programme = material.registers.programmes.get(edition.program)
    match "samlinger" if "samlinger" in item.oversikt else item.slag:
        case "hjul" if programme and programme.hjul:
            return {"wheel": wheel.print_data(programme.hjul), "idea": programme.kort}
        case "kull" if programme:
            return {"cohorts": [_cohort(material, programme, cohort) for cohort in programme.kull]}
        case "samlinger":
            found = [g for g in material.registers.samlinger if g.program == edition.program]
            return {"gatherings": [_gathering(g) for g in sorted(found, key=lambda gathering: gathering.fra)]}
        case "okt":
            return _session(material, item)
    return {}


def participants(material: Material, programme: str) -> list[str]:
    """The names of all that have a place in the register, each once, for the cover of a book without profiles."""
    found = {place.deltaker: place.navn for place in material.registers.deltakelser if place.program == programme}
    return sorted(found.values(), key=norwegian)


def _cohort(material: Material, programme: Programme, cohort: Cohort) -> Data:
    places = sorted(in_cohort(material, programme, cohort), key=lambda place: norwegian(place.name))
    return {
        "title": cohort.navn,
        "count": len(places),
        "other": [f"{count.antall}: {count.hva}" for count in cohort.andre_tall],
        "note": cohort.merknad,
        "places": [_place(place) for place in places],
    }


def _place(place: CohortPlace) -> Data:
    return {"name": place.name, "today": place.today, "county": place.county, "note": place.note, "kind": place.kind}


def _gathering(gathering: Gathering) -> Data:
    return {
        "title": gathering.navn,
        "when": days(gathering.fra, gathering.til),
        "where": gathering.sted if is_known(gathering.sted) else "",
        "goals": gathering.maal,
        "participants": gathering.deltakere,
        "sessions": [session.tittel for session in gathering.okter],
        "after": gathering.mellom,
    }


def _session(material: Material, item: PlanItem) -> Data:
    gathering = material.registers.gatherings.get(item.id or "")
    session = gathering.session(item.okt) if gathering else None
    if gathering is None or session is None:
        return {}
    return {
        "session": {
            "title": session.tittel,
            "what": session.hva,
            "number": item.okt,
            "of": len(gathering.okter),
            "gathering": gathering.navn,
        }
    }
