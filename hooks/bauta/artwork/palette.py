"""The palette: one set of colours, as sRGB for the screen and CMYK for the press."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, StringConstraints, TypeAdapter

from bauta.records.requirement import Entity

FILE = "palett.yml"
HOUSE = f"overrides/{FILE}"
"""The colours of the website, and of every design that has none of its own."""
THEME = "tema-"
"""What the names of colours for themes begin with; they carry white text at 4.5:1 or better."""

WHITE = ("grunn", "aksent", "lenke")
"""Colours besides those of themes that carry white text, or stand as text on white."""
GROUNDS = ("hvit", "flate")
"""Colours that carry black text."""
CONDITION = "betingelse"
"""What the palette calls the printing condition its inks are chosen for; `ukjent` where nobody knows."""
NAMES = ("svart", *GROUNDS, "strek", *WHITE)
"""Every colour a palette has besides those of themes."""

Rgb = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Percent = Annotated[float, Field(ge=0, le=100)]
Cmyk = tuple[Percent, Percent, Percent, Percent]


class Tone(Entity):
    """A colour on the screen and in four inks, in percent."""

    rgb: Rgb
    cmyk: Cmyk


class Ink(Tone):
    """A colour of the palette; `lys` is its tint where that is not a quarter of it."""

    lys: Tone | None = None


Palette = Mapping[str, Ink]

_PALETTE = TypeAdapter(dict[str, Ink])


def read_palette(file: Path) -> Palette:
    """The colours by name. The file is the designer's: a fault in it is a programmer's."""
    fields = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    return _PALETTE.validate_python({name: ink for name, ink in fields.items() if name != CONDITION})


def printed_as(file: Path) -> str:
    """The printing condition that the inks of a palette are chosen for, as the ICC's register calls it, or `ukjent`."""
    return str(yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)[CONDITION])


def house_palette(root: Path) -> Palette:
    """The colours of the website; read again when the file has been written."""
    file = root / HOUSE
    return _as_written(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _as_written(file: Path, _changed: int) -> Palette:
    return read_palette(file)


def inks(root: Path) -> dict[str, str]:
    """The colours of the website by name, as `#rrggbb`."""
    return {name: ink.rgb for name, ink in house_palette(root).items()}


def theme_colours(palette: Palette) -> list[str]:
    """The names of the colours for themes, in order."""
    return [name for name in palette if name.startswith(THEME)]


def tokens(root: Path) -> str:
    """The palette as CSS custom properties."""
    lines = "".join(f"  --farge-{name}: {rgb};\n" for name, rgb in inks(root).items())
    return f":root {{\n{lines}}}\n"
