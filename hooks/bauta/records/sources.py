"""Sources are what the texts can be looked up in: references, and what happened when."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from bauta.records.field_types import Day, Id, Number, WebAddress
from bauta.records.requirement import Entity


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, int) else value


YearText = Annotated[str, BeforeValidator(_text)]


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
    sprak: Literal["", "nn", "en"] = ""
    """The language of the title, where it is not bokmål."""
    sjekket: Day | None = None
    """When `scripts/links` last asked the address."""
    svar: str = ""
    """What it answered: `ok`, `borte 404`, `flyttet` with the new address, or `usikker` with the reason."""
    merknad: str = ""


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
    vekt: Literal[1, 2, 3] = 2
    """How much it weighs among the others: 1 is what all others hang on, 3 what is told in passing."""
    navn: Annotated[str, StringConstraints(max_length=20)] = ""
    """What lasted a while is drawn as a bar with this name."""
    til: YearText = ""
    """When it ended, where `dato` tells of its beginning alone."""


class Tally(Entity):
    """A national figure that is shown as signs: so many of so many, or a sign for each so many."""

    id: Id
    hva: Annotated[str, StringConstraints(min_length=1, max_length=90)]
    tall: Annotated[str, StringConstraints(min_length=1, max_length=24)]
    """The figure as it is said."""
    antall: Annotated[Number, Field(gt=0)]
    av: Annotated[Number, Field(ge=0)] = 0
    """The whole it is a part of; 0 where the source has none."""
    hver: Annotated[Number, Field(gt=0)] = 1
    """How many each sign stands for."""
    tegn: Literal["person", "hus", "skole", "stasjon"]
    aar: YearText
    rastoff: Id | None = None
    kilder: list[Id] = []
