"""Registers are the lists the whole house shares: themes, keywords, references, raw material."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from bauta.entries import Status
from bauta.particulars import Day, Id, Language, WebAddress
from bauta.programmes import Gathering, Participation, Programme
from bauta.requirement import Entity


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, int) else value


YearText = Annotated[str, BeforeValidator(_text)]


class ThemeItem(Entity):
    """A main theme of a programme; `nummer` gives its place in the book, 0 where there is one theme alone."""

    id: Id
    nummer: int
    navn: str
    navn_nn: str = ""
    program: Id
    farge: str
    kort: str = ""

    def name_in(self, language: Language) -> str:
        """The theme's name in the language of the page."""
        return self.navn_nn if language == "nn" and self.navn_nn else self.navn


class Keyword(Entity):
    """A word examples are found by."""

    ord: str
    nn: str = ""
    synonymer: list[str] = []

    def name_in(self, language: Language) -> str:
        """The word in the language of the page."""
        return self.nn if language == "nn" and self.nn else self.ord


class Synonyms(Entity):
    """Words that mean the same to one who searches: abbreviations, both written languages, everyday words."""

    likt: Annotated[list[Annotated[str, StringConstraints(min_length=2)]], Field(min_length=2)]


class HouseWord(Entity):
    """A word the dictionaries lack, or a shortening every reader knows; `forklaring` says it in full."""

    ord: str
    forklaring: str = ""


class Reference(Entity):
    """A source that can be looked up; `aar` may be a span or open («2005–»)."""

    id: Id
    type: Literal[
        "lov",
        "forskrift",
        "rundskriv",
        "plan",
        "rapport",
        "veileder",
        "vedtak",
        "artikkel",
        "nettside",
        "presentasjon",
        "standard",
        "utredning",
        "statistikk",
        "liste",
    ]
    tittel: str
    utgiver: str = ""
    aar: YearText = ""
    adresse: WebAddress | None = None
    lest: Day | None = None
    sprak: Literal["", "en"] = ""
    """The language of the title, where it is not Norwegian."""
    sjekket: Day | None = None
    """When `scripts/lenker` last asked the address."""
    svar: str = ""
    """What it answered: `ok`, `borte 404`, `flyttet` with the new address, or `usikker` with the reason."""
    merknad: str = ""


class RawMaterial(Entity):
    """One item sent in or found: what it is, whose it is, where it stands, why it is not used."""

    id: Id
    tittel: str
    kommuner: list[Id] = []
    program: Id
    tema: Id | None = None
    aar: YearText = ""
    kilder: list[Id] = []
    ikke_brukt: str = ""


class EditorialPhase(Entity):
    """A step of the editorial process, with its deadline where one is set.

    A text whose status is among `gjelder` owes the step: it must have come further by the deadline.
    """

    id: Id
    program: Id
    fase: str
    hva: str
    frist: Day | Literal["ukjent"] = "ukjent"
    historisk: bool = False
    """Done with: shown as history, never as overdue."""
    gjelder: list[Status] = []


class Choice(Entity):
    """The editors' weighing of a text: how much it matters, and why; `id` is that of the text."""

    id: Id
    prioritet: Literal[1, 2, 3]
    """1 is most wanted."""
    grunn: str


class CommentAnswer(Entity):
    """An answer to a comment round, by municipality or role, and the day it was worked into the texts."""

    fra: str
    mottatt: Day
    tatt_inn: Day | None = None
    merknad: str = ""


class CommentRound(Entity):
    """Texts sent out for comment; `tekster` are their ids, none means all."""

    id: Id
    program: Id
    hva: str
    sendt: Day
    frist: Day | Literal["ukjent"] = "ukjent"
    historisk: bool = False
    tekster: list[Id] = []
    spurt: list[str] = []
    """Municipality ids or roles that were asked."""
    svar: list[CommentAnswer] = []

    @property
    def unanswered(self) -> list[str]:
        """Those that were asked and have not answered."""
        heard = {answer.fra for answer in self.svar}
        return [asked for asked in self.spurt if asked not in heard]


class County(Entity):
    """A county and the first two digits of its municipality numbers (2024)."""

    nummer: str
    navn: str


class Milestone(Entity):
    """Something that happened, on the timeline; `dato` is as it is to be read, no finer than the source."""

    dato: YearText
    type: Literal[
        "lov",
        "forskrift",
        "rundskriv",
        "plan",
        "melding",
        "utredning",
        "konvensjon",
        "ordning",
        "begrep",
        "EU",
        "kunnskap",
        "veileder",
    ]
    hva: Annotated[str, StringConstraints(max_length=120)]
    rastoff: Id | None = None
    kilder: list[Id] = []
    bare_nett: bool = False
    """Left out in print, where there is room for the main line only."""


class Figure(Entity):
    """A figure on the tested-how page; `scripts/bench --nett --lagre` writes them all anew."""

    gruppe: str
    navn: str
    verdi: str
    krav: str = ""
    dato: Day


ITEM_TYPES: dict[str, type[Entity]] = {
    "temaer": ThemeItem,
    "stikkord": Keyword,
    "synonymer": Synonyms,
    "referanser": Reference,
    "rastoff": RawMaterial,
    "programmer": Programme,
    "deltakelser": Participation,
    "samlinger": Gathering,
    "faser": EditorialPhase,
    "utvalg": Choice,
    "ordliste": HouseWord,
    "horinger": CommentRound,
    "fylker": County,
    "tidslinje": Milestone,
    "maalinger": Figure,
}
"""Name of a file in content/registre/ -> the type of its items."""


class Registers(Entity):
    """All registers; the field name is the file name in content/registre/."""

    temaer: list[ThemeItem] = []
    stikkord: list[Keyword] = []
    synonymer: list[Synonyms] = []
    referanser: list[Reference] = []
    rastoff: list[RawMaterial] = []
    programmer: list[Programme] = []
    deltakelser: list[Participation] = []
    samlinger: list[Gathering] = []
    faser: list[EditorialPhase] = []
    utvalg: list[Choice] = []
    ordliste: list[HouseWord] = []
    horinger: list[CommentRound] = []
    fylker: list[County] = []
    tidslinje: list[Milestone] = []
    maalinger: list[Figure] = []

    @cached_property
    def themes(self) -> dict[str, ThemeItem]:
        """Themes by id."""
        return {theme.id: theme for theme in self.temaer}

    @cached_property
    def references(self) -> dict[str, Reference]:
        """References by id."""
        return {reference.id: reference for reference in self.referanser}

    @cached_property
    def keywords(self) -> dict[str, Keyword]:
        """Keywords by the word itself."""
        return {keyword.ord: keyword for keyword in self.stikkord}

    @cached_property
    def words(self) -> dict[str, HouseWord]:
        """The project's own words."""
        return {word.ord: word for word in self.ordliste}

    @cached_property
    def programmes(self) -> dict[str, Programme]:
        """Programmes by id."""
        return {programme.id: programme for programme in self.programmer}

    @cached_property
    def participants(self) -> dict[str, Participation]:
        """The first place of every participant in the register, by the participant's id."""
        return {place.deltaker: place for place in reversed(self.deltakelser)}

    @cached_property
    def gatherings(self) -> dict[str, Gathering]:
        """Gatherings by id."""
        return {gathering.id: gathering for gathering in self.samlinger}

    @cached_property
    def by_name(self) -> dict[str, dict[str, Entity]]:
        """Each register's items by what others name them by."""
        return {
            register: {str(getattr(item, "ord" if register == "stikkord" else "id", "")): item for item in items}
            for register, items in self
        }

    def county_of(self, number: str) -> str | None:
        """The county a municipality number belongs to."""
        return next((county.navn for county in self.fylker if county.nummer == number[:2]), None)
