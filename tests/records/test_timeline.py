"""The timeline is a register; the chapter that asks for it shows it, in print and on the web."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from amended import TIMELINE, draw_timeline
from conftest import Built, Desk
from lxml import html
from proof import lines, shown

from bauta.contract.sheets import ChapterSheet
from bauta.facts.timeline import span
from bauta.publication import Verdict
from bauta.records.sources import Milestone


@pytest.fixture
def timed(desk: Desk) -> Desk:
    """The miniature with a timeline in a chapter."""
    draw_timeline(desk)
    return desk


def test_the_book_prints_the_main_line_in_order_with_the_kind_in_words(timed: Desk) -> None:
    text = shown(timed.pdf())
    places = [text.find(said) for said in ("2005–2008 ordning Kommunene prøver.", "1. mai 2006 lov Rampene blir lov.")]
    assert -1 < places[0] < places[1]
    assert "Bare for nettet" not in text


def test_the_site_shows_all_of_it_as_an_ordered_list_with_sources(amended: Built) -> None:
    page = html.fromstring(Path(amended.site / "kapitler/felles-erfaringer/index.html").read_text(encoding="utf-8"))
    (line,) = page.xpath("//ol[@class='tidslinje']")
    assert [item.findtext(".//strong") for item in line] == ["2005–2008", "1. mai 2006", "2007"]
    assert [len(item.xpath(".//a")) for item in line] == [1, 2, 0]


def test_a_chapter_that_does_not_ask_has_no_timeline(desk: Desk) -> None:
    desk.write("content/registre/tidslinje.yml", TIMELINE)
    assert "Rampene blir lov" not in shown(desk.pdf())


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("ref-1", "ref-11", "[reference-unknown] henvisningen «ref-11» står ikke"),
        ("ra-1", "ra-11", "[reference-unknown] råstoffet «ra-11» står ikke"),
        ("type: lov", "type: love", "[field-value] «type» kan ikke være «love»"),
        ("Kommunene prøver.", "Kommunene prøver " + 25 * "lenge ", "[field-value] «hva» er for langt; kort ned"),
    ],
)
def test_a_fault_in_the_timeline_is_told_at_its_line(old: str, new: str, told: str, timed: Desk) -> None:
    timed.edit("content/registre/tidslinje.yml", old, new)
    assert told in timed.report()


@pytest.mark.parametrize(
    ("dato", "til", "placed"),
    [
        ("1. juli 2009", "", (2009.5, None)),
        ("Høsten 2009", "2013", (2009.7, 2013.5)),
        ("2005–2008", "", (2005.0, 2009.0)),
        ("2013", "", (2013.5, None)),
        ("23.–25. oktober 2013", "", (2013.8, None)),
    ],
)
def test_a_milestone_stands_where_its_date_says(dato: str, til: str, placed: tuple[float, float | None]) -> None:
    found = span(Milestone(dato=dato, type="lov", hva="x", til=til))
    assert found is not None
    assert tuple(None if at is None else round(at, 1) for at in found) == placed


def test_what_no_year_is_known_of_is_left_to_the_site() -> None:
    assert span(Milestone(dato="1970-tallet", type="lov", hva="x")) is None


def test_the_years_of_the_book_are_equally_long_and_each_event_stands_in_its_own(
    edition: tuple[Path, Verdict, bytes],
) -> None:
    sheet = next(s for s in edition[1].issues[0].paste_up.sheets if isinstance(s, ChapterSheet) and s.timeline)
    assert sheet.timeline is not None
    pages = [pypdfium2.PdfDocument(edition[2])[number - 1] for number in range(sheet.first, sheet.first + sheet.pages)]
    years = {run[0]: (number, run[2]) for number, page in enumerate(pages) for run in lines(page) if len(run[0]) == 4}
    first, last = sheet.timeline.first, sheet.timeline.last
    assert set(map(str, range(first, last + 1))) <= set(years)
    steps = [
        years[str(year + 1)][1] - years[str(year)][1]
        for year in range(first, last)
        if years[str(year)][0] == years[str(year + 1)][0]
    ]
    assert len(steps) >= last - first - 1
    assert max(steps) - min(steps) < 0.2
