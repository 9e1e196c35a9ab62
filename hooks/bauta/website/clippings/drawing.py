"""The drawing of a clipping: the scene of motifs that stands where there is no photograph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bauta.artwork import motifs
from bauta.records.field_types import Language


@dataclass(frozen=True)
class Drawing:
    """The motifs of an example in the colour of its theme; without motifs there is nothing to draw."""

    root: Path
    motifs: list[motifs.Motif]
    colour: str
    language: Language

    @cached_property
    def svg(self) -> str:
        """The scene as SVG in the theme's colours; empty when nothing is drawn."""
        return motifs.svg(self.root, self.motifs, self.colour, self.language, "scene") if self.motifs else ""

    @property
    def painted(self) -> str:
        """The scene with its colours in it, for programs that know no style sheet."""
        if not self.motifs:
            return ""
        return motifs.svg(self.root, self.motifs, self.colour, self.language, "scene", motifs.paints(self.root))

    @property
    def alt(self) -> str:
        """What is seen in the scene."""
        return motifs.alt(self.motifs, self.language)
