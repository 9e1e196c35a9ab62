"""Opening a file: whole, unlocked, with pages; what is wrong with it told as a printer would understand it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pypdfium2
from pikepdf import PasswordError, Pdf, PdfError, Stream

from bauta.press.preflight.findings import Finding

LOCKED = "filen er låst med passord; lagre den uten passord og lever den på nytt"
BROKEN = "filen er ødelagt eller ikke en PDF; eksporter den på nytt"
MENDED = "filen er skadd, og skaden er bare gjettet bort; eksporter den på nytt"
NO_PAGES = "filen har ingen sider"
MOST_TOLD = 3
"""Damages that are told one by one."""
MOST_PAGES = 500
"""Pages looked at in a file whose number of pages nobody has ordered."""


class UnopenedError(Exception):
    """The file cannot be held against anything; says why."""


def opened(data: bytes) -> Pdf:
    """The file, for both of those that read it. Raises `UnopenedError`."""
    try:
        pdf = Pdf.open(BytesIO(data), suppress_warnings=True)
    except PasswordError:
        raise UnopenedError(LOCKED) from None
    except PdfError:
        raise UnopenedError(BROKEN) from None
    try:
        pages = len(pdf.pages)
        with pypdfium2.PdfDocument(data) as shown:
            seen = len(shown)
    except (PdfError, ValueError, TypeError):
        pages, seen = 0, -1
    except pypdfium2.PdfiumError:
        seen = -1
    sayings = pdf.Root.get("/Metadata")
    if sayings is not None and not isinstance(sayings, Stream):  # what pikepdf can neither read nor save
        seen = -1
    if pages != seen or not pages:
        pdf.close()
        raise UnopenedError(BROKEN if pages else NO_PAGES)
    return pdf


def whole(pdf: Pdf) -> Iterator[Finding]:
    """The file is as it was written: nothing had to be guessed to read it (what `qpdf --check` looks for)."""
    mended = [str(warning) for warning in pdf.get_warnings()]
    if mended:
        yield Finding("file", MENDED)
        return
    found = pdf.check_pdf_syntax()
    for fault in found[:MOST_TOLD]:
        yield Finding("file", f"filen har en skade: {fault.rpartition(': ')[2][:120]}")
    if len(found) > MOST_TOLD:
        yield Finding("file", f"filen har {len(found) - MOST_TOLD} skader til")
