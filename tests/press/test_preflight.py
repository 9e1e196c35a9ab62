"""Preflight finds each fault by its name in a file made to have it, and nothing in files as they should be."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PROJECT
from lxml import html
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image, ImageCms
from playwright.sync_api import Browser
from pressroom import TRIM, altered, draw, form, picture, save, text, two_pages

from bauta.cli import command_line as ends
from bauta.cli.preflight import main
from bauta.press.packages import Package
from bauta.press.preflight.findings import CHECKS, FileVerdict, Finding
from bauta.press.preflight.order import Order, order_of, orders
from bauta.press.preflight.page_report import PageShelf
from bauta.press.preflight.report import as_page, as_text
from bauta.press.preflight.verdict import preflight

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
LEFT, BOTTOM, RIGHT, TOP = TRIM
MM = 72 / 25.4


def icc(pdf: Pdf) -> Array:
    """A colour space with a profile of its own."""
    profile = pdf.make_stream(SRGB)
    profile.N = 3
    return Array([Name.ICCBased, profile])


def shading(_: Pdf) -> Dictionary:
    """From red to blue, on a screen."""
    ramp = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[0, 0, 1], N=1)
    return Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 100, 0], Function=ramp)


def soft_mask(pdf: Pdf) -> Dictionary:
    """A mask that is drawn in RGB."""
    drawn = form(b"1 0 0 rg 0 0 100 100 re f", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK))(pdf)
    return Dictionary(Type=Name.ExtGState, SMask=Dictionary(Type=Name.Mask, S=Name.Luminosity, G=drawn))


def drawn_font(pdf: Pdf) -> Dictionary:
    """A font whose letters are drawings in RGB."""
    glyph = pdf.make_stream(b"1000 0 d0 1 0 0 rg 0 0 500 500 re f")
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 1000, 1000], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary({"/a": glyph}), Encoding=Dictionary(Type=Name.Encoding, Differences=[97, Name("/a")]),
        FirstChar=97, LastChar=97, Widths=[1000], Resources=Dictionary(),
    )  # fmt: skip


def another_page(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[-1])


def smaller(pdf: Pdf) -> None:
    page = pdf.pages[1].obj
    page.TrimBox = Array([*list(page.TrimBox)[:3], float(page.TrimBox[3]) - MM])
    page.BleedBox = Array([*list(page.BleedBox)[:3], float(page.BleedBox[3]) - MM])


def without(*names: str) -> Callable[[Pdf], None]:
    """Take entries off the first page."""

    def change(pdf: Pdf) -> None:
        for name in names:
            del pdf.pages[0].obj[name]

    return change


def narrow_bleed(pdf: Pdf) -> None:
    left, bottom, right, top = TRIM
    pdf.pages[0].obj.BleedBox = Array([left - MM, bottom - MM, right + MM, top + MM])


def without_font_files(pdf: Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and "/FontFile2" in item:
            del item["/FontFile2"]


def without_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def without_profile(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents[0]["/DestOutputProfile"]


def screen_profile(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.write(SRGB)


def other_profile(pdf: Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes() + b"\0")


def other_condition(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("FOGRA52")


def without_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def trapping_unsaid(pdf: Pdf) -> None:
    del pdf.docinfo["/Trapped"]


def linked(pdf: Pdf) -> None:
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 10, 10])
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])


def tagged(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))


WHOLE = (RIGHT + LEFT, TOP + BOTTOM)
"""The page with its bleed, in points."""
SKY = f"0.25 0.03 0.09 0 k 0 0 {WHOLE[0]} {WHOLE[1]} re f "
RED = "0.2 0.8 0.8 0.1 k "
RGB = "1 0 0 rg 100 100 80 80 re f"
TWICE = "0.9 0.9 0 0 k 100 100 80 80 re f /over gs 0 0 0.9 0.9 k 120 120 40 40 re f"
MULTIPLY = Dictionary(Type=Name.ExtGState, BM=Name.Multiply)
FAULTS: dict[str, tuple[str, Callable[[Pdf], None]]] = {
    "en side for mye": ("page-count signature", another_page),
    "en side i feil format": ("page-size", smaller),
    "ingen boks for utfall": ("boxes", without("/BleedBox")),
    "ingen boks for trim": ("boxes page-size", without("/TrimBox")),
    "for smalt utfall": ("boxes", narrow_bleed),
    "flate som stopper ved trim, venstre": ("bleed", draw(f"0 1 0 0 k {LEFT} 300 80 80 re f")),
    "flate som stopper ved trim, høyre": ("bleed", draw(f"0 1 0 0 k {RIGHT - 80} 300 80 80 re f")),
    "flate som stopper ved trim, oppe": ("bleed", draw(f"0 1 0 0 k 300 {TOP - 80} 80 80 re f", at=1)),
    "flate som stopper ved trim, nede": ("bleed", draw(f"0 1 0 0 k 300 {BOTTOM} 80 80 re f")),
    "flate som går halvveis ut i utfallet": ("bleed", draw(f"0 1 0 0 k {LEFT - MM} 300 80 80 re f")),
    "hus som stopper ved trim på en himmel som går ut": ("bleed", draw(SKY + RED + f"{LEFT} 400 60 30 re f")),
    "tak som stopper ved trim på en himmel som går ut": (
        "bleed", draw(SKY + RED + f"{RIGHT} 400 m {RIGHT} 440 l {RIGHT - 90} 400 l f"),
    ),
    "hus som bare er i utfallet": ("bleed", draw(SKY + RED + f"0 400 {LEFT} 30 re f")),
    "himmel med et hull i utfallet": ("bleed", draw(SKY + f"0 0 0 0 k 0 400 {LEFT} 30 re f")),
    "tekst 2 mm fra trim, venstre": ("safe-area", draw(text(LEFT + 2 * MM, 400, 10))),
    "tekst 2 mm fra trim, nede": ("safe-area", draw(text(300, BOTTOM + 2 * MM, 10))),
    "tekst over trim": ("safe-area", draw(text(LEFT - 10, 400, 10))),
    "flate i RGB": ("colour-space", draw(RGB)),
    "strek i RGB": ("colour-space", draw("1 0 0 RG 2 w 100 100 m 200 200 l S")),
    "tekst i RGB": ("colour-space", draw(text(100, 400, 10, "1 0 0 rg"))),
    "flate i gråtone": ("colour-space", draw("0.5 g 100 100 80 80 re f")),
    "farge som ikke er satt": ("colour-space", draw("100 100 80 80 re f")),
    "vektor med egen ICC-profil": (
        "colour-space", draw("/egen cs 1 0 0 sc 100 100 80 80 re f", ColorSpace={"egen": icc}),
    ),
    "spotfarge": (
        "colour-space",
        draw("/gull cs 1 scn 100 100 80 80 re f", ColorSpace={"gull": Array([
            Name.Separation, Name("/Gull"), Name.DeviceCMYK,
            Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0.2, 0.8, 0.1], N=1),
        ])}),
    ),
    "CMYK byttet ut i ressursene": (
        "colour-space", draw("0 1 0 0 k 100 100 80 80 re f", ColorSpace={"DefaultCMYK": icc}),
    ),
    "RGB i en form": ("colour-space", draw("/skjult Do", XObject={"skjult": form(b"1 0 0 rg 0 0 90 90 re f")})),
    "RGB i en form i en form": (
        "colour-space",
        draw("/ytre Do", XObject={"ytre": lambda pdf: form(
            b"/indre Do", Resources=Dictionary(XObject=Dictionary(indre=form(b"1 0 0 rg 0 0 90 90 re f")(pdf))),
        )(pdf)}),
    ),
    "RGB i et mønster": (
        "colour-space",
        draw("/Pattern cs /fliser scn 100 100 80 80 re f", Pattern={"fliser": form(
            b"1 0 0 rg 0 0 5 5 re f", PatternType=1, PaintType=1, TilingType=1, XStep=10, YStep=10,
        )}),
    ),
    "RGB i en myk maske": (
        "colour-space", draw("/maske gs 0 1 0 0 k 100 100 80 80 re f", ExtGState={"maske": soft_mask}),
    ),
    "RGB i en overgang": ("colour-space", draw("100 100 80 80 re W n /overgang sh", Shading={"overgang": shading})),
    "RGB i en tegnet skrift": (
        "colour-space fonts",
        draw("0 0 0 1 k BT /tegnet 20 Tf 100 400 Td (a) Tj ET", Font={"tegnet": drawn_font}),
    ),
    "RGB i et innfelt bilde": (
        "colour-space",
        draw("q 2 0 0 2 100 100 cm BI /W 9 /H 9 /CS /RGB /BPC 8 /F /AHx ID " + "ff0000" * 81 + "> EI Q"),
    ),
    "bilde i RGB": (
        "colour-space",
        draw("q 72 0 0 72 100 100 cm /bilde Do Q", XObject={"bilde": picture(300, 300, b"\xff\0\0", Name.DeviceRGB)}),
    ),
    "gjennomsiktighet i RGB": (
        "colour-space",
        draw("/gruppe Do", XObject={"gruppe": form(
            b"0 1 0 0 k 0 0 90 90 re f", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB),
        )}),
    ),
    "bilde med 150 ppi": (
        "resolution", draw("q 72 0 0 72 100 100 cm /bilde Do Q", XObject={"bilde": picture(150, 150)}),
    ),
    "bilde strukket i én retning": (
        "resolution", draw("q 72 0 0 200 100 100 cm /bilde Do Q", XObject={"bilde": picture(300, 300)}),
    ),
    "bilde med 150 ppi i en form": (
        "resolution",
        draw("2 0 0 2 100 100 cm /ytre Do", XObject={"ytre": lambda pdf: form(
            b"36 0 0 36 0 0 cm /indre Do", Resources=Dictionary(XObject=Dictionary(indre=picture(150, 150)(pdf))),
        )(pdf)}),
    ),
    "farge med 350 prosent": ("total-ink", draw("1 1 1 0.5 k 100 100 80 80 re f")),
    "to farger over hverandre, 360 prosent": ("total-ink", draw(TWICE, ExtGState={"over": MULTIPLY})),
    "bilde med 400 prosent": (
        "total-ink",
        draw("q 72 0 0 72 100 100 cm /bilde Do Q", XObject={"bilde": picture(300, 300, b"\xff\xff\xff\xff")}),
    ),
    "brødtekst i fire farger": ("black-text", draw(text(100, 400, 10, "0.6 0.4 0.4 1 k"))),
    "tekst på 6,5 punkt": ("small-text", draw(text(100, 400, 6.5))),
    "tekst forminsket til 6 punkt": ("small-text", draw(text(100, 400, 12, matrix=0.5))),
    "strek på 0,1 punkt": ("hairline", draw("0 0 0 1 K 0.1 w 100 100 m 200 200 l S")),
    "strek på 0,24 punkt": ("hairline", draw("0 0 0 1 K 0.24 w 100 100 m 200 200 l S")),
    "strek uten bredde": ("hairline", draw("0 0 0 1 K 0 w 100 100 m 200 200 l S")),
    "strek forminsket til 0,2 punkt": ("hairline", draw("0 0 0 1 K 0.2 0 0 0.2 0 0 cm 1 w 500 500 m 900 900 l S")),
    "strek tegnet som flate": ("hairline", draw("0 0 0 1 k 100 100 80 0.1 re f")),
    "skrifter som ikke ligger i filen": ("fonts", without_font_files),
    "ingen trykkbetingelse": ("output-intent", without_intent),
    "trykkprofilen mangler": ("output-intent", without_profile),
    "profil for skjerm": ("output-intent", screen_profile),
    "en annen profil enn den bestilte": ("output-intent", other_profile),
    "en annen trykkbetingelse": ("output-intent", other_condition),
    "ingen metadata": ("pdf-x", without_metadata),
    "overlapping ikke sagt": ("pdf-x", trapping_unsaid),
    "lenke": ("pdf-x", linked),
    "strukturtre": ("pdf-x", tagged),
}  # fmt: skip


def order(pressed: Package, name: str = "innmat.pdf") -> Order:
    return orders(pressed.ticket)[name]


@pytest.fixture(scope="session")
def leaflet(pressed: Package) -> tuple[bytes, Order]:
    """Two pages of the inside, and an order for them."""
    return two_pages(pressed), replace(order(pressed), pages=2, signature=2)


@pytest.fixture(scope="session")
def verdict(
    leaflet: tuple[bytes, Order], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Callable[[Pdf], None]], FileVerdict]:
    """The verdict on a leaflet with a fault put in, by one who has seen its pages without."""
    data, wanted = leaflet
    shelf = PageShelf(tmp_path_factory.mktemp("sider"), "prøve", [])
    preflight(data, wanted, shelf)
    return lambda change: preflight(altered(data, change), wanted, shelf)


def test_a_file_of_pages_that_are_known_has_the_verdict_of_one_that_is_read(
    leaflet: tuple[bytes, Order], tmp_path: Path
) -> None:
    data, wanted = leaflet
    shelf = PageShelf(tmp_path, "prøve", [])
    read = preflight(data, wanted)
    assert preflight(data, wanted, shelf) == read
    pages = wanted.pages or 0
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == pages > 1
    spoilt = altered(data, draw(f"0 1 0 rg {LEFT + 80} 300 80 80 re f", at=1))
    assert preflight(data, wanted, shelf) == read
    assert preflight(spoilt, wanted, shelf) == preflight(spoilt, wanted) != read
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == pages + 1  # one page more has been read
    stricter = replace(wanted, ink=5)
    assert preflight(data, stricter, shelf) == preflight(data, stricter)


def test_a_page_is_not_read_again_when_the_line_of_its_proof_names_another_version(
    leaflet: tuple[bytes, Order], tmp_path: Path
) -> None:
    data, wanted = leaflet
    shelf = PageShelf(tmp_path, "prøve", [])
    preflight(data, wanted, shelf)

    def renamed(pdf: Pdf) -> None:
        line = pdf.pages[0].obj.Resources.XObject["/Bautaprove"]
        line.write(line.read_bytes() + b"\nq 0 0 0 1 k 0 0 1 1 re f Q")

    def spoilt(pdf: Pdf) -> None:
        line = pdf.pages[0].obj.Resources.XObject["/Bautaprove"]
        line.write(line.read_bytes() + b"\nq 0 1 0 rg 0 0 1 1 re f Q")

    later = altered(data, renamed)
    assert preflight(later, wanted, shelf) == preflight(later, wanted)
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 3  # the first page alone is a new one
    assert [finding.page for finding in preflight(altered(data, spoilt), wanted, shelf).findings] == [1]
    moved = altered(data, draw("0 1 0 rg 36 -25 5 5 re f", at=1))
    assert [finding.page for finding in preflight(moved, wanted, shelf).findings] == [2]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_by_its_name_and_no_other_is(fault: str, verdict: Callable[..., FileVerdict]) -> None:
    checks, change = FAULTS[fault]
    found = verdict(change)
    assert {finding.check for finding in found.findings} == set(checks.split()), as_text([found])
    assert not found.approved


def test_every_check_has_a_file_that_fails_it() -> None:
    found = {check for checks, _ in FAULTS.values() for check in checks.split()}
    # The first two have their files in test_damaged_files.py; the last only warns, as its own test below says.
    assert found | {"file", "content", "coloured-text"} == set(CHECKS)


def test_the_files_of_the_house_pass_every_check(pressed: Package) -> None:
    assert as_text(pressed.verdicts).count("\n") == 2
    for found in pressed.verdicts:
        assert found.findings == ()
        assert set(found.looked) == set(CHECKS)


@pytest.mark.parametrize(
    "content",
    [
        f"0 1 0 0 k 0 300 {LEFT + 80} 80 re f",  # out to the edge of the bleed
        f"0 1 0 0 k {LEFT + MM} 300 80 80 re f",  # within the trim
        f"0 1 0 0 k {LEFT} 300 m {LEFT + 50} 320 l {LEFT + 50} 280 l f",  # a tip that touches the trim
        SKY,
        SKY + RED + f"0 400 {LEFT + 60} 30 re f",  # a house through the bleed
        SKY + RED + f"{RIGHT - 60} 400 m {WHOLE[0]} 440 l {WHOLE[0]} 380 l f",  # a roof that leans, through the bleed
        SKY + RED + f"{RIGHT - 60} 400 m {WHOLE[0]} 425 l {WHOLE[0]} 400 l f",  # one as flat as roofs are
        SKY + RED + f"{LEFT + 1} 400 60 30 re f",  # a house that ends near the trim by chance
        SKY + f"0 0 0 0 k {LEFT - 1} {BOTTOM - 1} 400 400 re f",
        text(LEFT + 4.5 * MM, 400, 10),
        text(100, 400, 7),
        text(100, 400, 20, "0.6 0.4 0.4 1 k"),  # a heading
        "0 0 0 1 K 0.25 w 100 100 m 200 200 l S",
        "0 0 0 0 k 100 100 80 0.1 re f",  # paper
    ],
)
def test_what_is_just_within_the_limits_is_no_fault(content: str, verdict: Callable[..., FileVerdict]) -> None:
    assert verdict(draw(content)).findings == ()


def test_a_picture_between_the_two_limits_is_a_warning(verdict: Callable[..., FileVerdict]) -> None:
    soft = draw("q 72 0 0 72 100 100 cm /bilde Do Q", XObject={"bilde": picture(250, 250)})
    found = verdict(soft)
    assert [(finding.check, finding.level) for finding in found.findings] == [("resolution", "varsel")]
    assert found.approved


@pytest.mark.parametrize(
    "change",
    [
        draw("q 2 0 0 2 100 100 cm BI /W 9 /H 9 /CS /CMYK /BPC 8 /F /AHx ID " + "ff000000" * 81 + "> EI Q"),
        draw(
            "q 72 0 0 72 100 100 cm /bilde Do Q",
            XObject={"bilde": form(
                b"\0" * 720_000, Subtype=Name.Image, Width=300, Height=300, BitsPerComponent=16,
                ColorSpace=Name.DeviceCMYK,
            )},
        ),
    ],
)  # fmt: skip
def test_a_picture_whose_ink_cannot_be_measured_is_told_of(
    change: Callable[[Pdf], None], verdict: Callable[..., FileVerdict]
) -> None:
    assert [(finding.check, finding.level) for finding in verdict(change).findings] == [("total-ink", "varsel")]


def test_a_fault_is_told_with_page_and_place(verdict: Callable[..., FileVerdict]) -> None:
    (finding,) = verdict(draw(f"1 0 0 rg {LEFT + 20 * MM} {TOP - 60 * MM} {30 * MM} {10 * MM} re f")).findings
    assert finding.page == 1
    assert finding.area == pytest.approx((20, 50, 50, 60), abs=0.05)
    assert str(finding) == "[colour-space] side 1: siden har RGB (DeviceRGB); alt skal være CMYK"


def test_jpeg_inks_are_read_as_the_press_reads_them(verdict: Callable[..., FileVerdict]) -> None:
    """Adobe's programs write 0 for full ink, and say so with `Decode`; without it, 0 is paper."""
    made = io.BytesIO()
    Image.new("CMYK", (300, 300), (250, 250, 250, 250)).save(made, "JPEG", quality=95)

    def jpeg(decode: list[int]) -> Callable[[Pdf], pikepdf.Stream]:
        def make(pdf: Pdf) -> pikepdf.Stream:
            item = picture(300, 300)(pdf)
            item.write(made.getvalue(), filter=Name.DCTDecode)
            if decode:
                item.Decode = Array(decode)
            return item

        return make

    heavy, light = (
        verdict(draw("q 72 0 0 72 100 100 cm /bilde Do Q", XObject={"bilde": jpeg(decode)}))
        for decode in ([1, 0] * 4, [])
    )
    assert [finding.check for finding in heavy.findings] == ["total-ink"]
    assert light.findings == ()


def test_a_file_that_cannot_be_opened_is_a_fault_and_no_crash() -> None:
    found = preflight(b"%PDF-1.6 og saa ikke mer", Order("innmat.pdf"))
    assert [finding.check for finding in found.findings] == ["file"]


def test_the_page_of_the_report_shows_where_the_fault_is(pressed: Package) -> None:
    data = altered(pressed.files["innmat.pdf"], draw("1 0 0 rg 100 100 80 80 re f"))
    page = html.document_fromstring(as_page(PROJECT, [preflight(data, order(pressed))], {"innmat.pdf": data}))
    assert page.get("lang") == "nb"
    assert len(page.xpath("//h1")) == 1
    assert len(page.xpath("//tbody/tr")) == len(CHECKS)
    (shown,) = page.xpath("//img")
    assert shown.get("alt") == "Side 1. En rød ramme viser hvor feilen er."
    assert shown.get("src").startswith("data:image/png;base64,")
    assert not page.xpath("//@href | //script | //link")
    assert "Feil, side 1: Bare trykkfarger (CMYK)" in page.text_content()


def test_the_page_of_the_report_is_without_barriers(leaflet: tuple[bytes, Order], browser: Browser) -> None:
    data = altered(leaflet[0], draw(RGB))
    page = browser.new_page()
    page.set_content(as_page(PROJECT, [preflight(data, leaflet[1])], {"innmat.pdf": data}))
    found = Axe().run(page)
    page.close()
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.full
def test_the_command_holds_files_against_the_ticket_beside_them(
    pressed: Package, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, data in pressed.files.items():
        save(tmp_path, data, name)
    files = [str(tmp_path / name) for name in ("innmat.pdf", "omslag.pdf")]
    assert main(PROJECT, files) == ends.CLEAN
    assert "innmat.pdf: kan trykkes; ingen feil" in capsys.readouterr().out
    save(tmp_path, altered(pressed.files["innmat.pdf"], another_page))
    report = tmp_path / "rapport.html"
    assert main(PROJECT, [*files, "--format", "json", "--html", str(report)]) == ends.FAULTS
    inside, cover = json.loads(capsys.readouterr().out)
    assert [finding["kontroll"] for finding in inside["funn"]] == ["page-count", "signature"]
    assert cover["godkjent"]
    assert "bestillingen sier 16" in report.read_text(encoding="utf-8")


def test_a_file_without_a_ticket_is_held_against_what_holds_for_all(
    pressed: Package, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = save(tmp_path, altered(pressed.files["innmat.pdf"], another_page), "annen.pdf")
    assert order_of(alone) == Order("annen.pdf")
    assert main(PROJECT, [str(alone)]) == ends.CLEAN
    assert "ingen bestilling ved siden av" in capsys.readouterr().err


def test_the_command_is_used_wrongly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(PROJECT, [str(tmp_path / "borte.pdf")]) == ends.WRONG_USE
    assert "finner ikke filen" in capsys.readouterr().err


def ask(*command: str) -> str:
    """What a tool says, or a skip with one line where it is not installed."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"fant ikke {command[0]}")
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", ["innmat.pdf", "omslag.pdf"])
def test_qpdf_finds_nothing_either(name: str, pressed: Package, tmp_path: Path) -> None:
    said = ask("qpdf", "--check", str(save(tmp_path, pressed.files[name])))
    assert "No syntax or stream encoding errors found" in said
    assert "PDF Version: 1.6" in said


def test_poppler_sees_the_same_boxes(pressed: Package, tmp_path: Path) -> None:
    said = ask("pdfinfo", "-box", "-l", "-1", str(save(tmp_path, pressed.files["innmat.pdf"])))
    for box, sides in (("TrimBox", TRIM), ("BleedBox", (0, 0, TRIM[2] + TRIM[0], TRIM[3] + TRIM[1]))):
        found = re.findall(rf"{box}:((?:\s+-?[\d.]+){{4}})", said)
        assert len(found) == 16
        assert {tuple(map(float, one.split())) for one in found} == {tuple(round(side, 2) for side in sides)}
    assert "Tagged:          no" in said


def test_poppler_sees_the_same_fonts_and_pictures(pressed: Package, tmp_path: Path) -> None:
    file = str(save(tmp_path, pressed.files["innmat.pdf"]))
    fonts = ask("pdffonts", file).splitlines()[2:]
    assert fonts
    assert {line.split()[-5] for line in fonts} == {"yes"}
    pictures = [line.split() for line in ask("pdfimages", "-list", file).splitlines()[2:]]
    looked = pressed.verdicts[0].looked["resolution"]
    assert {(row[5], row[8]) for row in pictures} == {("cmyk", "jpeg")}
    assert looked == f"{len(pictures)} bilder, laveste {min(int(row[12]) for row in pictures)} ppi"


def test_ghostscript_measures_the_same_inks(pressed: Package, tmp_path: Path) -> None:
    """Mean coverage of each ink; at 300 to the inch, where Ghostscript's letters are not thickened."""
    for found in pressed.verdicts:
        file = str(save(tmp_path, pressed.files[found.name]))
        said = ask("gs", "-q", "-dSAFER", "-sDEVICE=ink_cov", "-r300", "-dLastPage=8", "-o", "-", file)
        for ours, line in zip(found.coverage, said.splitlines(), strict=False):
            assert ours == pytest.approx([float(share) for share in line.split()[:4]], abs=0.5)


def test_small_letters_in_several_inks_are_warned_of_once_for_each_page(leaflet: tuple[bytes, Order]) -> None:
    def warned(ink: str, size: float, limit: float = 10) -> list[Finding]:
        data, wanted = leaflet
        found = preflight(altered(data, draw(text(100, 400, size, ink))), replace(wanted, coloured=limit)).findings
        return [finding for finding in found if finding.check == "coloured-text"]

    several, grey = "0.84 0.62 0.04 0.28 k", "0 0 0 0.4 k"
    (told,) = warned(several, 9.5)
    assert (told.page, told.level) == (1, "varsel")
    assert "under 10 punkt trykkes i flere farger (84 62 4 28)" in told.text
    assert told.area is not None
    assert warned(grey, 9.5) == warned(several, 10) == warned(several, 9.5, limit=9) == []
