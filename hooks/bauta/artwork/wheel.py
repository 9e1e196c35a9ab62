"""A wheel shows an idea: what all turns on in the hub, what meets in it around the rim; as SVG and as data."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from pathlib import Path
from typing import Literal

from bauta.artwork.drawing_board import drawn
from bauta.contract.drawings import DrawnSpoke, DrawnWheel
from bauta.records.languages import Words
from bauta.records.programmes import Wheel

HUB = 0.52
"""Radius of the hub, where that of the rim is 1."""
LABEL = 1.14
"""How far out the labels stand; those at the top and the bottom a little further, clear of their neighbours."""
CENTRED = 1.22
UPRIGHT = 0.2
"""Labels this near the top and the bottom are centred."""
LINE = 18
"""Letters of a label before it is broken in two lines."""
RIM = 150
TYPE = 17
WIDE, HIGH = 430, 225
"""Units of the site's picture: radius of the rim, size of type, and half of the whole."""


Side = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Spoke:
    """A spoke from the hub to the rim, `x` to the right and `y` down, and its label in one line or two."""

    x: float
    y: float
    lines: tuple[str, ...]

    @property
    def side(self) -> Side:
        """Where the label begins, as SVG says it."""
        return "middle" if abs(self.x) < UPRIGHT else "start" if self.x > 0 else "end"

    @property
    def label(self) -> tuple[float, float]:
        """Where the label stands, in shares of the radius."""
        out = CENTRED if self.side == "middle" else LABEL
        return self.x * out, self.y * out


def spokes(wheel: Wheel) -> list[Spoke]:
    """The spokes clockwise from the top."""
    step = 2 * pi / len(wheel.eiker)
    return [Spoke(sin(n * step), -cos(n * step), broken(label)) for n, label in enumerate(wheel.eiker)]


def broken(label: str) -> tuple[str, ...]:
    """A label in two lines of like length when it is long."""
    cuts = [n for n, letter in enumerate(label) if letter in " /"]
    if len(label) <= LINE or not cuts:
        return (label,)
    cut = min(cuts, key=lambda n: abs(n - len(label) / 2))
    return (label[: cut + (label[cut] == "/")], label[cut + 1 :])


def alt(wheel: Wheel, words: Words) -> str:
    """What the wheel shows, for one who does not see it."""
    rim = ", ".join(wheel.eiker)
    return words["hjulet_alt"].format(tittel=wheel.tittel, nav=wheel.nav, antall=len(wheel.eiker), eiker=rim)


def drawn_wheel(wheel: Wheel, words: Words) -> DrawnWheel:
    """The wheel for the book."""
    rim = (
        DrawnSpoke(
            x=round(spoke.x, 4),
            y=round(spoke.y, 4),
            label=(round(spoke.label[0], 4), round(spoke.label[1], 4)),
            side=spoke.side,
            lines=spoke.lines,
            name=name,
        )
        for spoke, name in zip(spokes(wheel), wheel.eiker, strict=True)
    )
    return DrawnWheel(wheel.tittel, alt(wheel, words), wheel.om, wheel.nav, HUB, tuple(rim))


def svg(root: Path, wheel: DrawnWheel) -> str:
    """The wheel as a picture, read by its text; the same stands as a list beside it."""
    return drawn(
        root,
        "hjul.svg",
        alt=wheel.alt,
        name=wheel.hub.split(),
        hub=wheel.radius,
        spokes=wheel.spokes,
        rim=RIM,
        type=TYPE,
        wide=WIDE,
        high=HIGH,
    )
