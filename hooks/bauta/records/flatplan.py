"""The flat plan is the running order of a book with the page numbers that follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bauta.records.edition import Edition, FramePart, PlanItem

HALF_PAGES = 2
"""Keyword examples that share a page."""


@dataclass(frozen=True)
class Sheet:
    """Pages of one kind that belong together: an entry, or a pair of keyword examples."""

    kind: str
    keys: tuple[str, ...]
    part: str
    first: int
    pages: int
    item: int
    """Number of the plan item it comes from, counted from 0."""

    @property
    def last(self) -> int:
        """The last page allotted."""
        return self.first + self.pages - 1

    @property
    def verso(self) -> bool:
        """Whether it begins on a left-hand page."""
        return self.first % 2 == 0


@dataclass(frozen=True)
class FlatPlan:
    """Every sheet of an edition, in running order."""

    sheets: tuple[Sheet, ...]

    @cached_property
    def pages(self) -> dict[str, int]:
        """Key of the copy -> the page it begins on."""
        pages: dict[str, int] = {}
        for sheet in self.sheets:
            for key in sheet.keys:
                pages.setdefault(key, sheet.first)
        return pages

    @cached_property
    def total(self) -> int:
        """Pages of the whole book."""
        return sum(sheet.pages for sheet in self.sheets)


def flat_plan(edition: Edition) -> FlatPlan:
    """Number the pages of an edition from its plan alone, cover included."""
    sheets: list[Sheet] = []
    page = 1
    for number, item in enumerate(edition.plan):
        for kind, keys, pages in _sheets(item):
            sheets.append(Sheet(kind, keys, item.ramme, page, pages, number))
            page += pages
    return FlatPlan(tuple(sheets))


def _sheets(item: PlanItem) -> list[tuple[str, tuple[str, ...], int]]:
    """Kind, keys and pages of each sheet a plan item gives."""
    own = () if item.key is None else (item.key,)
    if item.slag != "tema":
        return [(item.slag, (*own, *(f"examples/{id_}" for id_ in item.kort_fortalt)), item.sider)]
    pairs = [item.stikkord[n : n + HALF_PAGES] for n in range(0, len(item.stikkord), HALF_PAGES)]
    examples = len(item.fulle) + len(pairs)
    return [
        ("tema", own, max(item.sider - examples, 1)),
        *(("eksempel", (f"examples/{id_}",), 1) for id_ in item.fulle),
        *(("stikkord", tuple(f"examples/{id_}" for id_ in pair), 1) for pair in pairs),
    ]


def pages_of_part(edition: Edition, part: FramePart) -> int:
    """Pages the plan gives a part of the frame."""
    return sum(item.sider for item in edition.plan if item.ramme == part.id)
