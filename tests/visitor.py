"""Debian's Chromium on the real site, which is built once for all tests that need it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from visit import browsing, chromium, served, visiting


@pytest.fixture(scope="session")
def host(real_site: Path) -> Iterator[str]:
    """The address of the real site on this machine, with a slash at the end."""
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    found = chromium()
    if found is None:
        pytest.skip("fant ikke Chromium")
    with browsing(found) as started:
        yield started


@pytest.fixture
def page(browser: Browser, host: str) -> Iterator[Page]:
    """A fresh visitor on a desktop, who has been nowhere on the site yet."""
    with visiting(browser, host) as visitor:
        yield visitor
