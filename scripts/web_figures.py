"""The figures of the finished website: what a visit weighs, what axe and Lighthouse find, how a large site is built."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page, Request

import search_figures
from visit import (
    PAGE_TYPES,
    SETTINGS,
    axe_faults,
    browsing,
    checker_command,
    chromium,
    html_checker,
    node_tool,
    served,
    visiting,
)

WEIGHED = {
    **{name: PAGE_TYPES[name] for name in ("forside", "eksempler", "eksempel", "kommune")},
    "søk med et ord": "sok/?q=holdeplass",
}
"""The pages that are weighed and timed: what they are called, and their address."""
HEAVIEST = {"søk med et ord": 150}
"""kB a first view may weigh, where it is not 80: who searches fetches the register as well."""
SLOWEST = 2.0
"""Seconds until the main part of a page is painted, at the most."""
TOGETHER = ("accessibility", "best-practices", "seo")


class Figure(NamedTuple):
    """One figure; `least` says that the limit is the least it may be, not the most."""

    group: str
    name: str
    value: float
    unit: str
    limit: float | None
    least: bool = False

    @property
    def keeps(self) -> bool:
        """Whether the figure keeps its limit."""
        if self.limit is None:
            return True
        return self.value >= self.limit if self.least else self.value <= self.limit


class Visited(NamedTuple):
    """A finished site, where it is served, and the browser that goes there."""

    site: Path
    host: str
    executable: str


def rounds(site: Path) -> Iterator[Iterator[Figure]]:
    """The figures of a site, in rounds this machine has the tools for; one that fails leaves the others to be taken."""
    executable = chromium()
    if executable is None:
        return
    with served(site) as host:
        for figures in (_weights, _axe, _valid, _lighthouse, _found):
            yield figures(Visited(site, host, executable))


def _weights(visited: Visited) -> Iterator[Figure]:
    """What a first visit fetches, packed as hosts pack it; what it fetches elsewhere and leaves behind."""
    foreign, cookies = 0, 0
    with browsing(visited.executable) as browser:
        for name, address in WEIGHED.items():
            with visiting(browser, visited.host, "telefon") as page:
                asked = _asked(page, address)
                foreign += sum(not request.url.startswith((visited.host, "data:")) for request in asked)
                cookies += len(page.context.cookies())
                weight = sum(request.sizes()["responseBodySize"] for request in asked)
            told_of, most = f"Første visning på telefon, {name}", HEAVIEST.get(name, 80)
            yield Figure("Fart", told_of, round(weight / 1000, 1), "kB", most)
    yield Figure("Personvern", "Forespørsler til andre nettsteder", foreign, "", 0)
    yield Figure("Personvern", "Informasjonskapsler", cookies, "", 0)


def _asked(page: Page, address: str) -> list[Request]:
    """Every request of a visit."""
    asked: list[Request] = []

    def note(request: Request) -> None:  # Playwright marks what it calls, so a method of a list will not do
        asked.append(request)

    page.on("request", note)
    page.goto(address, wait_until="networkidle")
    return asked


def _axe(visited: Visited) -> Iterator[Figure]:
    """Faults axe finds on every type of page in every setting."""
    faults = 0
    with browsing(visited.executable) as browser:
        for setting in SETTINGS:
            with visiting(browser, visited.host, setting) as page:
                for address in PAGE_TYPES.values():
                    page.goto(address)
                    faults += len(axe_faults(page))
    seen = f"{len(PAGE_TYPES)} sidetyper × {len(SETTINGS)} innstillinger"
    yield Figure("Tilgjengelighet", f"Feil fra axe, {seen}", faults, "", 0)


def _valid(visited: Visited) -> Iterator[Figure]:
    """Faults in the HTML of all pages."""
    checker = html_checker()
    if checker is None:
        return
    run = subprocess.run(checker_command(checker, visited.site), capture_output=True, text=True, check=False)
    pages = sum(1 for _ in visited.site.rglob("*.html"))
    yield Figure("Tilgjengelighet", f"Feil i HTML, {pages} sider", len(run.stderr.splitlines()), "", 0)


def _lighthouse(visited: Visited) -> Iterator[Figure]:
    """Lighthouse's marks of a middling phone on a slow line, 100 being the best; the middle one of three runs."""
    tool = node_tool("lighthouse/cli/index.js")
    if tool is None:
        return
    for name, address in WEIGHED.items():
        runs = [_lighthouse_run(tool, visited.host + address, visited.executable) for _ in range(3)]
        told = sorted(runs, key=lambda run: float(run["categories"]["performance"]["score"]))[1]
        marks = {key: round(category["score"] * 100) for key, category in told["categories"].items()}
        yield Figure("Fart", f"Lighthouse på telefon, {name}", marks["performance"], "av 100", 98, least=True)
        worst = min(marks[key] for key in TOGETHER)
        told_of = f"Lighthouse, {name}: tilgjengelighet, god praksis, søkbarhet"
        yield Figure("Tilgjengelighet", told_of, worst, "av 100", 100, least=True)
        painted = told["audits"]["largest-contentful-paint"]["numericValue"] / 1000
        yield Figure("Fart", f"Hovedinnholdet er tegnet (LCP), {name}", round(painted, 1), "s", SLOWEST)
        shift = told["audits"]["cumulative-layout-shift"]["numericValue"]
        yield Figure("Fart", f"Flytting mens siden lastes (CLS), {name}", round(shift, 3), "", 0)


def _lighthouse_run(tool: Path, address: str, executable: str) -> dict[str, Any]:
    flags = f"--only-categories={','.join(('performance', *TOGETHER))} --output=json --output-path=stdout --quiet"
    command = ["node", str(tool), address, *flags.split(), "--chrome-flags=--headless=new --no-sandbox --disable-gpu"]
    run = subprocess.run(command, env={**os.environ, "CHROME_PATH": executable}, stdout=subprocess.PIPE, check=True)
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def _found(visited: Visited) -> Iterator[Figure]:
    """How many queries of each set have the right page among the first three."""
    with browsing(visited.executable) as browser:
        for file in (search_figures.QUERIES, *search_figures.UNSEEN):
            given = list(search_figures.answers(browser.new_page(), visited.host, file))
            share = round(100 * sum(answer.found for answer in given) / len(given), 1)
            held = file == search_figures.QUERIES
            of = "" if held else f" skrevet før svarene var sett ({file.stem}), etter at søket var rettet"
            told_of = f"Rett side blant de tre første, av {len(given)} spørsmål{of}"
            yield Figure("Søk", told_of, share, "prosent", 95 if held else None, least=True)


def large_site(root: Path) -> Iterator[Figure]:
    """Seconds to build a large site without Word files and offprints, and the weight of its pages."""
    site = root / "site"
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    environment = {**os.environ, **dict.fromkeys(("BAUTA_UTEN_WORD", "BAUTA_UTEN_SAERTRYKK"), "1")}
    build = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if build.returncode:
        raise SystemExit(f"Det store nettstedet lot seg ikke bygge:\n{build.stderr[-2000:]}")
    seconds = time.perf_counter() - start
    sizes = [file.stat().st_size for file in site.rglob("index.html")]
    yield Figure("Fart", f"Bygging av {len(sizes)} sider", round(seconds, 1), "s", 90)
    yield Figure("Fart", f"Vekt av en side, snitt av {len(sizes)}", round(sum(sizes) / len(sizes) / 1024, 1), "kB", 60)
