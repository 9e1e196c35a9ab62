"""Programmes: who took part, what the pages say of it, and a third programme made by data alone."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import yaml
from conftest import PROJECT, Built, Desk
from icalendar import Calendar
from proof import web_page

from bauta.artwork import wheel
from bauta.contract.sheets import ChapterSheet, ProfileSheet
from bauta.desk.calendars import FEED, calendar, gathering_events
from bauta.facts import participation, selection
from bauta.publication import Verdict
from bauta.reading.material import Material
from bauta.reading.reader import Reader
from bauta.records.entries import Lesson
from bauta.records.programmes import Wheel
from bauta.text.wording import days

THIRD = PROJECT / "tests/tredje-program"
"""Two municipalities, a gathering and a book of four pages: data, and no code."""


def text_of(site: Path, address: str) -> str:
    """What a page says, spaces run together."""
    return " ".join(web_page(site, address).find(".//main").text_content().split())


@pytest.fixture(scope="module")
def real() -> Material:
    """The real registers and texts."""
    return Reader(PROJECT).read()


def test_the_cohorts_have_the_places_that_are_stated(real: Material) -> None:
    counted = {
        cohort.id: len(participation.in_cohort(real, programme, cohort))
        for programme in real.registers.programmer
        for cohort in programme.kull
    }
    assert counted
    assert counted == {
        cohort.id: cohort.plasser for programme in real.registers.programmer for cohort in programme.kull
    }


def test_whether_a_resource_municipality_is_confirmed_is_said_with_a_source(real: Material) -> None:
    held = [p for p in participation.places(real) if p.cohort and p.cohort.id == "ressurs"]
    assert any(p.confirmed for p in held)
    assert [p.participant for p in held if not (p.sources and p.note)] == []


def test_names_then_and_now_are_kept_and_what_is_unclear_stays_unclear(real: Material) -> None:
    renamed = {p.name: p.today for p in participation.places(real) if p.today}
    assert renamed.items() >= {
        "Jølster": "Sunnfjord", "Nærøy": "Nærøysund", "Odda": "Ullensvang", "Norddal": "Fjord", "Herøy (N)": "Herøy",
        "Rømskog": "Aurskog-Høland", "Granvin": "Voss", "Nes (Bu)": "Nesbyen",
    }.items()  # fmt: skip
    unclear = [p for p in participation.places(real) if not p.kind and not p.number]
    assert ("Herøy", True) in [(p.name, "1515" in p.note and "1818" in p.note) for p in unclear]
    assert [p.name for p in unclear if not p.note] == []


def test_every_participant_is_on_the_map_but_those_nobody_can_place(real: Material) -> None:
    known = [p for p in participation.places(real) if not p.kind and p.number]
    assert known
    assert [p.name for p in known if p.position is None] == []


def test_what_sources_disagree_on_is_shown_and_not_settled(real: Material) -> None:
    other = {c.id: [n.antall for n in c.andre_tall] for p in real.registers.programmer for c in p.kull if c.andre_tall}
    assert other.items() >= {"ressurs": [11], "kull-2009": [13]}.items()


def test_lessons_are_numbered_in_a_row_point_to_examples_and_are_pointed_back_to(real: Material) -> None:
    lessons = {name: real.lessons_in(name) for name in ("pilotkommuner", "omdommeskolen")}
    for found in lessons.values():
        assert found
        assert [copy.entry.nummer for copy in found] == list(range(1, len(found) + 1))
    for copy in (*lessons["pilotkommuner"], *lessons["omdommeskolen"]):
        for example in real.shown_by(copy):
            assert copy.entry in real.lessons_from(example.id)
    assert all(real.shown_by(copy) for copy in lessons["omdommeskolen"])


def test_the_page_of_a_programme_lists_every_place_with_what_is_unclear(built: Built) -> None:
    said = text_of(built.site, "programmer/prove/")
    assert "Det første kullet" in said
    assert "Gamleby 0577 Nyby (3498)" in said
    assert "Lista er håndskrevet. Det kan stå Gamlebu." in said
    assert "En annen kilde sier 4: kommuner, ifølge historielaget" in said


def test_the_page_of_a_municipality_says_what_it_has_taken_part_in_and_what_is_not_confirmed(built: Built) -> None:
    said = text_of(built.site, "kommuner/ovrevik/")
    assert "Har delteke i Prøveprogrammet: ressurskommune frå 2007 ikkje stadfesta" in said
    assert "Vi har ikkje funne noko vedtak. Kjelde: Øvrevik kommune (2005–)" in said
    facts = web_page(built.site, "kommuner/ovrevik/").xpath("//*[@class='fakta']")[0].text_content()
    assert "(ikkje stadfesta)" in facts


def test_resource_municipalities_can_be_found_by_duty_and_strength_without_a_script(built: Built) -> None:
    page = web_page(built.site, "ressurskommuner/")
    helpers = page.xpath("//li[@class='hjelper']")
    assert [h.get("id") for h in helpers] == ["ovrevik"]
    assert not any(h.get("hidden") for h in helpers)
    assert page.xpath("//form[@data-filter]/@hidden")
    said = text_of(built.site, "ressurskommuner/")
    assert "Dugnad: Øvrevik" in said
    assert "Svare på henvendelser: ingen vi vet om" in said


def test_an_example_names_its_lessons_and_a_lesson_its_examples(built: Built) -> None:
    example, lesson = "eksempler/lilleby-benker-i-bygata/", "erfaringer/ga-turen-selv/"
    there = web_page(built.site, example).xpath("//section[@aria-labelledby='del-laerdommer']//a/@href")
    back = web_page(built.site, lesson).xpath("//section[@aria-labelledby='vist-av']//a/@href")
    assert there == ["../../erfaringer/ga-turen-selv/"]
    assert back == ["../../eksempler/lilleby-benker-i-bygata/"]


def test_the_checklist_says_what_came_when_and_what_nobody_knows(built: Built) -> None:
    material = Reader(built.desk.root).read()
    points = {p.step.gjelder: p for p in selection.checklist(material.profiles["ovrevik"], material)}
    assert points["rapport"].state == "for sent"
    assert points["rapport"].proof == "1.\u00a0desember 2008"
    assert points["formannskap"].state == "ikke kjent"
    assert selection.checklist(material.profiles["lilleby"], material)[1].state == "gjort"


def test_each_gathering_has_a_calendar_file_and_all_are_in_the_feed(built: Built) -> None:
    one = Calendar.from_ical((built.site / "samlinger/prove-1.ics").read_bytes())
    feed = Calendar.from_ical((built.site / FEED).read_bytes())
    for read in (one, feed):
        gathering, deadline = read.walk("VEVENT")
        assert str(gathering["summary"]) == "Prøvesamlingen"
        assert (gathering.decoded("dtstart").isoformat(), gathering.decoded("dtend").isoformat()) == (
            "2009-12-04", "2009-12-06",
        )  # fmt: skip
        assert str(gathering["location"]) == "Lilleby"
        assert str(deadline["summary"]) == "Frist: Påmelding (Prøvesamlingen)"
        assert len({str(event["uid"]) for event in (gathering, deadline)}) == 2


def test_a_calendar_file_is_the_same_each_time_and_knows_no_clock(real: Material) -> None:
    made = [calendar("Alle", gathering_events(real.registers.samlinger, "https://x.example/"), 0) for _ in range(2)]
    assert made[0] == made[1]
    assert b"DTSTAMP:19700101T000000Z" in made[0]
    assert all(len(line) <= 75 for line in made[0].split(b"\r\n"))


def test_a_wheel_has_a_spoke_for_each_word_evenly_around() -> None:
    spokes = wheel.spokes(Wheel(tittel="Hjul", nav="Nav", eiker=["En", "To", "Tre", "Samarbeid med forskningsmiljøer"]))
    assert [(round(s.x), round(s.y)) for s in spokes] == [(0, -1), (1, 0), (0, 1), (-1, 0)]
    assert [s.side for s in spokes] == ["middle", "start", "middle", "end"]
    assert spokes[-1].lines == ("Samarbeid med", "forskningsmiljøer")


def test_two_dates_say_once_what_they_share() -> None:
    assert days("2008-12-04", "2008-12-05", "nb") == "4.–5.\u00a0desember 2008"
    assert days("2012-05-08", "2012-05-08", "nb") == "8.\u00a0mai 2012"
    assert days("2012-09-30", "2012-10-02", "nb") == "30.\u00a0september – 2.\u00a0oktober 2012"
    assert days("2012-12-30", "2013-01-02", "nb") == "30.\u00a0desember 2012 – 2.\u00a0januar 2013"


def test_many_lessons_are_cards_under_their_areas_with_the_pages_that_show_them(
    real: Material, edition: tuple[Path, Verdict, bytes]
) -> None:
    book = edition[1].issues[0].paste_up
    advice = next(sheet.advice for sheet in book.sheets if isinstance(sheet, ChapterSheet) and sheet.advice)
    cards = [card for area in advice.areas for card in area.cards]
    lessons = [copy.entry for copy in real.lessons_in("pilotkommuner") if isinstance(copy.entry, Lesson)]
    assert [(card.number, card.title) for card in cards] == [(lesson.nummer, lesson.tittel) for lesson in lessons]
    assert [area.name for area in advice.areas] == list(dict.fromkeys(lesson.omrade for lesson in lessons))
    assert all(card.evidence for card in cards)
    page = {sheet.id: sheet.first for sheet in book.sheets}
    shown = [spot for card in cards for spot in card.places]
    assert len(shown) > 20
    assert all(spot.page == page[spot.id] for spot in shown if spot.id in page)


def test_the_dots_say_in_words_which_advice_each_municipality_stands_behind(
    edition: tuple[Path, Verdict, bytes],
) -> None:
    sheets = edition[1].issues[0].paste_up.sheets
    advice = next(sheet.advice for sheet in sheets if isinstance(sheet, ChapterSheet) and sheet.advice)
    assert len(advice.behind) > 10
    for row in advice.behind:
        assert f"{row.name} {', '.join(str(dot.number) for dot in row.dots)}" in advice.alt


def test_a_profile_says_its_inhabitants_once_on_its_spread_and_its_work_year_by_year(
    edition: tuple[Path, Verdict, bytes],
) -> None:
    pages = pypdfium2.PdfDocument(edition[2])
    sheets = [sheet for sheet in edition[1].issues[0].paste_up.sheets if isinstance(sheet, ProfileSheet)]
    assert len(sheets) == 17
    for sheet in sheets:
        profile = sheet.entries[0]
        text = "".join(pages[page - 1].get_textpage().get_text_range() for page in (sheet.first, sheet.first + 1))
        said = text.replace("\N{NO-BREAK SPACE}", " ")
        for bar in profile.population:
            assert said.count(bar.text.replace("\N{NO-BREAK SPACE}", " ")) == 1, (profile.title, bar.text)
        assert profile.strip is not None
        assert (profile.strip.first, profile.strip.last) == (2005, 2026)
        assert all(f"{role.label} {role.start}–{role.end}" in profile.strip.alt for role in profile.strip.roles)
        assert str(profile.strip.first) in said


@pytest.mark.full
def test_a_third_programme_by_data_alone_has_its_pages(amended: Built) -> None:
    said = text_of(amended.site, "programmer/tredje/")
    assert "Tredje program" in said
    assert "Kullet 2027 2 plasser." in said
    assert "Fjordby" in said
    assert "Skogby" in said
    assert "Alle deltakerne står på kartet." in said
    assert "Tredje samling" in text_of(amended.site, "samlinger/tredje-1/")
    assert (amended.site / "samlinger/tredje-1.ics").is_file()
    assert "Tredje program – Kullet 2027: deltaker fra 2027" in text_of(amended.site, "kommuner/fjordby/")
    for address in ("programmer/", "samlinger/", "kommuner/fjordby/"):
        assert "Tredje program" in text_of(amended.site, address)


@pytest.mark.full
def test_a_third_programme_by_data_alone_has_its_book_of_four_pages(amended: Built) -> None:
    with pypdfium2.PdfDocument(amended.site / "last-ned/tredje.pdf") as book:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in book]
    assert len(pages) == 4
    assert "Tredje program" in pages[0]
    assert "Fjordby" in pages[1]
    assert "Tredje samling" in pages[2]


@pytest.mark.full
def test_the_third_programme_leaves_the_others_as_they_were(amended: Built, built: Built) -> None:
    for name in ("eksempler/", "temaer/"):
        assert text_of(amended.site, name) == text_of(built.site, name)
    before, now = (
        set(web_page(site, "programmer/prove/").xpath("//main//@href")) for site in (built.site, amended.site)
    )
    assert len(before) > 10
    assert before <= now
    assert all("hefte" in address for address in now - before)  # another book, which was laid beside it


def test_every_programme_and_every_book_of_the_real_house_is_on_its_page(real: Material) -> None:
    plans = {copy.edition.id: copy.edition for copy in real.editions}
    assert plans["omdommeskolen"].sider % 4 == 0
    assert plans["omdommeskolen"].sider <= 16
    assert yaml.safe_load((PROJECT / "content/utgaver/samling-2008.yml").read_text(encoding="utf-8"))["sider"] == 12


def test_a_programme_that_cannot_be_read_is_told_and_the_county_has_its_page_all_the_same(desk: Desk) -> None:
    desk.edit("municipalities/lilleby.md", "program: prove", "program: 1_000")
    assert "municipalities/lilleby.md:4: [field-value] «program» «1_000»" in desk.report()


@pytest.mark.parametrize(("slag", "extra", "message"), [
    ("hjul", "", "programmet «prove» har ikke noe hjul"),
    ("okt", ", id: prove-1, okt: 7", "samlingen «prove-1» har 2 økter, ikke noen økt 7"),
    ("okt", ", id: prove-2, okt: 1", "samlingen «prove-2» finnes ikke i samlinger.yml; mener du «prove-1»?"),
])  # fmt: skip
def test_a_plan_that_asks_for_what_the_registers_lack_is_told(slag: str, extra: str, message: str, desk: Desk) -> None:
    edition = "content/utgaver/hoveddokument.yml"
    desk.edit(edition, "slag: kapittel, id: felles-erfaringer, sider: 1", f"slag: {slag}, sider: 1{extra}")
    line = desk.line_of(edition, "  - {ramme: felles")
    assert f"{edition}:{line}: [part-missing] {message}" in desk.report()
