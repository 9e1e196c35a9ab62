"""What the house says in a book comes from the word list, in the language of the edition."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pypdfium2
from conftest import PROJECT, Desk
from proof import letters

from bauta.artwork.design import read_words

COMMENT = re.compile(r"(?<!:)//.*")
WRITTEN = re.compile(r"[æøå]|\b(?:210|297)\b", re.IGNORECASE)
"""Letters no name in the design files has, and the sides of one format."""


def test_both_written_languages_have_the_same_words() -> None:
    words = read_words(PROJECT)
    assert set(words) == {"nb", "nn"}
    assert list(words["nb"]) == list(words["nn"])
    assert {name for said in words.values() for name, word in said.items() if not word} == set()


def test_the_design_files_have_no_words_and_no_format_of_their_own() -> None:
    files = sorted((PROJECT / "overrides/print").glob("*.typ"))
    assert len(files) > 20
    found = [
        (file.name, number, line)
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if WRITTEN.search(COMMENT.sub("", line))
    ]
    assert found == []


def test_an_edition_in_nynorsk_says_in_nynorsk_what_the_house_says(desk: Desk) -> None:
    desk.edit("content/utgaver/hoveddokument.yml", "design: a4", "design: a4\nsprak: nn")
    pdf = desk.pdf()
    book = pypdfium2.PdfDocument(pdf)
    said = [letters(page.get_textpage().get_text_range()) for page in book]
    for page, words in {
        5: ("Innhald", "Tilvisingar"),
        6: ("Innbyggjarar 2026", "Eksempel i boka"),
        18: ("Her er kjeldene som dei trykte tekstane byggjer på",),
        20: ("2 kommunar",),
    }.items():
        for word in words:
            assert letters(word) in said[page - 1], (page, word)
    with pikepdf.open(BytesIO(pdf)) as file:
        assert str(file.Root.Lang) == "nn"
