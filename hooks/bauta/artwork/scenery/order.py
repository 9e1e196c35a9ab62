"""An order says all that a scene is drawn from, and its name says the same; what is drawn of it is in mm."""

from __future__ import annotations

from dataclasses import dataclass

from bauta.artwork.scenery.paint import Paint
from bauta.artwork.scenery.pen import Mark


@dataclass(frozen=True)
class Order:
    """Motifs in a place, so wide and so high in mm, in the colour of a theme."""

    motifs: tuple[str, ...]
    """All indoors, or all outdoors."""
    landscape: str
    light: str
    """Empty for that of the day."""
    colour: str
    seed: str
    width: float
    height: float

    @property
    def name(self) -> str:
        """The order as one word, which can be read back."""
        size = f"{self.width:g}x{self.height:g}"
        return ";".join(("+".join(self.motifs), self.landscape, self.light, self.colour, self.seed, size))

    @classmethod
    def of(cls, name: str) -> Order:
        """The order with this name."""
        motifs, landscape, light, colour, seed, size = name.split(";")
        width, height = map(float, size.split("x"))
        return cls(tuple(motifs.split("+")), landscape, light, colour, seed, width, height)


@dataclass(frozen=True)
class Drawn:
    """A scene as drawn, in mm from its top left; it runs on beyond every edge, farther than any bleed."""

    high: Paint
    """The sky at the top; it passes into the low one at the horizon."""
    low: Paint
    marks: tuple[Mark, ...]
