"""Inks: pictures separated into cyan, magenta, yellow and black by the profile of a printing condition."""

from __future__ import annotations

import math
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageMath, ImageOps

from bauta.artwork.measures import Slot
from bauta.artwork.pictures import MM_PER_INCH, SHARP

MARGIN = 6
"""Percent of ink held back from the limit, since JPEG does not give every pixel back as it was."""
FULL = 255


def separated(file: Path, slot: Slot, profile: Path, limit: int) -> bytes:
    """A picture as CMYK JPEG, no sharper than its slot asks for, with at most `limit` percent of ink."""
    with Image.open(file) as opened:
        own = opened.info.get("icc_profile")
        picture = _four_inks(_fitted(ImageOps.exif_transpose(opened), slot), own, profile)
    made = BytesIO()
    _limited(picture, limit - MARGIN).save(made, "JPEG", quality=95, subsampling=0)
    return made.getvalue()


def _fitted(picture: Image.Image, slot: Slot) -> Image.Image:
    """The picture with no more pixels than fill its slot sharply."""
    sides = zip((slot.bredde, slot.hoyde), picture.size, strict=True)
    share = max(mm / MM_PER_INCH * SHARP / side for mm, side in sides)
    if share >= 1:
        return picture
    width, height = (math.ceil(side * share) for side in picture.size)
    plain = picture if picture.mode in ("RGB", "L", "CMYK") else _on_white(picture)
    return plain.resize((width, height), Image.Resampling.LANCZOS)


def _four_inks(picture: Image.Image, own: bytes | None, profile: Path) -> Image.Image:
    """Relative colorimetric with black point compensation; inks without a profile are taken as they are."""
    if picture.mode == "CMYK" and own is None:
        return picture
    mode = "CMYK" if picture.mode == "CMYK" else "RGB"
    plain = picture if picture.mode == mode else _on_white(picture)
    made = ImageCms.applyTransform(plain, _transform(mode, own, profile))
    assert made is not None, "not asked to change the picture in place"
    made.info.clear()
    return made


@lru_cache(maxsize=16)
def _transform(mode: str, own: bytes | None, profile: Path) -> ImageCms.ImageCmsTransform:
    source = _opened(own, mode) or ImageCms.createProfile("sRGB")
    return ImageCms.buildTransform(
        source,
        ImageCms.getOpenProfile(str(profile)),
        mode,
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _opened(own: bytes | None, mode: str) -> ImageCms.ImageCmsProfile | None:
    """The picture's own profile, when it is one for its colours."""
    if own is None:
        return None
    try:
        opened = ImageCms.ImageCmsProfile(BytesIO(own))
    except (OSError, ImageCms.PyCMSError):
        return None
    return opened if opened.profile.xcolor_space.strip() == mode else None


def _on_white(picture: Image.Image) -> Image.Image:
    """The picture as RGB; what can be seen through becomes paper."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layered = picture.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(paper, layered).convert("RGB")


def _limited(picture: Image.Image, limit: int) -> Image.Image:
    """Less of the three colours, evenly, where all four together come to more than `limit` percent."""
    cyan, magenta, yellow, black = picture.split()
    room = limit * FULL / 100
    share = ImageMath.lambda_eval(
        lambda ink: ink["min"](
            (room - ink["float"](ink["k"]))
            / ink["max"](ink["float"](ink["c"]) + ink["float"](ink["m"]) + ink["float"](ink["y"]), 1.0),
            1.0,
        ),
        c=cyan,
        m=magenta,
        y=yellow,
        k=black,
    )
    colours = [
        ImageMath.lambda_eval(lambda ink: ink["convert"](ink["i"] * ink["s"], "L"), i=ink, s=share)
        for ink in (cyan, magenta, yellow)
    ]
    return Image.merge("CMYK", (*colours, black))
