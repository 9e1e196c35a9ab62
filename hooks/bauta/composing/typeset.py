"""The compositor: sets a paste-up with Typst and tells how far each text runs.

The compiler is kept, so that after an edit only what changed is set again.
"""

from __future__ import annotations

import json
import weakref
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Literal

import fontpkg
import typst

from bauta.contract.sheets import AnySheet, Book
from bauta.contract.written import written, written_frame
from bauta.staging import workbench
from bauta.store import key_of

BOOK = "overrides/print/book.typ"
PREFIX = "sats-"
"""How working folders are called, alike in each house of a process: what is set in one need not be set in the next."""
AGEING = 4
"""Compilations a closing house counts as; what ten in a row have not used, Typst forgets."""


def composition() -> bytes:
    """What sets: the version of the compositor, and how this house asks for its work."""
    return "\n".join([version("typst"), Path(__file__).read_text(encoding="utf-8")]).encode()


def design_of(root: Path) -> list[bytes]:
    """All that makes the same paste-up look otherwise: what designs share, and the compositor."""
    files = sorted(file for file in (root / "overrides/print").glob("*") if file.is_file())
    return _as_written(tuple((file, (found := file.stat()).st_mtime_ns, found.st_size) for file in files))


@lru_cache(maxsize=4)
def _as_written(files: tuple[tuple[Path, int, int], ...]) -> list[bytes]:
    """The design as its files were last written."""
    return [*(file.name.encode() + file.read_bytes() for file, _, _ in files), composition()]


@dataclass(frozen=True)
class Mark:
    """A place in the layout, in mm from the top left of the page as printed in the file."""

    key: str
    edge: Literal["start", "text", "break", "column", "end"]
    page: int
    x: float
    y: float
    top: float
    """Where the column begins on the pages after the first."""
    bottom: float
    """Where the column ends."""
    left_out: Sequence[str] = ()
    """Sections there is no room for, left to the website; told of where an example ends."""


class Compositor:
    """One edition in type. Use as a context: the working folder goes when it closes."""

    def __init__(self, root: Path) -> None:
        staging = workbench(root / ".cache", PREFIX)
        self._path = staging.folder
        self._clear = weakref.finalize(self, staging.close)
        self._root = root
        self._laid: dict[str, bytes] = {}
        self._families: tuple[str, ...] = ()
        self._compiler = self._with(())

    def __enter__(self) -> Compositor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear()

    def set(self, paste_up: Book) -> list[Mark]:
        """Lay the book out; where each entry begins, where its running text begins and where it ends."""
        self.lay_out(paste_up)
        found = json.loads(self._compiler.query("<extent>", field="value"))
        return [Mark(**mark) for mark in found]

    def lay_out(self, paste_up: Book) -> None:
        """Put a paste-up before the compositor; it is set when something is asked of it.

        The design, each sheet and each drawing are files of their own, and only those that have changed are written:
        no others are read again.
        """
        families = tuple(paste_up.design.versions)
        if families != self._families:
            self._families, self._compiler = families, self._with(families)
        self._lay("design.json", written(paste_up.design))
        names = list(_files(paste_up.sheets))
        self._lay("book.json", written_frame(paste_up, without=("design", "drawings")))
        files = {drawing: f"drawing-{key_of(drawing.encode())}.json" for drawing in paste_up.drawings}
        self._lay("drawings.json", json.dumps({name: self._address(file) for name, file in files.items()}).encode())
        for drawing, file in files.items():
            self._lay(file, written(paste_up.drawings[drawing]))
        self._lay("sheets.json", json.dumps([self._address(name) for name in names]).encode())
        for name, sheet in zip(names, paste_up.sheets, strict=True):
            self._lay(name, written(sheet))

    def _with(self, families: tuple[str, ...]) -> typst.Compiler:
        parts = ("book", "design", "drawings", "sheets")
        return typst.Compiler(
            str(self._root / BOOK),
            root=str(self._root),
            font_paths=_faces(families),
            sys_inputs={part: self._address(f"{part}.json") for part in parts},
        )

    def _lay(self, name: str, data: bytes) -> None:
        if self._laid.get(name) != data:
            (self._path / name).write_bytes(data)
            self._laid[name] = data

    def _address(self, name: str) -> str:
        return "/" + (self._path / name).relative_to(self._root).as_posix()

    def add(self, name: str, data: bytes) -> str:
        """Put a file among what is set; the address the paste-up names it by."""
        (self._path / name).write_bytes(data)
        return self._address(name)

    def pdf(self, timestamp: int) -> bytes:
        """The book as last set, as PDF/UA-1. `timestamp` is in seconds, so that a build can be repeated."""
        pdf = self._compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=timestamp)
        assert isinstance(pdf, bytes), "one file for the whole book"
        return pdf

    def press_pdf(self, timestamp: int) -> bytes:
        """The book as last set, as prepress wants it: without tags, in the version PDF/X-4 builds on."""
        pdf = self._compiler.compile(format="pdf", pdf_standards=["1.6"], pdf_tags=False, timestamp=timestamp)
        assert isinstance(pdf, bytes), "one file for the whole book"
        return pdf


def _files(sheets: Iterable[AnySheet]) -> Iterator[str]:
    """The name of the file of each sheet, by the page it is planned for: the same whatever sheets it is set among."""
    found: Counter[int] = Counter()
    for sheet in sheets:
        yield f"{sheet.first}-{found[sheet.first]}.json"
        found[sheet.first] += 1


@cache
def _faces(families: tuple[str, ...]) -> typst.Fonts:
    """The faces of a design and no others, read once."""
    folders = [str(fontpkg.path(family).parent) for family in families]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def let_go() -> None:
    """Let Typst forget what no compilation has lately used.

    It remembers for the whole process, and only compiling makes what is remembered older; asking where something stands
    does not. To be called when a house closes: what the next few houses set alike is still there, the rest goes.
    """
    blank = typst.Compiler(font_paths=_faces(()))
    for _ in range(AGEING):
        blank.compile(b"", format="svg")


def picture(svg: str, width: float, ppi: float = 192) -> bytes:
    """A drawing as PNG, `width` mm wide; letters in it have no face."""
    source = f"#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), width: {width}mm)"
    png = typst.compile(source.encode(), format="png", ppi=ppi, sys_inputs={"svg": svg}, ignore_system_fonts=True)
    assert isinstance(png, bytes), "one page"
    return png


def pictures(root: Path, source: str, families: tuple[str, ...], data: str) -> list[bytes]:
    """Each page of a source below the root as PNG, two pixels to the point; the source is given `data`."""
    compiler = typst.Compiler(
        str(root / source), root=str(root), font_paths=_faces(families), sys_inputs={"data": data}
    )
    pages = compiler.compile(format="png", ppi=144)
    assert pages is not None, "asked for as bytes"
    return [pages] if isinstance(pages, bytes) else pages
