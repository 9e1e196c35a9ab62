"""What people have built in the land: fishing villages, boathouses, farms, mills, walls of stone, streets."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random

from bauta.artwork.scenery.layer import Layer
from bauta.artwork.scenery.paint import Paint, mixed
from bauta.artwork.scenery.pen import Mark, Pen, Point, together
from bauta.artwork.scenery.sight import Sight

FRONTS = tuple(f"front-{number}" for number in range(1, 8))


def gable(x: float, y: float, wide: float, high: float, roof: float = 0.42) -> tuple[Point, ...]:
    """A house from its gable."""
    return (x, y), (x + wide, y), (x + wide, y + high), (x + wide / 2, y + high + wide * roof), (x, y + high)


def village(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Small houses along the shore on a low tongue of land, one of them a church."""
    start, end = sight.between(layer.fra, layer.til)
    foot, land = layer.fot, sight.tone(layer.dybde)
    far = end if layer.til >= 1 else end + 10
    shore = (
        (start - 10, foot - 0.6),
        (start, foot + 1.4),
        (start + (end - start) * 0.4, foot + 2.2),
        (far, foot + (2.6 if layer.til >= 1 else -0.6)),
    )
    yield pen.hill(land, shore, foot - 1)
    x, number, church = start + 3, 0, luck.randrange(3, 7)
    while x < end - 4:
        wide, high = luck.uniform(3.2, 5.4), layer.hoyde * luck.uniform(0.8, 1.3)
        paint = sight.lit(
            mixed(sight.paints[FRONTS[(number * 3 + church) % 7] if number % 4 else "front-8"], sight.low, 0.18)
        )
        y = foot + 1.2
        yield pen.area(paint, gable(x, y, wide, high))
        if number == church:
            tower = (
                (x + wide * 0.28, y + high),
                (x + wide * 0.72, y + high),
                (x + wide * 0.72, y + high + 2.8),
                (x + wide / 2, y + high + 7),
                (x + wide * 0.28, y + high + 2.8),
            )
            yield pen.area(mixed(paint, sight.paints["hvit"], 0.3), tower)
        roof = sight.paints["sno"] if sight.snow else sight.lit(mixed(sight.paints["stal"], sight.low, 0.2))
        yield pen.limb(
            roof,
            0.5,
            ((x - 0.2, y + high - 0.1), (x + wide / 2, y + high + wide * 0.42), (x + wide + 0.2, y + high - 0.1)),
        )
        lit = sight.paints["lys"] if sight.dark else mixed(paint, sight.paints["grunn"], 0.45)
        yield pen.box(lit, x + wide * 0.34, y + high * 0.38, 0.9, 1)
        x += wide + luck.uniform(0.2, 3.4)
        number += 1


def boathouses(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """White houses up the hill and red boathouses on piles by the water."""
    start, end = sight.between(layer.fra, layer.til)
    foot = layer.fot
    hill = (
        (start - 16, foot),
        (start, foot + 5),
        (start + (end - start) * 0.5, foot + 7),
        (end, foot + 3),
        (end + 14, foot),
    )
    yield pen.hill(sight.tone(0.6, "kant"), hill, foot - 1)
    x = start
    while x < end:
        wide, high = luck.uniform(4.5, 6.5), layer.hoyde * luck.uniform(0.7, 1)
        y = foot + 4.4
        wall = sight.lit(mixed(sight.paints["front-6"], sight.low, 0.1))
        yield from _house(pen, x, y, wide, high, wall, sight)
        x += wide + luck.uniform(0.3, 4)
    x = start + luck.uniform(0, 6)
    while x < end + 6:
        wide, high = luck.uniform(5, 7.5), layer.hoyde * luck.uniform(0.55, 0.8)
        wall = sight.lit(mixed(sight.paints["front-8"], sight.low, 0.06))
        yield from together(
            pen.box(sight.lit(sight.paints["morkt"]), x + wide * part, foot - 1.6, 0.5, 2) for part in (0.08, 0.5, 0.86)
        )
        yield from _house(pen, x, foot, wide, high, wall, sight)
        yield pen.box(sight.lit(sight.paints["hvit"]), x + wide * 0.36, foot, wide * 0.28, high * 0.72)
        x += wide + luck.uniform(1.5, 9)


def _house(pen: Pen, x: float, y: float, wide: float, high: float, wall: Paint, sight: Sight) -> Iterator[Mark]:
    yield pen.area(wall, gable(x, y, wide, high))
    roof = sight.paints["sno"] if sight.snow else sight.lit(sight.paints["teglrod"])
    ridge = (x - 0.3, y + high - 0.2), (x + wide / 2, y + high + wide * 0.42), (x + wide + 0.3, y + high - 0.2)
    yield pen.limb(roof, 0.7, ridge)
    glow = sight.paints["lys"] if sight.dark else mixed(wall, sight.paints["grunn"], 0.5)
    yield from together(
        pen.box(glow, x + wide * part, y + high * 0.45, wide * 0.16, high * 0.32) for part in (0.2, 0.64)
    )


def sails(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Two boats under sail."""
    for share in (layer.fra, layer.til):
        x, y, high = sight.width * share, layer.fot - luck.uniform(1, 3), layer.hoyde * luck.uniform(0.6, 1)
        sail = mixed(sight.paints["hvit"], sight.low, 0.5 if sight.dark else 0.0)
        yield pen.area(
            sight.tone(0.9, "front-8"),
            ((x - high * 0.4, y + 0.9), (x + high * 0.45, y + 0.9), (x + high * 0.3, y), (x - high * 0.3, y)),
        )
        yield pen.area(sail, ((x, y + 1.3), (x, y + high), (x + high * 0.42, y + 1.3)))
        yield pen.area(
            mixed(sail, sight.paints["grunn"], 0.12),
            ((x - 0.5, y + 1.3), (x - 0.5, y + high * 0.8), (x - high * 0.34, y + 1.3)),
        )


def farm(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A red barn with a silo and a white house, low under the sky."""
    start, end = sight.between(layer.fra, layer.til)
    x, foot, high = luck.uniform(start, max(start, end - 30)), layer.fot, layer.hoyde
    red = sight.lit(mixed(sight.paints["front-8"], sight.low, 0.3))
    white = sight.lit(mixed(sight.paints["front-6"], sight.low, 0.15))
    roof = sight.paints["sno"] if sight.snow else sight.lit(mixed(sight.paints["stal"], sight.low, 0.2))
    grey = sight.lit(mixed(sight.paints["betong"], sight.low, 0.2))
    yield pen.pill(grey, x + 16.4, foot - 0.5, 3.4, high * 1.5, 1.7)
    yield pen.box(red, x, foot - 0.5, 15.5, high * 0.56)
    yield pen.area(
        roof,
        (
            (x - 0.5, foot + high * 0.5),
            (x + 16, foot + high * 0.5),
            (x + 13.6, foot + high * 0.95),
            (x + 1.9, foot + high * 0.95),
        ),
    )
    yield pen.box(mixed(red, sight.paints["grunn"], 0.4), x + 6, foot - 0.5, 3.2, high * 0.4)
    yield pen.area(white, gable(x - 9.5, foot - 0.5, 6.2, high * 0.45))
    yield pen.limb(
        roof, 0.6, ((x - 9.9, foot + high * 0.38), (x - 6.4, foot + high * 0.45 + 2.1), (x - 2.9, foot + high * 0.38))
    )
    glow = sight.paints["lys"] if sight.dark else mixed(white, sight.paints["grunn"], 0.5)
    yield from together(pen.box(glow, x + right, foot + 0.9, 1, 1.2) for right in (-8.4, -5.6))


def mills(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Windmills far off."""
    paint = mixed(sight.tone(layer.dybde), sight.paints["hvit"], 0.2 if sight.dark else 0.55)
    start, end = sight.between(layer.fra, layer.til)
    for share in (0.1, 0.45, 0.8):
        x, high, turn = start + (end - start) * share, layer.hoyde * luck.uniform(0.7, 1), luck.uniform(0, 2)
        hub = (x, layer.fot + high)
        blades = [
            (x + high * 0.42 * math.cos(turn + k * 2.094), hub[1] + high * 0.42 * math.sin(turn + k * 2.094))
            for k in range(3)
        ]
        yield from together(
            (pen.limb(paint, 0.5, ((x, layer.fot - 1), hub)), *(pen.limb(paint, 0.5, (hub, tip)) for tip in blades))
        )


def stone_wall(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A wall of the stones of the field, two rows."""
    dark = mixed(sight.tone(layer.dybde, "kant"), sight.paints["grunn"], 0.2)
    yield pen.box(dark, sight.left, layer.fot - 0.8, sight.right - sight.left, layer.hoyde)
    shades = [mixed(sight.tone(layer.dybde, "kant"), sight.low, share) for share in (0.1, 0.3, 0.5)]
    stones: list[list[Mark]] = [[], [], []]
    for row in (0, 1):
        x = sight.left + row * 2
        while x < sight.right:
            wide, y, tall = luck.uniform(1.8, 3), layer.fot + 0.1 + row * 1.3, luck.uniform(0.5, 0.75)
            shade = luck.randrange(3)
            block = ((-1, 0.1), (-0.6, 1), (0.7, 1), (1, 0), (0.8, -1), (-0.8, -1))
            stones[shade].append(pen.area(shades[shade], [(x + a * (wide - 0.2), y + b * tall) for a, b in block]))
            x += wide * 2
    for same in stones:
        yield from together(same)
    if sight.snow:
        yield pen.limb(
            sight.paints["sno"],
            0.9,
            ((sight.left, layer.fot + layer.hoyde - 0.2), (sight.right, layer.fot + layer.hoyde - 0.2)),
        )


def roofs(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """The town behind, and one spire."""
    paint = sight.tone(layer.dybde)
    x = sight.left
    while x < sight.right:
        wide, high = luck.uniform(18, 30), layer.hoyde * luck.uniform(0.6, 0.95)
        yield pen.area(paint, gable(x, layer.fot, wide, high, 0.36))
        x += wide
    x = sight.width * luck.uniform(0.2, 0.8)
    foot = layer.fot
    yield pen.area(
        paint,
        (
            (x - 4, foot),
            (x + 4, foot),
            (x + 4, foot + 34),
            (x + 1, foot + 37),
            (x, foot + 48),
            (x - 1, foot + 37),
            (x - 4, foot + 34),
        ),
    )


def houses(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A street of houses with rows of windows; no two neighbours of one colour."""
    x, number = sight.left - luck.uniform(0, 8), luck.randrange(7)
    while x < sight.right:
        wide, high = luck.uniform(15, 24), layer.hoyde * luck.uniform(0.66, 1)
        wall = mixed(sight.paints[FRONTS[number % 7]], sight.low, 0.3)
        wall = mixed(wall, sight.dusk, 0.5) if sight.dark else wall
        foot = layer.fot
        yield pen.area(wall, gable(x, foot, wide, high, 0.36))
        roof = sight.paints["sno"] if sight.snow else mixed(wall, sight.paints["grunn"], 0.34)
        yield pen.limb(
            roof, 1.1, ((x, foot + high), (x + wide / 2, foot + high + wide * 0.36), (x + wide, foot + high))
        )
        yield pen.box(mixed(wall, sight.paints["grunn"], 0.16), x, foot, wide, 3.2)
        panes = [
            (x + wide * (0.13 + 0.29 * across), foot + 5.4 + 6.2 * up)
            for across in range(3)
            for up in range(5)
            if 5.4 + 6.2 * up + 4 < high
        ]
        pane = wide * 0.17
        dark = mixed(wall, sight.paints["grunn"], 0.28)
        lit = {place for place in panes if sight.dark and luck.random() > 0.45}
        yield from together(pen.box(dark, px, py, pane, 3.2) for px, py in panes if (px, py) not in lit)
        yield from together(pen.box(sight.paints["lys"], px, py, pane, 3.2) for px, py in panes if (px, py) in lit)
        x += wide + 0.35
        number += luck.randrange(1, 4)
