"""Embedding: whether the letters of a font lie in the file, and can be read."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from fontTools.cffLib import CFFFontSet
from fontTools.misc.sstruct import Error as StructError
from fontTools.ttLib import TTFont, TTLibError
from pikepdf import Array, DataDecodingError, Dictionary, Name, Object, PdfError, Stream

PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
UNREADABLE = (
    AssertionError, AttributeError, DataDecodingError, EOFError, ImportError, IndexError, KeyError, NotImplementedError,
    OverflowError, PdfError, StructError, TTLibError, TypeError, ValueError, RecursionError,
)  # fmt: skip
"""All that a font program which is none has been seen to raise in the library that reads it."""


def font_faults(font: Object) -> Iterator[str]:
    """What keeps a font, as the content of a page uses it, from being printed."""
    if not isinstance(font, Dictionary):
        yield "en skrift er ingen skrift"
        return
    name, kind = face_of(font), font.get("/Subtype")
    if kind == Name.Type3:
        yield f"skriften «{name}» er tegnet (Type 3)"
        return
    if kind == Name.Type0:
        parts = font.get("/DescendantFonts")
        if not isinstance(parts, Array) or len(parts) != 1 or not isinstance(parts[0], Dictionary):
            yield f"skriften «{name}» ligger ikke i filen"
            return
        font = parts[0]
    descriptor = font.get("/FontDescriptor")
    programs = [descriptor.get(key) for key in PROGRAMS] if isinstance(descriptor, Dictionary) else []
    program = next((stream for stream in programs if isinstance(stream, Stream)), None)
    if program is None:
        yield f"skriften «{name}» ligger ikke i filen"
    elif not letters_in(program):
        yield f"skriften «{name}» kan ikke leses; skriftfilen i PDF-en er ødelagt"


def letters_in(program: Stream) -> int:
    """How many letters a font program has; 0 for one that cannot be read."""
    try:
        data = program.read_bytes()
        if data[:2] == b"%!":
            return data.count(b"eexec")
        if data[:4] in (b"\0\1\0\0", b"true", b"OTTO", b"ttcf"):
            with TTFont(BytesIO(data), lazy=True, fontNumber=0) as font:
                outlines = [name for name in ("glyf", "CFF ", "CFF2") if name in font]
                return len(font[outlines[0]].keys()) if outlines == ["glyf"] else _letters_in_cff(font, outlines)
        faces = CFFFontSet()
        faces.decompile(BytesIO(data), None)
        return len(faces[0].CharStrings)
    except UNREADABLE:
        return 0


def _letters_in_cff(font: TTFont, outlines: list[str]) -> int:
    return len(font[outlines[0]].cff[0].CharStrings) if outlines else 0


def face_of(found: Object) -> str:
    """The name of a font, without the mark of a subset."""
    return str(found.get("/BaseFont", found.get("/FontName", "/uten navn"))).lstrip("/").rpartition("+")[2]
