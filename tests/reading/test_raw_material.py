"""Raw material is read like every register: each fault at its line, and nothing kept that is no longer so."""

from __future__ import annotations

import pytest
from conftest import Desk

from bauta.reading.reader import Reader

FILE = "content/rastoff/lilleby.yml"


@pytest.mark.parametrize(
    ("before", "after", "rule", "told"),
    [
        ("        kostnad:", "        kosnad:", "field-unknown", "feltet «kosnad» finnes ikke; mener du «kostnad»?"),
        (
            "sikkerhet: lest",
            "sikkerhet: antatt",
            "field-value",
            "kan ikke være «antatt»; velg mellom lest, utdrag eller tittel",
        ),
        ("      sikkerhet: tittel\n", "", "field-value", "«funn.1.sikkerhet» mangler; legg det til"),
        ("kilder: [ref-2]", "kilder: [ref-99]", "reference-unknown", "henvisningen «ref-99» står ikke i"),
        ("          - Benkene kostet", "            Benkene kostet", "field-value", "skal være en liste"),
        ("- id: ra-3", "- id: ra-2", "duplicate-id", "«ra-2» står også på linje 16 i content/rastoff/lilleby.yml"),
        ("kommuner: [lilleby]", "kommuner: [storeby]", "municipality-unknown", "kommunen «storeby» har ingen profil"),
    ],
)
def test_a_fault_is_told_in_the_file_it_stands_in(desk: Desk, before: str, after: str, rule: str, told: str) -> None:
    desk.edit(FILE, before, after)
    marks = [line for line in desk.report().splitlines() if f"[{rule}]" in line]
    assert [line for line in marks if line.startswith("content/rastoff/") and told in line], marks


def test_an_item_is_its_municipalitys_and_keeps_its_findings(desk: Desk) -> None:
    note = next(item for item in Reader(desk.root).read().registers.rastoff if item.id == "ra-1")
    assert note.kommuner == ["lilleby"]
    assert note.kilder == ["ref-2"]
    assert "Benkene kostet 120 000 kroner." in list(note.statements())


def test_an_edit_is_seen_by_the_next_reading_and_by_the_next_run(desk: Desk) -> None:
    reader = Reader(desk.root)
    first = reader.read()
    assert Reader(desk.root).read().registers.rastoff == first.registers.rastoff
    assert Reader(desk.root).read().places == first.places
    desk.edit(FILE, "120 000 kroner", "125 000 kroner")
    for again in (reader, Reader(desk.root)):
        said = [text for item in again.read().registers.rastoff for text in item.statements()]
        assert "Benkene kostet 125 000 kroner." in said
        assert "Benkene kostet 120 000 kroner." not in said


def test_a_file_that_is_no_register_is_told(desk: Desk) -> None:
    desk.write("content/rastoff/notat.txt", "Benkene er blå.\n")
    assert "content/rastoff/notat.txt:1: [id-filename] bare .yml-filer skal ligge her" in desk.report()
