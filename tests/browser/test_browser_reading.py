"""What readers do with a page: read it in short, look up a source, open it from a disk, fetch it over a slow line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import FORMER, Built
from playwright.sync_api import Browser, Page, expect

from visit import PAGE_TYPES, visiting


def test_an_example_is_read_as_easy_read_by_keyboard_and_printed_so(page: Page) -> None:
    page.goto(PAGE_TYPES["eksempel"])
    easy = page.locator("#lettlest")
    assert not easy.is_visible()
    page.get_by_role("link", name="Vis lettlest, med stor skrift").press("Enter")
    lines = easy.get_by_role("listitem")
    said = lines.all_inner_texts()
    assert len(said) > 2
    assert all(line.count(". ") == 0 for line in said)
    size = lines.first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert size > 1.3 * page.locator("body").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    for media in ("screen", "print"):
        page.emulate_media(media=media)  # type: ignore[arg-type]  # both are among those it names
        assert easy.is_visible()
        assert page.locator("h1").is_visible()
        assert not page.locator(".fakta").first.is_visible()
    page.emulate_media(media="screen")
    page.evaluate("window.print = () => { window.printed = true; }")
    easy.get_by_role("button", name="Skriv ut").press("Enter")
    assert page.evaluate("window.printed")
    page.get_by_role("link", name="Vis hele teksten").press("Enter")
    assert not easy.is_visible()
    assert page.locator(".fakta").first.is_visible()


def test_what_a_theme_gives_to_take_along_is_reached_from_home_by_keyboard_and_can_be_read(page: Page) -> None:
    page.goto("")
    page.get_by_role("link", name="Uteområder og sentrum").first.press("Enter")
    page.wait_for_url("**/temaer/uteomrader/")
    head = page.locator(".tema-hode")
    for named in ("PDF", "PowerPoint", "EPUB", "Atom"):
        link = head.get_by_role("link", name=named)
        link.focus()
        expect(link).to_be_focused()
    told = head.evaluate("head => getComputedStyle(head).color")
    for link in head.locator("a:not(.knapp)").all():
        assert link.evaluate("link => getComputedStyle(link).color") == told, link.inner_text()


def test_what_an_example_gives_to_take_along_is_reached_by_keyboard_and_told(page: Page) -> None:
    page.goto(PAGE_TYPES["eksempel"])
    with page.expect_download() as slides:
        page.get_by_role("link", name=re.compile(r"Lysbilder.*kB")).press("Enter")
    assert slides.value.suggested_filename == "gjovik-tilgjengelig-gagate.pptx"
    page.get_by_role("link", name="Siter", exact=True).press("Enter")
    expect(page.locator("#klipp-sitat")).to_be_visible()
    report = page.get_by_role("link", name="Meld feil eller send et tillegg")
    report.focus()
    expect(report).to_be_focused()
    page.goto(PAGE_TYPES["eksempler"])
    with page.expect_download() as sheet:
        page.get_by_role("link", name="Last ned alle eksemplene som regneark").press("Enter")
    assert sheet.value.suggested_filename == "eksempler.xlsx"


def test_on_a_phone_an_example_begins_with_where_when_and_how_sure_and_has_its_facts_before_the_text(
    browser: Browser, host: str
) -> None:
    with visiting(browser, host, "telefon") as page:
        page.goto(PAGE_TYPES["eksempel"])
        begins, known = page.locator(".opphav").all()
        expect(begins).to_contain_text(re.compile(r"Gjøvik · 2007–2011"))
        expect(known).to_contain_text(re.compile(r"Utkast · oppdatert \d+"))
        expect(known).to_be_in_viewport()
        facts, text = (page.get_by_role("heading", name=name, exact=True) for name in ("Fakta", "Bakgrunn og mål"))
        tops = [heading.evaluate("heading => heading.getBoundingClientRect().top") for heading in (facts, text)]
        assert tops == sorted(tops)


def test_a_county_as_pdf_and_the_form_to_send_in_are_fetched_by_keyboard(page: Page) -> None:
    page.goto(PAGE_TYPES["fylke"])
    county = page.get_by_role("link", name=re.compile(r"Last ned Innlandet.*PDF, \d+"))
    county.focus()
    expect(county).to_be_focused()
    assert page.request.get(str(county.evaluate("link => link.href"))).body().startswith(b"%PDF")
    page.goto(PAGE_TYPES["bidra"])
    first = page.locator("main section").first
    assert first.locator("a[href^='mailto:']").count() == 1
    with page.expect_download() as form:
        first.get_by_role("link").first.press("Enter")
    assert form.value.suggested_filename.endswith(".docx")


def test_a_source_is_looked_up_by_keyboard_and_a_link_to_one_always_shows_it(page: Page) -> None:
    page.goto(PAGE_TYPES["henvisninger"])
    shown = page.locator(".henvisninger > li:visible")
    expect(shown).to_have_count(20)
    page.get_by_role("button", name="Vis 20 til").press("Enter")
    expect(shown).to_have_count(40)
    assert page.evaluate("document.activeElement.closest('li') !== null")
    page.get_by_role("searchbox", name="Søk i henvisningene").press_sequentially("Tromsø rapport")
    status = page.get_by_role("status").filter(has_text="henvisning")
    expect(status).not_to_have_text("Viser 40")
    page.wait_for_url("**/?q=*")
    assert all("troms" in text.casefold() for text in shown.all_inner_texts())
    assert shown.count() > 0
    page.goto(PAGE_TYPES["henvisninger"])
    last = page.locator(".henvisninger > li").last.get_attribute("id")
    page.goto(f"{PAGE_TYPES['henvisninger']}#{last}")
    page.reload()
    expect(page.locator(f"[id='{last}']")).to_be_visible()


def test_links_from_a_disk_open_pages_and_not_folders(browser: Browser, built: Built, real_site: Path) -> None:
    with browser.new_context() as visitor:
        page = visitor.new_page()
        page.goto((real_site / "index.html").as_uri())
        page.get_by_role("link", name="Kommuner", exact=True).first.press("Enter")
        page.wait_for_url("**/kommuner/index.html")
        page.get_by_role("link", name="Gjøvik").first.click()
        page.wait_for_url("**/kommuner/gjovik/index.html")
        page.goto((built.site / FORMER[1] / "index.html").as_uri())
        page.wait_for_url("**/ovrevik-trapp-med-kontrast/index.html")


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("", 80_000),
        pytest.param(PAGE_TYPES["eksempel"], 80_000, marks=pytest.mark.full),
        pytest.param("sok/?q=tilgjengelig+uteomr%C3%A5de", 150_000),
    ],
)
def test_the_first_view_weighs_little_over_a_slow_line(address: str, most: int, browser: Browser, host: str) -> None:
    with visiting(browser, host, "telefon") as page:
        sent: list[int] = []
        page.on("requestfinished", lambda request: sent.append(request.sizes()["responseBodySize"]))
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert 30_000 < sum(sent) < most
