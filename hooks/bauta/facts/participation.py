"""Participation is who took part in what: places in the register and roles in the profiles, as one list."""

from __future__ import annotations

from dataclasses import dataclass

from bauta.reading.material import Material
from bauta.records.entries import Profile
from bauta.records.field_types import PARTICIPANT, Position, Role
from bauta.records.languages import Language
from bauta.records.programmes import Cohort, Participation, Programme
from bauta.records.requirement import is_known


@dataclass(frozen=True)
class CohortPlace:
    """One place in a cohort. What no source tells is empty."""

    participant: str
    """The id shared by all places of the same participant; the profile's id where there is a profile."""
    name: str
    """As it was called then."""
    number_then: str
    today: str
    """What the municipality is called today, where that is something else."""
    number: str
    """Its number today."""
    county: str
    position: Position | None
    kind: str
    """What it is, where it is none of those the publication is about."""
    role: str
    programme: str
    cohort: Cohort | None
    start: int | None
    end: int | None
    confirmed: bool
    note: str
    """How the source tells of it, and what it leaves open."""
    sources: tuple[str, ...]
    profile: Profile | None

    @property
    def plain(self) -> bool:
        """Whether it has no role but that of a participant."""
        return self.role == PARTICIPANT

    @property
    def year(self) -> int:
        """The year it is put in order by."""
        return self.start or (self.cohort.fra if self.cohort else None) or 9999


def places(material: Material) -> list[CohortPlace]:
    """Every place of every participant: the profiles' own roles first, then the register."""
    roles = (_role(material, profile, role) for profile in material.profiles.values() for role in profile.rolle)
    return [*roles, *(_place(material, place) for place in material.registers.deltakelser)]


def in_cohort(material: Material, programme: Programme, cohort: Cohort) -> list[CohortPlace]:
    """The places of a cohort, in the order they are written."""
    return [p for p in places(material) if p.programme == programme.id and p.cohort == cohort]


def of_participant(material: Material, participant: str) -> list[CohortPlace]:
    """All that one participant has taken part in, by year."""
    return sorted((p for p in places(material) if p.participant == participant), key=lambda place: place.year)


def _role(material: Material, profile: Profile, role: Role) -> CohortPlace:
    cohort = _cohort(material, role.program, role.kull)
    return CohortPlace(
        participant=profile.id,
        name=profile.navn,
        number_then="",
        today="",
        number=profile.number,
        county=profile.fylke or material.registers.county_of(profile.number) or "",
        position=profile.posisjon,
        kind="",
        role=role.rolle,
        programme=role.program,
        cohort=cohort,
        start=role.fra,
        end=role.til,
        confirmed=role.sikkerhet == "bekreftet",
        note=role.merknad,
        sources=tuple(role.kilder or (cohort.kilder if cohort else ())),
        profile=profile,
    )


def _kind(place: Participation, language: Language) -> str:
    of_those = not place.type or place.house.means("deltakertype", place.type, "et_emne")
    return "" if of_those else place.house.name("deltakertype", place.type, language)


def _place(material: Material, place: Participation) -> CohortPlace:
    cohort, today = _cohort(material, place.program, place.kull), place.i_dag
    return CohortPlace(
        participant=place.deltaker,
        name=place.navn,
        number_then=place.nummer if place.nummer and is_known(place.nummer) else "",
        today=today.navn if today and today.navn != place.navn else "",
        number=today.nummer if today else "",
        county=(material.registers.county_of(today.nummer) or "") if today else "",
        position=today.posisjon if today else None,
        kind=_kind(place, material.language),
        role=place.rolle,
        programme=place.program,
        cohort=cohort,
        start=cohort.fra if cohort else None,
        end=cohort.til if cohort else None,
        confirmed=not place.usikkerhet,
        note=place.usikkerhet,
        sources=tuple(place.kilder or (cohort.kilder if cohort else ())),
        profile=material.profiles.get(place.deltaker),
    )


def _cohort(material: Material, programme: str, cohort: str | None) -> Cohort | None:
    found = material.registers.programmes.get(programme)
    return found.cohort(cohort) if found else None
