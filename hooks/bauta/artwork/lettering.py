"""Lettering sets names on a map: each beside its point, none over another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import cos, hypot, radians, sin

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""

WIDTH = 0.56
"""Mean width of a letter, as a share of the type size; names are set in a sans."""
HEIGHT = 1.24
"""Height of the room a name takes, in type sizes."""
DISTANCES = (0.75, 1.6, 2.6, 3.8, 5.2, 7.0)
"""From a point to its name, in type sizes, the nearest first."""
TURNS = (0, 30, -30, 60, -60, 180, 150, -150, 120, -120)
"""Directions from the side that is free, in degrees, the best first."""


@dataclass(frozen=True)
class Name:
    """A name on the map, from `x` to the right or, `left`, to the left, with its middle at `y`."""

    key: str
    text: str
    x: float
    y: float
    left: bool
    leader: bool
    """Whether the name stands so far off that a line must lead to its point."""


def letter(
    points: Mapping[str, Point],
    names: Mapping[str, str],
    size: float,
    room: float = HEIGHT,
    *,
    near: bool = False,
    radii: Mapping[str, float] | None = None,
    barred: Iterable[Box] = (),
) -> list[Name]:
    """A place for each name, from the top of the map; with `near`, only for those that have room beside their point.

    `size` is that of the type, in the units of the points; `room` is the height each name takes, in type sizes; `radii`
    are those of points that are drawn larger than a dot, and no name stands in what is `barred`.
    """
    wide = {key: (radii or {}).get(key, 0.0) for key in points}
    taken = {key: _around(point, max(size / 2, wide[key])) for key, point in points.items()}
    taken |= {f"sperret {number}": box for number, box in enumerate(barred)}
    placed: list[Name] = []
    for key, point in sorted(points.items(), key=lambda item: item[1][1]):
        free = _free_side(point, [other for at, other in points.items() if at != key])
        spots = list(_spots(key, names[key], point, size, free, wide[key]))
        others = [box for at, box in taken.items() if at != key]
        clear = (spot for spot in spots if not any(_meet(_box(spot, size, room), box) for box in others))
        best = next(clear, None if near else spots[0])
        if best is None or (near and best.leader):
            continue
        placed.append(best)
        taken[f"navn {key}"] = _box(best, size, room)
    return placed


def _free_side(point: Point, others: list[Point]) -> int:
    """1 when the neighbours lie to the left, -1 when they lie to the right: near ones count the most."""
    pull = sum((point[0] - x) / max(hypot(point[0] - x, point[1] - y), 1e-6) ** 3 for x, y in others)
    return 1 if pull >= 0 else -1


def _spots(key: str, text: str, point: Point, size: float, free: int, radius: float) -> Iterator[Name]:
    for distance in DISTANCES:
        away = max(radius + size / 3, distance * size) if distance <= 1 else radius + distance * size
        for turn in TURNS:
            across = free * cos(radians(turn))
            x, y = point[0] + across * away, point[1] + sin(radians(turn)) * away
            yield Name(key, text, x, y, left=across < 0, leader=distance > 1)


def _box(name: Name, size: float, room: float) -> Box:
    length = len(name.text) * size * WIDTH
    left = name.x - length if name.left else name.x
    return left, name.y - size * room / 2, left + length, name.y + size * room / 2


def _around(point: Point, reach: float) -> Box:
    return point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
