"""The book as a file: boxes, identification, tags, bookmarks, links and fonts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pytest
from conftest import Desk
from proof import FACES, POINTS, letters
from trails import PAGE_NOTE, links, page_of

from bauta.contract.matter import ThemeMatter
from bauta.publication import Verdict
from bauta.records.flatplan import flat_plan

NOTES = {12: [13, 14, 15, 15], 13: [15], 14: [15], 16: [8]}
"""Page of the miniature -> the pages its texts refer to."""
REFERENCES = 18
"""The page of references, which every full example leads to."""


@pytest.fixture(scope="session")
def book(untouched: tuple[Desk, Verdict, bytes]) -> Iterator[pikepdf.Pdf]:
    """The miniature's book, open."""
    with pikepdf.open(io.BytesIO(untouched[2])) as pdf:
        yield pdf


@pytest.fixture(scope="session")
def read(untouched: tuple[Desk, Verdict, bytes]) -> list[str]:
    """The text of every page of the book."""
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(untouched[2])]


def test_the_book_has_the_pages_of_the_plan_in_its_trimmed_size(book: pikepdf.Pdf) -> None:
    assert len(book.pages) == 20
    for page in book.pages:
        for box in (page.mediabox, page.cropbox, page.trimbox):
            assert [float(side) / POINTS for side in box] == pytest.approx([0, 0, 210, 297], abs=0.1)


def test_the_book_says_it_is_accessible_and_what_it_is_called(book: pikepdf.Pdf) -> None:
    with book.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Prøveboka"
    assert str(book.Root.Lang) == "nb"
    assert bool(book.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in book.Root
    assert bool(book.Root.ViewerPreferences.DisplayDocTitle)


def test_nynorsk_texts_are_tagged_as_nynorsk(book: pikepdf.Pdf) -> None:
    tagged = {str(item.Lang) for item in book.objects if isinstance(item, pikepdf.Dictionary) and "/Lang" in item}
    marked = b"/Lang" in b"".join(page.Contents.read_bytes() for page in book.pages)
    assert "nn" in tagged or marked


def test_bookmarks_are_nested_and_lead_to_the_page_where_the_title_stands(book: pikepdf.Pdf, read: list[str]) -> None:
    parents = {}
    with book.open_outline() as outline:

        def walk(items: list[pikepdf.OutlineItem], parent: str) -> None:
            for item in items:
                parents[item.title] = parent
                place = item.destination if item.destination is not None else item.action.D
                assert letters(item.title) in letters(read[page_of(book, place) - 1]), item.title
                walk(item.children, item.title)

        walk(outline.root, "")
    assert parents["Forord"] == ""
    assert parents["Lilleby"] == "Kommunene"
    assert parents["Benker for hver femtiende meter i Bygata"] == "Plasser og gater"


def test_every_link_leads_to_a_page_or_to_the_web_and_never_to_a_disk(book: pikepdf.Pdf) -> None:
    found = [target for page in book.pages for target in links(book, page)]
    assert len(found) > 30
    assert all(isinstance(target, int) or target.startswith(("https://", "mailto:")) for target in found)


def test_every_face_is_embedded_and_is_one_of_the_two_of_the_book(book: pikepdf.Pdf) -> None:
    names = set()
    for item in book.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(item.keys())
            names.add(str(item.FontName).lstrip("/").partition("+")[2])
    assert names
    assert {name for name in names if not name.startswith(FACES)} == set()
    fonts = [item for item in book.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
    assert not [font for font in fonts if font.Subtype in ("/Type1", "/TrueType", "/Type3")]


def test_the_contents_name_the_pages_where_the_titles_stand(
    read: list[str], untouched: tuple[Desk, Verdict, bytes]
) -> None:
    plan = flat_plan(untouched[1].issues[0].edition.edition)
    contents = read[4]
    for key, page in plan.pages.items():
        if plan.pages[key] in (2, 19):  # page 2 and the imprint are not listed
            continue
        title = untouched[1].material.by_key[key].entry.name
        assert re.search(rf"{re.escape(title)}(?: \.)* {page}\b", contents), title
        assert title in read[page - 1]


def test_references_to_other_pages_name_and_reach_the_right_page(
    book: pikepdf.Pdf, read: list[str], untouched: tuple[Desk, Verdict, bytes]
) -> None:
    found = {n: sorted(map(int, PAGE_NOTE.findall(text))) for n, text in enumerate(read, 1) if PAGE_NOTE.search(text)}
    assert found == NOTES
    tiles = {
        sheet.first: [tile.page for entry in sheet.entries if isinstance(entry, ThemeMatter) for tile in entry.tiles]
        for sheet in untouched[1].issues[0].paste_up.sheets
    }
    assert any(tiles.values())
    for number, targets in NOTES.items():
        reached = [target for target in links(book, book.pages[number - 1]) if isinstance(target, int)]
        assert sorted(target for target in reached if target != REFERENCES) == sorted(
            [*targets, *tiles.get(number, [])]
        )
