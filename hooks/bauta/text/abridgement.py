"""An abridgement is a text with fewer of its own words: chosen headings, or the first paragraph under each.

Nothing is written anew, so that a short edition needs no second manuscript.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from bauta.contract.matter import Node
from bauta.records.sections import OPENING
from bauta.text.render import Rendered

IN_BRIEF = "kort-fortalt"
"""The heading an example is told by where only that has room."""


def chosen(sections: Iterable[Rendered], anchors: Container[str]) -> Iterator[Rendered]:
    """The sections with these anchors, and those under them."""
    inside: int | None = None  # level of the chosen heading we are under
    for section in sections:
        if inside is not None and section.level <= inside:
            inside = None
        if inside is None and section.id in anchors:
            inside = section.level
        if inside is not None or (not section.title and OPENING in anchors):
            yield section


def summarised(sections: Iterable[Rendered]) -> Iterator[Rendered]:
    """Each section with its first paragraph alone, and with its lists and tables."""
    for section in sections:
        yield replace(section, nodes=tuple(_first_paragraph(section.nodes)))


def _first_paragraph(nodes: Iterable[Node]) -> Iterator[Node]:
    paragraphs = 0
    for node in nodes:
        if not isinstance(node, str) and node.tag == "p":
            paragraphs += 1
            if paragraphs > 1:
                continue
        yield node
