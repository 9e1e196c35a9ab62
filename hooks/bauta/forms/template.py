"""Templates are sent out to be filled in; they are made from the same models that check the answer."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import yaml
from pydantic.fields import FieldInfo

from bauta.records.declaration import declaration_of
from bauta.records.entries import Entry
from bauta.records.languages import DECLARED, LANGUAGES
from bauta.records.requirement import UNKNOWN
from bauta.records.sections import headings_for, slug
from bauta.records.shapes import choices, holds, is_list, model_of

MARKS = {"identitet": "PÅKREVD  ", "påkrevd": "PÅKREVD  ", "valgfri": ""}
FIXED = ("type", "status", "lisens")
"""Fields that a new record has from the start."""
LONGEST_NAME = 40
"""Characters of an id."""
INTRODUCTION = (
    "# Fyll ut alt som er merket PÅKREVD. Behold rekkefølgen på feltene og overskriftene.",
    f"# Skriv {UNKNOWN} der opplysningen ikke finnes. Sett tall som nummer og årstall i anførselstegn.",
)


def file_name(name: str) -> str:
    """The id and file name a record gets from its name or title, cut between words where it is long."""
    whole = slug(name)
    return whole if len(whole) <= LONGEST_NAME else whole[: LONGEST_NAME + 1].rpartition("-")[0] or whole[:LONGEST_NAME]


def template(entry: Entry, today: datetime.date, text: Mapping[str, str] = MappingProxyType({})) -> str:
    """The file of a new record, with the fields that are known filled in, and `text` under its headings by id."""
    lines = ["---", *INTRODUCTION]
    fixed = {name: type(entry).model_fields[name].default for name in FIXED}
    stated = entry.model_dump(exclude_unset=True, warnings=False)  # what is not as the schema says is checked later
    known = fixed | stated | {"oppdatert": today.isoformat()}
    width = max(len(name) for name in type(entry).model_fields) + 12
    for name, field in type(entry).model_fields.items():
        value = _written(known[name]) if name in known else _empty(field)
        start = f"{name}: {value}".rstrip()
        lines.append(
            f"{start.ljust(width)}  # {MARKS[declaration_of(field).requirement]}{_hint(field, entry.sprak)}".rstrip()
        )
    return "\n".join([*lines, "---", "", *_body(entry, text)])


def _body(entry: Entry, text: Mapping[str, str]) -> Iterator[str]:
    for heading in headings_for(entry) or ():
        if heading.generated:
            continue
        yield f"{'#' * heading.level} {heading.words(entry.sprak)}"
        if heading.id in text:
            yield f"\n{text[heading.id]}"
        elif hint := heading.hint_in(entry.sprak):
            yield f"<!-- {hint} -->"
        yield ""


def _written(value: Any) -> str:
    """A value as YAML; JSON is YAML too."""
    plain = isinstance(value, str) and value.isidentifier() and yaml.safe_load(value) == value
    return value if plain else json.dumps(value, ensure_ascii=False)


def _empty(field: FieldInfo) -> str:
    model = model_of(field.annotation)
    if model is None:
        return "[]" if is_list(field.annotation) else '""'
    parts = ", ".join(f"{name}: {_empty_part(part)}" for name, part in model.model_fields.items())
    return "[]" if is_list(field.annotation) else f"{{{parts}}}"


def _empty_part(field: FieldInfo) -> str:
    if isinstance(field.default, str) and field.default:
        return field.default
    return '""' if holds(field.annotation, str) else "null"


def _hint(field: FieldInfo, language: str) -> str:
    """What to write, with the values to choose from and the parts of each point in a list."""
    hint = declaration_of(field).hint_in(language)
    values = choices(field.annotation)
    if tuple(values) == LANGUAGES:
        values = list(DECLARED if language in DECLARED else (language,))
    if len(values) > 1:
        hint += f": {' | '.join(values)}"
    model = model_of(field.annotation)
    if model is not None and is_list(field.annotation):
        parts = ", ".join(f"{name}: {_empty_part(part)}" for name, part in model.model_fields.items())
        hint += f" [{{{parts}}}]"
    return hint
