"""Markdown as people write it becomes Markdown as the renderer reads it; nothing an author wrote is lost on the way.

Lists may be indented two to four spaces and need no empty line before them. A number that does not go on from the one
before it belongs to its words («3. etasje») and begins no list. Fenced lines are code; no others are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bauta.reading.body import code_lines
from bauta.text.wording import MONTHS

DEEPEST = 4
"""Lists within lists, and quotations within quotations, that can be told apart on a page."""
MOST_SIGNS, MOST_LINES = 250, 400
"""Signs that may mean something, and lines, in one paragraph, list or table; one with more is set as it stands."""

DATE = re.compile(rf"^(\s*(?:[-*+•]\s+|\d+[.)]\s+)?)(\d{{1,2}})\.(?=\s+(?:{'|'.join(MONTHS)})\b)", re.IGNORECASE)
ITEM = re.compile(r"^( *)(?:([-*+•])|(\d{1,9})[.)])(?: +(.*)|$)")
RULE = re.compile(r"^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
QUOTE = re.compile(r"^ {0,3}> ?")
QUOTES = re.compile(r"^[> ]*> ?")
BEGINS = re.compile(r"^([-*+](?=\s|[\s*+_-]*$)|[>#]|\d+(?=[.)]))")
"""What begins a list, a rule, a quotation or a heading, and is only a sign where something else has begun; words that
begin with stress are left alone."""
SIGN = re.compile(r"[\[\]()*_`<>!\"'&\\~^]")
NEAR = 2
"""Spaces further in than the item above that make an item part of it."""
INDENT = "    "


@dataclass(frozen=True)
class Item:
    """The first line of an item: how far in it stands, its number where it has one, and its words."""

    indent: int
    number: int | None
    text: str


def item_of(line: str) -> Item | None:
    """The item a line begins, None where it begins none."""
    found = None if RULE.match(line) else ITEM.match(line.expandtabs(4))
    if found is None:
        return None
    return Item(len(found[1]), int(found[3]) if found[3] else None, found[4] or "")


def escape_dates(lines: Iterable[str]) -> list[str]:
    """Lines of Markdown in which no date, «25. oktober», begins a numbered list."""
    return [DATE.sub(r"\1\2\.", line) for line in lines]


def as_read(lines: Sequence[str], depth: int = 0) -> list[str]:
    """The lines as the renderer reads them."""
    code, crowds = code_lines(lines), crowded(lines)
    made: list[str] = []
    for kind, group in groupby(enumerate(lines), lambda line: _kind(line[0], line[1], code, crowds)):
        part = [line for _, line in group]
        if kind in ("code", "crowd"):
            made += ["", *(INDENT + line for line in (part[1:-1] if kind == "code" else part)), ""]
        elif kind == "quote":
            last = depth == DEEPEST - 1
            inner = as_read([(QUOTES if last else QUOTE).sub("", line) for line in part], depth + 1)
            made += [f"> {line}" for line in inner]
        else:
            made += _Lists(escape_dates(part)).read()
    return made


def uncounted(lines: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    """Each list whose numbers will not be printed as they are written: its first line, and its numbers."""
    code = code_lines(lines)
    told = ["" if number in code else line for number, line in enumerate(escape_dates(lines))]
    for run in _runs(told):
        numbers = [number for _, number, _ in run]
        if not _ordinals(run) and not _rising(numbers):
            yield run[0][0], numbers


def deepest(lines: Sequence[str]) -> Iterator[int]:
    """The lines that stand deeper in lists or quotations than can be told apart."""
    above: list[int] = []
    for number, line in enumerate(lines):
        item = item_of(line)
        if line.lstrip().replace(" ", "").startswith(">" * (DEEPEST + 1)):
            yield number
        elif item is None:
            above = above if not line.strip() or line.startswith(" ") else []
        else:
            above = [*(indent for indent in above if indent + NEAR <= item.indent), item.indent]
            if len(above) > DEEPEST:
                yield number


def crowded(lines: Sequence[str]) -> set[int]:
    """The lines of paragraphs with more signs, or more lines, than a paragraph can mean anything by."""
    found: set[int] = set()
    for has_text, group in groupby(enumerate(lines), lambda line: bool(line[1].strip())):
        part = list(group)
        if has_text and (len(part) > MOST_LINES or sum(len(SIGN.findall(line)) for _, line in part) > MOST_SIGNS):
            found |= {number for number, _ in part}
    return found


Run = list[tuple[int, int, str]]
"""Line, number and words of items that stand one after another."""


def _runs(lines: Sequence[str]) -> Iterator[Run]:
    """The numbered items that stand together, those further in apart from those they are in."""
    runs: dict[int, Run] = {}
    for number, line in enumerate(lines):
        item = item_of(line)
        if item is None or item.number is None:
            inside = line[:1].isspace() or not line.strip() or (runs and number and lines[number - 1].strip())
            if not inside or (item is not None and item.indent in runs):
                yield from runs.values()
                runs = {}
            continue
        for indent in [indent for indent in runs if indent > item.indent]:
            yield runs.pop(indent)
        runs.setdefault(item.indent, []).append((number, item.number, item.text))
    yield from runs.values()


def _rising(numbers: Sequence[int]) -> bool:
    return list(numbers) == list(range(numbers[0], numbers[0] + len(numbers)))


def _ordinals(run: Run) -> bool:
    """Whether the numbers belong to the words after them: «3. etasje», «2. klasse»."""
    words = any(text[:1].islower() for _, _, text in run)
    return words and (len(run) == 1 or not _rising([number for _, number, _ in run]))


def _kind(number: int, line: str, code: set[int], crowds: set[int]) -> str:
    return "code" if number in code else "crowd" if number in crowds else "quote" if QUOTE.match(line) else "text"


def _escaped(words: str) -> str:
    """Words that begin with a sign, so that it is only that."""
    return BEGINS.sub(lambda sign: f"{sign[0]}\\" if sign[0].isdigit() else f"\\{sign[0]}", words)


class _Lists:
    """One walk through lines that are neither code nor quotation."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._ordinals = {number for run in _runs(lines) if _ordinals(run) for number, _, _ in run}
        self._levels: list[Item] = []
        self._paragraphs = False  # whether an item of the list has more than one
        self._made: list[str] = []

    def read(self) -> list[str]:
        """The lines with each item as far in as its level asks."""
        for number, line in enumerate(self._lines):
            item = item_of(line)
            if not line.strip():
                self._made.append("")
            elif item is None or not self._begins(number, item):
                self._text(line, item)
            else:
                self._item(item)
        return self._made

    @property
    def _after_text(self) -> bool:
        return bool(self._made) and bool(self._made[-1].strip())

    def _begins(self, number: int, item: Item) -> bool:
        """Whether an item is one: no number that belongs to its words, nor one in the middle of a paragraph."""
        if number in self._ordinals or not item.text:
            return False
        if self._levels or not self._after_text or item.number in (None, 1):
            return True
        return self._made[-1].rstrip().endswith(":")

    def _item(self, item: Item) -> None:
        while self._levels and item.indent < self._levels[-1].indent - (NEAR - 1):
            self._levels.pop()
        inside = bool(self._levels) and item.indent >= self._levels[-1].indent + NEAR
        before = None if inside or not self._levels else self._levels.pop()
        if inside and len(self._levels) >= DEEPEST:
            before = self._levels.pop()
        apart = before is not None and (before.number is None) != (item.number is None)
        while before is not None and not (apart or self._paragraphs) and not self._made[-1]:
            self._made.pop()
        self._paragraphs &= bool(self._levels or before)
        if self._after_text and (apart or (before is None and not self._levels)):
            self._made.append("")
        self._levels.append(item)
        mark = "-" if item.number is None else f"{item.number}."
        self._made.append(f"{INDENT * (len(self._levels) - 1)}{mark} {_escaped(item.text)}")

    def _text(self, line: str, item: Item | None) -> None:
        line = line.expandtabs(4)
        indent, words = len(line) - len(line.lstrip()), line.lstrip()
        if item is not None or words[0] == "#":
            words = _escaped(words)
        if self._after_text and (not self._levels or words[0] != "|"):
            self._made.append(words)  # goes on with the paragraph or the item above
            return
        while self._levels and indent < self._levels[-1].indent + NEAR:
            self._levels.pop()
        if self._after_text:
            self._made.append("")
        self._paragraphs |= bool(self._levels)
        self._made.append(INDENT * len(self._levels) + words)
