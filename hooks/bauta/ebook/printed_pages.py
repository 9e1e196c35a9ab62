"""Printed pages in text that flows: where each begins, read from the book as it is set."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

import pypdfium2

NOT_LETTERS = re.compile(r"[\W_]+")
"""White space, signs and hyphens fall elsewhere where lines are broken elsewhere."""
OPENING = 40
"""Letters a block of text is known by."""
TOO_FEW = 12
"""Letters that may stand on any page."""


def letters(text: str) -> str:
    """What is the same of a text however it is set."""
    return NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def printed_letters(pdf: bytes) -> list[str]:
    """The letters of each page of a book, in the order they are read."""
    with pypdfium2.PdfDocument(pdf) as book:
        return [letters(page.get_textpage().get_text_bounded()) for page in book]


class PageTrail:
    """Follows a text through the pages it is printed on, and tells each page that begins. No page is told twice."""

    def __init__(self, printed: list[str], spans: Mapping[str, range]) -> None:
        self._printed = printed
        self._spans = spans
        self._told: set[int] = set()
        self._left: list[int] = []
        self._here = 0

    def enter(self, label: str) -> Iterator[int]:
        """The page a sheet or a text begins on."""
        first, *self._left = self._spans.get(label, ()) or [0]
        self._here = first
        yield from self._first_told(first)

    def pass_by(self, text: str) -> Iterator[int]:
        """The pages that begin before a block of text which is met now."""
        opening = letters(text)[:OPENING]
        if len(opening) < TOO_FEW or opening in self._on(self._here):
            return
        found = next((page for page in self._left if opening in self._on(page)), 0)
        while self._here < found:
            self._here = self._left.pop(0)
            yield from self._first_told(self._here)

    def leave(self) -> Iterator[int]:
        """The pages no block was found to begin on: they are drawings, or empty."""
        while self._left:
            yield from self._first_told(self._left.pop(0))

    def _on(self, page: int) -> str:
        return self._printed[page - 1] if 0 < page <= len(self._printed) else ""

    def _first_told(self, page: int) -> Iterator[int]:
        if 0 < page <= len(self._printed) and page not in self._told:
            self._told.add(page)
            yield page
