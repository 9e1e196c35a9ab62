"""Addresses: links between sources as they are kept (`bauta:`), and where each source stands on the website."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

SCHEME = "bauta"
FEED = "feed.xml"
"""The feed of a page, where it has one, beside it."""
OUTWARD = re.compile(r"(https?|mailto|tel):[^\s\"<>`\\\x00-\x1f]+$", re.IGNORECASE)
"""An address outside the house that may be followed; no others are kept, and none with signs no address has."""
ADDRESS = re.compile(r"\]\(\s*<?([^)>\s]+)")


def canonical(path: str, address: str) -> str:
    """The `bauta:` address of a link to a `.md` file written in the file at `path`; others as they are."""
    target, hash_, fragment = address.partition("#")
    if ":" in target or not target.endswith(".md"):
        return address
    source = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return f"{SCHEME}:{source.removesuffix('.md')}{hash_}{fragment}"


def relative_path(path: str, key: str) -> str:
    """How a link in the file at `path` is written to the source with a key."""
    return posixpath.relpath(f"{key}.md", posixpath.dirname(path))


def sources_in(path: str, text: str) -> Iterator[str]:
    """The keys of the sources a Markdown text in the file at `path` links to."""
    for address in ADDRESS.findall(text):
        if source := source_of(canonical(path, address)):
            yield source


def source_of(address: str) -> str | None:
    """The key of the copy a `bauta:` address names, None for any other address."""
    scheme, _, rest = address.partition(":")
    return rest.partition("#")[0] if scheme == SCHEME else None


FOLDERS = {
    "municipalities": "kommuner",
    "examples": "eksempler",
    "content/temaer": "temaer",
    "content/kapitler": "kapitler",
    "content/erfaringer": "erfaringer",
    "content/programmer": "programmer",
    "content/samlinger": "samlinger",
    "content/fylker": "fylker",
    "content": "",
}


def page_address(key: str) -> str:
    """Address of a source's page from the top of the site, ending in `/`; "" is the front page."""
    folder, name = posixpath.split(key)
    if key == "content/index":
        return ""
    return posixpath.join(FOLDERS[folder], name) + "/"


def leaf_address(page: str, leaf: int) -> str:
    """Address of a leaf of a page that has several; the first is the page itself."""
    return f"{page}side/{leaf}/" if leaf > 1 else page


def relative(target: str, page: str) -> str:
    """The way from one page address to another, as a relative link that also works on a disk."""
    way = posixpath.relpath(target or ".", page or ".")
    return way + ("/" if target.endswith("/") or not target else "")


def offprint_address(key: str) -> str:
    """Where the PDF of a single record lies, beside its page: `kommuner/lilleby/lilleby.pdf`."""
    return f"{page_address(key)}{posixpath.basename(key)}.pdf"


def book_address(edition: str) -> str:
    """Where the EPUB of an edition lies: `last-ned/boka.epub`."""
    return f"last-ned/{edition}.epub"


def ebook_address(key: str) -> str:
    """Where the EPUB of a theme lies, beside its page: `temaer/bygg/bygg.epub`."""
    return f"{page_address(key)}{posixpath.basename(key)}.epub"
