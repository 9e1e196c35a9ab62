"""The word list says which languages a house writes: those it has words for, in their order."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from bauta.correction import Correction
from bauta.reading.front_matter import Marks
from bauta.reading.suggestion import suggestion
from bauta.records.languages import DECLARED, TONGUES, Language

FILE = "overrides/ord.yml"
HEAD = re.compile(r"^([a-z]{2,3}):", re.MULTILINE)
"""The line the words of a language begin with."""


def languages_of(root: Path) -> tuple[Language, ...]:
    """The languages a house writes, its own first; those of the whole house where the list cannot be read."""
    file = root / FILE
    found = HEAD.findall(file.read_text(encoding="utf-8", errors="replace")) if file.is_file() else []
    return tuple(tag for tag in dict.fromkeys(found) if tag in TONGUES) or DECLARED


def in_the_house(
    path: str, fields: dict[str, Any], marks: Marks, languages: tuple[Language, ...]
) -> tuple[dict[str, Any], tuple[Correction, ...]]:
    """The fields with a language the house writes: its own where another is named, and a correction then."""
    named = marks.plain.get(("sprak",), fields.get("sprak"))
    if not named or named in languages:
        return {"sprak": languages[0]} | fields if languages[0] != DECLARED[0] else fields, ()
    near = suggestion(str(named), languages)
    meant = f"mener du «{near}»? Ellers velg" if near else "velg"
    *before, last = languages
    choices = f"mellom {', '.join(before)} eller {last}" if before else last
    told = f"«sprak» kan ikke være «{named}»; {meant} {choices}"
    return fields | {"sprak": languages[0]}, (Correction(path, marks.line_of("sprak"), "field-value", told),)
