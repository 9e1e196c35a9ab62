"""Another publisher: 64 pages, twelve places, five themes, and no line of this publication, from data and a design."""

from __future__ import annotations

import json
import re
import zipfile

import pikepdf
import pypdfium2
import pytest
from conftest import Built, build
from proof import POINTS, letters, main_text, web_page
from publisher import NAME, PLACES, PUBLISHER, THEMES, furnish_publisher, strangers, told_here

from bauta.artwork.contrast import inks
from bauta.artwork.design import read_design
from bauta.forms.template import file_name
from bauta.press.prepress.ticket import TICKET

pytestmark = pytest.mark.full

OPENINGS = (28, 34, 40, 46, 52)
"""Pages that open a theme."""


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The other publisher's house, built with site, book and press files; small books are left out."""
    made = build(furnish_publisher(tmp_path_factory.mktemp("utgiver") / "hus"), offprints=False)
    assert made.code == 0, made.output
    return made


@pytest.fixture(scope="module")
def book(other: Built) -> pypdfium2.PdfDocument:
    """The book as readers get it."""
    return pypdfium2.PdfDocument(other.site / "last-ned/bok.pdf")


def test_the_book_has_its_own_pages_trim_and_names(book: pypdfium2.PdfDocument) -> None:
    assert [tuple(round(side / POINTS) for side in page.get_size()) for page in book] == [(170, 240)] * 64
    said = letters("".join(page.get_textpage().get_text_range() for page in book))
    assert [name for name in (NAME, PUBLISHER, *PLACES, *THEMES) if letters(name) not in said] == []
    assert [name for name in told_here() if letters(name) in said] == []


def test_each_theme_opens_in_its_own_colour_on_web_and_paper(other: Built, book: pypdfium2.PdfDocument) -> None:
    palette = read_design(other.desk.root, "170x240").palette
    for number, page in enumerate(OPENINGS, 1):
        seen = book[page - 1].render(scale=0.2).to_pil().convert("RGB").getpixel((5, 5))
        assert seen == pytest.approx([255 * part for part in inks(palette[f"tema-{number}"].cmyk)], abs=45), number
    style = (other.site / "stil/bauta.css").read_text(encoding="utf-8")
    assert [f".tema-{number} {{" in style for number in range(1, 7)] == [True] * 5 + [False]


def test_web_and_book_are_set_in_its_own_faces(other: Built) -> None:
    style = (other.site / "stil/bauta.css").read_text(encoding="utf-8")
    assert ("Literata" in style, "Work Sans" in style, "Source S" in style) == (True, True, False)
    with pikepdf.open(other.site / "last-ned/bok.pdf") as pdf:
        described = [
            o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
        ]
        fonts = {str(o.FontName).partition("+")[2].rstrip("-0123456789").partition("-")[0] for o in described}
    assert fonts == {"Literata", "WorkSans"}


def test_its_press_files_pass_preflight(other: Built) -> None:
    order = json.loads((other.site / "last-ned/trykk" / TICKET).read_bytes())
    assert [(file["navn"], file["sider"]) for file in order["filer"]] == [("innmat.pdf", 60), ("omslag.pdf", 2)]
    assert [(file["forkontroll"]["feil"], file["forkontroll"]["varsler"]) for file in order["filer"]] == [(0, 0)] * 2
    assert (order["format"], order["utfall"]) == ({"bredde": 170, "hoyde": 240}, 4)


def test_its_texts_choose_between_answers_of_its_own(other: Built) -> None:
    listed = web_page(other.site, "eksempler/")
    told = " ".join(listed.text_content().split())
    assert [answer for answer in ("Dugnad", "Tilflyttere", "Varer") if answer not in told] == []
    assert [answer for answer in ("Prosess", "Bevegelse", "Gjennomført") if answer in told] == []
    schema = json.loads((other.site / "skjema/eksempel.json").read_text(encoding="utf-8"))["properties"]
    assert schema["status"]["enum"] == ["tanke", "lest", "i-trykken", "forbi"]


def test_its_word_form_asks_for_its_own_themes(other: Built) -> None:
    forms = sorted((other.site / "skjema").glob("eksempel*.docx"))
    assert forms
    for form in forms:
        with zipfile.ZipFile(form) as package:
            text = package.read("word/document.xml").decode()
        assert [theme for theme in THEMES if theme not in text] == [], form.name
        assert [name for name in told_here() if name in text] == [], form.name


def test_the_pages_of_lists_tell_of_places_and_not_of_municipalities(other: Built) -> None:
    for page, told in (
        ("", "12 steder"),
        ("kommuner/", "Sted Fylke"),
        ("eksempler/", "fra 12 steder"),
        ("sok/", "Stedene"),
    ):
        said = " ".join(main_text(web_page(other.site, page)).split())
        assert told in said, page
        assert re.findall(r"[^ ]*kommun[^ ]*", said.lower().replace("kommuneprofil", "")) == [], page


def test_its_website_has_its_places_and_no_line_of_this_one(other: Built) -> None:
    for place in PLACES:
        assert place in (other.site / f"kommuner/{file_name(place)}/index.html").read_text(encoding="utf-8")
    assert strangers(other.site) == {}
