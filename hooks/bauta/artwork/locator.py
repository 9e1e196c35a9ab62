"""A locator map shows where municipalities lie, as points in a plane."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, radians

from bauta.records.field_types import Position

MERIDIAN = 15.0
"""Degrees east that stand upright: the middle of Norway."""


def locate(positions: Mapping[str, Position]) -> dict[str, tuple[float, float]]:
    """Each position as (x, y) in a unit square, y downwards, north up, without distortion of areas.

    Sinusoidal projection, scaled so that the longer side of what is shown fills the square.
    """
    plane = {key: ((p.lon - MERIDIAN) * cos(radians(p.lat)), -p.lat) for key, p in positions.items()}
    if not plane:
        return {}
    left, top = (min(point[axis] for point in plane.values()) for axis in (0, 1))
    right, bottom = (max(point[axis] for point in plane.values()) for axis in (0, 1))
    scale = max(right - left, bottom - top) or 1.0
    return {key: ((x - left) / scale, (y - top) / scale) for key, (x, y) in plane.items()}
