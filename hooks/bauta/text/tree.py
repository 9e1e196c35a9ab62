"""A text tree is a rendered text as nodes: what the page, the book, the search and the counts all come from.

It holds all that the sanitised HTML does, so that the same HTML can be written from it, with links of one's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from html import escape
from html.parser import HTMLParser
from typing import Literal

from bauta.contract.matter import Block, Branch, Cell, Link, Node, NumberedList

VOID = {"br", "hr"}
SPACE = re.compile(r"[ \t\n]+")
SIDES: dict[str, Literal["left", "right", "center"]] = {
    "text-align:left": "left",
    "text-align:right": "right",
    "text-align:center": "center",
}
"""The only styles that are let through -> what they say."""
HOLDERS = {"ul", "ol", "table", "thead", "tbody", "tr", "blockquote"}
"""Blocks that hold blocks alone: white space within them is none of the text."""
RUNNING = {"a", "code", "em", "strong"}
"""Parts of a line: what stands beside them may be the rest of a word, or the mark that ends a sentence."""
Way = Callable[[str], str | None]
"""The address of a link -> where it leads from here; None where it leads nowhere."""


class _Reader(HTMLParser):
    """Reads sanitised HTML, which is always well nested."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str], list[Node]]] = [("", {}, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append((tag, {name: value or "" for name, value in attrs}, []))
        if tag in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        tag, attributes, children = self.open.pop()
        self.open[-1][2].append(_branch(tag, attributes, tuple(children)))

    def handle_data(self, data: str) -> None:
        self.open[-1][2].append(data)


def _branch(tag: str, attributes: dict[str, str], children: tuple[Node, ...]) -> Branch:
    match tag:
        case "a":
            return Link(attributes.get("href", ""), children)
        case "ol":
            return NumberedList(int(attributes.get("start") or 1), children)
        case "th" | "td":
            return Cell(tag, SIDES.get(attributes.get("style", ""), ""), children)
    return Block(tag, children)


def text_tree(html: str) -> tuple[Node, ...]:
    """The nodes of sanitised HTML, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.open[0][2])


def html(nodes: Iterable[Node], way: Way = str, opening: Callable[[Branch], str] = lambda _: "") -> str:
    """The nodes as HTML, each link leading where `way` says; what leads nowhere is its text alone.

    `opening` is written first within each node.
    """
    return "".join(_written(node, way, opening) for node in nodes)


def _written(node: Node, way: Way, opening: Callable[[Branch], str]) -> str:
    if isinstance(node, str):
        return _literal(node, "")
    inner = opening(node) + html(node.children, way, opening)
    if not isinstance(node, Link) or not node.href:
        return f"<{node.tag}{_said(node)}>" + ("" if node.tag in VOID else f"{inner}</{node.tag}>")
    address = way(node.href)
    return inner if address is None else f'<a href="{_literal(address)}">{inner}</a>'


def _literal(text: str, marks: str = '"') -> str:
    """Text as characters of HTML; `marks` are quotation marks that would end it."""
    return escape(text, quote=False).replace("\u00a0", "&nbsp;").replace(marks or "\0", "&quot;")


def _said(node: Branch) -> str:
    """What the tag of a node says besides its name."""
    match node:
        case NumberedList(start) if start != 1:
            return f' start="{start}"'
        case Cell(_, align) if align:
            return f' style="text-align:{align}"'
    return ""


def closed_up(nodes: Iterable[Node], within: str = "") -> Iterator[Node]:
    """The nodes with white space as it is read: none between blocks, one space elsewhere; within `pre` as it is."""
    for node in nodes:
        if not isinstance(node, str):
            yield replace(node, children=tuple(closed_up(node.children, node.tag)))
            continue
        text = node if within == "pre" else SPACE.sub(" ", node)
        if text != " " or within not in HOLDERS | {""}:
            yield text


def words(nodes: Iterable[Node]) -> int:
    """How many words there are."""
    return len(plain(nodes).split())


def plain(nodes: Iterable[Node]) -> str:
    """The text of the nodes with one space between words and between blocks; hard spaces stand."""
    return SPACE.sub(" ", "".join(_texts(nodes))).strip(" ")


def _texts(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node.tag in RUNNING:
            yield from _texts(node.children)
        else:
            yield " "
            yield from _texts(node.children)
            yield " "
