"""What the website is dressed in: the book's faces and colours, pictures of the right size, a policy for the host."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from conftest import Built, Desk
from fontTools.ttLib import TTFont
from lxml import html
from PIL import Image
from proof import web_page

from bauta.artwork.originals import size_of
from bauta.artwork.pictures import upright
from bauta.security_policy import FRAMED, host_headers, policy, source_hash
from bauta.website.pictures import renditions
from bauta.website.typefaces import web_faces
from bauta.website.vignettes import vignettes

EXAMPLE = "eksempler/lilleby-benker-i-bygata/"


def test_the_faces_have_the_letters_of_all_the_languages_of_norway(untouched: tuple[Desk, object, bytes]) -> None:
    # Source Serif has no ŧ; the browser takes it from the next face in the row.
    for web in web_faces(untouched[0].root):
        letters = TTFont(BytesIO(web.data)).getBestCmap()
        wanted = "æøåÆØÅčđŋšžČĐŊŠŽéòü–«»…−" + "ŧŦ" * web.address.startswith("stil/skrift/source-sans")
        assert [sign for sign in wanted if ord(sign) not in letters] == [], web.address
        assert web.data[:4] == b"wOF2"


def test_the_faces_every_page_begins_with_weigh_little(untouched: tuple[Desk, object, bytes]) -> None:
    assert sum(len(web.data) for web in web_faces(untouched[0].root) if web.cut.forst) < 46_000


def test_every_file_the_style_sheet_names_is_there(built: Built) -> None:
    sheet = (built.site / "stil/bauta.css").read_text(encoding="utf-8")
    named = re.findall(r"url\(([^)]+)\)", sheet)
    assert len(named) == len(web_faces(built.desk.root))
    assert [name for name in named if not (built.site / "stil" / name).is_file()] == []
    assert "font-display: optional" in sheet


def test_nothing_of_the_theme_underneath_is_published(built: Built) -> None:
    files = {file.relative_to(built.site).parts[0] for file in built.site.rglob("*") if file.is_file()}
    assert "assets" not in files
    assert "md-" not in (built.site / "index.html").read_text(encoding="utf-8")


def test_a_picture_comes_in_three_formats_and_never_wider_than_it_is(built: Built) -> None:
    page = web_page(built.site, EXAMPLE)
    image = page.find(".//picture//img")
    assert [source.get("type") for source in page.findall(".//picture//source")] == ["image/avif", "image/webp"]
    folder = built.site / EXAMPLE
    for offered in page.xpath("//picture//@srcset"):
        for name, width in (one.split() for one in offered.split(", ")):
            with Image.open(folder / name) as picture:
                assert f"{picture.width}w" == width
    with Image.open(folder / image.get("src")) as picture:
        assert picture.size == (int(image.get("width")), int(image.get("height")))
        assert picture.width <= 1600


def test_a_picture_taken_with_the_camera_on_its_side_stands_upright_and_says_nothing_of_where(tmp_path: Path) -> None:
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = 6, "Kameramerke"
    Image.new("RGB", (900, 600), "teal").save(tmp_path / "bilde.jpg", exif=notes)
    assert size_of(tmp_path / "bilde.jpg") == (600, 900)
    for form, given in renditions(tmp_path / "bilde.jpg").items():
        assert [one.width for one in given] == [480, 600], form
        with Image.open(BytesIO(given[-1].data(tmp_path))) as picture:
            assert picture.size == (600, 900)
            assert dict(picture.getexif()) == {}


def test_a_picture_whose_colour_profile_is_broken_is_still_shown(tmp_path: Path) -> None:
    Image.new("RGB", (60, 40), "teal").save(tmp_path / "bilde.jpg", icc_profile=b"ikke en profil")
    assert upright(tmp_path / "bilde.jpg", 40).size == (40, 27)


def test_a_picture_is_packed_once_and_then_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("RGB", (500, 400), "teal").save(tmp_path / "bilde.jpg")
    one = renditions(tmp_path / "bilde.jpg")["webp"][-1]
    made = one.data(tmp_path)
    monkeypatch.setattr("bauta.website.pictures.upright", lambda *_: pytest.fail("pakket på nytt"))
    assert one.data(tmp_path) == made


def test_every_page_has_a_policy_that_lets_in_its_own_script_and_style_and_no_others(built: Built) -> None:
    alone = set()
    for file in built.site.rglob("*.html"):
        page = html.document_fromstring(file.read_bytes())
        stated = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert len(stated) == 1, file
        scripts = page.xpath("//script[not(@src) and not(@type)]/text()")
        styles = page.xpath("//style/text()")
        for written in scripts + styles:
            assert source_hash(written) in stated[0], file
        assert stated[0].count("'sha256-") == len(scripts) + len(styles), file
        assert "unsafe-inline" not in stated[0]
        assert page.xpath("//body//script[not(@src) and not(@type)] | //@style") == [], file
        if styles:
            assert scripts == [], file
            alone.add(file.name)
    examples = {f"{file.stem}.html" for file in (built.desk.root / "examples").glob("*.md")}
    former = {"ovrevik-rampe.html", "ovrevik-trapp.html"}  # what lies beside a page lies under its former name too
    assert alone == examples | former | {"forkontroll.html"}


def test_the_host_is_told_of_every_script_and_style_and_that_only_embedded_pages_may_be_framed(built: Built) -> None:
    told = (built.site / "_headers").read_text(encoding="utf-8")
    for file in built.site.rglob("*.html"):
        page = html.document_fromstring(file.read_bytes())
        for written in page.xpath("//script[not(@src) and not(@type)]/text() | //style/text()"):
            assert source_hash(written) in told, file
        assert page.xpath("//@style") == [], file
    for folder in {folder.name for folder in built.site.iterdir() if folder.is_dir()} - {FRAMED}:
        assert f"/{folder}/*\n  Content-Security-Policy: frame-ancestors 'none'" in told
    made = host_headers(policy(), ["eksempler", "bygg-inn"])
    assert "/eksempler/*\n" in made
    assert "/bygg-inn/*" not in made


def test_no_motif_stands_for_two_themes(desk: Desk) -> None:
    chosen = vignettes(desk.verdict().material)
    assert len(set(chosen.values())) == len(chosen)
