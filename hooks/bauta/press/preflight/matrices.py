"""Transformation matrices of PDF (ISO 32000-1, 8.3): `(a, b, c, d, e, f)`, and boxes in points."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


class Box(NamedTuple):
    """A rectangle in points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float


def times(first: Matrix, then: Matrix) -> Matrix:
    """What both do, one after the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def shift(x: float, y: float) -> Matrix:
    """Move by x and y."""
    return (1, 0, 0, 1, x, y)


def bounds(matrix: Matrix, points: Iterable[tuple[float, float]]) -> Box:
    """The smallest box round points, which there must be some of, after transformation."""
    a, b, c, d, e, f = matrix
    xs, ys = zip(*((a * x + c * y + e, b * x + d * y + f) for x, y in points), strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def across(matrix: Matrix) -> float:
    """How much a unit to the right grows."""
    return math.hypot(matrix[0], matrix[1])


def up(matrix: Matrix) -> float:
    """How much a unit upwards grows."""
    return math.hypot(matrix[2], matrix[3])


def thinnest(matrix: Matrix) -> float:
    """How much a unit grows in the direction it grows least."""
    a, b, c, d, _, _ = matrix
    total, area = a * a + b * b + c * c + d * d, a * d - b * c
    return math.sqrt(max((total - math.sqrt(max(total * total - 4 * area * area, 0))) / 2, 0))
