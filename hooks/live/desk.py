"""The live desk keeps one house open: it looks for saved files, renews the pages, and draws the printed spread."""

from __future__ import annotations

import os
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from bauta.composing.copyfit import Extent
from bauta.composing.make_up import sheet_at
from bauta.desk.spreads import picture
from bauta.publication import Issue
from bauta.report import as_text, tally
from live.pages import LivePages
from live.panel import panel

WATCHED = ("content", "municipalities", "examples", "overrides")
PAUSE = 0.1
"""Seconds between two looks at the files."""

PPI = 80
PACKING = 1
"""The picture goes no further than this machine: packing it harder takes longer than sending it."""
MOST_PAGES = 4
"""Pages drawn of one text."""


class LiveDesk:
    """One house on screen. All work on it waits for one lock; those who wait for news wait for `version`."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._watching: threading.Thread | None = None
        self._news = threading.Condition()
        self._seen = _look(root)
        self._pages = LivePages(root)
        self._books: dict[str, bytes] = {}
        self.version = 1
        self.report = self._tell()

    def start(self) -> None:
        """Follow the files, in a thread of its own."""
        self._watching = threading.Thread(target=self._watch)
        self._watching.start()

    def dismiss(self) -> None:
        """Let those go who wait for news: there will be none."""
        self._closing.set()
        with self._news:
            self._news.notify_all()

    def stop(self) -> None:
        """Follow the files no more, and close the house."""
        self.dismiss()
        if self._watching is not None:
            self._watching.join()
        with self._lock:
            self._pages.close()

    @property
    def closed(self) -> bool:
        """Whether the desk has been stopped."""
        return self._closing.is_set()

    def _watch(self) -> None:
        while not self._closing.wait(PAUSE):
            try:
                self.look()
            except Exception:  # a design file half written must not end the desk; the next save tries again
                traceback.print_exc()

    def look(self) -> bool:
        """Take in what has been saved since the last look; whether there was anything."""
        seen = _look(self._root)
        if seen == self._seen:
            return False
        with self._lock:
            self._seen = seen
            self._pages.renew()
            self._books.clear()
            self.report = self._tell()
        with self._news:
            self.version += 1
            self._news.notify_all()
        return True

    def wait(self, known: int, seconds: float) -> int:
        """The version now, as soon as it is another than the one known, or after some seconds."""
        with self._news:
            self._news.wait_for(lambda: self.version != known or self.closed, seconds)
            return self.version

    def page(self, address: str) -> str | None:
        """A page with the desk beside it."""
        with self._lock:
            found = self._pages.page(address)
            if found is None:
                return None
            html, shown = found
            beside = panel(shown, self._pages.publication.verdict.corrections, self.version)
        return html.replace("</body>", f"{beside}</body>", 1)

    def other(self, address: str) -> bytes | None:
        """Anything else of the site; the books are made when they are asked for."""
        with self._lock:
            folder, _, name = address.rpartition("/")
            edition = name.removesuffix(".pdf")
            if folder == "last-ned" and any(i.edition.edition.id == edition for i in self._issues()):
                return self._book(edition)
            return self._pages.other(address)

    def spread(self, key: str) -> bytes | None:
        """The pages a text is printed on, as PNG; None for a text no book prints."""
        with self._lock:
            for issue in self._issues():
                extent = next((extent for extent in issue.extents if extent.key == key), None)
                if extent is not None:
                    return self._drawn(issue, extent)
        return None

    def _drawn(self, issue: Issue, extent: Extent) -> bytes:
        sheet = sheet_at(issue.made_up, extent.first)
        with pypdfium2.PdfDocument(self._pages.publication.proof(issue, sheet)) as book:
            # Texts before it on the sheet that run over push it further back in the file than the plan says.
            before = (e for e in issue.extents if sheet.first <= e.first < extent.first)
            pushed = {e.first: e.used - e.pages for e in before if e.used > e.pages}
            first = extent.first + sum(pushed.values())
            last = min(first + max(extent.pages, extent.used) - 1, first + MOST_PAGES - 1, len(book))
            return picture(book, tuple(range(min(first, last), last + 1)), PPI, PACKING)

    def _book(self, edition: str) -> bytes:
        if edition not in self._books:
            publication = self._pages.publication
            self._books[edition] = publication.book(edition)
        return self._books[edition]

    def _issues(self) -> tuple[Issue, ...]:
        return self._pages.publication.verdict.issues

    def _tell(self) -> str:
        corrections = self._pages.publication.verdict.corrections
        return as_text(corrections) + tally(corrections)


def _look(root: Path) -> dict[str, int]:
    """When each file of the house was last written."""
    return dict(entry for name in WATCHED for entry in _times(root / name))


def _times(folder: Path) -> Iterator[tuple[str, int]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _times(Path(entry.path))
            else:
                yield entry.path, entry.stat(follow_symlinks=False).st_mtime_ns
