"""The faces of the book, cut down to the letters of the website and packed as woff2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Literal

import fontpkg
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from bauta.store import Store, key_of

FOLDER = "stil/skrift"
SHELF = ".cache/skrift"
LETTERS = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) + (
    "ČčĐđŊŋŠšŦŧŽžŁłŒœ–—‘’‚“”„…•‹›€−‑ ←→↑↓≤≥≈‰′″"  # noqa: RUF001 (the signs themselves)
)
"""Western European letters, those of the Sámi languages, and the signs of Norwegian typography."""
FEATURES = ["kern", "liga", "locl", "tnum"]

Axis = float | tuple[float, float]


@dataclass(frozen=True)
class Face:
    """One face as a file: its family, its style, and the part of each axis that it holds."""

    family: str
    weight: str
    style: Literal["normal", "italic"] = "normal"
    axes: Mapping[str, Axis] = field(default_factory=dict)
    first: bool = False
    """Used at the top of every page, so that the browser is told to fetch it at once."""

    @property
    def stem(self) -> str:
        """What the file is called, before its hash."""
        return "-".join((*self.family.lower().split(), *self.weight.split(), self.style))


FACES = (
    Face("Source Sans 3", "400 700", axes={"wght": (400, 700)}, first=True),
    Face("Source Serif 4", "400", axes={"wght": 400, "opsz": 16}, first=True),
    Face("Source Serif 4", "700", axes={"wght": 700, "opsz": 16}),
    Face("Source Serif 4", "400", "italic", axes={"wght": 400, "opsz": 16}),
)
"""The optical size is that of running text, in points."""


@dataclass(frozen=True)
class WebFace:
    """A face ready for the website."""

    face: Face
    data: bytes

    @property
    def address(self) -> str:
        """Where it lies from the top of the site; another content has another address, so it can be kept for ever."""
        return f"{FOLDER}/{self.face.stem}.{key_of(self.data)[:8]}.woff2"


def web_faces(root: Path) -> tuple[WebFace, ...]:
    """Every face of the site, made once and then kept."""
    return tuple(WebFace(face, _kept(root, face)) for face in FACES)


def rules(faces: tuple[WebFace, ...]) -> str:
    """The faces as CSS for a style sheet in stil/. One that comes late is left for the next page, so nothing jumps."""
    return "".join(
        f'@font-face {{ font-family: "{web.face.family}"; font-style: {web.face.style}; font-weight: {web.face.weight};'
        f" font-display: optional; src: url({Path(web.address).relative_to('stil').as_posix()}) format('woff2'); }}\n"
        for web in faces
    )


def _kept(root: Path, face: Face) -> bytes:
    file = fontpkg.path(face.family, 400, face.style)
    recipe = repr((face, LETTERS, FEATURES, version("fonttools"), version("brotli")))
    return Store(root / SHELF).made(key_of(file.read_bytes(), recipe.encode()), lambda: _cut(file, face))


def _cut(file: Path, face: Face) -> bytes:
    """The face with our letters alone, without hinting, at our part of its axes."""
    with TTFont(file, recalcTimestamp=False) as font:
        options = Options(hinting=False, layout_features=FEATURES, name_IDs=[0, 1, 2, 13, 14], notdef_outline=True)
        cutter = Subsetter(options)
        cutter.populate(text=LETTERS)
        cutter.subset(font)
        instantiateVariableFont(font, dict(face.axes), inplace=True)
        font.flavor = "woff2"
        packed = BytesIO()
        font.save(packed)
    return packed.getvalue()
