"""The tints and shades of the colours of the themes, for the website."""

from __future__ import annotations

from pathlib import Path

from bauta.artwork.palette import Ink, house_palette, theme_colours

LIGHT, DARK = 0.25, 0.3
"""The theme's share of its tint, black's share of its shade."""


def tokens(root: Path) -> str:
    """The tints and shades as CSS custom properties."""
    palette = house_palette(root)
    lines = "".join(
        f"  --farge-{name}-{kind}: {rgb};\n"
        for name in theme_colours(palette)
        for kind, rgb in _tones(palette[name]).items()
    )
    return f":root {{\n{lines}}}\n"


def _tones(ink: Ink) -> dict[str, str]:
    return {
        "lys": ink.lys.rgb if ink.lys else _mixed("#ffffff", ink.rgb, LIGHT),
        "mork": _mixed(ink.rgb, "#000000", DARK),
    }


def _mixed(rgb: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(rgb[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + bytes(round(a * (1 - share) + b * share) for a, b in pairs).hex()
