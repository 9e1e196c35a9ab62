"""Pictures of a record: where the file is, how large, and how sharp it prints."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from bauta.artwork.originals import OriginalError, original, size_of
from bauta.contract.measures import Slot

MM_PER_INCH = 25.4
WEB_WIDTH = 1600
SHARP = 300
COARSE = 200
"""Effective ppi at printed size: warn below SHARP, refuse below COARSE."""


def picture_file(root: Path, key: str, name: str) -> Path | None:
    """The file of a picture in the record's own folder; None when it is missing or leads elsewhere.

    Some systems take letters with marks apart in the names of files (NFD); they are still the same name.
    """
    folder = root / key
    if "/" in name or "\\" in name or folder.is_symlink() or not folder.is_dir():
        return None
    wanted = unicodedata.normalize("NFC", name)
    for file in folder.iterdir():
        if unicodedata.normalize("NFC", file.name) == wanted:
            return file if file.is_file() and not file.is_symlink() else None
    return None


def pixels(file: Path) -> tuple[int, int] | None:
    """Width and height in pixels of the picture as it is seen, None when it cannot be used."""
    try:
        return size_of(file)
    except OriginalError:
        return None


def effective_ppi(size: tuple[int, int], slot: Slot) -> float:
    """Pixels per inch when the picture is cropped to fill its slot."""
    return min(size[0] / slot.bredde, size[1] / slot.hoyde) * MM_PER_INCH


def upright(file: Path, width: int) -> Image.Image:
    """The picture as it is to be seen, in sRGB, at most `width` pixels wide, with nothing of camera or place in it."""
    plain = _in_srgb(original(file))
    if plain.width > width:
        height = max(1, round(plain.height * width / plain.width))
        plain = plain.resize((width, height), Image.Resampling.LANCZOS)
    plain.info.clear()
    return plain


def _in_srgb(picture: Image.Image) -> Image.Image:
    """The colours as a screen shows them."""
    if profile := picture.info.get("icc_profile"):
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        turned = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
        assert turned is not None, "not asked to change the picture in place"
        return turned
    return picture.convert("RGB")
