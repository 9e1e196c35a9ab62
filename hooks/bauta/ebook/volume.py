"""A volume is what one e-book is made of."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bauta.contract.sheets import AnySheet, Book
from bauta.ebook.cover import Face
from bauta.records.edition import Edition


@dataclass(frozen=True)
class Volume:
    """A book or an extract, and the book whose printed pages it tells of."""

    address: str
    """Of the file, from the top of the website: `last-ned/boka.epub`."""
    book: Book
    edition: Edition
    """The edition it is of, or is taken from."""
    front: bytes | Face
    """The PDF whose first page is its cover, or what a drawn cover says."""
    print: bytes
    """The PDF of the book with the printed pages."""
    spans: Mapping[str, range]
    """Label of a text or a sheet -> the pages it is printed on."""

    @property
    def title(self) -> str:
        """The whole title."""
        imprint = self.book.edition
        return f"{imprint.tittel}: {imprint.undertittel}" if imprint.undertittel else imprint.tittel

    @property
    def identifier(self) -> str:
        """Its own name among all publications: its ISBN, or one that is the same as long as it lies at its address."""
        if self.edition.isbn.epub and isinstance(self.front, bytes):  # an extract has a drawn cover, and no number
            return f"urn:isbn:{self.edition.isbn.epub.replace('-', '')}"
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, self.edition.adresse + self.address)}"

    @property
    def printed_source(self) -> str:
        """What the page numbers are those of."""
        isbn = self.edition.isbn.trykt or self.edition.isbn.pdf
        return f"urn:isbn:{isbn}" if isbn else f"{self.edition.tittel}. {self.edition.utgiver}, {self.edition.utgave}"


def spans_of(sheets: tuple[AnySheet, ...]) -> dict[str, range]:
    """Label of every sheet and text of a printed book -> its pages."""
    return dict(_spans(sheets))


def _spans(sheets: tuple[AnySheet, ...]) -> Iterator[tuple[str, range]]:
    for sheet in sheets:
        pages = range(sheet.first, sheet.first + sheet.pages)
        yield sheet.id, pages
        yield from ((entry.id, pages) for entry in sheet.entries)
