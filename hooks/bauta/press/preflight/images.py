"""Pictures in a file as inks: read as the press reads them, and shown ink by ink to what renders the separations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Name, Object, Pdf, PdfError, Stream
from PIL import Image, ImageChops, ImageMath

from bauta.artwork.originals import opened

PARTS = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
MOST_PIXELS = 400_000_000
"""A picture of a whole A3 spread at 1200 to the inch; more is refused."""
SOFTER = 300_000
"""Pictures of more pixels than this are halved before they are rendered: a plate has 72 to the inch."""


@dataclass(frozen=True)
class Photograph:
    """A picture of a file, and its inks; 255 is full ink."""

    item: Stream
    inks: Image.Image

    def show(self, *, black: bool) -> None:
        """Put in place of the picture what its colours, or its black, leave bare."""
        cyan, magenta, yellow, key = (ImageChops.invert(ink) for ink in self.inks.split())
        shown = key if black else Image.merge("RGB", (cyan, magenta, yellow))
        self.item.write(shown.tobytes())
        self.item.ColorSpace = Name.DeviceGray if black else Name.DeviceRGB
        self.item.BitsPerComponent = 8
        self.item.Width, self.item.Height = shown.size
        if "/Decode" in self.item:
            del self.item["/Decode"]


def photographs(pdf: Pdf) -> Iterator[Photograph]:
    """Every CMYK picture of a file."""
    for item in pdf.objects:
        if isinstance(item, Stream) and item.get("/ColorSpace") == Name.DeviceCMYK:
            inks = inks_of(item)
            if inks is not None:
                yield Photograph(item, inks.reduce(2) if inks.width * inks.height > SOFTER else inks)


def is_measurable(item: Object) -> bool:
    """Whether a picture is stored so that its inks can be read: CMYK, eight bits, JPEG or without loss."""
    stored = item.get("/Filter", Name.FlateDecode) in (Name.FlateDecode, Name.DCTDecode)
    plain = item.get("/ColorSpace") == Name.DeviceCMYK and item.get("/BitsPerComponent", 8) == 8
    return stored and plain and item.get("/Subtype") == Name.Image


def picture_faults(item: Object) -> Iterator[str]:
    """What keeps a picture from being printed as it is meant: too little data, data of another kind, other versions."""
    if "/Alternates" in item:
        yield "et bilde med andre utgaver av seg selv (Alternates)"
    width, height, bits = (item.get(key, 0) for key in ("/Width", "/Height", "/BitsPerComponent"))
    if not (isinstance(width, int) and isinstance(height, int) and width > 0 and height > 0):
        yield "et bilde uten bredde og høyde"
        return
    if not isinstance(item, Stream) or width * height > MOST_PIXELS:
        yield "et bilde som ikke kan kontrolleres"
        return
    parts = PARTS.get(str(item.get("/ColorSpace"))) if isinstance(item.get("/ColorSpace"), Name) else None
    parts = 1 if item.get("/ImageMask", False) else parts
    try:
        if item.get("/Filter") == Name.DCTDecode:
            stored = opened(item.read_raw_bytes(), ("JPEG",))
            if stored.size != (width, height) or (parts is not None and len(stored.getbands()) != parts):
                yield "et bilde med data av et annet slag enn filen sier"
        elif item.get("/Filter", Name.FlateDecode) == Name.FlateDecode and parts is not None:
            depth = 1 if item.get("/ImageMask", False) else int(bits)
            if len(item.read_bytes()) < (width * parts * depth + 7) // 8 * height:
                yield "et bilde med mindre data enn det skal ha"
    except (OSError, ValueError, SyntaxError, TypeError, PdfError):
        yield "et bilde som ikke kan leses"


def inks_of(item: Object) -> Image.Image | None:
    """A CMYK picture as inks; None when it cannot be read."""
    if not is_measurable(item):
        return None
    size = int(item.Width), int(item.Height)
    try:
        if item.get("/Filter") == Name.DCTDecode:
            inks = _jpeg(item.read_raw_bytes())
        else:
            inks = Image.frombytes("CMYK", size, item.read_bytes())
    except (OSError, ValueError, SyntaxError, PdfError):
        return None
    decode = [float(number) for number in item.get("/Decode", [])]
    return ImageChops.invert(inks) if decode and decode[0] > decode[1] else inks


def _jpeg(data: bytes) -> Image.Image:
    """The numbers as they stand in a JPEG: Pillow turns those of every picture in four inks round as it reads it."""
    inks = opened(data, ("JPEG",))
    if inks.mode != "CMYK":
        raise ValueError(inks.mode)
    return ImageChops.invert(inks)


def most(plate: Image.Image) -> float:
    """The highest value of a picture in greys."""
    least_and_most: tuple[float, float] = plate.getextrema()  # type: ignore[assignment]  # one channel
    return least_and_most[1]


def total_ink(inks: Image.Image) -> Image.Image:
    """All four inks together at each point; 255 is 100 percent."""
    made: Image.Image = ImageMath.lambda_eval(
        lambda ink: ink["int"](ink["c"]) + ink["int"](ink["m"]) + ink["int"](ink["y"]) + ink["int"](ink["k"]),
        **dict(zip("cmyk", inks.split(), strict=True)),
    )
    return made
