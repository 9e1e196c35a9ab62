"""Debian's Chromium on the real site, which is built once for all tests that need it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from visit import PAGE_TYPES, VARIANTS, browsing, chromium, served, set_as, visiting

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


Opening = Callable[[str, str], Page]


@pytest.fixture(scope="session")
def at(browser: Browser, host: str) -> Iterator[Opening]:
    """Opens an address in a setting, for looks that leave nothing behind: the visitor is the same from page to page."""
    with ExitStack() as visits:
        pages: dict[str, Page] = {}

        def opened(address: str, setting: str) -> Page:
            if setting not in pages:
                pages[setting] = visits.enter_context(visiting(browser, host, setting))
            page = pages[setting]
            set_as(page, setting)
            page.emulate_media(media="screen", reduced_motion="no-preference")
            page.goto(address)
            return page

        yield opened


@pytest.fixture
def page(browser: Browser, host: str) -> Iterator[Page]:
    """A fresh visitor on a desktop, who has been nowhere on the site yet."""
    with visiting(browser, host) as visitor:
        yield visitor
