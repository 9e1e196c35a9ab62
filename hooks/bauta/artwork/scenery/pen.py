"""A pen draws in its own measure, up from its own origin; what comes out is in mm, down from the top of the scene."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bauta.artwork.scenery.paint import Paint

Point = tuple[float, float]
Path = tuple[tuple[str | float, ...], ...]

THINNEST = 0.3
"""The thinnest stroke that prints well, in mm."""
ROUND = 0.5523
"""How far the handles of a quarter of a circle reach, in radii."""


@dataclass(frozen=True)
class Mark:
    """One thing drawn: filled by the non-zero rule, or, with a width, drawn along with round ends."""

    paint: Paint
    path: Path
    width: float = 0
    """Of the stroke, in mm."""


@dataclass(frozen=True)
class Pen:
    """An origin in mm from the top left of the scene, how many mm a unit is, and whether left and right are changed."""

    left: float
    foot: float
    unit: float = 1
    mirrored: bool = False

    def at(self, point: Point) -> Point:
        """Where a point of the pen's is in the scene."""
        across = -point[0] if self.mirrored else point[0]
        return round(self.left + across * self.unit, 2), round(self.foot - point[1] * self.unit, 2)

    def moved(self, right: float, up: float, *, mirrored: bool = False) -> Pen:
        """A pen with its origin elsewhere."""
        left, foot = self.at((right, up))
        return Pen(left, foot, self.unit, self.mirrored != mirrored)

    def scaled(self, share: float) -> Pen:
        """A pen of another measure with the same origin."""
        return Pen(self.left, self.foot, self.unit * share, self.mirrored)

    def area(self, paint: Paint, points: Iterable[Point]) -> Mark:
        """Straight from point to point, and closed."""
        first, *rest = (self.at(point) for point in points)
        return Mark(paint, (("M", *first), *(("L", *point) for point in rest), ("Z",)))

    def box(self, paint: Paint, x: float, y: float, width: float, height: float) -> Mark:
        """A rectangle from its lower left corner."""
        return self.area(paint, ((x, y), (x + width, y), (x + width, y + height), (x, y + height)))

    def soft(self, paint: Paint, points: Sequence[Point]) -> Mark:
        """A closed smooth line through the points."""
        placed = [self.at(point) for point in points]
        return Mark(paint, (("M", *placed[0]), *_through(placed, closed=True), ("Z",)))

    def hill(self, paint: Paint, points: Sequence[Point], foot: float) -> Mark:
        """A smooth line through the points, filled down to `foot`."""
        placed = [self.at(point) for point in points]
        ends = self.at((points[-1][0], foot)), self.at((points[0][0], foot))
        return Mark(paint, (("M", *placed[0]), *_through(placed, closed=False), *(("L", *end) for end in ends), ("Z",)))

    def limb(self, paint: Paint, width: float, points: Iterable[Point]) -> Mark:
        """A stroke straight from point to point."""
        first, *rest = (self.at(point) for point in points)
        return Mark(paint, (("M", *first), *(("L", *point) for point in rest)), self._width(width))

    def bend(self, paint: Paint, width: float, points: Sequence[Point]) -> Mark:
        """A smooth stroke through the points."""
        placed = [self.at(point) for point in points]
        return Mark(paint, (("M", *placed[0]), *_through(placed, closed=False)), self._width(width))

    def disc(self, paint: Paint, x: float, y: float, radius: float) -> Mark:
        """A filled circle."""
        return Mark(paint, self._circle(x, y, radius))

    def ring(self, paint: Paint, width: float, x: float, y: float, radius: float) -> Mark:
        """A circle drawn along."""
        return Mark(paint, self._circle(x, y, radius), self._width(width))

    def pill(self, paint: Paint, x: float, y: float, width: float, height: float, radius: float) -> Mark:
        """A rectangle with round corners."""
        r = min(radius, width / 2, height / 2)
        reach = r * (1 - ROUND)
        right, top = x + width, y + height
        to = self.at
        return Mark(
            paint,
            (
                ("M", *to((x + r, y))),
                ("L", *to((right - r, y))),
                ("C", *to((right - reach, y)), *to((right, y + reach)), *to((right, y + r))),
                ("L", *to((right, top - r))),
                ("C", *to((right, top - reach)), *to((right - reach, top)), *to((right - r, top))),
                ("L", *to((x + r, top))),
                ("C", *to((x + reach, top)), *to((x, top - reach)), *to((x, top - r))),
                ("L", *to((x, y + r))),
                ("C", *to((x, y + reach)), *to((x + reach, y)), *to((x + r, y))),
                ("Z",),
            ),
        )

    def _width(self, width: float) -> float:
        return round(max(width * self.unit, THINNEST), 2)

    def _circle(self, x: float, y: float, r: float) -> Path:
        k = r * ROUND
        to = self.at
        return (
            ("M", *to((x + r, y))),
            ("C", *to((x + r, y + k)), *to((x + k, y + r)), *to((x, y + r))),
            ("C", *to((x - k, y + r)), *to((x - r, y + k)), *to((x - r, y))),
            ("C", *to((x - r, y - k)), *to((x - k, y - r)), *to((x, y - r))),
            ("C", *to((x + k, y - r)), *to((x + r, y - k)), *to((x + r, y))),
            ("Z",),
        )


def together(marks: Iterable[Mark]) -> Iterable[Mark]:
    """Marks of the same paint and width as one, where there are any."""
    found = list(marks)
    if found:
        yield Mark(found[0].paint, tuple(part for mark in found for part in mark.path), found[0].width)


def _through(points: Sequence[Point], *, closed: bool) -> Iterable[tuple[str | float, ...]]:
    """Catmull-Rom through the points, as cubics."""
    count = len(points)

    def at(place: int) -> Point:
        return points[place % count] if closed else points[min(max(place, 0), count - 1)]

    for place in range(count if closed else count - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (at(place + step) for step in (-1, 0, 1, 2))
        controls = (bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6)
        yield ("C", *(round(part, 2) for part in controls), cx, cy)


def between(a: Point, b: Point, length: float) -> Point:
    """The joint between two points that two limbs of this length reach; it points back."""
    across, up = b[0] - a[0], b[1] - a[1]
    far = max(0.05, math.hypot(across, up))
    out = math.sqrt(max(0, length * length - far * far / 4))
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    one, other = (x + up / far * out, y - across / far * out), (x - up / far * out, y + across / far * out)
    return min(one, other)
