"""Separations: what each of the four inks prints on a page, rendered with PDFium.

PDFium shows colours as RGB on a screen, and what it makes of CMYK is no measure of ink. So the file is rewritten
before it is rendered: every CMYK colour becomes one in a space of our own, whose red, green and blue are the paper left
bare by cyan, magenta and yellow; a second time they are all what black leaves bare. Clipping, order of painting and
transparency are then PDFium's, and the inks are exact: to mix in RGB what is bare of each ink is to mix the inks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from pikepdf import (
    Array,
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
    Pdf,
    Stream,
    unparse_content_stream,
)
from PIL import Image, ImageChops

from bauta.press.preflight.graphics_state import Steps, steps_of
from bauta.press.preflight.images import Photograph, photographs
from bauta.press.preflight.page import Leaf

PPI = 72
"""Pixels to the inch: a point is a pixel."""
SPACE = Name("/BautaPlater")
COLOURS = b"{pop 1 exch sub 3 1 roll 1 exch sub 3 1 roll 1 exch sub 3 1 roll}"
BLACK = b"{4 1 roll pop pop pop 1 exch sub dup dup}"
"""What the plates make of four inks, as PostScript: 1 is bare paper."""
SETTERS = {"k": ("cs", "sc"), "K": ("CS", "SC")}


@dataclass(frozen=True)
class Plates:
    """One page, an image in greys for each ink; 255 is full ink. One pixel is one point."""

    cyan: Image.Image
    magenta: Image.Image
    yellow: Image.Image
    black: Image.Image

    @property
    def inked(self) -> Image.Image:
        """How much there is of the ink there is most of."""
        first = ImageChops.lighter(self.cyan, self.magenta)
        return ImageChops.lighter(first, ImageChops.lighter(self.yellow, self.black))

    @property
    def coverage(self) -> tuple[float, ...]:
        """The mean of each ink over the page, in percent."""
        return tuple(round(_mean(plate), 2) for plate in (self.cyan, self.magenta, self.yellow, self.black))


def separations(pdf: Pdf, leaves: Sequence[Leaf]) -> Iterator[Plates]:
    """The plates of every page of a file, in order. The file is of no use for anything else afterwards."""
    tint = _rewrite(pdf, leaves)
    pictures = list(photographs(pdf))
    colours = _rendered(pdf, tint, COLOURS, pictures, black=False)
    black = _rendered(pdf, tint, BLACK, pictures, black=True)
    for number in range(len(colours)):
        cyan, magenta, yellow = (ImageChops.invert(plate) for plate in _page(colours, number).split())
        yield Plates(cyan, magenta, yellow, ImageChops.invert(_page(black, number).getchannel(0)))


def _page(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    page: Image.Image = document[number].render(scale=PPI / 72, rev_byteorder=True).to_pil()
    return page.convert("RGB")


def _rendered(
    pdf: Pdf, tint: Stream, formula: bytes, pictures: list[Photograph], *, black: bool
) -> pypdfium2.PdfDocument:
    """The file with one formula for the inks, opened by PDFium."""
    tint.write(formula)
    for picture in pictures:
        picture.show(black=black)
    made = BytesIO()
    pdf.save(made, compress_streams=False)
    return pypdfium2.PdfDocument(made.getvalue())


def _rewrite(pdf: Pdf, leaves: Sequence[Leaf]) -> Stream:
    """Put every CMYK colour of a file in our own space; the stream its formula goes into."""
    tint = pdf.make_stream(COLOURS)
    tint.FunctionType = 4
    tint.Domain, tint.Range = Array([0, 1] * 4), Array([0, 1] * 3)
    names = Array([Name.Cyan, Name.Magenta, Name.Yellow, Name.Black])
    space = pdf.make_indirect(Array([Name.DeviceN, names, Name.DeviceRGB, tint]))
    for leaf in leaves:
        _rewrite_page(pdf, leaf, space)
    for item in pdf.objects:
        if isinstance(item, Stream) and (item.get("/Subtype") == Name.Form or item.get("/PatternType") == 1):
            _offer(item, space)
            item.write(_rewritten(steps_of(item)))
        if isinstance(item, Dictionary | Stream) and "/ShadingType" in item:
            _rename(item, space)
        if isinstance(item, Dictionary) and isinstance(item.get("/Shading"), Dictionary | Stream):
            _rename(item.Shading, space)
    return tint


def _rewrite_page(pdf: Pdf, leaf: Leaf, space: Object) -> None:
    _offer(leaf.page.obj, space)
    leaf.page.obj.Contents = pdf.make_stream(_rewritten(leaf.steps))
    shadings = leaf.page.obj.Resources.get("/Shading", Dictionary())
    for shading in shadings.as_dict().values():
        _rename(shading, space)


def _offer(owner: Object, space: Object) -> None:
    """Give the content of a page or a form our space by its name."""
    if "/Resources" not in owner:
        owner.Resources = Dictionary()
    if "/ColorSpace" not in owner.Resources:
        owner.Resources.ColorSpace = Dictionary()
    known = owner.Resources.ColorSpace
    for name, other in list(known.as_dict().items()):
        if other == Name.DeviceCMYK or other == Array([Name.DeviceCMYK]):
            known[name] = space
    known[SPACE] = space


def _rename(item: Object, space: Object) -> None:
    if item.get("/ColorSpace") == Name.DeviceCMYK:
        item.ColorSpace = space


def _rewritten(content: Steps) -> bytes:
    steps: list[ContentStreamInstruction | ContentStreamInlineImage] = []
    for step in content:
        name = "" if isinstance(step, ContentStreamInlineImage) else str(step.operator)
        if name in SETTERS:
            space, colour = SETTERS[name]
            steps.append(ContentStreamInstruction([SPACE], Operator(space)))
            steps.append(ContentStreamInstruction(step.operands, Operator(colour)))
        elif name in ("cs", "CS") and step.operands[0] == Name.DeviceCMYK:
            steps.append(ContentStreamInstruction([SPACE], Operator(name)))
        else:
            steps.append(step)
    return unparse_content_stream(steps)


def _mean(plate: Image.Image) -> float:
    counts = plate.histogram()
    return 100 * sum(level * count for level, count in enumerate(counts)) / (255 * max(sum(counts), 1))
