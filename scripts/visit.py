"""A visitor of the finished website: where the pages of every type lie, the host they lie on, and the browser."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, AnyStr, BinaryIO

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")

NODE_TOOLS = Path(__file__).resolve().parent.parent / "tests/browser/node_modules"
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")
"""Files that static hosts pack before they send them."""

PAGE_TYPES = {
    "forside": "",
    "eksempler": "eksempler/",
    "eksempel": "eksempler/gjovik-tilgjengelig-gagate/",
    "eksempel-nynorsk": "eksempler/time-midgardsormen/",
    "temaer": "temaer/",
    "tema": "temaer/uteomrader/",
    "kommuner": "kommuner/",
    "kommune": "kommuner/trondheim/",
    "kommune-nynorsk": "kommuner/time/",
    "fylke": "fylker/innlandet/",
    "sok": "sok/",
    "sammenlign": "sammenlign/",
    "stikkord": "stikkord/",
    "krav": "krav/",
    "boka": "boka/",
    "kapittel": "kapitler/pilotkommunesatsingen/",
    "kapittel-rad": "kapitler/felles-erfaringer/",
    "erfaringer": "erfaringer/",
    "erfaring": "erfaringer/tidlig-er-billig/",
    "programmer": "programmer/",
    "program": "programmer/pilotkommuner/",
    "program-hjul": "programmer/omdommeskolen/",
    "ressurskommuner": "ressurskommuner/",
    "samlinger": "samlinger/",
    "programsamling": "samlinger/samling-2008/",
    "henvisninger": "henvisninger/",
    "last-ned": "last-ned/",
    "utklipp": "eksempler/gjovik-tilgjengelig-gagate/gjovik-tilgjengelig-gagate.html",
    "innbygging": "bygg-inn/gjovik-tilgjengelig-gagate.html",
    "samling": "samling/",
    "data": "data/",
    "redaksjon": "redaksjon/",
    "trykk": "trykk/",
    "forkontroll": "last-ned/trykk/forkontroll.html",
    "bidra": "bidra/",
    "git": "git/",
    "husregler": "husregler/",
    "om": "om/",
    "tilgjengelighet": "tilgjengelighet/",
    "rastoff": "rastoff/",
    "sideplan": "sideplan/",
    "ukjent-adresse": "404.html",
}
"""One page of every type: what it is called here, and its address."""

EDITORIAL = frozenset({"redaksjon", "sideplan", "forkontroll", "rastoff", "trykk"})
"""Types made for editors and printers; some are long."""
VARIANTS = EDITORIAL | frozenset({
    "eksempel-nynorsk", "temaer", "kommuner", "kommune-nynorsk", "kapittel-rad", "erfaringer", "programmer", "program",
    "ressurskommuner", "samlinger", "data", "om", "tilgjengelighet", "krav", "fylke", "sammenlign",
    "git", "husregler",
})  # fmt: skip
"""Those, and types made by the same templates as another: the daily run of the tests passes them by."""


DESK, PHONE, REFLOW = (1280, 900), (360, 780), (320, 640)
SETTINGS: dict[str, dict[str, Any]] = {
    "lys": {"viewport": DESK, "color_scheme": "light"},
    "mørk": {"viewport": DESK, "color_scheme": "dark"},
    "telefon": {"viewport": PHONE, "color_scheme": "light"},
    "400 prosent": {"viewport": REFLOW, "color_scheme": "dark"},
    "egne farger": {"viewport": DESK, "forced_colors": "active"},
}
"""What readers set in their browsers; 400 % zoom makes a window of 1280 pixels 320 wide."""

COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules of axe that see colours; the others see what a setting of colours does not change."""
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""The rules of axe; «best-practice» goes beyond WCAG."""
ALIKE = (
    ".henvisninger > li:nth-child(n+9), tbody > tr:nth-child(n+9), .eksempler > li:nth-child(n+9),"
    ".tidslinje > li:nth-child(n+9), .regel:nth-of-type(n+9), .bokstav:nth-of-type(n+4)"
)
"""Rows made by the same lines of a template as those before them; axe would spend most of its time on them."""


class StaticHost(http.server.SimpleHTTPRequestHandler):
    """A static host as they are: it packs texts, and keeps no log here."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        pass

    def send_head(self) -> BytesIO | BinaryIO | None:
        """A text packed, if the browser reads it so; the rest as the library sends it."""
        file = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        packs = "gzip" in self.headers.get("Accept-Encoding", "") and file.suffix in PACKED
        if not packs or not file.is_file():
            return super().send_head()
        data = gzip.compress(file.read_bytes())
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)

    def copyfile(self, source: SupportsRead[AnyStr], outputfile: SupportsWrite[AnyStr]) -> None:
        """Send a file to a browser that may have gone on before it came."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site on this machine, with a slash at the end."""
    handler = functools.partial(StaticHost, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def chromium() -> str | None:
    """Where this machine has Chromium, if it does."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def html_checker() -> Path | None:
    """The Nu checker, where `npm ci` has been run in tests/browser."""
    return node_tool("vnu-jar/build/dist/vnu.jar")


def checker_command(checker: Path, target: Path) -> list[str]:
    """Have the Nu checker tell every fault of a page or a folder of pages, a line each on standard error."""
    java = ["java", "-Xss2m", "-jar", str(checker)]
    return [*java, "--errors-only", "--skip-non-html", "--exit-zero-always", str(target)]


def node_tool(path: str) -> Path | None:
    """A file of one of the tools that tests/browser/package.json names."""
    file = NODE_TOOLS / path
    return file if file.is_file() else None


@contextmanager
def browsing(executable: str) -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])


@contextmanager
def visiting(browser: Browser, host: str, setting: str = "lys") -> Iterator[Page]:
    """A fresh visitor with settings of their own, who has been nowhere on the site yet."""
    settings = dict(SETTINGS[setting])
    width, height = settings.pop("viewport")
    size = ViewportSize(width=width, height=height)
    with browser.new_context(base_url=host, locale="nb-NO", viewport=size, **settings) as visitor:
        yield visitor.new_page()


def set_as(page: Page, setting: str) -> None:
    """Have a page that is open as readers with this setting have it."""
    settings = {"color_scheme": "light", "forced_colors": "none", **SETTINGS[setting]}
    width, height = settings.pop("viewport")
    page.set_viewport_size(ViewportSize(width=width, height=height))
    page.emulate_media(**settings)


def axe_faults(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds on the page as it stands, a line each: by all its rules for WCAG, or by these."""
    page.evaluate("rows => document.querySelectorAll(rows).forEach(row => row.remove())", ALIKE)
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    options = {"runOnly": rules or AXE_TAGS, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [f"{page.url}: {fault['id']}: {node['html'][:200]}" for fault in found for node in fault["nodes"]]


def wider_than_the_window(page: Page) -> bool:
    """Whether a reader must scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
