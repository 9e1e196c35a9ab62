"""The design of a book as it reaches the compositor: measures, palette, faces and words from the design's folder."""

from __future__ import annotations

from dataclasses import dataclass

from bauta.contract.measures import Measures


@dataclass(frozen=True)
class InkShares:
    """A colour of the palette for the press."""

    cmyk: tuple[float, float, float, float]
    """In per cent."""


@dataclass(frozen=True)
class FaceRows:
    """Families in the order they are asked for a sign."""

    text: tuple[str, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True)
class TrimSize:
    """The finished page of the edition and what artwork has beyond it, in mm."""

    width: float
    height: float
    bleed: float


@dataclass(frozen=True)
class BookDesign:
    """How a book looks. From overrides/design, by `artwork.design`."""

    measures: Measures
    """In mm and points, under the names of maal.yml."""
    palette: dict[str, InkShares]
    faces: FaceRows
    versions: dict[str, str]
    """Version of the package of each family: another version may run otherwise."""
    trim: TrimSize
    words: dict[str, str]
    """The words the editions add to the texts, by id, in the language of the book. From overrides/ord.yml."""
