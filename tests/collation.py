"""Holds what stands on a page or in the book against the rendered text, word by word and in order."""

from __future__ import annotations

from collections.abc import Iterator

from proof import letters

from bauta.contract.matter import Node, NumberedList, Passage
from bauta.publication import Verdict
from bauta.text.render import Rendered


def as_read(node: Node, numbers: bool) -> str:
    """The text of a node; the book's has the numbers of the steps, which the web leaves to the browser."""
    if isinstance(node, str):
        return node
    if not isinstance(node, NumberedList) or not numbers:
        return " ".join(as_read(child, numbers) for child in node.children)
    items = [child for child in node.children if not isinstance(child, str)]
    return " ".join(f"{n} {as_read(item, numbers)}" for n, item in enumerate(items, node.start))


def rows(node: Node) -> list[Node]:
    """A table by its rows, since the book repeats the head of a table over two pages; other nodes as they are."""
    if isinstance(node, str) or node.tag not in ("table", "thead", "tbody"):
        return [node]
    return [row for child in node.children for row in rows(child)]


def pieces(verdict: Verdict, key: str, numbers: bool) -> Iterator[str]:
    """The letters of each heading and block of a text, in order."""
    for section in verdict.rendered[key]:
        if not section.unknown:
            yield letters(section.title)
            yield from (letters(as_read(row, numbers)) for node in section.nodes for row in rows(node))


def leaves(node: Node) -> Iterator[Node]:
    """The blocks a page sets whole: paragraphs, headings, cells and points of lists, each by itself."""
    if isinstance(node, str) or node.tag not in ("ul", "ol", "table", "thead", "tbody", "tr", "blockquote"):
        yield node
    else:
        for child in node.children:
            yield from leaves(child)


def stands(block: str, whole: str) -> bool:
    """Whether a block is there, in one piece or parted by the foot of a page or a column."""
    return block in whole or any(block[:end] in whole and block[end:] in whole for end in range(1, len(block)))


def parted(section: Passage | Rendered, whole: str, elsewhere: str) -> str | None:
    """The first block of a section that is neither printed nor told to stand on the web; nothing when all is well.

    A section stands whole in `whole`, or is named in `elsewhere`; both are letters.
    """
    if letters(section.title.lower()) in elsewhere:
        return None
    blocks = (letters(as_read(leaf, numbers=False)) for node in section.nodes for leaf in leaves(node))
    return next((block for block in blocks if not stands(block, whole)), None)


def first_missing(found: Iterator[str], whole: str) -> str | None:
    """The first piece that does not stand whole in a text, after those before it."""
    read, place = letters(whole), 0
    for piece in found:
        at = read.find(piece, place)
        if at < 0:
            return piece
        place = at + len(piece)
    return None
