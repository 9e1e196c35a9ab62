"""Where links lead: those of the book to pages and addresses, those of the site to files and places in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pikepdf
from lxml import html

PAGE_NOTE = re.compile(r"\((?:se|sjå) side (\d+)\)")
HERE = "https://bauta.example/"


def page_of(book: pikepdf.Pdf, destination: Any) -> int:
    """Page number, from 1, of a link's or bookmark's destination."""
    if isinstance(destination, pikepdf.String | pikepdf.Name):
        name = str(destination)
        tree = pikepdf.NameTree(book.Root.Names.Dests)
        destination = tree[name] if name in tree else book.Root.Dests[name]
    if isinstance(destination, pikepdf.Dictionary):
        destination = destination.D
    return pikepdf.Page(destination[0]).index + 1


def links(book: pikepdf.Pdf, page: pikepdf.Page) -> Iterator[int | str]:
    """Where each link of a page leads: a page number or an address."""
    for note in page.get("/Annots", ()):
        if note.Subtype == "/Link":
            action = note.get("/A", pikepdf.Dictionary())
            yield str(action.URI) if "/URI" in action else page_of(book, note.get("/Dest", action.get("/D")))


def pages(site: Path) -> dict[str, html.HtmlElement]:
    """Every page of the site by its address; 404.html answers at the top."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        found[address] = html.document_fromstring(file.read_bytes())
    return found


def lost_links(site: Path) -> list[tuple[str, str]]:
    """Page and address of every link within a site that leads to no file, or to no place in it."""
    every = pages(site)
    ids = {address: set(page.xpath("//@id")) for address, page in every.items()}
    lost = []
    for address, page in every.items():
        base = HERE if address == "404.html" else HERE + address
        for link in page.xpath("//@href | //@src"):
            target, fragment = urldefrag(urljoin(base, link))
            if not target.startswith(HERE) or urlsplit(link).scheme in ("mailto", "tel", "data"):
                continue
            path = unquote(target.removeprefix(HERE).partition("?")[0])
            file = site / path
            there = (file / "index.html").is_file() if path.endswith("/") or not path else file.is_file()
            known = ids.get(path, {fragment})
            if not there or (fragment and fragment not in known):
                lost.append((address, link))
    return lost
