"""A room is what indoor motifs stand in: a wall in the theme's palest paint, with windows where there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from bauta.artwork.scenery.paint import mixed
from bauta.artwork.scenery.pen import Mark, Pen
from bauta.artwork.scenery.sight import HIGH, SPILL, Sight


def room(pen: Pen, sight: Sight, taken: Sequence[tuple[float, float]], luck: Random) -> Iterator[Mark]:
    """The wall, and windows beside what is `taken`, from and to in units."""
    wall = mixed(sight.paints["vegg"], sight.paints["tema-lys"], 0.35)
    yield pen.box(wall, sight.left, 0, sight.right - sight.left, HIGH + SPILL)
    yield pen.box(mixed(wall, sight.paints["grunn"], 0.06), sight.left, 0, sight.right - sight.left, 29)
    yield pen.limb(mixed(wall, sight.paints["grunn"], 0.14), 0.5, ((sight.left, 29), (sight.right, 29)))
    for start, end in _free(sight, taken):
        wide = min(24.0, end - start - 8)
        if wide >= 12:
            number = max(1, int((end - start) // 46))
            step = (end - start) / number
            for place in range(number):
                yield from _window(pen, start + step * (place + 0.5) - wide / 2, wide, sight, luck)


def _free(sight: Sight, taken: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """The stretches of wall between what is taken; no window is cut by the trim."""
    edge = 0.0
    for start, end in sorted(taken):
        if start > edge:
            yield edge, start
        edge = max(edge, end)
    yield edge, sight.width


def _window(pen: Pen, x: float, wide: float, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Six panes with the sky in them, a sill, and a plant on some."""
    frame, foot, high = sight.paints["hvit"], 31.0, 26.0
    yield pen.box(mixed(frame, sight.paints["grunn"], 0.12), x - 1.2, foot - 1.4, wide + 2.4, high + 2.6)
    yield pen.box(frame, x - 0.7, foot - 0.7, wide + 1.4, high + 1.4)
    yield pen.box(mixed(sight.paints["himmel-dag"], sight.paints["hvit"], 0.25), x, foot, wide, high)
    yield pen.limb(frame, 1, ((x + wide / 2, foot), (x + wide / 2, foot + high)))
    yield pen.limb(frame, 1, ((x, foot + high * 0.62), (x + wide, foot + high * 0.62)))
    yield pen.box(mixed(frame, sight.paints["grunn"], 0.08), x - 2.4, foot - 2.4, wide + 4.8, 1.4)
    if luck.random() > 0.4:
        yield from _plant(pen, x + wide * luck.uniform(0.2, 0.75), foot - 1, sight)


def _plant(pen: Pen, x: float, y: float, sight: Sight) -> Iterator[Mark]:
    leaf = sight.paints["blad"]
    for tip in (-2.6, -1, 0.8, 2.6):
        yield pen.bend(leaf, 0.9, ((x, y + 2.6), (x + tip * 0.5, y + 5), (x + tip, y + 6.6 - abs(tip) * 0.5)))
    yield pen.area(sight.paints["teglrod"], ((x - 1.7, y + 3), (x + 1.7, y + 3), (x + 1.2, y), (x - 1.2, y)))
