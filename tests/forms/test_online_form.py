"""The form on the website: what one writes there becomes a draft at the git host, and nothing is given away.

The host is a stand-in (`tests/git_host.py`), since no git server can be had as a package; the browser is a real one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import MINIATURE, PROJECT, Desk, build, choices
from git_host import API, KEY, OWNER, SIGN_IN, SIGNING_IN, GitHost
from playwright.sync_api import Browser, Page, Route
from proof import web_page

from bauta.forms.form_scripts import form_scripts
from bauta.forms.online_form import OnlineForm, form_pages, obstacles, policy_of, read_online_form
from bauta.reading.manuscript import parse_manuscript
from bauta.security_policy import host_headers, policy
from photographs import PHOTOGRAPHS
from visit import served

ASKED = {"repo": "bauta/bauta", "innlogging": SIGN_IN}
PATH = "examples/lilleby-benker-i-bygata.md"
HOSTILE = '<img src=x onerror="window.kjørt = 1"><script>window.kjørt = 1</script>'
ALLOWED = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "*",
    "Content-Type": "application/json",
}
needs_form = pytest.mark.skipif(
    not all(script.kept(PROJECT).is_file() for script in form_scripts()),
    reason="skjemaet er ikke hentet; kjør scripts/edit --fetch",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that has the form."""
    folder = tmp_path_factory.mktemp("skjema")
    for address, content in form_pages(OnlineForm.model_validate(ASKED), "prove", choices(), PROJECT):
        file = folder / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with served(folder) as address:
        yield address


@contextmanager
def signed_in(browser: Browser, host: GitHost, address: str, *, fork: bool = False) -> Iterator[tuple[Page, list[str]]]:
    """A page of the form as one who has signed in sees it, and the addresses that were asked of others."""

    def answer(route: Route) -> None:
        asked = route.request
        status, told = (
            (204, None) if asked.method == "OPTIONS" else host.answer(asked.method, asked.url, asked.post_data)
        )
        route.fulfill(status=status, body="" if told is None else json.dumps(told), headers=ALLOWED)

    with browser.new_context(locale="nb-NO", viewport={"width": 1200, "height": 900}) as person:
        addresses: list[str] = []
        person.on("request", lambda request: addresses.append(request.url))
        person.route(f"{API}/**", answer)
        person.route(f"{SIGN_IN}/**", lambda route: route.fulfill(content_type="text/html", body=SIGNING_IN))
        page = person.new_page()
        page.goto(address)
        page.get_by_role("button", name="GitHub").click()
        if fork:
            page.get_by_role("button", name="Lag en kopi", exact=True).click()
        yield page, addresses


def wait_for_picture(page: Page, width: int) -> None:
    """Wait until the picture to point in is one of so many pixels across."""
    for _ in range(300):
        if page.evaluate("document.querySelector('.fokus__bilde')?.naturalWidth") == width:
            return
        page.wait_for_timeout(100)
    pytest.fail(f"bildet på {width} piksler ble ikke vist")


def miniature(**files: bytes) -> GitHost:
    """A host with the texts of the miniature, as anyone may propose changes to them."""
    found = {
        file.relative_to(MINIATURE).as_posix(): file.read_bytes() for file in MINIATURE.rglob("*") if file.is_file()
    }
    return GitHost({**found, **files})


@pytest.mark.full
@needs_form
def test_what_an_editor_writes_becomes_a_draft_that_passes_the_check(
    site: str, browser: Browser, desk: Desk, tmp_path: Path
) -> None:
    host = miniature()
    photo = PHOTOGRAPHS[-1].save(tmp_path)
    with signed_in(browser, host, f"{site}rediger/#/collections/examples/entries/{Path(PATH).stem}") as (
        page,
        addresses,
    ):
        page.get_by_label("Tittel", exact=True).first.fill("Benker i Bygata")
        page.locator("[id^=kostnad-field]").get_by_role("button", name="Vis feltene").click()
        page.locator("[id^=kostnad-field]").locator("xpath=..").get_by_role("switch", name="Vi vet det ikke").click()
        pointed = page.get_by_role("button", name="Bildet med det viktigste punktet")
        wait_for_picture(page, 300)  # the one that was there
        page.get_by_role("button", name="Velg et annet bilde").click()
        page.locator("input[type=file]").first.set_input_files(str(photo))
        page.get_by_role("button", name="Velg").last.click()
        wait_for_picture(page, 1632)
        box = pointed.bounding_box()
        assert box is not None
        pointed.click(position={"x": box["width"] * 0.1, "y": box["height"] * 0.8})
        for _ in range(2):
            pointed.press("ArrowDown")
        page.get_by_label("Fra venstre (0–1)").fill("0.15")
        page.get_by_role("button", name="Lagre").click()
        page.get_by_text("Status: Kladd").wait_for()
    assert host.unknown == []
    assert list(host.branches[OWNER]) == ["main", f"cms/examples/{Path(PATH).stem}"]
    assert host.files_at(OWNER, "main") == host.files
    drafted = host.files_at(OWNER, f"cms/examples/{Path(PATH).stem}")
    assert {path for path in drafted if drafted[path] != host.files.get(path)} == {
        PATH,
        "examples/lilleby-benker-i-bygata/smaatt.jpg",
    }
    assert [(pull["title"], pull["state"]) for pull in host.pulls] == [
        (f"Endre {Path(PATH).stem} i skjemaet på nettsiden", "open")
    ]
    fields = parse_manuscript(PATH, drafted[PATH].decode()).fields
    assert fields["tittel"] == "Benker i Bygata"
    assert fields["kostnad"] == "ukjent"
    picture = fields["bilder"][0]
    assert (picture["fil"], picture["fokus"][0]) == ("smaatt.jpg", 0.15)
    assert picture["fokus"][1] == pytest.approx(0.82, abs=0.02)
    for path, data in drafted.items():
        desk.write(path, data)
    assert [str(mark) for mark in desk.proofread() if mark.level == "feil"] == []
    elsewhere = {address for address in addresses if not address.startswith((site, "blob:", "data:", API, SIGN_IN))}
    assert elsewhere == set()
    assert not any(KEY in address for address in addresses)


@needs_form
@pytest.mark.full
def test_somebody_without_rights_works_in_a_copy_of_their_own(site: str, browser: Browser) -> None:
    host = miniature()
    host.user, host.may_write = "innbygger", False
    with signed_in(browser, host, f"{site}rediger/#/collections/examples/entries/{Path(PATH).stem}", fork=True) as (
        page,
        _,
    ):
        page.get_by_label("Tittel", exact=True).first.fill("Benker i Bygata")
        page.get_by_role("button", name="Lagre").click()
        page.get_by_text("Status: Kladd").click()
        assert list(host.branches[OWNER]) == ["main"]
        assert host.pulls == []
        page.get_by_text("Til godkjenning").click()
        for _ in range(50):
            if host.pulls:
                break
            page.wait_for_timeout(100)
    assert [(pull["head"]["label"], pull["base"]["ref"]) for pull in host.pulls] == [
        (f"innbygger:cms/innbygger/bauta/examples/{Path(PATH).stem}", "main")
    ]
    assert host.files_at(OWNER, "main") == host.files


@needs_form
@pytest.mark.full
def test_what_is_written_in_a_text_is_never_run_where_one_is_signed_in(site: str, browser: Browser) -> None:
    text = (MINIATURE / PATH).read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("tittel:"))
    hostile = text.replace(title, f"tittel: '{HOSTILE}'").replace(
        "## Kort fortalt\n", f"## Kort fortalt\n\n{HOSTILE}\n"
    )
    with signed_in(
        browser,
        miniature(**{PATH: hostile.encode()}),
        f"{site}rediger/#/collections/examples/entries/{Path(PATH).stem}",
    ) as (page, _):
        assert page.get_by_label("Tittel", exact=True).first.input_value() == HOSTILE
        page.evaluate("""() => {
          const written = document.createElement("script");
          written.textContent = "window.kjørt = 1";
          document.body.append(written);
          document.body.insertAdjacentHTML("beforeend", "<p id='f' onclick='window.kjørt = 1'>Hei</p>");
          document.getElementById("f").click();
          setTimeout("window.kjørt = 1", 0);
        }""")
        page.wait_for_timeout(50)
        assert page.evaluate("window.kjørt") is None
        refused = page.evaluate("fetch('https://skummel.example/').then(() => 'svart', () => 'nektet')")
        assert refused == "nektet"


@needs_form
@pytest.mark.full
def test_the_form_speaks_nynorsk_as_well(site: str, browser: Browser) -> None:
    with signed_in(browser, miniature(), f"{site}rediger/nn/#/collections/examples/new") as (page, _):
        page.get_by_text("Kven det hjelper").first.wait_for()
        assert page.get_by_text("Vi veit det ikkje").count() >= 1
        assert page.evaluate("document.documentElement.lang") == "nn"


WRONG = {
    "repo": {"repo": "bare-navnet"},
    "innlogging": {"innlogging": "http://innlogging.example"},
    "vert": {"vert": "ukjent"},
    "app_id": {"vert": "gitlab"},
    "gren": {"gren": "main; rm"},
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_in_the_settings_is_told_before_anything_is_built(name: str) -> None:
    form, told = read_online_form({**ASKED, **WRONG[name]})
    assert form is None
    assert [line for line in told if f"«{name}» under «extra.rediger» i mkdocs.yml" in line] == told != []


def test_a_setting_nobody_knows_is_told() -> None:
    assert "«token» under «extra.rediger» i mkdocs.yml finnes ikke" in read_online_form({**ASKED, "token": "x"})[1][0]
    assert "skal ha «repo» og «innlogging»" in read_online_form("ja")[1][0]


def test_a_form_that_has_not_been_fetched_is_told_with_what_to_do(tmp_path: Path) -> None:
    assert obstacles(None, tmp_path) == []
    (told,) = obstacles(ASKED, tmp_path)
    assert "men decap-cms og js-yaml er ikke hentet. Kjør scripts/edit --fetch én gang" in told


def test_the_host_has_the_form_follow_its_own_policy_and_every_other_page_the_strict_one() -> None:
    form = OnlineForm.model_validate(ASKED)
    told = host_headers(policy(), ["eksempler", "bygg-inn", "rediger"], own={"rediger": policy_of(form)})
    rules = {rule.split("\n")[0]: rule for rule in told.replace("\n/", "\n\n/").split("\n\n")}
    assert "Content-Security-Policy" not in rules["/*"]
    assert f"connect-src 'self' blob: {API} {SIGN_IN}; " in rules["/rediger/*"]
    assert "same-origin-allow-popups" in rules["/rediger/*"]
    assert "unsafe-eval'; style" not in rules["/rediger/*"]
    for path in ("/", "/index.html", "/404.html", "/eksempler/*"):
        assert f"{policy()}; frame-ancestors 'none'" in rules[path]
        assert "Cross-Origin-Opener-Policy: same-origin\n" in rules[path] + "\n"
    assert f"{policy()}\n" in rules["/bygg-inn/*"]


@needs_form
@pytest.mark.full
def test_a_build_publishes_the_form_where_mkdocs_yml_asks_for_it(desk: Desk) -> None:
    for script in form_scripts():
        desk.write(script.kept(desk.root).relative_to(desk.root).as_posix(), script.kept(PROJECT).read_bytes())
    desk.edit("mkdocs.yml", "extra:\n", f"extra:\n  rediger: {{repo: bauta/bauta, innlogging: {SIGN_IN}}}\n")
    built = build(desk)
    assert built.code == 0, built.output
    folder = built.site / "rediger"
    names = {"index.html", "config.json", "rediger.js", "rediger.css", "decap-cms.js", "js-yaml.js", "nn"}
    assert {file.name for file in folder.iterdir()} == names
    said = json.loads((folder / "config.json").read_bytes())
    assert said["publish_mode"] == "editorial_workflow"
    assert [collection["publish"] for collection in said["collections"]] == [False, False]
    told = web_page(built.site, "bidra/")
    assert [a.get("href") for a in told.findall(".//main//a") if "rediger" in a.get("href")] == [
        "../rediger/",
        "../rediger/nn/",
    ]
    assert "/rediger/*" in (built.site / "_headers").read_text(encoding="utf-8")
