"""A leaf is a sheet of the book as a document of its own: text that flows, with printed pages marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from bauta.artwork.palette import inks
from bauta.contract.drawings import DrawnWheel
from bauta.contract.matter import Link, Matter, Node, PageLink
from bauta.contract.sheets import (
    AnySheet,
    MunicipalitiesSheet,
    OpeningSheet,
    SessionCard,
    SessionSheet,
    WheelSheet,
)
from bauta.ebook.pictures import Portfolio
from bauta.ebook.printed_pages import PageTrail
from bauta.ebook.volume import Volume
from bauta.text.tree import VOID, html, plain

DESIGN = "overrides/epub"
UNDER = ("profil", "eksempel", "stikkord", "kortform")
"""Kinds of sheet whose texts stand below the chapter or theme before them in the contents."""
CONTENTS, COVER, NAVIGATION = "innhold", "forside", "nav.xhtml"
"""The sheets another part of the package stands for: its navigation, and its cover."""

MADE = {
    "forside": "epub_omslag",
    "bakside": "epub_bakside",
    "innhold": "bok_innhold",
    "register": "bok_register",
    "henvisninger": "henvisninger",
    "hjul": "hjulet",
    "kull": "kullene",
    "samlinger": "samlingene",
    "okt": "okt",
}
"""Kind of sheet the house makes -> the word for it."""


@dataclass(frozen=True)
class Entry:
    """A line of the contents: a text or a sheet, and where it begins."""

    level: int
    title: str
    lang: str
    place: str


@dataclass(frozen=True)
class Leaf:
    """A document of the package."""

    name: str
    kind: str
    text: str
    entries: tuple[Entry, ...]
    pages: tuple[tuple[int, str], ...]
    """Each printed page that begins in it, and where."""


def design_board(root: Path) -> Environment:
    """The templates of e-books, and the colours of the house."""
    board = Environment(
        loader=FileSystemLoader(root / DESIGN),
        autoescape=select_autoescape(enabled_extensions=("xhtml", "svg", "opf"), default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    board.globals["inks"] = inks(root)
    return board


def anchor(label: str) -> str:
    """The id of a text in its leaf."""
    return "t-" + label.replace("/", "-")


def made_title(sheet: AnySheet, words: Mapping[str, str]) -> str:
    """What a sheet is called: by its first text, or by what the house has made it of."""
    match sheet:
        case OpeningSheet(title=title):
            return title
        case SessionSheet(session=SessionCard(title=title)):
            return title
        case WheelSheet(wheel=DrawnWheel(title=title)):
            return title
        case MunicipalitiesSheet(profiles=profiles):
            return words["alle_kommunene"].format(antall=len(profiles))
    return sheet.entries[0].title if sheet.entries else words[MADE[sheet.kind]]


class Leaves:
    """Makes the leaves of a volume, in running order."""

    def __init__(self, volume: Volume, board: Environment, trail: PageTrail, portfolio: Portfolio) -> None:
        self._volume = volume
        self._board = board
        self._trail = trail
        self._portfolio = portfolio
        shown = (sheet for sheet in volume.book.sheets if sheet.kind != "tom")
        numbered = enumerate(shown, 1)
        self._sheets = {
            NAVIGATION if sheet.kind == CONTENTS else f"{number:03}.xhtml": sheet for number, sheet in numbered
        }
        self._places = dict(self._labels())
        self._pages: dict[int, str] = {}

    def __iter__(self) -> Iterator[Leaf]:
        for name, sheet in self._sheets.items():
            before = len(self._pages)
            text = "" if sheet.kind == CONTENTS else self._text(name, sheet)
            if sheet.kind == CONTENTS:
                self._marks(name, chain(self._trail.enter(sheet.id), self._trail.leave()))
            pages = tuple(self._pages.items())[before:]
            yield Leaf(name, sheet.kind, text, tuple(self._entries(name, sheet)), pages)

    @property
    def _words(self) -> Mapping[str, str]:
        return self._volume.book.design.words

    def _labels(self) -> Iterator[tuple[str, str]]:
        """Label of each sheet and text -> where it is."""
        for name, sheet in self._sheets.items():
            yield sheet.id, name
            yield from ((entry.id, f"{name}#{anchor(entry.id)}") for entry in sheet.entries)

    def _text(self, name: str, sheet: AnySheet) -> str:
        return self._board.get_template(f"{sheet.kind}.xhtml").render(
            ark=sheet,
            bok=self._volume.book,
            bind=self._volume,
            ord=self._words,
            tittel=made_title(sheet, self._words),
            anker=anchor,
            bilder=self._portfolio,
            inn=lambda label: self._marks(name, self._trail.enter(label)),
            forbi=lambda said: self._marks(name, self._trail.pass_by(said)),
            ut=lambda: self._marks(name, self._trail.leave()),
            noder=lambda nodes: self._nodes(name, nodes),
            rent=plain,
            sted=lambda label: self._places.get(label, ""),
            sidested=lambda page: self._pages.get(page, ""),
        )

    def _marks(self, name: str, pages: Iterator[int]) -> Markup:
        """Where printed pages begin, as marks in the text."""
        mark = self._board.get_template("side.xhtml")
        made = []
        for page in pages:
            self._pages[page] = f"{name}#side-{page}"
            made.append(mark.render(side=page).strip())
        return Markup("").join(map(Markup, made))

    def _nodes(self, name: str, nodes: tuple[Node, ...]) -> Markup:
        """The text as the website has it, as XHTML; a block that begins a printed page says so."""

        def opening(node: Node) -> str:
            begins = not isinstance(node, str) and node.tag in ("p", "li")
            return str(self._marks(name, self._trail.pass_by(plain([node])))) if begins else ""

        made = html(map(self._linked, nodes), opening=opening).replace("&nbsp;", "\u00a0")
        for tag in VOID:
            made = made.replace(f"<{tag}>", f"<{tag}/>")
        return Markup(made)  # noqa: S704 (written from the sanitised tree)

    def _linked(self, node: Node) -> Node:
        """A node with links to the pages of the book as links to their texts."""
        if isinstance(node, str):
            return node
        children = tuple(map(self._linked, node.children))
        if isinstance(node, PageLink):
            return Link(self._places.get(node.target, ""), children)
        return replace(node, children=children)

    def _entries(self, name: str, sheet: AnySheet) -> Iterator[Entry]:
        """What the contents say of a sheet."""
        level = 2 if sheet.kind in UNDER else 1
        texts: tuple[Matter, ...] = sheet.entries
        if sheet.kind in (CONTENTS, COVER):
            return
        if not texts or sheet.kind == "okt":
            yield Entry(level, made_title(sheet, self._words), "", name)
        for number, text in enumerate(texts):
            below = sheet.kind in ("kortfortalt", "okt") and (number or sheet.kind == "okt")
            yield Entry(2 if below else level, text.title, text.lang, self._places[text.id])
