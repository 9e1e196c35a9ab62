"""The cover of an e-book: the first page of the book as it is set, as a picture."""

from __future__ import annotations

from io import BytesIO

import pypdfium2

HEIGHT = 1600
"""Pixels, as shops and shelves ask for."""
QUALITY = 84


def cover(pdf: bytes) -> bytes:
    """The first page of a book as JPEG."""
    with pypdfium2.PdfDocument(pdf) as book:
        page = book[0]
        shown = page.render(scale=HEIGHT / page.get_height()).to_pil().convert("RGB")
    made = BytesIO()
    shown.save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue()
