"""Field types are the small things fields are made of: dates, places, amounts, decisions, pictures."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from bauta.records.picture_files import PictureFile
from bauta.records.requirement import Entity, Known, Text, Unknown

Form = Literal["full", "stikkord"]
Language = Literal["nb", "nn"]
Licence = Literal["CC-BY-4.0", "NLOD-2.0"]
Measure = Literal["plan", "prosess", "kompetanse", "bygg", "uteområde", "transport", "ikt", "drift", "tjeneste"]
Consideration = Literal["bevegelse", "syn", "hørsel", "forståelse", "miljø"]
Phase = Literal["planlagt", "pågår", "gjennomført", "avsluttet"]
Part = Literal["pilotkommune", "ressurskommune", "deltaker"]


def _year_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and 1000 <= value <= 9999 else value


def _date_as_text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value


def _real_date(value: str) -> str:
    datetime.date.fromisoformat(value)
    return value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Year = Annotated[str, BeforeValidator(_year_as_text), StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2]))?$")]
Day = Annotated[
    str,
    BeforeValidator(_date_as_text),
    StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"),
    AfterValidator(_real_date),
]
SomeDay = Annotated[
    str,
    BeforeValidator(_year_as_text),
    BeforeValidator(_date_as_text),
    StringConstraints(pattern=r"^\d{4}(-\d{2}){0,2}$"),
]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Mail = Annotated[str, StringConstraints(pattern=r"^[^\s@]+@[^\s@]+\.[a-z]{2,}$")]
Municipality = Annotated[str, StringConstraints(pattern=r"^\d{4}$")]


class SignOff(Entity):
    """Who approved the text, by role, and when."""

    av: str = ""
    dato: Day | None = None
    avtrykk: str = ""
    """The print of the words and facts that were approved; `scripts/desk --approve` writes it."""


class Period(Entity):
    """From and to; the end is open while the work goes on."""

    fra: Annotated[Year | Unknown | None, Known] = None
    til: Annotated[Year | Unknown | None, Known] = None


class Place(Entity):
    """A place with its position in degrees (WGS 84)."""

    navn: str = ""
    lat: float | None = None
    lon: float | None = None


class Position(Entity):
    """A point in degrees (WGS 84)."""

    lat: float
    lon: float


class Responsible(Entity):
    """A unit and a role, never a person."""

    enhet: Text = ""
    rolle: Text = ""
    epost: Annotated[Mail | Unknown | None, Known] = None
    telefon: Text = ""


class Anchoring(Entity):
    """A decision by a body of elected members or leaders."""

    organ: str = ""
    vedtak: str = ""
    dato: Annotated[SomeDay | Unknown | None, Known] = None
    lenke: WebAddress | None = None


class Cost(Entity):
    """An amount in whole units of the currency, or a note on why there is none."""

    belop: float | None = None
    valuta: str = "NOK"
    ar: int | None = None
    inkl_mva: bool | None = None
    merknad: str = ""


class CostShare(Entity):
    """A part of the cost: `andel` in kroner, percent or parts, the same unit for all who paid."""

    hvem: Annotated[str, StringConstraints(min_length=1)]
    andel: Annotated[float, Field(gt=0)]
    tekst: Annotated[str, StringConstraints(min_length=1)]


class Result(Entity):
    """What became better, measured where it can be."""

    hva: str
    tall: float | None = None
    enhet: str = ""
    ar: int | None = None
    kilde: str = ""


class Picture(Entity):
    """A picture in the record's own folder, with what its publication asks for."""

    fil: PictureFile
    alt: str = ""
    bildetekst: str = ""
    fotograf: str = ""
    rettighet: str = ""
    personer: Literal["ingen", "situasjon", "portrett"] | None = None
    samtykke: str = ""


class HistoricNumber(Entity):
    """A municipality number and the year it was in use."""

    ar: int
    nummer: Municipality


class Population(Entity):
    """Inhabitants on a date, with its source."""

    tall: int | None = None
    dato: Annotated[SomeDay | Unknown | None, Known] = None
    kilde: str = ""


class Role(Entity):
    """What a municipality has been in a programme, and when. «Trolig» is shown as unconfirmed, with `merknad`."""

    program: Id
    rolle: Part
    kull: Id | None = None
    fra: int | None = None
    til: int | None = None
    sikkerhet: Literal["bekreftet", "trolig"] = "bekreftet"
    kilder: list[Id] = []
    merknad: str = ""


class Coordination(Entity):
    """The unit that coordinates, and the share of a position set aside (percent)."""

    enhet: Text = ""
    stillingsprosent: Annotated[float | Unknown | None, Known] = None


class WayOn(Entity):
    """The next two or three years."""

    fra: int | None = None
    til: int | None = None
    nye_omrader: list[str] = []


class Resource(Entity):
    """The papers of a resource municipality, as dates."""

    rapport_mottatt: Annotated[SomeDay | Unknown | None, Known] = None
    brev_mottatt: Annotated[SomeDay | Unknown | None, Known] = None
    avtale_fra: Annotated[SomeDay | Unknown | None, Known] = None
    avtale_til: Annotated[SomeDay | Unknown | None, Known] = None
