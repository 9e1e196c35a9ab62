"""Rendering turns a section's Markdown into sanitised HTML and that into a tree, the same for web and book.

Authors cannot write HTML: what looks like it is printed as the characters it is, and nh3 stands
behind as a second wall. Links to other sources become `bauta:<path without .md>`, an address that
each edition turns into its own: a web address or a page number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from bauta.contract.matter import Node
from bauta.reading.addresses import SCHEME, canonical
from bauta.reading.body import Section
from bauta.reading.manuscript import Manuscript
from bauta.records.requirement import UNKNOWN
from bauta.records.sections import Heading, anchors, slug
from bauta.text.as_written import as_read
from bauta.text.tree import text_tree

TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "hr",
    "code", "pre", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "th": {"style"}, "td": {"style"}}
SCHEMES = {"http", "https", "mailto", "tel", SCHEME}
QUOTES = {
    "left-double-quote": "«",
    "right-double-quote": "»",
    "left-single-quote": "‘",
    "right-single-quote": "’",
}


@dataclass(frozen=True)
class Rendered:
    """A section as a tree; `unknown` when its author has written that the facts are unknown."""

    id: str
    level: int
    title: str
    nodes: tuple[Node, ...]
    unknown: bool = False


class _Addresses(Treeprocessor):
    """Turns relative links to `.md` files into the `bauta:` address of the source."""

    path: str = ""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            link.set("href", canonical(self.path, link.get("href", "")))
            link.attrib.pop("title", None)  # house style tells of it


class _AsWritten(Preprocessor):
    """Reads the source as people write it."""

    def run(self, lines: list[str]) -> list[str]:
        return as_read(lines)


class _Tight(Treeprocessor):
    """Sets an item of one paragraph alike whether empty lines stand around it or not."""

    def run(self, root: Element) -> None:
        for item in root.iter("li"):
            paragraphs = [child for child in item if child.tag == "p"]
            if len(paragraphs) == 1 and item[0] is paragraphs[0]:
                paragraph = item[0]
                item.remove(paragraph)
                item.text = paragraph.text
                for place, child in enumerate(paragraph):
                    item.insert(place, child)


class _House(Extension):
    """Markdown as the house writes it."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses = _Addresses()

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (name given by the library)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("image_link")
        md.inlinePatterns.deregister("image_reference")
        md.inlinePatterns.deregister("reference")
        md.inlinePatterns.deregister("short_reference")
        md.parser.blockprocessors.deregister("reference")  # keeps lines that begin with [x]: as the text they are
        for heading in ("hashheader", "setextheader"):  # a manuscript knows its own
            md.parser.blockprocessors.deregister(heading)
        md.preprocessors.register(_AsWritten(md), "as_written", 15)
        md.treeprocessors.register(_Tight(md), "tight", 25)
        md.treeprocessors.register(self.addresses, "addresses", 5)


class Renderer:
    """One Markdown configuration, kept for a whole run."""

    def __init__(self) -> None:
        self._house = _House()
        extensions: list[Any] = ["tables", "sane_lists", "smarty", self._house]
        settings = {"smarty": {"substitutions": QUOTES}}
        self._markdown = markdown.Markdown(extensions=extensions, extension_configs=settings)

    def html(self, text: str, path: str) -> str:
        """Sanitised HTML of Markdown that stands in the file at `path`."""
        self._markdown.reset()
        self._house.addresses.path = path
        return nh3.clean(
            self._markdown.convert(text),
            tags=TAGS,
            attributes=ATTRIBUTES,
            url_schemes=SCHEMES,
            link_rel=None,
            filter_style_properties={"text-align"},
        )

    def sections(self, manuscript: Manuscript, headings: Iterable[Heading] | None) -> tuple[Rendered, ...]:
        """Every section of a manuscript that has a title or a text."""
        ids = anchors(headings)
        written = [section for section in manuscript.sections if section.title or section.text]
        return tuple(
            self._section(section, ids, manuscript.path, unknown=_unknown(written[number:]))
            for number, section in enumerate(written)
        )

    def _section(self, section: Section, ids: dict[str, str], path: str, *, unknown: bool) -> Rendered:
        nodes = () if unknown else text_tree(self.html(section.text, path))
        id_ = ids.get(section.title, slug(section.title))
        return Rendered(id_, section.level, section.title, nodes, unknown)


def _unknown(sections: Sequence[Section]) -> bool:
    """Whether the first section is unknown: it says so, or it is empty and all under it say so."""
    first, *following = sections
    under = list(takewhile(lambda section: section.level > first.level, following))
    return first.text == UNKNOWN or (not first.text and bool(under) and all(s.text == UNKNOWN for s in under))
