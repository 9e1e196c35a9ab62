"""Templates are sent out to be filled in; they are made from the same models that check the answer."""

from __future__ import annotations

import datetime
import json
import types
import typing
from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from bauta.entries import Entry
from bauta.requirement import UNKNOWN, requirement_of
from bauta.sections import headings_for, slug

MARKS = {"identitet": "PÅKREVD  ", "påkrevd": "PÅKREVD  ", "valgfri": ""}
INTRODUCTION = (
    "# Fyll ut alt som er merket PÅKREVD. Behold rekkefølgen på feltene og overskriftene.",
    f"# Skriv {UNKNOWN} der opplysningen ikke finnes. Sett tall som nummer og årstall i anførselstegn.",
)


def file_name(name: str) -> str:
    """The id and file name a record gets from its name or title."""
    return slug(name)


def template(entry: Entry, today: datetime.date) -> str:
    """The file of a new record, with the fields that are already known filled in."""
    lines = ["---", *INTRODUCTION]
    fixed = {name: field.default for name, field in type(entry).model_fields.items() if name in ("type", "lisens")}
    known = entry.model_dump(exclude_unset=True) | fixed | {"oppdatert": today.isoformat(), "status": "rastoff"}
    width = max(len(name) for name in type(entry).model_fields) + 12
    for name, field in type(entry).model_fields.items():
        value = _written(known[name]) if name in known else _empty(field)
        start = f"{name}: {value}".rstrip()
        lines.append(f"{start.ljust(width)}  # {MARKS[requirement_of(field)]}{_hint(field)}".rstrip())
    return "\n".join([*lines, "---", "", *_body(entry)])


def _body(entry: Entry) -> Iterator[str]:
    for heading in headings_for(entry) or ():
        if heading.generated:
            continue
        yield f"{'#' * heading.level} {heading.words(entry.sprak)}"
        if heading.hint:
            yield f"<!-- {heading.hint} -->"
        yield ""


def _written(value: Any) -> str:
    """A value as YAML; JSON is YAML too."""
    return value if isinstance(value, str) and value.isidentifier() else json.dumps(value, ensure_ascii=False)


def _empty(field: FieldInfo) -> str:
    model = _model(field.annotation)
    if model is None:
        return "[]" if _is_list(field.annotation) else '""'
    parts = ", ".join(f"{name}: {_empty_part(part)}" for name, part in model.model_fields.items())
    return "[]" if _is_list(field.annotation) else f"{{{parts}}}"


def _empty_part(field: FieldInfo) -> str:
    if isinstance(field.default, str) and field.default:
        return field.default
    return '""' if str in _members(field.annotation) else "null"


def _hint(field: FieldInfo) -> str:
    """What to write, with the values to choose from and the parts of each point in a list."""
    hint = field.description or ""
    choices = [choice for choice in _choices(field.annotation) if choice != UNKNOWN]
    if len(choices) > 1:
        hint += f": {' | '.join(choices)}"
    model = _model(field.annotation)
    if model is not None and _is_list(field.annotation):
        parts = ", ".join(f"{name}: {_empty_part(part)}" for name, part in model.model_fields.items())
        hint += f" [{{{parts}}}]"
    return hint


def _members(annotation: Any) -> list[Any]:
    """An annotation and everything it is made of."""
    inner = [part for argument in typing.get_args(annotation) for part in _members(argument)]
    return [annotation, *inner]


def _model(annotation: Any) -> type[BaseModel] | None:
    found = (
        part for part in _members(annotation) if isinstance(part, type) and not isinstance(part, types.GenericAlias)
    )
    return next((part for part in found if issubclass(part, BaseModel)), None)


def _is_list(annotation: Any) -> bool:
    return any(typing.get_origin(part) is list for part in _members(annotation))


def _choices(annotation: Any) -> list[str]:
    literals = (part for part in _members(annotation) if typing.get_origin(part) is Literal)
    return [str(choice) for literal in literals for choice in typing.get_args(literal)]
