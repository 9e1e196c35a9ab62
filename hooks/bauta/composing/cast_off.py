"""Casting off finds how far each sheet runs. A sheet that has not changed since it was cast off is not set again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import NamedTuple

from bauta.composing.typeset import Compositor, Mark, design_of
from bauta.contract.sheets import AnySheet, Book
from bauta.contract.written import written, written_frame
from bauta.store import SHELVES, Store, key_of, key_part
from bauta.text.tree import words

STORE = f"{SHELVES}/omfang"
DRAWN = ("drawings", "coast")
"""What is drawn takes the same room whatever it shows."""


class _Measured(NamedTuple):
    """A sheet that was cast off, where its texts stand, and the words of running text of each."""

    sheet: AnySheet
    marks: list[Mark]
    words: dict[str, int]


class CastOff:
    """The marks of one edition, kept by sheet: in memory for the next verdict, in a store for the next run."""

    def __init__(self, root: Path, name: str) -> None:
        self._root = root
        self._store = Store(root / STORE / name)
        self._book: Book | None = None
        self._design = ""
        self._frame = b""
        self._kept: dict[int, _Measured] = {}
        self.refused: dict[int, str] = {}
        """First page of each sheet the compositor cannot set -> what it says."""

    def marks(self, paste_up: Book, compositor: Callable[[], Compositor]) -> list[Mark]:
        """The marks of every sheet as it stands on the pages planned for it; `compositor` is called if one is needed.

        Each sheet is set from its first page, so one that runs over does not move those after it.
        """
        design = key_of(*design_of(self._root))
        bare = replace(paste_up, sheets=())
        if design != self._design or bare != self._book:
            self._design, self._book, self._kept = design, bare, {}
            self._frame = written_frame(paste_up, without=DRAWN)
        sheets = paste_up.sheets
        changed = [sheet for sheet in sheets if (kept := self._kept.get(sheet.first)) is None or kept.sheet != sheet]
        if changed:
            keys = {sheet.first: key_of(design.encode(), self._frame, written(sheet)) for sheet in changed}
            known = {first: marks for first, key in keys.items() if (marks := self._read(key)) is not None}
            unknown = [sheet for sheet in changed if sheet.first not in known]
            if unknown:
                self.refused = {}
                found = self._set(compositor(), paste_up, unknown)
                for first, marks in found.items():
                    self._store.put(keys[first], key_part([asdict(mark) for mark in marks]))
                if len(changed) == len(sheets):  # the first verdict of a run knows all the keys
                    self._store.prune(keys.values())
                known |= found
            measured = [sheet for sheet in changed if sheet.first not in self.refused]
            self._kept |= {sheet.first: _Measured(sheet, known[sheet.first], _words(sheet)) for sheet in measured}
        return [m for sheet in sheets if sheet.first not in self.refused for m in self._kept[sheet.first].marks]

    @property
    def words(self) -> dict[str, int]:
        """Words of running text set for each entry."""
        return {id_: count for kept in self._kept.values() for id_, count in kept.words.items()}

    def _set(self, compositor: Compositor, paste_up: Book, sheets: list[AnySheet]) -> dict[int, list[Mark]]:
        """The marks of some sheets; where they cannot be set together, each alone, and those that cannot be at all."""
        try:
            return _set(compositor, paste_up, sheets)
        except RuntimeError as fault:  # what Typst refuses
            if len(sheets) == 1:
                self.refused[sheets[0].first] = str(fault).removeprefix("failed to compile document: ")
                return {}
        found: dict[int, list[Mark]] = {}
        for sheet in sheets:
            found |= self._set(compositor, paste_up, [sheet])
        return found

    def _read(self, key: str) -> list[Mark] | None:
        kept = self._store.get(key)
        return None if kept is None else [Mark(**mark) for mark in json.loads(kept)]


def _set(compositor: Compositor, paste_up: Book, sheets: list[AnySheet]) -> dict[int, list[Mark]]:
    """The marks of some sheets by the first page planned, set together without the others and without drawings."""
    sketch = replace(
        among(paste_up, sheets),
        drawings={},
        sides=tuple("even" if sheet.first % 2 == 0 else "odd" for sheet in sheets),
    )
    found: dict[int, list[Mark]] = {}
    waiting, begun = list(reversed(sheets)), 0
    for mark in compositor.set(sketch):  # in running order
        if waiting and mark.edge == "start" and mark.key == waiting[-1].id and mark.page > begun:
            first, begun = waiting.pop().first, mark.page
        found.setdefault(first, []).append(replace(mark, page=mark.page - begun + first))
    return found


def among(book: Book, sheets: list[AnySheet]) -> Book:
    """A book of some of its sheets alone, in which the others can still be referred to."""
    here = {id_ for sheet in sheets for id_ in _ids(sheet)}
    every = dict.fromkeys(id_ for sheet in book.sheets for id_ in _ids(sheet))
    return replace(book, sheets=tuple(sheets), elsewhere=tuple(id_ for id_ in every if id_ not in here))


def _words(sheet: AnySheet) -> dict[str, int]:
    return {
        entry.id: sum(words([section.title, *section.nodes]) for section in entry.sections) for entry in sheet.entries
    }


def _ids(sheet: AnySheet) -> Iterable[str]:
    return (sheet.id, *(entry.id for entry in sheet.entries))
