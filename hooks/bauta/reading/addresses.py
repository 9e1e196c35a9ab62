"""Addresses on the website follow from where a source stands in the house."""

from __future__ import annotations

import posixpath

FOLDERS = {
    "municipalities": "kommuner",
    "examples": "eksempler",
    "content/temaer": "temaer",
    "content/kapitler": "kapitler",
    "content/erfaringer": "erfaringer",
    "content/programmer": "programmer",
    "content/samlinger": "samlinger",
    "content": "",
}


def page_address(key: str) -> str:
    """Address of a source's page from the top of the site, ending in `/`; "" is the front page."""
    folder, name = posixpath.split(key)
    if key == "content/index":
        return ""
    return posixpath.join(FOLDERS[folder], name) + "/"


def relative(target: str, page: str) -> str:
    """The way from one page address to another, as a relative link that also works on a disk."""
    way = posixpath.relpath(target or ".", page or ".")
    return way + ("/" if target.endswith("/") or not target else "")


def offprint_address(key: str) -> str:
    """Where the PDF of a single record lies, beside its page: `kommuner/lilleby/lilleby.pdf`."""
    return f"{page_address(key)}{posixpath.basename(key)}.pdf"
