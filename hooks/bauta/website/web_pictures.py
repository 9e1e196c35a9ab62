"""The pictures of the website: each in several widths and formats, so that a phone fetches no more than it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import PIL
from PIL import Image

from bauta.artwork.pictures import WEB_WIDTH, upright
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
        return f"{self.file.stem}-{self.width}.{self.form.replace('jpeg', 'jpg')}"

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
    width, height = upright_size(file)
    widths = [*(w for w in WIDTHS if w < width), *([width] if width <= WEB_WIDTH else [])]
    return {form: [Rendition(file, form, w, round(height * w / width)) for w in widths] for form in FORMATS}


def upright_size(file: Path) -> tuple[int, int]:
    """Width and height in pixels as the picture is seen, told by the camera's note on how it was held."""
    with Image.open(file) as picture:
        lying = picture.getexif().get(0x0112, 1) >= 5
        return (picture.height, picture.width) if lying else picture.size


def source_set(given: list[Rendition]) -> str:
    """The renditions of one format as the browser reads them."""
    return ", ".join(f"{one.name} {one.width}w" for one in given)


def every(file: Path) -> Iterator[Rendition]:
    """All renditions of a picture."""
    for given in renditions(file).values():
        yield from given
