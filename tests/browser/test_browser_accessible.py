"""The site in a browser, as people with different needs set theirs: no fault, nothing lost, nothing out of reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page
from visitor import EVERY_TYPE, Opening

from visit import COLOURS, PAGE_TYPES, SETTINGS, axe_faults, set_as, visiting, wider_than_the_window

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
"""The reader's own style, in place of the one before it."""
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(one => {
  const style = getComputedStyle(one);
  const hides = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  const cut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
  return hides && cut && style.clipPath === "none" && one.innerText && one.clientWidth > 1;
}).map(one => `${one.tagName} ${one.className}`)"""
"""Boxes with text that is cut off at their edge."""
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
"""Targets of less than 24 by 24 pixels so near the next that a circle of 24 meets it; links in a sentence are free."""
OUT_OF_REACH = """() => [...document.querySelectorAll("body *")].filter(one => {
  const scrolls = style => ["auto", "scroll"].includes(style);
  const style = getComputedStyle(one);
  const more = (scrolls(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
    || (scrolls(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
  return more && one.tabIndex < 0 && one.checkVisibility();
}).map(one => one.outerHTML.slice(0, 120))"""
"""What scrolls and cannot be reached by keyboard, where the browser does not help."""
LOW = """() => [...document.querySelectorAll("main a[href]")]
  .filter(one => one.checkVisibility() && !one.closest("svg"))
  .filter(one => [...one.getClientRects()].some(box => box.height && box.height < 23.9))
  .map(one => one.outerHTML.slice(0, 120))"""
"""Links in running text whose lines are less than 24 pixels high."""
MOVING = """() => [...document.querySelectorAll("*")].filter(one => {
  const style = getComputedStyle(one);
  return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
}).map(one => one.outerHTML.slice(0, 120))"""
REVERSED = """() => {
  const text = getComputedStyle(document.body).color;
  return [...document.querySelectorAll("body *")].filter(one => {
    const style = getComputedStyle(one);
    return style.forcedColorAdjust === "auto" && style.backgroundColor === text && one.innerText;
  }).map(one => one.outerHTML.slice(0, 120));
}"""
"""Letters on the colour of text: the browser lays the background colour behind letters, and axe does not see it."""
TO_PRESS = "button:visible, input:visible, select:visible, nav:visible"
IDLE = "button:visible:not([popovertarget], form[action] button), input:visible:not(form[action] input)"
"""What waits for a script: the browser itself answers the menu, a form that is sent, a list that is opened."""
SPOIL = """css => { const sheet = document.styleSheets[document.styleSheets.length - 1];
  sheet.insertRule(css, sheet.cssRules.length); }"""
"""A fault in the site's own style."""


def lost(page: Page, change: str) -> Iterator[str]:
    """What is cut off, or out of the window, when the reader's own style is laid over the page."""
    page.evaluate(RESTYLE, change)
    for box in page.evaluate(CUT_OFF):
        yield f"kuttes av «{change.split(maxsplit=1)[0]}»: {box}"
    if wider_than_the_window(page):
        yield f"må rulles sidelengs av «{change.split(maxsplit=1)[0]}»"
    page.evaluate(RESTYLE, "")


def on_paper(page: Page) -> Iterator[str]:
    """What stands on paper that nobody can press there, or the heading that does not."""
    page.emulate_media(media="print")
    for shown in page.locator(TO_PRESS).all_inner_texts():
        yield f"kan ikke trykkes på papir: {shown}"
    if not page.locator("h1").is_visible():
        yield "mangler tittel på papir"
    page.emulate_media(media="screen")


def restless(page: Page) -> Iterator[str]:
    """What moves for those who ask for less of it. Leaves the page at rest, so that no colour is met on its way."""
    page.emulate_media(reduced_motion="reduce")
    for one in page.evaluate(MOVING):
        yield f"beveger seg: {one}"
    if page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "auto":
        yield "ruller mykt"


def in_settings(page: Page) -> Iterator[str]:
    """What is wrong in one setting or another, besides what axe knows."""
    for setting in SETTINGS:
        set_as(page, setting)
        if wider_than_the_window(page):
            yield f"{setting}: må rulles sidelengs"
        if setting == "telefon":
            yield from (f"deles over to linjer: {word}" for word in page.evaluate(WHOLE_WORDS))
            yield from (f"for lite å treffe: {target}" for target in page.evaluate(TOO_SMALL))
            yield from (f"for lav å treffe: {target}" for target in page.evaluate(LOW))
            yield from (f"kan ikke rulles fra tastaturet: {one}" for one in page.evaluate(OUT_OF_REACH))
        if setting == "400 prosent":
            yield from lost(page, TEXT_SPACING)
        if setting == "egne farger":
            yield from (f"tekst på tekstfarge: {text}" for text in page.evaluate(REVERSED))


DAILY = {"lys": None, "mørk": COLOURS, "egne farger": COLOURS}
"""What axe looks for in the daily run: by all rules in one setting, by those of colours in the others."""
NARROW = {"400 prosent": None}
"""In the full run by all rules where the window is narrow too; a phone has that layout, and the colours of a desk."""


def known_to_axe(page: Page, full: bool) -> Iterator[str]:
    """What axe finds in each setting."""
    for setting, rules in (DAILY | NARROW if full else DAILY).items():
        set_as(page, setting)
        yield from (f"{setting}: {fault}" for fault in axe_faults(page, rules))


@pytest.mark.parametrize("name", EVERY_TYPE)
def test_a_page_has_no_fault_and_loses_nothing_however_readers_set_their_browser(
    name: str, at: Opening, full: bool
) -> None:
    page = at(PAGE_TYPES[name], "lys")
    found = [*lost(page, TEXT_SPACING), *lost(page, TWICE), *on_paper(page), *restless(page), *in_settings(page)]
    assert [*found, *known_to_axe(page, full)] == []


@pytest.mark.parametrize(
    ("find", "spoil"),
    [
        (lambda page: lost(page, TWICE), "main p { height: 5px; overflow: hidden }"),
        (on_paper, "h1 { display: none }"),
        (restless, "h1 { transition: color 1s !important }"),
        (in_settings, "main { width: 3000px }"),
        (lambda page: known_to_axe(page, full=False), "main p { color: #aaa; background: #bbb }"),
    ],
)
def test_each_look_at_a_page_finds_what_it_looks_for(
    find: Callable[[Page], Iterator[str]], spoil: str, at: Opening
) -> None:
    page = at("om/", "lys")
    page.evaluate(SPOIL, spoil)
    assert list(find(page)) != []


@pytest.mark.parametrize("setting", ["telefon", "400 prosent"])
def test_the_open_menu_has_no_fault(setting: str, browser: Browser, host: str) -> None:
    with visiting(browser, host, setting) as page:
        page.goto("om/")
        page.get_by_role("button", name="Meny", exact=True).click()
        assert page.get_by_role("navigation", name="Hovedmeny").is_visible()
        assert axe_faults(page) == []


@pytest.fixture(scope="module")
def unscripted(browser: Browser, host: str) -> Iterator[Page]:
    """A visitor whose browser runs no scripts."""
    with browser.new_context(base_url=host, java_script_enabled=False) as visitor:
        yield visitor.new_page()


@pytest.mark.parametrize("name", EVERY_TYPE)
def test_without_scripts_nothing_on_a_page_waits_for_one(name: str, unscripted: Page) -> None:
    unscripted.goto(PAGE_TYPES[name])
    assert unscripted.locator(IDLE).count() == 0
    assert len(unscripted.locator("main").inner_text()) > 80
