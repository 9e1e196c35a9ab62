"""Pages as other services meet them: the picture of a link, the page as data, and a feed of each theme."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from conftest import Built, Desk
from lxml import etree, html
from PIL import Image

from bauta.artwork.design import read_words
from bauta.publication import Verdict
from bauta.records.entries import Example
from bauta.website.page import WebPage
from bauta.website.posters import posters
from bauta.website.site import Site

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITE = "https://bauta.example/"
SHARED = ("eksempler", "temaer", "kommuner")


def pages(site: Path) -> list[tuple[Path, html.HtmlElement]]:
    """The pages of examples, themes and municipalities."""
    found = [page for kind in SHARED for page in sorted(site.glob(f"{kind}/*/index.html"))]
    read = [(page, html.fromstring(page.read_text(encoding="utf-8"))) for page in found]
    return [(page, tree) for page, tree in read if tree.xpath("//script[@type='application/ld+json']")]


def told(tree: html.HtmlElement, name: str) -> str:
    """What a page says of itself under a name of Open Graph; nothing where it does not."""
    return "".join(tree.xpath(f"//meta[@property='og:{name}']/@content"))


@pytest.mark.full
def test_a_link_to_each_kind_of_page_is_shown_with_a_drawn_picture(real_site: Path) -> None:
    shown = []
    for page, tree in pages(real_site):
        assert told(tree, "title") == tree.xpath("string(//h1)").strip()
        assert told(tree, "description")
        picture, place = told(tree, "image"), page.relative_to(real_site).parts
        assert picture == f"{SITE}{'/'.join(place[:-1])}/plakat.png", page
        assert (real_site / picture.removeprefix(SITE)).is_file()
        assert told(tree, "image:alt")
        shown.append(place[0])
    assert {kind: shown.count(kind) > 5 for kind in SHARED} == dict.fromkeys(SHARED, True)


def test_a_poster_is_drawn_at_the_size_that_is_asked_for_and_once(untouched: tuple[Desk, Verdict, bytes]) -> None:
    desk, verdict, _ = untouched
    words = read_words(desk.root)
    site = Site(desk.root, verdict.material, verdict.rendered, {}, (), words, offprints={}, ebooks={})
    copy = next(copy for copy in verdict.material.copy if isinstance(copy.entry, Example))
    drawn = replace(copy, entry=copy.entry.model_copy(update={"motiv": ["benk"]}))
    asked = [WebPage(site, drawn), WebPage(site, replace(copy, entry=copy.entry.model_copy(update={"motiv": []})))]
    ((page, poster, picture),) = posters(desk.root, asked, "Verket")
    assert page is asked[0]
    assert (poster.title, poster.below) == (copy.entry.name, "Verket")
    with Image.open(BytesIO(picture)) as shown:
        assert shown.size == (1200, 630)
        scene = shown.convert("RGB").crop((0, 0, 1200, 370)).getcolors(1 << 20) or []
    assert len(scene) > 20, "tegningen mangler"
    assert [made for _, _, made in posters(desk.root, asked, "Verket")] == [picture]


def test_a_page_says_what_it_is_in_the_words_of_schema_org(built: Built) -> None:
    kinds = set()
    for page, tree in pages(built.site):
        data = json.loads(tree.xpath("//script[@type='application/ld+json']")[0].text)
        assert data["url"] == f"{SITE}{page.parent.relative_to(built.site).as_posix()}/"
        assert data["name"] == told(tree, "title")
        assert data["inLanguage"] == tree.get("lang")
        kinds.add(data["@type"])
    assert kinds == {"Article", "CollectionPage", "WebPage"}


def test_the_feed_of_a_theme_has_its_examples_and_no_others(built: Built) -> None:
    feeds = sorted(built.site.glob("temaer/*/feed.xml"))
    assert feeds
    entries = 0
    for file in feeds:
        feed = etree.parse(file)
        assert feed.xpath("string(//a:feed/a:link[@rel='self']/@href)", namespaces=ATOM).endswith(
            f"temaer/{file.parent.name}/feed.xml"
        )
        themes = feed.xpath("//a:entry/a:category/@term", namespaces=ATOM)
        assert set(themes) <= {file.parent.name}
        entries += len(themes)
        page = (file.parent / "index.html").read_text(encoding="utf-8")
        assert '<link rel="alternate" href="feed.xml" type="application/atom+xml"' in page
    assert entries
