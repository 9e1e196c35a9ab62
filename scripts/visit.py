"""A visitor of the finished website: where the pages of every type lie, the host they lie on, and the browser."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

from playwright.sync_api import Browser, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")

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
    "boka": "boka/",
    "kapittel": "kapitler/pilotkommunesatsingen/",
    "henvisninger": "henvisninger/",
    "last-ned": "last-ned/",
    "bidra": "bidra/",
    "om": "om/",
    "tilgjengelighet": "tilgjengelighet/",
    "rastoff": "rastoff/",
    "sideplan": "sideplan/",
    "ukjent-adresse": "404.html",
}
"""One page of every type: what it is called here, and its address."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A static host that keeps no log."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        pass

    def copyfile(self, source: SupportsRead[bytes], outputfile: SupportsWrite[bytes]) -> None:
        """Send a file to a browser that may have gone on before it came."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site on this machine, with a slash at the end."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def chromium() -> str | None:
    """Where this machine has Chromium, if it does."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@contextmanager
def browsing(executable: str) -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
