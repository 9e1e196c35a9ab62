"""Where the characters of a printed page stand: on the lines of the grid or beside them, and over each other."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_double, c_int, create_string_buffer
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from proof import POINTS

from bauta.contract.measures import Measures
from bauta.publication import Verdict

DISPLAY = 10.5
"""Sizes above this stand on lines of their own height, not on those of the running text."""
SLACK = 0.05
"""How far, in mm, a baseline may stand from its line: rounding."""


@dataclass(frozen=True)
class Glyph:
    """A printed character: its face, size in points, where it begins, and its baseline, in mm from the top left."""

    character: str
    face: str
    size: float
    x: float
    baseline: float


def glyphs(page: pypdfium2.PdfPage) -> Iterator[Glyph]:
    """The characters of a page that leave ink."""
    height, text = page.get_size()[1], page.get_textpage()
    x, y = c_double(), c_double()
    name, flags = create_string_buffer(128), c_int()
    for number, character in enumerate(text.get_text_range()):
        if character.isspace() or not character.isprintable():
            continue
        pdfium.FPDFText_GetCharOrigin(text, number, x, y)
        size = pdfium.FPDFText_GetFontSize(text, number)
        length = pdfium.FPDFText_GetFontInfo(text, number, name, len(name), flags)
        face = name.raw[: max(length - 1, 0)].decode()
        yield Glyph(character, face, round(size, 2), x.value / POINTS, (height - y.value) / POINTS)


def kinds(verdict: Verdict) -> dict[int, str]:
    """Page number -> the kind of its sheet."""
    sheets = verdict.issues[0].paste_up.sheets
    return {page: sheet.kind for sheet in sheets for page in range(sheet.first, sheet.first + sheet.pages)}


def map_pages(verdict: Verdict) -> set[int]:
    """The pages with a map of many municipalities, whose names follow its size, or with the true axis of a timeline."""
    drawn = {"map": 1, "timeline": 2}
    return {
        sheet.first + sheet.pages - 1 - before
        for sheet in verdict.issues[0].paste_up.sheets
        for name, count in drawn.items()
        if getattr(sheet, name, None)
        for before in range(count)
    }


def off_the_grid(page: pypdfium2.PdfPage, measures: Measures) -> list[Glyph]:
    """Characters of text in the columns, its boxes among them, whose baseline is on no line of the grid."""
    step = measures.linje
    first = measures.topp + measures.linje - measures.under
    area = (measures.topp, page.get_size()[1] / POINTS - measures.bunn)
    strays = []
    for glyph in glyphs(page):
        if glyph.size < DISPLAY and area[0] < glyph.baseline < area[1]:
            lines = (glyph.baseline - first) / step
            if abs(lines - round(lines)) * step > SLACK:
                strays.append(glyph)
    return strays


def steps_among(strays: list[Glyph], measures: Measures) -> list[Glyph]:
    """Those of the characters beside the grid that are of the steps of a recipe, which stand 2 mm apart."""
    return [glyph for glyph in strays if glyph.size == measures.skrift["brod"] and "SourceSans" in glyph.face]


OWN_LINES = ("henvisninger", "forside", "bakside")
"""Kinds of sheet that are not set on the lines of the running text: the list of references, and the cover."""


Box = tuple[float, float, float, float]
"""Left, top, right and bottom in mm."""


def shared(one: Box, other: Box) -> float:
    """How much of the smaller of two boxes lies within the other."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    if wide <= 0 or high <= 0:
        return 0
    return wide * high / min((box[2] - box[0]) * (box[3] - box[1]) or 1 for box in (one, other))


def covered(boxes: list[Box]) -> Iterator[tuple[Box, Box]]:
    """Pairs of characters that lie over each other; neighbours in a line may touch or be one ligature."""
    cells: dict[tuple[int, int], list[int]] = {}
    for number, box in enumerate(boxes):
        middle = int((box[0] + box[2]) / 4), int((box[1] + box[3]) / 4)
        near = (cells.get((middle[0] + x, middle[1] + y), ()) for x in (-1, 0, 1) for y in (-1, 0, 1))
        for other in (found for cell in near for found in cell):
            if number - other > 2 and shared(box, boxes[other]) > 0.3:
                yield boxes[other], box
        cells.setdefault(middle, []).append(number)
