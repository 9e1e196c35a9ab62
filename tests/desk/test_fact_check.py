"""The fact check lists what a text says and its facts do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from conftest import PROJECT, Desk

from bauta.cli import facts
from bauta.desk.fact_check import fact_check
from bauta.reading.material import Copy, Material
from bauta.reading.reader import Reader
from bauta.records.entries import Example

EXAMPLE = "examples/lilleby-benker-i-bygata.md"
SENTENCE = "Bygata er 600 meter lang og stiger hele veien."
FACTS = "content/rastoff/lilleby.yml"

Ask = Callable[[str, str], list[str]]


@pytest.fixture
def listed(desk: Desk) -> Ask:
    """What is listed for the example's background when it says `text` and the facts say `fact`."""

    def ask(text: str, fact: str) -> list[str]:
        desk.edit(EXAMPLE, SENTENCE, text)
        desk.edit(FACTS, SENTENCE, fact)
        line = desk.line_of(EXAMPLE, text)
        found = fact_check(Reader(desk.root).read())
        return [c.text.partition(" står ikke")[0] for c in found if (c.path, c.line) == (EXAMPLE, line)]

    return ask


@pytest.mark.parametrize(
    ("text", "fact", "expected"),
    [
        ("Gata er 640 meter.", "Gata er 600 meter", ["tallet «640»"]),
        ("Gata er 600 meter.", "Gata er 600 meter", []),
        ("Det kostet 10\u00a0000 kroner.", "Kostet 10000 kroner", []),
        ("Det varte 2006–08.", "Varte fra 2006 til 2008", []),
        ("Det varte 2006–07.", "Varte fra 2006 til 2008", ["tallet «2007»"]),
        ("Parken heter Solvang.", "Parken heter Solbakken", ["navnet «Solvang»"]),
        ("Parken ligger i Solbakkens grend.", "Parken heter Solbakken", []),
        ("Solvang først i setningen er ikke et sikkert navn.", "Ingenting", []),
    ],
)
def test_a_figure_or_name_the_facts_do_not_hold_is_listed(
    text: str, fact: str, expected: list[str], listed: Ask
) -> None:
    assert listed(text, fact) == expected


def test_measures_and_the_key_figure_are_held_against_the_facts(desk: Desk) -> None:
    desk.edit(
        EXAMPLE,
        "\noverforbarhet:",
        "\nnokkeltall: {tall: 525 → 376, hva: benker}\nmal:\n  - {hva: bredde, verdi: 93, enhet: m}\noverforbarhet:",
    )
    key_figure, measure = desk.line_of(EXAMPLE, "nokkeltall:"), desk.line_of(EXAMPLE, "mal:") + 1
    found = [c for c in fact_check(Reader(desk.root).read()) if c.line in (key_figure, measure) and c.path == EXAMPLE]
    assert {(c.line, c.text.partition(" står ikke")[0]) for c in found} == {
        (key_figure, "tallet «525»"),
        (key_figure, "tallet «376»"),
        (measure, "tallet «93»"),
    }


def test_what_the_note_to_the_editors_explains_is_not_listed(desk: Desk, listed: Ask) -> None:
    desk.edit(EXAMPLE, "\nstatus:", "\nmerknad: 640 er målt av redaksjonen.\nstatus:")
    assert listed("Gata er 640 meter.", "Gata er 600 meter") == []


def test_what_a_named_rule_asks_today_is_a_fact_too(desk: Desk, listed: Ask) -> None:
    asked = "I dag er 1:15 det bratteste."
    assert listed(asked, "Gata er 600 meter") == ["tallet «15»"]
    desk.edit(EXAMPLE, "\noverforbarhet:", "\nregel: [rampe]\noverforbarhet:")
    assert [c for c in fact_check(Reader(desk.root).read()) if c.path == EXAMPLE and "«15»" in c.text] == []


def test_the_command_names_file_line_and_figure(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.edit(EXAMPLE, SENTENCE, "Bygata er 640 meter lang.")
    assert facts.main(desk.root, []) == 1
    told = capsys.readouterr().out
    assert (
        f"{EXAMPLE}:{desk.line_of(EXAMPLE, 'Bygata er 640')}: [fakta] varsel: tallet «640» står ikke i faktaene" in told
    )


def test_a_profile_may_draw_on_all_raw_material_of_its_municipality(desk: Desk) -> None:
    """The note on the benches is not named in the profile."""
    profile = "municipalities/lilleby.md"
    desk.edit(
        profile, "## Kort om kommunen\n\n", "## Kort om kommunen\n\nBygata er 600 meter, og torget er 640 meter.\n\n"
    )
    found = [c.text for c in fact_check(Reader(desk.root).read()) if c.path == profile]
    assert any("«640»" in text for text in found)
    assert not any("«600»" in text for text in found)


@pytest.fixture(scope="module")
def edition() -> Material:
    return Reader(PROJECT).read()


def test_every_text_of_the_house_holds_to_its_facts(edition: Material) -> None:
    assert [str(correction) for correction in fact_check(edition)] == []


def test_a_wrong_figure_is_found_in_whatever_example_it_stands(edition: Material) -> None:
    examples = [copy for copy in edition.copy if isinstance(copy.entry, Example)]
    assert examples
    wrong = {copy.path: _with(copy, "Det kostet 987 654 kroner.") for copy in examples}
    misled = replace(edition, copy=tuple(wrong.get(copy.path, copy) for copy in edition.copy))
    found = {correction.path for correction in fact_check(misled) if "«987 654»" in correction.text}
    assert found == {copy.path for copy in examples if copy.entry.rastoff}


def _with(copy: Copy, sentence: str) -> Copy:
    return replace(copy, manuscript=replace(copy.manuscript, body=f"{copy.manuscript.body}\n{sentence}\n"))
