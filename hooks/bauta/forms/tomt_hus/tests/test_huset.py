"""What the house is built to: texts without faults, a page for each, links that lead somewhere, a book of its pages.

Run after scripts/build: it is what was built last that is looked at.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pypdfium2

from bauta.house_style.proofread import Proofreader
from bauta.reading.addresses import page_address
from bauta.reading.material import Material
from bauta.reading.reader import Reader

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
LINK = re.compile(r'<a [^>]*?href="([^"#]+)')


@cache
def material() -> Material:
    """All that the house is made from."""
    return Reader(ROOT).read()


def test_no_text_has_a_fault() -> None:
    """What is a warning tells of room for more."""
    found = Proofreader().proofread(material())
    assert [str(told) for told in found if told.level == "feil"] == []


def test_every_text_in_use_has_a_page() -> None:
    """Chapters and advice stand on the pages of others."""
    keys = [
        copy.key for copy in material().current if not copy.key.startswith(("content/kapitler/", "content/erfaringer/"))
    ]
    assert SITE.is_dir(), "kjør scripts/build først"
    assert keys
    assert [key for key in keys if not (SITE / page_address(key) / "index.html").is_file()] == []


def test_every_link_within_the_website_leads_somewhere() -> None:
    """Those out of it are asked after by `scripts/links`."""
    pages = sorted(SITE.rglob("*.html"))
    assert pages
    lost = []
    for page in pages:
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
                continue
            target = page.parent / unquote(parts.path)
            if not (target.is_file() or (target / "index.html").is_file()):
                lost.append((page.relative_to(SITE).as_posix(), link))
    assert lost == []


def test_every_book_has_the_pages_and_the_trim_of_its_edition() -> None:
    """What is ordered in content/utgaver/ is what lies in last-ned/."""
    editions = [copy.edition for copy in material().editions]
    assert editions
    for edition in editions:
        with pypdfium2.PdfDocument(SITE / f"last-ned/{edition.id}.pdf") as book:
            sizes = {tuple(round(side * 25.4 / 72) for side in book.get_page_size(page)) for page in range(len(book))}
            assert len(book) == edition.sider, edition.id
            assert sizes == {(round(edition.format.bredde), round(edition.format.hoyde))}, edition.id
