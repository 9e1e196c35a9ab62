"""The body of a text: what is commented out, what is fenced as code, and the headings with what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

COMMENT = re.compile(r"<!--(?:(?!<!--|-->).)*-->", re.DOTALL)
"""A comment that is closed before another begins; one that is not, is text, and house style tells of it."""
OPEN_COMMENT = "<!--"
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})([^`]*)$")
ATX = re.compile(r"^ {0,3}(#{1,6})(?!#)")
SETEXT = re.compile(r"^(=+|-+) *$")


@dataclass(frozen=True)
class Section:
    """A heading with the Markdown under it, up to the next heading of any level."""

    level: int
    title: str
    line: int
    text: str


@dataclass(frozen=True)
class Fence:
    """Lines set as code, from the mark that opens to the one that closes; `last` is None where none closes."""

    first: int
    last: int | None


def without_comments(body: str) -> str:
    """The body with its comments gone and its lines where they were."""
    return COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), body)


def fences(lines: Sequence[str]) -> list[Fence]:
    """The fences of a text; a mark that nothing closes is a fence of its own line, and hides nothing."""
    marks = [(number, found[1], found[2].strip()) for number, line in enumerate(lines) if (found := FENCE.match(line))]
    open_: dict[str, str] = {}  # sign -> shortest mark that nothing closes, so that no longer one is looked for
    opened: list[Fence] = []
    at = 0
    while at < len(marks):
        first, mark, _ = marks[at]
        later = () if mark.startswith(open_.get(mark[0], " ")) else range(at + 1, len(marks))
        closing = next((n for n in later if marks[n][1].startswith(mark) and not marks[n][2]), None)
        if closing is None:
            open_[mark[0]] = min(mark, open_.get(mark[0], mark), key=len)
        opened.append(Fence(first, None if closing is None else marks[closing][0]))
        at = at + 1 if closing is None else closing + 1
    return opened


def code_lines(lines: Sequence[str]) -> set[int]:
    """The numbers of the lines that fences make code, their marks among them."""
    return {number for fence in fences(lines) if fence.last for number in range(fence.first, fence.last + 1)}


def sections(body: str, first_line: int) -> Iterator[Section]:
    """The sections of the body; text before the first heading is a section without title."""
    level, title, line, text = 0, "", first_line, list[str]()
    for found in _lines(body):
        if isinstance(found, str):
            text.append(found)
            continue
        if found.setext:
            text.pop()
        yield Section(level, title, line, "\n".join(text).strip())
        level, title, line, text = found.level, found.title, first_line + found.offset, []
    yield Section(level, title, line, "\n".join(text).strip())


@dataclass(frozen=True)
class _Heading:
    level: int
    title: str
    offset: int
    setext: bool = False


def _lines(body: str) -> Iterator[str | _Heading]:
    """Lines of text, and the headings among them."""
    before = ""
    lines = body.split("\n")
    code = code_lines(lines)
    for offset, line in enumerate(lines):
        if offset in code:
            before = ""
            yield line
        elif atx := ATX.match(line):
            yield _Heading(len(atx[1]), line[atx.end() :].strip().rstrip("#").rstrip(), offset)
            before = ""
        elif before and not before.startswith(("-", "|", ">")) and SETEXT.match(line):
            yield _Heading(1 if line[0] == "=" else 2, before, offset - 1, setext=True)
            before = ""
        else:
            before = line.strip()
            yield line
