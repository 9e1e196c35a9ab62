"""A sight is what a landscape is drawn for: how wide it is, in which light and season, and with which paints."""

from __future__ import annotations

from dataclasses import dataclass

from bauta.artwork.scenery.layer import Light
from bauta.artwork.scenery.paint import Paint, Paints, mixed

HIGH = 67.0
"""Every scene is as many units high, whatever it is in mm."""
SPILL = 14.0
"""How far all that is drawn runs on beyond both edges, in units; more than any bleed."""


@dataclass(frozen=True)
class Sight:
    """The width in units of a scene 67 high, the light, and the paints with those of the theme."""

    width: float
    light: str
    look: Light
    """What the light does to what is seen."""
    paints: Paints
    land: str
    """The paint of the near land by day."""

    @property
    def left(self) -> float:
        """Where everything begins."""
        return -SPILL

    @property
    def right(self) -> float:
        """Where everything ends."""
        return self.width + SPILL

    @property
    def high(self) -> Paint:
        """The sky at the top."""
        return self.paints[f"himmel-{self.light}"]

    @property
    def low(self) -> Paint:
        """The air at the horizon, which all that is far off is mixed with."""
        return self.paints[f"horisont-{self.light}"]

    @property
    def snow(self) -> bool:
        """Whether snow lies."""
        return self.look.sno

    @property
    def dark(self) -> bool:
        """Whether windows and lamps are lit."""
        return self.look.morkt

    @property
    def dusk(self) -> Paint:
        """The paint the land takes on in this light."""
        return self.paints[self.look.land]

    def tone(self, depth: float, land: str = "") -> Paint:
        """The paint of land so near: that of the day, a dusky one, or one with snow on it."""
        near = self.paints[land or self.land]
        if self.look.land:
            near = mixed(near, self.dusk, 0.72)
        return mixed(self.low, near, depth)

    def lit(self, paint: Paint, share: float = 0.55) -> Paint:
        """A paint of a thing in the land, as the light lets it be seen."""
        return mixed(paint, self.dusk, share) if self.dark else paint

    def between(self, start: float, end: float) -> tuple[float, float]:
        """Two shares of the width, in units; the whole, with its spill, for 0 and 1."""
        left = self.left if start <= 0 else start * self.width
        return left, self.right if end >= 1 else end * self.width
