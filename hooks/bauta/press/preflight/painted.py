"""What a page draws, as its content says: text, lines, pictures and colours, each with its place in points."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from pikepdf import Object

from bauta.press.preflight.colour_spaces import Space
from bauta.press.preflight.findings import CheckId
from bauta.press.preflight.matrices import Box


class Ink(NamedTuple):
    """A colour as set: its space, and its parts from 0 to 1."""

    space: Space
    parts: tuple[float, ...] = ()

    @property
    def total(self) -> float:
        """Ink in percent, all four together; 0 for what is not ink."""
        return 100 * sum(self.parts) if self.space.inks else 0


class Run(NamedTuple):
    """Letters shown together, with the height of their type in points."""

    face: str
    size: float
    ink: Ink
    letters: int
    box: Box


class Line(NamedTuple):
    """A stroke, or a surface as narrow as one; its width in points."""

    width: float
    box: Box


class Placed(NamedTuple):
    """A picture where it is printed; `ppi` is the lesser of its two resolutions."""

    size: tuple[int, int]
    ppi: float
    space: Space
    measured: bool
    """Whether the separations can tell how much ink it has."""
    box: Box


class Odd(NamedTuple):
    """Something in the content that a press file must not have."""

    what: str
    box: Box | None = None
    check: CheckId = "colour-space"


@dataclass
class Drawn:
    """All a page draws."""

    runs: list[Run] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    pictures: list[Placed] = field(default_factory=list)
    inks: dict[Ink, Box | None] = field(default_factory=dict)
    """Every colour that is used, and where it is first."""
    odd: list[Odd] = field(default_factory=list)
    fonts: dict[tuple[str, tuple[int, int]], Object] = field(default_factory=dict)
    """Every font that is chosen, by its name in the resources and its place in the file."""
    steps: int = 0
    """How many operators have been followed, in the page and in all it draws with."""
