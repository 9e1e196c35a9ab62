"""Standing type: the sheets of the last paste-up of a book, used again where nothing they are made from has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bauta.composing.matter import Assembly
from bauta.composing.paste_up import paste_up, sheet_of
from bauta.contract.sheets import AnySheet, Book
from bauta.reading.lying import pictures_lying
from bauta.records.entries import Lesson
from bauta.records.flatplan import Sheet
from bauta.text.render import Rendered

Sections = tuple[Rendered, ...]


class StandingType:
    """Pastes a book up again and again. A sheet is made anew when a text it shows reads otherwise, and all are when
    the fields of any text, the registers, the edition, the design or a picture are others."""

    def __init__(self) -> None:
        self._made_from: tuple[object, ...] = ()
        self._sheets: dict[Sheet, tuple[AnySheet, dict[str, Sections]]] = {}
        self._book: Book | None = None

    def paste_up(self, desk: Assembly) -> Book:
        """The whole edition but for its drawings."""
        made_from = _made_from(desk)
        if self._book is None or made_from != self._made_from:
            self._made_from, self._sheets, self._book = made_from, {}, None
        sheets = tuple(self._sheet(desk, sheet) for sheet in desk.plan.sheets)
        self._book = replace(self._book, sheets=sheets) if self._book else paste_up(desk, sheets)
        return self._book

    def _sheet(self, desk: Assembly, sheet: Sheet) -> AnySheet:
        kept = self._sheets.get(sheet)
        if kept is None or any(desk.rendered[key] is not sections for key, sections in kept[1].items()):
            read = _Read(desk.rendered)
            kept = (sheet_of(replace(desk, rendered=read), sheet), read.sections)
            self._sheets[sheet] = kept
        return kept[0]


class _Read(Mapping[str, Sections]):
    """Renderings that remember which of them were asked for."""

    def __init__(self, rendered: Mapping[str, Sections]) -> None:
        self._rendered = rendered
        self.sections: dict[str, Sections] = {}

    def __getitem__(self, key: str) -> Sections:
        return self.sections.setdefault(key, self._rendered[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._rendered)

    def __len__(self) -> int:
        return len(self._rendered)


def _made_from(desk: Assembly) -> tuple[object, ...]:
    """All that a sheet may be made from besides the text of what stands on it: the same while nothing has changed."""
    material = desk.material
    return (
        [(copy.key, copy.entry) for copy in material.copy],
        [copy.manuscript.body for copy in material.copy if isinstance(copy.entry, Lesson)],  # they lead to examples
        material.registers,
        material.places,
        [copy.edition for copy in material.editions],
        material.release,
        pictures_lying(material.root, material.copy),
        desk.edition,
        desk.plan,
        desk.words,
        desk.motifs,
        desk.profiles,
        desk.country,
        desk.design,
    )
