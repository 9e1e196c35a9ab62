"""Inks: pictures separated into cyan, magenta, yellow and black by the profile of a printing condition."""

from __future__ import annotations

import math
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageMath

from bauta.artwork.originals import original
from bauta.artwork.pictures import MM_PER_INCH, SHARP
from bauta.contract.measures import Slot

MARGIN = 6
"""Percent of ink held back from the limit, since JPEG does not give every pixel back as it was."""
FULL = 255


def separated(file: Path, slot: Slot, profile: Path, limit: int) -> bytes:
    """A picture as CMYK JPEG, no sharper than its slot asks for, with at most `limit` percent of ink."""
    opened = original(file)
    picture = _four_inks(_fitted(opened, slot), opened.info.get("icc_profile"), profile)
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
    return picture.resize((width, height), Image.Resampling.LANCZOS)


def _four_inks(picture: Image.Image, own: bytes | None, profile: Path) -> Image.Image:
    """Relative colorimetric with black point compensation; inks without a profile are taken as they are."""
    if picture.mode == "CMYK" and own is None:
        return picture
    mode = picture.mode if own else "RGB"
    made = ImageCms.applyTransform(picture.convert(mode), _transform(mode, own, profile))
    assert made is not None, "not asked to change the picture in place"
    made.info.clear()
    return made


@lru_cache(maxsize=16)
def _transform(mode: str, own: bytes | None, profile: Path) -> ImageCms.ImageCmsTransform:
    source = ImageCms.ImageCmsProfile(BytesIO(own)) if own else ImageCms.createProfile("sRGB")
    return ImageCms.buildTransform(
        source,
        ImageCms.getOpenProfile(str(profile)),
        mode,
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


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
