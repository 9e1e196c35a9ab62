"""Front matter that cannot be read as a whole, read a field at a time: what can be read, and every fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from bauta.correction import Correction
from bauta.reading.front_matter import NO_FIELDS, TABBED, TABULATOR, Marks, Path, conflict, explained, read_yaml

FIELD = re.compile(r"^(?![-\]}][\s,]|[-\]}]$)[^\s#]")
"""The beginning of a line that a field begins on: not indented, no comment, no point of a list, no end of one."""
NAME = re.compile(r"[\w-]+")
MOST = 5
"""Faults told of one field."""

Mark = TypeVar("Mark")
Read = tuple[dict[str, Any], Marks, tuple[Correction, ...]]


def read_fields(path: str, text: str, first_line: int = 1) -> Read:
    """As `read_yaml`; where the text cannot be read, the fields that can, each with all the faults of the others.

    One fault at the top hides all below it from YAML, and who writes would be told of a new one each time.
    """
    values, marks, faults = read_yaml(path, text, first_line)
    if values or not faults or faults[-1].text == NO_FIELDS or conflict(text):
        return values, marks, faults
    tabulators = tuple(fault for fault in faults if fault.text.startswith(TABULATOR))
    tabbed = {number for number, line in enumerate(text.split("\n"), first_line) if TABBED.match(line)}
    read, marks, found = _together(path, TABBED.sub(lambda tabs: tabs[0].expandtabs(2), text).split("\n"), first_line)
    told = (*tabulators, *(fault for fault in found if not tabulators or fault.line not in tabbed))
    return (read, marks, told) if told else ({}, Marks(), faults)


def _together(path: str, lines: list[str], first_line: int) -> Read:
    """What the fields of a text say, each read alone."""
    values: dict[str, Any] = {}
    together, unread, faults = Marks(), set[str](), list[Correction]()
    for start, field in _fields(lines):
        told, read, marks = _read(path, start, field, first_line)
        faults += told
        if told:
            unread |= set(NAME.findall(field[0])[:1])
        for key, value in read.items():
            if key in values:
                first = together.line_of(key)
                text = f"feltet «{key}» står også på linje {first}; slett det ene"
                faults.append(Correction(path, first_line + start, "yaml", text))
                unread.add(key)
                continue
            values[key] = value
            together.lines |= _below(key, marks.lines)
            together.plain |= _below(key, marks.plain)
            together.cut |= _below(key, marks.cut)
    together.unread = frozenset(unread)
    return values, together, tuple(faults)


def _below(key: str, marks: Mapping[Path, Mark]) -> dict[Path, Mark]:
    """The marks of a field and all within it."""
    return {at: mark for at, mark in marks.items() if at[:1] == (key,)}


def _fields(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines of each field, and the number of the first of them."""
    starts = [number for number, line in enumerate(lines) if FIELD.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield start, lines[start:end]


def _read(path: str, start: int, field: list[str], first_line: int) -> tuple[list[Correction], dict[str, Any], Marks]:
    """The faults of one field; or what it says, and where."""
    told: list[Correction] = []
    field = list(field)
    while len(told) < MOST:
        values, marks, faults = read_yaml(path, "\n" * start + "\n".join(field), first_line)
        if not faults:
            return told, {} if told else values, marks
        if faults[0].text == NO_FIELDS:
            return [Correction(path, first_line + start, "yaml", explained("could not find expected ':'"))], {}, Marks()
        told += faults
        number = faults[0].line - first_line - start
        if not 0 < number < len(field):
            break
        _take_out(field, number)
    return told, {}, Marks()


def _take_out(field: list[str], number: int) -> None:
    """Empty a line and those below it that are indented more, so that what follows can be read."""
    depth = _depth(field[number])
    field[number] = ""
    for below in range(number + 1, len(field)):
        if field[below].strip() and _depth(field[below]) <= depth:
            return
        field[below] = ""


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
