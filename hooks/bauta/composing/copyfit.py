"""Copyfitting holds the extent of each text, as laid out, against the pages allotted to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor

from bauta.composing.typeset import Mark
from bauta.contract.measures import Measures
from bauta.correction import Correction
from bauta.reading.house_files import EditionCopy
from bauta.reading.material import Material
from bauta.records.edition import Edition
from bauta.records.flatplan import FlatPlan, Sheet
from bauta.records.sections import anchors, headings_for

UNDERSET = 0.4
"""Share of the allotted room that may stand empty before it is said, as a warning."""


@dataclass(frozen=True)
class ColumnRoom:
    """A column of a text, in lines."""

    page: int
    number: int
    """On its page, from 1."""
    lines: int
    free: int
    """Lines that stand empty."""

    @property
    def share(self) -> float:
        """Share of the column that stands empty."""
        return self.free / max(self.lines, 1)


@dataclass(frozen=True)
class Extent:
    """How far one text runs. `over` is in lines, negative while there is room left."""

    key: str
    kind: str
    part: str
    first: int
    pages: int
    used: int
    """Pages the text stands on."""
    over: int
    room: int
    """Lines of running text the allotted pages hold."""
    leaf: int
    """Lines of running text a page of nothing else holds."""
    words: int
    words_per_line: float
    item: int
    """Number of the plan item, counted from 0."""
    half: bool = False
    columns: tuple[ColumnRoom, ...] = ()
    """Where each column ends, where the design tells of it."""
    left_out: tuple[str, ...] = ()
    """Sections there is no room for, left to the website."""

    @property
    def last(self) -> int:
        """The last page allotted."""
        return self.first + self.pages - 1

    @property
    def empty(self) -> float:
        """Share of the last page that stands empty; of all the room where that is less than a page."""
        return max(-self.over, 0) / max(min(self.room, self.leaf), 1)

    @property
    def loosest(self) -> float:
        """Share of its emptiest column that stands empty."""
        return max((column.share for column in self.columns), default=self.empty)

    @property
    def words_over(self) -> int:
        """Words to cut, or, negative, that there is room for."""
        words = self.over * self.words_per_line
        return ceil(words) if words > 0 else -floor(-words)


def extents(
    plan: FlatPlan, marks: Iterable[Mark], measures: Measures, trim: tuple[float, float], words: Mapping[str, int]
) -> list[Extent]:
    """The extent of every text in the layout, in running order.

    `trim` is width and height of the page in mm, `words` the number of words set for each key. An entry is
    measured from its own beginning, so that one that runs over does not shift the verdict on the next.
    """
    found: dict[str, dict[str, Mark]] = {}
    spare: dict[str, list[float]] = defaultdict(list)  # what columns broken off early leave empty, in mm
    ended: dict[str, list[Mark]] = defaultdict(list)  # where single columns end
    for mark in marks:
        edges = found.setdefault(mark.key, {})
        if mark.edge not in edges or (mark.page, mark.y) > (edges[mark.edge].page, edges[mark.edge].y):
            edges[mark.edge] = mark  # of two columns that end, the longer
        if mark.edge == "break":
            spare[mark.key].append(mark.bottom - mark.y)
        if mark.edge in ("break", "column"):
            ended[mark.key].append(mark)
    return [
        _extent(sheet, key, found[key], spare[key], ended[key], measures, trim, words.get(key, 0))
        for sheet in plan.sheets
        for key in (*sheet.keys, f"{sheet.kind}-{sheet.first}")
        if {"text", "end"} <= found.get(key, {}).keys()
    ]


def _extent(
    sheet: Sheet,
    key: str,
    marks: dict[str, Mark],
    spare: list[float],
    ended: list[Mark],
    measures: Measures,
    trim: tuple[float, float],
    words: int,
) -> Extent:
    start, text, end = marks.get("start", marks["text"]), marks["text"], marks["end"]
    columns, line = measures.sats[sheet.kind].spalter, measures.line(sheet.kind)
    opening = text.bottom - text.y  # height of a column on the page the running text begins on
    full = text.bottom - text.top
    leading = text.page - start.page  # pages before the running text
    pages_after = sheet.pages - leading - 1
    room = columns * opening + max(pages_after, 0) * columns * full
    column = _column(end, columns, measures, trim[0])
    if end.page == text.page:
        run = column * opening + end.y - text.y
    else:
        run = columns * opening + (end.page - text.page - 1) * columns * full
        run += column * full + end.y - text.top
    run -= sum(spare)
    return Extent(
        key=key,
        kind=sheet.kind,
        part=sheet.part,
        first=sheet.first,
        pages=sheet.pages,
        used=end.page - start.page + 1,
        over=ceil((run - room) / line - 0.05),
        room=round(room / line),
        leaf=round(columns * (trim[1] - measures.topp - measures.bunn) / line),
        words=words,
        words_per_line=measures.sats[sheet.kind].ord,
        item=sheet.item,
        half=sheet.kind == "stikkord",
        columns=tuple(_columns(ended, end, measures, trim[0], line)),
        left_out=tuple(end.left_out),
    )


def _columns(ended: list[Mark], end: Mark, measures: Measures, width: float, line: float) -> Iterator[ColumnRoom]:
    """The columns that are told of; else those that are broken off, and the one the text ends in."""
    told = [mark for mark in ended if mark.edge == "column"] or [*ended, *([end] if ended else [])]
    for mark in told:
        lines, free = (mark.bottom - mark.top) / line, (mark.bottom - mark.y) / line
        yield ColumnRoom(mark.page, _column(mark, 2, measures, width) + 1, round(lines), max(round(free), 0))


def _column(mark: Mark, columns: int, measures: Measures, width: float) -> int:
    """Which column a mark stands in, counted from 0; the margins change sides with the page."""
    left = measures.innside if mark.page % 2 else measures.utside
    area = width - measures.innside - measures.utside
    step = (area + measures.spalteluft) / columns
    return min(max(int((mark.x - left + measures.spalteluft / 2) / step), 0), columns - 1)


def copyfit(edition: EditionCopy, found: Iterable[Extent], material: Material) -> Iterator[Correction]:
    """A correction for each text that runs over its pages, a warning for one that leaves much empty.

    A warning, too, where what the edition takes in first, the advice, is left to the website.
    """
    for extent in found:
        picked = edition.edition.plan[extent.item].picks_from(extent.key)
        copy = None if picked else material.by_key.get(extent.key)
        path = copy.path if copy else edition.path
        line = copy.manuscript.body_line if copy else edition.marks.line_of("plan", extent.item)
        if extent.over > 0 or extent.used > extent.pages:
            text = (
                f"teksten fyller {_room(extent)} og {_lines(max(extent.over, 1))} til; "
                f"kort ned med om lag {max(extent.words_over, 1)} ord"
                + (", eller velg færre eksempler eller deler her" if picked else "")
            )
            yield Correction(path, line, "overset", text)
        elif -extent.over > UNDERSET * extent.room and extent.words:
            text = (
                f"teksten lar {_lines(-extent.over)} stå tomme på {_room(extent)}; "
                f"det er plass til om lag {-extent.words_over} ord"
            )
            yield Correction(path, line, "underset", text, "varsel")
        if copy and extent.left_out:
            named = anchors(headings_for(copy.entry))
            for section in copy.manuscript.sections:
                if named.get(section.title) == edition.edition.rekkefolge[0] in extent.left_out:
                    text = (
                        f"«{section.title}» får ikke plass på siden og står bare på nettet; "
                        "kort ned noe annet i teksten, en linje eller to om gangen, til den står på trykk"
                    )
                    yield Correction(path, section.line, "overset", text, "varsel")


def budget(extent: Extent) -> str:
    """The state of one text in a few words: «2 av 2 sider, 7 linjer igjen»."""
    if extent.over > 0:
        return f"{_lines(extent.over)} for mye"
    if extent.half:
        return f"en halv side, {_lines(-extent.over)} igjen"
    if extent.columns:
        pages = f"{extent.used} av {extent.pages} {'side' if extent.pages == 1 else 'sider'}"
        return f"{pages}, {_told(extent.columns)}"
    return f"{extent.used} av {extent.pages} {'side' if extent.pages == 1 else 'sider'}, {_lines(-extent.over)} igjen"


def _told(columns: Iterable[ColumnRoom]) -> str:
    """«spalte 1 full, 13 linjer igjen i spalte 2»: the columns in the order they are read."""
    return ", ".join(
        f"{_lines(column.free)} igjen i spalte {number}" if column.free else f"spalte {number} full"
        for number, column in enumerate(columns, 1)
    )


def _lines(count: int) -> str:
    return f"{count} linje" if count == 1 else f"{count} linjer"


def _room(extent: Extent) -> str:
    if extent.half:
        return "den halve siden"
    return "siden sin" if extent.pages == 1 else f"de {extent.pages} sidene sine"


def blanks(plan: FlatPlan, marks: Iterable[Mark]) -> dict[int, int]:
    """First page of a sheet -> empty pages to add, so that all begin where the plan says."""
    ends: dict[str, int] = {}
    starts: dict[str, int] = {}
    for mark in marks:
        ends[mark.key] = max(mark.page, ends.get(mark.key, 0))
        if mark.edge == "start":
            starts[mark.key] = mark.page
    short = {}
    for sheet in plan.sheets:
        key = sheet.keys[0] if sheet.keys else f"{sheet.kind}-{sheet.first}"
        if key in starts and (missing := sheet.pages - 1 - (ends[key] - starts[key])) > 0:
            short[sheet.first] = missing
    return short


def edition_trim(edition: Edition) -> tuple[float, float]:
    """Width and height of the finished page in mm."""
    return edition.format.bredde, edition.format.hoyde
