"""The faces of the book, cut down to the letters of the website and packed as woff2."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import fontpkg
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from bauta.artwork.design import house_faces
from bauta.artwork.faces import Cut
from bauta.store import Store, key_of

FOLDER = "stil/skrift"
SHELF = ".cache/skrift"
NOT_OURS = "¡¢¤¥¦¨ª¬¯´¸¹º¾¿÷"  # noqa: RUF001 (the signs themselves)
"""Signs of Western Europe that are not set in Norwegian; where one is quoted, the browser has it."""
LETTERS = "".join(sign for sign in map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100))) if sign not in NOT_OURS) + (
    "ČčĐđŊŋŠšŦŧŽžŁłŒœ–—‘’‚“”„…•‹›€−‑ ←→↑↓≤≥≈‰′″"  # noqa: RUF001 (the signs themselves)
)
"""Western European letters, those of the Sámi languages, and the signs of Norwegian typography."""
FEATURES = ["kern", "liga", "locl", "tnum"]


@dataclass(frozen=True)
class WebFace:
    """A face ready for the website."""

    cut: Cut
    data: bytes

    @property
    def address(self) -> str:
        """Where it lies from the top of the site; another content has another address, so it can be kept for ever."""
        return f"{FOLDER}/{_stem(self.cut)}.{key_of(self.data)[:8]}.woff2"


def web_faces(root: Path) -> tuple[WebFace, ...]:
    """Every face of the site, made once and then kept."""
    return tuple(WebFace(cut, _kept(root, cut)) for cut in house_faces(root).nett)


def rules(faces: tuple[WebFace, ...]) -> str:
    """The faces as CSS for a style sheet in stil/. One that comes late is left for the next page, so nothing jumps."""
    return "".join(
        f'@font-face {{ font-family: "{web.cut.familie}"; font-style: {web.cut.stil}; font-weight: {web.cut.vekt};'
        f" font-display: optional; src: url({Path(web.address).relative_to('stil').as_posix()}) format('woff2'); }}\n"
        for web in faces
    )


def rows(root: Path) -> str:
    """The rows of faces as CSS custom properties: running text in `--serif`, all else in `--sans`."""
    faces = house_faces(root)
    return f":root {{\n  --serif: {faces.brodtekst.css};\n  --sans: {faces.titler.css};\n}}\n"


def _stem(cut: Cut) -> str:
    """What the file is called, before its hash."""
    return "-".join((*cut.familie.lower().split(), *cut.vekt.split(), cut.stil))


def _kept(root: Path, cut: Cut) -> bytes:
    file = fontpkg.path(cut.familie, 400, cut.stil)
    recipe = repr((cut, LETTERS, FEATURES, version("fonttools"), version("brotli")))
    return Store(root / SHELF).made(key_of(file.read_bytes(), recipe.encode()), lambda: _made(file, cut))


def _made(file: Path, cut: Cut) -> bytes:
    """The face with our letters alone, without hinting, at our part of its axes."""
    with TTFont(file, recalcTimestamp=False) as font:
        options = Options(hinting=False, layout_features=FEATURES, name_IDs=[0, 1, 2, 13, 14], notdef_outline=True)
        cutter = Subsetter(options)
        cutter.populate(text=LETTERS)
        cutter.subset(font)
        instantiateVariableFont(font, dict(cut.akser), inplace=True)
        font.flavor = "woff2"
        packed = BytesIO()
        font.save(packed)
    return packed.getvalue()
