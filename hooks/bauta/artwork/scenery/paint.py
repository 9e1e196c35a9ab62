"""A paint has a colour on the screen and one in four inks; what is done to the one is done to the other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic import TypeAdapter

from bauta.artwork.palette import Palette, Tone

FILE = "overrides/scener/farger.yml"
_TONES = TypeAdapter(dict[str, Tone])


class Paint(NamedTuple):
    """Red, green and blue from 0 to 255; cyan, magenta, yellow and black in per cent."""

    red: float
    green: float
    blue: float
    cyan: float
    magenta: float
    yellow: float
    key: float

    @property
    def rgb(self) -> str:
        """As `#rrggbb`."""
        return "#" + bytes(round(part) for part in self[:3]).hex()

    @property
    def cmyk(self) -> tuple[float, ...]:
        """In per cent."""
        return tuple(round(part, 1) for part in self[3:])


Paints = Mapping[str, Paint]


def mixed(paint: Paint, other: Paint, share: float) -> Paint:
    """A paint with a share of another in it."""
    return Paint._make(a + (b - a) * share for a, b in zip(paint, other, strict=True))


def paint_of(tone: Tone) -> Paint:
    """A tone of the palette as a paint."""
    red, green, blue = bytes.fromhex(tone.rgb[1:])
    return Paint(red, green, blue, *tone.cmyk)


@lru_cache(maxsize=8)
def read_paints(root: Path) -> Paints:
    """The paints of scenes by name, read once a run."""
    tones = _TONES.validate_python(yaml.load((root / FILE).read_bytes(), Loader=yaml.CSafeLoader))
    return {name: paint_of(tone) for name, tone in tones.items()}


def box_of_paints(root: Path, palette: Palette, theme: str) -> dict[str, Paint]:
    """All a scene is painted with: its own paints before those of the palette, and the tint and shade of its theme."""
    own = {name: paint_of(ink) for name, ink in palette.items()} | dict(read_paints(root))
    colour = own[theme if theme in own else "grunn"]
    return own | {
        "tema": colour,
        "tema-lys": mixed(own["hvit"], colour, 0.3),
        "tema-blek": mixed(own["hvit"], colour, 0.12),
        "tema-mork": mixed(colour, own["grunn"], 0.45),
    }
