"""The web form: an example made in a real browser passes the check, and no record is harmed on the way."""

from __future__ import annotations

import base64
import http.client
import json
import threading
from collections.abc import Iterator

import pytest
from conftest import MINIATURE, PROJECT, Desk, choices
from playwright.sync_api import Browser, Page

from bauta.forms.form_scripts import form_scripts
from bauta.forms.web_form import RECORDS
from bauta.reading.manuscript import parse_manuscript
from bauta.reading.reader import read_entry
from bauta.records.languages import LANGUAGES
from live.door import HOST, BadRequestError
from live.form import ConflictError, FormServer, Records

SCRIPTS = {script.name: script.kept(PROJECT) for script in form_scripts()}
PHOTO = MINIATURE / "examples/lilleby-benker-i-bygata/benk.jpg"
PICTURE = "examples/lilleby-ny/benk.jpg"
needs_form = pytest.mark.skipif(
    not all(file.is_file() for file in SCRIPTS.values()), reason="skjemaet er ikke hentet; kjør scripts/edit --fetch"
)
THROUGH_THE_FORM = """async (texts) => {
  const format = formatOf((await (await fetch("config.json")).json()).collections);
  return texts.map((text) => format.toFile(format.fromFile(text)));
}"""


def through_the_form(browser: Browser, server: FormServer, texts: list[str]) -> list[str]:
    """Texts as they come back when they have been opened in the form and saved."""
    with browser.new_context() as person:
        page = person.new_page()
        page.goto(f"http://{HOST}:{server.server_address[1]}/rediger/")
        given: list[str] = page.evaluate(THROUGH_THE_FORM, texts)
        return given


@needs_form
@pytest.mark.parametrize("folder", RECORDS)
def test_every_record_comes_back_from_the_form_as_it_was(
    folder: str, form: tuple[Desk, FormServer], browser: Browser
) -> None:
    files = sorted((PROJECT / folder).glob("*.md"))
    before = [file.read_text(encoding="utf-8") for file in files]
    after = through_the_form(browser, form[1], before)
    kind = choices().kind(RECORDS[folder])
    assert len(files) > 10
    for file, *texts in zip(files, before, after, strict=True):
        was, is_ = (parse_manuscript(file.name, text) for text in texts)
        assert read_entry(is_, kind, LANGUAGES).entry == read_entry(was, kind, LANGUAGES).entry, file.name
        assert is_.body.strip() == was.body.strip(), file.name


@needs_form
def test_what_is_left_empty_is_left_out_and_unknown_is_one_word(
    form: tuple[Desk, FormServer], browser: Browser
) -> None:
    written = (
        "---\ntype: eksempel\nkostnad:\n  ukjent: true\n  belop: ''\nsted: {navn: ''}\n"
        "forankring: [{ukjent: true}]\nmedvirkning: ukjent\nid: a\nbilder: [{fil: /a/b.jpg, alt: ''}]\n---\n## A\n"
    )
    fields = parse_manuscript("a.md", through_the_form(browser, form[1], [written])[0]).fields
    assert fields == {
        "id": "a",
        "type": "eksempel",
        "kostnad": "ukjent",
        "forankring": "ukjent",
        "medvirkning": "ukjent",
        "bilder": [{"fil": "b.jpg"}],
    }


NOT_OURS = (
    "mkdocs.yml",
    "../x.md",
    "examples/../mkdocs.yml",
    "examples/a/b/c.jpg",
    "content/om.md",
    "/a.md",
    "examples/a.x",
    "examples/.a.md",
    "examples/A.md",
    "examples/a.md\0",
    "examples\\a.md",
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
def form(desk: Desk) -> Iterator[tuple[Desk, FormServer]]:
    server = FormServer(desk.root, {n: file.read_bytes() for n, file in SCRIPTS.items() if file.is_file()}, 0)
    server.start()
    yield desk, server
    server.stop()


def ask(server: FormServer, body: bytes | str, address: str = "", **headers: str | None) -> tuple[int, str]:
    """The answer to a request made as the form's own page makes it, but for these headers; None leaves one out."""
    port = server.server_address[1]
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    own = {"Host": f"{HOST}:{port}", "Origin": f"http://{HOST}:{port}", "Content-Type": "application/json"}
    own |= {name.replace("_", "-"): value for name, value in headers.items()}  # type: ignore[misc]  # None is dropped
    own.setdefault("Content-Length", str(len(body)))
    connection.putrequest("POST", address or server.api, skip_host=True)
    for name, value in own.items():
        if value is not None:
            connection.putheader(name, value)
    connection.endheaders(body.encode() if isinstance(body, str) else body)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


INFO = json.dumps({"action": "info"})


def test_the_forms_own_page_is_answered(form: tuple[Desk, FormServer]) -> None:
    assert ask(form[1], INFO)[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://skummel.example"},
        {"Origin": None},
        {"Origin": "null"},
        {"Host": "skummel.example"},
        {"Host": None},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_another_site_cannot_write_through_the_form(
    form: tuple[Desk, FormServer], headers: dict[str, str | None]
) -> None:
    assert ask(form[1], INFO, **headers)[0] in (400, 403)


@pytest.mark.parametrize("address", ["/api/v1", "/api/v1/", "/api/v1/feil", "/", "//", "/api/v1/%00", "/%ff"])
def test_nothing_is_written_without_the_key_that_only_the_page_is_told(
    form: tuple[Desk, FormServer], address: str
) -> None:
    assert ask(form[1], INFO, address)[0] in (400, 403)


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ("[]", {}),
        ('"x"', {}),
        ("", {}),
        ("{", {}),
        (b"\xff\xfe", {}),
        ("[" * 100_000, {}),
        ("{}", {}),
        ('{"action": []}', {}),
        ('{"action": "finnes ikke"}', {}),
        ('{"action": "getEntry", "params": []}', {}),
        ('{"action": "getEntry", "params": {"path": 1}}', {}),
        ('{"action": "getEntry", "params": {"path": "examples/x.md\\u0000"}}', {}),
        ('{"action": "getEntry", "params": {"path": "examples/%s.md"}}' % ("a" * 3000), {}),
        ('{"action": "entriesByFolder", "params": {"folder": []}}', {}),
        ('{"action": "persistEntry", "params": {"dataFiles": [1], "assets": []}}', {}),
        ('{"action": "persistMedia", "params": {"asset": {"path": "examples/a/a.jpg", "content": "%"}}}', {}),
        (INFO, {"Content_Length": "abc"}),
        (INFO, {"Content_Length": "-1"}),
        (INFO, {"Content_Length": "9" * 30}),
        (INFO, {"Content_Length": None}),
        (INFO, {"Transfer_Encoding": "chunked"}),
        (INFO, {"Content_Type": "text/plain"}),
    ],
)
def test_an_odd_request_gets_an_answer_and_no_traceback(
    form: tuple[Desk, FormServer], body: str | bytes, headers: dict[str, str | None], capfd: pytest.CaptureFixture[str]
) -> None:
    code, said = ask(form[1], body, **headers)
    assert code in (400, 422)
    assert json.loads(said)["error"]
    assert "Traceback" not in capfd.readouterr().err
    assert ask(form[1], INFO)[0] == 200


def test_who_brings_less_than_was_said_is_not_waited_for(
    form: tuple[Desk, FormServer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("live.form.FormHandler.timeout", 0.3)
    with pytest.raises((http.client.HTTPException, OSError)):
        ask(form[1], INFO, Content_Length="5000")


def test_the_form_cannot_be_shown_in_a_frame_or_read_by_other_sites(form: tuple[Desk, FormServer]) -> None:
    connection = http.client.HTTPConnection(HOST, form[1].server_address[1], timeout=60)
    for address in ("/rediger/", "/rediger/config.json", "/finnes-ikke"):
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_no_thread_is_left_when_the_form_is_stopped(desk: Desk) -> None:
    before = set(threading.enumerate())
    server = FormServer(desk.root, {}, 0)
    server.start()
    idle = http.client.HTTPConnection(HOST, server.server_address[1], timeout=60)
    idle.request("GET", "/rediger/")
    idle.getresponse().read()  # and the connection is kept
    server.stop()
    assert set(threading.enumerate()) <= before


PATH = "examples/lilleby-benker-i-bygata.md"


def opened(records: Records) -> str:
    return str(records.act("getEntry", {"path": PATH})["data"])


def save(records: Records, raw: str) -> None:
    records.act("persistEntry", {"dataFiles": [{"path": PATH, "raw": raw}], "assets": []})


def test_the_second_editor_is_told_and_overwrites_nothing(desk: Desk) -> None:
    records = Records(desk.root)
    first, second = opened(records), opened(records)
    save(records, first.replace("Benker for hver", "Stoler for hver"))
    saved = (desk.root / PATH).read_text(encoding="utf-8")
    assert "Stoler for hver" in saved
    assert "apnet_versjon" not in saved
    with pytest.raises(ConflictError, match="endret av noen andre"):
        save(records, second.replace("Benker for hver", "Krakker for hver"))
    assert (desk.root / PATH).read_text(encoding="utf-8") == saved
    save(records, opened(records).replace("Stoler for hver", "Krakker for hver"))
    assert "Krakker for hver" in (desk.root / PATH).read_text(encoding="utf-8")


def test_a_new_record_does_not_overwrite_one_that_is_there(desk: Desk) -> None:
    with pytest.raises(ConflictError):
        save(Records(desk.root), "---\nid: lilleby-benker-i-bygata\n---\n")


def test_who_reads_while_it_is_saved_sees_the_whole_text(desk: Desk) -> None:
    records, halves, done = Records(desk.root), [], threading.Event()

    def read() -> None:
        while not done.is_set():
            text = (desk.root / PATH).read_text(encoding="utf-8")
            if not text.endswith("\n") or "## Råd til andre" not in text:
                halves.append(text)

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(8):
        save(records, opened(records))
    done.set()
    reader.join()
    assert halves == []


def test_a_picture_that_is_none_is_not_taken_in(desk: Desk) -> None:
    asset = {"path": "examples/lilleby-ny/benk.jpg", "content": base64.b64encode(b"%!PS-Adobe-3.0 EPSF").decode()}
    with pytest.raises(BadRequestError, match="EPS"):
        Records(desk.root).act("persistMedia", {"asset": asset})
    assert not (desk.root / "examples/lilleby-ny").exists()


@pytest.fixture
def editor(form: tuple[Desk, FormServer], browser: Browser) -> Iterator[Page]:
    with browser.new_context(locale="nb-NO", viewport={"width": 1200, "height": 900}) as person:
        page = person.new_page()
        page.goto(f"http://{HOST}:{form[1].server_address[1]}/rediger/#/collections/examples/new")
        page.get_by_role("button", name="Logg inn").click()
        yield page


@needs_form
def test_an_example_made_in_a_browser_with_a_picture_passes_the_check(
    form: tuple[Desk, FormServer], editor: Page
) -> None:
    desk, _ = form
    for label, text in (("Id", "lilleby-ny"), ("Tittel", "Nye benker"), ("Kommuner", "lilleby"), ("Tema", "plasser")):
        editor.get_by_label(label, exact=True).first.fill(text)
    editor.get_by_label("Henvisninger (valgfritt)").fill("ref-1")
    editor.get_by_role("button", name="Legg til bilder").click()
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
