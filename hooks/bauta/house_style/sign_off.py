"""A sign-off holds for the words and facts that were approved, and for no others."""

from __future__ import annotations

import datetime
import hashlib
import json
from typing import Any

from bauta.reading.manuscript import parse_manuscript
from bauta.reading.material import Copy
from bauta.records.declaration import declarations
from bauta.records.entries import Entry

LENGTH = 12
"""Hexadecimal digits of each half of a print; enough to see a change, short enough to stand in a file."""


def words_and_facts(copy: Copy) -> str:
    """The print of a text as it stands: one half for its words, one for its facts. White space does not count."""
    facts = json.dumps(_close(_facts(copy.entry)), ensure_ascii=False, sort_keys=True)
    return f"{_print(' '.join(copy.manuscript.body.split()))}-{_print(facts)}"


def signed(entry: Entry) -> bool:
    """Whether someone, by role, has approved the text on a day."""
    by = entry.kvalitetssikret
    return by is not None and bool(by.av and by.dato)


def changed_since(copy: Copy) -> str:
    """What has changed since the text was approved: «ordene», «faktaene», both; nothing while the sign-off holds."""
    by = copy.entry.kvalitetssikret
    if by is None or not by.avtrykk:
        return ""
    then, now = by.avtrykk.partition("-"), words_and_facts(copy).partition("-")
    changed = [name for name, at in (("ordene", 0), ("faktaene", 2)) if then[at] != now[at]]
    return " og ".join(changed)


def holds(copy: Copy) -> bool:
    """Whether the text is approved as it stands."""
    by = copy.entry.kvalitetssikret
    signed_off = copy.entry.signed_off and by is not None and signed(copy.entry)
    return signed_off and by is not None and by.avtrykk == words_and_facts(copy)


def approved(text: str, copy: Copy, role: str, day: datetime.date) -> str:
    """The source of a text with the status of one approved, and a sign-off; all other lines stand as they were."""
    status = copy.entry.house.meaning("status", "signert")
    return with_field(_with_sign_off(text, copy, role, day.isoformat()), copy.path, "status", status)


def renewed(text: str, copy: Copy) -> str:
    """The source of an approved text with the print of the text as it now stands; who and when stand as they were."""
    by = copy.entry.kvalitetssikret
    return text if by is None else _with_sign_off(text, copy, by.av, by.dato or "")


def _with_sign_off(text: str, copy: Copy, role: str, day: str) -> str:
    sign_off = {"av": role, "dato": day, "avtrykk": words_and_facts(copy)}
    return with_field(text, copy.path, "kvalitetssikret", json.dumps(sign_off, ensure_ascii=False))


def with_field(text: str, path: str, field: str, value: str) -> str:
    """The source of a text with a field at the top of the file set to a value, on one line."""
    return "\n".join(_written(text.split("\n"), path, field, value))


def _written(lines: list[str], path: str, field: str, value: str) -> list[str]:
    places = parse_manuscript(path, "\n".join(lines)).marks.lines
    tops = sorted(line - 1 for keys, line in places.items() if len(keys) == 1)
    end = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---")
    start = places.get((field,), end + 1) - 1
    after = next((line for line in (*tops, end) if line > start), end) if (field,) in places else start
    space = "" if value.startswith("\n") else " "
    return [*lines[:start], f"{field}:{space}{value}", *lines[after:]]


def _facts(entry: Entry) -> dict[str, Any]:
    """What the fields say to the reader; how far the text is come, and what the editors need, are left out."""
    beside = {name for name, declared in declarations(type(entry)).items() if not declared.approved}
    return entry.model_dump(mode="json", exclude=beside, exclude_defaults=True)


def _close(value: Any) -> Any:
    """A value with its white space closed up."""
    if isinstance(value, dict):
        return {key: _close(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_close(part) for part in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def _print(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
