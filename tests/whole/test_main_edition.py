"""The real edition: the pages its frame gives, each text on its own, nothing lost on the way to paper."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from collation import parted
from conftest import copy_project
from grid import OWN_LINES, covered, kinds, map_pages, off_the_grid, steps_among
from proof import FACES, POINTS, area_text, ink, letters
from trails import PAGE_NOTE, links, lost_links

from bauta.artwork.design import read_design
from bauta.contract.sheets import ChapterSheet
from bauta.correction import blocks
from bauta.desk.plan_table import FULL, plan_rows
from bauta.facts.backing import backing
from bauta.publication import Verdict
from bauta.reading.reader import Reader
from bauta.records.flatplan import flat_plan


@pytest.fixture(scope="session")
def printed(edition: tuple[Path, Verdict, bytes]) -> tuple[Path, Verdict, bytes]:
    """The edition when it may be printed; a text that runs over moves all pages after it."""
    if blocks(edition[1].corrections):
        pytest.skip("boka bygges ikke: se test_nothing_stops_the_build")
    return edition


@pytest.fixture(scope="session")
def read(printed: tuple[Path, Verdict, bytes]) -> list[str]:
    """What stands in the text area of every page."""
    measures = read_design(printed[0], "a4").measures
    return [area_text(page, measures) for page in pypdfium2.PdfDocument(printed[2])]


def test_nothing_stops_the_build(edition: tuple[Path, Verdict, bytes]) -> None:
    assert [str(c) for c in edition[1].corrections if c.level == "feil"] == []


def test_the_book_has_the_pages_and_the_trim_that_are_ordered(printed: tuple[Path, Verdict, bytes]) -> None:
    book, ordered = pypdfium2.PdfDocument(printed[2]), printed[1].issues[0].edition.edition
    assert len(book) == ordered.sider == sum(part.sider for part in ordered.ramme)
    trim = (ordered.format.bredde, ordered.format.hoyde)
    assert {tuple(round(side / POINTS) for side in page.get_size()) for page in book} == {trim}


def test_every_text_begins_on_the_page_of_the_flat_plan(printed: tuple[Path, Verdict, bytes], read: list[str]) -> None:
    verdict = printed[1]
    planned = flat_plan(verdict.issues[0].edition.edition).pages
    assert planned.keys() >= {f"municipalities/{id_}" for id_ in verdict.material.profiles}
    for key, page in planned.items():
        assert letters(verdict.material.by_key[key].entry.name) in letters(read[page - 1]), (key, page)


def test_each_profile_is_a_spread_of_its_own_and_each_theme_lies_open(printed: tuple[Path, Verdict, bytes]) -> None:
    material = printed[1].material
    sheets = flat_plan(printed[1].issues[0].edition.edition).sheets
    profiles = [sheet for sheet in sheets if sheet.kind == "profil"]
    themes = [sheet for sheet in sheets if sheet.kind == "tema"]
    assert {key for sheet in profiles for key in sheet.keys} == {f"municipalities/{id_}" for id_ in material.profiles}
    assert themes
    assert {(s.first % 2, s.pages) for s in profiles} == {(0, 2)}
    assert {s.first % 2 for s in themes} == {0}


def test_every_section_stands_whole_in_the_book_or_is_said_to_stand_on_the_web(
    printed: tuple[Path, Verdict, bytes], read: list[str]
) -> None:
    issue = printed[1].issues[0]
    extents = {extent.key: extent for extent in issue.extents}
    lost, held = [], 0
    for sheet in issue.paste_up.sheets:
        for entry in sheet.entries:
            extent = extents.get(entry.id) or extents[sheet.id]
            text = "\n".join(read[extent.first - 1 : extent.last])
            elsewhere = letters("".join(text.partition(said)[2] for said in ("Der står også:", "Der står òg:")))
            for section in (section for section in entry.sections if not section.unknown):
                if isinstance(sheet, ChapterSheet) and sheet.tallies and section.id == "landet-i-tall":
                    continue  # the page shows these figures as signs, and leaves the words on them to the web
                held += 1
                piece = parted(section, letters(text), elsewhere)
                lost += [] if piece is None else [(entry.id, section.title, piece)]
    assert lost == []
    assert held > len(issue.extents)


def test_no_character_stands_outside_the_margins(printed: tuple[Path, Verdict, bytes]) -> None:
    measures = read_design(printed[0], "a4").measures
    for number, page in enumerate(pypdfium2.PdfDocument(printed[2]), 1):
        left, right = (measures.innside, measures.utside) if number % 2 else (measures.utside, measures.innside)
        width = page.get_size()[0] / POINTS
        beyond = [c for c in ink(page) if c[1] < left - 1 or c[3] > width - right + 1]
        assert beyond == [], number


def test_every_line_of_text_stands_on_the_grid(printed: tuple[Path, Verdict, bytes]) -> None:
    measures, kind_of, maps = read_design(printed[0], "a4").measures, kinds(printed[1]), map_pages(printed[1])
    for number, page in enumerate(pypdfium2.PdfDocument(printed[2]), 1):
        if number not in maps and kind_of[number] not in OWN_LINES:
            strays = off_the_grid(page, measures)
            assert strays == (steps_among(strays, measures) if kind_of[number] == "eksempel" else []), number


def test_no_page_is_less_than_70_percent_full(printed: tuple[Path, Verdict, bytes]) -> None:
    issue = printed[1].issues[0]
    rows = list(plan_rows(issue.edition.edition, issue.extents, printed[1].material))
    assert any(row.full is not None for row in rows)
    assert {row.last: row.full for row in rows if row.full is not None and row.full < FULL} == {}
    assert {row.key for row in rows if row.used is not None and row.used != row.allotted} == set()


def test_no_text_covers_another(printed: tuple[Path, Verdict, bytes]) -> None:
    for number, page in enumerate(pypdfium2.PdfDocument(printed[2]), 1):
        assert list(covered([(x0, top, x1, bottom) for _, x0, top, x1, bottom in ink(page)])) == [], number


def test_only_the_two_faces_are_used_and_every_character_is_in_them(printed: tuple[Path, Verdict, bytes]) -> None:
    with pikepdf.open(io.BytesIO(printed[2])) as book:
        descriptors = [
            item for item in book.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]  # fmt: skip
        names = {str(item.FontName).lstrip("/").partition("+")[2] for item in descriptors}
        embedded = all({"/FontFile", "/FontFile2", "/FontFile3"} & set(item.keys()) for item in descriptors)
    assert embedded
    assert {name for name in names if not name.startswith(FACES)} == set()


def test_references_to_other_pages_name_pages_their_links_reach(
    printed: tuple[Path, Verdict, bytes], read: list[str]
) -> None:
    notes = {n: set(map(int, PAGE_NOTE.findall(" ".join(text.split())))) for n, text in enumerate(read, 1)}
    assert any(notes.values())
    with pikepdf.open(io.BytesIO(printed[2])) as book:
        for number, named in notes.items():
            reached = {target for target in links(book, book.pages[number - 1]) if isinstance(target, int)}
            assert named <= reached, number


def test_every_link_leads_to_a_page_or_to_the_web_and_never_to_a_disk(printed: tuple[Path, Verdict, bytes]) -> None:
    with pikepdf.open(io.BytesIO(printed[2])) as book:
        found = [target for page in book.pages for target in links(book, page)]
    assert any(isinstance(target, int) for target in found)
    assert [t for t in found if not isinstance(t, int) and not t.startswith(("http", "mailto:", "tel:"))] == []


def test_a_profile_has_room_for_700_words_at_the_most(edition: tuple[Path, Verdict, bytes]) -> None:
    room = {key: e.words - e.words_over for key, e in edition[1].extents.items() if e.kind == "profil"}
    assert room.keys() == {f"municipalities/{id_}" for id_ in edition[1].material.profiles}
    assert {key: words for key, words in room.items() if not 450 <= words <= 700} == {}


def test_every_link_of_the_real_site_leads_somewhere(edition: tuple[Path, Verdict, bytes], real_site: Path) -> None:
    assert len(list(real_site.rglob("index.html"))) > len(edition[1].material.examples)
    assert lost_links(real_site) == []


@pytest.mark.full
def test_a_municipality_taken_out_by_hand_is_told_wherever_it_is_named(tmp_path: Path) -> None:
    desk = copy_project(tmp_path / "hus")
    material = Reader(desk.root).read()
    behind_advice = next(iter(backing(material, material.editions[0].edition.program)))
    (desk.root / "municipalities" / f"{behind_advice}.md").unlink()
    told = desk.report()
    assert f"«{behind_advice}»" in told
    assert told.count("\n") > 3
