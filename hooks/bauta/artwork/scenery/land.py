"""Land: ridges, plains, plateaux, peaks and the sides of fjords, each a layer from edge to edge."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random

from bauta.artwork.scenery.layer import Layer
from bauta.artwork.scenery.paint import mixed
from bauta.artwork.scenery.pen import Mark, Pen, Point, together
from bauta.artwork.scenery.sight import Sight


def ridge(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Soft hills."""
    yield pen.hill(sight.tone(layer.dybde), _waves(layer, sight, luck, 34), 0)


def plain(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Land that hardly rises."""
    yield pen.hill(sight.tone(layer.dybde), _waves(layer, sight, luck, 70), 0)


def grain(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A field of grain across the plain, with rows in it; stubble in snow in winter."""
    top = _waves(layer, sight, luck, 80)
    yield pen.hill(sight.tone(layer.dybde + 0.2, "aker-dag"), top, layer.fot - 3.4)
    rows = mixed(sight.tone(layer.dybde + 0.2, "aker-dag"), sight.paints["grunn"], 0.12)
    yield pen.bend(rows, 0.32, [(x, y - 1.9) for x, y in top])


def quilt(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Fields on a slope, each of its crop."""
    yield pen.hill(sight.tone(layer.dybde), _waves(layer, sight, luck, 46), 0)
    lean, x, number = 9.0, sight.left, luck.randrange(3)
    while x < sight.right:
        wide = luck.uniform(24, 46)
        crop = ("aker-dag", "eng-dag", "lov-dag")[number % 3]
        low, high = layer.fot - 2, layer.fot + layer.hoyde * luck.uniform(0.1, 0.45)
        paint = sight.tone(layer.dybde + 0.16 * (number % 2), crop)
        yield pen.hill(
            paint, ((x + lean, high - 1.6), (x + wide * 0.5 + lean, high), (x + wide + lean, high - 1.2)), low
        )
        x += wide
        number += 1


def plateau(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Bare headlands: level tops, a broken fall to the sea, gaps where the horizon shows; snow in the gullies."""
    paint, foot = sight.tone(layer.dybde), layer.fot
    x = sight.left - luck.uniform(0, 40)
    while x < sight.right:
        wide, high, edge = luck.uniform(46, 100), layer.hoyde * luck.uniform(0.55, 1), luck.uniform(3, 8)
        at = _corners(x, foot, wide, high, edge)
        yield pen.area(paint, at)
        yield pen.area(mixed(paint, sight.paints["grunn"], 0.1), (at[0], at[1], at[2], at[3], (x + wide * 0.16, foot)))
        if layer.hoyde > 8:
            snow = mixed(paint, sight.paints["hvit"], 0.8 if sight.snow else 0.42)
            streaks = (
                ((0.3, 0.05), (0.44, 0.035), (0.55, 0.05))
                if not sight.snow
                else ((0.22, 0.12), (0.42, 0.14), (0.58, 0.1))
            )
            yield from together(
                pen.area(
                    snow,
                    (
                        (x + wide * place, foot + high * 0.95),
                        (x + wide * (place + broad), foot + high * 0.95),
                        (x + wide * (place + broad * 0.6), foot + high * luck.uniform(0.35, 0.6)),
                    ),
                )
                for place, broad in streaks
            )
        x += wide * luck.uniform(0.7, 1.1)


def _corners(x: float, foot: float, wide: float, high: float, edge: float) -> tuple[Point, ...]:
    return (
        (x - edge, foot),
        (x + edge * 0.3, foot + high * 0.38),
        (x + edge, foot + high * 0.44),
        (x + edge * 1.9, foot + high * 0.9),
        (x + wide * 0.3, foot + high),
        (x + wide * 0.62, foot + high * 0.96),
        (x + wide * 0.72, foot + high * 0.7),
        (x + wide * 0.86, foot + high * 0.64),
        (x + wide * 0.95, foot + high * 0.25),
        (x + wide + edge * 2, foot),
    )


def peaks(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Steep peaks, one side in shade, snow on the tops: little in summer, all over in winter."""
    paint, foot = sight.tone(layer.dybde, "fjell-dag"), layer.fot
    shade = mixed(paint, sight.paints["grunn"], 0.14)
    snow = mixed(sight.paints["sno"], sight.low, 0.5 if sight.dark else 0.1)
    x = sight.left - luck.uniform(0, 30)
    yield pen.box(paint, sight.left, foot - 1, sight.right - sight.left, 1 + layer.hoyde * 0.16)
    while x < sight.right + 20:
        high, wide = layer.hoyde * luck.uniform(0.55, 1), luck.uniform(26, 46)
        top = (x + wide * luck.uniform(0.42, 0.6), foot + high)
        left, right = (x - wide * 0.15, foot), (x + wide * 1.15, foot)
        notch = (top[0] + wide * 0.22, foot + high * 0.66)
        fold = (top[0] + wide * 0.06, foot + high * 0.45), (top[0] - wide * 0.06, foot)
        yield pen.area(paint, (left, (x + wide * 0.2, foot + high * 0.55), top, notch, right))
        yield pen.area(shade, (top, notch, right, fold[1], fold[0]))
        deep = 0.55 if sight.snow else 0.76
        a, b = _along(top, (x + wide * 0.2, foot + high * 0.55), deep, foot, high), _along(top, notch, 0.8, foot, high)
        yield pen.area(
            snow,
            (
                a,
                top,
                b,
                (top[0] + wide * 0.06, foot + high * (deep + 0.1)),
                (top[0], foot + high * deep),
                ((a[0] + top[0]) / 2, foot + high * (deep + 0.1)),
            ),
        )
        x += wide * luck.uniform(0.62, 0.86)


def _along(top: Point, end: Point, share: float, foot: float, high: float) -> Point:
    """Where the line from the top to `end` passes a share of the height."""
    level = foot + high * share
    part = (top[1] - level) / (top[1] - end[1])
    return top[0] + (end[0] - top[0]) * part, level


def fjord_sides(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Two steep sides that fall to the water and leave a gap for the light."""
    paint, foot = sight.tone(layer.dybde), layer.fot
    gap = sight.width * luck.uniform(0.46, 0.6)
    open_ = sight.width * (0.05 + 0.22 * (1 - layer.dybde))
    for start, way, length in ((sight.left, 1, gap - open_ - sight.left), (sight.right, -1, sight.right - gap - open_)):
        steps = 9
        line = [
            (start + way * length * n / steps, foot + layer.hoyde * (1 - n / steps) ** 0.8 * luck.uniform(0.8, 1.1))
            for n in range(steps + 1)
        ]
        yield pen.hill(paint, line if way > 0 else line[::-1], foot - 0.5)


def skerries(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Rocks that the ice has rounded: long backs low on the water."""
    start, end = sight.between(layer.fra, layer.til)
    x = start - luck.uniform(0, 14)
    while x < end:
        wide, high = luck.uniform(22, 52), layer.hoyde * luck.uniform(0.4, 1)
        foot = layer.fot - 0.4
        paint = mixed(sight.tone(layer.dybde, "kant"), sight.paints["sand"], 0.0 if sight.dark else 0.3)
        back = (
            (x, foot),
            (x + wide * 0.16, foot + high * 0.7),
            (x + wide * 0.45, foot + high),
            (x + wide * 0.8, foot + high * 0.5),
            (x + wide, foot),
        )
        yield pen.hill(paint, back, foot - 0.6)
        green = (
            (x + wide * 0.25, foot + high * 0.85),
            (x + wide * 0.45, foot + high * 1.05),
            (x + wide * 0.66, foot + high * 0.76),
        )
        yield pen.hill(sight.tone(layer.dybde + 0.1), green, foot + high * 0.68)
        x += wide * luck.uniform(0.75, 1.5)


def _waves(layer: Layer, sight: Sight, luck: Random, length: float) -> list[Point]:
    """A line from edge to edge with a wave about every `length` units."""
    count = max(4, math.ceil((sight.right - sight.left) / length) + 1)
    step = (sight.right - sight.left) / (count - 1)
    return [(sight.left + n * step, layer.fot + layer.hoyde * luck.uniform(0.1, 1)) for n in range(count)]
