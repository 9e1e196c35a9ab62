"""The finished site: every source where it should be, every link leads somewhere, nothing from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
from conftest import FORMER, NEWEST, YEARS, Built
from lxml import etree
from proof import web_page
from trails import lost_links, pages

from bauta.security_policy import FRAMED

ADDRESSES = [
    "", "kommuner/", "kommuner/lilleby/", "kommuner/ovrevik/", "eksempler/", "eksempler/lilleby-benker-i-bygata/",
    "eksempler/lilleby-skilt-i-biblioteket/", "eksempler/ovrevik-rampe-ved-kaia/",
    "eksempler/ovrevik-trapp-med-kontrast/", "temaer/", "temaer/plasser/", "kapitler/forord/",
    "kapitler/felles-erfaringer/", "henvisninger/", "last-ned/", "bidra/", "om/", "sideplan/", "rastoff/", "redaksjon/",
]  # fmt: skip
SOURCES = ("content", "municipalities", "examples")
OUTWARD = re.compile(r"""url\(\s*['"]?(?:https?:)?//|@import\s+['"](?:https?:)?//""")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_source_has_its_page(address: str, built: Built) -> None:
    assert (built.site / address / "index.html").is_file()


def test_no_other_pages_than_those_of_sources_and_of_programmes_and_gatherings_are_made(built: Built) -> None:
    sources = [file for folder in SOURCES for file in (built.desk.root / folder).rglob("*.md")]
    made = ["programmer/prove/", "samlinger/prove-1/", "fylker/innlandet/", "fylker/vestland/"]
    assert all((built.site / address / "index.html").is_file() for address in made)
    assert all((built.site / address / "index.html").is_file() for address in FORMER)
    assert len(list(built.site.rglob("index.html"))) == len(sources) + len(made) + len(FORMER + YEARS + NEWEST)


def test_the_book_lies_among_the_downloads(built: Built) -> None:
    assert (built.site / "last-ned/hoveddokument.pdf").read_bytes().startswith(b"%PDF")


def test_every_link_within_the_site_leads_to_a_file_and_a_place_that_exist(built: Built) -> None:
    assert lost_links(built.site) == []


def test_nothing_is_fetched_from_other_hosts(built: Built) -> None:
    fetched = []
    for address, page in pages(built.site).items():
        tags = [tag for tag in page.iter(etree.Element) if tag.tag != "a" and tag.get("rel") != "canonical"]
        named = [tag.get(name, "") for tag in tags for name in ("src", "href", "srcset", "action", "poster", "data")]
        fetched += [(address, found) for found in named if urlsplit(found).netloc]
    styles = {f.name: OUTWARD.findall(f.read_text(encoding="utf-8")) for f in built.site.rglob("*.css")}
    assert fetched == []
    assert {name: found for name, found in styles.items() if found} == {}


def test_no_page_carries_inline_handlers_or_sets_cookies(built: Built) -> None:
    for address, page in pages(built.site).items():
        assert page.xpath("//@*[starts-with(name(), 'on')]") == [], address
        assert not any("document.cookie" in (script.text or "") for script in page.iter("script")), address
        assert page.xpath("//iframe") == [], address


@pytest.mark.parametrize(("address", "language"), [("kommuner/lilleby/", "nb"), ("kommuner/ovrevik/", "nn")])
def test_a_page_says_which_language_it_is_in(address: str, language: str, built: Built) -> None:
    page = web_page(built.site, address)
    assert page.get("lang") == language


def test_readers_meet_one_link_to_the_pages_of_the_editors(built: Built) -> None:
    of_editors = {"redaksjon/", "sideplan/", "rastoff/", "trykk/"}
    met = {address: page for address, page in pages(built.site).items() if page.xpath("//footer[@class='bunn']")}
    assert of_editors < set(met)
    for address, page in met.items():
        leads = {link.lstrip("./") for link in page.xpath("//a/@href")}
        assert address in of_editors or leads & of_editors == {"redaksjon/"}, address
        assert address not in of_editors or page.xpath("//meta[@name='robots']/@content") == ["noindex"], address
        assert address in of_editors or "linjer igjen" not in page.xpath("string(//main)"), address


def test_every_page_has_one_title_of_its_own(built: Built) -> None:
    titles = {}
    for address, page in pages(built.site).items():
        beside_a_former_page = address.startswith(FORMER) and address not in FORMER
        former_card = address.startswith(FRAMED) and f"eksempler/{Path(address).stem}/" in FORMER
        if address == "404.html" or beside_a_former_page or former_card:
            continue
        headings = [" ".join(h.text_content().split()) for h in page.iter("h1")]
        assert len(headings) == 1, address
        titles[address] = page.findtext(".//title")
    assert len(set(titles.values())) == len(titles)


def test_a_title_in_english_says_so_wherever_it_stands(real_site: Path) -> None:
    found = [
        link.get("lang")
        for page in pages(real_site).values()
        for link in page.xpath("//main//a[starts-with(., 'Beach Wheeling in the South')]")
        if not link.get("href", "").startswith("#")
    ]
    assert found
    assert set(found) == {"en"}


def test_a_county_has_its_municipalities_examples_costs_and_an_extract(built: Built) -> None:
    page = web_page(built.site, "fylker/innlandet/")
    told = " ".join(page.text_content().split())
    assert "Lilleby" in told
    assert page.xpath("//main//a[contains(@href, 'kommuner/lilleby/')]")
    assert not page.xpath("//main//a[contains(@href, 'kommuner/ovrevik/')]")
    assert "Rampe som følgjer" not in told
    assert "240 000 kroner" in told.replace("\xa0", " ")
    (way,) = page.xpath("//a[contains(@class, 'knapp')]/@href")
    pdf = pypdfium2.PdfDocument(built.site / "fylker/innlandet" / way)
    first = pdf[0].get_textpage().get_text_range()
    assert "Innlandet" in first
    assert "Benker for hver femtiende meter" in " ".join(first.split())
