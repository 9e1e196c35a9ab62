"""The book by pages and millimetres."""

from __future__ import annotations

import pypdfium2
import pytest
from conftest import Desk
from grid import glyphs
from proof import area_text, ink, letters, lines

from bauta.artwork.design import read_design
from bauta.composing.copyfit import Extent
from bauta.contract.matter import ExampleMatter, ThemeMatter
from bauta.contract.sheets import AnySheet
from bauta.publication import Verdict
from bauta.records.flatplan import flat_plan

PROFILE = "municipalities/lilleby"
SLACK = 0.6
"""How far, in mm, ink may reach beyond its box: overhang of letters and rounding."""


def extents(verdict: Verdict) -> dict[str, Extent]:
    return {extent.key: extent for extent in verdict.issues[0].extents}


def test_every_text_begins_on_the_page_of_the_flat_plan(untouched: tuple[Desk, Verdict, bytes]) -> None:
    desk, verdict, pdf = untouched
    book = pypdfium2.PdfDocument(pdf)
    for key, page in flat_plan(verdict.issues[0].edition.edition).pages.items():
        title = letters(verdict.material.by_key[key].entry.name)
        assert title in letters(area_text(book[page - 1], read_design(desk.root, "a4").measures)), key


@pytest.mark.parametrize(("title", "page"), [("Lilleby", 8), ("Øvrevik", 10), ("Plasser og gater", 12)])
def test_profiles_and_themes_open_on_a_left_hand_page(
    title: str, page: int, untouched: tuple[Desk, Verdict, bytes]
) -> None:
    first = max(lines(pypdfium2.PdfDocument(untouched[2])[page - 1]), key=lambda run: run[4] - run[2])
    assert page % 2 == 0
    assert letters(title).startswith(letters(first[0]))


def beyond_the_text(sheet: AnySheet, number: int) -> set[str]:
    """What may stand outside the text area: folio and running foot, and on an example the theme in its band."""
    if sheet.kind in ("bruk", "kolofon"):
        return {""}
    entries = sheet.entries
    title = entries[0].foot if len(entries) == 1 else sheet.part
    foot = f"{title}{number}" if number % 2 else f"{number}{sheet.part}"
    tagged = [entry.theme for entry in entries if isinstance(entry, ThemeMatter | ExampleMatter)]
    themes = {f"Tema{theme.number}·{theme.name}{mark}" for theme in tagged for mark in ("", "·utkast")}
    return {text.replace(" ", "") for theme in ("", *themes) for text in (theme + foot, foot + theme)}


def test_text_keeps_within_the_text_area_with_only_head_and_folio_outside(
    untouched: tuple[Desk, Verdict, bytes],
) -> None:
    desk, verdict, pdf = untouched
    measures = read_design(desk.root, "a4").measures
    sheets = {
        page: sheet for sheet in verdict.issues[0].paste_up.sheets
        for page in range(sheet.first, sheet.first + sheet.pages)
    }  # fmt: skip
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
        sheet = sheets[number]
        if sheet.kind in ("forside", "bakside"):
            continue
        left, right = (measures.innside, measures.utside) if number % 2 else (measures.utside, measures.innside)
        outside = ""
        for character, x0, top, x1, bottom in ink(page):
            assert x0 >= left - SLACK, (number, character, x0)
            assert x1 <= 210 - right + SLACK, (number, character, x1)
            if not measures.topp <= (top + bottom) / 2 <= 297 - measures.bunn:
                outside += character
        assert outside in beyond_the_text(sheet, number), number


def test_a_profile_is_set_in_two_columns_side_by_side(untouched: tuple[Desk, Verdict, bytes]) -> None:
    desk, _, pdf = untouched
    measures = read_design(desk.root, "a4").measures
    page = pypdfium2.PdfDocument(pdf)[7]  # a left-hand page: the outer margin is to the left
    width = (210 - measures.innside - measures.utside - measures.spalteluft) / 2
    gutter = (measures.utside + width, measures.utside + width + measures.spalteluft)
    head = measures.felt["profil"]
    bottom = max(glyph.baseline for glyph in glyphs(page) if glyph.size == measures.skrift["brod"]) + SLACK
    body = [(x0, x1) for _, x0, top, x1, _ in ink(page) if head.hoyde < top < bottom]
    first = [x1 for x0, x1 in body if x1 <= gutter[0] + SLACK]
    second = [x0 for x0, x1 in body if x0 >= gutter[1] - SLACK]
    assert len(first) + len(second) == len(body)
    assert min(len(first), len(second)) > 300


def test_two_keyword_examples_keep_to_their_halves_of_the_page(untouched: tuple[Desk, Verdict, bytes]) -> None:
    found = lines(pypdfium2.PdfDocument(untouched[2])[14])
    upper = next(run for run in found if "prøvd på papir" in run[0])
    lower = next(run for run in found if "Trapp med kontrast" in run[0] and run[2] > 60)
    assert upper[4] < 60
    assert 148 < lower[2] < 175


@pytest.fixture
def overset(desk: Desk) -> Verdict:
    """The miniature with 600 words too many in a profile."""
    desk.edit(f"{PROFILE}.md", "## Veien videre\n\n", "## Veien videre\n\n" + sentences(600) + "\n\n")
    return desk.verdict()


def sentences(count: int) -> str:
    """So many words of prose, of common lengths."""
    stock = [
        "Kommunen",
        "går",
        "videre",
        "med",
        "tiltakene",
        "langs",
        "skoleveiene",
        "og",
        "måler",
        "hvordan",
        "det",
        "går",
        "hvert",
        "år.",
    ]
    return " ".join(stock[n % len(stock)] for n in range(count))


def test_a_text_that_runs_over_is_told_in_lines_and_words(overset: Verdict) -> None:
    over = extents(overset)[PROFILE]
    told = next(c.text for c in overset.corrections if c.rule == "overset")
    assert over.over > 20
    assert f"{over.over} linjer til; kort ned med om lag {over.words_over} ord" in told


def test_a_text_that_runs_over_does_not_shift_the_verdict_on_the_others(
    overset: Verdict, untouched: tuple[Desk, Verdict, bytes]
) -> None:
    before, after = extents(untouched[1]), extents(overset)
    changed = {key for key in before if (before[key].over, before[key].used) != (after[key].over, after[key].used)}
    assert changed == {PROFILE}


def test_cutting_as_many_words_as_it_says_makes_the_text_fit(overset: Verdict, desk: Desk) -> None:
    cut = extents(overset)[PROFILE].words_over
    desk.edit(f"{PROFILE}.md", sentences(600), sentences(600 - cut))
    left = extents(desk.verdict())[PROFILE]
    assert abs(left.over) <= 6, f"{left.over} linjer etter å ha kuttet {cut} ord"


def test_as_many_words_as_there_is_said_to_be_room_for_do_fit(
    desk: Desk, untouched: tuple[Desk, Verdict, bytes]
) -> None:
    room = -extents(untouched[1])[PROFILE].words_over
    desk.edit(f"{PROFILE}.md", "## Veien videre\n\n", "## Veien videre\n\n" + sentences(room) + "\n\n")
    assert abs(extents(desk.verdict())[PROFILE].over) <= 6


def test_a_theme_opens_with_each_of_its_printed_examples_and_the_page_it_is_on(
    untouched: tuple[Desk, Verdict, bytes],
) -> None:
    _, verdict, pdf = untouched
    pages = pypdfium2.PdfDocument(pdf)
    sheets = verdict.issues[0].paste_up.sheets
    themes = [entry for sheet in sheets for entry in sheet.entries if isinstance(entry, ThemeMatter)]
    tiles = [(sheet.first, entry.tiles) for sheet in sheets for entry in sheet.entries if entry in themes]
    assert [len(some) for _, some in tiles] == [4]
    for opening, some in tiles:
        said = letters(pages[opening - 1].get_textpage().get_text_range())
        for tile in some:
            assert letters(f"{tile.page}{tile.title}") in said
            assert letters(tile.title) in letters(pages[tile.page - 1].get_textpage().get_text_range())
