"""The style sheet of the website: the colours and faces of the book, then the design's own rules."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from bauta.artwork import palette, tints
from bauta.records.edition import Trim
from bauta.website import typefaces

DESIGN = "content/stil/bauta.css"
ADDRESS = "stil/bauta.css"
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def style_sheet(root: Path, faces: tuple[typefaces.WebFace, ...], trims: Iterable[Trim]) -> str:
    """All of it in one file, which every page shares; `trims` are those of the books shown."""
    design = COMMENT.sub("", (root / DESIGN).read_text(encoding="utf-8"))
    return typefaces.rules(faces) + tokens(root) + design + covers(trims)


def tokens(root: Path) -> str:
    """The colours, tints and rows of faces as custom properties, and a class for each colour of a theme."""
    colours = palette.theme_colours(palette.house_palette(root))
    classes = "".join(
        f".{name} {{ --tema: var(--farge-{name}); --tema-lys: var(--farge-{name}-lys); }}\n" for name in colours
    )
    return palette.tokens(root) + tints.tokens(root) + typefaces.rows(root) + _band(colours) + classes


def covers(trims: Iterable[Trim]) -> str:
    """A class for the cover of a book of each trim."""
    sizes = dict.fromkeys((f"{trim.bredde:g}", f"{trim.hoyde:g}") for trim in trims)
    return "".join(f".bok--{wide}x{high} {{ aspect-ratio: {wide} / {high}; }}\n" for wide, high in sizes)


def _band(colours: list[str]) -> str:
    """The colours of the themes side by side, each as wide as the others."""
    stops = ", ".join(
        f"var(--farge-{name}) {100 * number / len(colours):.2f}% {100 * (number + 1) / len(colours):.2f}%"
        for number, name in enumerate(colours)
    )
    return f":root {{\n  --temaband: linear-gradient(90deg, {stops});\n}}\n"
