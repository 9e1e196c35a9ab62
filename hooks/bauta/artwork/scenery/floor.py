"""The floor of a scene is what people stand on, from edge to edge, from pavement to sand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from types import MappingProxyType
from typing import Literal

from bauta.artwork.scenery.paint import Paint, mixed
from bauta.artwork.scenery.pen import Mark, Pen, Point, together
from bauta.artwork.scenery.sight import SPILL, Sight

Floor = Literal["plass", "vei", "gress", "sti", "brygge", "strand", "gulv"]

FEET = 12.0
"""Where people stand, in units from the foot of the scene."""


def floor(kind: Floor, pen: Pen, sight: Sight, luck: Random) -> Iterator[Mark]:
    """What a motif stands on, and some way below the scene."""
    yield from _FLOORS[kind](pen, sight, luck)


def shadow(kind: Floor, sight: Sight) -> Paint:
    """The floor's own paint, darker, for what stands on it."""
    return mixed(_ground(sight, _PAINTS[kind]), sight.paints["grunn"], 0.28)


def _ground(sight: Sight, name: str) -> Paint:
    """A paint of the ground in the light, with snow in winter where it is not cleared."""
    paint = sight.paints[name]
    if sight.snow and name != "tre":
        return mixed(sight.paints["sno"], paint, 0.22 if name in ("gress", "grus", "sand") else 0.5)
    return mixed(paint, sight.dusk, 0.42) if sight.dark else paint


def _band(pen: Pen, sight: Sight, paint: Paint, low: float, high: float) -> Mark:
    return pen.box(paint, sight.left, low, sight.right - sight.left, high - low)


def _pavement(pen: Pen, sight: Sight, _luck: Random) -> Iterator[Mark]:
    """Flags that run toward the eye, and a kerb behind."""
    stone = _ground(sight, "betong")
    yield _band(pen, sight, mixed(stone, sight.paints["grunn"], 0.22), 15.4, 16.6)
    yield _band(pen, sight, stone, -SPILL, 15.6)
    yield from _joints(pen, sight, mixed(stone, sight.paints["grunn"], 0.16), 15.6)


def _joints(pen: Pen, sight: Sight, paint: Paint, top: float) -> Iterator[Mark]:
    middle, lines, x = sight.width / 2, [], -sight.width
    while x < 2 * sight.width:
        lean = (x - middle) * 0.35
        lines.append(pen.limb(paint, 0.3, ((x, top - 0.2), (x + lean, -SPILL))))
        x += 13
    yield from together(lines)
    yield pen.limb(paint, 0.3, ((sight.left, 6.6), (sight.right, 6.6)))


def _road(pen: Pen, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A road behind a pavement."""
    road = _ground(sight, "asfalt")
    yield _band(pen, sight, mixed(_ground(sight, "gress"), sight.low, 0.1), 19, 21.5)
    yield _band(pen, sight, road, 15, 20)
    dashes = (pen.box(mixed(road, sight.paints["hvit"], 0.65), x, 17.6, 9, 0.5) for x in _steps(sight, 22, luck))
    yield from together(dashes)
    stone = _ground(sight, "betong")
    yield _band(pen, sight, stone, -SPILL, 15.4)
    yield _band(pen, sight, mixed(stone, sight.paints["hvit"], 0.5), 14.8, 15.4)
    yield from _joints(pen, sight, mixed(stone, sight.paints["grunn"], 0.16), 14.6)


def _steps(sight: Sight, step: float, luck: Random) -> Iterator[float]:
    x = sight.left - luck.uniform(0, step)
    while x < sight.right:
        yield x
        x += step


def _lawn(pen: Pen, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Grass with tufts; drifts of snow in winter."""
    green = _ground(sight, "gress")
    top = [(x, 17.2 + luck.uniform(-0.5, 0.7)) for x in (*_steps(sight, 26, luck), sight.right)]
    yield pen.hill(green, top, -SPILL)
    yield from _tufts(pen, sight, luck, mixed(green, sight.paints["grunn"], 0.2), 0.5, 9.5)


def _tufts(pen: Pen, sight: Sight, luck: Random, paint: Paint, low: float, high: float) -> Iterator[Mark]:
    tufts = []
    for x in _steps(sight, 11, luck):
        at, y = x + luck.uniform(0, 8), luck.uniform(low, high)
        blades: tuple[Point, ...] = ((-0.9, 0), (-1.2, 1.5), (-0.2, 0.5), (0.1, 2), (0.4, 0.5), (1.3, 1.3), (0.9, 0))
        tufts.append(pen.area(paint, [(at + dx, y + dy) for dx, dy in blades]))
    yield from together(tufts)


def _path(pen: Pen, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A broad even path of gravel through grass."""
    yield from _lawn(pen, sight, luck)
    gravel = _ground(sight, "grus")
    edge = mixed(gravel, sight.paints["grunn"], 0.16)
    yield _band(pen, sight, edge, 6.4, 15)
    yield _band(pen, sight, gravel, 7, 14.6)
    specks = (
        pen.disc(edge, luck.uniform(sight.left, sight.right), luck.uniform(7.4, 14), 0.22)
        for _ in range(int(sight.width / 6))
    )
    yield from together(specks)


def _quay(pen: Pen, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A deck of planks on piles, with a kerb to both sides; water below it."""
    water = sight.paints[f"vann-{sight.light}"]
    plank = _ground(sight, "tre")
    dark = mixed(plank, sight.paints["grunn"], 0.6)
    yield _band(pen, sight, water, -SPILL, 9)
    yield from together(
        pen.box(mixed(dark, sight.paints["grunn"], 0.4), x, -SPILL, 3, SPILL + 5) for x in _steps(sight, 21, luck)
    )
    ripples = (pen.limb(mixed(water, sight.low, 0.5), 0.35, ((x, 1.6), (x + 5, 1.6))) for x in _steps(sight, 21, luck))
    yield from together(ripples)
    yield _band(pen, sight, dark, 4.2, 8)
    yield _band(pen, sight, plank, 7.6, 15.6)
    seam = mixed(plank, sight.paints["grunn"], 0.22)
    yield from together(pen.limb(seam, 0.3, ((x, 15.4), (x + 0.5, 7.8))) for x in _steps(sight, 5.2, luck))
    yield _band(pen, sight, mixed(dark, plank, 0.25), 15.2, 16.4)
    yield _band(pen, sight, dark, 6.8, 8.1)
    if sight.snow:
        yield _band(pen, sight, sight.paints["sno"], 16.2, 16.8)


def _beach(pen: Pen, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Sand with a wet rim."""
    sand = _ground(sight, "sand")
    top = [(x, 17 + luck.uniform(-0.6, 0.6)) for x in (*_steps(sight, 40, luck), sight.right)]
    yield pen.hill(mixed(sand, sight.paints["hvit"], 0.6), [(x, y + 0.8) for x, y in top], -SPILL)
    yield pen.hill(sand, top, -SPILL)
    specks = (
        pen.disc(
            mixed(sand, sight.paints["grunn"], 0.2), luck.uniform(sight.left, sight.right), luck.uniform(0, 13), 0.25
        )
        for _ in range(int(sight.width / 7))
    )
    yield from together(specks)


def _indoors(pen: Pen, sight: Sight, _luck: Random) -> Iterator[Mark]:
    """Boards, and the skirting of the wall."""
    board = sight.paints["gulv"]
    yield _band(pen, sight, board, -SPILL, 16)
    yield from _joints(pen, sight, mixed(board, sight.paints["grunn"], 0.1), 16)
    yield _band(pen, sight, sight.paints["hvit"], 15.6, 17.2)


_FLOORS: Mapping[Floor, Callable[[Pen, Sight, Random], Iterator[Mark]]] = MappingProxyType({
    "plass": _pavement, "vei": _road, "gress": _lawn, "sti": _path, "brygge": _quay, "strand": _beach, "gulv": _indoors,
})  # fmt: skip
_PAINTS: Mapping[Floor, str] = MappingProxyType({
    "plass": "betong", "vei": "betong", "gress": "gress", "sti": "grus", "brygge": "tre", "strand": "sand",
    "gulv": "gulv",
})  # fmt: skip
