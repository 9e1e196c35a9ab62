"""What people use: wheelchair, rollator, pram, white cane, crutch, fishing rod, guide dog; in profile, in metres."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.artwork.scenery.figure import Figure
from bauta.artwork.scenery.paint import Paints, mixed
from bauta.artwork.scenery.pen import Mark, Pen, Point


def behind(pen: Pen, figure: Figure, _hand: Point, paints: Paints) -> Iterator[Mark]:
    """What is behind the body."""
    steel = paints["metall"]
    if figure.stilling == "rullestol":
        yield pen.ring(mixed(steel, paints["hvit"], 0.2), 0.035, 0.06, 0.3, 0.28)
        yield pen.limb(steel, 0.035, ((-0.2, 0.5), (-0.25, 0.93), (-0.33, 0.95)))


def before(pen: Pen, figure: Figure, hand: Point, paints: Paints) -> Iterator[Mark]:
    """What is before it, but for the near arm."""
    if figure.stilling == "rullestol":
        yield from _wheelchair(pen, paints)
    match figure.hjelp:
        case "rullator":
            yield from _rollator(pen, paints)
        case "barnevogn":
            yield from _pram(pen, paints)
        case "hvit-stokk":
            yield pen.limb(paints["hvit"], 0.04, (hand, (0.92, 0.03)))
            yield pen.limb(paints["rod"], 0.04, ((0.8, 0.22), (0.86, 0.12)))
        case "krykke":
            yield pen.limb(paints["morkt"], 0.035, ((0.02, 1.08), (0.14, 0.84), (0.24, 0.02)))
        case "fiskestang":
            yield pen.bend(paints["morkt"], 0.03, ((0.2, 0.74), (0.9, 1.12), (1.7, 1.42), (2.3, 1.42)))
            yield pen.disc(paints["metall"], 0.46, 0.84, 0.04)
            yield pen.limb(paints["hvit"], 0.012, ((2.3, 1.42), (2.42, -0.6)))
            yield pen.disc(paints["rod"], 2.42, -0.58, 0.05)
        case "forerhund":
            yield from guide_dog(pen, figure.hund, hand, paints)


def _wheelchair(pen: Pen, paints: Paints) -> Iterator[Mark]:
    steel, tyre = paints["metall"], paints["sko"]
    yield pen.limb(steel, 0.04, ((-0.18, 0.48), (0.38, 0.48), (0.5, 0.1)))
    yield pen.limb(tyre, 0.03, ((0.36, 0.07), (0.6, 0.08)))
    yield pen.ring(tyre, 0.03, 0.42, 0.07, 0.06)
    yield pen.ring(tyre, 0.05, 0, 0.305, 0.28)
    yield pen.ring(mixed(steel, paints["hvit"], 0.35), 0.018, 0, 0.305, 0.22)
    yield pen.disc(steel, 0, 0.305, 0.045)


def _rollator(pen: Pen, paints: Paints) -> Iterator[Mark]:
    steel, tyre = paints["metall"], paints["sko"]
    yield pen.limb(steel, 0.035, ((0.36, 0.94), (0.46, 0.9), (0.56, 0.08)))
    yield pen.limb(steel, 0.035, ((0.46, 0.86), (0.34, 0.08)))
    yield pen.limb(steel, 0.03, ((0.4, 0.5), (0.53, 0.5)))
    for x in (0.34, 0.58):
        yield pen.disc(tyre, x, 0.085, 0.085)
        yield pen.disc(paints["hvit"], x, 0.085, 0.03)
    yield pen.box(paints["vin"], 0.4, 0.5, 0.13, 0.16)


def _pram(pen: Pen, paints: Paints) -> Iterator[Mark]:
    steel, tyre, hood = paints["metall"], paints["sko"], paints["natt"]
    yield pen.limb(steel, 0.03, ((0.4, 0.96), (0.62, 0.62), (0.9, 0.16)))
    yield pen.limb(steel, 0.03, ((0.88, 0.6), (0.58, 0.16)))
    yield pen.soft(hood, ((0.55, 0.82), (0.62, 0.56), (0.9, 0.52), (1.12, 0.62), (1.14, 0.8)))
    yield pen.soft(mixed(hood, paints["hvit"], 0.14), ((0.82, 0.8), (1.14, 0.8), (1.1, 1.0), (0.92, 1.06)))
    for x in (0.58, 0.98):
        yield pen.disc(tyre, x, 0.13, 0.13)
        yield pen.disc(paints["hvit"], x, 0.13, 0.05)


def guide_dog(pen: Pen, coat: str, hand: Point, paints: Paints) -> Iterator[Mark]:
    """A labrador in harness, one step ahead."""
    black = coat == "svart"
    fur = paints[f"hunde{coat}"]
    shade = mixed(fur, paints["hvit"], 0.16) if black else mixed(fur, paints["grunn"], 0.16)
    yield pen.limb(shade, 0.06, ((0.52, 0.34), (0.46, 0.2), (0.48, 0.03)))
    yield pen.limb(shade, 0.055, ((0.98, 0.36), (1.06, 0.2), (1.05, 0.03)))
    yield pen.bend(fur, 0.05, ((0.44, 0.5), (0.32, 0.5), (0.26, 0.6)))
    back = (0.44, 0.54), (0.62, 0.57), (0.95, 0.58), (1.08, 0.52), (1.04, 0.34), (0.8, 0.32), (0.55, 0.34), (0.43, 0.42)
    yield pen.soft(fur, back)
    yield pen.limb(fur, 0.065, ((0.5, 0.38), (0.56, 0.2), (0.54, 0.03)))
    yield pen.limb(fur, 0.06, ((0.97, 0.36), (0.95, 0.2), (0.93, 0.03)))
    yield pen.limb(fur, 0.15, ((1.02, 0.52), (1.12, 0.66)))
    yield pen.soft(fur, ((1.06, 0.62), (1.1, 0.78), (1.22, 0.77), (1.35, 0.67), (1.34, 0.61), (1.2, 0.6)))
    yield pen.soft(shade, ((1.1, 0.77), (1.17, 0.74), (1.15, 0.6), (1.09, 0.64)))
    yield pen.limb(paints["hvit"], 0.05, ((0.88, 0.32), (0.9, 0.58)))
    yield pen.limb(paints["hvit"], 0.035, ((0.9, 0.58), (0.62, 0.78), hand))
