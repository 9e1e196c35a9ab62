"""Debian's Chromium on the real site, which is built once for all tests that need it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from visit import PAGE_TYPES, VARIANTS, browsing, chromium, served, visiting

EVERY_TYPE = [pytest.param(name, marks=pytest.mark.full if name in VARIANTS else ()) for name in PAGE_TYPES]
"""The types of page to try; those that share their templates with another in the full run only."""


@pytest.fixture(scope="session")
def addresses(full: bool) -> list[str]:
    """One page of each type to try in this run."""
    return [address for name, address in PAGE_TYPES.items() if full or name not in VARIANTS]


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
