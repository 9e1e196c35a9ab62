"""Hostile text in every field people write in, and a photograph that tells too much: read in everything published."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pikepdf
import pypandoc
import pytest
import yaml
from conftest import Built, Desk, build, furnish, made_once
from icalendar import Calendar
from lxml import etree, html
from PIL import Image
from playwright.sync_api import Browser

MARK = "=fiende"
HOSTILE = f"{MARK} \"'> <script>ond(1)</script> ]]>&{{\\"
"""Ends attributes, elements, CDATA, JSON and BibTeX; begins a formula; calls `ond` where it is run."""
SHORT = "=<b>ond"
"""The same for names, which stand in the running heads of the book."""
BODY = "\n\n[her](https://a.example/?a=b&c='onclick=ond) `<script>ond(4)</script></code><b>`\n"
"""Of what stands in running text, as much as the gate lets through."""
MARKED = "Hemmelig"
ODD = "kai #1 100% & ?a,b+c.JPG"
"""What people call pictures."""
FREE = {
    "tittel", "ingress", "merknad", "alt", "bildetekst", "fotograf", "rettighet", "unikt", "sterke_sider", "enhet",
    "organ", "vedtak", "samarbeid", "medvirkning", "finansiering", "tidsbruk", "hva", "forutsetninger", "navn",
    "navn_nn", "utgiver", "kort", "sted", "nye_omrader", "kilde", "omrade", "undertittel",
}  # fmt: skip
"""The fields people write freely in."""

CHOSEN = {"mal"}
"""Where parts that are written freely elsewhere are chosen from a list."""


def hostile(value: Any, key: str = "") -> Any:
    """A record with hostile text in every free field."""
    if isinstance(value, dict):
        return {name: part if name in CHOSEN else hostile(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [hostile(part, key) for part in value]
    if not isinstance(value, str) or key not in FREE or value == "ukjent":
        return value
    return SHORT if key.startswith("navn") else HOSTILE


def photograph(file: Path) -> None:
    """A photograph that says where, when, with what and by whom, in every way a JPEG can."""
    notes = Image.Exif()
    notes[0x010F], notes[0x013B], notes[0x9286] = f"{MARKED}kamera", f"{MARKED}person", f"{MARKED}merknad"
    notes.get_ifd(0x8825).update({1: "N", 2: (61.0, 7.0, 7.0), 29: f"{MARKED}sted"})
    with Image.open(file) as picture:
        xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><r>{MARKED}person</r></x:xmpmeta>".encode()
        picture.load()
        picture.save(file, "JPEG", exif=notes, xmp=xmp, comment=f"{MARKED}kommentar".encode())
    with file.open("ab") as end:
        end.write(f"{MARKED}bak".encode())


def spoil(desk: Desk) -> None:
    for file in [*desk.root.glob("*/*.md"), *desk.root.glob("content/*/*.md")]:
        _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
        if file.parent.name == "examples":  # the fields take more room than they had
            head = re.sub(r"^kostnad: {belop: 240000.*\n", "", head, flags=re.MULTILINE)
            body = "\n".join(line if line.startswith("#") or "](" in line else line[:20] for line in body.split("\n"))
        if "form: full" not in head and file.parent.name in ("examples", "municipalities"):
            body = body.rstrip() + BODY
        record = hostile(yaml.safe_load(head))
        if file.parent.name == "temaer":  # called what the register calls it
            record["tittel"] = SHORT
        fields = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=10_000)
        file.write_text(f"---\n{fields}---\n{body}", encoding="utf-8")
    for name in ("referanser", "samlinger", "programmer", "temaer"):
        register = desk.root / f"content/registre/{name}.yml"
        items = hostile(yaml.safe_load(register.read_text(encoding="utf-8")))
        register.write_text(yaml.safe_dump(items, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")
    torget = desk.root / "municipalities/lilleby/torget.jpg"
    torget.rename(torget.with_name(ODD))
    profile = desk.root / "municipalities/lilleby.md"
    profile.write_text(
        profile.read_text(encoding="utf-8").replace("fil: torget.jpg", f"fil: {json.dumps(ODD)}"), encoding="utf-8"
    )
    for picture in [*desk.root.glob("examples/*/*.jpg"), *desk.root.glob("municipalities/*/*.jpg")]:
        photograph(picture)
        assert MARKED.encode() in picture.read_bytes()


@pytest.fixture(scope="session")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The miniature with all of that in it, built once. Only for reading."""

    def make(root: Path) -> Built:
        desk = furnish(root)
        spoil(desk)
        return build(desk)

    return made_once(tmp_path_factory, "fiendtlig", make)


LEADS_ON = re.compile(r'<meta http-equiv="refresh"[^>]*>')


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 30
    return found


def test_nothing_written_becomes_a_script_a_handler_or_an_address_that_runs(spoilt: Built) -> None:
    told = 0
    for file in pages(spoilt.site):
        page = html.document_fromstring(file.read_bytes())
        told += MARK in page.text_content()
        for element in page.iter(etree.Element):
            assert not [name for name in element.attrib if name.lower().startswith("on")], file
            for name in ("href", "src", "action", "formaction", "data", "xlink:href"):
                address = element.get(name, "").strip().lower()
                assert not address.startswith(("javascript:", "vbscript:", "data:text")), (file, address)
            if element.tag == "script" and "ond(" in (element.text or ""):
                assert element.get("type") in ("application/ld+json", "application/json"), file
                json.loads(element.text or "")
    assert told > 10


@pytest.mark.full
def test_nothing_written_runs_in_a_browser_without_the_policy(spoilt: Built, browser: Browser) -> None:
    with browser.new_context(bypass_csp=True) as visitor:
        visitor.add_init_script("window.kjort = []; window.ond = (n) => { window.kjort.push(n); };")
        visitor.set_default_timeout(20_000)
        page = visitor.new_page()
        seen = 0
        for file in pages(spoilt.site):
            written = file.read_text(encoding="utf-8")
            if LEADS_ON.search(written):  # a page that would be left before it can be read
                page.set_content(LEADS_ON.sub("", written), wait_until="domcontentloaded")
            else:
                page.goto(file.as_uri(), wait_until="domcontentloaded")
            for link in page.query_selector_all("a[href^='javascript' i]"):
                link.evaluate("link => link.click()")
            assert page.evaluate("window.kjort") == [], file
            seen += MARK in (page.text_content("body") or "")
        assert seen > 10


@pytest.mark.parametrize("name", ["feed.xml", "sitemap.xml"])
def test_what_feeds_and_maps_say_is_xml(name: str, spoilt: Built) -> None:
    tree = etree.fromstring((spoilt.site / name).read_bytes())
    assert not tree.xpath("//*[local-name()='script']")
    if name == "feed.xml":
        titles = tree.xpath("//*[local-name()='entry']/*[local-name()='title']/text()")
        assert HOSTILE in titles


def test_what_calendars_say_is_one_line_of_text(spoilt: Built) -> None:
    found = [Calendar.from_ical(file.read_bytes()) for file in spoilt.site.rglob("*.ics")]
    assert len(found) >= 3
    said = [str(event.get("summary")) for calendar in found for event in calendar.walk("VEVENT")]
    assert any(MARK in line for line in said)
    assert {part.name for calendar in found for part in calendar.walk()} <= {"VCALENDAR", "VEVENT", "VTIMEZONE",
                                                                             "STANDARD", "DAYLIGHT"}  # fmt: skip


CITED = {"id", "type", "title", "author", "publisher", "genre", "issued", "URL", "accessed", "language", "note"}
CITED |= {"container-title", "title-short", "number", "version"}


def test_what_bibtex_says_is_what_was_written(spoilt: Built) -> None:
    files = [file for file in spoilt.site.rglob("*.bib") if "utgaver" not in file.parts]  # what has come out, stays
    assert files
    for file in files:
        run = [pypandoc.get_pandoc_path(), "--from=bibtex", "--to=csljson", str(file)]
        items = json.loads(subprocess.run(run, capture_output=True, check=True).stdout)
        assert len(items) == file.read_text(encoding="utf-8").count("\n@") + 1
        assert all(item["title"].startswith(MARK) for item in items), file
        assert all(item.keys() <= CITED for item in items), file


def test_no_cell_of_a_table_is_a_formula(spoilt: Built) -> None:
    for name, mark in (("eksempler.csv", ","), ("eksempler-excel.csv", ";")):
        text = (spoilt.site / "data" / name).read_bytes().decode("utf-8-sig")
        head, *rows = csv.reader(io.StringIO(text), delimiter=mark)
        assert rows
        assert all(len(row) == len(head) for row in rows)
        assert rows[0][head.index("tittel")] == f"'{HOSTILE}"
        assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "@", "-"))]


def test_all_data_is_json_and_says_what_was_written(spoilt: Built) -> None:
    files = [*spoilt.site.rglob("*.json"), *spoilt.site.rglob("*.geojson"), *spoilt.site.rglob("*.jsonld")]
    assert len(files) > 8
    told = [file for file in files if HOSTILE in json.dumps(json.loads(file.read_bytes()), ensure_ascii=False).replace(
        json.dumps(HOSTILE, ensure_ascii=False)[1:-1], HOSTILE)]  # fmt: skip
    assert len(told) >= 4


def test_word_files_are_xml_and_fetch_nothing(spoilt: Built) -> None:
    files = [*spoilt.site.rglob("*.docx")]
    assert len(files) >= 4
    for file in files:
        with zipfile.ZipFile(file) as package:
            for name in package.namelist():
                if not name.endswith((".xml", ".rels")):
                    continue
                tree = etree.fromstring(package.read(name))
                outside = tree.xpath("//*[local-name()='Relationship'][@TargetMode='External']")
                for one in outside:
                    assert one.get("Type").endswith("/hyperlink"), (file, name)
                    assert one.get("Target").startswith(("http://", "https://", "mailto:")), (file, name)
                fields = tree.xpath("//*[local-name()='instrText']/text() | //*[local-name()='fldSimple']/@*")
                assert {field.strip() for field in fields} <= {"PAGE", "NUMPAGES"}, (file, name)


def published(site: Path) -> Iterator[tuple[str, bytes]]:
    """Everything published, file by file, and what is packed in it: in zip files, Word files and PDFs."""
    for file in sorted(site.rglob("*")):
        if not file.is_file():
            continue
        data = file.read_bytes()
        name = file.relative_to(site).as_posix()
        yield name, data
        if data.startswith(b"PK"):
            with zipfile.ZipFile(file) as package:
                yield from ((f"{name}:{part}", package.read(part)) for part in package.namelist())
        if data.startswith(b"%PDF"):
            with pikepdf.open(file) as pdf:
                for number, item in enumerate(pdf.objects):
                    if isinstance(item, pikepdf.Stream):
                        yield f"{name}:{number}", item.read_raw_bytes()
                        if item.get("/Filter") != pikepdf.Name.DCTDecode:
                            yield f"{name}:{number}:ut", item.read_bytes()


def test_every_picture_is_found_at_the_address_its_page_gives(spoilt: Built) -> None:
    found = 0
    for file in pages(spoilt.site):
        page = html.document_fromstring(file.read_bytes())
        sets = (part.split() for one in page.xpath("//@srcset") for part in one.split(", "))
        for address in [*page.xpath("//img/@src"), *(parts[0] for parts in sets if len(parts) == 2)]:
            if not address.startswith("data:"):
                assert (file.parent / unquote(urlsplit(address).path)).is_file(), (file, address)
                assert not urlsplit(address).query, address
                found += "kai%20%231" in address
    assert found > 5


def test_nothing_published_says_where_with_what_or_by_whom_a_picture_was_taken(spoilt: Built) -> None:
    secrets = [MARKED.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    files = pictures = 0
    for name, data in published(spoilt.site):
        files += 1
        assert not any(secret in data for secret in secrets), name
        if data.startswith((b"\xff\xd8\xff", b"\x89PNG", b"RIFF")) or data[4:12] == b"ftypavif":
            pictures += 1
            assert b"Exif" not in data, name
            with Image.open(io.BytesIO(data)) as picture:
                assert dict(picture.getexif()) == {}, name
                assert not {"xmp", "comment", "exif", "photoshop"} & picture.info.keys(), name
    assert files > 300
    assert pictures > 30
