"""What grows: spruces, pines, broad trees in the land and trees along a street; rows as one shape each."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random

from bauta.artwork.scenery.layer import Layer
from bauta.artwork.scenery.paint import mixed
from bauta.artwork.scenery.pen import Mark, Pen, Point, together
from bauta.artwork.scenery.sight import Sight


def spruces(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A wood of spruces, its tops in waves, snow on every other branch in winter."""
    paint, foot = sight.tone(layer.dybde, "skog-dag"), layer.fot
    if sight.snow:
        paint = mixed(paint, sight.paints["skog-dag"], 0.4 * layer.dybde)
    trees: list[tuple[float, float, float]] = []
    start, end = sight.between(layer.fra, layer.til)
    x, phase = start, luck.uniform(0, 6)
    while x < end:
        wide = layer.hoyde * luck.uniform(0.24, 0.4)
        trees.append((x, wide, layer.hoyde * luck.uniform(0.5, 1) * (0.78 + 0.22 * math.sin(x / 15 + phase))))
        x += wide * luck.uniform(0.62, 1.05)
    outline = [point for tree in trees for point in _spruce(foot, *tree)]
    yield pen.area(paint, [(start, foot - 0.6), *outline, (end, foot - 0.6)])
    if sight.snow:
        white = mixed(sight.paints["sno"], paint, 0.12)
        yield from together(
            pen.area(
                white, ((x, foot + high), (x - wide * 0.3, foot + high * 0.66), (x + wide * 0.02, foot + high * 0.74))
            )
            for x, wide, high in trees
        )


def _spruce(foot: float, x: float, wide: float, high: float) -> Iterator[Point]:
    """The outline of a tree from its left foot to its right, for a row drawn as one."""
    side = ((0.62, 0.0), (0.28, 0.5), (0.38, 0.48))
    yield from ((x - wide * right, foot + high * up) for right, up in side)
    yield x, foot + high
    yield from ((x + wide * right, foot + high * up) for right, up in side[::-1])


def pines(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A few pines by the sea: bent stems, flat crowns."""
    start, end = sight.between(layer.fra, layer.til)
    crown, stem = sight.tone(layer.dybde, "skog-dag"), sight.tone(layer.dybde, "treverk")
    x = start
    while x < end:
        high, lean = layer.hoyde * luck.uniform(0.8, 1.2), luck.uniform(-0.5, 1.2)
        yield pen.bend(
            stem, 0.5, ((x, layer.fot - 1), (x + lean * 0.2, layer.fot + high * 0.5), (x + lean, layer.fot + high))
        )
        tufts = ((1, 0.98, 1.5), (0.4, 0.8, 2.2), (1.5, 0.66, 2), (0, 0.52, 1.6))
        yield from together(
            pen.soft(crown, _tuft(x + lean * along + (along - 0.7) * 1.6, layer.fot + high * up, wide))
            for along, up, wide in tufts
        )
        x += luck.uniform(6, 13)


def _tuft(x: float, y: float, wide: float) -> tuple[Point, ...]:
    """A tuft of needles: flat below, round above."""
    return (x - wide, y - 0.3), (x - wide * 0.5, y + 0.9), (x + wide * 0.5, y + 0.9), (x + wide, y - 0.3), (x, y - 0.6)


def broad_trees(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A group of broad trees; bare crowns, pale with rime, in winter."""
    start, end = sight.between(layer.fra, layer.til)
    x = start
    while x < end:
        yield from _tree(pen, x, layer.fot, layer.hoyde * luck.uniform(0.75, 1.1), layer.dybde, sight, luck)
        x += luck.uniform(6, 10)


def street_trees(pen: Pen, layer: Layer, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A tree here and there along the houses."""
    x = sight.left + luck.uniform(0, 40)
    while x < sight.right:
        yield from _tree(pen, x, layer.fot, layer.hoyde * luck.uniform(0.85, 1.1), layer.dybde, sight, luck)
        x += luck.uniform(46, 90)


def _tree(pen: Pen, x: float, foot: float, high: float, depth: float, sight: Sight, luck: Random) -> Iterator[Mark]:
    leaf, stem = sight.tone(depth, "lov-dag"), sight.tone(depth, "stamme")
    if sight.snow:
        leaf = mixed(sight.tone(depth, "stal"), sight.paints["sno"], 0.45)
    yield pen.limb(stem, high * 0.075, ((x, foot - 0.6), (x, foot + high * 0.55)))
    blobs = [
        (x + high * right * luck.uniform(0.8, 1.2), foot + high * up, high * size)
        for right, up, size in ((0, 0.72, 0.28), (-0.2, 0.56, 0.2), (0.2, 0.58, 0.21), (-0.08, 0.5, 0.2))
    ]
    yield from together(pen.disc(leaf, *blob) for blob in blobs)
    light = mixed(leaf, sight.low, 0.28)
    yield from together(pen.disc(light, bx + r * 0.25, by + r * 0.25, r * 0.55) for bx, by, r in blobs[:1])
