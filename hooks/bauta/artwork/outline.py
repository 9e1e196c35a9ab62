"""The outline of Norway and the municipalities on it, in one plane, for the maps of the site and of the book."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, radians
from pathlib import Path

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


FILE = "overrides/kart/norge.json"
"""Origin and terms stand in KILDE.md beside it."""

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True)
class Chart:
    """A map in a unit square, y downwards: it fills the square's height or its width, and begins top left."""

    rings: tuple[Ring, ...]
    """The coasts and borders; each is closed by a line back to its first point."""
    points: dict[str, Point]
    width: float
    height: float


@lru_cache(maxsize=8)
def read_outline(root: Path) -> tuple[Ring, ...]:
    """Mainland Norway and its larger islands as rings of (lon, lat) in degrees (WGS 84), largest first."""
    rings = json.loads((root / FILE).read_bytes())
    return tuple(tuple((lon, lat) for lon, lat in ring) for ring in rings)


def chart(outline: Sequence[Ring], positions: Mapping[str, Position]) -> Chart:
    """The outline and the positions in the projection of the locator map."""
    corners = {(number, at): corner for number, ring in enumerate(outline) for at, corner in enumerate(ring)}
    coast = {f"{number} {at}": Position(lon=lon, lat=lat) for (number, at), (lon, lat) in corners.items()}
    plane = locate({**coast, **positions})
    return Chart(
        rings=tuple(tuple(plane[f"{number} {at}"] for at in range(len(ring))) for number, ring in enumerate(outline)),
        points={key: plane[key] for key in positions},
        width=max((x for x, _ in plane.values()), default=0.0),
        height=max((y for _, y in plane.values()), default=0.0),
    )


def path(chart: Chart, scale: float) -> str:
    """The coasts as the path of an SVG picture, `scale` units to the side of the unit square, each point as whole units
    from the one before it: a third of the bytes, and finer than a screen shows where a unit is a pixel."""

    def stroke(ring: Ring) -> str:
        units = [(round(x * scale), round(y * scale)) for x, y in ring]
        steps = [number for (x, y), (nx, ny) in pairwise(units) if (x, y) != (nx, ny) for number in (nx - x, ny - y)]
        # A minus parts two numbers as well as a space does.
        told = " ".join(map(str, steps)).replace(" -", "-")
        return f"M{units[0][0]} {units[0][1]}l{told}z" if steps else ""

    return "".join(stroke(ring) for ring in chart.rings if ring)
