"""Numbers the house counts itself: what a text asks for as «{antall råd}» is put in when the house is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel

from bauta.reading.body import sections
from bauta.reading.house_files import EditionCopy
from bauta.reading.material import Copy
from bauta.records.edition import Edition
from bauta.records.entries import Example, Lesson, Profile
from bauta.records.flatplan import flat_plan
from bauta.records.registers import Registers

T = TypeVar("T")
Counts = Mapping[str, int]

WORDS = ("null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")
"""Numbers that are written as words, each at its own place."""
KINDS = ("råd", "temaer", "kommuner", "eksempler", "trykte eksempler")
"""What is counted, in each programme: advice, themes with a number, profiles, examples, examples of its main book."""
ASKED = re.compile(r"\{(antall|Antall) ([^{}\n]{1,40})\}")


def counts(copies: Iterable[Copy], registers: Registers, editions: Iterable[Edition], programme: str) -> Counts:
    """How many there are of each kind in a programme. `editions` have the main one first."""
    entries = [copy.entry for copy in copies if not copy.entry.archived]
    book = next((flat_plan(edition).pages for edition in editions if edition.program == programme), {})
    examples = [entry.id for entry in entries if isinstance(entry, Example) and entry.program == programme]
    found = (
        sum(isinstance(entry, Lesson) and entry.program == programme for entry in entries),
        sum(theme.nummer > 0 and theme.program == programme for theme in registers.temaer),
        sum(isinstance(entry, Profile) and entry.program == programme for entry in entries),
        len(examples),
        sum(f"examples/{id_}" in book for id_ in examples),
    )
    return dict(zip(KINDS, found, strict=True))


def asks(source: Copy | EditionCopy) -> bool:
    """Whether a text or an edition asks for a number."""
    if isinstance(source, EditionCopy):
        return ASKED.search(str(source.edition)) is not None
    return ASKED.search(source.manuscript.body) is not None or ASKED.search(str(source.manuscript.fields)) is not None


def in_copy(copy: Copy, there: Counts) -> Copy:
    """A text with its numbers put in."""
    manuscript = copy.manuscript
    body = _put(manuscript.body, there)
    found = tuple(sections(body, manuscript.body_line))
    manuscript = replace(manuscript, fields=_put(dict(manuscript.fields), there), body=body, sections=found)
    return replace(copy, manuscript=manuscript, entry=_put(copy.entry, there))


def in_edition(copy: EditionCopy, there: Counts) -> EditionCopy:
    """An edition with its numbers put in."""
    return replace(copy, edition=_put(copy.edition, there))


def in_words(number: int) -> str:
    """A number as running text has it: a word up to twelve, then figures."""
    return WORDS[number] if 1 < number < len(WORDS) else str(number)


def _put(value: T, there: Counts) -> T:
    """A value with the numbers it asks for; those that are not counted stand as they are, for the rule to tell of."""
    found: object = value
    if isinstance(value, str):
        found = ASKED.sub(lambda asked: _number(asked, there), value)
    elif isinstance(value, list):
        found = [_put(part, there) for part in value]
    elif isinstance(value, dict):
        found = {key: _put(part, there) for key, part in value.items()}
    elif isinstance(value, BaseModel):
        found = value.model_copy(update={name: _put(getattr(value, name), there) for name in value.model_fields_set})
    return found  # type: ignore[return-value]  # of the kind it was


def _number(asked: re.Match[str], there: Counts) -> str:
    if asked[2] not in there:
        return asked[0]
    written = in_words(there[asked[2]])
    return written.capitalize() if asked[1] == "Antall" else written
