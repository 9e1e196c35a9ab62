"""The bindery makes many small PDFs at a time, and keeps those that have not changed since they were last made."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Protocol

from bauta.artwork.scenes import drawn_with
from bauta.composing.apprentice import Apprentice, Workshop
from bauta.composing.extracts import Extract
from bauta.composing.typeset import Compositor, design_of
from bauta.contract.photographs import photographs_of
from bauta.contract.sheets import Book
from bauta.contract.written import written
from bauta.store import SHELVES, Store, key_of

STORE = f"{SHELVES}/pdf"
BOOKS = f"{SHELVES}/boker"
ROUNDS = 6
"""A text has settled when a round of setting moves nothing; two rounds are the rule."""
PAGES = {"profil": 2, "tema": 2}
"""Pages a sheet mostly takes in an extract, where it is not one."""
FEW = 8
"""So many extracts are set by this process; more would make it forget the books it is setting."""

Bench = Compositor | Apprentice


class PasteUp(Protocol):
    """Makes the paste-up of an extract whose texts begin on these pages."""

    def __call__(self, extract: Extract, pages: Mapping[str, int], *, drawings: bool = True) -> Book:
        """With its drawings, or without them for those who do not look."""


def bind(
    root: Path,
    extracts: Iterable[Extract],
    paste_up: PasteUp,
    timestamp: int,
    store: str = STORE,
    *,
    beside: Callable[[], None] = lambda: None,
) -> dict[str, bytes]:
    """The PDF of each extract by its key, as PDF/UA-1. `timestamp` is in seconds.

    `store` is a folder below the root; of what earlier runs left in it, as much is kept as this one used. `beside` is
    done by one of the hands before it takes any extract; the longest of these come first.
    """
    shelf = Store(root / store)
    with ExitStack() as stack, ThreadPoolExecutor(_hands()) as pool:
        done = pool.submit(beside)
        design = looks_of(root)
        jobs = []
        for extract in extracts:
            expected = _expected(extract)
            key = _key(root, design, paste_up(extract, expected, drawings=False), timestamp)
            jobs.append((extract, expected, key))
        made = {key: kept for _, _, key in jobs if (kept := shelf.get(key)) is not None}
        missing = sorted((job for job in jobs if job[2] not in made), key=lambda job: -_texts(job[0]))
        few = len(missing) <= FEW
        workshop = stack.enter_context(Workshop(lambda: Compositor(root) if few else Apprentice(root)))

        def bound(job: tuple[Extract, dict[str, int], str]) -> tuple[str, bytes]:
            extract, expected, key = job
            with workshop.bench() as bench:
                pdf = _settled(bench, extract, expected, paste_up).pdf(timestamp)
            shelf.put(key, pdf)
            return key, pdf

        made |= dict(pool.map(bound, missing))
        done.result()
    shelf.prune(made)
    return {extract.key: made[key] for extract, _, key in jobs}


def bind_books(
    root: Path, books: Mapping[str, Book], set_in_type: Callable[[str], bytes], timestamp: int
) -> Iterator[tuple[str, bytes]]:
    """The id of each book and its PDF; `set_in_type` makes those that have changed since they were last made.

    What a scene shows is no part of `books`: its name says all it is drawn from.
    """
    shelf = Store(root / BOOKS)
    design = looks_of(root)
    keys = {id_: _key(root, design, book, timestamp) for id_, book in books.items()}
    for id_, key in keys.items():
        yield id_, shelf.made(key, partial(set_in_type, id_))
    shelf.prune(keys.values())


def looks_of(root: Path) -> list[bytes]:
    """All that makes the same paste-up look otherwise: the design, the compositor, and what scenes are drawn with."""
    return [*design_of(root), drawn_with(root)]


def _key(root: Path, looks: list[bytes], data: Book, timestamp: int) -> str:
    """What a PDF is kept by: all it is made from."""
    return key_of(*looks, *_pictures(root, data), written(data), str(timestamp).encode())


def _expected(extract: Extract) -> dict[str, int]:
    """The page each text of an extract begins on where nothing takes more room than it mostly does."""
    pages: dict[str, int] = {}
    page = 1
    for kind, keys in extract.sheets:
        pages |= dict.fromkeys(keys, page)
        page += PAGES.get(kind, 1)
    return pages


def _texts(extract: Extract) -> int:
    return sum(len(keys) for _, keys in extract.sheets)


def _settled(compositor: Bench, extract: Extract, pages: dict[str, int], paste_up: PasteUp) -> Bench:
    """Set an extract until every page it refers to is the page it is set on."""
    if _texts(extract) == 1:  # refers to nothing within itself
        compositor.lay_out(paste_up(extract, pages))
        return compositor
    for _ in range(ROUNDS):
        marks = compositor.set(paste_up(extract, pages))
        found = {mark.key: mark.page for mark in marks if mark.edge == "start"}
        if all(found.get(key) == page for key, page in pages.items()):
            return compositor
        pages = {key: found.get(key, page) for key, page in pages.items()}
    raise RuntimeError(f"{extract.key} never settles on its pages")


def _pictures(root: Path, data: Book) -> list[bytes]:
    """The photographs that are set: the paste-up only names them."""
    return [(root / picture.file.lstrip("/")).read_bytes() for picture in photographs_of(data)]


def _hands() -> int:
    return os.cpu_count() or 1
