"""Cutting out and collecting, as visitors do it: by mouse, by keyboard alone, and without scripts."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from visit import COLOURS, axe_faults

FIRST, SECOND, THIRD = "porsgrunn-holdeplasser-etterkontroll", "tromso-ti-paa-hjul", "stord-naermiljo-medverknad"
TITLES = {
    FIRST: "Kontrollerte holdeplasser med brukerne og fant det som må rettes",
    SECOND: "Prøvekjørte ti turmål i rullestol og målte 43 friluftsområder",
    THIRD: "Gjekk ut til folk for å få innspel",
}


@pytest.fixture
def reader(browser: Browser, host: str) -> Iterator[Page]:
    """A visitor whose clipboard can be read back."""
    rights = ["clipboard-read", "clipboard-write"]
    with browser.new_context(base_url=host, locale="nb-NO", permissions=rights, accept_downloads=True) as visitor:
        yield visitor.new_page()


def collect(page: Page, *examples: str) -> None:
    """Put examples in the collection, one after the other, on their own pages."""
    for example in examples:
        page.goto(f"eksempler/{example}/")
        page.get_by_role("button", name="Legg i Min samling").or_(
            page.get_by_role("button", name="Legg i Samlinga mi")
        ).click()


def go_on(page: Page, address: str) -> None:
    """Go to a page that reads what the one before kept. From a disk each may have a process of its own, and Chromium
    tells the second of what the first has kept a moment late; the page is then read again, as a reader would."""
    page.goto(address)
    for _ in range(5):
        if page.evaluate("localStorage.getItem('bauta-samling')"):
            return
        page.reload()


def told(page: Page) -> Locator:
    """The line where the tools say what happened."""
    return page.locator(".klipp__melding[role=status], .samling__melding[role=status]")


def titles(page: Page) -> list[str]:
    """The titles of the reader's collection, in order."""
    return page.locator("#samling-liste .samling__tittel").all_inner_texts()


def pasted(page: Page, kind: str) -> str:
    """What the clipboard holds, as plain text or as HTML."""
    script = "kind => navigator.clipboard.read().then(([i]) => i.getType(kind)).then(b => b.text())"
    return str(page.evaluate(script, kind))


def test_the_text_is_copied_with_its_source(reader: Page) -> None:
    reader.goto(f"eksempler/{FIRST}/")
    reader.get_by_role("button", name="Kopier teksten med kilde").click()
    expect(told(reader)).to_have_text("Kopiert: teksten med kilde.")
    text, marked = pasted(reader, "text/plain"), pasted(reader, "text/html")
    assert text.startswith(TITLES[FIRST])
    for said in (text, marked):
        assert "Teksten bygger på åpne kilder og er ikke bekreftet av kommunen." in said
        assert f"https://bauta.example/eksempler/{FIRST}/" in said
        assert "Lisens: CC BY 4.0." in said
    first = (
        reader.get_by_role("heading", name="Slik gjorde vi det").locator("xpath=following::ol[1]/li[1]").inner_text()
    )
    assert f"\n1. {first}" in text
    assert "<h2>Slik gjorde vi det</h2>" in marked
    assert "class=" not in marked


@pytest.mark.parametrize(
    ("name", "start"),
    [("Kildeliste, norsk form", "Redaksjonen for Bauta. (2026,"), ("BibTeX", "@misc{"), ("CSL-JSON", "[\n {")],
)
def test_a_citation_is_copied_as_it_is_shown(name: str, start: str, reader: Page) -> None:
    reader.goto(f"eksempler/{FIRST}/")
    reader.get_by_text("Siter eksempelet").click()
    reader.get_by_role("button", name=f"Kopier: {name}").click()
    expect(told(reader)).to_have_text(f"Kopiert: {name}.")
    assert pasted(reader, "text/plain").startswith(start)


def test_a_browser_that_refuses_to_copy_is_told_of(page: Page) -> None:
    page.add_init_script("navigator.clipboard.write = () => Promise.reject(new Error('nei'))")
    page.goto(f"eksempler/{FIRST}/")
    page.get_by_role("button", name="Kopier teksten med kilde").click()
    expect(told(page)).to_contain_text("lot oss ikke kopiere")


def test_without_scripts_there_are_links_and_the_citation_and_no_dead_buttons(browser: Browser, host: str) -> None:
    with browser.new_context(base_url=host, java_script_enabled=False) as visitor:
        page = visitor.new_page()
        page.goto(f"eksempler/{FIRST}/")
        assert page.locator(".klipp__filer a").count() >= 4
        page.get_by_text("Siter eksempelet").click()
        expect(page.get_by_text("Redaksjonen for Bauta. (2026")).to_be_visible()
        assert page.locator(".klipp button:visible").count() == 0
        page.goto("samling/")
        expect(page.get_by_text("Samlingen trenger JavaScript")).to_be_visible()
        assert page.locator("#innhold button:visible").count() == 0


def test_examples_are_collected_and_taken_out_where_they_stand(page: Page) -> None:
    collect(page, FIRST)
    expect(told(page)).to_have_text("Lagt i Min samling. Samlingen har ett eksempel.")
    page.reload()
    page.get_by_role("button", name="Ta ut av Min samling").click()
    expect(told(page)).to_have_text("Tatt ut av Min samling. Samlingen har 0 eksempler.")
    page.goto("samling/")
    expect(page.get_by_text("Samlingen er tom.")).to_be_visible()


@pytest.mark.parametrize("from_disk", [False, True])
def test_examples_are_collected_from_the_list(from_disk: bool, page: Page, host: str, real_site: Path) -> None:
    start = f"{real_site.as_uri()}/" if from_disk else host
    page.goto(f"{start}eksempler/{'index.html' * from_disk}")
    button = page.get_by_role("button", name="Legg i Min samling: ").first
    title = str(button.get_attribute("aria-label")).removeprefix("Legg i Min samling: ")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Lagt i Min samling")).to_have_count(1)
    expect(page.get_by_role("button", name=f"Ta ut av Min samling: {title}")).to_be_focused()
    expect(page.get_by_text("Min samling (ett eksempel)")).to_be_visible()
    page.fill("#utvalg-ord", "samling")
    expect(page.locator("#utvalg-antall")).not_to_contain_text("Viser alle")
    page.wait_for_url("**q=samling")
    go_on(page, f"{start}eksempler/{'index.html' * from_disk}")
    expect(page.get_by_role("button", name=f"Ta ut av Min samling: {title}")).to_have_count(1)
    go_on(page, f"{start}samling/{'index.html' * from_disk}")
    expect(page.locator("#samling-liste .samling__tittel")).to_have_text([title])


def test_an_example_is_shared_as_the_device_shares(page: Page) -> None:
    page.add_init_script("navigator.share = told => { window.told = told; return Promise.resolve() }")
    page.goto(f"eksempler/{FIRST}/")
    page.get_by_role("button", name="Del", exact=True).click()
    assert page.evaluate("window.told") == {"title": TITLES[FIRST], "url": f"https://bauta.example/eksempler/{FIRST}/"}


def test_a_device_that_does_not_share_is_offered_no_button_for_it(page: Page) -> None:
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(f"eksempler/{FIRST}/")
    expect(page.get_by_role("button", name="Kopier adressen")).to_be_visible()
    expect(page.locator("[data-del]")).to_be_hidden()


@pytest.mark.full
def test_a_nynorsk_page_speaks_nynorsk(page: Page) -> None:
    collect(page, THIRD)
    expect(told(page)).to_have_text("Lagt i Samlinga mi. Samlinga har eitt eksempel.")


def test_the_collection_is_ordered_by_keyboard_alone(page: Page) -> None:
    collect(page, FIRST, SECOND, THIRD)
    page.goto("samling/")
    assert titles(page) == [TITLES[FIRST], TITLES[SECOND], TITLES[THIRD]]
    page.get_by_role("button", name=f"Flytt opp: {TITLES[THIRD]}").focus()
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text(f"{TITLES[THIRD]}: plass 2 av 3.")
    expect(page.get_by_role("button", name=f"Flytt opp: {TITLES[THIRD]}")).to_be_focused()
    page.keyboard.press("Space")
    expect(told(page)).to_have_text(f"{TITLES[THIRD]}: plass 1 av 3.")
    expect(page.get_by_role("button", name=f"Flytt ned: {TITLES[THIRD]}")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text(f"Tatt ut: {TITLES[THIRD]}. Samlingen har 2 eksempler.")
    expect(page.get_by_role("button", name=f"Ta ut: {TITLES[FIRST]}")).to_be_focused()
    page.reload()
    assert titles(page) == [TITLES[FIRST], TITLES[SECOND]]


def test_an_emptied_collection_can_be_had_back(page: Page) -> None:
    collect(page, FIRST, SECOND)
    page.goto("samling/")
    page.get_by_role("button", name="Tøm samlingen").click()
    expect(page.get_by_role("button", name="Angre")).to_be_focused()
    assert titles(page) == []
    page.keyboard.press("Enter")
    assert titles(page) == [TITLES[FIRST], TITLES[SECOND]]
    expect(page.get_by_role("button", name="Angre")).to_be_hidden()


def test_a_shared_address_is_seen_before_it_is_taken(reader: Page, browser: Browser, host: str) -> None:
    collect(reader, SECOND, FIRST)
    reader.goto("samling/")
    reader.get_by_role("button", name="Kopier adressen til samlingen").click()
    expect(told(reader)).to_have_text("Adressen til samlingen er kopiert.")
    address = pasted(reader, "text/plain")
    assert address == f"{host}samling/?e={SECOND},{FIRST}"
    with browser.new_context(base_url=host) as visitor:
        other = visitor.new_page()
        collect(other, THIRD)
        other.goto(address + ",finnes-ikke")
        shared = other.get_by_role("region", name="En samling noen har delt")
        assert shared.locator(".samling__tittel").all_inner_texts() == [TITLES[SECOND], TITLES[FIRST]]
        expect(shared.get_by_text("1 av eksemplene finnes ikke på nettstedet nå.")).to_be_visible()
        assert titles(other) == [TITLES[THIRD]]
        shared.get_by_role("button", name="Legg i Min samling").click()
        assert titles(other) == [TITLES[THIRD], TITLES[SECOND], TITLES[FIRST]]
        expect(shared).to_be_hidden()
        assert other.url == f"{host}samling/"


@pytest.mark.full
@pytest.mark.parametrize("kept", ["ikke json", '{"a": 1}', '[1, null, "finnes-ikke", "../../ut", "__proto__"]'])
def test_a_spoilt_collection_is_an_empty_one(kept: str, page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto("samling/")
    page.evaluate("kept => localStorage.setItem('bauta-samling', kept)", kept)
    page.reload()
    expect(page.get_by_text("Samlingen er tom.")).to_be_visible()
    assert faults == []


def test_word_files_are_packed_in_the_order_of_the_collection(page: Page, host: str) -> None:
    collect(page, SECOND, FIRST)
    page.goto("samling/")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Last ned Word-filene (zip)").click()
    with zipfile.ZipFile(waited.value.path()) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == ["innhold.txt", f"01-{SECOND}.docx", f"02-{FIRST}.docx"]
        assert packed.read(f"02-{FIRST}.docx") == page.request.get(f"eksempler/{FIRST}/{FIRST}.docx").body()
        contents = packed.read("innhold.txt").decode()
    assert f"1. {TITLES[SECOND]}" in contents
    assert "Lisens: CC BY 4.0" in contents
    assert f"{host}samling/?e={SECOND},{FIRST}" in contents
    expect(told(page)).to_have_text("Zip-fila er klar, med 2 eksempler.")


@pytest.mark.full
def test_offprints_are_packed_as_well(page: Page) -> None:
    collect(page, SECOND, FIRST)
    page.goto("samling/")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Last ned PDF-ene (zip)").click()
    assert waited.value.suggested_filename == "min-samling-pdf.zip"
    with zipfile.ZipFile(waited.value.path()) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == ["innhold.txt", f"01-{SECOND}.pdf", f"02-{FIRST}.pdf"]
        assert packed.read(f"01-{SECOND}.pdf").startswith(b"%PDF")


def test_from_a_disk_the_collection_says_what_it_cannot_do_there(page: Page, real_site: Path) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(f"{(real_site / 'samling/index.html').as_uri()}?e={FIRST},{SECOND}")
    page.get_by_role("button", name="Bruk i stedet for Min samling").click()
    assert titles(page) == [TITLES[FIRST], TITLES[SECOND]]
    for name in ("Vis alle tekstene på én side", "Last ned Word-filene (zip)", "Last ned PDF-ene (zip)"):
        page.get_by_role("button", name=name).click()
        expect(told(page)).to_contain_text("åpnet fra en mappe")
    page.get_by_role("link", name=TITLES[FIRST]).click()
    expect(page.locator("h1")).to_have_text(TITLES[FIRST])
    assert faults == []


def test_all_texts_stand_on_one_page_to_be_printed(page: Page) -> None:
    collect(page, FIRST, THIRD)
    page.goto("samling/")
    page.get_by_role("button", name="Vis alle tekstene på én side").click()
    expect(page.get_by_role("heading", name="Tekstene i samlingen")).to_be_focused()
    articles = page.locator("#samling-tekster article")
    assert articles.locator("h3").all_inner_texts() == [TITLES[FIRST], TITLES[THIRD]]
    assert [articles.nth(number).get_attribute("lang") for number in (0, 1)] == ["nb", "nn"]
    assert articles.locator(".utklipp__kilde", has_text="Lisens: CC BY 4.0.").count() == 2
    assert page.locator("h1").count() == 1
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_hidden()
    expect(articles.first).to_be_visible()
    expect(page.get_by_role("button", name="Skriv ut")).to_be_hidden()


@pytest.mark.full
def test_a_file_that_cannot_be_had_is_told_of(page: Page) -> None:
    collect(page, FIRST)
    page.goto("samling/")
    page.route("**/*.docx", lambda route: route.abort())
    page.get_by_role("button", name="Last ned Word-filene (zip)").click()
    expect(told(page)).to_contain_text("Fikk ikke hentet alt")


@pytest.mark.parametrize(
    "address",
    [
        f"eksempler/{FIRST}/",
        f"eksempler/{THIRD}/",
        "samling/",
        "data/",
        f"eksempler/{FIRST}/{FIRST}.html",
        f"bygg-inn/{FIRST}.html",
    ],
)
def test_nothing_stands_in_the_way_of_anyone(address: str, page: Page) -> None:
    collect(page, FIRST, SECOND)
    page.goto(address)
    for closed in page.locator("details.klipp__mer").all():
        closed.evaluate("element => element.open = true")
    if address == "samling/":
        page.get_by_role("button", name="Vis alle tekstene på én side").click()
        page.locator("#samling-tekster article").nth(1).wait_for()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.eval_on_selector_all(
        ".klipp button, .klipp summary, .samling button",
        "all => all.filter(e => e.offsetParent && (e.offsetWidth < 24 || e.offsetHeight < 24)).length",
    )
    assert small == 0
    page.emulate_media(color_scheme="dark")
    assert axe_faults(page, COLOURS) == []


def test_nothing_is_fetched_from_elsewhere_and_no_policy_is_broken(page: Page, host: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for address in (
        f"eksempler/{FIRST}/",
        "samling/",
        "data/",
        f"eksempler/{FIRST}/{FIRST}.html",
        f"bygg-inn/{FIRST}.html",
    ):
        page.goto(address)
    assert [url for url in asked if not url.startswith((host, "data:"))] == []
    assert complaints == []
