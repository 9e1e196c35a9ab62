"""Taking examples along: collected wherever they are named, shared to be read, and joined in one file."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from collections import Counter

import pypandoc
import pypdfium2
from lxml import etree
from playwright.sync_api import Browser, Page, expect

FIRST, SECOND = "porsgrunn-holdeplasser-etterkontroll", "stord-naermiljo-medverknad"
TITLES = ["Kontrollerte holdeplasser med brukerne og fant det som må rettes", "Gjekk ut til folk for å få innspel"]
SHARED = f"samling/?e={FIRST},{SECOND}&t=Til%20kommunestyret%20%3Cb%3E"
TITLE = "Til kommunestyret <b>"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def taken(page: Page, name: str) -> bytes:
    """The file that a button gives, when it is pressed by keyboard."""
    with page.expect_download() as waited:
        page.get_by_role("button", name=name).focus()
        page.keyboard.press("Enter")
    return waited.value.path().read_bytes()


def test_examples_are_collected_by_keyboard_wherever_they_are_named(page: Page) -> None:
    page.goto("temaer/transport/")
    expect(page.locator("[data-samling]")).to_be_hidden()
    collected = 0
    for address in ("temaer/transport/", "kommuner/stord/", "sok/?q=badeplass"):
        page.goto(address)
        page.locator("button.eksempel__samle", has_text="Legg i").first.focus()
        page.keyboard.press("Enter")
        collected += 1
        expect(page.locator("[data-samling]")).to_have_text(
            re.compile(rf"Min samling {collected}|Samlinga mi {collected}")
        )
    page.goto("stikkord/")
    all_of_word = page.get_by_role("button", name="Legg alle").first
    all_of_word.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Ta alle").first).to_be_focused()
    assert int(page.locator("[data-samling] span").inner_text()) > collected


def test_a_shared_collection_is_read_and_printed_before_anything_is_ones_own(browser: Browser, host: str) -> None:
    with browser.new_context(base_url=host) as visitor:
        page = visitor.new_page()
        page.add_init_script("window.print = () => { window.printed = true }")
        page.goto(SHARED)
        shared = page.get_by_role("region", name=TITLE)
        assert shared.locator(".samling__tittel").all_inner_texts() == TITLES
        expect(page.locator(".samling__egen")).to_be_hidden()
        shared.get_by_role("button", name="Skriv ut alle tekstene").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#samling-tekster article")).to_have_count(2)
        page.wait_for_function("window.printed")
        with pypdfium2.PdfDocument(page.pdf()) as printed:
            text = [sheet.get_textpage().get_text_bounded() for sheet in printed]
        assert TITLE in text[0]
        assert "Innhold" in text[1]
        assert all(title in " ".join(text[1].split()) for title in TITLES)
        begun = [next(n for n, said in enumerate(text[2:], 2) if title in " ".join(said.split())) for title in TITLES]
        assert begun[0] == 2 < begun[1]
        assert page.evaluate("localStorage.getItem('bauta-samling')") is None
        shared.get_by_role("button", name="Legg i Min samling").click()
        expect(page.get_by_label("Tittel på samlingen")).to_have_value(TITLE)


def test_a_collection_becomes_one_word_file_that_is_read_back_whole(page: Page) -> None:
    page.goto(SHARED)
    data = taken(page, "Last ned alt i én Word-fil")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        assert max(Counter(file.namelist()).values()) == 1
        body = etree.fromstring(file.read("word/document.xml"))
        links = etree.fromstring(file.read("word/_rels/document.xml.rels"))
        lists = etree.fromstring(file.read("word/numbering.xml"))
        assert {f"word/{link.get('Target')}" for link in links if not link.get("TargetMode")} <= set(file.namelist())
    for numbered in (
        body.xpath("//*[local-name()='docPr']/@id"),
        [mark.get(f"{WORD}id") for mark in body.iter(f"{WORD}bookmarkStart")],
        [link.get("Id") for link in links],
        [one.get(f"{WORD}numId") for one in lists.iter(f"{WORD}num")],
    ):
        assert numbered
        assert max(Counter(numbered).values()) == 1
    used = {node.get(f"{RELATED}{name}") for node in body.iter() for name in ("id", "embed")} - {None}
    assert used <= {link.get("Id") for link in links}
    assert {"nb-NO", "nn-NO"} <= {mark.get(f"{WORD}val") for mark in body.iter(f"{WORD}lang")}
    read = subprocess.run(
        [pypandoc.get_pandoc_path(), "-f", "docx", "-t", "json"], input=data, capture_output=True, check=True
    )
    said = pypandoc.convert_text(read.stdout.decode(), "plain", "json", ["--wrap=none"])
    assert json.loads(read.stdout)["meta"]["title"]
    for title in TITLES:
        assert said.count(title) >= 2, "in the contents, and over the text"
    assert said.count("CC BY 4.0") >= 4


def test_a_collection_becomes_one_talk(page: Page) -> None:
    page.goto(SHARED)
    data = taken(page, "Last ned alt som lysbilder")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        assert max(Counter(file.namelist()).values()) == 1
        links = etree.fromstring(file.read("ppt/_rels/presentation.xml.rels"))
        target = {link.get("Id"): f"ppt/{link.get('Target')}" for link in links}
        order = etree.fromstring(file.read("ppt/presentation.xml")).xpath("//*[local-name()='sldId']")
        slides = [target[slide.get(f"{RELATED}id")] for slide in order]
        heads = [next(etree.fromstring(file.read(slide)).iter(f"{DRAWN}t")).text for slide in slides]
        for slide in slides:
            related = etree.fromstring(file.read(slide.replace("slides/", "slides/_rels/") + ".rels"))
            assert {f"ppt/{link.get('Target').removeprefix('../')}" for link in related} <= set(file.namelist())
        known = {part.get("PartName") for part in etree.fromstring(file.read("[Content_Types].xml"))}
    assert heads[0] == TITLE
    assert [head for head in heads if head in TITLES] == TITLES
    assert {f"/{slide}" for slide in slides} <= known
