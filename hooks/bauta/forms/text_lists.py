"""Lists in a text, however they were made, as tight lists: Word's own, and marks typed at the start of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bauta.forms.pandoc_tree import Node, plain
from bauta.forms.word_signs import BOXES, EMPTY, TICKED

BULLET = re.compile(r"[•·▪‣◦●○■–—*-]\s+|[•·▪‣◦●]")
NUMBERED = re.compile(r"(\d{1,2})[.)]\s+")
LETTERED = re.compile(r"([a-zæøå])[.)]\s+")
LETTERS = ("LowerAlpha", "UpperAlpha", "LowerRoman", "UpperRoman")
LISTS = ("BulletList", "OrderedList")
BREAKS = ("LineBreak", "SoftBreak")


RENUMBERED = "en liste merket med bokstaver eller romertall har fått tall; se etter om teksten viser til punktene"
SURE, DASHES = "•·▪‣◦●", "–—"
"""Marks that are nothing but marks of a list; and those that begin a line of speech too."""


@dataclass(frozen=True)
class _Point:
    """A line with a typed mark, as a list of one point."""

    block: Node
    number: int = 0
    sure: bool = False
    dash: bool = False
    lettered: bool = False


class TextLists:
    """Makes the lists of a text tight; what they lose by it is in `remarks`."""

    def __init__(self) -> None:
        self.remarks: list[str] = []
        self.unticked: list[str] = []

    def tidy(self, blocks: list[Node]) -> list[Node]:
        """The blocks with every list tight, lists that belong together as one, and empty boxes taken out."""
        found: list[Node] = []
        for block in self._lists([line for one in blocks for line in _lines(one)]):
            last = found[-1] if found else None
            if last is None or block["t"] not in LISTS or block["t"] != last["t"]:
                found.append(block)
                continue
            if not _follows(last, block):
                self._say("to lister står rett etter hverandre og er slått sammen; skriv en setning mellom dem")
            _join(last, block)
        return found

    def _lists(self, lines: list[Node]) -> Iterator[Node]:
        """The blocks, typed lists made lists: a mark counts when the line beside has one too, or is no other sign."""
        typed = [_typed(line) for line in lines]
        for place, (line, point) in enumerate(zip(lines, typed, strict=True)):
            beside = [*typed[max(place - 1, 0) : place], *typed[place + 1 : place + 2]]
            if point is not None and (point.sure or any(_beside(point, other) for other in beside if other)):
                if point.lettered:
                    self._say(RENUMBERED)
                if point.dash:
                    self._say(
                        "linjer som begynner med tankestrek er blitt punkter i en liste; se etter at det er meningen"
                    )
                yield point.block
            elif (made := self._made(line)) is not None:
                yield made

    def _made(self, block: Node) -> Node | None:
        kind, content = block["t"], block.get("c", [])
        if kind in ("Para", "Plain"):
            return self._box(block)
        if kind == "BulletList":
            return {"t": kind, "c": self._items(content)}
        if kind == "OrderedList":
            (start, style, _), items = content
            if style["t"] in LETTERS:
                self._say(RENUMBERED)
            return {"t": kind, "c": [[start, {"t": "Decimal"}, {"t": "Period"}], self._items(items)]}
        return block

    def _items(self, items: list[list[Node]]) -> list[list[Node]]:
        tidied = (self.tidy(item) for item in items)
        return [[_tight(block) for block in item] for item in tidied if item]

    def _box(self, block: Node) -> Node | None:
        """A paragraph without the box it begins with; None when the box is empty."""
        text = plain(block).strip().translate(BOXES)
        if text.startswith(EMPTY):
            self.unticked.append(f"ikke krysset av: {text.lstrip(EMPTY + ' ')}")
            return None
        return _without(block, 1) if text.startswith(TICKED) else block

    def _say(self, text: str) -> None:
        if text not in self.remarks:
            self.remarks.append(text)


def _tight(block: Node) -> Node:
    return {**block, "t": "Plain"} if block["t"] == "Para" else block


def _lines(block: Node) -> Iterator[Node]:
    """A paragraph whose lines each begin with the mark of a list, as a paragraph for each line."""
    if block["t"] not in ("Para", "Plain"):
        yield block
        return
    lines: list[list[Node]] = [[]]
    for inline in block["c"]:
        if inline["t"] in BREAKS:
            lines.append([])
        else:
            lines[-1].append(inline)
    if len(lines) > 1 and all(_mark(plain(line).strip()) for line in lines[1:]):
        yield from ({"t": "Para", "c": line} for line in lines if line)
    else:
        yield block


def _mark(text: str) -> re.Match[str] | None:
    return BULLET.match(text) or NUMBERED.match(text) or LETTERED.match(text)


def _typed(block: Node) -> _Point | None:
    """A paragraph with a typed mark as a list of one point; None without a mark."""
    if block["t"] not in ("Para", "Plain"):
        return None
    text = plain(block).lstrip()
    found = _mark(text)
    if found is None or not text[found.end() :].strip():
        return None
    mark = found[0].rstrip()
    item = [{**_without(block, len(mark)), "t": "Plain"}]
    if BULLET.match(text):
        return _Point({"t": "BulletList", "c": [item]}, sure=mark in SURE, dash=mark in DASHES)
    lettered = found[1].isalpha()
    number = ord(found[1]) - ord("a") + 1 if lettered else int(found[1])
    made = {"t": "OrderedList", "c": [[number, {"t": "Decimal"}, {"t": "Period"}], [item]]}
    return _Point(made, number, lettered=lettered)


def _beside(point: _Point, other: _Point) -> bool:
    """Whether two lines belong to one list."""
    return point.block["t"] == other.block["t"] and abs(point.number - other.number) <= 1


def _without(block: Node, signs: int) -> Node:
    """A paragraph without so many signs at its start, and without the space after them."""
    inlines, left = [*block["c"]], signs
    while inlines and (left or inlines[0]["t"] in ("Space", *BREAKS)):
        first = inlines[0]
        if first["t"] != "Str":
            if first["t"] not in ("Space", *BREAKS):
                inner = _inner(first, left)
                return {**block, "c": [inner, *inlines[1:]] if inner else inlines[1:]}
            inlines.pop(0)
            continue
        text = first["c"]
        rest = text[left:].lstrip("\u00a0") if left else text
        left = max(left - len(text), 0)
        inlines[:1] = [{"t": "Str", "c": rest}] if rest else []
        if rest:
            break
    return {**block, "c": inlines}


def _inner(node: Node, signs: int) -> Node | None:
    """Words in bold or italics without so many signs at their start."""
    if node["t"] not in ("Strong", "Emph", "Underline"):
        return node
    inner = _without({"t": "Plain", "c": node["c"]}, signs)["c"]
    return {**node, "c": inner} if inner else None


def _follows(last: Node, block: Node) -> bool:
    """Whether a list goes on where the last one ended."""
    if last["t"] == "BulletList":
        return True
    return bool(block["c"][0][0] == last["c"][0][0] + len(last["c"][1]))


def _join(last: Node, block: Node) -> None:
    points: list[Any] = last["c"] if last["t"] == "BulletList" else last["c"][1]
    points += block["c"] if block["t"] == "BulletList" else block["c"][1]
