"""Asks the search of a finished site what people ask, in a real browser."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Page

from visit import PACKED, browsing, chromium, served

TESTS = Path(__file__).resolve().parent.parent / "tests"
QUERIES = TESTS / "sok.yml"
UNSEEN = (TESTS / "sok-uten-fasit.yml", TESTS / "sok-andre-ord.yml")
"""Written before any answer was seen, the first by another than who made the search; no test holds to them."""
NEEDED = "scripts/bench --search trenger Chromium, og et nettsted i site/ (scripts/build)"
OF_THE_SEARCH = ("sokeregister/", "skript/sok.js", "skript/stamme.js")


class Answer(NamedTuple):
    """What a query gave: the first three pages, seconds to the answer, and whether one of them was expected."""

    query: str
    pages: list[str]
    seconds: float
    found: bool


def read_queries(file: Path = QUERIES) -> list[dict[str, Any]]:
    """Read the queries and the pages that should answer them."""
    queries: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return queries


def answers(page: Page, host: str, file: Path = QUERIES) -> Iterator[Answer]:
    """Ask every query of a file on the search page of the site at `host`, which ends in a slash."""
    page.goto(f"{host}sok/")
    page.wait_for_load_state("networkidle")
    for query in read_queries(file):
        found, seconds = ask(page, query["sok"])
        pages = [address.removeprefix(host) for address in found[:3]]
        yield Answer(query["sok"], pages, seconds, bool(set(pages) & set(query["side"])))


def ask(page: Page, query: str) -> tuple[list[str], float]:
    """Write a query as a reader does; the addresses of the hits that are shown, and seconds until they were."""
    page.fill("#sok-ord", query)
    start = time.perf_counter()
    page.press("#sok-ord", "Enter")
    page.wait_for_function("wanted => document.getElementById('sok-treff').dataset.query === wanted", arg=query)
    seconds = time.perf_counter() - start
    return page.eval_on_selector_all("#sok-treff h3 a", "links => links.map(link => link.href)"), seconds


def measure(site: Path) -> Iterator[tuple[str, list[float], str, float]]:
    """Name, values, unit and limit of each figure of the search of a built site."""
    program = chromium()
    if program is None or not (site / "sok/index.html").is_file():
        raise SystemExit(NEEDED)
    with served(site) as host, browsing(program) as browser:
        given = list(answers(browser.new_page(), host))
        yield f"søk: andel av {len(given)} uten rett side blant tre", [_missed(given)], "", 0.05
        for file in UNSEEN:
            others = list(answers(browser.new_page(), host, file))
            yield f"søk: andel av {len(others)} i {file.name} uten rett side blant tre", [_missed(others)], "", 0.15
        yield "søk: fra spørsmål til svar", [answer.seconds for answer in given], "s", 0.5
        yield "søk: det tregeste svaret", [max(answer.seconds for answer in given)], "s", 0.5
        asked = ("holdeplass", "uu", "teleslynger", "Vestre Toten")
        sizes = [
            sum(_sent(site / file) for file in _fetched(browser.new_page(), host, query)) / 1000 for query in asked
        ]
        yield "søk: hentet for første svar", sizes, "KB", 60
        yield "søk: hentet for første svar, mest", [max(sizes)], "KB", 60


def of_a_file(site: Path, file: Path) -> Iterator[Answer]:
    """Ask a built site the queries of a file of one's own."""
    program = chromium()
    if program is None or not (site / "sok/index.html").is_file():
        raise SystemExit(NEEDED)
    with served(site) as host, browsing(program) as browser:
        yield from answers(browser.new_page(), host, file)


def _fetched(page: Page, host: str, query: str) -> list[str]:
    """The files of the search that a reader fetches for a first answer."""
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    page.goto(f"{host}sok/")
    ask(page, query)
    page.close()
    files = [url.removeprefix(host).partition("?")[0] for url in urls]
    return [file for file in files if file.startswith(OF_THE_SEARCH)]


def _missed(given: list[Answer]) -> float:
    return sum(not answer.found for answer in given) / len(given)


def _sent(file: Path) -> int:
    """Bytes a file takes on the line."""
    data = file.read_bytes()
    return len(gzip.compress(data)) if file.suffix in PACKED else len(data)
