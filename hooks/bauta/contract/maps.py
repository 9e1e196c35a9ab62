"""Maps: Norway with the places on it, one of them marked, or all as large as they have inhabitants."""

from __future__ import annotations

from dataclasses import dataclass

from bauta.contract.drawings import Point


@dataclass(frozen=True)
class Coast:
    """Norway, drawn once for all maps of a book, in shares of the side of the map. From `artwork.outline`."""

    width: float
    height: float
    type: float
    """Size of the names, as a share of the side."""
    rings: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True)
class MapPoint:
    """A municipality on the map, in shares of the side."""

    x: float
    y: float
    here: bool
    """Whether it is the one the map is about."""


@dataclass(frozen=True)
class MapName:
    """A name on the map, placed by `artwork.lettering`, in shares of the side."""

    text: str
    at: Point
    """The middle of the name's height, where it begins or, `left`, where it ends."""
    left: bool
    point: Point | None
    """Where a line leads from the name, when it stands too far off to be understood without."""


@dataclass(frozen=True)
class DrawnMap:
    """What a map shows on the coast."""

    alt: str
    points: tuple[MapPoint, ...]
    names: tuple[MapName, ...] = ()


@dataclass(frozen=True)
class Bubble:
    """A municipality as large as it has inhabitants, in shares of the side."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class DrawnInset:
    """A piece of the map drawn larger, in a square of its own; what stands in it is in shares of that square's side."""

    title: str
    x: float
    """Where the piece begins on the map, in shares of the map's side."""
    y: float
    shown: float
    """How much of the map's side it shows."""
    side: float
    """How large it is drawn, as a share of the map's side."""
    bubbles: tuple[Bubble, ...]
    names: tuple[MapName, ...]


@dataclass(frozen=True)
class BubbleStep:
    """A bubble of the key, and how many inhabitants it stands for."""

    radius: float
    text: str


@dataclass(frozen=True)
class BubbleMap:
    """All municipalities of a book on the coast. From `facts.bubbles`."""

    alt: str
    type: float
    """Size of the names, as a share of the side."""
    left: float
    """Room for names beyond the coast to either side, as shares of the side."""
    right: float
    bubbles: tuple[Bubble, ...]
    names: tuple[MapName, ...]
    inset: DrawnInset | None
    key: tuple[BubbleStep, ...]
    """Bubbles of round numbers, the largest first."""
