"""The photographs of a book: the contract only names their files, so who keeps or prints a book asks for them here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from bauta.contract.matter import ExampleMatter, Matter, Photograph, RecordMatter, SourcedMatter, ThemeMatter
from bauta.contract.sheets import AnySheet, Book

Entry = TypeVar("Entry", bound=Matter)
Change = Callable[[AnySheet, Photograph], Photograph]


def photographs_of(book: Book) -> Iterator[Photograph]:
    """Every photograph that is set, in running order."""
    for entry in (entry for sheet in book.sheets for entry in sheet.entries):
        if isinstance(entry, SourcedMatter) and entry.picture:
            yield entry.picture
            if isinstance(entry, ExampleMatter) and entry.second:
                yield entry.second
        elif isinstance(entry, RecordMatter):
            yield from entry.pictures  # the page of an example has the first of them
        elif isinstance(entry, ThemeMatter):
            yield from (tile.picture for tile in entry.tiles if tile.picture)


def with_photographs(book: Book, change: Change) -> Book:
    """The book with each photograph of its profiles, examples and tiles changed; the sheet says how large it is set."""
    return replace(book, sheets=tuple(_with_changed(sheet, change) for sheet in book.sheets))


def _with_changed(sheet: AnySheet, change: Change) -> AnySheet:
    entries: Any = tuple(_changed(sheet, entry, change) for entry in sheet.entries)  # each of the kind it was
    return replace(sheet, entries=entries)


def _changed(sheet: AnySheet, entry: Entry, change: Change) -> Entry:
    if isinstance(entry, SourcedMatter) and entry.picture:
        if isinstance(entry, ExampleMatter) and entry.second:
            return replace(entry, picture=change(sheet, entry.picture), second=change(sheet, entry.second))
        return replace(entry, picture=change(sheet, entry.picture))
    if isinstance(entry, ThemeMatter):
        pictures = (change(sheet, tile.picture) if tile.picture else None for tile in entry.tiles)
        tiles = (replace(tile, picture=picture) for tile, picture in zip(entry.tiles, pictures, strict=True))
        return replace(entry, tiles=tuple(tiles))
    return entry
