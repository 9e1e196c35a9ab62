"""Readers find what they look for, with the mouse, by keyboard, by ear, and from a disk."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import PROJECT
from playwright.sync_api import Browser, Page, expect

from bauta.website.search.vocabulary import stem
from search_figures import answers, ask, read_queries
from visit import axe_faults, served, visiting, wider_than_the_window

LIST = "#eksempelliste .eksempel:visible"
SHARE = 0.95


def count(page: Page) -> int:
    """The examples that are shown."""
    return page.locator(LIST).count()


def links(page: Page) -> list[str]:
    """Where the examples of a leaf lead, with or without the form beside them."""
    return [link.evaluate("link => link.pathname") for link in page.locator(".eksempler .eksempel h3 a").all()]


def number_of_examples(site: Path) -> int:
    """How many examples the data of the site has."""
    return len(json.loads((site / "data/eksempler.json").read_bytes())["hasPart"])


def choose(page: Page, facet: str, answer: str) -> None:
    """Open a facet and tick an answer."""
    details = page.locator("details.fasett", has=page.locator(f"input[name='{facet}']")).last
    if details.get_attribute("open") is None:
        details.locator("summary").first.click()
    page.check(f"input[name='{facet}'][value='{answer}']")


def opened(page: Page, target: str) -> Page:
    """The page at an address, when its scripts have run."""
    page.goto(target)
    page.wait_for_load_state("networkidle")
    return page


def test_what_is_chosen_is_shown_counted_announced_and_kept_in_the_address(page: Page, real_site: Path) -> None:
    opened(page, "eksempler/")
    every, leaf = number_of_examples(real_site), count(page)
    status = page.get_by_role("status").filter(has_text="eksempl")
    expect(status).to_have_text(f"{every} eksempler. Her er de første {leaf}.")
    choose(page, "tema", "natur")
    expect(status).to_have_text(re.compile(f"Viser \\d+ av {every} eksempler."))
    some = count(page)
    assert 0 < some < leaf < every
    expect(status).to_have_text(f"Viser {some} av {every} eksempler.")
    assert page.url.endswith("?tema=natur")
    choose(page, "kommune", "klepp")
    fewer = count(page)
    assert 0 < fewer < some
    page.go_back()
    assert count(page) == some
    page.reload()
    assert count(page) == some
    page.get_by_role("button", name="Natur, friluftsliv og kulturminner, fjern").click()
    assert count(page) == leaf
    assert page.evaluate("document.activeElement.id") == "utvalg-ord"


@pytest.mark.parametrize("address", ["eksempler/", "sok/"])
def test_the_page_takes_the_endings_off_every_word_as_the_build_does(address: str, page: Page, real_site: Path) -> None:
    opened(page, address)
    words = [*json.loads((real_site / "sokeregister/ord.json").read_bytes()), "buss", "ens", "as", "e", "ute", "gåas"]
    assert len(words) > 3000
    assert page.evaluate("words => words.map(stamme)", words) == [stem(word) for word in words]


def test_answers_in_a_facet_add_up_and_facets_narrow_each_other(page: Page) -> None:
    opened(page, "eksempler/?kommune=klepp")
    one = count(page)
    choose(page, "kommune", "stord")
    both = count(page)
    assert both > one
    tema = page.locator("label", has=page.locator("input[name='tema'][value='natur']"))
    told = int((tema.locator(".avkryssing__antall").text_content() or "").strip("()"))
    choose(page, "tema", "natur")
    assert count(page) == told
    page.get_by_role("button", name="Nullstill").click()
    expect(page.get_by_role("status").filter(has_text="Her er de første")).to_be_visible()


def test_words_find_examples_in_the_list_by_keyword_and_synonym(page: Page) -> None:
    opened(page, "eksempler/")
    page.fill("#utvalg-ord", "flyplass")
    expect(page.get_by_role("status").filter(has_text="Viser 1 av")).to_be_visible()
    page.fill("#utvalg-ord", "finnesikke")
    expect(page.get_by_role("status").filter(has_text="Ingen av de")).to_be_visible()
    expect(page.get_by_role("link", name="søk i hele nettstedet")).to_be_visible()


def test_what_is_on_other_leaves_is_found_shown_collected_and_set_side_by_side(page: Page) -> None:
    opened(page, "eksempler/")
    here = set(links(page))
    opened(page, "eksempler/?form=stikkord")
    expect(page.locator("#utvalg-antall")).to_contain_text("eksempler passer. Viser de første 80.")
    page.get_by_role("button", name="Vis flere").click()
    first = page.locator(f"{LIST} h3 a").nth(80)
    expect(first).to_be_focused()
    elsewhere = page.locator(LIST).filter(has=page.locator(f"a[href='{next(iter(away(page, here)))}']"))
    expect(elsewhere.locator("button[data-samle]")).to_contain_text("Legg i")
    elsewhere.locator(".eksempel__sammenlign input").check()
    expect(page.locator("#utvalg-sammenlign")).to_contain_text("Velg ett til tre eksempler til")
    elsewhere.locator("h3 a").click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url not in here


def away(page: Page, here: set[str]) -> list[str]:
    """The links of the examples in sight that are not among those of a leaf."""
    shown = page.locator(f"{LIST} h3 a").all()
    return [str(link.get_attribute("href")) for link in shown if link.evaluate("link => link.pathname") not in here]


def test_the_list_works_by_keyboard_alone(page: Page) -> None:
    opened(page, "eksempler/")
    page.focus("#utvalg-ord")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('summary')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.checked")
    expect(page.locator("#utvalg-antall")).to_contain_text("av")
    page.locator(".brikke").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "utvalg-ord"


def test_the_list_works_from_a_disk(browser: Browser, real_site: Path) -> None:
    with browser.new_context() as visitor:
        page = visitor.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto((real_site / "eksempler/index.html").as_uri())
        choose(page, "tema", "bygg")
        assert "av" in page.locator("#utvalg-antall").inner_text()
        assert faults == []


def test_without_scripts_the_list_is_whole_and_offers_nothing_that_does_not_work(
    browser: Browser, host: str, real_site: Path
) -> None:
    with browser.new_context(java_script_enabled=False) as visitor:
        page = visitor.new_page()
        page.goto(f"{host}eksempler/")
        assert not page.locator("#utvalg").is_visible()
        assert page.locator(".hoppliste").is_visible()
        found = {*links(page)}
        while page.locator("a[rel=next]").count():
            page.click("a[rel=next]")
            found |= {*links(page)}
        assert len(found) == number_of_examples(real_site)
        page.goto(f"{host}sok/?q=heis")
        assert not page.locator("#sok").is_visible()
        expect(page.get_by_text("Søket trenger JavaScript")).to_be_visible()
        expect(page.get_by_role("link", name="Alle eksemplene")).to_be_visible()


@pytest.mark.full
def test_real_queries_find_the_page_expected_among_the_first_three(page: Page, host: str) -> None:
    given = list(answers(page, host))
    missed = [f"{answer.query}: {', '.join(answer.pages)}" for answer in given if not answer.found]
    assert len(read_queries()) >= 150
    assert 1 - len(missed) / len(given) >= SHARE, missed


def test_a_search_is_announced_kept_in_the_address_and_narrowed(page: Page) -> None:
    opened(page, "sok/")
    ask(page, "holdeplass")
    status = page.locator("#sok-status")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_contain_text("treff på «holdeplass».")
    assert page.url.endswith("?q=holdeplass")
    before = status.inner_text()
    page.locator("summary", has_text="Kommune").click()
    page.check("input[name='Kommune'][value='Porsgrunn']")
    expect(status).not_to_have_text(before)
    expect(page.locator(".treff").first).to_contain_text("Porsgrunn")
    page.reload()
    expect(page.get_by_role("button", name="Porsgrunn, fjern")).to_be_visible()
    page.go_back()
    expect(status).to_have_text(before)


def test_more_hits_take_the_focus_to_the_first_of_them(page: Page) -> None:
    opened(page, "sok/")
    ask(page, "kommune")
    page.get_by_role("button", name="Vis flere treff").click()
    expect(page.locator(".treff")).to_have_count(20)
    eleventh = page.locator(".treff a").nth(10)
    expect(eleventh).to_be_focused()


def test_a_misspelt_word_is_told_of_and_no_hit_says_what_else_to_do(page: Page) -> None:
    opened(page, "sok/")
    ask(page, "telelsynge")
    expect(page.locator("#sok-status")).to_contain_text("Dette er treff på «teleslynge»")
    ask(page, "qqqqqqqqqqqq")
    expect(page.locator("#sok-status")).to_contain_text("Ingen treff")
    expect(page.get_by_role("heading", name="Andre veier til stoffet")).to_be_visible()


def test_what_is_found_is_marked_with_the_language_it_is_in(page: Page) -> None:
    opened(page, "sok/")
    ask(page, "teleslynga kulturhus")
    hit = page.locator(".treff", has_text="viste kvifor teleslynga mangla").first
    expect(hit.locator("h3")).to_have_attribute("lang", "nn")


def test_a_query_cannot_become_markup(page: Page) -> None:
    opened(page, "sok/?q=<img src=x onerror=alert(1)>")
    expect(page.locator("#sok-status")).to_contain_text("<img src=x")
    assert page.locator("main img").count() == 0


def test_from_a_disk_the_search_says_politely_that_it_needs_a_server(browser: Browser, real_site: Path) -> None:
    with browser.new_context() as visitor:
        page = visitor.new_page()
        page.goto((real_site / "sok/index.html").as_uri() + "?q=heis")
        expect(page.locator("#sok-status")).to_contain_text("Søket trenger en nettserver")
        expect(page.get_by_role("link", name="Alle eksemplene")).to_be_visible()


def test_the_search_works_under_a_folder_of_another_site(browser: Browser, real_site: Path, tmp_path: Path) -> None:
    (tmp_path / "bauta").symlink_to(real_site, target_is_directory=True)
    with served(tmp_path) as address, browser.new_context() as visitor:
        page = visitor.new_page()
        page.goto(f"{address}bauta/sok/")
        found, _ = ask(page, "gågate")
        assert found[0].startswith(f"{address}bauta/eksempler/")


@pytest.mark.parametrize(
    "setting", ["lys", *(pytest.param(name, marks=pytest.mark.full) for name in ("mørk", "400 prosent", "egne farger"))]
)
@pytest.mark.parametrize(
    "address", ["eksempler/?tema=natur&kommune=klepp&q=toalett", "sok/?q=holdeplass&Type+side=Eksempel"]
)
def test_axe_finds_nothing_where_something_is_chosen_or_found(
    address: str, setting: str, browser: Browser, host: str
) -> None:
    with visiting(browser, host, setting) as page:
        opened(page, address)
        assert page.locator(".brikke").first.is_visible()
        page.locator("summary").first.click()
        assert axe_faults(page) == []
        assert not wider_than_the_window(page)


def test_every_name_on_the_map_can_be_hit_and_shows_its_focus(page: Page) -> None:
    for width in (1280, 720):
        page.set_viewport_size({"width": width, "height": 900})
        opened(page, "kommuner/")
        links = page.locator(".kart--alle a")
        named = {file.stem for file in (PROJECT / "municipalities").glob("*.md")}
        assert named >= {(link.get_attribute("href") or "").strip("/").split("/")[-1] for link in links.all()} != set()
        for link in links.all():
            box = link.locator("rect").bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 24, (width, link.text_content())
    links.first.focus()
    page.keyboard.press("Tab")
    focused = page.locator(".kart--alle a:focus-visible rect")
    assert focused.evaluate("rect => getComputedStyle(rect).strokeWidth") == "4px"


def test_a_rule_is_found_and_opened_where_it_stands(page: Page) -> None:
    opened(page, "sok/?Type+side=Krav")
    ask(page, "teleslynge")
    page.locator("#sok-treff a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/krav/#*")
    assert "teleslynge" in page.locator(":target").inner_text().lower()


def test_a_cost_is_found_and_the_page_says_it(page: Page) -> None:
    opened(page, "")
    page.fill("#finn", "hva koster en ny ungdomsskole")
    page.keyboard.press("Enter")
    hit = page.locator(".treff").first
    expect(hit).to_contain_text("261")
    hit.locator("a").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".opphav").first).to_contain_text("Kongsvinger · 2013–2018 · 261,4 millioner kroner")
    expect(page).to_have_title(re.compile("Kongsvinger"))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Bergen", "Vi har ingen eksempler fra Bergen. I Vestland: Stord."),
        ("Horten", "Ingen kommuner i Vestfold er med. I Telemark: Porsgrunn."),
    ],
)
def test_a_name_that_is_not_here_is_told_with_its_neighbours(name: str, told: str, page: Page) -> None:
    opened(page, "sok/")
    ask(page, name)
    expect(page.locator("#sok-borte")).to_contain_text(told)
    expect(page.locator("#sok-borte")).to_have_attribute("role", "status")
    assert page.locator("#sok-borte a").count() == 1


def test_a_gathering_is_found_by_a_place_that_no_example_is_from(page: Page) -> None:
    opened(page, "sok/")
    ask(page, "K1-samling Hamar")
    expect(page.locator("#sok-borte")).to_contain_text("Vi har ingen eksempler fra Hamar")
    page.locator(".treff a").first.press("Enter")
    page.wait_for_url("**/samlinger/k1-hamar-2013/")


def test_where_few_pages_have_all_the_words_those_with_some_follow_and_it_is_told(page: Page) -> None:
    opened(page, "sok/")
    ask(page, "teleslynge sansehage")
    expect(page.locator("#sok-status")).to_contain_text("alle ordene i «teleslynge sansehage»")
    expect(page.locator(".treff").filter(has_text="Bygde sansehagen")).to_have_count(1)


@pytest.mark.full
@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("gate uten kantstein", "sentrum uten kantstein"),  # the page has no «gate»
        ("korleis få ungdom med på ein badeplass", "Planla badeplassen sammen med Ungdomsrådet"),
        ("snøbrøytning Kristiansand", "Brøyter gang- og sykkelvei"),  # nobody writes «snøbrøytning»
        ("loven om eldreråd", "Eget råd eller felles råd"),
    ],
)
def test_a_page_that_lacks_little_of_a_query_stands_before_those_that_only_name_it(
    query: str, first: str, page: Page
) -> None:
    opened(page, "sok/")
    ask(page, query)
    expect(page.locator(".treff").filter(has_text=first).first).to_be_visible()
    assert any(first in hit for hit in page.locator(".treff h3").all_inner_texts()[:3])
    expect(page.locator("#sok-status")).not_to_contain_text("Ingen treff")


@pytest.mark.parametrize(("word", "most"), [("demens", 15), ("menighet", 25)])
def test_a_word_does_not_find_what_only_begins_like_it(word: str, most: int, page: Page) -> None:
    opened(page, "sok/")
    ask(page, word)
    assert 0 < int(page.locator("#sok-status").inner_text().split()[0]) <= most
    opened(page, f"eksempler/?q={word}")
    assert 0 < count(page) <= most


def test_the_list_is_sorted_by_cost_by_keyboard_and_the_address_keeps_it(page: Page) -> None:
    opened(page, "eksempler/?kostnad=fra-10000000")
    page.focus("#utvalg-sorter")
    page.keyboard.press("k")
    expect(page.locator(LIST).first).to_contain_text("978 millioner kroner")
    some = count(page)
    assert page.url.endswith("sorter=dyrest")
    page.reload()
    assert count(page) == some
    expect(page.locator(LIST).first).to_contain_text("978 millioner kroner")


def test_on_a_phone_the_number_found_stays_in_sight_below_the_choices(browser: Browser, host: str) -> None:
    with visiting(browser, host, "telefon") as page:
        opened(page, "eksempler/")
        choose(page, "tema", "natur")
        onward = page.get_by_role("link", name=re.compile(r"Vis \d+ eksempler"))
        expect(onward).to_be_in_viewport()
        assert str(count(page)) in onward.inner_text()


def test_list_data_and_counts_agree(page: Page, real_site: Path) -> None:
    number = number_of_examples(real_site)
    opened(page, "eksempler/")
    expect(page.locator("#utvalg-antall")).to_contain_text(f"{number} eksempler.")
    page.locator(".fasett--flere > summary").click()
    choose(page, "program", "omdommeskolen")
    expect(page.locator(LIST)).to_have_count(3)
    opened(page, "")
    expect(page.locator(".tallene")).to_contain_text(f"{number} eksempler")


def test_examples_are_chosen_in_the_list_and_set_side_by_side_by_keyboard(page: Page) -> None:
    opened(page, "eksempler/?kommune=kongsvinger")
    boxes = page.locator(f"{LIST} .eksempel__sammenlign input")
    for number in (0, 1):
        boxes.nth(number).focus()
        page.keyboard.press("Space")
    link = page.get_by_role("link", name="Sammenlign 2 eksempler")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sammenlign/?e=*&e=*")
    expect(page.locator("#sammenlign-status")).to_have_text("Viser 2 eksempler side om side.")
    expect(page.locator(".sammenligning thead th")).to_have_count(2)
    for row in ("Kommune", "Periode"):
        assert page.get_by_role("rowheader", name=row, exact=True).count() == 1


def test_a_comparison_is_kept_in_the_address_and_can_be_printed(page: Page) -> None:
    opened(page, "sammenlign/?e=gjovik-tilgjengelig-gagate&e=time-midgardsormen&e=finnesikke")
    heads = page.locator(".sammenligning thead th")
    expect(heads).to_have_count(2)
    expect(heads.nth(1)).to_have_attribute("lang", "nn")
    rows = page.locator(".sammenligning tbody th").all_inner_texts()
    assert len(rows) == len(set(rows))
    assert {"Kostnad", "Slik gjorde vi det", "Dette gikk bra", "Snubletråder"} <= set(rows)
    for link in page.locator(".sammenligning td a").all():
        assert "/sammenlign/" not in (link.get_attribute("href") or "/sammenlign/")
    page.emulate_media(media="print")
    assert not page.locator("#sammenlign").is_visible()
    assert heads.nth(1).is_visible()


def test_an_example_is_reported_and_asked_about_with_its_name_and_address_filled_in(page: Page) -> None:
    page.goto("eksempler/gjovik-tilgjengelig-gagate/")
    ways = [unquote(link.get_attribute("href") or "") for link in page.locator(".sporsmal a").all()]
    title = page.locator("h1").inner_text()
    report, ask_them = ways
    assert report.startswith("mailto:redaksjonen@")
    assert f"«{title}»" in report
    assert "eksempler/gjovik-tilgjengelig-gagate/" in report
    assert "gjovik" in ask_them.partition("?")[0]
    assert page.locator(".bunn a[href^='mailto:']").count() == 1


def test_a_county_leads_to_its_examples_in_the_list(page: Page) -> None:
    opened(page, "kommuner/")
    page.get_by_role("link", name="Agder").first.press("Enter")
    page.get_by_role("link", name="Velg blant eksemplene fra Agder").press("Enter")
    expect(page.locator("#utvalg-antall")).to_have_text(re.compile(r"Viser \d+ av"))
    assert count(page) > 0
