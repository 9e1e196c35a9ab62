"""Checks of the pages and their boxes: how many, how large, where they are cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pikepdf import Pdf

from bauta.press.preflight.findings import Finding
from bauta.press.preflight.matrices import Box
from bauta.press.preflight.order import Order
from bauta.press.preflight.page import MM, Leaf, box, written_box
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount

SLACK = 0.02
"""How far, in mm, a box may be from where it should be: rounding."""

LARGEST = 2000.0
"""The largest side of a page that is rendered, in mm."""

NAMED = {
    "/MediaBox": "siden", "/CropBox": "visningen", "/TrimBox": "boks for trim", "/BleedBox": "boks for utfall",
}  # fmt: skip


def page_count(pdf: Pdf, order: Order) -> Iterator[Finding]:
    """The file has the pages that were ordered."""
    there = len(pdf.pages)
    if order.pages is not None and there != order.pages:
        yield Finding("page-count", f"filen har {there} sider, bestillingen sier {order.pages}")


def signature(pdf: Pdf, order: Order) -> Iterator[Finding]:
    """The pages fill whole sheets of paper."""
    there = len(pdf.pages)
    if order.signature and there % order.signature:
        text = f"{there} sider går ikke opp i ark på {order.signature}; {there % order.signature} blir til overs"
        yield Finding("signature", text)


def page_size(leaves: Sequence[Leaf], order: Order) -> Iterator[Finding]:
    """Every page is trimmed to the format that was ordered, or to that of the first page."""
    first = leaves[0].trim if leaves else Box(0, 0, 0, 0)
    width = order.width or (first.right - first.left) * MM
    height = order.height or (first.top - first.bottom) * MM
    for leaf in leaves:
        wide, high = (leaf.trim.right - leaf.trim.left) * MM, (leaf.trim.top - leaf.trim.bottom) * MM
        if abs(wide - width) > SLACK or abs(high - height) > SLACK:
            text = f"siden er {_size(wide, high)}, den skal være {_size(width, height)}"
            yield Finding("page-size", text, leaf.number)
        if too_large(leaf):
            yield Finding(
                "page-size", f"siden er større enn {amount(LARGEST, MESSAGES)} mm og er ikke kontrollert", leaf.number
            )
        if leaf.page.obj.get("/Rotate", 0) or leaf.page.obj.get("/UserUnit", 1) != 1:
            yield Finding("page-size", "siden er dreid eller har en egen måleenhet", leaf.number)


def too_large(leaf: Leaf) -> bool:
    """Whether a box of a page is larger, or lies farther away, than anything that is printed."""
    return max(map(abs, (*leaf.media, *leaf.trim, *leaf.bleed))) * MM > LARGEST


def boxes(leaves: Sequence[Leaf], order: Order) -> Iterator[Finding]:
    """Every page says where it is cut, and that its bleed is what was ordered."""
    for leaf in leaves:
        missing = [name for name in ("/TrimBox", "/BleedBox") if box(leaf.page, name) is None]
        for name, called in NAMED.items():
            if box(leaf.page, name) is None and written_box(leaf.page, name) is not None:
                yield Finding("boxes", f"{called} ({name[1:]}) er ikke fire tall", leaf.number)
            elif name in missing:
                yield Finding("boxes", f"siden mangler {called} ({name[1:]})", leaf.number)
        trim, bleed = leaf.trim, leaf.bleed
        beyond = (trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top)
        if not missing and any(abs(side * MM - order.bleed) > SLACK for side in beyond):
            told = ", ".join(amount(round(side * MM, 1), MESSAGES) for side in beyond)
            text = (
                f"utfallet er {told} mm (venstre, nede, høyre, oppe), det skal være {amount(order.bleed, MESSAGES)} mm"
            )
            yield Finding("boxes", text, leaf.number)
        for name in ("/MediaBox", "/CropBox"):
            outer = box(leaf.page, name)
            if outer is not None and not _within(bleed, outer):
                yield Finding("boxes", f"{NAMED[name]} ({name[1:]}) er mindre enn utfallet", leaf.number)


def _within(inner: Box, outer: Box) -> bool:
    slack = SLACK / MM
    return (
        inner.left >= outer.left - slack
        and inner.bottom >= outer.bottom - slack
        and inner.right <= outer.right + slack
        and inner.top <= outer.top + slack
    )


def _size(width: float, height: float) -> str:
    return f"{amount(round(width, 1), MESSAGES)} × {amount(round(height, 1), MESSAGES)} mm"
