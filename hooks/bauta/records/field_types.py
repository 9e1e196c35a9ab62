"""Field types are the small things fields are made of: dates, places, amounts, decisions, pictures."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AllowInfNan, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from bauta.records.alternatives import ChosenIn
from bauta.records.picture_files import PictureFile
from bauta.records.requirement import Entity, Known, Text, Unknown, part

DIGITS = re.compile(r"-?[0-9]+(\.[0-9]+)?")

Form = Literal["full", "stikkord"]
Licence = Literal["CC-BY-4.0", "NLOD-2.0"]
Status = Annotated[str, ChosenIn("status")]
Measure = Annotated[str, ChosenIn("tiltakstype")]
Consideration = Annotated[str, ChosenIn("brukerhensyn")]
Landscape = Annotated[str, ChosenIn("landskap")]
Light = Annotated[str, ChosenIn("lys")]
Phase = Annotated[str, ChosenIn("fase")]
Ease = Annotated[str, ChosenIn("overforbarhet")]
ParticipantKind = Annotated[str, ChosenIn("deltakertype")]
PARTICIPANT = "deltaker"
"""The role one has in a programme where none is named; the others stand with the programme."""


def _year_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and 1000 <= value <= 9999 else value


def _date_as_text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value


def _real_date(value: str) -> str:
    """A date, or the beginning of one, that the calendar has."""
    datetime.date.fromisoformat(value + "0000-01-01"[len(value) :])
    return value


def _digits(value: Any) -> Any:
    if isinstance(value, bool) or (isinstance(value, str) and not DIGITS.fullmatch(value)):
        raise PydanticCustomError("float_parsing", "a number is written with digits")
    return value


Number = Annotated[float, BeforeValidator(_digits), AllowInfNan(False)]
"""A number as it is written with digits: no exponent, neither infinite nor not a number."""

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID)]
Named = Annotated[
    str, StringConstraints(min_length=1, max_length=200), WithJsonSchema({"type": "string", "pattern": ID})
]
"""The id of something that stands elsewhere, as written: house style looks it up, and says which id was meant by a name
or a title. Never a part of a path.
"""
Year = Annotated[str, BeforeValidator(_year_as_text), StringConstraints(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2]))?$")]
Day = Annotated[
    str,
    BeforeValidator(_date_as_text),
    StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    AfterValidator(_real_date),
]
SomeDay = Annotated[
    str,
    BeforeValidator(_year_as_text),
    BeforeValidator(_date_as_text),
    StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$"),
    AfterValidator(_real_date),
]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$", max_length=500)]
Mail = Annotated[str, StringConstraints(pattern=r"^[^\s@]+@[^\s@]+\.[a-z]{2,}$")]
Focus = Annotated[list[Annotated[Number, Field(ge=0, le=1)]], Field(min_length=2, max_length=2)]
"""The point of a picture that no crop may leave out, from the left and from the top, as parts of its sides."""

DutyNumber = Annotated[int, Field(ge=1, le=99)]
"""One of the things a programme expects of those who help others, by its number there."""

Municipality = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
YearNumber = Annotated[int, Field(ge=1000, le=2999)]
"""A year of the calendar."""
Latitude = Annotated[Number, Field(ge=57, le=82)]
"""Degrees north (WGS 84), from Lindesnes to Svalbard."""
Longitude = Annotated[Number, Field(ge=-10, le=35)]
"""Degrees east (WGS 84), from Jan Mayen to Vardø."""
Amount = Annotated[Number, Field(ge=0, le=1_000_000_000_000)]
"""Whole units of a currency; more than the budget of the state is a slip."""
Figure = Annotated[Number, Field(ge=-1_000_000_000_000, le=1_000_000_000_000)]
"""Something counted or measured."""
Percent = Annotated[Number, Field(ge=0, le=1000)]
Heads = Annotated[int, Field(ge=0, le=10_000_000)]
"""Inhabitants."""


class SignOff(Entity):
    """Who approved the text, by role, and when."""

    av: str = part("Av", "", hint="rolle")
    dato: Day | None = part("Dato", None)
    avtrykk: str = part("Avtrykk", "")
    """The print of the words and facts that were approved; `scripts/desk --approve` writes it."""


class Period(Entity):
    """From and to; the end is open while the work goes on."""

    fra: Annotated[Year | Unknown | None, Known] = part("Fra", None, nn="Frå")
    til: Annotated[Year | Unknown | None, Known] = part("Til", None)


class Place(Entity):
    """A place with its position in degrees (WGS 84)."""

    navn: str = part("Navn", "", nn="Namn")
    lat: Latitude | None = part("Breddegrad", None)
    lon: Longitude | None = part("Lengdegrad", None)


class Position(Entity):
    """A point in degrees (WGS 84)."""

    lat: Latitude = part("Breddegrad")
    lon: Longitude = part("Lengdegrad")


class Responsible(Entity):
    """A unit and a role, never a person."""

    enhet: Text = part("Enhet", "", nn="Eining")
    rolle: Text = part("Rolle", "")
    epost: Annotated[Mail | Unknown | None, Known] = part("E-post", None)
    telefon: Text = part("Telefon", "")


class Anchoring(Entity):
    """A decision by a body of elected members or leaders."""

    organ: str = part("Organ", "")
    vedtak: str = part("Vedtak", "")
    dato: Annotated[SomeDay | Unknown | None, Known] = part("Dato", None)
    lenke: WebAddress | None = part("Lenke", None, nn="Lenkje")


class Cost(Entity):
    """An amount in whole units of the currency, or a note on why there is none."""

    belop: Amount | None = part("Beløp", None)
    valuta: str = part("Valuta", "NOK")
    ar: YearNumber | None = part("År", None)
    inkl_mva: bool | None = part("Med merverdiavgift (ja eller nei)", None, nn="Med meirverdiavgift (ja eller nei)")
    merknad: str = part("Merknad", "")


class CostShare(Entity):
    """A part of the cost: `andel` in kroner, percent or parts, the same unit for all who paid."""

    hvem: Annotated[str, StringConstraints(min_length=1)] = part("Hvem", nn="Kven")
    andel: Annotated[Number, Field(gt=0, le=1_000_000_000_000)] = part("Andel", nn="Del")
    tekst: Annotated[str, StringConstraints(min_length=1)] = part("Tekst")


class CostAmount(Entity):
    """One of several amounts that can be held against each other, in whole units of one currency."""

    hva: Annotated[str, StringConstraints(min_length=1, max_length=40)] = part("Hva", nn="Kva")
    belop: Annotated[Number, Field(gt=0, le=1_000_000_000_000)] = part("Beløp")
    tekst: Annotated[str, StringConstraints(min_length=1, max_length=40)] = part("Tekst")
    """The amount as it is said: «rundt 50 millioner»."""


class Result(Entity):
    """What became better, measured where it can be."""

    hva: str = part("Hva", nn="Kva")
    tall: Figure | None = part("Tall", None, nn="Tal")
    enhet: str = part("Enhet", "", nn="Eining")
    ar: YearNumber | None = part("År", None)
    kilde: str = part("Kilde", "", nn="Kjelde")


class Picture(Entity):
    """A picture in the record's own folder, with what its publication asks for."""

    fil: PictureFile = part("Bildet", nn="Biletet")
    alt: str = part("Hva bildet viser", "", nn="Kva biletet viser")
    bildetekst: str = part("Bildetekst", "", nn="Bilettekst")
    fotograf: str = part("Fotograf", "")
    rettighet: str = part("Rettighet", "", nn="Rett")
    personer: Literal["ingen", "situasjon", "portrett"] | None = part("Personer", None, nn="Personar")
    samtykke: str = part("Samtykke", "")
    fokus: Focus | None = part("Det viktigste i bildet", None, nn="Det viktigaste i biletet", asked="redaksjonen")


class HistoricNumber(Entity):
    """A municipality number and the year it was in use."""

    ar: YearNumber = part("År")
    nummer: Municipality = part("Nummer")


class Population(Entity):
    """Inhabitants on a date, with its source."""

    tall: Heads | None = part("Tall", None, nn="Tal")
    dato: Annotated[SomeDay | Unknown | None, Known] = part("Dato", None)
    kilde: str = part("Kilde", "", nn="Kjelde")


class Role(Entity):
    """What a municipality has been in a programme, and when. «Trolig» is shown as unconfirmed, with `merknad`."""

    program: Id = part("Program")
    rolle: Id = part("Rolle")
    kull: Id | None = part("Kull", None)
    fra: YearNumber | None = part("Fra", None, nn="Frå")
    til: YearNumber | None = part("Til", None)
    sikkerhet: Literal["bekreftet", "trolig"] = part("Sikkerhet", "bekreftet", nn="Visse")
    kilder: list[Id] = part("Kilder", list, nn="Kjelder")
    merknad: str = part("Merknad", "")


class Coordination(Entity):
    """The unit that coordinates, and the share of a position set aside (percent)."""

    enhet: Text = part("Enhet", "", nn="Eining")
    stillingsprosent: Annotated[Percent | Unknown | None, Known] = part("Stillingsprosent", None)


class WayOn(Entity):
    """The next two or three years."""

    fra: YearNumber | None = part("Fra", None, nn="Frå")
    til: YearNumber | None = part("Til", None)
    nye_omrader: list[str] = part("Nye områder", list, nn="Nye område")


class Resource(Entity):
    """The papers of a resource municipality, as dates."""

    rapport_mottatt: Annotated[SomeDay | Unknown | None, Known] = part("Rapport mottatt", None, nn="Rapport motteken")
    brev_mottatt: Annotated[SomeDay | Unknown | None, Known] = part("Brev mottatt", None, nn="Brev motteke")
    avtale_fra: Annotated[SomeDay | Unknown | None, Known] = part("Avtale fra", None, nn="Avtale frå")
    avtale_til: Annotated[SomeDay | Unknown | None, Known] = part("Avtale til", None)
