"""Prices: what an example cost in kroner, as the field has it, or as its note tells it in figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bauta.records.entries import Example
from bauta.records.field_types import Cost
from bauta.records.languages import TONGUES, Language
from bauta.text.wording import amount

MILLION = 1_000_000
NUMBERS = {"en": 1, "én": 1, "ein": 1, "éin": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5}
TOLD = re.compile(
    r"\b(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:,\d+)?|" + "|".join(NUMBERS) + r")[ \u00a0\u202f]"
    r"(?P<unit>(?>million\w*(?:[ \u00a0\u202f]kroner)?|kroner))\b(?! (?:per|meteren|i året|i snitt)\b)"
)
"""An amount in a running text; what one unit or one year cost («kroner per bruker») is no price of the whole."""
UNTOLD = re.compile(r"\b(?:ikke|ikkje) (?:kjent|kjend|oppgitt|funnet|funne|lest|lese)\b|\bukjen[dt]\b", re.IGNORECASE)
"""A note that says that the sum is not known; amounts beside it are of something else."""


@dataclass(frozen=True)
class Price:
    """An amount in kroner; `exact` says that the field has it, else the note must be read with it."""

    kroner: float
    exact: bool

    def told(self, language: Language) -> str:
        """«22 millioner kroner», «180 000 kroner»."""
        tongue = TONGUES[language]
        if self.kroner >= MILLION:
            millions = round(self.kroner / MILLION, 1)
            return (tongue.million if millions == 1 else tongue.millioner).format(amount(millions, language))
        return tongue.kroner.format(amount(self.kroner, language))


def price(example: Example) -> Price | None:
    """The amount in the field, or the largest in its note; None for other currencies and where no sum is known."""
    cost = example.kostnad
    if not isinstance(cost, Cost) or cost.valuta != "NOK":
        return None
    if cost.belop is not None:
        return Price(cost.belop, exact=True)
    if UNTOLD.search(cost.merknad):
        return None
    told = [_kroner(found["number"], found["unit"]) for found in TOLD.finditer(cost.merknad)]
    return Price(max(told), exact=False) if told else None


def dearest_first(examples: Iterable[Example]) -> list[Example]:
    """Those whose price is known."""
    priced = [(found.kroner, example) for example in examples if (found := price(example))]
    return [example for _, example in sorted(priced, key=lambda pair: (-pair[0], pair[1].tittel))]


def _kroner(number: str, unit: str) -> float:
    value = NUMBERS.get(number) or float(re.sub(r"\s", "", number).replace(",", "."))
    return value * (MILLION if unit.startswith("milli") else 1)
