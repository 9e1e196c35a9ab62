"""Pictures of a record: where the file is, how large, and how sharp it prints."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from bauta.measures import Slot

MM_PER_INCH = 25.4
WEB_WIDTH = 1600
SHARP = 300
COARSE = 200
"""Effective ppi at printed size: warn below SHARP, refuse below COARSE."""


def picture_file(root: Path, key: str, name: str) -> Path | None:
    """The file of a picture in the record's own folder; None when it is missing or leads elsewhere."""
    folder = root / key
    file = folder / name
    if not file.is_file() or file.is_symlink() or folder.is_symlink():
        return None
    return file if file.resolve().is_relative_to(folder.resolve()) else None


def pixels(file: Path) -> tuple[int, int] | None:
    """Width and height in pixels, None when it cannot be opened whole."""
    try:
        with Image.open(file) as picture:
            picture.load()
            return picture.size
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError):
        return None


def effective_ppi(size: tuple[int, int], slot: Slot) -> float:
    """Pixels per inch when the picture is cropped to fill its slot."""
    return min(size[0] / slot.bredde, size[1] / slot.hoyde) * MM_PER_INCH


def web_picture(file: Path) -> bytes:
    """The picture for the web: at most 1600 pixels wide, without position, camera or names in it."""
    with Image.open(file) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    if upright.width > WEB_WIDTH:
        upright = upright.resize((WEB_WIDTH, round(upright.height * WEB_WIDTH / upright.width)))
    upright.info.clear()
    made = BytesIO()
    upright.save(made, "JPEG", quality=82)
    return made.getvalue()


def web_name(name: str) -> str:
    """What a picture is called on the web, where all are JPEG."""
    return f"{name.rpartition('.')[0]}.jpg"


def slot_kinds(entry_type: str, form: str | None) -> Iterator[str]:
    """The kinds of page in maal.yml that print pictures of such an entry."""
    if entry_type == "kommune":
        yield "profil"
    elif form == "full":
        yield "eksempel"
