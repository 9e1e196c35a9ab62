"""The cover of an e-book: of a book its first page as it is set, of a theme a drawn one; either as a picture."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

from bauta.artwork import scenes
from bauta.artwork.design import house_faces
from bauta.artwork.originals import opened
from bauta.artwork.palette import inks
from bauta.artwork.scenery.order import Order
from bauta.composing.typeset import pictures
from bauta.contract.drawings import Scene

SOURCE = "overrides/epub/omslag.typ"
SHARE = 600 / 430
"""The width of the scene on a drawn cover to its height, as the source has it."""
HEIGHT = 1600
"""Pixels, as shops and shelves ask for."""
QUALITY = 84


@dataclass(frozen=True)
class Face:
    """What a drawn cover says besides its scene."""

    number: int
    title: str
    work: str
    """The book the theme is of."""
    publisher: str
    colour: str
    lang: str


def cover(pdf: bytes) -> bytes:
    """The first page of a book as JPEG."""
    with pypdfium2.PdfDocument(pdf) as book:
        page = book[0]
        return _packed(page.render(scale=HEIGHT / page.get_height()).to_pil())


def drawn_cover(root: Path, face: Face, scene: Scene | None) -> bytes:
    """A cover as JPEG, with the first motif of a scene, if there is one."""
    faces, colours = house_faces(root), inks(root)
    data = {
        "svg": _first_of(root, scene) if scene else "",
        "number": face.number,
        "title": face.title,
        "work": face.work,
        "publisher": face.publisher,
        "color": colours[face.colour],
        "paper": colours["hvit"],
        "faces": faces.titler.familier,
        "lang": face.lang,
    }
    (page,) = pictures(root, SOURCE, faces.families, json.dumps(data, ensure_ascii=False))
    return _packed(opened(page))


def _first_of(root: Path, scene: Scene) -> str:
    order = Order.of(scene.drawing)
    first = replace(order, motifs=order.motifs[:1], width=order.height * SHARE)
    return scenes.svg(root, first, scene.alt, "scene", whole=True)


def _packed(shown: Image.Image) -> bytes:
    made = BytesIO()
    shown.convert("RGB").save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue()
