"""The photographs of a book: the contract only names their files, so who keeps or prints a book asks for them here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from bauta.contract.matter import Matter, Photograph, RecordMatter, SourcedMatter
from bauta.contract.sheets import AnySheet, Book

Entry = TypeVar("Entry", bound=Matter)
Change = Callable[[AnySheet, Photograph], Photograph]


def photographs_of(book: Book) -> Iterator[Photograph]:
    """Every photograph that is set, in running order."""
    for entry in (entry for sheet in book.sheets for entry in sheet.entries):
        if isinstance(entry, SourcedMatter) and entry.picture:
            yield entry.picture
        elif isinstance(entry, RecordMatter):
            yield from entry.pictures


def with_photographs(book: Book, change: Change) -> Book:
    """The book with each photograph of its profiles and examples changed; the sheet says how large it is set."""
    return replace(book, sheets=tuple(_with_changed(sheet, change) for sheet in book.sheets))


def _with_changed(sheet: AnySheet, change: Change) -> AnySheet:
    entries: Any = tuple(_changed(sheet, entry, change) for entry in sheet.entries)  # each of the kind it was
    return replace(sheet, entries=entries)


def _changed(sheet: AnySheet, entry: Entry, change: Change) -> Entry:
    if isinstance(entry, SourcedMatter) and entry.picture:
        return replace(entry, picture=change(sheet, entry.picture))
    return entry
