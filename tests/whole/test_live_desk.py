"""The live desk: what an editor sees after each save, and that nobody else sees it."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from conftest import SOURCES, Desk, furnish
from lxml.html import fromstring
from playwright.sync_api import Browser

from bauta.desk.spreads import picture
from live.desk import PACKING, PPI, LiveDesk
from live.door import HOST
from live.server import DeskServer

PROFILE = "municipalities/lilleby.md"
CHAPTER = "content/kapitler/forord.md"
ADDRESS = "kommuner/lilleby/"


@dataclass(frozen=True)
class Open:
    """A house that is kept open for many tests, and its files as they were."""

    desk: Desk
    files: dict[Path, bytes]

    def tidy(self) -> None:
        """Put every text back as it was."""
        for file in set(texts(self.desk)) - self.files.keys():
            file.unlink()
        for file, before in self.files.items():
            if not file.exists() or file.read_bytes() != before:
                file.write_bytes(before)


def texts(desk: Desk) -> list[Path]:
    return [file for folder in SOURCES for file in (desk.root / folder).rglob("*") if file.is_file()]


def open_house(root: Path) -> Open:
    desk = furnish(root)
    return Open(desk, {file: file.read_bytes() for file in texts(desk)})


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Open, LiveDesk]:
    """One house for the tests that look at its files themselves."""
    house = open_house(tmp_path_factory.mktemp("bord") / "hus")
    return house, LiveDesk(house.desk.root)


@pytest.fixture
def desk(watched: tuple[Open, LiveDesk]) -> Iterator[Desk]:
    """The texts of that house, to write in; they are put back afterwards."""
    house, live = watched
    yield house.desk
    house.tidy()
    live.look()


@pytest.fixture
def live(watched: tuple[Open, LiveDesk]) -> LiveDesk:
    """A desk whose files are looked at when the test says so."""
    return watched[1]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, int]]:
    """A house on a port of this machine, which follows its own files."""
    desk = furnish(tmp_path_factory.mktemp("tjener") / "hus")
    server = DeskServer(desk.root, 0)
    server.start()
    yield desk, server.server_address[1]
    server.stop()


def page(live: LiveDesk, address: str = ADDRESS) -> str:
    found = live.page(address)
    assert found is not None
    return found


def meter(html: str) -> tuple[float, float]:
    """How many lines the meter shows, and from how many on it turns red."""
    (found,) = fromstring(html).xpath("//meter")
    assert found.get("high") == found.get("low")
    return float(found.get("value")), float(found.get("high"))


def get(port: int, address: str, host: str = HOST) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    connection.request("GET", address, headers={"Host": host})
    answer = connection.getresponse()
    return answer.status, answer.read()


def test_a_saved_text_shows_with_its_budget_corrections_and_spread(desk: Desk, live: LiveDesk) -> None:
    before, spread, version = page(live), live.spread("municipalities/lilleby"), live.version
    assert "2 av 2 sider" in before
    assert "Ingen rettelser i" in before
    desk.edit(PROFILE, "## Veien videre\n\n", "## Veien videre\n\n" + "Helt ny setning her. " * 200 + "\n\n")
    desk.edit(PROFILE, "navn: Lilleby", "navnn: Lilleby\nnavn: Lilleby")
    assert live.look()
    after = page(live)
    assert "Helt ny setning her." in after
    assert "linjer for mye" in after
    (fits, room), (filled, limit) = meter(before), meter(after)
    assert fits <= room == limit < filled
    line = desk.line_of(PROFILE, "navnn:")
    assert f'<span class="bord__linje">linje {line}</span> <code>field-unknown</code>' in after
    assert live.spread("municipalities/lilleby") != spread
    assert live.version == version + 1
    assert not live.look()


@pytest.mark.full
def test_the_picture_of_a_text_shows_its_pages_as_they_stand_in_the_book(desk: Desk, live: LiveDesk) -> None:
    example = live.spread("examples/ovrevik-trapp-med-kontrast")
    desk.edit(PROFILE, "## Veien videre\n\n", "## Veien videre\n\n" + "Helt ny setning her. " * 200 + "\n\n")
    live.look()
    book = live.other("last-ned/hoveddokument.pdf")
    assert book
    with pypdfium2.PdfDocument(book) as pages:
        drawn = {
            key: picture(pages, there, PPI, PACKING) for key, there in {CHAPTER: (3,), PROFILE: (8, 9, 10, 11)}.items()
        }
    assert {key: live.spread(key.removesuffix(".md")) for key in drawn} == drawn
    assert live.spread("examples/ovrevik-trapp-med-kontrast") == example, "en tekst før den er for lang"


def test_new_renamed_and_deleted_texts_come_and_go(desk: Desk, live: LiveDesk) -> None:
    example = (desk.root / "examples/lilleby-benker-i-bygata.md").read_text(encoding="utf-8")
    new = example.replace("lilleby-benker-i-bygata", "lilleby-ny").replace("Benker for", "Stoler for")
    desk.write("examples/lilleby-ny.md", new)
    (desk.root / "content/om.md").unlink()
    live.look()
    assert "Stoler for hver" in page(live, "eksempler/lilleby-ny/")
    assert live.page("om/") is None


def test_fields_that_cannot_be_read_are_told_on_the_page_and_do_not_stop_the_desk(desk: Desk, live: LiveDesk) -> None:
    text = (desk.root / PROFILE).read_text(encoding="utf-8")
    desk.write(PROFILE, text.replace("navn: Lilleby", "navn: Lille: by"))
    live.look()
    assert "<code>yaml</code> feltene kan ikke leses: kolon midt i en verdi" in page(live)
    desk.write(PROFILE, text + "\n")
    live.look()
    assert "Ingen rettelser i" in page(live)


def test_a_correction_cannot_become_code(desk: Desk, live: LiveDesk) -> None:
    desk.edit(PROFILE, "sprak: nb", 'sprak: "<script>alert(1)</script>"')
    live.look()
    assert "<script>alert(1)" not in page(live)
    assert "&lt;script&gt;alert(1)" in page(live)


def test_the_site_and_its_books_are_there_but_no_file_beside_them(served: tuple[Desk, int]) -> None:
    _, port = served
    assert get(port, "/stil/bauta.css")[0] == 200
    assert get(port, "/last-ned/hoveddokument.pdf")[1].startswith(b"%PDF")
    assert get(port, "/_bord/oppslag/municipalities/lilleby.png")[1].startswith(b"\x89PNG")
    beside = (
        "/mkdocs.yml",
        "/../mkdocs.yml",
        "/%2e%2e/mkdocs.yml",
        "/_bord/../desk.py",
        "/_bord/oppslag/content/om.png",
    )
    for lost in beside:
        assert get(port, lost)[0] == 404, lost


def test_only_this_machine_is_answered(served: tuple[Desk, int]) -> None:
    _, port = served
    assert get(port, "/", "skummel.example")[0] == 403
    assert get(port, "/", f"localhost:{port}")[0] == 200


ODD = (
    "/%ff",
    "/%00",
    "/_bord/hendelser%00",
    "//[",
    "/_bord/oppslag/" + "../" * 40 + "etc/passwd",
    "/" + "a" * 3000,
)


@pytest.mark.parametrize("address", ODD)
def test_an_odd_address_gets_an_answer_and_no_traceback(
    served: tuple[Desk, int], address: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert get(served[1], address)[0] in (400, 404)
    assert "Traceback" not in capfd.readouterr().err


def test_news_since_a_number_that_is_none_are_all_news(served: tuple[Desk, int]) -> None:
    connection = http.client.HTTPConnection(HOST, served[1], timeout=60)
    connection.request("GET", "/_bord/hendelser?kjent=abc")
    assert connection.getresponse().readline().startswith(b"data: ")
    connection.close()


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://skummel.example"}, {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}]
)
def test_the_page_of_another_site_is_not_answered(served: tuple[Desk, int], headers: dict[str, str]) -> None:
    connection = http.client.HTTPConnection(HOST, served[1], timeout=60)
    connection.request("GET", "/", headers=headers)
    assert connection.getresponse().status == 403
    connection.close()
    connection.request("POST", "/", "{}", headers={"Origin": f"http://{HOST}:{served[1]}"})
    assert connection.getresponse().status == 400


def test_nothing_is_left_of_a_desk_that_is_stopped(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    desk = furnish(tmp_path / "hus")
    server = DeskServer(desk.root, 0)
    server.start()
    port = server.server_address[1]
    news = http.client.HTTPConnection(HOST, port, timeout=60)
    news.request("GET", "/_bord/hendelser?kjent=1")
    waiting = news.getresponse()
    assert get(port, "/")[0] == 200
    server.stop()
    assert waiting.read() in (b"", b": her\n\n")
    assert set(threading.enumerate()) <= before
    assert list((desk.root / ".cache").glob("sats-*")) == []
    with pytest.raises(ConnectionRefusedError):
        get(port, "/")


def test_the_page_on_screen_changes_by_itself_and_keeps_its_place(served: tuple[Desk, int], browser: Browser) -> None:
    desk, port = served
    with browser.new_context(viewport={"width": 1400, "height": 500}) as editor:
        screen = editor.new_page()
        screen.goto(f"http://{HOST}:{port}/{ADDRESS}")
        picture = screen.locator("#bord-oppslag").get_attribute("src")
        screen.evaluate("window.sammeside = true; scrollTo(0, 300)")
        desk.edit(PROFILE, "## Veien videre\n\n", "## Veien videre\n\nSkrevet mens noen ser på.\n\n")
        screen.get_by_text("Skrevet mens noen ser på.").wait_for()
        screen.wait_for_function("old => !document.getElementById('bord-oppslag').src.endsWith(old)", arg=picture)
        assert screen.evaluate("window.sammeside")
        assert screen.evaluate("scrollY") == 300
        assert screen.evaluate("document.getElementById('bord-oppslag').naturalWidth") > 0
