"""The package an EPUB is: leaves and pictures, what a reading system must know of them, and one zip file."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jinja2 import Environment

from bauta.ebook.leaves import CONTENTS, COVER, NAVIGATION, Entry, Leaf
from bauta.ebook.volume import Volume

KIND = "application/epub+zip"
CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/bok.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date a zip file knows, for every part: the package says when it was made."""
FEATURES = ("alternativeText", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents")
"""What holds of every e-book, in the words of schema.org."""
PAGED = ("pageBreakMarkers", "pageNavigation")
LANDMARKS = {"register": "index", "henvisninger": "bibliography"}
"""Kind of sheet -> what readers know it as, besides cover, contents and where the text begins."""
BEFORE = (COVER, "bruk", "kolofon", "utdrag", CONTENTS)
"""Kinds of sheet the text of a book begins after."""


def package(
    volume: Volume, board: Environment, leaves: Sequence[Leaf], pictures: Mapping[str, bytes], cover: bytes, made: int
) -> bytes:
    """The EPUB of a volume. `made` is in seconds since 1970; the same parts give the same bytes."""
    order = _order(leaves)
    pages = [page for name in order for leaf in leaves if leaf.name == name for page in leaf.pages]
    when = datetime.datetime.fromtimestamp(made, datetime.UTC)
    told: dict[str, Any] = {
        "bok": volume.book,
        "bind": volume,
        "ord": volume.book.design.words,
        "blader": leaves,
        "bilder": sorted(pictures),
        "rekkefolge": order,
        "sider": pages,
        "egne_sider": [page for leaf in leaves if leaf.kind == CONTENTS for page, _ in leaf.pages],
        "innhold": _nested([entry for leaf in leaves for entry in leaf.entries]),
        "merker": list(_landmarks(volume, leaves)),
        "sprak": _languages(volume),
        "trekkene": FEATURES + (PAGED if pages else ()),
        "dag": f"{when:%Y-%m-%d}",
        "endret": f"{when:%Y-%m-%dT%H:%M:%SZ}",
    }
    parts = {
        "bok.opf": board.get_template("bok.opf").render(told).encode(),
        NAVIGATION: board.get_template("nav.xhtml").render(told).encode(),
        **{leaf.name: leaf.text.encode() for leaf in leaves if leaf.kind != CONTENTS},
        "stil.css": board.get_template("stil.css").render().encode(),
        "omslag.jpg": cover,
        **dict(sorted(pictures.items())),
    }
    return closed(parts)


def closed(parts: Mapping[str, bytes]) -> bytes:
    """The file that holds these parts; what kind of file it is stands first and readable (OCF 3.3, 4.2)."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(zipfile.ZipInfo("mimetype", EARLIEST), KIND, zipfile.ZIP_STORED)
        for name, data in {"META-INF/container.xml": CONTAINER.encode(), **_inside(parts)}.items():
            packed = zipfile.ZIP_STORED if name.endswith(".jpg") else zipfile.ZIP_DEFLATED
            file.writestr(zipfile.ZipInfo(name, EARLIEST), data, packed)
    return made.getvalue()


def _inside(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"EPUB/{name}": data for name, data in parts.items()}


def _order(leaves: Sequence[Leaf]) -> list[str]:
    """The reading order: the contents where the book has them, else after its first leaf."""
    names = [leaf.name for leaf in leaves]
    return names if NAVIGATION in names else [*names[:1], NAVIGATION, *names[1:]]


def _nested(entries: Sequence[Entry]) -> list[tuple[Entry, list[Entry]]]:
    """The lines of the contents, each with those below it."""
    rows: list[tuple[Entry, list[Entry]]] = []
    for entry in entries:
        if entry.level > 1 and rows:
            rows[-1][1].append(entry)
        else:
            rows.append((entry, []))
    return rows


def _landmarks(volume: Volume, leaves: Sequence[Leaf]) -> Iterator[tuple[str, str, str]]:
    """Kind, name and place of what a reader jumps to."""
    words = volume.book.design.words
    for leaf in leaves:
        if leaf.kind == COVER:
            yield "cover", words["epub_omslag"], leaf.name
    yield "toc", words["bok_innhold"], f"{NAVIGATION}#toc"
    begins = next((leaf for leaf in leaves if leaf.kind not in BEFORE), None)
    if begins:
        yield "bodymatter", begins.entries[0].title, begins.name
    for leaf in leaves:
        if leaf.kind in LANDMARKS:
            yield LANDMARKS[leaf.kind], leaf.entries[0].title, leaf.name


def _languages(volume: Volume) -> list[str]:
    """The language of the book, then those of its texts."""
    texts = (text.lang for sheet in volume.book.sheets for text in sheet.entries)
    return list(dict.fromkeys([volume.book.lang, *sorted(set(texts))]))
