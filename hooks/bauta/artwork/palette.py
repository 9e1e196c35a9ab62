"""The palette: one set of colours, as sRGB for the screen and CMYK for the press."""

from __future__ import annotations

from pathlib import Path

import yaml

FILE = "overrides/palett.yml"


def inks(root: Path) -> dict[str, str]:
    """The colours by name, as `#rrggbb`."""
    colours = yaml.load((root / FILE).read_bytes(), Loader=yaml.CSafeLoader)
    return {name: colour["rgb"] for name, colour in colours.items()}


def tokens(root: Path) -> str:
    """The palette as CSS custom properties."""
    lines = "".join(f"  --farge-{name}: {rgb};\n" for name, rgb in inks(root).items())
    return f":root {{\n{lines}}}\n"
