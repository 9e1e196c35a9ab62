"""A text tree is a rendered text as small neutral nodes, for the compositor to set.

A node is a string or `{"tag", "children"}` with `href`, `start` or `align` where they apply. Text is data: `#`, `$`
and `@` in it are just characters.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

Node = dict[str, Any] | str

VOID = {"br", "hr"}
SPACE = re.compile(r"[ \t\n]+")
BLOCKS = {"ul", "ol", "table", "thead", "tbody", "tr", "blockquote"}


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root: dict[str, Any] = {"tag": "text", "children": []}
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node: dict[str, Any] = {"tag": tag, "children": []}
        for name, value in attrs:
            if name == "style":
                node["align"] = (value or "").rpartition(":")[2].strip(" ;")
            else:
                node[name] = value or ""
        self.open[-1]["children"].append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        parent = self.open[-1]
        text = data if parent["tag"] == "pre" else SPACE.sub(" ", data)
        if text != " " or parent["tag"] not in BLOCKS | {"text"}:
            parent["children"].append(text)


def galley(html: str) -> list[Node]:
    """The nodes of sanitised HTML, in order; white space between blocks is gone."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    children: list[Node] = tree.root["children"]
    return children


def words(nodes: list[Node]) -> int:
    """How many words the compositor sets."""
    return len(plain(nodes).split())


def plain(nodes: list[Node]) -> str:
    """The text of the nodes, a space between blocks."""
    return " ".join(node if isinstance(node, str) else plain(node["children"]) for node in nodes)
