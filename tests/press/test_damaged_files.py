"""Press files that are damaged, locked, hostile or otherwise not what they say: told in Norwegian, never passed."""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import re
import time
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image
from pressroom import altered, draw, form, picture, set_with, two_pages

from bauta.press.packages import Package
from bauta.press.preflight import apart
from bauta.press.preflight.findings import FileVerdict
from bauta.press.preflight.order import Order
from bauta.press.preflight.verdict import preflight

SHOWN = "q 72 0 0 72 100 100 cm /bilde Do Q"
WRITTEN = "0 0 0 1 k BT /skjult 20 Tf 100 400 Td (a) Tj ET"


def jpeg(mode: str, colour: int | tuple[int, ...], **entries: object) -> Callable[[Pdf], pikepdf.Stream]:
    """A picture of 300 x 300 in a JPEG, without the mark that Adobe's programs leave."""
    made = BytesIO()
    Image.new(mode, (300, 300), colour).save(made, "JPEG")
    data = re.sub(rb"\xff\xee\x00\x0eAdobe.{7}", b"", made.getvalue(), flags=re.DOTALL)
    assert b"Adobe" not in data

    def make(pdf: Pdf) -> pikepdf.Stream:
        item = picture(300, 300)(pdf)
        item.write(data, filter=Name.DCTDecode)
        for name, value in entries.items():
            item[f"/{name}"] = value
        return item

    return make


def short(pdf: Pdf) -> pikepdf.Stream:
    """A picture with the data of its first rows alone."""
    item = picture(300, 300)(pdf)
    item.write(item.read_bytes()[:1000])
    return item


def postscript(pdf: Pdf) -> pikepdf.Stream:
    item = pdf.make_stream(b"showpage")
    item.Type, item.Subtype = Name.XObject, Name.PS
    return item


def within_itself(pdf: Pdf) -> None:
    """Forms that draw the next one twice, forty deep: 2 to the 40th drawings."""
    inner = form(b"0 0 0 1 k 0 0 9 9 re f")(pdf)
    for _ in range(40):
        inner = form(b"/x Do /x Do", Resources=Dictionary(XObject=Dictionary(x=pdf.make_indirect(inner))))(pdf)
    draw("/ytre Do", XObject={"ytre": lambda _: inner})(pdf)


def garbage_in_fonts(pdf: Pdf) -> None:
    for item in pdf.objects:
        for program in ("/FontFile", "/FontFile2", "/FontFile3"):
            if isinstance(item, Dictionary) and program in item:
                item[program].write(b"not a font" * 100)


def box_of(*sides: object) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.TrimBox = Array(sides)

    return change


def action_on_a_page(pdf: Pdf) -> None:
    action = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.pages[0].obj.AA = Dictionary(O=pdf.make_indirect(action))


def hidden_action(pdf: Pdf) -> None:
    """A program that nothing on the page leads to by a name we know."""
    pdf.pages[0].obj.PieceInfo = Dictionary(X=pdf.make_indirect(Dictionary(JS=String("x"))))


def unknown_entry(pdf: Pdf) -> None:
    pdf.pages[0].obj.Presteps = 1


def without_pages(pdf: Pdf) -> None:
    del pdf.pages[:]


def direct_font(pdf: Pdf) -> None:
    """A font that stands within the resources, where a list of the file's objects does not show it."""
    set_with(pdf.pages[0]).Font[Name("/skjult")] = Dictionary({**HELVETICA, "/Type": Name.Font})
    draw(WRITTEN)(pdf)


HELVETICA = {"/Subtype": Name.Type1, "/BaseFont": Name.Helvetica}
HOSTILE: dict[str, tuple[str, str, Callable[[Pdf], None]]] = {
    "skrift som står rett i ressursene": (
        "fonts", "«Helvetica» ligger ikke i filen",
        direct_font,
    ),
    "skrift som ikke sier at den er en skrift": (
        "fonts", "«Helvetica» ligger ikke i filen", draw(WRITTEN, Font={"skjult": Dictionary(HELVETICA)}),
    ),
    "sammensatt skrift uten noe i": (
        "fonts", "ligger ikke i filen",
        draw(WRITTEN, Font={"skjult": Dictionary(Subtype=Name.Type0, BaseFont=Name("/Tom"), DescendantFonts=Array())}),
    ),
    "skriftfiler som er søppel": ("fonts", "kan ikke leses", garbage_in_fonts),
    "CMYK-bilde uten merket fra Adobe": (
        "total-ink", "400 prosent", draw(SHOWN, XObject={"bilde": jpeg("CMYK", (0, 0, 0, 0))}),
    ),
    "RGB-bilde som sier at det er CMYK": (
        "content total-ink", "data av et annet slag", draw(SHOWN, XObject={"bilde": jpeg("RGB", (9, 9, 9))}),
    ),
    "bilde med for lite data": (
        "content total-ink", "mindre data enn det skal ha", draw(SHOWN, XObject={"bilde": short}),
    ),
    "bilde med andre utgaver": (
        "content", "Alternates",
        draw(SHOWN, XObject={"bilde": lambda pdf: _with(picture(300, 300)(pdf), Alternates=Array())}),
    ),
    "PostScript som bilde": ("content", "verken er bilde eller form", draw(SHOWN, XObject={"bilde": postscript})),
    "PostScript i en form": (
        "content", "PostScript", draw("/x Do", XObject={"x": form(b"n", Subtype2=Name.PS)}),
    ),
    "tegning som tegner seg selv": ("content", "mer enn 20 lag", within_itself),
    "operator uten tall": ("content", "operatoren «re» uten det som skal stå foran den", draw("0 0 0 1 k 1 2 re f")),
    "operator med navn for tall": ("content", "operatoren «w»", draw("/a w")),
    "operator med uendelige tall": ("content", "operatoren «w»", draw("9999999999999 w")),
    "operator som ikke finnes": ("content", "«rx», som ikke finnes i PDF", draw("1 2 rx")),
    "bilde som ikke finnes": ("content", "«/borte», som ikke finnes blant ressursene", draw("/borte Do")),
    "boks med tre tall": ("boxes page-size", "(TrimBox) er ikke fire tall", box_of(0, 0, 500)),
    "boks med navn": ("boxes page-size", "(TrimBox) er ikke fire tall", box_of(0, 0, 500, Name.X)),
    "kjempestor side": ("boxes page-size", "større enn 2 000 mm", box_of(0, 0, 14000, 14000)),
    "program på en side": ("pdf-x", "siden har handlinger", action_on_a_page),
    "program et annet sted": ("pdf-x", "program (JavaScript)", hidden_action),
    "noe ukjent på en side": ("pdf-x", "ikke skal ha (Presteps)", unknown_entry),
}  # fmt: skip


def _with(item: pikepdf.Stream, **entries: object) -> pikepdf.Stream:
    for name, value in entries.items():
        item[f"/{name}"] = value
    return item


@pytest.fixture(scope="module")
def leaflet(pressed: Package) -> bytes:
    """Two pages of the inside."""
    return two_pages(pressed)


def told(found: FileVerdict) -> str:
    return "\n".join(map(str, found.findings)).replace("\u00a0", " ")


def test_the_leaflet_itself_may_be_printed(leaflet: bytes) -> None:
    assert preflight(leaflet, Order("prøve.pdf")).findings == ()


@pytest.mark.parametrize("fault", HOSTILE)
def test_what_a_file_hides_is_found(fault: str, leaflet: bytes) -> None:
    checks, words, change = HOSTILE[fault]
    found = preflight(altered(leaflet, change), Order("prøve.pdf"))
    assert {finding.check for finding in found.findings} <= set(checks.split()), told(found)
    assert words in told(found)
    assert not found.approved


BROKEN: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "avkortet": ("ødelagt", lambda data: data[: len(data) * 3 // 4]),
    "bare begynnelsen": ("ødelagt eller ikke en PDF", lambda data: data[:400]),
    "tom": ("ødelagt eller ikke en PDF", lambda _: b""),
    "noe annet": ("ødelagt eller ikke en PDF", lambda _: b"PK\3\4 et dokument"),
    "skadet innholdsfortegnelse": ("skaden er bare gjettet bort", lambda data: data[: data.rindex(b"startxref")]),
    "ingen sider": (
        "ingen sider",
        lambda data: altered(data, without_pages),
    ),
}


@pytest.mark.parametrize("damage", BROKEN)
def test_a_damaged_file_is_told_of_as_such(damage: str, leaflet: bytes) -> None:
    words, harm = BROKEN[damage]
    found = preflight(harm(leaflet), Order("prøve.pdf"))
    assert "file" in {finding.check for finding in found.findings}
    assert words in told(found)
    assert "BytesIO" not in told(found)
    assert not found.approved


def test_a_locked_file_is_told_of_as_locked(leaflet: bytes) -> None:
    made = BytesIO()
    with pikepdf.open(BytesIO(leaflet)) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(owner="a", user="b"))
    found = preflight(made.getvalue(), Order("prøve.pdf"))
    assert told(found) == "[file] filen er låst med passord; lagre den uten passord og lever den på nytt"


def test_a_tree_of_pages_that_leads_back_to_itself_comes_to_an_end() -> None:
    data = b"""%PDF-1.6
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>>> endobj
4 0 obj <</Length 0>> stream

endstream endobj
trailer <</Root 1 0 R/Size 5>>
%%EOF
"""
    found = preflight(data, Order("ring.pdf"))
    assert not found.approved
    assert "skadd" in told(found)


def test_more_pages_than_anybody_looks_at_are_not_passed(leaflet: bytes) -> None:
    def many(pdf: Pdf) -> None:
        for _ in range(600):
            pdf.pages.append(pdf.pages[0])

    found = preflight(altered(leaflet, many), Order("prøve.pdf"))
    assert [finding.check for finding in found.findings] == ["page-count"]
    assert "blir ikke kontrollert" in told(found)


def ends_its_reader(_: bytes, __: Order) -> FileVerdict:
    faulthandler.disable()  # pytest's, which would write up the end as its own
    os.abort()


def never_answers(_: bytes, __: Order) -> FileVerdict:
    time.sleep(60)
    raise AssertionError


@pytest.mark.parametrize(
    ("reader", "words"), [(ends_its_reader, "ble stoppet av den"), (never_answers, "sekunder å lese")]
)
def test_a_file_that_harms_its_reader_ends_only_that(
    reader: Callable[..., FileVerdict], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "preflight", reader)
    fork = multiprocessing.get_context("fork")  # so that the reader of the test is the one that is called
    monkeypatch.setattr(apart.multiprocessing, "get_context", lambda _: fork)
    found = apart.preflight_apart(b"", Order("ond.pdf"), patience=1.0)
    assert words in told(found)
    assert not found.approved


def test_a_file_is_judged_alike_apart(leaflet: bytes) -> None:
    order = Order("prøve.pdf")
    assert apart.preflight_apart(leaflet, order) == preflight(leaflet, order)


def test_what_a_file_says_of_itself_may_be_no_stream(leaflet: bytes) -> None:
    with pikepdf.open(BytesIO(leaflet)) as pdf:
        pdf.Root.Metadata = pikepdf.Array()
        made = BytesIO()
        pdf.save(made, fix_metadata_version=False)
    assert "filen er ødelagt eller ikke en PDF" in told(preflight(made.getvalue(), Order("prøve.pdf")))
