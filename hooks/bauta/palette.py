"""The palette: one set of colours, as sRGB for the screen and CMYK for the press."""

from __future__ import annotations

from pathlib import Path

import yaml

FILE = "overrides/palett.yml"


def tokens(root: Path) -> str:
    """The palette as CSS custom properties."""
    colours = yaml.load((root / FILE).read_bytes(), Loader=yaml.CSafeLoader)
    lines = "".join(f"  --farge-{name}: {colour['rgb']};\n" for name, colour in colours.items())
    return f":root {{\n{lines}}}\n"
