"""Web and book say the same words in the same order."""

from __future__ import annotations

import pypdfium2
from collation import first_missing, parted, pieces
from conftest import Built, Desk
from proof import area_text, letters, main_text, web_page

from bauta.artwork.design import read_design
from bauta.publication import Verdict
from bauta.reading.addresses import page_address
from bauta.records.flatplan import flat_plan


def test_every_text_stands_whole_and_in_order_on_the_web(built: Built, untouched: tuple[Desk, Verdict, bytes]) -> None:
    verdict = untouched[1]
    for key in flat_plan(verdict.issues[0].edition.edition).pages:
        read = main_text(web_page(built.site, page_address(key)))
        assert first_missing(pieces(verdict, key, numbers=False), read) is None, key


def test_every_text_stands_whole_and_in_order_in_the_book(untouched: tuple[Desk, Verdict, bytes]) -> None:
    desk, verdict, pdf = untouched
    book = pypdfium2.PdfDocument(pdf)
    measures = read_design(desk.root, "a4").measures
    for extent in verdict.issues[0].extents:
        if extent.key in verdict.rendered:
            pages = range(extent.first - 1, extent.last)
            read = "\n".join(area_text(book[page], measures) for page in pages)
            elsewhere = letters("".join(read.partition(said)[2] for said in ("Der står også:", "Der står òg:")))
            lost = [
                parted(section, letters(read), elsewhere)
                for section in verdict.rendered[extent.key]
                if not section.unknown
            ]
            assert not any(lost), extent.key


def test_an_unknown_section_is_asked_for_in_one_box_and_not_printed(built: Built) -> None:
    read = " ".join(main_text(web_page(built.site, "kommuner/ovrevik/")).split()).lower()
    asked = read.partition("dette veit vi ikkje enno")[2]
    assert "resultat" in asked[:80]
    assert "ukjent" not in read
