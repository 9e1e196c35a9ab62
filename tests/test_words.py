"""Web and book say the same words in the same order."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
from conftest import Built, Desk
from proof import area_text, letters, main_text, web_page

from bauta.artwork.measures import read_measures
from bauta.publication import Verdict
from bauta.reading.addresses import page_address
from bauta.records.flatplan import flat_plan
from bauta.text.tree import Node


def as_read(node: Node, numbers: bool) -> str:
    """The text of a node; the book's has the numbers of the steps, which the web leaves to the browser."""
    if isinstance(node, str):
        return node
    if node["tag"] != "ol" or not numbers:
        return " ".join(as_read(child, numbers) for child in node["children"])
    items = [child for child in node["children"] if not isinstance(child, str)]
    return " ".join(f"{n} {as_read(item, numbers)}" for n, item in enumerate(items, int(node.get("start", 1))))


def rows(node: Node) -> list[Node]:
    """A table by its rows, since the book repeats the head of a table over two pages; other nodes as they are."""
    if isinstance(node, str) or node["tag"] not in ("table", "thead", "tbody"):
        return [node]
    return [row for child in node["children"] for row in rows(child)]


def pieces(verdict: Verdict, key: str, numbers: bool) -> Iterator[str]:
    """The letters of each heading and block of a text, in order."""
    for section in verdict.rendered[key]:
        if not section.unknown:
            yield letters(section.title)
            yield from (letters(as_read(row, numbers)) for node in section.nodes for row in rows(node))


def first_missing(found: Iterator[str], whole: str) -> str | None:
    """The first piece that does not stand whole in a text, after those before it."""
    read, place = letters(whole), 0
    for piece in found:
        at = read.find(piece, place)
        if at < 0:
            return piece
        place = at + len(piece)
    return None


def test_every_text_stands_whole_and_in_order_on_the_web(built: Built, untouched: tuple[Desk, Verdict, bytes]) -> None:
    verdict = untouched[1]
    for key in flat_plan(verdict.issues[0].edition.edition).pages:
        read = main_text(web_page(built.site, page_address(key)))
        assert first_missing(pieces(verdict, key, numbers=False), read) is None, key


def test_every_text_stands_whole_and_in_order_in_the_book(untouched: tuple[Desk, Verdict, bytes]) -> None:
    desk, verdict, pdf = untouched
    book = pypdfium2.PdfDocument(pdf)
    measures = read_measures(desk.root)
    for extent in verdict.issues[0].extents:
        if extent.key in verdict.rendered:
            pages = range(extent.first - 1, extent.last)
            read = "\n".join(area_text(book[page], measures) for page in pages)
            assert first_missing(pieces(verdict, extent.key, numbers=True), read) is None, extent.key


def test_an_unknown_section_is_asked_for_in_one_box_and_not_printed(built: Built) -> None:
    read = " ".join(main_text(web_page(built.site, "kommuner/ovrevik/")).split()).lower()
    asked = read.partition("kommunen er beden om å supplere")[2]
    assert "resultat" in asked[:80]
    assert "ukjent" not in read
