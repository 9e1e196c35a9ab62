"""The site keeps to itself: nothing is fetched from elsewhere, nothing is stored unasked, nothing foreign can run."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from visit import DESK, visiting

STORED = "[document.cookie, localStorage.length, sessionStorage.length]"


def test_no_request_leaves_the_site_and_nothing_is_stored(page: Page, host: str, addresses: list[str]) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for address in addresses:
        page.goto(address)
        assert page.evaluate(STORED) == ["", 0, 0], address
    assert [url for url in asked if not url.startswith((host, "data:"))] == []
    assert page.context.cookies() == []
    assert complaints == []


def test_the_policy_stops_scripts_and_styles_that_are_not_the_sites_own(page: Page) -> None:
    page.goto("")
    page.evaluate("""() => {
      const foreign = "<p id='fremmed' style='color: red' onclick='window.kjørt = 1'>Hei</p>";
      document.body.insertAdjacentHTML("beforeend", foreign);
      const script = document.createElement("script");
      script.textContent = "window.kjørt = 1";
      document.body.append(script);
      document.getElementById("fremmed").click();
    }""")
    assert page.evaluate("window.kjørt") is None
    assert page.evaluate("getComputedStyle(document.getElementById('fremmed')).color") != "rgb(255, 0, 0)"


def test_the_choice_of_colours_is_kept_and_is_there_before_the_page_is_painted(browser: Browser, host: str) -> None:
    with visiting(browser, host) as page:
        page.goto("om/")
        button = page.get_by_role("button", name="Mørke farger")
        assert button.get_attribute("aria-pressed") == "false"
        light = page.evaluate("getComputedStyle(document.body).backgroundColor")
        button.click()
        assert button.get_attribute("aria-pressed") == "true"
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert dark != light
        page.goto("kommuner/", wait_until="commit")
        page.wait_for_function("document.documentElement")
        assert page.evaluate("document.documentElement.dataset.farger") == "mork"
        page.wait_for_load_state()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


@pytest.mark.parametrize("size", [DESK, (320, 640)])
def test_everything_is_there_without_scripts(size: tuple[int, int], browser: Browser, host: str) -> None:
    window = {"width": size[0], "height": size[1]}
    with browser.new_context(base_url=host, viewport=window, java_script_enabled=False) as visitor:
        page = visitor.new_page()
        page.goto("om/")
        assert not page.get_by_role("button", name="Mørke farger").is_visible()
        if size != DESK:
            page.get_by_role("button", name="Meny", exact=True).click()
        page.get_by_role("link", name="Kommuner", exact=True).first.click()
        page.wait_for_url("**/kommuner/")
        page.get_by_role("link", name="Trondheim", exact=True).first.click()
        page.wait_for_url("**/trondheim/")
        assert page.get_by_role("heading", level=1).inner_text() == "Trondheim"
        page.get_by_role("searchbox").fill("rampe")
        page.get_by_role("button", name="Søk").click()
        assert page.url == urljoin(host, "sok/?q=rampe")


def test_a_page_opened_from_a_disk_looks_the_same(browser: Browser, real_site: Path) -> None:
    with browser.new_context() as visitor:
        page = visitor.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.goto((real_site / "om/index.html").as_uri())
        assert page.evaluate("getComputedStyle(document.querySelector('.bunn')).backgroundColor") == "rgb(11, 60, 73)"
        assert [text for text in complaints if "Content Security Policy" in text] == []
