"""Heads in profile: hair by style, a face with a nose, a hat, a hearing aid; all about the middle of the head."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bauta.artwork.scenery.figure import Figure, Stance
from bauta.artwork.scenery.paint import Paint, Paints, mixed
from bauta.artwork.scenery.pen import Mark, Pen, Point

if TYPE_CHECKING:
    from bauta.artwork.scenery.people import Cloth

LOOSE: dict[str, tuple[Point, ...]] = {
    "bob": ((-0.13, 0.06), (-0.04, 0.14), (0.06, 0.1), (-0.02, -0.02), (0, -0.15), (-0.1, -0.17), (-0.16, -0.1)),
    "langt": (
        (-0.12, 0.08),
        (-0.02, 0.13),
        (0.03, 0.02),
        (-0.03, -0.12),
        (-0.05, -0.36),
        (-0.17, -0.36),
        (-0.17, -0.12),
    ),
    "hale": ((-0.1, 0.08), (-0.1, 0.02), (-0.17, -0.14), (-0.24, -0.2), (-0.22, 0)),
    "skallet": ((-0.125, 0.01), (-0.1, 0.05), (-0.03, 0), (-0.05, -0.09), (-0.1, -0.08)),
}
"""What hangs behind, by style."""
FRINGE: tuple[Point, ...] = (
    (-0.12, 0), (-0.08, 0.12), (0.05, 0.125), (0.1, 0.06), (0, 0.055), (-0.05, -0.03),
)  # fmt: skip
BEARD: tuple[Point, ...] = (
    (-0.075, -0.02), (-0.02, -0.055), (0.05, -0.09), (0.095, -0.085), (0.085, -0.13), (0.03, -0.145), (-0.05, -0.11),
)  # fmt: skip
HAT: tuple[Point, ...] = ((-0.13, 0.03), (-0.1, 0.14), (0.02, 0.165), (0.1, 0.11), (0.12, 0.045))
SCARF: tuple[Point, ...] = ((-0.15, 0.05), (-0.03, 0.15), (0.1, 0.08), (0.07, -0.1))


def head(pen: Pen, figure: Figure, stance: Stance, cloth: Cloth, paints: Paints) -> Iterator[Mark]:
    """Neck, hair, face, and what is worn on them."""
    (x, y), (sx, sy) = stance.hode, stance.skulder
    large = 1.3 if figure.alder == "barn" else 1.0

    def around(points: tuple[Point, ...]) -> list[Point]:
        return [(x + right * large, y + up * large) for right, up in points]

    yield pen.limb(mixed(cloth.skin, cloth.dark, 0.14), 0.085, ((sx + 0.01, sy + 0.02), (x - 0.01, y - 0.06)))
    if figure.har == "skaut":
        shoulders = [(sx + 0.15, sy), (sx, sy - 0.1), (sx - 0.16, sy + 0.02), (x - 0.15, y - 0.1)]
        yield pen.soft(paints[figure.lue or "petrol"], around(SCARF) + shoulders)
        yield pen.disc(cloth.skin, x + 0.025, y - 0.005, 0.088)
        return
    yield from _hair(pen, figure.har, around, cloth.hair, large)
    yield pen.disc(cloth.skin, x + 0.015 * large, y - 0.015 * large, 0.104 * large)
    yield pen.disc(cloth.skin, x + 0.115 * large, y - 0.03 * large, 0.024 * large)
    if figure.har != "skallet":
        yield pen.soft(cloth.hair, around(FRINGE))
    if figure.har == "skjegg":
        yield pen.soft(cloth.hair, around(BEARD))
    yield pen.disc(mixed(cloth.skin, cloth.dark, 0.12), x - 0.035 * large, y - 0.02 * large, 0.026 * large)
    if figure.lue:
        hat = paints[figure.lue]
        yield pen.soft(hat, around(HAT))
        yield pen.limb(mixed(hat, cloth.dark, 0.25), 0.045 * large, around(((-0.12, 0.035), (0.11, 0.05))))
    if figure.hjelp == "horeapparat":
        yield pen.bend(paints["gul"], 0.03, ((x - 0.06, y - 0.05), (x - 0.08, y), (x - 0.03, y + 0.03)))
        yield pen.disc(paints["gul"], x - 0.06, y - 0.045, 0.024)


def _hair(pen: Pen, style: str, around: _Around, hair: Paint, large: float) -> Iterator[Mark]:
    """The hair behind the face."""

    def lock(right: float, up: float, radius: float) -> Mark:
        return pen.disc(hair, *around(((right, up),))[0], radius * large)

    if style != "skallet":
        yield lock(-0.022, 0.03, 0.118)
    if style in LOOSE:
        yield pen.soft(hair, around(LOOSE[style]))
    if style == "knute":
        yield lock(-0.125, 0.09, 0.055)
    if style == "krøller":
        yield lock(-0.03, 0.05, 0.165)


if TYPE_CHECKING:
    from collections.abc import Callable

    _Around = Callable[[tuple[Point, ...]], list[Point]]
