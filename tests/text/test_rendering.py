"""What authors type reaches both editions as what it is: text."""

from __future__ import annotations

import pypdfium2
import pytest
from conftest import Desk
from lxml import html
from proof import letters

from bauta.composing.bindery import bind
from bauta.composing.extracts import extracts
from bauta.publication import House, Publication, Verdict
from bauta.text import tree

EXAMPLE = "examples/lilleby-skilt-i-biblioteket.md"
KEY = EXAMPLE.removesuffix(".md")
OLD = "Det kostet ingenting å ta feil på papir."
PAGE = 15


def both(desk: Desk, typed: str) -> tuple[str, str]:
    """The HTML of the section and the text of the printed page."""
    desk.edit(EXAMPLE, OLD, typed)
    with House(desk.root) as house:
        verdict = house.verdict()
        book = house.pdf(verdict.issues[0], 0)
    return section_of(verdict), printed(book, PAGE - 1)


def alone(desk: Desk, typed: str) -> tuple[str, str]:
    """The HTML of the section and the text of the offprint, which is the page of the book without the others."""
    desk.edit(EXAMPLE, OLD, typed)
    with House(desk.root) as house:
        publication = Publication(house)
        verdict = publication.verdict
        (offprint,) = (extract for extract in extracts(verdict.material) if extract.key == KEY)
        pdf = bind(desk.root, [offprint], publication.slips().paste_up, 0)[KEY]
    return section_of(verdict), printed(pdf, 0)


def section_of(verdict: Verdict) -> str:
    """The section as HTML."""
    return tree.html(next(section for section in verdict.rendered[KEY] if section.id == "gikk-bra").nodes)


def printed(pdf: bytes, page: int) -> str:
    """The text of a page, counted from 0."""
    return " ".join(pypdfium2.PdfDocument(pdf)[page].get_textpage().get_text_range().split())


@pytest.mark.parametrize(
    "typed",
    [
        "Pris: $ 100 og # 3 hos @navn",
        "en \\* og to \\_ og \\#",
        "#let x = 1 og #pagebreak()",
        "$x^2$ og @lilleby og <lab>",
        "a < b > c & d",
        "[ikke en lenke] og (parentes)",
        "100 % ~ 50 ^ 2 = / \\ | `",
        "<b>fet</b> og <u>strek</u>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!DOCTYPE x> og <?php ?>",
        "&lt;b&gt; &copy;",
        "== ikke en overskrift ==",
        "// ikke en kommentar /* heller ikke */",
    ],
)
def test_signs_that_mean_something_elsewhere_are_only_signs(typed: str, desk: Desk) -> None:
    web, book = alone(desk, f"Her: {typed} ferdig.")
    shown = " ".join(html.fragment_fromstring(web, create_parent=True).text_content().split())
    assert letters(shown) in letters(book)
    assert {tag.tag for tag in html.fragment_fromstring(web, create_parent=True).iter()} <= {"div", "p", "code", "em"}
    for sign in "$#@<>&%":
        assert book.count(sign) >= shown.count(sign), sign


@pytest.mark.parametrize(
    "typed", ["<b>fet</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<style>p {}</style>"]
)
def test_html_is_shown_as_the_characters_it_is(typed: str, desk: Desk) -> None:
    web, book = alone(desk, f"Her: {typed} ferdig.")
    assert typed in html.fragment_fromstring(web, create_parent=True).text_content()
    assert typed.replace(" ", "") in book.replace(" ", "")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "JaVaScRiPt:alert(1)"])
def test_a_link_that_runs_code_is_no_link(address: str, desk: Desk) -> None:
    web, book = alone(desk, f"Se [her]({address}) nå.")
    assert ":" not in web.replace("Se ", "")
    assert "Se her nå." in html.fragment_fromstring(web).text_content()
    assert "Se her nå." in book


def test_quotation_marks_are_norwegian(desk: Desk) -> None:
    web, book = alone(desk, 'Han sa "kom inn" og gikk.')
    assert "«kom inn»" in web
    assert "«kom inn»" in book


def test_dashes_and_dots_are_typeset(desk: Desk) -> None:
    web, book = alone(desk, "Fra 2005 -- og så ...")
    assert "2005 – og så …" in html.fragment_fromstring(web).text_content()
    assert "2005 – og så …" in book


@pytest.mark.parametrize("mark", ["- ", "1. ", ""])
def test_a_date_that_begins_a_line_is_a_date_and_no_list(mark: str, desk: Desk) -> None:
    web, book = alone(desk, f"{mark}25. oktober 2010 åpnet parken.")
    assert "25. oktober 2010 åpnet parken." in html.fragment_fromstring(web, create_parent=True).text_content()
    assert letters("25. oktober 2010 åpnet parken.") in letters(book)


def test_a_link_to_another_text_is_an_address_on_the_web_and_a_page_in_the_book(desk: Desk) -> None:
    web, book = both(desk, "Se [Lilleby](../municipalities/lilleby.md) der.")
    assert 'href="bauta:municipalities/lilleby"' in web
    assert "Se Lilleby (se side 8) der." in book


def test_a_link_to_a_page_of_the_site_alone_is_only_words_in_the_book(desk: Desk) -> None:
    _, book = both(desk, "Se [om boka](../content/om.md) der.")
    assert "Se om boka der." in book


def test_letters_of_all_the_languages_of_norway_are_in_the_faces(desk: Desk) -> None:
    signs = "áčđŋšŧž ÁČĐŊŠŦŽ ïö æøå é \u2011 – « » … § ½ ² € ×"
    _, book = alone(desk, f"Samisk: {signs} slutt.")
    for sign in signs.replace(" ", ""):
        assert sign in book, sign


def test_code_and_lists_and_tables_reach_the_book(desk: Desk) -> None:
    table, steps = "| Trinn | Mål |\n|---|---:|\n| ett | 17 cm |", "3. tredje\n4. fjerde"
    _, book = alone(desk, f"{table}\n\n{steps}\n\n> sitat her\n\n`kode_her`")
    for wanted in ("Trinn Mål", "ett 17 cm", "3. tredje", "4. fjerde", "sitat her", "kode_her"):
        assert wanted in book
