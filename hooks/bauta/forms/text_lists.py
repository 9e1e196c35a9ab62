"""Lists in a text, however they were made, as tight lists: Word's own, and marks typed at the start of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bauta.forms.pandoc_tree import Node, plain
from bauta.forms.word_signs import BOXES, EMPTY, TICKED

BULLET = re.compile(r"[•·▪‣◦●○■–—*-]\s+|[•·▪‣◦●]")
NUMBERED = re.compile(r"(\d{1,2})[.)]\s+")
LETTERED = re.compile(r"([a-zæøå])[.)]\s+")
LETTERS = ("LowerAlpha", "UpperAlpha", "LowerRoman", "UpperRoman")
LISTS = ("BulletList", "OrderedList")
BREAKS = ("LineBreak", "SoftBreak")


class TextLists:
    """Makes the lists of a text tight; what they lose by it is in `remarks`."""

    def __init__(self) -> None:
        self.remarks: list[str] = []
        self.unticked: list[str] = []

    def tidy(self, blocks: list[Node]) -> list[Node]:
        """The blocks with every list tight, lists that belong together as one, and empty boxes taken out."""
        found: list[Node] = []
        for block in [one for block in blocks for one in _lines(block)]:
            made = self._made(block)
            if made is None:
                continue
            last = found[-1] if found else None
            if last is None or made["t"] not in LISTS or made["t"] != last["t"] or not _follows(last, made):
                if last is not None and made["t"] == last["t"] and made["t"] in LISTS:
                    self._say("to lister står rett etter hverandre og er slått sammen; skriv en setning mellom dem")
                    _join(last, made)
                    continue
                found.append(made)
            else:
                _join(last, made)
        return found

    def _made(self, block: Node) -> Node | None:
        kind, content = block["t"], block.get("c")
        if kind in ("Para", "Plain"):
            if (listed := _typed(block)) is not None:
                if listed[1]:
                    self._letters()
                return listed[0]
            return self._box(block)
        if kind == "BulletList":
            return {"t": kind, "c": self._items(content)}
        if kind == "OrderedList":
            (start, style, _), items = content
            if style["t"] in LETTERS:
                self._letters()
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

    def _letters(self) -> None:
        self._say(
            "en liste merket med bokstaver eller romertall har fått vanlige tall; se etter om teksten viser til dem"
        )

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


def _typed(block: Node) -> tuple[Node, bool] | None:
    """A paragraph with a typed mark as a list of one point, and whether the mark is a letter; None without one."""
    text = plain(block).lstrip()
    found = _mark(text)
    if found is None or not text[found.end() :].strip() or (found[0].strip() in "–—" and "– " in text[found.end() :]):
        return None
    item = [{**_without(block, len(found[0].rstrip())), "t": "Plain"}]
    if BULLET.match(text):
        return {"t": "BulletList", "c": [item]}, False
    letter = found[1].isalpha()
    number = ord(found[1]) - ord("a") + 1 if letter else int(found[1])
    return {"t": "OrderedList", "c": [[number, {"t": "Decimal"}, {"t": "Period"}], [item]]}, letter


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
