"""The web form: an example made in a real browser passes the check, and no record is harmed on the way."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator

import pytest
from conftest import MINIATURE, PROJECT, Desk
from playwright.sync_api import Browser, Page

from bauta.forms.web_form import RECORDS, from_form, to_form
from bauta.reading.manuscript import parse_manuscript
from bauta.reading.reader import read_entry
from live.form import API, Records, start_form
from live.server import HOST

SCRIPT = next((PROJECT / ".cache").glob("decap-cms-*.js"), None)
PHOTO = MINIATURE / "examples/lilleby-benker-i-bygata/benk.jpg"
PICTURE = "examples/lilleby-ny/benk.jpg"
needs_form = pytest.mark.skipif(SCRIPT is None, reason="Decap CMS er ikke hentet; kjør scripts/edit en gang")


@pytest.mark.parametrize("folder", RECORDS)
def test_every_record_comes_back_from_the_form_as_it_was(folder: str) -> None:
    for file in sorted((PROJECT / folder).glob("*.md")):
        before = file.read_text(encoding="utf-8")
        after = from_form(RECORDS[folder], to_form(RECORDS[folder], before))
        was, is_ = (parse_manuscript(file.name, text) for text in (before, after))
        assert read_entry(is_, RECORDS[folder]).entry == read_entry(was, RECORDS[folder]).entry, file.name
        assert is_.body.strip() == was.body.strip(), file.name


def test_what_is_left_empty_is_left_out_and_unknown_is_one_word() -> None:
    kind = RECORDS["examples"]
    written = (
        "---\nkostnad:\n  ukjent: true\n  belop: ''\nsted: {navn: ''}\nforankring: [{ukjent: true}]\nid: a\n---\n## A\n"
    )
    fields = parse_manuscript("a.md", from_form(kind, written)).fields
    assert fields == {"id": "a", "kostnad": "ukjent", "forankring": "ukjent"}


NOT_OURS = (
    "mkdocs.yml",
    "../x.md",
    "examples/../mkdocs.yml",
    "examples/a/b/c.jpg",
    "content/om.md",
    "/a.md",
    "examples/a.x",
)


@pytest.mark.parametrize("path", NOT_OURS)
def test_only_records_and_their_pictures_can_be_written(desk: Desk, path: str) -> None:
    records = Records(desk.root)
    with pytest.raises((PermissionError, KeyError)):
        records.act("persistEntry", {"dataFiles": [{"path": path, "raw": "x"}], "assets": []})
    with pytest.raises((PermissionError, KeyError)):
        records.act("persistMedia", {"asset": {"path": path, "content": ""}})
    assert desk.report() == ""


@pytest.fixture
def form(desk: Desk) -> Iterator[tuple[Desk, int]]:
    script = SCRIPT or desk.root / "mkdocs.yml"
    server = start_form(desk.root, script, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield desk, server.server_address[1]
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("origin", ["http://skummel.example", None])
def test_another_site_cannot_write_through_the_form(form: tuple[Desk, int], origin: str | None) -> None:
    _, port = form
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    headers = {"Content-Type": "application/json", **({"Origin": origin} if origin else {})}
    connection.request("POST", API, json.dumps({"action": "info"}), headers)
    assert connection.getresponse().status == 403


@pytest.fixture
def editor(form: tuple[Desk, int], browser: Browser) -> Iterator[Page]:
    with browser.new_context(locale="nb-NO", viewport={"width": 1200, "height": 900}) as person:
        page = person.new_page()
        page.goto(f"http://{HOST}:{form[1]}/rediger/#/collections/examples/new")
        page.get_by_role("button", name="Logg inn").click()
        yield page


@needs_form
def test_an_example_made_in_a_browser_with_a_picture_passes_the_check(form: tuple[Desk, int], editor: Page) -> None:
    desk, _ = form
    for label, text in (("Id", "lilleby-ny"), ("Tittel", "Nye benker"), ("Kommuner", "lilleby"), ("Tema", "plasser")):
        editor.get_by_label(label, exact=True).first.fill(text)
    editor.get_by_label("Henvisninger (valgfritt)").fill("ref-1")
    editor.get_by_role("button", name="Add bilder").click()
    editor.get_by_role("button", name="Velg et bilde").click()
    editor.locator("input[type=file]").first.set_input_files(str(PHOTO))
    editor.get_by_role("button", name="Velg").last.click()
    editor.get_by_label("Hva bildet viser (valgfritt)").fill("En rød benk.")
    editor.get_by_role("button", name="Publiser").click()
    editor.get_by_text("Publiser nå").click()
    for _ in range(100):
        if (desk.root / "examples/lilleby-ny.md").is_file():
            break
        editor.wait_for_timeout(100)
    found = [c for c in desk.verdict().corrections if c.path == "examples/lilleby-ny.md"]
    assert [str(c) for c in found if c.level == "feil"] == []
    assert (desk.root / PICTURE).read_bytes() == PHOTO.read_bytes()
    fields = parse_manuscript("a.md", (desk.root / "examples/lilleby-ny.md").read_text(encoding="utf-8")).fields
    assert fields["bilder"] == [{"fil": "benk.jpg", "alt": "En rød benk."}]
    assert fields["kommuner"] == ["lilleby"]
