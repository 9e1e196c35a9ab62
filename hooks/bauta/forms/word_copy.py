"""A plain copy of a Word file for Pandoc: what its author sees, in standard parts, and nothing that can do harm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement
from zipfile import ZIP_STORED, ZipFile

from bauta.forms.word_asides import Asides, read_around, texts_of
from bauta.forms.word_body import Body
from bauta.forms.word_drawings import Drawings, WordPicture
from bauta.forms.word_package import TOO_LARGE, NotWordError, Package, Relation
from bauta.forms.word_styles import Styles
from bauta.forms.word_xml import OOXML, at, written

LONGEST = 500_000
"""Bytes of the copy's text, notes with it: some 40 pages. Pandoc needs 300 MB for so much."""
LARGEST = 1_500_000
"""Bytes of the copy with its styles."""
NOTES = {"footnotes": "w:footnote", "endnotes": "w:endnote"}
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = OOXML + "officeDocument/2006/relationships"
MAIN = {"document": "document.main", "styles": "styles", "numbering": "numbering"} | {name: name for name in NOTES}
"""The parts of the copy, and how their types end."""
ENDINGS = ("bmp", "emf", "gif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp", "wmf")


@dataclass(frozen=True)
class Copy:
    """The copy as a file; the pictures by the names they have in it; what stands beside; the text it holds."""

    data: bytes
    pictures: dict[str, WordPicture]
    asides: Asides
    paragraphs: list[str]


def copy_of(file: Path) -> Copy:
    """The plain copy of a Word file. Raises `NotWordError`."""
    with Package(file) as package:
        return _copied(package)


def _copied(package: Package) -> Copy:
    asides = Asides()
    relations = package.relations(package.main)
    tree = package.tree(package.main)
    root = at(tree, "w:body")
    if root is None:
        raise NotWordError("filen har ingen tekst; send skjemaet som er fylt ut")
    beside = {kind: target for kind in (*MAIN, *NOTES) if (target := _part(package, relations, kind))}
    styles = package.tree(beside["styles"]) if "styles" in beside else None
    drawings = Drawings(package, relations, asides)
    body = Body(Styles(styles), drawings, relations, asides)
    parts = {"document": Element("w:document")}
    SubElement(parts["document"], "w:body").extend([*body.blocks(root)])
    for name, one in NOTES.items():
        if name in beside:
            parts[name] = Element(f"w:{name}")
            parts[name].extend([*_notes(package, beside[name], one, Styles(styles), asides)])
    if styles is not None:
        parts["styles"] = styles
    if "numbering" in beside:
        parts["numbering"] = package.tree(beside["numbering"])
    read_around(package, asides)
    paragraphs = [
        "".join(texts_of(p)) for name in ("document", *NOTES) if name in parts for p in parts[name].iter("w:p")
    ]
    return Copy(_packed(parts, drawings.pictures, body.addresses), drawings.pictures, asides, paragraphs)


def _part(package: Package, relations: Mapping[str, Relation], kind: str) -> str:
    found = (r.target for r in relations.values() if r.kind == kind and not r.outside and package.has(r.target))
    return next(found, "")


def _notes(package: Package, name: str, one: str, styles: Styles, asides: Asides) -> Iterator[Element]:
    """The notes of a part as plain text; a picture in a note has no place."""
    drawings = Drawings(package, package.relations(name), asides)
    for note in package.tree(name).iter(one):
        copy = Element(one, note.attrib)
        copy.extend([*Body(styles, drawings, {}, asides).blocks(note)])
        yield copy
    for picture in drawings.pictures.values():
        asides.keep("et bilde i en fotnote er ikke tatt med", picture.alt or picture.name)


def _packed(parts: dict[str, Element], pictures: Mapping[str, WordPicture], addresses: list[str]) -> bytes:
    xml = {name: written(root) for name, root in parts.items()}
    text = sum(len(data) for name, data in xml.items() if name in ("document", *NOTES))
    if text > LONGEST or sum(map(len, xml.values())) > LARGEST:
        raise NotWordError(TOO_LARGE)
    related = "".join(_relation(name, name, f"{name}.xml") for name in xml if name != "document")
    related += "".join(_relation(f"bilde{n}", "image", name) for n, name in enumerate(pictures, 1))
    related += "".join(_relation(f"lenke{n}", "hyperlink", to, True) for n, to in enumerate(addresses, 1))
    kinds = "".join(f'<Default Extension="{ending}" ContentType="image/{ending}"/>' for ending in ENDINGS)
    kinds += "".join(f'<Override PartName="/word/{n}.xml" ContentType="{PART}.{MAIN[n]}+xml"/>' for n in xml)
    types = OOXML + "package/2006/content-types"
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as copy:
        copy.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>',
        )
        copy.writestr("_rels/.rels", _relations(_relation("main", "officeDocument", "word/document.xml")))
        copy.writestr("word/_rels/document.xml.rels", _relations(related))
        for name, data in xml.items():
            copy.writestr(f"word/{name}.xml", data)
        for name in pictures:
            copy.writestr(f"word/{name}", b"")
    return made.getvalue()


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{OOXML}package/2006/relationships">{inner}</Relationships>'


def _relation(id_: str, kind: str, target: str, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{id_}" Type="{RELATION}/{kind}" Target="{escape(target)}"{mode}/>'
