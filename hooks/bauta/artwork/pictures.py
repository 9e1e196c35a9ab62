"""Pictures of a record: where the file is, how large, and how sharp it prints."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from bauta.artwork.measures import Slot

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


def upright(file: Path, width: int) -> Image.Image:
    """The picture as it is to be seen, in sRGB, at most `width` pixels wide, with nothing of camera or place in it."""
    with Image.open(file) as picture:
        turned = ImageOps.exif_transpose(picture)
    plain = _in_srgb(turned)
    if plain.width > width:
        plain = plain.resize((width, round(plain.height * width / plain.width)), Image.Resampling.LANCZOS)
    plain.info.clear()
    return plain


def _in_srgb(picture: Image.Image) -> Image.Image:
    """The colours as a screen shows them; a profile that cannot be read is passed over."""
    profile = picture.info.get("icc_profile")
    try:
        if profile:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
            return turned or picture
    except (ImageCms.PyCMSError, OSError):
        pass
    return picture.convert("RGB")


def web_picture(file: Path) -> bytes:
    """The picture as JPEG for the web, at most 1600 pixels wide."""
    made = BytesIO()
    upright(file, WEB_WIDTH).save(made, "JPEG", quality=82, optimize=True, progressive=True)
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
