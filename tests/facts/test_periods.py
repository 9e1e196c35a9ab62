"""An example says which time of its programme it is from, beside its years."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bauta.facts.facts import brief_facts
from bauta.reading.material import Material
from bauta.records.entries import Example
from bauta.records.eras import Era
from bauta.records.field_types import Period
from bauta.records.languages import Words
from bauta.records.programmes import Programme
from bauta.records.registers import Registers

PILOTS = Programme(
    id="pilot",
    navn="Pilotene",
    tider=[
        Era(id="forst", navn="pilottiden", navn_nn="pilottida", fra=2005, til=2008),
        Era(id="sa", navn="ressurstiden", fra=2009),
    ],
)


@pytest.mark.parametrize(
    ("programme", "language", "period", "said"),
    [
        ("pilot", "nb", Period(fra="2006", til="2010"), ["2006–2010 (pilottiden og ressurstiden)"]),
        ("pilot", "nn", Period(fra="2006", til="2006"), ["2006 (pilottida)"]),
        ("pilot", "nb", "ukjent", []),
        ("skole", "nb", Period(fra="2010", til="2010"), ["2010"]),
    ],
)
def test_the_years_of_an_example_are_told_by_the_times_of_its_programme(
    programme: str, language: Any, period: Any, said: list[str]
) -> None:
    material = Material(Path(), registers=Registers(programmer=[PILOTS, Programme(id="skole", navn="Skolen")]))
    example = Example(program=programme, sprak=language, periode=period)
    assert [fact.value for fact in brief_facts(example, material, Words(language, {})) if fact.id == "periode"] == said
