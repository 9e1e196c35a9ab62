"""Sources are what the texts can be looked up in: references, and what happened when."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, StringConstraints

from bauta.records.field_types import Day, Id, WebAddress
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
    sprak: Literal["", "en"] = ""
    """The language of the title, where it is not Norwegian."""
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
