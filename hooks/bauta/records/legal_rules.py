"""Legal rules are what the law and its guidance ask today, so that yesterday's measures can be held against them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from bauta.records.field_types import Day, Id, WebAddress
from bauta.records.requirement import Entity
from bauta.records.sources import YearText

Words = Annotated[str, StringConstraints(min_length=1)]


class RuleFigure(Entity):
    """A figure of a rule; `verdi` is as it is said, since many are spans, sizes or ratios («1,5 x 1,5», «1:15»)."""

    hva: Words
    verdi: Words
    enhet: str = ""


class RuleSource(Entity):
    """Where a rule was read."""

    tittel: Words
    utgiver: Words
    adresse: WebAddress


class LegalRule(Entity):
    """What a rule says, in our own words, with the day it was held against its source."""

    id: Id
    tema: Id
    hva: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    """What it is about, as a heading."""
    paragraf: Words
    sier: Annotated[str, StringConstraints(min_length=1, max_length=320)]
    tall: list[RuleFigure] = []
    kilde: RuleSource
    siden_fra: YearText = ""
    """The date the source itself shows, where it does."""
    kontrollert: Day
    sikkerhet: Literal["lest", "utdrag"]
    """`lest`: the text of the rule was read there. `utdrag`: only a part of it, and then no example may name it."""
    merknad: str = ""
