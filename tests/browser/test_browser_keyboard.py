"""The site by keyboard alone: all that can be used can be reached, in order, seen, uncovered, and left again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from visitor import EVERY_TYPE, Opening

from visit import PAGE_TYPES, VARIANTS, visiting

REGISTERS = ("henvisninger", "rastoff", "sideplan")
"""Long registers, the same few kinds of links hundreds of times over: not walked."""
LONG = ("stikkord",)
"""As long, but with a way of its own from letter to letter: walked in the full run."""
WALKED = [
    pytest.param(name.values[0], marks=pytest.mark.full) if name.values[0] in LONG else name
    for name in EVERY_TYPE
    if name.values[0] not in REGISTERS
]

SHARED = "gjovik-tilgjengelig-gagate,time-midgardsormen"
COLLECTED = '["tromso-ti-paa-hjul", "gjovik-tilgjengelig-gagate", "time-midgardsormen"]'

EVERY_STOP = """() => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(one =>
  one.checkVisibility({visibilityProperty: true}) && !one.disabled
).map((one, number) => one.dataset.stopp = String(number))"""
"""All that a keyboard must reach, numbered as it stands in the page."""

TELL = """() => { window.steps = []; addEventListener("keyup", () => {
  const one = document.activeElement;
  if (!one || one === document.body) { window.steps.push(null); return; }
  const shown = one.matches(":focus-visible") ? one : null;
  const marked = shown && (one.closest(".temakort") || one);
  const style = shown && getComputedStyle(marked);
  const field = shown && one.querySelector("rect");
  const line = field && getComputedStyle(field);
  const framed = line && line.stroke !== "none" && parseFloat(line.strokeWidth) >= 2;
  const outline = shown && (framed || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2));
  const box = [...one.getClientRects()].find(part => part.width && part.height) || one.getBoundingClientRect();
  const x = box.x + Math.min(box.width / 2, 40), y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  window.steps.push({
    stop: one.dataset.stopp, html: one.outerHTML.slice(0, 120), outline,
    uncovered: Boolean(top && (top === one || one.contains(top) || top.contains(one))),
    inside: y >= 0 && y <= innerHeight && x >= 0 && x <= innerWidth,
  });
}, true); }"""
"""Notes where each press of a key has led, when the key is let go."""


def walk(page: Page) -> None:
    """Press Tab from the top to the end of the page; tell the first thing that is wrong."""
    expected = page.evaluate(EVERY_STOP)
    assert expected, f"{page.url}: ingenting kan nås"
    page.evaluate(TELL)
    for _ in expected:
        page.keyboard.press("Tab")
    steps = page.evaluate("window.steps")
    reached = []
    for here in steps:
        assert here is not None, f"{page.url}: fokus ble borte etter {reached[-1:]}"
        assert here["outline"], f"{page.url}: fokus syns ikke på {here['html']}"
        assert here["inside"], f"{page.url}: fokus er utenfor vinduet på {here['html']}"
        assert here["uncovered"], f"{page.url}: fokus er dekket på {here['html']}"
        reached.append(here["stop"])
    assert reached == expected, page.url


IN_SETTINGS = [pytest.param("lys", marks=pytest.mark.full), "400 prosent"]
"""Where the window is wide in the full run only: the order of a page is the same."""


@pytest.mark.parametrize("name", WALKED)
def test_tab_reaches_everything_in_order_and_focus_is_seen(name: str, at: Opening) -> None:
    walk(at(PAGE_TYPES[name], "400 prosent"))


@pytest.mark.full
@pytest.mark.parametrize("name", [name for name in PAGE_TYPES if name not in VARIANTS | {*REGISTERS, *LONG}])
def test_tab_reaches_everything_in_a_wide_window_too(name: str, at: Opening) -> None:
    """Of the types with templates of their own: another has the same header, lists and boxes side by side."""
    walk(at(PAGE_TYPES[name], "lys"))


@pytest.mark.parametrize("setting", IN_SETTINGS)
@pytest.mark.parametrize(
    "address", ["eksempler/?tema=natur&kommune=klepp", "sok/?q=holdeplass&Type+side=Eksempel", f"samling/?e={SHARED}"]
)
def test_tab_reaches_what_is_chosen_found_and_collected(
    address: str, setting: str, browser: Browser, host: str
) -> None:
    with visiting(browser, host, setting) as page:
        page.goto("samling/")
        page.evaluate("kept => localStorage.setItem('bauta-samling', kept)", COLLECTED)
        page.goto(address, wait_until="networkidle")
        for closed in page.locator("main details").all():
            closed.evaluate("details => details.open = true")
        walk(page)


def test_the_first_stop_is_a_way_past_the_header(page: Page) -> None:
    page.goto("eksempler/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Hopp til innholdet"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_of_a_small_screen_opens_and_closes_by_keyboard(browser: Browser, host: str) -> None:
    with visiting(browser, host, "telefon") as page:
        page.goto("om/")
        menu, button = page.get_by_role("navigation", name="Hovedmeny"), page.get_by_role("button", name="Meny")
        assert not menu.is_visible()
        button.focus()
        page.keyboard.press("Enter")
        assert menu.is_visible()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == "Lukk menyen"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == "Eksempler"
        page.keyboard.press("Escape")
        assert not menu.is_visible()
        assert page.evaluate("document.activeElement.innerText") == "Meny"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_open_menu_is_not_left_over_what_has_the_focus(scripts: bool, browser: Browser, host: str) -> None:
    window = {"width": 360, "height": 780}
    with browser.new_context(base_url=host, viewport=window, java_script_enabled=scripts) as visitor:
        page = visitor.new_page()
        page.goto("om/")
        menu = page.get_by_role("navigation", name="Hovedmeny")
        page.get_by_role("button", name="Meny", exact=True).focus()
        page.keyboard.press("Enter")
        for _ in range(2 + menu.get_by_role("listitem").count()):
            assert menu.is_visible()
            page.keyboard.press("Tab")
        assert not menu.is_visible()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")
        assert page.locator("main :focus").count() == 0


def test_no_single_key_does_anything(page: Page) -> None:
    page.goto("kommuner/trondheim/")
    before = (page.url, page.locator("body").inner_html(), page.evaluate("scrollY"))
    for key in "abcdefghijklmnopqrstuvwxyz0123456789/?.,-+":
        page.keyboard.press(key)
    assert (page.url, page.locator("body").inner_html(), page.evaluate("scrollY")) == before
