"""Originals are pictures as somebody sent them. They are opened here and nowhere else, and only if they can be trusted.

A picture is of a kind we name, is what its name says, is whole, and has no more pixels than we can work with. Nothing
of where, when or by whom it was taken goes any further.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from bauta.records.picture_files import PICTURE_KINDS

IN_WORD = (*PICTURE_KINDS, "GIF", "BMP")
"""The kinds Word puts in its files."""
MOST_BYTES = 60_000_000
MEGAPIXELS = 80
LONGEST, SHORTEST = 16_000, 8
"""Pixels along a side. WebP holds 16 383."""
PROFILE_BYTES = 4_000_000
"""The largest colour profile that is carried on; those of printing conditions are half of that."""

GREYS = ("1", "L", "LA", "La", "I;16", "I;16B", "I;16L", "I;16N")
MODES = (*GREYS, "P", "PA", "RGB", "RGBA", "RGBa", "RGBX", "YCbCr", "CMYK")
"""How Pillow keeps what we can show. Left out: numbers of 32 bits and Lab, which no camera delivers."""
COLOURS = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}
"""What a colour profile says it is for."""

ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""The camera's note on how it was held (Exif), and what sets the picture upright."""

OTHERS = {
    b"%!PS": "en EPS-fil",
    b"\xc5\xd0\xd3\xc6": "en EPS-fil",
    b"%PDF": "en PDF-fil",
    b"GIF8": "et GIF-bilde",
    b"BM": "et BMP-bilde",
    b"<": "en SVG-fil eller nettside",
    b"PK": "en pakket fil",
}
"""How files that are often sent as pictures begin."""
BRANDS = {b"ftypavif": "et AVIF-bilde", b"ftyphei": "et HEIC-bilde", b"ftypmif1": "et HEIC-bilde"}
AGAIN = "lagre det på nytt som JPEG eller PNG"


class OriginalError(ValueError):
    """A picture that cannot be used; says what it is and what to do, to follow the name of the picture."""


def original(file: Path) -> Image.Image:
    """The picture in a file as it is to be seen: see `as_seen`. Raises `OriginalError`."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise OriginalError(f"er over {MOST_BYTES // 1_000_000} MB; lagre det mindre")
        data = file.read_bytes()
    except OSError as fault:
        raise OriginalError(f"kan ikke leses ({fault.strerror})") from None
    picture = opened(data)
    kind = kind_of(picture)
    if file.suffix.lower() not in PICTURE_KINDS[kind]:
        raise OriginalError(
            f"heter «{file.suffix}», men er {kind}; gi filen navn som slutter på {PICTURE_KINDS[kind][0]}"
        )
    return as_seen(picture)


@lru_cache(maxsize=4096)
def _size(file: Path, _state: tuple[int, int]) -> tuple[int, int] | str:
    try:
        return original(file).size
    except OriginalError as fault:
        return str(fault)


def size_of(file: Path) -> tuple[int, int]:
    """Width and height in pixels of the picture in a file, once it has been seen whole. Raises `OriginalError`."""
    stat = file.stat()
    found = _size(file, (stat.st_mtime_ns, stat.st_size))
    if isinstance(found, str):
        raise OriginalError(found)
    return found


def opened(data: bytes, kinds: Iterable[str] = tuple(PICTURE_KINDS)) -> Image.Image:
    """The picture in some bytes, whole and with its numbers as they stand. Raises `OriginalError`."""
    try:
        with _quiet():
            picture = Image.open(BytesIO(data), formats=[*kinds])
    except Image.DecompressionBombError:
        raise OriginalError(f"har altfor mange piksler; vi tar høyst {MEGAPIXELS} megapiksler") from None
    except Exception:  # a decoder of foreign bytes raises whatever it stumbles on
        raise OriginalError(_what(data)) from None
    width, height = picture.size
    if not (min(width, height) >= SHORTEST and max(width, height) <= LONGEST and width * height <= MEGAPIXELS * 1e6):
        raise OriginalError(
            f"er {width} × {height} piksler; vi tar bilder fra {SHORTEST} til {LONGEST} piksler på hver side "
            f"og høyst {MEGAPIXELS} megapiksler"
        )
    try:
        with _quiet():
            picture.load()
    except Exception:  # as above
        raise OriginalError(f"kan ikke åpnes, for filen er skadet eller ufullstendig; {AGAIN}") from None
    return picture


@contextmanager
def _quiet() -> Iterator[None]:
    """What Pillow warns of in foreign files is either told as a fault or does no harm."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def kind_of(picture: Image.Image) -> str:
    """The kind of file an opened picture came from; telephones keep a second picture behind the JPEG (MPO)."""
    return "JPEG" if picture.format == "MPO" else str(picture.format)


def as_seen(picture: Image.Image) -> Image.Image:
    """A picture upright, in 8 bits of grey, RGB or CMYK, on white paper, with a profile for its colours if any."""
    if picture.mode not in MODES and not (picture.mode == "I" and picture.format == "PNG"):
        raise OriginalError(f"har farger vi ikke kan lese ({picture.mode}); {AGAIN}")
    profile = picture.info.get("icc_profile")
    turn = TURNS.get(_held(picture))
    plain = _plain(picture)
    plain = plain.copy() if turn is None else plain.transpose(turn)
    plain.info = {"icc_profile": profile} if _is_for(profile, plain.mode) else {}
    return plain


def _held(picture: Image.Image) -> int:
    try:
        with _quiet():
            held = picture.getexif().get(ORIENTATION)
    except Exception:  # notes of a camera are foreign bytes too
        return 0
    return held if isinstance(held, int) else 0


def _plain(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        layered = picture.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(paper, layered).convert("L" if picture.mode in GREYS else "RGB")
    if picture.mode in COLOURS:
        return picture
    return picture.convert("L" if picture.mode in GREYS else "RGB")


def _is_for(profile: object, mode: str) -> bool:
    """Whether a profile can be read and is for such colours."""
    if not isinstance(profile, bytes) or not 0 < len(profile) <= PROFILE_BYTES:
        return False
    try:
        found = ImageCms.ImageCmsProfile(BytesIO(profile))
        ImageCms.buildTransform(found, ImageCms.createProfile("sRGB"), mode, "RGB")
    except (OSError, ImageCms.PyCMSError):
        return False
    return bool(found.profile.xcolor_space.strip() == COLOURS[mode])


def _what(data: bytes) -> str:
    brand = next((name for mark, name in BRANDS.items() if data[4:12].startswith(mark)), "")
    name = brand or next((name for mark, name in OTHERS.items() if data.lstrip().startswith(mark)), "")
    if name:
        return f"er {name}, og det kan vi ikke bruke; {AGAIN}"
    return f"kan ikke åpnes, for filen er skadet eller av et slag vi ikke kan bruke; {AGAIN}"
