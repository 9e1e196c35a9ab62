"""Spreads as pictures: which of them differ between two printings, and how each looks."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

import pypdfium2
from PIL import Image

LOOK = 36
"""Pixels per inch that are enough to see whether a page has changed."""

SHOW = 72
"""Pixels per inch of the pictures."""

POINT = 72
GAP = 2
"""Pixels between the pages of a spread."""


@dataclass(frozen=True)
class Spread:
    """A spread that has changed, as PNG files; `before` or `after` is None where it did not exist."""

    first: int
    last: int
    before: bytes | None
    after: bytes | None

    @property
    def pages(self) -> str:
        """«side 16–17»."""
        return f"side {self.first}" if self.first == self.last else f"side {self.first}–{self.last}"


def changed_spreads(before: bytes, after: bytes) -> Iterator[Spread]:
    """The spreads that look different in two books, in running order."""
    with pypdfium2.PdfDocument(before) as old, pypdfium2.PdfDocument(after) as new:
        pairs = list(zip_longest(spreads(len(old)), spreads(len(new))))
        for was, is_ in pairs:
            pages = is_ or was
            if was == is_ and all(_pixels(old, page) == _pixels(new, page) for page in pages):
                continue
            yield Spread(pages[0], pages[-1], picture(old, was) if was else None, picture(new, is_) if is_ else None)


def spreads(pages: int) -> Iterator[tuple[int, ...]]:
    """The pages of each spread, counted from 1: the first alone, then left and right together."""
    if pages:
        yield (1,)
    for left in range(2, pages + 1, 2):
        yield tuple(range(left, min(left + 1, pages) + 1))


def picture(book: pypdfium2.PdfDocument, pages: tuple[int, ...], ppi: float = SHOW, packing: int = 6) -> bytes:
    """Pages of a book beside each other, as PNG; `packing` is how hard it is packed, from 0 to 9."""
    drawn = [book[page - 1].render(scale=ppi / POINT).to_pil() for page in pages]
    sheet = Image.new(
        "RGB", (sum(page.width + GAP for page in drawn) - GAP, max(page.height for page in drawn)), "#888"
    )
    x = 0
    for page in drawn:
        sheet.paste(page, (x, 0))
        x += page.width + GAP
    made = io.BytesIO()
    sheet.save(made, "PNG", compress_level=packing)
    return made.getvalue()


def _pixels(book: pypdfium2.PdfDocument, page: int) -> bytes:
    return bytes(book[page - 1].render(scale=LOOK / POINT).to_pil().tobytes())
