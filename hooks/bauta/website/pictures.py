"""The pictures of the website: each in several widths and formats, and each as its page shows it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import PIL

from bauta.artwork.originals import size_of
from bauta.artwork.pictures import WEB_WIDTH, picture_file, pixels, upright
from bauta.reading.material import Copy
from bauta.records.entries import Sourced
from bauta.records.field_types import Picture
from bauta.records.requirement import is_known
from bauta.store import Store, key_of

WIDTHS = (480, 800, 1200, WEB_WIDTH)
FORMATS: dict[str, dict[str, Any]] = {
    "avif": {"quality": 60, "speed": 6, "max_threads": 1},
    "webp": {"quality": 78, "method": 6},
    "jpeg": {"quality": 80, "optimize": True, "progressive": True},
}
"""Format -> how it is packed, the smallest first; a browser takes the first it knows."""
SHELF = ".cache/bilder"


@dataclass(frozen=True)
class Rendition:
    """One picture at one width in one format."""

    file: Path
    form: str
    width: int
    height: int

    @property
    def name(self) -> str:
        """What it is called beside its page."""
        return f"{unicodedata.normalize('NFC', self.file.stem)}-{self.width}.{self.form.replace('jpeg', 'jpg')}"

    def data(self, root: Path) -> bytes:
        """The packed picture, made once and then kept."""
        recipe = repr((self.form, self.width, FORMATS[self.form], PIL.__version__))
        return Store(root / SHELF).made(key_of(self.file.read_bytes(), recipe.encode()), self._made)

    def _made(self) -> bytes:
        packed = BytesIO()
        upright(self.file, self.width).save(packed, self.form, **FORMATS[self.form])
        return packed.getvalue()


def renditions(file: Path) -> dict[str, list[Rendition]]:
    """Every rendition of a picture by format, the narrowest first; none is wider than the picture itself."""
    width, height = size_of(file)
    widths = [*(w for w in WIDTHS if w < width), *([width] if width <= WEB_WIDTH else [])]
    return {form: [Rendition(file, form, w, max(1, round(height * w / width))) for w in widths] for form in FORMATS}


def source_set(given: list[Rendition]) -> str:
    """The renditions of one format as the browser reads them."""
    return ", ".join(f"{quote(one.name)} {one.width}w" for one in given)


def every(file: Path) -> Iterator[Rendition]:
    """All renditions of a picture."""
    for given in renditions(file).values():
        yield from given


@dataclass(frozen=True)
class Figure:
    """A picture as the page shows it, with its size in pixels so that the text does not jump."""

    name: str
    alt: str
    caption: str
    credit: str
    width: int
    height: int
    sources: tuple[tuple[str, str], ...]
    """Format and set of widths, the smallest format first."""

    @property
    def address(self) -> str:
        """Where it lies, seen from its page."""
        return quote(self.name)


def published(root: Path, copy: Copy) -> Iterator[tuple[str, bytes]]:
    """Name and data of each picture of a record as it is published."""
    for _, file in _found(root, copy):
        yield from ((one.name, one.data(root)) for one in every(file))


def figures(root: Path, copy: Copy) -> Iterator[Figure]:
    """The pictures of a record in its own order."""
    for picture, file in _found(root, copy):
        credit = " / ".join(filter(is_known, (picture.fotograf, picture.rettighet)))
        forms = renditions(file)
        widest = forms["jpeg"][-1]
        sources = tuple((form, source_set(given)) for form, given in forms.items())
        yield Figure(widest.name, picture.alt, picture.bildetekst, credit, widest.width, widest.height, sources)


def _found(root: Path, copy: Copy) -> Iterator[tuple[Picture, Path]]:
    """Every picture of a record whose file can be read."""
    for picture in copy.entry.bilder if isinstance(copy.entry, Sourced) else []:
        file = picture_file(root, copy.key, picture.fil)
        if file is not None and pixels(file) is not None:
            yield picture, file
