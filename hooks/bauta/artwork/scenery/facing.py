"""People seen from the front: standing, sitting or in a wheelchair, with hands to either side."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bauta.artwork.scenery.figure import Figure
from bauta.artwork.scenery.paint import Paints, mixed
from bauta.artwork.scenery.pen import Mark, Pen, Point

if TYPE_CHECKING:
    from bauta.artwork.scenery.people import Cloth

UPPER = 0.27
"""Length of the upper and the lower arm, in metres."""


def from_front(pen: Pen, figure: Figure, cloth: Cloth, hands: tuple[Point, Point], paints: Paints) -> Iterator[Mark]:
    """A person who looks out of the picture."""
    seated = figure.stilling in ("rullestol", "sitter")
    drop = 0.4 if seated else 0.0
    if figure.stilling == "rullestol":
        yield from _chair(pen, paints)
    yield from _legs(pen, figure, cloth, seated=seated)
    top, wide = 1.42 - drop, 0.2 * figure.bygning
    low = 0.5 if seated else 0.52 if figure.kape else 0.82
    flare = 1.35 if figure.kape and not seated else 1.0
    yield pen.limb(mixed(cloth.skin, cloth.dark, 0.14), 0.1, ((0, top), (0, top + 0.1)))
    outline = (
        (-wide * 0.55, top + 0.02), (wide * 0.55, top + 0.02), (wide, top - 0.08), (wide * 0.92, (top + low) / 2),
        (wide * flare, low), (0, low - 0.02), (-wide * flare, low),
        (-wide * 0.92, (top + low) / 2), (-wide, top - 0.08),
    )  # fmt: skip
    yield pen.soft(cloth.top, outline)
    for side, (x, y) in zip((-1, 1), hands, strict=True):
        shoulder, hand = (side * (wide - 0.03), top - 0.07), (x, y if figure.gjor == "fang" else y - drop)
        sleeve = cloth.shaded(cloth.sleeve, 0.14 if side > 0 else 0.22)
        yield pen.limb(sleeve, 0.1, (shoulder, _elbow(shoulder, hand, side), hand))
        yield pen.disc(cloth.skin, *hand, 0.05)
    yield from _head(pen, figure, cloth, top + 0.2, paints)


def _elbow(a: Point, b: Point, side: int) -> Point:
    """Elbows point outward."""
    across, up = b[0] - a[0], b[1] - a[1]
    far = max(0.05, math.hypot(across, up))
    out = math.sqrt(max(0.0, UPPER * UPPER - far * far / 4))
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    one, other = (x + up / far * out, y - across / far * out), (x - up / far * out, y + across / far * out)
    return max(one, other) if side > 0 else min(one, other)


def _legs(pen: Pen, figure: Figure, cloth: Cloth, *, seated: bool) -> Iterator[Mark]:
    for side in (-1, 1):
        x = side * 0.085 * (0.6 + 0.4 * figure.bygning)
        knee = [(x, 0.52), (x * 1.25, 0.5), (x * 1.2, 0.1)] if seated else [(x, 0.84), (x, 0.06)]
        yield pen.limb(cloth.bottom if side > 0 else cloth.shaded(cloth.bottom, 0.2), 0.15, knee)
        foot = knee[-1][0], knee[-1][1] - 0.06
        yield pen.pill(cloth.shoe, foot[0] - 0.075, foot[1], 0.15, 0.1, 0.05)


def _chair(pen: Pen, paints: Paints) -> Iterator[Mark]:
    """The wheelchair from the front: two wheels on edge, footrests, the back."""
    yield pen.pill(paints["morkt"], -0.2, 0.45, 0.4, 0.5, 0.04)
    for side in (-1, 1):
        yield pen.pill(paints["sko"], side * 0.29 - 0.03, 0.02, 0.06, 0.58, 0.03)
        yield pen.limb(paints["metall"], 0.035, ((side * 0.24, 0.3), (side * 0.24, 0.66)))
        yield pen.limb(paints["metall"], 0.03, ((side * 0.1, 0.04), (side * 0.16, 0.04)))


def _head(pen: Pen, figure: Figure, cloth: Cloth, y: float, paints: Paints) -> Iterator[Mark]:
    large = 1.3 if figure.alder == "barn" else 1.0
    hair = cloth.hair
    r = 0.105 * large
    if figure.har == "skaut":
        scarf = paints[figure.lue or "petrol"]
        yield pen.soft(scarf, ((-0.15, y - 0.22), (-0.14, y + 0.03), (0, y + 0.15), (0.14, y + 0.03), (0.15, y - 0.22)))
        yield pen.soft(cloth.skin, ((-0.08, y), (0, y + 0.08), (0.08, y), (0.05, y - 0.09), (-0.05, y - 0.09)))
        return
    if figure.har == "krøller":
        yield pen.disc(hair, 0, y + 0.04, 0.165 * large)
    if figure.har in ("bob", "langt", "hale"):
        low = y - (0.32 if figure.har == "langt" else 0.15)
        yield pen.soft(hair, ((-0.13, low), (-0.14, y + 0.03), (0, y + 0.14), (0.14, y + 0.03), (0.13, low)))
    if figure.har == "knute":
        yield pen.disc(hair, 0, y + 0.15, 0.06)
    yield pen.soft(
        cloth.skin,
        ((-r, y + 0.01), (-r * 0.7, y - r * 0.8), (0, y - r * 1.22), (r * 0.7, y - r * 0.8), (r, y + 0.01), (0, y + r)),
    )
    if figure.har != "skallet":
        cap = ((-r * 1.12, y - 0.01), (-r * 0.95, y + r * 0.85), (0, y + r * 1.32), (r * 0.95, y + r * 0.85))
        yield pen.soft(hair, (*cap, (r * 1.12, y - 0.01), (r * 0.72, y + r * 0.5), (-r * 0.35, y + r * 0.62)))
    if figure.har == "skjegg":
        yield pen.soft(
            hair,
            (
                (-r, y - 0.02),
                (0, y - r * 0.6),
                (r, y - 0.02),
                (r * 0.75, y - r * 1.1),
                (0, y - r * 1.4),
                (-r * 0.75, y - r * 1.1),
            ),
        )
    for side in (-1, 1):
        yield pen.disc(mixed(cloth.skin, cloth.dark, 0.75), side * r * 0.4, y - r * 0.12, 0.013 * large)
    if figure.lue:
        yield pen.soft(
            paints[figure.lue],
            (
                (-r * 1.15, y + 0.03),
                (-r * 0.9, y + r * 1.25),
                (0, y + r * 1.6),
                (r * 0.9, y + r * 1.25),
                (r * 1.15, y + 0.03),
                (0, y + 0.045),
            ),
        )
    if figure.hjelp == "horeapparat":
        yield pen.disc(paints["gul"], r * 1.04, y - 0.01, 0.028)
