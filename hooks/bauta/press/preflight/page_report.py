"""The report on a page: what was found on it, and what the verdict on the whole file needs to know of it.

It can be kept: a page that has not changed is not read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from bauta.press.preflight import lines
from bauta.press.preflight.findings import Finding
from bauta.press.preflight.lines import Lettering
from bauta.press.preflight.order import Order
from bauta.press.preflight.page import Leaf
from bauta.press.preflight.page_print import Prints
from bauta.store import SHELVES, Store, key_of

STORE = f"{SHELVES}/trykksider"


@dataclass(frozen=True)
class Looked:
    """How much there was to look at on a page; None where there was nothing to measure."""

    steps: int
    runs: int
    letters: int
    faces: tuple[str, ...]
    smallest: float | None
    """In points."""
    lines: int
    thinnest: float | None
    """In points."""
    inks: int
    most: float | None
    """Per cent of the colour with most ink."""
    pictures: int
    coarsest: float | None
    """Pixels to the inch."""


@dataclass(frozen=True)
class PageReport:
    """What a page says and shows."""

    findings: tuple[Finding, ...]
    lettering: tuple[Lettering, ...]
    looked: Looked
    coverage: tuple[float, ...] = ()
    """The mean of each ink, in percent; none for a page that was not rendered."""


_REPORT = TypeAdapter(PageReport)


def as_written(leaf: Leaf, order: Order) -> PageReport:
    """What a page says, held against the order."""
    one = (leaf,)
    found = (
        *lines.colour_space(one),
        *lines.ink_as_set(one, order),
        *lines.resolution(one),
        *lines.small_text(one),
        *lines.hairline(one),
    )
    return PageReport(found, tuple(lines.lettering(leaf)), _looked(leaf))


def _looked(leaf: Leaf) -> Looked:
    drawn = leaf.drawn
    return Looked(
        steps=drawn.steps,
        runs=len(drawn.runs),
        letters=sum(run.letters for run in drawn.runs),
        faces=tuple(sorted({run.face for run in drawn.runs})),
        smallest=min((run.size for run in drawn.runs), default=None),
        lines=len(drawn.lines),
        thinnest=min((line.width for line in drawn.lines), default=None),
        inks=len(drawn.inks),
        most=max((ink.total for ink in drawn.inks), default=None),
        pictures=len(drawn.pictures),
        coarsest=min((picture.ppi for picture in drawn.pictures), default=None),
    )


class PageShelf:
    """Reports of the pages of an edition, of files that could be read, by all they are made from and judged by."""

    def __init__(self, root: Path, edition: str, by: Iterable[bytes]) -> None:
        self._store = Store(root / STORE / edition)
        self._by = key_of(*by).encode()
        self._used: list[str] = []

    def known(self, leaves: Iterable[Leaf], order: Order) -> tuple[dict[int, PageReport], dict[int, str]]:
        """The reports of pages by number, and the keys that the others are kept by when they have been read."""
        prints = Prints()
        reports, keys = {}, {}
        for leaf in leaves:
            if (made := prints.of(leaf.page)) is not None:
                key = key_of(self._by, made, f"{leaf.number} {order.ink}".encode())
                self._used.append(key)
                if (kept := self._store.get(key)) is not None:
                    reports[leaf.number] = _REPORT.validate_json(kept)
                else:
                    keys[leaf.number] = key
        return reports, keys

    def keep(self, key: str, report: PageReport) -> None:
        """Keep the report of a page."""
        self._store.put(key, _REPORT.dump_json(report))

    def close(self) -> None:
        """Throw away the reports of pages that are no more."""
        self._store.prune(self._used)
