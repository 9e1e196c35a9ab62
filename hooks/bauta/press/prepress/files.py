"""The press files of an edition: the inside, and the cover when it has its own paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from io import BytesIO

from pikepdf import Page, Pdf

from bauta.press.prepress.sheets import PressSheet, make_cover, make_inside
from bauta.press.prepress.standard import Condition, finish
from bauta.press.prepress.ticket import COVER, INSIDE
from bauta.records.edition import Edition
from bauta.records.press_order import Press


def press_files(
    book: bytes, edition: Edition, press: Press, profile: bytes, ground: Sequence[float], line: bytes | None
) -> Iterator[tuple[str, bytes]]:
    """Name and content of each press file, from the book as the press gets it.

    `ground` is the colour of the cover, in percent of each ink: flaps are of it. `line` is a file of one page, what a
    proof says beyond the bleed; there is none of what goes to press.
    """
    with Pdf.open(BytesIO(line)) if line else nullcontext() as lines:
        yield from _files(book, edition, press, profile, ground, lines.pages[-1] if lines else None)


def _files(
    book: bytes, edition: Edition, press: Press, profile: bytes, ground: Sequence[float], line: Page | None
) -> Iterator[tuple[str, bytes]]:
    condition = Condition(press.betingelse, profile)
    trim, spine = edition.format, edition.spine
    first = edition.omslagssider // 2
    inside = range(first, edition.sider - first)
    marks = press.skjaeremerker
    identity = f"{edition.adresse}#{edition.id}"
    with Pdf.open(BytesIO(book)) as pdf:
        make_inside(pdf, inside, PressSheet(trim.bredde, trim.hoyde, trim.utfall), line, marks=marks)
        yield INSIDE, finish(pdf, f"{edition.tittel}: innmat", f"{identity}-innmat", condition)
    if edition.omslagssider:
        flap = edition.flap
        folds = (flap + trim.bredde, flap + trim.bredde + spine) if spine else (flap + trim.bredde,)
        wide = round(2 * (flap + trim.bredde) + spine, 2)
        flat = PressSheet(wide, trim.hoyde, trim.utfall, folds, flap, ground)
        with Pdf.open(BytesIO(book)) as pdf:
            make_cover(pdf, (0, 1, edition.sider - 2, edition.sider - 1), flat, line, marks=marks)
            yield COVER, finish(pdf, f"{edition.tittel}: omslag", f"{identity}-omslag", condition)
