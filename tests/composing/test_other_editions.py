"""Editions besides the main one: the short version, and one that is added by a file alone."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pypdfium2
import pytest
from collation import as_read
from conftest import Built, Desk
from proof import letters, lines, web_page

from bauta.press.prepress.ticket import TICKET
from bauta.publication import Issue, Verdict
from bauta.records.flatplan import flat_plan

FULL = 0.45
"""Share of the text area that is used on the emptiest page of the short version, from top to the last ink."""


def test_a_new_edition_is_a_new_file(amended: Built) -> None:
    book = pypdfium2.PdfDocument(amended.site / "last-ned/hefte.pdf")
    text = [letters(page.get_textpage().get_text_range()) for page in book]
    assert len(book) == 4
    assert letters("Prøveheftet") in text[0]
    for title in ("Plasser og gater", "Benker for hver femtiende meter i Bygata", "Skilt som ble prøvd på papir"):
        assert letters(title) in text[1]
    assert letters("Arkene hang i øyehøyde og i sittehøyde") in text[1]
    assert letters("Det kostet ingenting å ta feil på papir") not in text[1]
    assert letters("Temaet handler om gater") in text[1]
    assert letters("Vi ser på fire slags tiltak") not in text[1]  # the second paragraph under its heading
    assert letters("Lilleby") in text[2]
    page = (amended.site / "last-ned/index.html").read_text(encoding="utf-8")
    assert "hefte.pdf" in page


def test_an_edition_shows_only_the_headings_it_chooses(desk: Desk) -> None:
    plan = "id: innledning, sider: 1"
    heading = next(
        line
        for line in (desk.root / "content/kapitler/innledning.md").read_text().splitlines()
        if line.startswith("## ")
    )
    whole = set_text(desk, "content/kapitler/innledning")
    desk.edit("content/utgaver/hoveddokument.yml", plan, plan.replace("sider: 1", "sider: 1, deler: [apning]"))
    chosen = set_text(desk, "content/kapitler/innledning")
    assert letters(heading) in whole
    assert letters(heading) not in chosen
    assert whole.startswith(chosen)


def set_text(desk: Desk, key: str) -> str:
    """The letters of a text as the main edition sets it."""
    sheets = desk.verdict().issues[-1].paste_up.sheets
    (entry,) = (entry for sheet in sheets for entry in sheet.entries if entry.id == key)
    return "".join(
        letters(section.title) + "".join(letters(as_read(node, numbers=False)) for node in section.nodes)
        for section in entry.sections
    )


@pytest.fixture
def short(edition: tuple[object, Verdict, bytes]) -> Issue:
    """The short version as set."""
    return next(issue for issue in edition[1].issues if issue.edition.edition.id == "kortversjon")


def test_the_short_version_has_the_pages_it_asks_for_and_all_municipalities_are_in_it(
    short: Issue, edition: tuple[object, Verdict, bytes]
) -> None:
    material = edition[1].material
    assert flat_plan(short.edition.edition).total == short.edition.edition.sider
    named = [material.examples[id_] for item in short.edition.edition.plan for id_ in item.kort_fortalt]
    assert {id_ for example in named for id_ in example.kommuner} >= material.profiles.keys()
    themes = [item.id for item in short.edition.edition.plan if item.slag == "kortfortalt"]
    assert themes
    assert themes == [theme.id for theme in material.registers.temaer if theme.program == "pilotkommuner"]


def test_nothing_in_the_short_version_is_written_for_it_but_its_own_first_page(
    short: Issue, edition: tuple[object, Verdict, bytes]
) -> None:
    rendered = edition[1].rendered
    longer = {entry.id: entry for sheet in edition[1].issues[0].paste_up.sheets for entry in sheet.entries}
    for sheet in short.paste_up.sheets:
        for entry in sheet.entries:
            nodes = [node for section in rendered[entry.id] for node in section.nodes]
            if entry.id in longer:
                nodes += [node for section in longer[entry.id].sections for node in section.nodes]
            source = {letters(as_read(node, numbers=False)) for node in nodes}
            for section in entry.sections:
                assert {letters(as_read(node, numbers=False)) for node in section.nodes} <= source


def test_no_page_of_the_short_version_is_mostly_empty(short: Issue) -> None:
    for extent in short.extents:
        assert -extent.over <= (1 - FULL) * extent.room, (extent.key, extent.over, extent.room)


def test_no_foot_is_set_on_the_art_of_the_short_version(real_site: Path) -> None:
    """The tiles of the last page of text run out to the bleed, as those of the first do."""
    book = pypdfium2.PdfDocument(real_site / "last-ned/kortversjon.pdf")
    for number in (1, len(book) - 2):
        assert not [run for run, _, top, *_ in lines(book[number]) if top > 280]


def test_the_print_office_gets_the_short_version_too(real_site: Path) -> None:
    folder = real_site / "last-ned/trykk/kortversjon"
    order = json.loads((folder / TICKET).read_bytes())
    pages = len(pypdfium2.PdfDocument(real_site / "last-ned/kortversjon.pdf")) - 4
    assert [(file["navn"], file["sider"]) for file in order["filer"]] == [("innmat.pdf", pages), ("omslag.pdf", 2)]
    assert order["forkontroll"]["godkjent"]
    assert [(file["forkontroll"]["feil"], file["forkontroll"]["varsler"]) for file in order["filer"]] == [(0, 0)] * 2
    page = web_page(real_site, "trykk")
    addresses = {link.get("href") for link in page.iter("a")}
    assert {f"../last-ned/trykk/kortversjon/{name}" for name in ("innmat.pdf", "omslag.pdf", TICKET)} <= addresses
    text = page.text_content()
    for file in order["filer"]:
        assert file["sha256"] in text
        assert hashlib.sha256((folder / file["navn"]).read_bytes()).hexdigest() == file["sha256"]
