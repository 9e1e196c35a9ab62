"""What is drawn in a Word file: pictures, cropped and turned as they are shown, and words within drawings."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from PIL import Image

from bauta.artwork.originals import SHORTEST, OriginalError
from bauta.forms.word_asides import Asides, figure_text, pasted
from bauta.forms.word_package import NotWordError, Package, Relation
from bauta.forms.word_xml import at, shallow

WHOLE = 100_000
"""Word gives what is cropped away in thousandths of a per cent of each side."""
MOST_PICTURES = 40
"""Pictures taken from one form; it asks for three."""
SIXTY_THOUSAND = 60_000
"""Word gives angles in sixty-thousandths of a degree."""
TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
"""Degrees clockwise -> what Pillow calls it, which counts the other way; other angles are decoration."""
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


@dataclass(frozen=True)
class WordPicture:
    """A picture in the file, with the description Word holds for it, and how it is shown.

    `crop` is what is cut from the left, top, right and bottom as parts of the whole; `turn` is degrees clockwise.
    """

    name: str
    alt: str
    data: bytes
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    turn: int = 0


class Drawings:
    """The drawings of one part; pictures are kept under the names they get in the copy."""

    def __init__(self, package: Package, relations: Mapping[str, Relation], asides: Asides) -> None:
        self.pictures: dict[str, WordPicture] = {}
        self._package, self._relations, self._asides = package, relations, asides

    def read(self, drawing: Element) -> Iterator[Element]:
        """The pictures of a drawing as runs of the copy; its other words are kept beside."""
        parts = [*shallow(drawing, "w:txbxContent")]

        def called(name: str) -> list[Element]:
            return [part for part in parts if part.tag == name]

        alt = _description(next(iter(called("wp:docPr")), None))
        several = len(called("pic:pic")) > 1
        for picture in called("pic:pic"):
            own = _description(at(picture, "pic:nvPicPr/pic:cNvPr"))
            yield from self._drawn(picture, own if several or not alt else alt)
        for image in called("v:imagedata"):
            yield from self._kept(image.get("r:id", ""), image.get("o:title", ""), (0, 0, 0, 0), 0)
        for path in called("v:textpath"):
            self._asides.keep("tekst i en tegning", path.get("string", ""))
        for control in called("w:control"):
            self._asides.keep(
                "kontroll fra et program (ActiveX)", f"{control.get('w:name', '')} er ikke lest; skriv det inn"
            )
        for embedded in called("o:OLEObject"):
            self._asides.keep("innfelt objekt", f"{embedded.get('ProgID', 'ukjent slag')} er ikke lest; skriv det inn")
        for words, key, kind in (("dgm:relIds", "r:dm", "figur"), ("c:chart", "r:id", "diagram")):
            for one in called(words):
                self._asides.keep(kind, self._figure(one.get(key, "")))

    def pasted(self, chunk: Element) -> None:
        """Keep the text of a document pasted whole into this one."""
        relation = self._relations.get(chunk.get("r:id", ""))
        if relation is None or relation.outside:
            self._asides.keep("innlimt dokument", "ligger ikke i filen; lim inn teksten selv")
        else:
            self._asides.keep("innlimt dokument", pasted(self._package, relation.target))

    def _figure(self, id_: str) -> str:
        relation = self._relations.get(id_)
        if relation is None or relation.outside or not self._package.has(relation.target):
            return "kan ikke leses; skriv det inn som tekst"
        try:
            return figure_text(self._package.tree(relation.target)) or "uten tekst er ikke tatt med"
        except NotWordError:
            return "kan ikke leses; skriv det inn som tekst"

    def _drawn(self, picture: Element, alt: str) -> Iterator[Element]:
        blip = next(picture.iter("a:blip"), None)
        if blip is None:
            return
        edges = next(picture.iter("a:srcRect"), None)
        crop = tuple(_part(edges.get(side, "0")) if edges is not None else 0.0 for side in "ltrb")
        frame = next(picture.iter("a:xfrm"), None)
        angle = frame.get("rot", "0") if frame is not None else "0"
        turn = round(int(angle) / SIXTY_THOUSAND) % 360 if angle.lstrip("-").isdigit() and len(angle) < 12 else 0
        id_ = blip.get("r:embed") or blip.get("r:link") or ""
        yield from self._kept(id_, alt, (crop[0], crop[1], crop[2], crop[3]), turn)

    def _kept(self, id_: str, alt: str, crop: tuple[float, float, float, float], turn: int) -> Iterator[Element]:
        relation = self._relations.get(id_)
        if relation is None or relation.outside or not self._package.has(relation.target):
            where = f": {relation.target}" if relation else ""
            self._asides.keep("et bilde som ikke ligger i filen, bare en lenke til det", f"send bildet selv{where}")
            return
        if len(self.pictures) >= MOST_PICTURES:
            self._asides.keep("bilde utover de første", f"{alt or relation.target}: send det ved siden av")
            return
        name = f"media/bilde-{len(self.pictures) + 1}{posixpath.splitext(relation.target)[1].lower()[:6]}"
        called = posixpath.basename(relation.target)
        self.pictures[name] = WordPicture(called, alt, self._package.read(relation.target), crop, turn)
        yield _run(name, alt, len(self.pictures))


def as_placed(picture: Image.Image, placed: WordPicture) -> Image.Image:
    """A picture as its author shows it: without what is cropped away, and turned."""
    width, height = picture.size
    left, top, right, bottom = placed.crop
    box = (round(left * width), round(top * height), round((1 - right) * width), round((1 - bottom) * height))
    shown = picture
    if box != (0, 0, width, height):
        if box[2] - box[0] < SHORTEST or box[3] - box[1] < SHORTEST:
            raise OriginalError("er beskåret til nesten ingenting i Word; send det ved siden av")
        shown = picture.crop(box)
    shown = shown.transpose(TURNS[placed.turn]) if placed.turn in TURNS else shown
    shown.info = picture.info
    return shown


def _description(element: Element | None) -> str:
    return (element.get("descr") or "") if element is not None else ""


def _part(text: str) -> float:
    """A share of a side, from 0 to 1; what lies outside the picture is none of it."""
    number = text.removesuffix("%")
    if not number.lstrip("-").isdigit() or len(number) > 9:
        return 0.0
    return min(max(int(number) / (100 if text.endswith("%") else WHOLE), 0.0), 1.0)


def _run(name: str, alt: str, number: int) -> Element:
    """A picture in a run, as plainly as it can be said."""
    run = Element("w:r")
    inline = SubElement(SubElement(run, "w:drawing"), "wp:inline")
    SubElement(inline, "wp:extent", {"cx": "1000000", "cy": "1000000"})
    SubElement(inline, "wp:docPr", {"id": str(number), "name": name, "descr": alt})
    data = SubElement(SubElement(inline, "a:graphic"), "a:graphicData", {"uri": PICTURE})
    picture = SubElement(data, "pic:pic")
    naming = SubElement(picture, "pic:nvPicPr")
    SubElement(naming, "pic:cNvPr", {"id": str(number), "name": name, "descr": alt})
    SubElement(naming, "pic:cNvPicPr")
    SubElement(SubElement(picture, "pic:blipFill"), "a:blip", {"r:embed": f"bilde{number}"})
    SubElement(picture, "pic:spPr")
    return run
