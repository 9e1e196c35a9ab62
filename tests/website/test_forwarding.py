"""Addresses that texts have had: they lead on, with what lies beside them, or tell that the text is gone."""

from __future__ import annotations

from conftest import Built, Desk
from lxml import html

from bauta.reading.addresses import page_address
from bauta.reading.reader import Reader
from bauta.security_policy import FRAMED
from bauta.website.forwarding import forwardings

FORMER, NOW, GONE = "eksempler/ovrevik-trapp/", "eksempler/ovrevik-trapp-med-kontrast/", "eksempler/ovrevik-port/"


def test_a_former_address_leads_on_to_where_the_text_is(built: Built) -> None:
    page = html.parse(str(built.site / FORMER / "index.html")).getroot()
    assert (
        page.xpath("string(//meta[@http-equiv='refresh']/@content)")
        == "0; url=../ovrevik-trapp-med-kontrast/index.html"
    )
    assert page.xpath("string(//link[@rel='canonical']/@href)").endswith(f"/{NOW}")
    link = page.xpath("//main//a")[0]
    assert link.text == "Trapp med kontrast for ein spann måling"
    assert (built.site / FORMER / link.get("href")).is_file()
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']")


def test_what_lies_beside_the_page_lies_under_its_former_name_too(built: Built) -> None:
    for ending in ("pdf", "docx", "md", "json"):
        former = built.site / FORMER / f"ovrevik-trapp.{ending}"
        assert former.read_bytes() == (built.site / NOW / f"ovrevik-trapp-med-kontrast.{ending}").read_bytes()


def test_a_card_that_others_have_in_a_frame_stays_there(built: Built) -> None:
    former, now = (built.site / f"{FRAMED}/{name}.html" for name in ("ovrevik-trapp", "ovrevik-trapp-med-kontrast"))
    assert former.read_bytes() == now.read_bytes()


MOVED = {
    "content/temaer/plasser": ("temaer/torg/", ["torg.pdf", "torg.epub", "feed.xml"]),
    "content/kapitler/forord": ("kapitler/for-ord/", []),
    "municipalities/lilleby": ("kommuner/lille-by/", ["lille-by.pdf"]),
}
"""Texts -> an address they have had, and what lay there."""


def test_themes_chapters_and_municipalities_lead_on_as_examples_do(desk: Desk) -> None:
    for key, (former, _) in MOVED.items():
        desk.edit(f"{key}.md", "\ntype: ", f"\ntidligere_id: [{former.split('/')[1]}]\ntype: ")
    led = {moved.former: moved for moved in forwardings(Reader(desk.root).read())}
    for key, (former, files) in MOVED.items():
        moved = led[former]
        assert moved.to == page_address(key)
        own = key.rpartition("/")[2]
        beside = ["index.html", "torget-800.jpg", f"{own}.pdf", f"{own}.epub", "feed.xml"]
        laid = [before for _, before in moved.files(beside)]
        assert {f"{former}{name}" for name in files} <= set(laid)
        assert not {f"{former}index.html", f"{former}torget-800.jpg"} & set(laid)


def test_a_text_that_is_taken_away_leaves_a_page_that_says_so(built: Built) -> None:
    page = html.parse(str(built.site / GONE / "index.html")).getroot()
    said = " ".join(page.find(".//main").text_content().split())
    assert "10. januar 2026" in said
    assert "Porten <er> revet." in said
    assert not page.xpath("//meta[@http-equiv='refresh']")


def test_hosts_are_told_and_neither_sitemap_nor_search_shows_what_only_leads_on(built: Built) -> None:
    assert f"/{FORMER} /{NOW} 301\n" in (built.site / "_redirects").read_text(encoding="utf-8")
    sitemap = (built.site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"/{NOW}<" in sitemap
    assert f"/{FORMER}<" not in sitemap
    assert f"/{GONE}<" not in sitemap
