"""Selection holds what a municipality has handed in against what is asked of a resource municipality."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bauta.reading.material import Material
from bauta.records.entries import Profile
from bauta.records.field_types import Resource
from bauta.records.programmes import SelectionStep
from bauta.records.requirement import is_known
from bauta.text.wording import date, worded


@dataclass(frozen=True)
class Point:
    """One point of the checklist. `proof` is what shows that it is done, in words; empty when nothing does."""

    step: SelectionStep
    state: Literal["gjort", "for sent", "ikke kjent"]
    proof: str = ""


def checklist(profile: Profile, material: Material) -> list[Point]:
    """What the programme asks for, and what the profile shows of it. What happens to all alike is left out."""
    programme = material.registers.programmes.get(profile.program)
    return [_point(step, profile) for step in programme.utvelging if step.gjelder != "tilbud"] if programme else []


def _point(step: SelectionStep, profile: Profile) -> Point:
    papers = profile.ressurskommune if isinstance(profile.ressurskommune, Resource) else Resource()
    day, proof = "", ""
    match step.gjelder:
        case "rapport":
            day = worded(papers.rapport_mottatt, profile.sprak)
        case "brev":
            day = worded(papers.brev_mottatt, profile.sprak)
        case "avtale":
            day = worded(papers.avtale_fra, profile.sprak)
        case "formannskap":
            decisions = profile.forankring if isinstance(profile.forankring, list) else []
            proof = next(
                (worded(made, profile.sprak) for made in decisions if "formannskap" in made.organ.casefold()), ""
            )
        case "vurdering":
            proof = worded(profile.videreforing, profile.sprak) if is_known(profile.videreforing) else ""
    if day:
        late = is_known(step.frist) and step.frist != "ukjent" and day > step.frist
        return Point(step, "for sent" if late else "gjort", date(day, profile.sprak))
    return Point(step, "gjort", proof) if proof else Point(step, "ikke kjent")
