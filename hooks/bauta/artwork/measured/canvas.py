"""A canvas takes metres and gives millimetres: planes, lines, people for scale, dimension lines as architects do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bauta.contract.drawings import Disc, Figure, Hue, Plane, Point, Stroke

WIDTH, HEIGHT = 82.0, 36.0
"""Of every measured drawing, in mm: a column of half a page, eight lines."""
FOOT = 9.0
"""Below the ground line, for the figures there, in mm."""
THIN, THICK = 0.13, 0.3
"""Of dimension lines and of their ticks, in mm."""


@dataclass
class Canvas:
    """Takes points in metres, right from the left edge and up from the ground line; `scale` is mm to the metre."""

    scale: float
    marks: list[Plane | Stroke | Disc] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    @property
    def wide(self) -> float:
        """Metres across."""
        return WIDTH / self.scale

    @property
    def high(self) -> float:
        """Metres from the ground to the top."""
        return (HEIGHT - FOOT) / self.scale

    def at(self, x: float, y: float) -> Point:
        """A point in mm from the top left."""
        return round(x * self.scale, 2), round(HEIGHT - FOOT - y * self.scale, 2)

    def plane(self, hue: Hue, *corners: Point) -> None:
        """A field of one colour."""
        self.marks.append(Plane(hue, tuple(self.at(*corner) for corner in corners)))

    def box(self, hue: Hue, left: float, bottom: float, right: float, top: float) -> None:
        """A field with its sides along the page."""
        self.plane(hue, (left, bottom), (right, bottom), (right, top), (left, top))

    def line(self, start: Point, end: Point, width: float = 0.3, hue: Hue = "blekk") -> None:
        """A line; its width is in mm."""
        self.marks.append(Stroke(hue, self.at(*start), self.at(*end), width))

    def disc(self, x: float, y: float, radius: float, hue: Hue = "blekk", width: float = 0) -> None:
        """A disc, or a ring where it has a width in mm; the radius is in metres."""
        self.marks.append(Disc(hue, self.at(x, y), round(radius * self.scale, 2), width))

    def backdrop(self, ground: float = 0.0) -> None:
        """The tint behind it all, and the ground."""
        self.box("lys", 0, 0, self.wide, self.high)
        self.box("grunn", 0, ground - 1.2 / self.scale, self.wide, ground)

    def across(self, left: float, right: float, text: str) -> None:
        """The width of something, on a line below the ground; nothing where no figure is known."""
        if not text:
            return
        mm = 1 / self.scale
        place = -3 * mm
        for x in (left, right):
            self.line((x, -0.6 * mm), (x, place - mm), THIN)
            self._tick(x, place)
        self.line((left - mm, place), (right + mm, place), THIN)
        self._figure(text, ((left + right) / 2, place - 3 * mm), "middle")

    def upright(self, x: float, low: float, high: float, text: str) -> None:
        """The height of something, on a line to the right of it, its figure beside it; nothing without a figure."""
        if not text:
            return
        mm = 1 / self.scale
        for y in (low, high):
            self.line((x - 2.4 * mm, y), (x + 0.8 * mm, y), THIN)
            self._tick(x, y)
        self.line((x, low - 1.2 * mm), (x, high + 1.2 * mm), THIN)
        self._figure(text, (x + 1.6 * mm, max((low + high) / 2, 1.8 * mm)), "start")

    def note(self, text: str, x: float, y: float, side: Literal["middle", "start"] = "middle") -> None:
        """A figure without a line, such as the force that opens a door; nothing where it is not known."""
        if not text:
            return
        self._figure(text, (x, y), side)

    def standing(self, x: float, y: float = 0, hue: Hue = "tema") -> None:
        """Somebody 1.70 m tall."""
        self.disc(x, y + 1.58, 0.125)
        self.plane(hue, (x - 0.17, y + 1.4), (x + 0.17, y + 1.4), (x + 0.19, y + 0.78), (x - 0.19, y + 0.78))
        self.plane("blekk", (x - 0.15, y + 0.8), (x - 0.01, y + 0.8), (x - 0.03, y), (x - 0.15, y))
        self.plane("blekk", (x + 0.02, y + 0.8), (x + 0.15, y + 0.8), (x + 0.17, y), (x + 0.05, y))

    def seated(self, x: float, y: float = 0, hue: Hue = "tema") -> None:
        """Somebody in a wheelchair, 1.30 m tall."""
        self.disc(x, y + 0.3, 0.3, "blekk", 0.35)
        self.disc(x + 0.52, y + 0.08, 0.08)
        self.disc(x - 0.02, y + 1.2, 0.125)
        self.plane(hue, (x - 0.18, y + 1.03), (x + 0.13, y + 1.03), (x + 0.16, y + 0.5), (x - 0.2, y + 0.5))
        self.plane("blekk", (x - 0.18, y + 0.58), (x + 0.45, y + 0.58), (x + 0.45, y + 0.46), (x - 0.18, y + 0.46))
        self.plane("blekk", (x + 0.36, y + 0.58), (x + 0.47, y + 0.58), (x + 0.55, y + 0.14), (x + 0.44, y + 0.14))

    def with_cane(self, x: float, y: float = 0) -> None:
        """Somebody who feels the way with a white cane."""
        self.standing(x, y, "blekk")
        self.line((x + 0.15, y + 0.95), (x + 0.62, y), 0.5, "hvit")

    def tree(self, x: float, y: float = 0, tall: float = 2.0) -> None:
        """A spruce."""
        self.box("blekk", x - 0.05, y, x + 0.05, y + 0.4)
        self.plane("tema", (x - 0.5, y + 0.3), (x + 0.5, y + 0.3), (x, y + tall))

    def _tick(self, x: float, y: float) -> None:
        half = 0.6 / self.scale
        self.line((x - half, y - half), (x + half, y + half), THICK)

    def _figure(self, text: str, point: Point, side: Literal["middle", "start"]) -> None:
        self.figures.append(Figure(text, self.at(*point), side))
