"""Type and space in the real edition, as a reader who looks at the pages sees them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from proof import POINTS, ink

from bauta.artwork.contrast import TEXT, contrast
from bauta.contract.sheets import ExampleSheet, IndexSheet, ProfileSheet
from bauta.desk.plan_table import LOOSE, plan_rows
from bauta.publication import Verdict

Printed = tuple[Path, Verdict, bytes]
DIVIDED = "\ufffe"
"""A word divided at the end of a line, as PDFium tells of it: the hyphen and the break are one character."""
MOST_DIVIDED = 4.0
"""Percent of the lines."""
RING = (7.9, 9.2)
"""Across the ring round a place on a map, with its line, in mm."""
AIR = 1.5
"""Least room in mm from a ring to what it could be cut by."""


@pytest.fixture(scope="module")
def book(edition: Printed) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(edition[2])


@pytest.fixture(scope="module")
def told(book: pypdfium2.PdfDocument) -> list[str]:
    """The text of every page, line by line."""
    return [page.get_textpage().get_text_range() for page in book]


def test_few_lines_end_in_a_hyphen(told: list[str]) -> None:
    divided = sum(text.count(DIVIDED) for text in told)
    lines = sum(1 for text in told for line in re.split(f"\r\n|{DIVIDED}", text) if line.strip())
    assert lines > 5000
    assert 0 < 100 * divided / lines <= MOST_DIVIDED, f"{divided} av {lines} linjer"


def test_no_paragraph_ends_in_a_stub_of_a_word(told: list[str]) -> None:
    """A line within a paragraph has a space before it breaks; the last has none."""
    stubs = {
        number: found
        for number, text in enumerate(told, 1)
        if (found := re.findall(rf"\w+{DIVIDED}\w{{1,3}}[^\w\s]*(?:\r\n|$)", text))
    }
    assert stubs == {}


def profile_heads(edition: Printed) -> list[int]:
    """Numbers of the pages on which profiles begin, from 1."""
    return [sheet.first for sheet in edition[1].issues[0].paste_up.sheets if isinstance(sheet, ProfileSheet)]


def test_the_place_of_a_municipality_stands_out_as_text_does_from_land_and_sea(
    edition: Printed, book: pypdfium2.PdfDocument
) -> None:
    heads = profile_heads(edition)
    assert len(heads) == 17
    for number in heads:
        page = book[number - 1]
        (ring,) = rings(page)
        left, top, right, bottom = (side * POINTS for side in ring)
        picture = page.render(scale=1).to_pil().convert("RGB").crop((left - 40, top - 10, right + 10, bottom + 10))
        seen = Counter(picture.get_flattened_data())
        mark = max(seen, key=sum)
        grounds = [colour for colour, times in seen.most_common(3) if times > 100 and colour != mark]
        assert grounds, number
        for ground in grounds:
            one, other = (tuple(part / 255 for part in colour) for colour in (mark, ground))
            assert contrast(one, other) >= TEXT, (number, mark, ground)


def test_the_ring_round_a_municipality_is_whole(edition: Printed, book: pypdfium2.PdfDocument) -> None:
    for number in profile_heads(edition):
        page = book[number - 1]
        (ring,) = rings(page)
        left, top, right, _ = ring
        assert top >= AIR, number
        assert right <= 210 - AIR, number
        texts = [run for run in heads_of_text(page) if run[1] < ring[3]]
        assert all(run[2] <= left - AIR for run in texts), number


def rings(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each ring on a page, in mm from the top left."""
    boxes = ((box, box[2] - box[0], box[3] - box[1]) for box in paths(page))
    return [box for box, wide, high in boxes if RING[0] <= wide <= RING[1] and abs(wide - high) < 0.1]


def heads_of_text(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each run of text in the head of a page, in mm from the top left."""
    height, text = page.get_size()[1], page.get_textpage()
    boxes = (text.get_rect(number) for number in range(text.count_rects()))
    return [
        (left / POINTS, (height - top) / POINTS, right / POINTS, (height - bottom) / POINTS)
        for left, bottom, right, top in boxes
        if (height - top) / POINTS < 76
    ]


def test_the_running_foot_of_back_matter_names_it(book: pypdfium2.PdfDocument) -> None:
    for number, title in ((92, "Register"), (93, "Register"), (94, "Register"), (95, "Henvisninger")):
        page = book[number - 1]
        foot = page.get_textpage().get_text_bounded(bottom=0, top=15 * POINTS)
        assert foot.split() in ([str(number), title], [title, str(number)]), number


def test_no_word_of_the_index_leads_to_a_quarter_of_the_examples(edition: Printed) -> None:
    paste_up = edition[1].issues[0].paste_up
    (index,) = [sheet.index for sheet in paste_up.sheets if isinstance(sheet, IndexSheet)]
    printed = sum(len(sheet.entries) for sheet in paste_up.sheets if isinstance(sheet, ExampleSheet))
    rows = [row for group in index for row in group.rows]
    assert len(rows) > 80
    assert {row.word: len(row.items) for row in rows if len(row.items) > printed / 4} == {}


def test_one_municipality_is_called_one(edition: Printed) -> None:
    sheets = edition[1].issues[0].paste_up.sheets
    examples = [entry for sheet in sheets if isinstance(sheet, ExampleSheet) for entry in sheet.entries]
    labels = {
        (len(entry.municipalities.split(", ")), fact.label)
        for entry in examples
        for fact in entry.facts
        if fact.id == "kommuner"
    }
    assert {label for number, label in labels if number == 1} == {"Kommune"}
    assert {label for number, label in labels if number > 1} <= {"Kommuner", "Kommunar"}
    assert len(labels) > 1


def test_no_column_of_a_profile_and_no_full_example_stands_more_than_15_percent_empty(edition: Printed) -> None:
    issue = edition[1].issues[0]
    rows = [
        row for row in plan_rows(issue.edition.edition, issue.extents, edition[1].material) if row.loose is not None
    ]
    assert Counter(row.kind for row in rows)["profil"] == 17
    assert {row.key: row.loose for row in rows if (row.loose or 0) > LOOSE} == {}


def test_the_columns_of_a_profile_and_of_a_full_example_end_within_two_lines_of_each_other(edition: Printed) -> None:
    extents = [extent for extent in edition[1].issues[0].extents if extent.kind in ("profil", "eksempel")]
    free: dict[tuple[str, int], list[int]] = {}
    for extent in extents:
        for column in extent.columns:
            free.setdefault((extent.key, column.page), []).append(column.free)
    assert [len(lines) for lines in free.values()] == [2] * (34 + 28)
    assert {place: lines for place, lines in free.items() if max(lines) - min(lines) > 2} == {}


def test_text_keeps_two_millimetres_from_the_rule_at_the_foot(edition: Printed, book: pypdfium2.PdfDocument) -> None:
    sheets = edition[1].issues[0].paste_up.sheets
    pages = [sheet.first for sheet in sheets if isinstance(sheet, ExampleSheet) and sheet.kind == "eksempel"]
    close = {}
    for number in pages:
        page = book[number - 1]
        rule = max(high for left, high, right, low in paths(page) if right - left > 150 and low - high < 0.5)
        above = [low for _, _, high, _, low in ink(page) if high < rule - 0.5]
        assert 200 < rule < 290, number
        if rule - max(above) < 2:
            close[number] = round(rule - max(above), 2)
    assert len(pages) > 20
    assert close == {}


def paths(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each path on a page, in mm from the top left."""
    height = page.get_size()[1]
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=8):
        left, bottom, right, top = item.get_bounds()
        yield left / POINTS, (height - top) / POINTS, right / POINTS, (height - bottom) / POINTS


def test_a_text_the_plan_shortens_says_what_the_website_has_besides(edition: Printed, told: list[str]) -> None:
    sheets = edition[1].issues[0].paste_up.sheets
    left = {entry.id: entry.on_web for sheet in sheets for entry in sheet.entries if entry.on_web}
    assert "Fra råd til rettighet" in left["content/kapitler/pilotkommunesatsingen"]
    assert len(left) == 9
    said = " ".join("".join(told).split())
    assert said.count("På nettet står også:") == len(left)
    assert "På nettet står også: fra råd til rettighet," in said
