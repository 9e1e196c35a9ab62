"""Prints are what Typst sets in place of originals: the same picture with nothing of camera, place or person in it."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path
from typing import Any

import PIL
from PIL import Image

from bauta.artwork.originals import original
from bauta.store import key_of, lay_down

SHELF = ".cache/avtrykk"
LONGEST = 4000
"""Pixels along the longer side: 340 mm at 300 to the inch."""
PACKED: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92, "subsampling": 0, "optimize": True},
    "PNG": {"optimize": True},
}
"""How a print is kept: what came as JPEG once more as JPEG, what came without loss as PNG."""
LENGTH = 32
"""Characters of a digest in a name."""


def print_of(root: Path, file: Path) -> str:
    """The address, from the root, of the print of a picture that can be opened; made once and then kept.

    Its name says what it was made from and what is in it, so one that is spoilt is made again.
    """
    recipe = repr((PACKED, LONGEST, PIL.__version__)).encode()
    made_from = key_of(file.read_bytes(), file.suffix.lower().encode(), recipe)[:LENGTH]
    shelf = root / SHELF
    kept = next((one for one in shelf.glob(f"{made_from}-*") if one.stem.endswith(_digest(one.read_bytes()))), None)
    if kept is None:
        data, ending = packed(original(file), lossless=file.suffix.lower() not in (".jpg", ".jpeg"))
        kept = shelf / f"{made_from}-{_digest(data)}{ending}"
        lay_down(kept, data)
    return f"/{kept.relative_to(root).as_posix()}"


def packed(picture: Image.Image, *, lossless: bool) -> tuple[bytes, str]:
    """A picture as seen, with its colour profile and nothing else, and how the name of such a file ends."""
    form = "PNG" if lossless and picture.mode != "CMYK" else "JPEG"
    shown = picture.copy()
    shown.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    profile = picture.info.get("icc_profile")
    made = BytesIO()
    shown.info = {}
    shown.save(made, form, icc_profile=profile, **PACKED[form])
    return made.getvalue(), ".png" if form == "PNG" else ".jpg"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:LENGTH]
