"""How well colours are told from each other, on the screen and in four inks."""

from __future__ import annotations

from collections.abc import Sequence

TEXT = 4.5
"""Least contrast of text (WCAG 2.2, 1.4.3)."""

Rgb = tuple[float, float, float]


def luminance(rgb: Rgb) -> float:
    """Relative luminance of sRGB in 0–1 (WCAG 2.2)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """From 1, no difference, to 21, black on white."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def on_screen(rgb: str) -> Rgb:
    """`#rrggbb` in 0–1."""
    red, green, blue = bytes.fromhex(rgb[1:])
    return red / 255, green / 255, blue / 255


def inks(cmyk: Sequence[float]) -> Rgb:
    """CMYK in percent as a reader without a profile shows it."""
    cyan, magenta, yellow, black = (part / 100 for part in cmyk)
    return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
