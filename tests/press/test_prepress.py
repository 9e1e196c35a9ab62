"""Press files are what the order says, the same every time, and proofs say that they are proofs."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from conftest import PROJECT, Built, Desk
from lxml import etree
from pikepdf import Name
from PIL import Image
from pressroom import EDITION, MAIN, WHEN, approve, pack
from proof import POINTS, letters, lines, web_page

from bauta.artwork.colour_profiles import profile_file
from bauta.contract.measures import Slot
from bauta.press import packages
from bauta.press.inks import separated
from bauta.press.packages import Package
from bauta.press.preflight.findings import FileVerdict
from bauta.press.preflight.order import Order
from bauta.press.preflight.page_report import PageShelf
from bauta.press.preflight.report import as_text
from bauta.press.preflight.verdict import preflight
from bauta.press.prepress.xjdf import xjdf
from bauta.publication import House

PROFILE = profile_file(PROJECT, "FOGRA39L_coated.icc")
SLOT = Slot(bredde=81, hoyde=54)


def page_text(package: Package, name: str, number: int) -> str:
    """All text of a page of a press file."""
    with pypdfium2.PdfDocument(package.files[name]) as shown:
        text: str = shown[number].get_textpage().get_text_range()
    return text


def test_the_inside_is_the_pages_within_the_cover(pressed: Package, untouched: tuple[Desk, object, bytes]) -> None:
    book = pypdfium2.PdfDocument(untouched[2])
    with pypdfium2.PdfDocument(pressed.files["innmat.pdf"]) as inside:
        assert len(inside) == 16
        for number in range(16):
            read = letters(book[number + 2].get_textpage().get_text_range())
            assert read in letters(inside[number].get_textpage().get_text_range())


def test_the_cover_lies_flat_with_the_back_to_the_left(pressed: Package) -> None:
    spine = pressed.ticket["rygg"]
    assert spine == round(16 / 2 * 250 * 1.3 / 1000 + 0.5, 1)
    with pypdfium2.PdfDocument(pressed.files["omslag.pdf"]) as cover:
        outside, inside = cover
        left, _, right, _ = outside.get_trimbox()
        assert (right - left) / POINTS == pytest.approx(420 + spine, abs=0.01)
        middle = (left + right) / 2
        title = max(lines(outside), key=lambda run: run[4] - run[2])
        assert letters(title[0]) in letters(pressed.edition.tittel)
        assert title[1] * POINTS > middle - left
        back = next(run for run in lines(outside) if "prove.example" in run[0])
        assert back[3] * POINTS < middle
        guide = next(run for run in lines(inside) if "Slik" in run[0])
        assert guide[3] * POINTS < middle


@pytest.mark.full
def test_a_spine_that_is_wide_enough_says_the_title_and_crop_marks_stand_outside_the_bleed(
    desk: Desk, pressed: Package
) -> None:
    assert page_text(pressed, "omslag.pdf", 0).count("Prøveboka") == 1
    desk.edit(EDITION, "bulk: 1.3}\n  omslag", "bulk: 3.1}\n  omslag")
    desk.edit(EDITION, "innbinding: limfrest", "innbinding: limfrest\n  skjaeremerker: true")
    made = pack(desk)
    assert made.ticket["rygg"] == 6.7
    assert page_text(made, "omslag.pdf", 0).count("Prøveboka") == 2
    assert made.approved
    with pypdfium2.PdfDocument(made.files["innmat.pdf"]) as inside:
        shown = inside[0].render(scale=2).to_pil().convert("L")
        media, bleed = inside[0].get_mediabox(), inside[0].get_bleedbox()
    beyond = round(2 * (bleed[0] - media[0]))
    assert min(shown.crop((0, 0, beyond, shown.height // 2)).tobytes()) < 100


@pytest.mark.full
def test_a_stapled_book_has_no_spine(desk: Desk) -> None:
    desk.edit(EDITION, "innbinding: limfrest", "innbinding: stiftheftet")
    made = pack(desk)
    assert made.ticket["rygg"] == 0
    sheets = made.ticket["ark"]["antall"] - 1
    paper, cover = made.ticket["papir"]["innmat"], made.ticket["papir"]["omslag"]
    pushed = sheets * paper["gram"] * paper["bulk"] / 1000 + cover["gram"] * cover["bulk"] / 1000
    assert made.ticket["kryping"]["innerst"] == pytest.approx(pushed, abs=0.01)
    assert f"Kryping {made.ticket['kryping']['innerst']} mm" in made.files["trykkbestilling.xjdf"].decode()
    assert made.ticket["filer"][1]["format"] == {"bredde": 420, "hoyde": 297}
    assert made.approved


@pytest.mark.full
def test_a_book_without_a_cover_of_its_own_is_one_file(desk: Desk) -> None:
    desk.edit(EDITION, "omslagssider: 4\nark: 4", "omslagssider: 0\nark: 4")
    made = pack(desk)
    assert [(file["navn"], file["sider"]) for file in made.ticket["filer"]] == [("innmat.pdf", 20)]
    assert made.approved


@pytest.fixture
def pressed_desk(desk: Desk, press_shelf: Path) -> Desk:
    """A miniature of one's own whose press files are on the shelf."""
    shutil.copytree(press_shelf, desk.root / packages.STORE)
    return desk


@pytest.fixture
def pressings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are held against an order."""
    checked: list[str] = []

    def told(data: bytes, order: Order, shelf: PageShelf) -> FileVerdict:
        checked.append(order.name)
        return preflight(data, order, shelf)

    monkeypatch.setattr(packages, "preflight", told)
    return checked


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch, pressed: Package) -> list[str]:
    """The names of the files that are held against an order; each is judged as the untouched one of its name was."""
    checked: list[str] = []
    judged = {verdict.name: verdict for verdict in pressed.verdicts}

    def told(_: bytes, order: Order, *_kept: object) -> FileVerdict:
        checked.append(order.name)
        return judged[order.name]

    monkeypatch.setattr(packages, "preflight", told)
    return checked


@pytest.mark.full
def test_another_edition_has_a_folder_of_its_own(pressed_desk: Desk, pressed: Package, held: list[str]) -> None:
    assert pressed.folder == "trykk"
    own = (pressed_desk.root / EDITION).read_text(encoding="utf-8")
    pressed_desk.write("content/utgaver/tillegg.yml", own.replace(f"id: {MAIN}", "id: tillegg"))
    with House(pressed_desk.root) as house:
        jobs = [house.job(issue) for issue in house.verdict().issues]
        folders = [package.folder for package in packages.packages(pressed_desk.root, jobs, WHEN, release="")]
    assert folders == ["trykk", "trykk/tillegg"]
    assert held == ["innmat.pdf", "omslag.pdf"]  # the first edition stands as it was


@pytest.mark.full
def test_a_finished_press_set_is_kept_with_its_verdict(desk: Desk, pressings: list[str]) -> None:
    desk.edit(EDITION, "innbinding: limfrest", "innbinding: limfrest\n  fargegrense: 100")
    made = pack(desk)
    assert pressings == ["innmat.pdf", "omslag.pdf"]
    assert not made.approved
    again = pack(desk)
    assert len(pressings) == 2
    assert (again.files, again.ticket, again.verdicts) == (made.files, made.ticket, made.verdicts)


OTHER_CAUSES = ("picture", "order", "design", "profile", "report", "spoilt")
PRESSED_ANEW = ["text", *(pytest.param(name, marks=pytest.mark.full) for name in OTHER_CAUSES)]


@pytest.mark.parametrize("change", PRESSED_ANEW)
def test_a_press_set_is_made_again_when_anything_it_is_made_of_has_changed(
    change: str, pressed_desk: Desk, pressed: Package, held: list[str]
) -> None:
    desk = pressed_desk
    first = pack(desk)
    assert (held, first.files) == ([], pressed.files)
    if change == "text":
        desk.edit("content/kapitler/forord.md", "\n\n", "\n\nEn setning til.\n\n")
    if change == "picture":
        picture = desk.root / "examples/lilleby-benker-i-bygata/benk.jpg"
        picture.write_bytes((desk.root / "municipalities/lilleby/torget.jpg").read_bytes())
    if change == "order":
        desk.edit(EDITION, "opplag: 500", "opplag: 501")
    if change == "design":
        desk.edit("overrides/print/press.typ", "size: 8pt", "size: 7.5pt")
    if change == "profile":
        profile = desk.root / PROFILE.relative_to(PROJECT)
        profile.write_bytes(profile.read_bytes() + bytes(4))
    if change == "report":
        desk.edit("overrides/forkontroll.html", "<h1>", '<h1 class="overskrift">')
    if change == "spoilt":
        (kept,) = (desk.root / packages.STORE).iterdir()
        kept.write_bytes(kept.read_bytes()[:-1])
    made = pack(desk)
    assert held == ["innmat.pdf", "omslag.pdf"]
    assert (made.files == first.files) == (change == "spoilt")


def test_nothing_leads_anywhere_and_nothing_is_for_readers(pressed: Package) -> None:
    for name in ("innmat.pdf", "omslag.pdf"):
        with pikepdf.open(io.BytesIO(pressed.files[name])) as pdf:
            assert not {"/Outlines", "/Names", "/StructTreeRoot", "/MarkInfo", "/OpenAction"} & set(pdf.Root.keys())
            assert all("/Annots" not in page.obj for page in pdf.pages)
            assert pdf.docinfo["/Trapped"] == Name("/False")
            intent = pdf.Root.OutputIntents[0]
            assert (intent.S, str(intent.OutputConditionIdentifier)) == (Name.GTS_PDFX, "FOGRA39")
            assert intent.DestOutputProfile.read_bytes() == PROFILE.read_bytes()
            with pdf.open_metadata() as told:
                assert told["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] == "PDF/X-4"
                assert told["{http://ns.adobe.com/xap/1.0/t/pg/}NPages"] == str(len(pdf.pages))


def test_the_files_have_ids_of_their_own(pressed: Package) -> None:
    ids = set()
    for name in ("innmat.pdf", "omslag.pdf"):
        with pikepdf.open(io.BytesIO(pressed.files[name])) as pdf, pdf.open_metadata() as told:
            ids |= {told["xmpMM:DocumentID"], told["xmpMM:InstanceID"], bytes(pdf.trailer.ID[0])}
    assert len(ids) == 6


def test_a_proof_says_so_on_every_page_beyond_the_bleed(pressed: Package) -> None:
    assert pressed.ticket["release"] is False
    for name in ("innmat.pdf", "omslag.pdf"):
        with pypdfium2.PdfDocument(pressed.files[name]) as shown:
            for page in shown:
                text = page.get_textpage()
                low = page.get_bleedbox()[1]
                line = text.get_text_bounded(bottom=page.get_mediabox()[1], top=low)
                assert "PRØVETRYKK" in line
                assert "uten versjon" in line
                assert "23. november 2025" in line
                assert "PRØVETRYKK" not in text.get_text_bounded(bottom=low)


@pytest.mark.full
def test_a_release_has_no_mark_and_says_that_it_is_one(desk: Desk) -> None:
    approve(desk)
    assert desk.report(release="hoveddokument") == ""
    made = pack(desk, release="hoveddokument")
    assert made.ticket["release"] is True
    assert made.approved
    assert json.loads(made.files["trykkbestilling.json"])["release"] is True
    for name in ("innmat.pdf", "omslag.pdf"):
        with pypdfium2.PdfDocument(made.files[name]) as shown:
            for page in shown:
                assert "PRØVETRYKK" not in page.get_textpage().get_text_range()
                assert page.get_mediabox() == page.get_bleedbox()


LACKING = ["opplag: 500\n", "kontakt: postmottak@prove.example\n", "{trykt: 978-3-16-148410-0", "status: godkjent\n"]


@pytest.mark.parametrize("lacking", LACKING)
def test_a_release_without_what_it_takes_is_refused(lacking: str, desk: Desk) -> None:
    approve(desk)
    path = "examples/lilleby-benker-i-bygata.md" if lacking.startswith("status") else EDITION
    replacement = {
        "opplag: 500\n": "opplag:\n",
        "kontakt: postmottak@prove.example\n": "kontakt: ukjent\n",
        "{trykt: 978-3-16-148410-0": '{trykt: ""',
        "status: godkjent\n": "status: utkast\n",
    }
    desk.edit(path, lacking, replacement[lacking])
    refused = desk.report(release="hoveddokument")
    assert refused.startswith(f"{path}:")
    assert len(refused.splitlines()) == 1


def test_paper_nobody_has_confirmed_is_refused_in_a_release(desk: Desk) -> None:
    approve(desk)
    desk.edit(EDITION, "navn: Prøvepapir", "navn: Prøvepapir (forslag)")
    assert "«trykk.innmat» er et forslag" in desk.report(release="hoveddokument")
    assert desk.report() == ""


def test_the_order_says_what_the_files_are(pressed: Package) -> None:
    order = json.loads(pressed.files["trykkbestilling.json"])
    assert order["opplag"] == 500
    assert (order["format"], order["utfall"]) == ({"bredde": 210, "hoyde": 297}, 3)
    assert order["ark"] == {"sider": 4, "antall": 4}
    assert order["papir"]["innmat"] == {"navn": "Prøvepapir", "gram": 250, "bulk": 1.3}
    assert (order["laminering"], order["klaffer"], order["levering"]["sted"]) == ("matt", 0, "Prøvelageret")
    assert (order["ukjent"], order["palett"]) == ([], {"betingelse": "FOGRA39"})
    assert order["profil"]["sha256"] == hashlib.sha256(PROFILE.read_bytes()).hexdigest()
    assert order["forkontroll"]["godkjent"] is True
    for file in order["filer"]:
        data = pressed.files[file["navn"]]
        assert file["sha256"] == hashlib.sha256(data).hexdigest()
        assert file["bytes"] == len(data)
        assert file["forkontroll"] == {"godkjent": True, "feil": 0, "varsler": 0}


def test_the_order_is_told_to_the_programs_of_the_print_office_as_well(pressed: Package) -> None:
    order = pressed.ticket
    job = etree.fromstring(pressed.files["trykkbestilling.xjdf"])
    cip = {"x": "http://www.CIP4.org/JDFSchema_2_0"}
    assert (job.tag, job.get("Version"), job.get("Types")) == (f"{{{cip['x']}}}XJDF", "2.1", "Product")
    book = job.find("x:ProductList/x:Product[@IsRoot='true']", cip)
    assert book is not None
    assert book.get("Amount") == "500"
    bound = book.find("x:Intent[@Name='BindingIntent']/x:BindingIntent", cip)
    assert bound is not None
    assert bound.get("BindingType") == "SoftCover"
    parts = {part.get("ID"): part for part in job.findall("x:ProductList/x:Product[@IsRoot='false']", cip)}
    assert list(parts) == (bound.get("ChildRefs") or "").split() == ["Innmat", "Omslag"]
    for part in parts.values():
        intents = {intent.get("Name") for intent in part.findall("x:Intent", cip)}
        assert {"LayoutIntent", "ColorIntent", "MediaIntent"} <= intents
    laid = parts["Innmat"].find("x:Intent/x:LayoutIntent", cip)
    assert laid is not None
    assert (laid.get("Pages"), laid.get("Dimensions")) == (str(order["filer"][0]["sider"]), "595.276 841.89")
    sets = {found.get("Name"): found for found in job.findall("x:ResourceSet", cip)}
    assert set(sets) == {"RunList", "Media", "DeliveryParams"}
    files = [file.get("URL") for file in sets["RunList"].iter(f"{{{cip['x']}}}FileSpec")]
    assert files == [file["navn"] for file in order["filer"]]
    assert next(sets["Media"].iter(f"{{{cip['x']}}}Media")).get("Weight") == "250"
    assert all(part in parts for found in job.iter(f"{{{cip['x']}}}Part") for part in found.attrib.values())


def test_what_is_decided_is_told_in_the_words_and_the_order_of_the_standard(pressed: Package) -> None:
    decided = {
        "innbinding": "trådsydd", "fiberretning": "langs ryggen", "laminering": "matt", "miljomerker": ["FSC"],
        "levering": {"sted": "Byen", "dato": "2026-12-24", "pakking": "kasser"}, "etterbehandling": ["perforering"],
        "profil": pressed.ticket["profil"] | {"betingelse": "CGATS TR 003"},
    }  # fmt: skip
    told = xjdf(pressed.ticket | decided)
    job = etree.fromstring(told.encode())
    named = {etree.QName(element).localname: element for element in job.iter()}
    assert named["BindingIntent"].get("BindingType") == "SoftCover"
    assert named["SoftCoverBinding"].get("BlockThreadSewing") == "true"
    assert 'GrainDirection="YDirection"' in told
    assert named["Certification"].get("Organization") == "FSC"
    assert named["SurfaceColor"].get("PrintStandard") == "CGATS_TR_003"
    assert named["DeliveryParams"].get("Required") == "2026-12-24T12:00:00Z"
    delivered = named["DeliveryParams"].getparent()
    assert delivered is not None
    assert [etree.QName(child).localname for child in delivered] == ["Comment", "Comment", "DeliveryParams"]
    assert "Etterbehandling: perforering." in [comment.text for comment in job.findall("{*}Comment")]


@pytest.mark.full
def test_flaps_are_part_of_the_cover_and_of_its_colour(desk: Desk) -> None:
    desk.edit(EDITION, "klaffer: 0", "klaffer: 80")
    made = pack(desk)
    spine = made.ticket["rygg"]
    assert made.ticket["filer"][1]["format"] == {"bredde": round(2 * 210 + spine + 160, 2), "hoyde": 297}
    assert made.approved, as_text(made.verdicts)
    with pypdfium2.PdfDocument(made.files["omslag.pdf"]) as cover:
        outside, inside = (page.render(scale=0.5).to_pil() for page in cover)
    wide, high = outside.size
    left, right, beyond = (outside.getpixel((x, high // 2)) for x in (wide // 9, wide - wide // 9, wide // 2))
    assert left == right != (255, 255, 255)
    assert beyond is not None
    assert inside.getpixel((wide // 9, high // 2)) == (255, 255, 255)
    desk.edit(EDITION, "klaffer: 80", "klaffer: 200.5")
    assert "klaffer" in desk.report()


def test_pictures_are_separated_no_sharper_than_needed(pressed: Package) -> None:
    with pikepdf.open(io.BytesIO(pressed.files["innmat.pdf"])) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        pictures = [item for item in streams if item.get("/Subtype") == Name.Image]
        assert len(pictures) == 5  # two of them on tiles
        for item in pictures:
            assert item.ColorSpace == Name.DeviceCMYK
            assert item.Filter == Name.DCTDecode
    assert pressed.verdicts[0].looked["resolution"] == "5 bilder, laveste 300 ppi"


def inks_of(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as opened:
        opened.load()
        return opened


def test_colours_are_converted_with_the_profile_and_ink_is_held_back(tmp_path: Path) -> None:
    source = Image.new("RGB", (2000, 1400), "white")
    source.paste((0, 0, 0), (0, 0, 1000, 1400))
    source.paste((200, 30, 30), (0, 0, 1000, 700))
    source.save(tmp_path / "bilde.png")
    inks = inks_of(separated(tmp_path / "bilde.png", SLOT, PROFILE, 300))
    assert inks.size == (957, 670)
    assert max(inks.getpixel((900, 100))) <= 2  # paper stays paper
    red, black = inks.getpixel((100, 100)), inks.getpixel((100, 600))
    assert red[1] > 200
    assert red[2] > 200
    assert red[0] < 60
    assert black[3] > 230
    assert sum(black) <= 3 * 255
    assert sum(inks_of(separated(tmp_path / "bilde.png", SLOT, PROFILE, 240)).getpixel((100, 600))) <= 2.4 * 255


def test_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200), "teal").save(tmp_path / "bilde.jpg")
    assert inks_of(separated(tmp_path / "bilde.jpg", SLOT, PROFILE, 300)).size == (300, 200)


def test_what_can_be_seen_through_becomes_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (300, 200), (0, 0, 0, 0)).save(tmp_path / "bilde.png")
    assert max(inks_of(separated(tmp_path / "bilde.png", SLOT, PROFILE, 300)).getpixel((10, 10))) <= 2


def test_a_picture_on_its_side_is_turned(tmp_path: Path) -> None:
    lying = Image.new("RGB", (400, 200), "white")
    lying.paste((200, 30, 30), (0, 0, 200, 200))
    exif = Image.Exif()
    exif[0x0112] = 6
    lying.save(tmp_path / "bilde.jpg", exif=exif)
    inks = inks_of(separated(tmp_path / "bilde.jpg", SLOT, PROFILE, 300))
    assert inks.size == (200, 400)
    assert inks.getpixel((100, 50))[1] > 200


def test_the_site_has_the_files_the_order_and_the_report(built: Built) -> None:
    folder = built.site / "last-ned/trykk"
    names = {file.name for file in folder.iterdir()}
    orders = {"trykkbestilling.json", "trykkbestilling.xjdf"}
    assert names == {"innmat.pdf", "omslag.pdf", "forkontroll.html", "forkontroll.json"} | orders
    page = web_page(built.site, "trykk")
    text = " ".join(page.text_content().split())
    order = json.loads((folder / "trykkbestilling.json").read_bytes())
    assert "Prøve, ikke til trykk" in text
    assert "500 eksemplarer" in text
    assert "Sted: Prøvelageret" in text
    assert "Dato: 2. mars 2026" in text
    assert "CMYK-verdiene i paletten er laget for: FOGRA39" in text
    assert f"rygg {str(order['rygg']).replace('.', ',')} mm" in text
    for file in order["filer"]:
        assert file["sha256"] in text
        assert hashlib.sha256((folder / file["navn"]).read_bytes()).hexdigest() == file["sha256"]
