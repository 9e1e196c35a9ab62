"""The design as printed: grid, sizes, contrast, and artwork out to the bleed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest
from conftest import PROJECT, Desk, furnish
from grid import OWN_LINES, SLACK, covered, glyphs, kinds, off_the_grid, steps_among
from PIL import Image
from proof import POINTS, ink

from bauta.artwork.contrast import TEXT, contrast, inks, on_screen
from bauta.artwork.design import read_design
from bauta.artwork.palette import house_palette, read_palette, theme_colours
from bauta.composing.typeset import Compositor
from bauta.publication import House, Verdict

MAP = 7
"""The page of the miniature with the map; names on it follow its size."""
LEAST, LEAST_OF_ALL = 9.5, 9.0
"""Least size of type in points, and of the list of references."""
PALETTES = {
    "huset": house_palette(PROJECT),
    "170x240": read_palette(PROJECT / "tests/bok-170x240/overrides/design/170x240/palett.yml"),
}
GROUNDS = [(design, "grunn") for design in PALETTES]
THEMES = [(design, name) for design, palette in PALETTES.items() for name in theme_colours(palette)]
ON_LIGHT = [*((design, name) for design in PALETTES for name in ("svart", "grunn", "aksent")), *THEMES]


def test_text_boxes_and_facts_stand_on_the_same_grid_and_steps_2_mm_apart(
    untouched: tuple[Desk, Verdict, bytes],
) -> None:
    desk, verdict, pdf = untouched
    measures, kind_of = read_design(desk.root, "a4").measures, kinds(verdict)
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
        if number != MAP and kind_of[number] not in OWN_LINES:
            head = measures.felt["profil"].hoyde if kind_of[number] == "profil" else 0  # a caption there is by itself
            strays = [glyph for glyph in off_the_grid(page, measures) if glyph.baseline > head]
            steps = steps_among(strays, measures)
            assert strays == steps, number
            assert (steps != []) == (kind_of[number] == "eksempel"), number
            apart = [below - above for above, below in pairwise(sorted({glyph.baseline for glyph in steps}))]
            assert all(abs(gap - measures.linje) < SLACK or gap > measures.linje + 2 - SLACK for gap in apart), number


def test_columns_side_by_side_and_facing_pages_share_their_lines(untouched: tuple[Desk, Verdict, bytes]) -> None:
    desk, verdict, pdf = untouched
    measures, book = read_design(desk.root, "a4").measures, pypdfium2.PdfDocument(pdf)
    width = (210 - measures.innside - measures.utside - measures.spalteluft) / 2
    for verso in [page for page, kind in kinds(verdict).items() if kind == "profil" and page % 2 == 0]:
        found = []
        for page in (verso, verso + 1):
            middle = (measures.innside if page % 2 else measures.utside) + width + measures.spalteluft / 2
            serif = [g for g in glyphs(book[page - 1]) if g.size == measures.skrift["brod"]]
            found += [{round(g.baseline, 1) for g in serif if (g.x < middle) == left} for left in (True, False)]
        lines = sorted(set().union(*found))
        assert min(after - before for before, after in pairwise(lines)) > measures.linje - SLACK * 4


def test_no_type_is_too_small_to_read(untouched: tuple[Desk, Verdict, bytes]) -> None:
    _desk, verdict, pdf = untouched
    kind_of = kinds(verdict)
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
        least = LEAST_OF_ALL if kind_of[number] == "henvisninger" else LEAST
        small = [glyph for glyph in glyphs(page) if glyph.size < least - 0.01]
        assert number == MAP or small == [], number


def test_the_sizes_are_those_of_the_scale(untouched: tuple[Desk, Verdict, bytes]) -> None:
    desk, _, pdf = untouched
    scale = set(read_design(desk.root, "a4").measures.skrift.values())
    used = Counter(glyph.size for page in pypdfium2.PdfDocument(pdf) for glyph in glyphs(page))
    # Figures of charts and names of maps follow the size of the drawing.
    assert {size for size, count in used.items() if count > 60 and size not in scale} == set()


@pytest.mark.parametrize(("design", "name"), ON_LIGHT)
def test_text_is_told_from_every_light_ground_on_screen_and_in_print(design: str, name: str) -> None:
    palette = PALETTES[design]
    for ground in ("hvit", "flate"):
        assert contrast(on_screen(palette[name].rgb), on_screen(palette[ground].rgb)) >= TEXT, ground
        assert contrast(inks(palette[name].cmyk), inks(palette[ground].cmyk)) >= TEXT, ground


@pytest.mark.parametrize(("design", "name"), THEMES)
def test_a_theme_is_told_from_its_own_tints(design: str, name: str) -> None:
    *colours, black = PALETTES[design][name].cmyk
    panel, band = (inks([part * share for part in (*colours, black)]) for share in (0.1, 0.25))
    assert contrast(inks([*colours, black]), panel) >= TEXT
    assert contrast(inks([*colours, min(100, black + 30)]), band) >= TEXT


@pytest.mark.parametrize(("design", "name"), [*GROUNDS, *THEMES])
def test_white_text_is_told_from_a_field_of_colour(design: str, name: str) -> None:
    ink = PALETTES[design][name]
    assert contrast((1, 1, 1), on_screen(ink.rgb)) >= TEXT
    assert contrast((1, 1, 1), inks(ink.cmyk)) >= TEXT


def test_no_text_covers_another(untouched: tuple[Desk, Verdict, bytes]) -> None:
    for number, page in enumerate(pypdfium2.PdfDocument(untouched[2]), 1):
        boxes = [(x0, top, x1, bottom) for _, x0, top, x1, bottom in ink(page)]
        assert list(covered(boxes)) == [], number


BLEED = 3


@pytest.fixture(scope="module")
def pressed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Verdict, pypdfium2.PdfDocument]]:
    """The miniature with scenes and bleed, as the press gets it."""
    desk = furnish(tmp_path_factory.mktemp("trykk"))
    for key, motif in {"lilleby-benker-i-bygata": "benk", "ovrevik-rampe-ved-kaia": "rampe"}.items():
        file = desk.root / f"examples/{key}.md"
        head, _, rest = file.read_text(encoding="utf-8").partition("\nbilder:")
        rest = rest[rest.index("\n", 1) :] if rest.startswith(" []") else rest
        lines = rest.split("\n")
        kept = next(n for n, line in enumerate(lines) if n and line and not line.startswith((" ", "-")))
        file.write_text(f"{head}\nmotiv: [{motif}]\n" + "\n".join(lines[kept:]), encoding="utf-8")
    with House(desk.root) as house:
        verdict = house.verdict()
        with Compositor(desk.root) as compositor:
            compositor.lay_out(replace(verdict.issues[0].book, bleed=BLEED))
            yield verdict, pypdfium2.PdfDocument(compositor.pdf(0))


def edges(page: Image.Image) -> dict[str, Image.Image]:
    """The outermost strips of a page, as wide as the bleed."""
    wide, high = page.size
    strip = round(wide * BLEED / (210 + 2 * BLEED))
    return {
        "top": page.crop((0, 0, wide, strip)),
        "bottom": page.crop((0, high - strip, wide, high)),
        "left": page.crop((0, 0, strip, high)),
        "right": page.crop((wide - strip, 0, wide, high)),
    }


PAPER = (255, 0, 255)
"""Paper of a colour no drawing has, so that white in a drawing is told from nothing at all."""


def painted(strip: Image.Image) -> float:
    """Share of a strip that is not bare paper."""
    bare = sum(count for count, colour in strip.getcolors(strip.width * strip.height) or () if colour == PAPER)
    return 1 - bare / (strip.width * strip.height)


def picture(book: pypdfium2.PdfDocument, number: int) -> Image.Image:
    return book[number - 1].render(scale=40 / 72, fill_color=(*PAPER, 255)).to_pil().convert("RGB")


def test_with_bleed_the_page_is_larger_on_all_sides(pressed: tuple[Verdict, pypdfium2.PdfDocument]) -> None:
    sizes = {tuple(round(side / POINTS) for side in page.get_size()) for page in pressed[1]}
    assert sizes == {(210 + 2 * BLEED, 297 + 2 * BLEED)}


@pytest.mark.parametrize("kind", ["forside", "bakside"])
def test_the_cover_reaches_the_bleed_on_all_sides(kind: str, pressed: tuple[Verdict, pypdfium2.PdfDocument]) -> None:
    number = next(page for page, found in kinds(pressed[0]).items() if found == kind)
    assert {side: painted(strip) for side, strip in edges(picture(pressed[1], number)).items()} == pytest.approx(
        dict.fromkeys(("top", "bottom", "left", "right"), 1.0), abs=0.01
    )


@pytest.mark.parametrize("kind", ["tema", "kapittel", "profil", "eksempel"])
def test_an_opening_reaches_the_bleed_at_the_head_and_to_both_sides(
    kind: str, pressed: tuple[Verdict, pypdfium2.PdfDocument]
) -> None:
    verdict, book = pressed
    field = read_design(PROJECT, "a4").measures.felt["enkelt" if kind == "kapittel" else kind]
    head = field.hoyde - field.scene if kind == "tema" else field.hoyde  # tiles stand in place of its scene
    for number in [page for page, found in kinds(verdict).items() if found == kind and page != MAP]:
        page = picture(book, number)
        strips = edges(page)
        foot = int(page.height * head / (297 + 2 * BLEED))
        assert painted(strips["top"]) > 0.99, number
        for side in ("left", "right"):
            beside = strips[side].crop((0, 0, strips[side].width, foot))
            assert painted(beside) > 0.99, (number, side)


def test_the_foot_of_a_profile_reaches_the_bleed(pressed: tuple[Verdict, pypdfium2.PdfDocument]) -> None:
    for number in [page for page, found in kinds(pressed[0]).items() if found == "profil"]:
        assert painted(edges(picture(pressed[1], number))["bottom"]) > 0.99, number


def test_tiles_within_the_cover_reach_the_bleed_at_their_edge(
    pressed: tuple[Verdict, pypdfium2.PdfDocument],
) -> None:
    for kind in ("bruk", "kolofon"):
        number = next(page for page, found in kinds(pressed[0]).items() if found == kind)
        strips = edges(picture(pressed[1], number))
        assert painted(strips["right" if number % 2 else "left"]) > 0.99, kind
