"""A page of a file with its boxes, and what it draws."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pikepdf import Array, Dictionary, Object, Page

from bauta.press.preflight.findings import Area
from bauta.press.preflight.graphics_state import Steps, steps_of
from bauta.press.preflight.interpreter import drawn
from bauta.press.preflight.matrices import Box
from bauta.press.preflight.operands import is_number
from bauta.press.preflight.painted import Drawn

MM = 25.4 / 72
MOST_ABOVE = 50
"""Levels of the tree of pages; more is a tree that leads back to itself."""


@dataclass(frozen=True)
class Leaf:
    """A page, counted from 1."""

    number: int
    page: Page

    @cached_property
    def media(self) -> Box:
        """All of the page."""
        return box(self.page, "/MediaBox") or Box(0, 0, 0, 0)

    @cached_property
    def trim(self) -> Box:
        """Where it is cut; all of it, when the file does not say."""
        return box(self.page, "/TrimBox") or self.media

    @cached_property
    def bleed(self) -> Box:
        """How far its artwork is to reach; the trim, when the file does not say."""
        return box(self.page, "/BleedBox") or self.trim

    @cached_property
    def steps(self) -> Steps:
        """Its content, read once for all that follow it."""
        return steps_of(self.page.obj) if "/Contents" in self.page.obj else []

    @cached_property
    def drawn(self) -> Drawn:
        """All it draws."""
        return drawn(self.page, lambda: self.steps)

    def area(self, place: Box | None) -> Area | None:
        """A box in points as mm on the trimmed page."""
        if place is None:
            return None
        left, bottom, right, top = place
        sides = (left - self.trim.left, self.trim.top - top, right - self.trim.left, self.trim.top - bottom)
        return Area(*(round(side * MM, 2) for side in sides))


def box(page: Page, name: str) -> Box | None:
    """A box of a page, its own or what it has from those above it; None for one that is missing or is no box."""
    written = written_box(page, name)
    if not isinstance(written, Array) or len(written) != 4 or not all(map(is_number, written)):
        return None
    x0, y0, x1, y1 = (float(side) for side in written)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def written_box(page: Page, name: str) -> Object | None:
    """What the file says of a box, whatever it is; None when it says nothing."""
    node: Object | None = page.obj
    for _ in range(MOST_ABOVE):
        if not isinstance(node, Dictionary):
            return None
        if name in node:
            return node[name]
        node = node.get("/Parent") if name in ("/MediaBox", "/CropBox") else None
    return None
