"""Printed text: rendered sections as a book sets them, with hard spaces, and with links to where they lead from it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bauta.contract.matter import Block, Link, Node, PageLink, Passage
from bauta.reading.addresses import OUTWARD, page_address, source_of
from bauta.text.render import Rendered
from bauta.text.tree import closed_up
from bauta.text.typography import hard_spaces


@dataclass(frozen=True)
class Reach:
    """What a book can lead its readers to."""

    known: Container[str]
    """Keys of all copy."""
    pages: Mapping[str, int]
    """Key of the copy -> the page it begins on; what is not there is on the website alone."""
    website: str
    """The address of the website."""
    see: str
    """The words before a page, in the language of the text."""


def printed(
    sections: Iterable[Rendered], reach: Reach, marks: Mapping[int, Iterable[str]] | None = None
) -> Iterator[Passage]:
    """The sections as they are set. `marks` are the open corrections by the number of the section, counted from 0."""
    for number, section in enumerate(sections):
        nodes = tuple(_printed(node, reach) for node in closed_up(section.nodes))
        own = tuple((marks or {}).get(number, ()))
        yield Passage(section.id, section.level, section.title, nodes, section.unknown, own)


def _printed(node: Node, reach: Reach) -> Node:
    """The node with links to other sources as page references where the book prints them, else to the website."""
    if isinstance(node, str):
        return hard_spaces(node)
    children = tuple(_printed(child, reach) for child in node.children)
    if not isinstance(node, Link):
        return replace(node, children=children)
    source = source_of(node.href)
    if source is not None and source in reach.known:
        if source in reach.pages:
            return PageLink(source, hard_spaces(f" ({reach.see} {reach.pages[source]})"), children)
        return Link(reach.website + page_address(source), children)
    return Link(node.href, children) if OUTWARD.match(node.href) else Block("span", children)
