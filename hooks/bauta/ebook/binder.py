"""The binder makes every e-book, and keeps those that have not changed since they were last made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from bauta.artwork.palette import HOUSE
from bauta.contract.drawings import Scene
from bauta.contract.photographs import photographs_of
from bauta.contract.sheets import Book
from bauta.contract.written import written
from bauta.ebook.cover import Face, cover, drawn_cover
from bauta.ebook.leaves import DESIGN, Leaves, design_board
from bauta.ebook.package import package
from bauta.ebook.pictures import Portfolio, drawing
from bauta.ebook.printed_pages import PageTrail, printed_letters
from bauta.ebook.volume import Volume
from bauta.reading.made_from import house_code
from bauta.store import SHELVES, Store, key_of

STORE = f"{SHELVES}/epub"
DRAWN = ("overrides/tegninger", "overrides/motiver", "overrides/scener")
"""What scenes and drawings are made from, besides the colours."""


def bound(root: Path, volumes: Iterable[Volume], made: int) -> Iterator[tuple[str, bytes]]:
    """Address and file of each e-book. `made` is in seconds since 1970."""
    bindery = _Bindery(root, made)
    for volume in volumes:
        yield volume.address, bindery.bound(volume)
    bindery.close()


class _Bindery:
    """What the e-books of one run share: templates, the pages of the printed books, drawings."""

    def __init__(self, root: Path, made: int) -> None:
        self._root = root
        self._made = made
        self._shelf = Store(root / STORE)
        self._used: list[str] = []
        self._board = design_board(root)
        self._letters = cache(printed_letters)  # the themes of a programme are printed in one book
        self._design = key_of(*_design(root)).encode()

    def bound(self, volume: Volume) -> bytes:
        """An e-book, made now if it is not kept."""
        told = repr((volume.address, volume.edition, sorted(volume.spans.items()), self._made))
        book = written(replace(volume.book, drawings={}))  # a scene is named by all it is drawn from
        pictures = ((self._root / shot.file.lstrip("/")).read_bytes() for shot in photographs_of(volume.book))
        key = key_of(self._design, book, _said(volume.front), volume.print, told.encode(), *pictures)
        self._used += map(self._name, scenes_of(volume.book))
        return self._kept(key, partial(self._bind, volume))

    def close(self) -> None:
        """Throw away what no e-book of this run was made of."""
        self._shelf.prune(self._used)

    def _bind(self, volume: Volume) -> bytes:
        portfolio = Portfolio(self._root, self._board, volume.book.coast, self._drawing)
        trail = PageTrail(self._letters(volume.print), volume.spans)
        leaves = list(Leaves(volume, self._board, trail, portfolio))
        return package(volume, self._board, leaves, portfolio.files, self._cover(volume), self._made)

    def _cover(self, volume: Volume) -> bytes:
        """The first page of a book, or the first scene of a theme over its name."""
        if not isinstance(volume.front, Face):
            return cover(volume.front)
        return drawn_cover(self._root, volume.front, next(scenes_of(volume.book), None))

    def _drawing(self, scene: Scene) -> bytes:
        return self._kept(self._name(scene), partial(drawing, self._root, scene))

    def _name(self, scene: Scene) -> str:
        return key_of(self._design, scene.drawing.encode(), scene.alt.encode())

    def _kept(self, key: str, make: Callable[[], bytes]) -> bytes:
        self._used.append(key)
        return self._shelf.made(key, make)


def _said(front: bytes | Face) -> bytes:
    return front if isinstance(front, bytes) else repr(front).encode()


def scenes_of(book: Book) -> Iterator[Scene]:
    """The scenes that are shown in an e-book."""
    for part in (part for sheet in book.sheets for part in (sheet, *sheet.entries)):
        if scene := getattr(part, "scene", None):
            yield scene


def _design(root: Path) -> Iterator[bytes]:
    """What makes the same book look otherwise: the code, the templates, what is drawn, and the colours."""
    yield from house_code()
    yield (root / HOUSE).read_bytes()
    for folder in (DESIGN, *DRAWN):
        for file in sorted((root / folder).iterdir()):
            if file.is_file():
                yield file.name.encode() + file.read_bytes()
