"""Reads finished pages back, on paper and on the web, as words and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from lxml import html
from outloud.model import Document
from pikepdf import Array, Name, Object

from bauta.contract.measures import Measures

POINTS = 72 / 25.4
"""PDF points in a millimetre."""

FACES = ("SourceSerif4", "SourceSans3")
"""The two faces of the book, as its fonts are called."""
NOTE = re.compile(r"\(\s*(?:se|sjå)\s+side\s+\d+\s*\)")


def letters(text: str) -> str:
    """The letters and figures of a text: what is left when lines, hyphens and page notes differ."""
    return "".join(filter(str.isalnum, NOTE.sub("", text)))


def area_text(page: pypdfium2.PdfPage, measures: Measures) -> str:
    """What stands in the text area of a page, between running head and folio."""
    width, height = page.get_size()
    text: str = page.get_textpage().get_text_bounded(
        left=0, bottom=measures.bunn * POINTS, right=width, top=height - (measures.topp - 2) * POINTS
    )
    return text


def ink(page: pypdfium2.PdfPage) -> list[tuple[str, float, float, float, float]]:
    """Every printed character of a page with left, top, right and bottom, in mm from the top left."""
    height = page.get_size()[1]
    text = page.get_textpage()
    found = []
    for number, character in enumerate(text.get_text_range()):
        if character.isspace() or not character.isprintable():
            continue
        left, bottom, right, top = text.get_charbox(number)
        found.append((character, *(side / POINTS for side in (left, height - top, right, height - bottom))))
    return found


def lines(page: pypdfium2.PdfPage) -> list[tuple[str, float, float, float, float]]:
    """Text, left, top, right and bottom, in mm from the top left, of each run of text on a page."""
    height = page.get_size()[1]
    text = page.get_textpage()
    found = []
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        run = text.get_text_bounded(left, bottom, right, top)
        if run.strip():
            box = (left, height - top, right, height - bottom)
            found.append((run, *(round(side / POINTS, 2) for side in box)))
    return found


def heard(file: Path) -> str:
    """What a reader hears of a PDF: the text of its tags in their order, across pages, and no artifacts."""
    document = Document(str(file))
    said = (
        document.content(document.page_index[page]).mcid_text.get((None, id_), "") for page, id_ in _marked(document)
    )
    return " ".join(said)


def _marked(document: Document) -> Iterator[tuple[tuple[int, int], int]]:
    """Page and number of each piece of marked content, as the tree of tags has them."""

    def below(tag: Object, page: Object | None) -> Iterator[tuple[tuple[int, int], int]]:
        page = tag.get("/Pg", page)
        kids = tag.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                assert page is not None
                yield page.objgen, kid
            elif kid.get("/Type") == Name.MCR:
                yield kid.get("/Pg", page).objgen, int(kid.MCID)
            elif kid.get("/Type") != Name.OBJR:
                yield from below(kid, page)

    return below(document.struct_root, None)


def web_page(site: Path, address: str) -> html.HtmlElement:
    """The page at an address of the site, parsed as a browser would."""
    return html.document_fromstring((site / address / "index.html").read_bytes())


def main_text(page: html.HtmlElement) -> str:
    """The text of the main part of a page."""
    main = page.find(".//main")
    for skipped in main.xpath(".//script|.//style|.//svg|.//nav"):
        skipped.drop_tree()
    return " ".join(main.itertext())


def shown(pdf: bytes) -> str:
    """All text of a book, as one line."""
    pages = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    return " ".join(" ".join(pages).split())
