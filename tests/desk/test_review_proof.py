"""scripts/proof makes what a municipality reads and marks."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from conftest import Desk
from proof import letters, lines

from bauta.cli import proof

EXAMPLE = "examples/lilleby-benker-i-bygata.md"
MARGIN = 120
"""The margin begins to the right of this, in mm."""


def made(desk: Desk, *arguments: str) -> pypdfium2.PdfDocument:
    """The proof of one municipality."""
    folder = desk.root / "til-retting"
    assert proof.main(desk.root, ["lilleby", "--to", str(folder), *arguments]) == 0
    return pypdfium2.PdfDocument(folder / "lilleby.pdf")


def text_of(book: pypdfium2.PdfDocument) -> str:
    return letters(" ".join(page.get_textpage().get_text_range() for page in book))


def test_a_proof_holds_the_profile_and_every_example(desk: Desk) -> None:
    text = text_of(made(desk))
    for title in (
        "Lilleby",
        "Benker for hver femtiende meter i Bygata",
        "Skilt som ble prøvd på papir",
        "Trapp med kontrast",
    ):
        assert letters(title) in text


def test_status_file_and_open_corrections_stand_in_the_margin(desk: Desk) -> None:
    desk.edit(EXAMPLE, "## Ressurser\n", "## Resurser\n")
    desk.edit(EXAMPLE, "samarbeid:", "samarbied:")
    book = made(desk)
    page = next(page for page in book if "samarbied" in page.get_textpage().get_text_range())
    margin = letters(" ".join(run for run, left, *_ in lines(page) if left > MARGIN))
    for note in ("Status: utkast", EXAMPLE, "Å rette", "samarbied"):
        assert letters(note) in margin, note
    section = next(page for page in book if "Resurser" in page.get_textpage().get_text_range())
    notes = [(run, top) for run, left, top, *_ in lines(section) if left > MARGIN and "«" in run]
    heading = next(top for run, left, top, *_ in lines(section) if run.strip() == "Resurser")
    assert any(abs(top - heading) < 25 for _, top in notes)


def test_lines_are_numbered_from_1_on_every_page(desk: Desk) -> None:
    for page in made(desk):
        numbers = [int(run) for run, left, *_ in lines(page) if left < 24 and run.strip().isdecimal()]
        assert len(numbers) > 1  # no page for a single line
        assert numbers == [*range(1, len(numbers) + 1)]


def test_what_is_unknown_is_asked_for_where_it_is_missing(desk: Desk) -> None:
    assert letters("ikke kjent") in text_of(made(desk)) or letters("Dette vet vi ikke ennå") in text_of(made(desk))


def test_one_file_is_made_for_each_municipality(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert proof.main(desk.root, ["lilleby", "ovrevik"]) == 0
    folder = desk.root / "korrektur"
    assert {file.name for file in folder.iterdir()} == {"lilleby.pdf", "ovrevik.pdf"}
    assert capsys.readouterr().out.splitlines() == [str(folder / "lilleby.pdf"), str(folder / "ovrevik.pdf")]


def test_an_unknown_municipality_is_named_with_those_that_are_known(
    desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert proof.main(desk.root, ["storeby", "lilleby", "--to", str(tmp_path / "ut")]) == 2
    assert capsys.readouterr().err == "kjenner ikke storeby; velg blant: lilleby, ovrevik\n"
    assert not (tmp_path / "ut").exists()
