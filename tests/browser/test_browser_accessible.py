"""The site in a browser, as people with different needs set theirs: no fault, nothing lost, nothing out of reach."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from visit import PAGE_TYPES, SETTINGS, axe_faults, visiting, wider_than_the_window

TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""
"""The least that WCAG 1.4.12 asks for."""
TWICE = "html { font-size: 225% !important }"

RESTYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(one => {
  const style = getComputedStyle(one);
  const hides = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  const cut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
  return hides && cut && style.clipPath === "none" && one.innerText && one.clientWidth > 1;
}).map(one => `${one.tagName} ${one.className}`)"""
"""Boxes with text that is cut off at their edge."""


@pytest.mark.parametrize("setting", SETTINGS)
def test_no_type_of_page_has_a_fault_that_axe_knows_or_is_wider_than_the_window(
    setting: str, browser: Browser, host: str
) -> None:
    found = []
    with visiting(browser, host, setting) as page:
        for address in PAGE_TYPES.values():
            page.goto(address)
            if wider_than_the_window(page):
                found.append(f"{page.url}: må rulles sidelengs")
            found += axe_faults(page)
    assert found == []


@pytest.mark.parametrize("setting", ["telefon", "400 prosent"])
def test_the_open_menu_has_no_fault(setting: str, browser: Browser, host: str) -> None:
    with visiting(browser, host, setting) as page:
        page.goto("om/")
        page.get_by_role("button", name="Meny", exact=True).click()
        assert page.get_by_role("navigation", name="Hovedmeny").is_visible()
        assert axe_faults(page) == []


@pytest.mark.parametrize(("setting", "change"), [("lys", TEXT_SPACING), ("lys", TWICE), ("400 prosent", TEXT_SPACING)])
def test_text_with_more_air_or_twice_as_large_is_not_lost(
    setting: str, change: str, browser: Browser, host: str
) -> None:
    lost = []
    with visiting(browser, host, setting) as page:
        for address in PAGE_TYPES.values():
            page.goto(address)
            page.evaluate(RESTYLE, change)
            lost += [f"{page.url}: {box}" for box in page.evaluate(CUT_OFF)]
            if wider_than_the_window(page):
                lost.append(f"{page.url}: må rulles sidelengs")
    assert lost == []


WHOLE_WORDS = """() => [...document.querySelectorAll("h1, h2, h3")].flatMap(heading => {
  const found = [];
  const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const word of text.data.matchAll(/[^\\s–-]+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word[0]);
    }
  }
  return found;
})"""
"""Words of headings that are broken over two lines."""


def test_no_heading_breaks_a_word_on_a_phone(browser: Browser, host: str) -> None:
    with visiting(browser, host, "telefon") as page:
        for address in PAGE_TYPES.values():
            page.goto(address)
            assert page.evaluate(WHOLE_WORDS) == [], address


def test_on_paper_there_is_the_text_and_nothing_to_press(browser: Browser, host: str) -> None:
    to_press = "button:visible, input:visible, select:visible, nav:visible"
    with visiting(browser, host) as page:
        page.emulate_media(media="print")
        for address in PAGE_TYPES.values():
            page.goto(address)
            assert page.locator(to_press).all_inner_texts() == [], address
            assert page.locator("h1").is_visible(), address


def test_without_scripts_nothing_on_any_page_waits_for_one(browser: Browser, host: str) -> None:
    """What can be pressed is what the browser itself answers: the menu, a form that is sent, a list that is opened."""
    idle = "button:visible:not([popovertarget], form[action] button), input:visible:not(form[action] input)"
    with browser.new_context(base_url=host, java_script_enabled=False) as visitor:
        page = visitor.new_page()
        for address in PAGE_TYPES.values():
            page.goto(address)
            assert page.locator(idle).count() == 0, address
            assert len(page.locator("main").inner_text()) > 80, address


def test_targets_are_large_enough_to_hit(browser: Browser, host: str) -> None:
    """24 by 24 pixels, or so far from the next that a circle of 24 meets no other; links in a sentence are free."""
    small = []
    with visiting(browser, host, "telefon") as page:
        for address in PAGE_TYPES.values():
            page.goto(address)
            small += [f"{page.url}: {text}" for text in page.evaluate(TOO_SMALL)]
    assert small == []


TOO_SMALL = """() => {
  const inText = one => {
    const parent = one.closest("p, li, dd, td, th, figcaption, summary");
    return one.tagName === "A" && parent && parent.innerText.trim() !== one.innerText.trim();
  };
  const seen = [...document.querySelectorAll("a[href], button, input, summary")].filter(one =>
    one.checkVisibility() && !one.closest("svg") && !inText(one) && one.getBoundingClientRect().x >= 0
    && !one.classList.contains("hopp"));
  const boxes = seen.map(one => one.getBoundingClientRect());
  const middle = box => [box.x + box.width / 2, box.y + box.height / 2];
  return seen.filter((one, number) => {
    const box = boxes[number];
    if (box.width >= 24 && box.height >= 24) return false;
    const [x, y] = middle(box);
    return boxes.some((other, rank) => rank !== number
      && Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)) < 12);
  }).map(one => one.outerHTML.slice(0, 120));
}"""


def test_nothing_moves_for_those_who_ask_for_less_of_it(browser: Browser, host: str) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter(one => {
      const style = getComputedStyle(one);
      return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
    }).map(one => one.className)"""
    with browser.new_context(base_url=host, reduced_motion="reduce") as visitor:
        visit = visitor.new_page()
        for address in PAGE_TYPES.values():
            visit.goto(address)
            assert visit.evaluate(moving) == [], address
            assert visit.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto", address


def test_in_the_readers_own_colours_no_text_stands_on_the_colour_of_text(browser: Browser, host: str) -> None:
    """The browser lays the background colour behind letters, so reversed letters would be gone; axe does not see it."""
    reversed_text = """() => {
      const text = getComputedStyle(document.body).color;
      return [...document.querySelectorAll("body *")].filter(one => {
        const style = getComputedStyle(one);
        return style.forcedColorAdjust === "auto" && style.backgroundColor === text && one.innerText;
      }).map(one => one.outerHTML.slice(0, 120));
    }"""
    with visiting(browser, host, "egne farger") as page:
        for address in PAGE_TYPES.values():
            page.goto(address)
            assert page.evaluate(reversed_text) == [], address
