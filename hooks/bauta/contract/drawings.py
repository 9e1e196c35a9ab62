"""What is drawn: scenes, measured drawings, the wheel, QR codes and bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
"""Right and down."""
Command = tuple[str | float, ...]
"""«M», «L», «C» or «Z» of SVG's paths, all absolute, then its numbers in units."""


@dataclass(frozen=True)
class QrCode:
    """The dark modules of a QR code (ISO/IEC 18004), without quiet zone. From `artwork.qr`."""

    address: str
    """What it leads to."""
    size: int
    """Modules to the side."""
    runs: tuple[tuple[int, int, int], ...]
    """Column, row and length of each run of dark modules, row by row."""


@dataclass(frozen=True)
class Barcode:
    """The bars of an ISBN as EAN-13, without quiet zones. From `artwork.barcode`."""

    isbn: str
    """As it is written."""
    digits: str
    bars: tuple[tuple[int, int], ...]
    """First module and width of each of the bars, in modules."""


@dataclass(frozen=True)
class Shape:
    """One mark of a drawing: filled by the non-zero rule, or, with a width, drawn along with round ends."""

    ink: tuple[float, ...]
    """CMYK in per cent."""
    path: tuple[Command, ...]
    """In mm from the top left of the drawing."""
    width: float
    """Of the stroke, in mm; nothing for what is filled."""


@dataclass(frozen=True)
class Drawing:
    """A scene from the back to the front; it runs on beyond all its edges, farther than any bleed."""

    high: tuple[float, ...]
    """CMYK of the sky at the top."""
    low: tuple[float, ...]
    """CMYK of the air at the horizon."""
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Scene:
    """Motifs in a place, asked for at a size; set at another, it is scaled to fill it. From `artwork.scenes`."""

    drawing: str
    """Its name in the kit of the book."""
    alt: str
    width: float
    """In mm."""
    height: float


Hue = Literal["tema", "lys", "blekk", "grunn", "hvit"]
"""What a measured drawing is painted with: the theme's colour, its tint, ink, ground, white."""


@dataclass(frozen=True)
class Plane:
    """A field of one colour in a measured drawing."""

    hue: Hue
    corners: tuple[Point, ...]
    """In mm from the top left of the drawing."""
    form: Literal["plane"] = "plane"


@dataclass(frozen=True)
class Stroke:
    """A line of a measured drawing, in mm."""

    hue: Hue
    start: Point
    end: Point
    width: float
    form: Literal["stroke"] = "stroke"


@dataclass(frozen=True)
class Disc:
    """A disc of a measured drawing, in mm; with a width it is a ring."""

    hue: Hue
    middle: Point
    radius: float
    width: float
    form: Literal["disc"] = "disc"


@dataclass(frozen=True)
class Figure:
    """A figure at a dimension line, as high as the type of the edition."""

    text: str
    at: Point
    """In mm: the middle of its height, and its middle or its left edge."""
    side: Literal["middle", "start"]


@dataclass(frozen=True)
class MeasuredDrawing:
    """What was built, drawn from the measures of its record. From `artwork.measured`."""

    title: str
    """What is drawn, in the language of the record."""
    alt: str
    """What is drawn and every measure that is known."""
    width: float
    """In mm."""
    height: float
    marks: tuple[Plane | Stroke | Disc, ...]
    """From the back to the front."""
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class DrawnSpoke:
    """A spoke from the hub to the rim, and its label, in shares of the radius from the middle of the wheel."""

    x: float
    y: float
    label: Point
    side: Literal["start", "middle", "end"]
    """Where the label begins, as SVG says it."""
    lines: tuple[str, ...]
    """The label as it is broken."""
    name: str


@dataclass(frozen=True)
class DrawnWheel:
    """The idea of a programme as a wheel. From the register of programmes, by `artwork.wheel`."""

    title: str
    alt: str
    about: str
    """What it tells, in a sentence or two."""
    hub: str
    radius: float
    """Radius of the hub, as a share of the wheel's."""
    spokes: tuple[DrawnSpoke, ...]
