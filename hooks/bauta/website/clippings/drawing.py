"""The drawing of a clipping: the scene of motifs that stands where there is no photograph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bauta.artwork import scenes
from bauta.artwork.scenery.motif import Motif
from bauta.composing.typeset import picture
from bauta.contract.measures import Slot
from bauta.records.languages import Language

SHEET = Slot(bredde=180, hoyde=76)
"""The scene as a clipping has it, in units."""
PICTURE_MM = 160
"""Width of the scene as a picture."""


@dataclass(frozen=True)
class Drawing:
    """The motifs of an example in its landscape; without motifs there is nothing to draw."""

    root: Path
    motifs: list[Motif]
    landscape: str | None
    light: str | None
    colour: str
    seed: str
    language: Language

    @cached_property
    def svg(self) -> str:
        """The scene as SVG; empty when nothing is drawn."""
        if not self.motifs:
            return ""
        order = scenes.order_of(self.motifs, self.landscape, self.colour, self.seed, SHEET, self.light)
        return scenes.svg(self.root, order, self.alt, "scene", whole=True)

    def png(self) -> bytes:
        """The scene as a picture, for programs that know nothing of a style sheet's colours."""
        return picture(self.svg, PICTURE_MM)

    @property
    def alt(self) -> str:
        """What is seen in the scene."""
        return scenes.alt(self.motifs, self.language)
