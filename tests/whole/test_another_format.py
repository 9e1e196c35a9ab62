"""A book of 170 × 240 mm with colours, faces, words and themes of its own, from data and a design folder alone."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from conftest import PROJECT, Built, build, furnish
from grid import covered, glyphs, off_the_grid
from proof import POINTS, ink, letters, web_page
from vera import PASSED, needs_java, validate_all

from bauta.artwork.contrast import inks
from bauta.artwork.design import Design, read_design
from bauta.press.prepress.ticket import TICKET
from bauta.website.style_sheet import tokens

pytestmark = pytest.mark.full

TRIAL = PROJECT / "tests/bok-170x240"
THEMES = {
    "ovrevik-rampe-ved-kaia": "kaier",
    "lilleby-skilt-i-biblioteket": "skilt",
    "ovrevik-trapp-med-kontrast": "trapper",
}
"""The examples of the miniature that stand under another theme here."""
OPENINGS = (12, 14, 16, 18)
"""Pages that open a theme."""
PROFILES = range(8, 12)
"""The pages of the municipalities."""
SIZE = (170, 240)
OWN_LINES = (1, 5, 7, 22, 24)
"""Pages not set on the lines of the running text: covers, contents, map and references."""


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The trial edition in the house of the miniature, built with site and press files."""
    desk = furnish(tmp_path_factory.mktemp("format") / "hus")
    desk.overlay(TRIAL)
    for example, theme in THEMES.items():
        desk.edit(f"examples/{example}.md", "tema: plasser", f"tema: {theme}")
    made = build(desk)
    assert made.code == 0, made.output
    return made


@pytest.fixture(scope="module")
def design(trial: Built) -> Design:
    """The design of the trial edition."""
    return read_design(trial.desk.root, "170x240")


@pytest.fixture(scope="module")
def book(trial: Built) -> pypdfium2.PdfDocument:
    """The book as readers get it."""
    return pypdfium2.PdfDocument(trial.site / "last-ned/hoveddokument.pdf")


def test_every_page_has_the_trim_of_the_edition(book: pypdfium2.PdfDocument) -> None:
    assert [tuple(round(side / POINTS) for side in page.get_size()) for page in book] == [SIZE] * 24


def test_the_faces_are_those_of_the_design_and_no_others(trial: Built) -> None:
    files = [trial.site / "last-ned/hoveddokument.pdf", *(trial.site / "last-ned/trykk").glob("*.pdf")]
    assert len(files) == 3
    for file in files:
        with pikepdf.open(file) as pdf:
            fonts = {str(o.FontName).partition("+")[2] for o in pdf.objects if is_font(o)}
        assert {name.rstrip("-0123456789").partition("-")[0] for name in fonts} == {"Literata", "WorkSans"}, file.name


def is_font(thing: pikepdf.Object) -> bool:
    """Whether this describes a face of a file."""
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"


def test_each_theme_opens_in_a_colour_of_its_own_palette(book: pypdfium2.PdfDocument, design: Design) -> None:
    for page, name in zip(OPENINGS, ("tema-1", "tema-2", "tema-3", "tema-4"), strict=True):
        seen = book[page - 1].render(scale=0.2).to_pil().convert("RGB").getpixel((5, 5))
        # PDFium shows CMYK a little otherwise than the plain sum does.
        assert seen == pytest.approx([255 * part for part in inks(design.palette[name].cmyk)], abs=30), name


def test_four_themes_are_counted_and_named_on_the_back(book: pypdfium2.PdfDocument) -> None:
    back = letters(book[23].get_textpage().get_text_range())
    for said in ("Fire temaer", "Kaier og ramper", "Trapper og kanter", "2 kommuner"):
        assert letters(said) in back


def test_the_words_of_the_design_go_before_those_of_the_house(book: pypdfium2.PdfDocument) -> None:
    assert letters("Dette kan dere lære av oss") in letters(book[8].get_textpage().get_text_range())
    assert letters("Dette kan de lære av oss") in letters(book[10].get_textpage().get_text_range())


def test_its_text_stands_on_its_own_grid_within_its_own_margins(book: pypdfium2.PdfDocument, design: Design) -> None:
    measures = design.measures
    for number, page in enumerate(book, 1):
        if number not in OWN_LINES:
            body = [glyph for glyph in off_the_grid(page, measures) if glyph.size <= measures.skrift["brod"]]
            head = measures.felt["profil"].hoyde if number in PROFILES else 0  # a caption there is by itself
            strays = [glyph for glyph in body if glyph.baseline > head]
            # The steps of a recipe stand 2 mm apart; they are set in the face of titles.
            steps = [glyph for glyph in strays if number - 1 in OPENINGS and "WorkSans" in glyph.face]
            assert strays == steps, number
        left, right = (measures.innside, measures.utside) if number % 2 else (measures.utside, measures.innside)
        if number not in (1, 24):
            assert [c for c in ink(page) if c[1] < left - 1 or c[3] > SIZE[0] - right + 1] == [], number


def test_no_text_of_it_covers_another_and_none_is_smaller_than_the_scale(
    book: pypdfium2.PdfDocument, design: Design
) -> None:
    for number, page in enumerate(book, 1):
        boxes = [(x0, top, x1, bottom) for _, x0, top, x1, bottom in ink(page)]
        assert list(covered(boxes)) == [], number
        least = min(design.measures.skrift.values())
        assert number == 7 or [glyph for glyph in glyphs(page) if glyph.size < least - 0.01] == [], number


def test_its_press_files_pass_preflight(trial: Built) -> None:
    order = json.loads((trial.site / "last-ned/trykk" / TICKET).read_bytes())
    assert [(file["navn"], file["sider"]) for file in order["filer"]] == [("innmat.pdf", 20), ("omslag.pdf", 2)]
    assert [(file["forkontroll"]["feil"], file["forkontroll"]["varsler"]) for file in order["filer"]] == [(0, 0)] * 2
    assert (order["format"], order["utfall"]) == ({"bredde": 170, "hoyde": 240}, 4)
    with pikepdf.open(trial.site / "last-ned/trykk/innmat.pdf") as inside:
        trims = {tuple(round(float(side) / POINTS) for side in page.trimbox) for page in inside.pages}
    assert trims == {(4, 4, 174, 244)}


def test_the_tiles_of_the_cover_run_out_into_the_bleed(trial: Built, design: Design) -> None:
    with pypdfium2.PdfDocument(trial.site / "last-ned/trykk/omslag.pdf") as cover:
        page = cover[0]
        outer, _, _, upper = page.get_mediabox()
        _, bottom, right, top = page.get_trimbox()
        drawn = page.render(scale=4 / POINTS).to_pil().convert("RGB")
    right, top, high = (right - outer) / POINTS, (upper - top) / POINTS, (top - bottom) / POINTS
    tiles = high / design.measures.omslag.rader
    for row in range(design.measures.omslag.foran, design.measures.omslag.rader):
        for above in (-2, 2):
            y = round(4 * (top + row * tiles + above))
            within, beyond = (drawn.getpixel((round(4 * x), y)) for x in (right - 2, right + 2))
            assert within == beyond, (row, above)


@needs_java
def test_neither_the_book_nor_what_is_taken_from_it_breaks_a_rule_of_pdf_ua(trial: Built) -> None:
    files = [file for file in trial.site.rglob("*.pdf") if "trykk" not in file.parts]
    assert len(files) == 16
    report = validate_all(files)
    assert report.count(PASSED) == len(files), report


def test_its_extracts_have_the_trim_of_the_book(trial: Built) -> None:
    for file in (trial.site / "kommuner/lilleby/lilleby.pdf", *trial.site.glob("eksempler/*/*.pdf")):
        with pypdfium2.PdfDocument(file) as extract:
            assert {tuple(round(side / POINTS) for side in page.get_size()) for page in extract} == {SIZE}, file.name


def test_the_website_shows_the_cover_in_the_proportions_of_the_book(trial: Built) -> None:
    assert ".bok--170x240 { aspect-ratio: 170 / 240; }" in (trial.site / "stil/bauta.css").read_text(encoding="utf-8")
    page = web_page(trial.site, "last-ned")
    assert "bok--170x240" in str(page.find(".//div[@class]").getroottree().getroot().xpath("//@class"))


def test_a_website_with_four_theme_colours_has_four_classes_and_a_band_of_four(tmp_path: Path) -> None:
    (tmp_path / "overrides").mkdir()
    for name in ("palett.yml", "skrift.yml"):
        own = (TRIAL / "overrides/design/170x240" / name).read_bytes()
        (tmp_path / "overrides" / name).write_bytes(own)
    style = tokens(tmp_path)
    assert [f".tema-{number} {{" in style for number in range(1, 6)] == [True] * 4 + [False]
    band = style.partition("--temaband:")[2].partition(";")[0]
    assert band.count("var(--farge-tema-") == 4
    assert "--serif: Literata, Georgia, serif;" in style
