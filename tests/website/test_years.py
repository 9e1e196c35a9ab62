"""Editions that have come out: each stays as it was under its year, with its files, and the newest is always found."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from conftest import Built, Desk, build, with_a_past
from lxml import html
from pressroom import EDITION, approve

from bauta.cli import release, remove, rename
from bauta.publication import House
from bauta.reading.reader import Reader
from bauta.security_policy import FRAMED
from bauta.website.clippings.citation import bibtex, edition_item, norwegian_edition
from bauta.website.freezing import printed_addresses

YEAR = "utgaver/hoveddokument/2025/"
EXAMPLE = "examples/lilleby-benker-i-bygata.md"


def read(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


def said(page: html.HtmlElement) -> str:
    return " ".join(page.find(".//main").text_content().split())


def test_what_has_come_out_stands_under_its_year_byte_for_byte(built: Built) -> None:
    frozen = built.desk.root / "content" / YEAR
    names = sorted(file.name for file in frozen.iterdir())
    assert len(names) > 3
    for name in names:
        assert (built.site / YEAR / name).read_bytes() == (frozen / name).read_bytes()
    told = said(read(built.site, YEAR))
    for name in set(names) - {"utgivelse.json"}:
        assert hashlib.sha256((frozen / name).read_bytes()).hexdigest() in told
    assert "28.\u00a0november 2025" in read(built.site, YEAR).find(".//main").text_content()
    assert "(Prøveutgave 2025, versjon 0123456789). https://doi.org/10.5555/prove.2025" in told


def test_a_text_that_has_moved_since_keeps_its_page_number_in_the_book(built: Built) -> None:
    rows = read(built.site, YEAR).xpath("//section[@aria-labelledby='sidene']//tbody/tr")
    found = {row.find("th/a").get("href").rstrip("/").rpartition("/")[2]: row.findtext("td") for row in rows}
    assert found == {"lilleby": "8", "lilleby-benker-i-bygata": "13", "ovrevik-rampe-ved-kaia": "14"}


def test_an_edition_made_in_another_year_than_it_came_out_is_cited_by_its_year_alone(built: Built) -> None:
    (copy,) = Reader(built.desk.root).read().frozen
    own, other = (copy.edition.model_copy(update={"ar": year}) for year in (2025, 2026))
    assert edition_item(own, "https://a.no/")["issued"] == {"date-parts": [[2025, 11, 28]]}
    assert edition_item(other, "https://a.no/")["issued"] == {"date-parts": [[2026]]}
    assert "(2025, 28. november)" in norwegian_edition(own, "https://a.no/")
    assert "(2026)" in norwegian_edition(other, "https://a.no/")
    assert "year = {2026}" in bibtex(edition_item(other, "https://a.no/"))


def test_the_newest_of_an_edition_is_found_under_one_address(built: Built) -> None:
    for former in ("utgaver/hoveddokument/", "utgaver/hoveddokument/siste/"):
        page = read(built.site, former)
        to = (
            page.xpath("string(//meta[@http-equiv='refresh']/@content)").partition("url=")[2].removesuffix("index.html")
        )
        assert (built.site / former / to / "utgivelse.json").resolve() == (
            built.site / YEAR / "utgivelse.json"
        ).resolve()
        assert f"/{former} /{YEAR} 302\n" in (built.site / "_redirects").read_text(encoding="utf-8")
    assert "Siste utgave" in said(read(built.site, "utgaver/"))


def test_what_is_new_since_is_found_by_holding_the_sources_against_each_other(built: Built) -> None:
    told = said(read(built.site, f"{YEAR}nytt/"))
    assert "Benker for hver femtiende meter i Bygata, før «Benker i Bygata»" in told
    assert "Endret under: Kort fortalt. Endrede opplysninger: tittel, overførbarhet" in told
    assert "Rampe som følgjer flo og fjøre" not in told
    assert "Port som åpner seg selv, tatt ut 10. januar 2026. Grunn: Porten <er> revet." in told
    new = read(built.site, f"{YEAR}nytt/").xpath("//section[@aria-labelledby='nye']//a")
    assert "Øvrevik" in [link.text for link in new]
    assert "Lilleby" not in [link.text for link in new]


def test_the_package_for_the_national_library_says_what_is_in_it(built: Built) -> None:
    with zipfile.ZipFile(built.site / YEAR / "pliktavlevering.zip") as bag:
        names = bag.namelist()
        assert bag.read("hoveddokument-2025/bagit.txt").startswith(b"BagIt-Version: 1.0\n")
        info = bag.read("hoveddokument-2025/bag-info.txt").decode()
        listed = bag.read("hoveddokument-2025/manifest-sha256.txt").decode().splitlines()
        for line in listed:
            digest, name = line.split("  ")
            assert hashlib.sha256(bag.read(f"hoveddokument-2025/{name}")).hexdigest() == digest
        payload = [name for name in names if "/data/" in name]
        assert sorted(f"hoveddokument-2025/{line.split('  ')[1]}" for line in listed) == sorted(payload)
        size = sum(len(bag.read(name)) for name in payload)
        metadata = bag.read("hoveddokument-2025/data/metadata.xml").decode()
    assert f"Payload-Oxum: {size}.{len(payload)}\n" in info
    assert "External-Identifier: ISBN 978-3-16-148410-0\n" in info
    assert "https://prove.example/utgaver/hoveddokument/2025/" in info
    assert "<dc:identifier>https://doi.org/10.5555/prove.2025</dc:identifier>" in metadata


def test_every_code_in_a_book_leads_to_an_address_that_is_promised(untouched: tuple[Desk, object, bytes]) -> None:
    with House(untouched[0].root) as house:
        book = house.verdict().issues[0].book
    sheets = [part for sheet in book.sheets for part in (sheet, *sheet.entries)]
    codes = [code.address for part in sheets if (code := getattr(part, "qr", None))]
    assert len(codes) > 4
    promised = printed_addresses(book)
    assert {code.removeprefix(book.edition.adresse) for code in codes} <= set(promised)


def test_a_text_that_is_archived_is_led_to_from_nothing_and_printed_nowhere(desk: Desk) -> None:
    desk.edit(EXAMPLE, "status: utkast", "status: arkivert")
    material = Reader(desk.root).read()
    assert "lilleby-benker-i-bygata" not in material.examples
    assert EXAMPLE.removesuffix(".md") in material.by_key
    told = [str(fault) for fault in desk.proofread() if "som er arkivert; ta den ut av planen" in fault.text]
    assert len(told) == 1
    assert told[0].startswith(EDITION)


@pytest.mark.full
def test_two_years_live_side_by_side(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with_a_past(desk)
    approve(desk)
    settings = (desk.root / "mkdocs.yml").read_text(encoding="utf-8")
    desk.write("mkdocs.yml", settings.replace("bauta.example", "kommune.no").replace("uustatus.example", "uu.no"))
    first, second = ("utgaver/hoveddokument/2026/", "utgaver/hoveddokument/2027/")
    assert release.main(desk.root, ["hoveddokument", "--year", "2026"]) == 0
    assert not (desk.root / "content" / first).exists()
    assert release.main(desk.root, ["hoveddokument", "--year", "2026", "--yes"]) == 0
    before = {file.name: file.read_bytes() for file in (desk.root / "content" / first).iterdir()}
    assert {
        "hoveddokument.pdf",
        "hoveddokument.epub",
        "innmat.pdf",
        "omslag.pdf",
        "trykkbestilling.json",
        "trykkbestilling.xjdf",
        "eksempler.csv",
        "tekster.json",
    } <= before.keys()

    assert rename.main(desk.root, ["lilleby-skilt-i-biblioteket", "lilleby-skilt", "--yes"]) == 0
    desk.edit(EXAMPLE, "Hver benk kostet 10 000 kroner", "Hver benk kostet 12 000 kroner")
    desk.edit(EDITION, "Prøveutgave 2026", "Prøveutgave 2027")
    refused = release.main(desk.root, ["hoveddokument", "--year", "2027", "--yes"])
    assert refused == 1  # a text that is changed since it was approved
    approve(desk, 2027)
    assert release.main(desk.root, ["hoveddokument", "--year", "2026", "--yes"]) == 2
    assert release.main(desk.root, ["hoveddokument", "--year", "2027", "--yes"]) == 0
    assert "det som er gitt ut, endres ikke" in capsys.readouterr().err

    old = "examples/ovrevik-utkast.md"
    text = (desk.root / "examples/ovrevik-trapp-med-kontrast.md").read_text(encoding="utf-8")
    text = text.replace("id: ovrevik-trapp-med-kontrast", "id: ovrevik-utkast").replace(
        "tidligere_id: [ovrevik-trapp]\n", ""
    )
    text = text.replace("status: godkjent", "status: arkivert").replace(
        "bruk: [hoveddokument, nettutgave]", "bruk: [nettutgave]"
    )
    desk.write(old, text.replace("tittel: Trapp", "tittel: Gammal trapp"))
    site = build(desk)
    assert site.code == 0, site.output
    for year in (first, second):
        frozen = json.loads((site.site / year / "utgivelse.json").read_text(encoding="utf-8"))
        assert len(frozen["adresser"]) > 4
        for address in frozen["adresser"]:
            assert (site.site / address / "index.html").is_file(), address
        for file in frozen["filer"]:
            data = (site.site / year / file["navn"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == file["sha256"]
    assert {name: (site.site / first / name).read_bytes() for name in before} == before
    assert (site.site / second / "hoveddokument.pdf").read_bytes() != before["hoveddokument.pdf"]
    led = read(site.site, "eksempler/lilleby-skilt-i-biblioteket/")
    assert led.xpath("string(//meta[@http-equiv='refresh']/@content)").endswith("url=../lilleby-skilt/index.html")
    assert "Endret under: Ressurser." in said(read(site.site, f"{first}nytt/"))
    assert read(site.site, first).xpath("//section[@aria-labelledby='sidene']//a[contains(@href, 'lilleby-skilt/')]")
    assert "Det finnes en nyere utgave" in said(read(site.site, first))
    assert f"/utgaver/hoveddokument/siste/ /{second} 302\n" in (site.site / "_redirects").read_text(encoding="utf-8")
    _leads_nowhere(site.site, "ovrevik-utkast")

    assert remove.main(desk.root, ["lilleby-skilt", "--reason", "Skiltet er borte.", "--yes"]) == 0
    addresses = desk.root / "content/registre/adresser.yml"
    kept = [line for line in addresses.read_text(encoding="utf-8").splitlines() if "lilleby-skilt-i" not in line]
    desk.write("content/registre/adresser.yml", "\n".join(kept) + "\n")
    held = [fault for fault in desk.proofread() if fault.rule == "printed-address"]
    assert [fault.path for fault in held] == [f"content/{first}utgivelse.json"]


def _leads_nowhere(site: Path, archived: str) -> None:
    """The page of an archived text is there, says so, and nothing lists it."""
    assert "Teksten er ute av bruk" in said(read(site, f"eksempler/{archived}/"))
    listing = [file for file in site.rglob("*") if file.is_file()]
    own = site / "eksempler" / archived
    naming = [file for file in listing if own not in file.parents and archived.encode() in file.read_bytes()]
    apart = {site / "redaksjon/index.html", site / "samling/index.html", site / FRAMED / f"{archived}.html"}
    assert set(naming) <= apart  # the editors, and what others may have laid by: collections, and cards in frames
