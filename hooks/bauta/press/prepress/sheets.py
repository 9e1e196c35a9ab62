"""The sheets of the press files: the inside by pages, the cover flat with its spine, what stands beyond the bleed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf

POINTS = 72 / 25.4
"""PDF points in a millimetre."""
SLUG = 8.0
"""Height in mm of the line that marks a proof."""
BEYOND = 10.0
"""Room in mm beyond the bleed, where a proof is marked or the sheet has crop marks."""
MARK = 5.0
"""Length of a crop mark in mm."""
LAP = 0.3
"""How far in mm the spine runs in under the covers, so that no light line shows between them."""


@dataclass(frozen=True)
class PressSheet:
    """A sheet as trimmed, with bleed all round, in mm; `folds` are lines about the spine, from the left."""

    width: float
    height: float
    bleed: float
    folds: tuple[float, ...] = ()
    flap: float = 0
    """Width of what is folded in at each side of a cover."""
    ground: Sequence[float] = ()
    """Colour of the outside of flaps, in percent of each ink."""

    @property
    def all_folds(self) -> tuple[float, ...]:
        """Every line the sheet is folded along, from the left."""
        return (self.flap, *self.folds, self.width - self.flap) if self.flap else self.folds


def make_inside(book: Pdf, pages: range, sheet: PressSheet, line: Page | None, *, marks: bool) -> None:
    """Keep the given pages of the book, counted from 0. A proof has its `line` beyond the bleed, from another file."""
    bleed, whole = sheet.bleed, _cut(sheet, -sheet.bleed, sheet.width + sheet.bleed)
    made = [_laid(book, sheet, [(_form(book.pages[number], whole), bleed, bleed)]) for number in pages]
    _replaced(book, made, sheet, line, marks=marks)


def make_cover(book: Pdf, cover: Sequence[int], sheet: PressSheet, line: Page | None, *, marks: bool) -> None:
    """Lay the cover flat: outside and inside. `cover` is its four pages, counted from 0, as they are read.

    After the pages of the book comes the spine, when the sheet has folds about one. `line` as for the inside.
    """
    front, front_inside, back_inside, back = (book.pages[number] for number in cover)
    spine = book.pages[-1] if len(sheet.folds) > 1 else None
    outside = _flat(book, sheet, back, front, spine)
    if sheet.flap:
        outside.contents_add(book.make_stream(_flaps(sheet).encode()), prepend=True)
    made = [outside, _flat(book, sheet, front_inside, back_inside, None)]
    _replaced(book, made, sheet, line, marks=marks)


def _replaced(book: Pdf, made: Iterable[Page], sheet: PressSheet, line: Page | None, *, marks: bool) -> None:
    """Put the sheets made in place of the pages of the book."""
    slug = None if line is None else book.copy_foreign(_form(line))
    del book.pages[:]
    for page in made:
        book.pages.append(page)
        _finish(book, book.pages[-1], sheet, slug, marks=marks)


def _flat(book: Pdf, sheet: PressSheet, left: Page, right: Page, spine: Page | None) -> Page:
    """Two pages side by side, each cut where the cover folds, and the spine between them."""
    bleed, fold, far = sheet.bleed, sheet.folds[0], sheet.folds[-1]
    edge = 0.0 if sheet.flap else bleed  # where a flap is folded in, the page ends at the fold
    pieces = []
    if spine is not None:  # set with its bleed; the inside of the spine is left blank, where the glue goes
        across = (bleed - LAP, 0, bleed + far - fold + LAP, sheet.height + 2 * bleed)
        pieces.append((_form(spine, across), fold, 0.0))
    pieces.append((_form(left, _cut(sheet, -edge, fold - sheet.flap)), bleed + sheet.flap, bleed))
    pieces.append((_form(right, _cut(sheet, 0, sheet.width - sheet.flap - far + edge)), bleed + far, bleed))
    return _laid(book, sheet, pieces)


def _flaps(sheet: PressSheet) -> str:
    """The flaps of a cover in its colour, out through the bleed and in under the pages beside them."""
    wide, high = (sheet.flap + sheet.bleed + LAP) * POINTS, (sheet.height + 2 * sheet.bleed) * POINTS
    ink = " ".join(f"{share / 100:g}" for share in sheet.ground)
    right = (sheet.width + 2 * sheet.bleed) * POINTS - wide
    return f"q {ink} k 0 0 {wide:.4f} {high:.4f} re {right:.4f} 0 {wide:.4f} {high:.4f} re f Q\n"


def _laid(book: Pdf, sheet: PressSheet, pieces: Sequence[tuple[pikepdf.Object, float, float]]) -> Page:
    """Forms on a page with room for the bleed, each with its origin so many mm from the left and the foot."""
    names = [f"/Ark{number}" for number in range(len(pieces))]
    content = "".join(
        f"q 1 0 0 1 {x * POINTS:.4f} {y * POINTS:.4f} cm {name} Do Q\n"
        for name, (_, x, y) in zip(names, pieces, strict=True)
    )
    forms = Dictionary({name: form for name, (form, _, _) in zip(names, pieces, strict=True)})
    wide, high = (side + 2 * sheet.bleed for side in (sheet.width, sheet.height))
    return Page(
        book.make_indirect(
            Dictionary(
                Type=Name.Page,
                MediaBox=_box(0, 0, wide * POINTS, high * POINTS),
                Resources=Dictionary(XObject=forms),
                Contents=book.make_stream(content.encode()),
            )
        )
    )


def _cut(sheet: PressSheet, left: float, right: float) -> tuple[float, float, float, float]:
    """A page from `left` to `right`, and on through the bleed over and under it; mm from the corner of its trim."""
    return left, -sheet.bleed, right, sheet.height + sheet.bleed


def _form(page: Page, cut: tuple[float, float, float, float] | None = None) -> pikepdf.Object:
    """A page as a form, whole or cut to what stands within left, foot, right and head in mm.

    What is drawn beyond the edge of a page is there, though a reader does not see it: the bleed.
    """
    within = tuple(float(side) for side in page.mediabox) if cut is None else tuple(side * POINTS for side in cut)
    page.contents_coalesce()
    form = page.obj.Contents
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, _box(*within)
    form.Resources = page.obj.get("/Resources", Dictionary())
    if "/Group" in page.obj:
        form.Group = page.obj.Group
    return form


def _finish(book: Pdf, page: Page, sheet: PressSheet, slug: pikepdf.Object | None, *, marks: bool) -> None:
    """Set the boxes of a page, and put beyond its bleed what is asked for."""
    width, height, bleed = (side * POINTS for side in (sheet.width, sheet.height, sheet.bleed))
    beyond = BEYOND * POINTS if slug is not None or marks else 0
    page.obj.TrimBox = _box(bleed, bleed, bleed + width, bleed + height)
    page.obj.BleedBox = _box(0, 0, width + 2 * bleed, height + 2 * bleed)
    page.obj.MediaBox = _box(-beyond, -beyond, width + 2 * bleed + beyond, height + 2 * bleed + beyond)
    for superfluous in ("/Annots", "/CropBox", "/ArtBox", "/Tabs", "/StructParents"):
        if superfluous in page.obj:
            del page.obj[superfluous]
    if slug is not None:
        name = page.add_resource(slug, Name.XObject, Name("/Bautaprove"))
        line = f"q 1 0 0 1 {bleed + BEYOND * POINTS:.4f} {-(SLUG + 1) * POINTS:.4f} cm {name} Do Q\n"
        page.contents_add(book.make_stream(line.encode()))
    if marks:
        page.contents_add(book.make_stream(_marks(sheet).encode()))


def _marks(sheet: PressSheet) -> str:
    """Crop marks at the corners, and marks at the folds, all outside the bleed."""
    start, end = sheet.bleed + 1, sheet.bleed + 1 + MARK
    lines = []
    for x in (0.0, *sheet.all_folds, sheet.width):
        lines += [(x, -start, x, -end), (x, sheet.height + start, x, sheet.height + end)]
    for y in (0.0, sheet.height):
        lines += [(-start, y, -end, y), (sheet.width + start, y, sheet.width + end, y)]
    drawn = ""
    for line in lines:
        x0, y0, x1, y1 = ((side + sheet.bleed) * POINTS for side in line)
        drawn += f"{x0:.4f} {y0:.4f} m {x1:.4f} {y1:.4f} l S\n"
    return f"q 0 0 0 1 K 0.25 w\n{drawn}Q\n"


def _box(*sides: float) -> Array:
    return Array([Decimal(f"{side:.4f}").normalize() + 0 for side in sides])
