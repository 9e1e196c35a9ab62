"""Source text: the text of a file as it was meant, within bounds that no honest text comes near."""

from __future__ import annotations

import unicodedata
from pathlib import Path

LARGEST = 1_000_000
"""Bytes of a file; the largest register has a fifth of it."""
MOST_LINES = 3000
"""Lines of a text; the longest has a sixth of it."""
LONGEST_LINE = 10_000
"""Characters of a line; a paragraph of a thousand words has six thousand."""

NOT_UTF8 = "filen er ikke lagret som UTF-8; velg «Lagre som» og koding UTF-8, så æ, ø og å blir riktige"


class SourceTextError(Exception):
    """A file whose text cannot be read: the line, and what to do."""

    def __init__(self, line: int, text: str) -> None:
        self.line, self.text = line, text


def source_text(file: Path) -> str:
    """The text of a file. Raises `SourceTextError` for another encoding, a file or a line too long."""
    if file.stat().st_size > LARGEST:
        raise SourceTextError(
            1, f"filen er større enn {LARGEST // 1000} kB; del den, eller legg ved det som ikke er tekst"
        )
    data = file.read_bytes()
    try:
        text = decode(data)
    except UnicodeDecodeError as fault:
        raise SourceTextError(data[: fault.start].count(b"\n") + 1, NOT_UTF8) from None
    long = next((number for number, line in enumerate(text.split("\n"), 1) if len(line) > LONGEST_LINE), None)
    if long is not None:
        raise SourceTextError(long, f"linja er lengre enn {LONGEST_LINE} tegn; del den i avsnitt")
    return text


def decode(data: bytes) -> str:
    """Text as written: without byte order mark, with `\\n` and composed letters (NFC)."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)
