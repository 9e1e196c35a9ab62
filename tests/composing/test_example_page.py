"""A full example on its page: picture, figure, drawing, steps, boxes, and what goes to the web where it is too long."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from conftest import Built, Desk
from proof import POINTS, shown, web_page

from bauta.artwork.design import read_design
from bauta.artwork.measured.drawing import KINDS, measured_drawing
from bauta.artwork.measured.known import KnownMeasures
from bauta.artwork.plates import plates
from bauta.contract.matter import Block, ExampleMatter, NumberedList
from bauta.desk.plan_table import plan_rows
from bauta.publication import Verdict
from bauta.records.measurements import Dimension, MeasuredKind, Measurement
from bauta.text.render import Rendered
from bauta.text.steps import years_of
from bauta.text.wording import extent

RAMP = "examples/ovrevik-rampe-ved-kaia"
BENCHES = "examples/lilleby-benker-i-bygata"
PAGES = {BENCHES: 13, RAMP: 14}
HALF = 82
"""Width of half the text area in mm."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in mm."""


def matter(verdict: Verdict, key: str) -> ExampleMatter:
    """An example as it is set in the book."""
    entries = (entry for sheet in verdict.issues[0].paste_up.sheets for entry in sheet.entries)
    return next(entry for entry in entries if isinstance(entry, ExampleMatter) and entry.id == key)


def painted(page: pypdfium2.PdfPage) -> list[Box]:
    """The boxes of what is drawn on a page."""
    high = page.get_height()
    found = []
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = drawn.get_bounds()
        found.append(tuple(side / POINTS for side in (left, high - top, right, high - bottom)))
    return found


def experience_boxes(pdf: bytes, key: str) -> list[Box]:
    """The grounds of the boxes of experience: the lowest boxes that are as wide as a column or the text."""
    page = pypdfium2.PdfDocument(pdf)[PAGES[key] - 1]
    wide = [box for box in painted(page) if box[2] - box[0] > HALF - 2 and 6 < box[3] - box[1] < 60 and box[1] > 180]
    lowest = max(box[3] for box in wide)
    return [box for box in wide if abs(box[3] - lowest) < 2]


def test_the_picture_of_a_full_example_is_60_to_70_mm_high_and_fills_the_width(
    untouched: tuple[Desk, Verdict, bytes],
) -> None:
    _, _, pdf = untouched
    for key, number in PAGES.items():
        picture = pypdfium2.PdfDocument(pdf)[number - 1].render(scale=1).to_pil().convert("L")
        unit = picture.width / 210
        for side in (2, picture.width - 3):
            column = [picture.getpixel((side, round(mm * unit))) for mm in range(5, 80)]
            assert 60 <= 5 + column.index(255) <= 70, (key, side)


def test_a_measured_drawing_says_the_measures_of_the_record_and_no_others(
    untouched: tuple[Desk, Verdict, bytes],
) -> None:
    drawing = matter(untouched[1], RAMP).measured
    assert drawing is not None
    assert drawing.alt.replace("\xa0", " ") == "Rampe, stigning 1:15, bredde 1,8 m (mellom rekkverka)"
    told = {figure.text.replace("\xa0", " ") for figure in drawing.figures}
    assert told == {"stigning 1:15", "bredde 1,8 m"}


MEASURES: dict[MeasuredKind, tuple[Dimension, ...]] = {
    "rampe": ("lengde", "bredde", "høyde"),
    "dor": ("fri-bredde", "fri-høyde", "kraft"),
    "inngang": ("fri-bredde", "terskel"),
    "plattform": ("høyde", "dybde"),
    "kantstein": ("kant", "bredde"),
    "gangveg": ("dybde", "bredde"),
    "sti": ("bredde", "lengde"),
    "klopp": ("bredde", "lengde"),
    "brygge": ("lengde", "høyde"),
    "baderampe": ("lengde", "bredde"),
    "hc-plass": ("bredde", "lengde"),
    "bassengheis": ("lengde", "bredde"),
    "heis": ("bredde", "dybde"),
    "gate": ("bredde",),
}
"""What each drawing says; another number for each, so that none is mistaken for another."""


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_drawing_says_each_measure_it_is_given_and_makes_up_none(kind: MeasuredKind) -> None:
    measures = [Measurement(hva=what, verdi=1.11 + n / 100, enhet="m") for n, what in enumerate(MEASURES[kind])]
    known = KnownMeasures(measures, [extent(measure, "nb") for measure in measures])
    told = " ".join(figure.text for figure in measured_drawing(kind, known, "", "").figures)
    assert [extent(measure, "nb") for measure in measures if extent(measure, "nb") not in told] == []
    nothing = measured_drawing(kind, KnownMeasures([], []), "", "")
    assert nothing.figures == ()
    assert len(nothing.marks) > 5


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_keeps_within_its_box_whatever_the_measures(kind: MeasuredKind) -> None:
    for size in (0.01, 1, 25):
        measures = [Measurement(hva=what, verdi=size, enhet="m") for what in MEASURES[kind]]
        drawing = measured_drawing(
            kind, KnownMeasures(measures, [extent(measure, "nb") for measure in measures]), "", ""
        )
        for figure in drawing.figures:
            assert 0 <= figure.at[0] <= drawing.width, (size, figure)
            assert 1.5 <= figure.at[1] <= drawing.height - 1.5, (size, figure)


def test_the_drawing_on_the_web_has_the_same_text_and_the_same_figures(
    untouched: tuple[Desk, Verdict, bytes], built: Built
) -> None:
    drawing = matter(untouched[1], RAMP).measured
    assert drawing is not None
    svg = web_page(built.site, "eksempler/ovrevik-rampe-ved-kaia/").find(".//svg[@class='maltegning']")
    assert svg is not None
    assert svg.get("aria-label") == drawing.alt
    assert [text.text for text in svg.findall(".//text")] == [figure.text for figure in drawing.figures]
    assert len(svg.xpath(".//polygon|.//line|.//circle")) == len(drawing.marks)


def test_the_two_experiences_stand_side_by_side_in_boxes_of_one_height(
    untouched: tuple[Desk, Verdict, bytes],
) -> None:
    for key in PAGES:
        boxes = experience_boxes(untouched[2], key)
        assert len({round(box[0]) for box in boxes}) >= 2, key
        assert len({round(box[1], 1) for box in boxes if box[2] - box[0] < HALF + 2}) <= 2, key  # ground and its line


def test_one_experience_alone_takes_one_box_over_the_whole_width(desk: Desk) -> None:
    text = (desk.root / f"{BENCHES}.md").read_text(encoding="utf-8")
    start, end = text.index("### Dette gikk bra"), text.index("### Snubletråder")
    desk.write(f"{BENCHES}.md", text[:start] + "### Dette gikk bra\n\nukjent\n\n" + text[end:])
    pdf = desk.pdf()
    assert max(box[2] - box[0] for box in experience_boxes(pdf, BENCHES)) > 165
    assert "Dette gikk bra" not in pypdfium2.PdfDocument(pdf)[12].get_textpage().get_text_range()


def test_what_the_page_has_no_room_for_is_on_the_web_and_page_and_plan_say_so(desk: Desk) -> None:
    more = "Vi gikk runden én gang til og telte benkene på nytt. " * 60
    desk.edit(f"{BENCHES}.md", "## Veien videre\n\n", f"## Veien videre\n\n{more}\n\n")
    verdict = desk.verdict()
    assert [c for c in verdict.corrections if c.rule == "overset"] == []
    page = pypdfium2.PdfDocument(desk.pdf())[12].get_textpage().get_text_range()
    assert "telte benkene på nytt" not in page
    assert "Der står også: veien videre." in " ".join(page.split())
    sections = {section.id for section in matter(verdict, BENCHES).sections}
    assert "veien-videre" in sections
    issue = verdict.issues[0]
    told = {row.key: row.left_out for row in plan_rows(issue.edition.edition, issue.extents, verdict.material)}
    assert told[BENCHES] == ("veien-videre",)


def test_advice_the_page_has_no_room_for_is_a_warning_where_it_stands(desk: Desk) -> None:
    lines = (desk.root / f"{BENCHES}.md").read_text(encoding="utf-8").splitlines()
    line = lines.index("## Råd til andre kommuner") + 1
    desk.edit(f"{BENCHES}.md", "- Tell først.", f"- {'Tell først, og tell en gang til. ' * 90}")
    found = [c for c in desk.verdict().corrections if c.rule == "overset"]
    assert [(c.path, c.line, c.level) for c in found] == [(f"{BENCHES}.md", line, "varsel")]
    assert "«Råd til andre kommuner» får ikke plass på siden" in found[0].text


def test_the_steps_stand_on_the_page_however_much_there_is_to_say(desk: Desk) -> None:
    more = "Vi gikk runden én gang til og telte benkene på nytt. " * 60
    for heading in ("Organisering og prosess", "Ressurser", "Resultater", "Bakgrunn og mål"):
        desk.edit(f"{BENCHES}.md", f"## {heading}\n\n", f"## {heading}\n\n{more}\n\n")
    assert "Tell hvor folk stanser" in shown(desk.pdf())


def test_a_step_is_dated_by_the_year_it_tells_of_and_never_by_one_before_the_last() -> None:
    texts = (
        "Spurte alle.",
        "Bygde i 2007.",
        "Fulgte planen fra 1999.",
        "Åpnet 3. mai 2011, nr. 2045.",
        "Målte 2012–14.",
    )
    steps = NumberedList(1, tuple(Block("li", (text,)) for text in texts))
    assert years_of([Rendered("steg", 2, "", (steps,))]) == ("", "2007", "", "2011", "2012–14")


@pytest.mark.parametrize(
    ("sizes", "slots"),
    [
        ([(3000, 2000)], ("eksempel",)),
        ([(2000, 3000), (3000, 2000)], ("hoy", "eksempel")),
        ([(2000, 3000), (2000, 3000)], ("hoy",)),
        ([(6000, 1500)], ("bred",)),
        ([(3000, 2000), (3000, 2000), (3000, 2000)], ("par", "par")),
        ([(3000, 2000), (6000, 1500)], ("eksempel",)),
        ([], ()),
    ],
)
def test_a_photograph_gets_the_slot_of_its_shape(sizes: list[tuple[int, int]], slots: tuple[str, ...]) -> None:
    assert plates("eksempel", "full", sizes) == slots


def test_the_plan_tells_of_each_column_of_a_full_example(untouched: tuple[Desk, Verdict, bytes]) -> None:
    desk, verdict, _ = untouched
    lines = (297 - read_design(desk.root, "a4").measures.bunn - 65) / 4.5
    for extent_ in (extent_ for extent_ in verdict.issues[0].extents if extent_.kind == "eksempel"):
        assert len(extent_.columns) == 2
        assert all(column.lines <= lines for column in extent_.columns)
        assert max(column.free for column in extent_.columns) < 15
