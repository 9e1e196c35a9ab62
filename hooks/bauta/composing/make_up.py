"""Make-up takes an edition from paste-up to pages: cast off, copyfit, fill up, set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from bauta.composing.cast_off import CastOff, among
from bauta.composing.copyfit import Extent, blanks, copyfit, edition_trim, extents
from bauta.composing.standing_type import StandingType
from bauta.composing.typeset import Compositor, let_go
from bauta.contract.measures import Measures
from bauta.contract.sheets import AnySheet, BlankSheet, Book
from bauta.correction import Correction
from bauta.reading.house_files import EditionCopy
from bauta.reading.material import Material
from bauta.records.flatplan import FlatPlan


class CastUp(NamedTuple):
    """An edition measured: how far each text runs, what is wrong with it, what fills it up."""

    extents: tuple[Extent, ...]
    corrections: tuple[Correction, ...]
    blanks: dict[int, int]
    """First page of a sheet -> empty pages that fill it up."""


class CompositionRoom:
    """One compositor an edition, kept so that only what changed is set again. Close it when all is set."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._compositors: dict[str, Compositor] = {}
        self._cast_off: dict[str, CastOff] = {}
        self._standing: dict[str, StandingType] = defaultdict(StandingType)

    def standing(self, edition: EditionCopy) -> StandingType:
        """The standing type of an edition."""
        return self._standing[edition.path]

    def compositor(self, edition: EditionCopy) -> Compositor:
        """The compositor of an edition."""
        if edition.path not in self._compositors:
            self._compositors[edition.path] = Compositor(self.root)
        return self._compositors[edition.path]

    def cast_up(
        self, edition: EditionCopy, material: Material, plan: FlatPlan, measures: Measures, paste_up: Book
    ) -> CastUp:
        """Find how far the texts of an edition run, and hold it against the pages they have."""
        if edition.path not in self._cast_off:
            self._cast_off[edition.path] = CastOff(self.root, Path(edition.path).stem)
        cast_off = self._cast_off[edition.path]
        marks = cast_off.marks(paste_up, lambda: self.compositor(edition))
        refused = _refused(edition, paste_up, cast_off.refused)
        found = extents(plan, marks, measures, edition_trim(edition.edition), cast_off.words)
        return CastUp(tuple(found), (*copyfit(edition, found, material), *refused), blanks(plan, marks))

    def close(self) -> None:
        """Let every compositor go, with what it remembers."""
        for compositor in self._compositors.values():
            compositor.__exit__(None, None, None)
        let_go()


def filled(paste_up: Book, blanks: Mapping[int, int]) -> Book:
    """The paste-up of an edition with the empty pages that let each sheet begin where the plan says."""
    # A sheet without is left as it is, so that it need not be set again.
    sheets = (
        replace(sheet, blank=blanks[sheet.first]) if sheet.first in blanks else sheet for sheet in paste_up.sheets
    )
    return replace(paste_up, sheets=tuple(sheets))


def sheet_at(book: Book, page: int) -> AnySheet:
    """The sheet a page was planned for."""
    return next(sheet for sheet in reversed(book.sheets) if sheet.first <= page)


def alone(book: Book, sheet: AnySheet) -> Book:
    """A sheet as a book of its own, on the pages it has in the whole; those before are empty."""
    before = [BlankSheet(id="foran", part="", first=1, pages=1, blank=sheet.first - 2)] if sheet.first > 1 else []
    return among(book, [*before, sheet])


def _refused(edition: EditionCopy, paste_up: Book, refused: Mapping[int, str]) -> Iterator[Correction]:
    """What to say of the sheets that cannot be set, at the texts they hold or at the edition."""
    for sheet in paste_up.sheets:
        if reason := refused.get(sheet.first):
            text = (
                f"side {sheet.first} i boka kan ikke settes («{reason}»); "
                "ta bort det som er lagt i flere lag eller er uvanlig i teksten, eller spør redaksjonen"
            )
            for path in [f"{entry.id}.md" for entry in sheet.entries] or [edition.path]:
                yield Correction(path, 1, "overset", text)
