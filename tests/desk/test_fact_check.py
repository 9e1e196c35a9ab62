"""The fact check lists what a text says and its facts do not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Desk

from bauta.desk.fact_base import read_fact_base
from bauta.desk.fact_check import fact_check
from bauta.reading.reader import Reader

EXAMPLE = "examples/lilleby-benker-i-bygata.md"
SENTENCE = "Bygata er 600 meter lang og stiger hele veien."
FACTS = "fakta:\n- id: ra-1\n  kommune: Lilleby\n  hva: {}\n"

Ask = Callable[[str, str], list[str]]


@pytest.fixture
def listed(desk: Desk, tmp_path: Path) -> Ask:
    """What is listed for the example's background when it says `text` and the facts say `fact`."""

    def ask(text: str, fact: str) -> list[str]:
        desk.edit(EXAMPLE, SENTENCE, text)
        folder = tmp_path / "brief/facts"
        folder.mkdir(parents=True)
        (folder / "lilleby.yml").write_text(FACTS.format(fact), encoding="utf-8")
        line = desk.line_of(EXAMPLE, text)
        found = fact_check(Reader(desk.root).read(), read_fact_base(folder))
        return [c.text.partition(" står ikke")[0] for c in found if (c.path, c.line) == (EXAMPLE, line)]

    return ask


@pytest.mark.parametrize(
    ("text", "fact", "expected"),
    [
        ("Gata er 640 meter.", "Gata er 600 meter", ["tallet «640»"]),
        ("Gata er 600 meter.", "Gata er 600 meter", []),
        ("Det kostet 10\u00a0000 kroner.", "Kostet 10000 kroner", []),
        ("Det varte 2006–08.", "Varte fra 2006 til 2008", []),
        ("Det varte 2006–09.", "Varte fra 2006 til 2008", ["tallet «2009»"]),
        ("Parken heter Solvang.", "Parken heter Solbakken", ["navnet «Solvang»"]),
        ("Parken ligger i Solbakkens grend.", "Parken heter Solbakken", []),
        ("Solvang først i setningen er ikke et sikkert navn.", "Ingenting", []),
    ],
)
def test_a_figure_or_name_the_facts_do_not_hold_is_listed(
    text: str, fact: str, expected: list[str], listed: Ask
) -> None:
    assert listed(text, fact) == expected


def test_what_the_note_to_the_editors_explains_is_not_listed(desk: Desk, listed: Ask) -> None:
    desk.edit(EXAMPLE, "\nstatus:", "\nmerknad: 640 er målt av redaksjonen.\nstatus:")
    assert listed("Gata er 640 meter.", "Gata er 600 meter") == []
