"""Debian's Chromium on the real site, which is built once for all tests that need it."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A static host that keeps no log."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        pass


@pytest.fixture(scope="session")
def host(real_site: Path) -> Iterator[str]:
    """The address of the real site on this machine, with a slash at the end."""
    handler = functools.partial(Quiet, directory=str(real_site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("fant ikke Chromium")
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])


@pytest.fixture
def page(browser: Browser, host: str) -> Iterator[Page]:
    """A fresh visitor on a desktop, who has been nowhere on the site yet."""
    with browser.new_context(base_url=host, locale="nb-NO", viewport={"width": 1280, "height": 900}) as visitor:
        yield visitor.new_page()
