"""Programmes are what municipalities take part in: their cohorts, their participants, their gatherings."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bauta.records.alternatives import Choosing
from bauta.records.eras import Era
from bauta.records.field_types import PARTICIPANT, Day, Id, Municipality, ParticipantKind, Position, YearNumber
from bauta.records.languages import Language, said_in
from bauta.records.requirement import Entity, Known, Unknown


class Count(Entity):
    """A number of participants as a source gives it."""

    antall: int
    hva: str
    """What is counted, and who says so."""
    kilder: list[Id] = []


class Cohort(Entity):
    """Those who take part together."""

    id: Id
    navn: str
    fra: YearNumber | None = None
    til: YearNumber | None = None
    plasser: Annotated[int, Field(ge=0, le=1000)] | None = None
    """The places of the list that is followed; house style counts them."""
    andre_tall: list[Count] = []
    """What other sources say; shown, never settled."""
    kilder: list[Id] = []
    merknad: str = ""


class PartTaken(Entity):
    """A role in a programme; profiles and the register of participants name it by its id."""

    id: Id
    navn: str
    navn_nn: str = ""
    hjelper: bool = False
    """Those who have it help others: they do the duties of the programme, by an agreement that runs out."""

    def name_in(self, language: Language) -> str:
        """The role in the language of the page."""
        return said_in(language, self.navn, nn=self.navn_nn)


class Duty(Entity):
    """One of the things one who helps others does for them; `nummer` is what profiles name it by."""

    nummer: int
    navn: str
    navn_nn: str = ""

    def name_in(self, language: Language) -> str:
        """The duty in the language of the page."""
        return said_in(language, self.navn, nn=self.navn_nn)


class SelectionStep(Entity):
    """What a municipality must have done to be chosen, and by when."""

    hva: str
    frist: Day | Literal["ukjent"] = "ukjent"
    gjelder: Literal["rapport", "formannskap", "brev", "vurdering", "avtale", "tilbud"]
    """What on the desk shows that it is done; see `bauta.facts.selection`."""


class Wheel(Entity):
    """An idea as a wheel: what all turns on, and what meets in it."""

    tittel: str
    nav: str
    om: str = ""
    """What the wheel says, in a sentence or two."""
    eiker: list[str]


class Programme(Entity):
    """A national programme that municipalities take part in."""

    id: Id
    navn: str
    kort: str = ""
    fra: YearNumber | None = None
    til: YearNumber | None = None
    kull: list[Cohort] = []
    tider: list[Era] = []
    """The times its measures are told by, in order; none where it tells them by their years alone."""
    hjul: Wheel | None = None
    roller: list[PartTaken] = []
    """The roles one may have besides that of a participant."""
    forventninger: list[str] = []
    """What is expected of a resource municipality at home."""
    oppgaver: list[Duty] = []
    tilbud: list[str] = []
    """What a resource municipality gets."""
    utvelging: list[SelectionStep] = []
    kilder: list[Id] = []

    @property
    def helping(self) -> frozenset[str]:
        """The ids of the roles of those who help others."""
        return frozenset(role.id for role in self.roller if role.hjelper)

    def cohort(self, id_: str | None) -> Cohort | None:
        """A cohort by its id."""
        return next((cohort for cohort in self.kull if cohort.id == id_), None)


class Today(Entity):
    """The municipality that answers to an earlier one, as of 2024."""

    navn: str
    nummer: Municipality
    posisjon: Position | None = None


class Participation(Choosing):
    """A place in a cohort: who, under which name and number then, and who that is today."""

    deltaker: Id
    """The same for the same participant every year; the id of the profile where there is one."""
    navn: str
    """As the source writes it."""
    program: Id
    kull: Id
    rolle: Id = PARTICIPANT
    type: ParticipantKind = ""
    """What the participant is; one of those the publication is about where nothing is said."""
    nummer: Annotated[Municipality | Unknown | None, Known] = None
    i_dag: Today | None = None
    usikkerhet: str = ""
    """What the source leaves open; shown wherever the participant is."""
    kilder: list[Id] = []
    """Other sources than those of the cohort."""

    @property
    def name(self) -> str:
        """What it is called in lists and links, like a profile."""
        return self.navn


class Session(Entity):
    """A session of a gathering; the examples for it stand in the plan of the handout."""

    tittel: str
    hva: str = ""


class Deadline(Entity):
    """Something that must be done by a day."""

    frist: Day
    hva: str


class Gathering(Entity):
    """A gathering in a programme. What no source tells is left out, and said to be unknown."""

    id: Id
    program: Id
    navn: str
    fra: Day
    til: Day
    sted: str = "ukjent"
    kull: Id | None = None
    maal: list[str] = []
    deltakere: list[str] = []
    form: list[str] = []
    okter: list[Session] = []
    mellom: list[str] = []
    """What goes on between this gathering and the next."""
    frister: list[Deadline] = []
    kilder: list[Id] = []
    merknad: str = ""

    def session(self, number: int) -> Session | None:
        """A session by its number, counted from 1."""
        return self.okter[number - 1] if 0 < number <= len(self.okter) else None
