"""The web form: the fields of records as a configuration for Decap CMS, and its files made the house's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from bauta.reading.front_matter import read_any_yaml
from bauta.reading.source_text import decode
from bauta.records.declaration import declaration_of, declarations
from bauta.records.entries import ENTRY_TYPES, Entry, Example, Profile
from bauta.records.field_types import Picture
from bauta.records.requirement import UNKNOWN, is_empty
from bauta.records.sections import headings_for
from bauta.records.shapes import choices, holds, is_list, may_be_unknown, model_of

RECORDS: dict[str, type[Entry]] = {"examples": Example, "municipalities": Profile}
NAMES = {"examples": ("Eksempler", "Eksempel"), "municipalities": ("Kommuneprofiler", "Kommuneprofil")}
FLAG = "ukjent"
"""A part the form adds to fields with parts, for «vi vet det ikke»; the file says `ukjent` in place of the field."""

VERSION = "apnet_versjon"
"""A field the form adds, which names the text it began from; it never comes into a file."""

EDITOR = {"id": r"^[a-z0-9]+(-[a-z0-9]+)*$"}


def configuration(program: str, api: str) -> dict[str, Any]:
    """What Decap CMS is told: a collection for each kind of record, with its fields. `api` keeps the files."""
    return {
        "backend": {"name": "proxy", "proxy_url": api},
        "locale": "nb_no",
        "media_folder": ".cache/rediger",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [_collection(folder, kind, program) for folder, kind in RECORDS.items()],
    }


def _collection(folder: str, kind: type[Entry], program: str) -> dict[str, Any]:
    assert ENTRY_TYPES[folder] is kind
    label, singular = NAMES[folder]
    asked = {name for name, declared in declarations(kind).items() if declared.asked != "kommando"}
    fields = [_field(name, field, program) for name, field in kind.model_fields.items() if name in asked]
    return {
        "name": folder,
        "label": label,
        "label_singular": singular,
        "folder": folder,
        "create": True,
        "delete": False,
        "slug": "{{fields.id}}",
        "identifier_field": "id",
        "summary": "{{id}}",
        "extension": "md",
        "format": "yaml-frontmatter",
        "media_folder": "{{slug}}",
        "public_folder": "",
        "editor": {"preview": False},
        "fields": [
            *fields,
            {"name": VERSION, "widget": "hidden", "default": "", "required": False},
            {"name": "body", "label": "Tekst", "widget": "text", "default": _body(kind), "required": False},
        ],
    }


def _body(kind: type[Entry]) -> str:
    headings = (h for h in headings_for(kind.model_construct(None)) or () if not h.generated)
    return "\n".join(f"{'#' * h.level} {h.nb}\n" for h in headings)


def _field(name: str, field: FieldInfo, program: str) -> dict[str, Any]:
    declared = declaration_of(field)
    later = declared.asked == "redaksjonen" and is_list(field.annotation)  # sources are gathered as the text grows
    required = declared.requirement == "identitet" and not later
    shared = {"name": name, "label": declared.label, "required": required, "hint": declared.hint}
    if name == "type":
        return {**shared, "widget": "hidden", "default": field.default}
    if name in EDITOR:
        return {**shared, "widget": "string", "pattern": [EDITOR[name], "små bokstaver a–z, tall og bindestrek"]}
    default = program if name == "program" else field.default if isinstance(field.default, str) else ""
    return {**shared, **_widget(field), **({"default": default} if default else {})}


def _widget(field: FieldInfo) -> dict[str, Any]:
    annotation = field.annotation
    model, many, values = model_of(annotation), is_list(annotation), choices(annotation)
    if model is not None:
        parts = list(_parts(model, unknown=may_be_unknown(annotation)))
        return {"widget": "list" if many else "object", "collapsed": not many, "fields": parts}
    if values:
        unknown = [UNKNOWN] if may_be_unknown(annotation) else []
        return {"widget": "select", "multiple": many, "options": [*values, *unknown]}
    if many:
        single = _single(annotation)
        counted = {"field": {"name": "tall", "label": "Tall", **single}} if single["widget"] == "number" else {}
        return {"widget": "list", "allow_add": True, **counted}
    return _single(annotation)


def _single(annotation: Any) -> dict[str, Any]:
    if holds(annotation, bool):
        return {"widget": "boolean"}
    number = holds(annotation, float) or holds(annotation, int)
    return (
        {"widget": "number", "value_type": "float"} if number and not holds(annotation, str) else {"widget": "string"}
    )


def _parts(model: type[BaseModel], *, unknown: bool) -> Iterator[dict[str, Any]]:
    for name, field in model.model_fields.items():
        widget = {"widget": "image", "choose_url": False} if (model, name) == (Picture, "fil") else _widget(field)
        yield {"name": name, "label": declaration_of(field).label, "required": False, **widget}
    if unknown:
        yield {"name": FLAG, "label": "Vi vet det ikke", "widget": "boolean", "required": False, "default": False}


def version_of(source: str) -> str:
    """The name of the text a form began from; empty for a new record."""
    return str(_split(source)[0].get(VERSION, ""))


def to_form(kind: type[Entry], source: str, version: str = "") -> str:
    """A record as the form can show it: `ukjent` in place of a field with parts becomes a part of its own."""
    fields, body = _split(source)
    if version:
        fields[VERSION] = version
    for name, field in kind.model_fields.items():
        if fields.get(name) == UNKNOWN and is_list(field.annotation):
            fields[name] = [{FLAG: True}] if model_of(field.annotation) else [UNKNOWN]
        elif fields.get(name) == UNKNOWN and model_of(field.annotation):
            fields[name] = {FLAG: True}
    return _joined(fields, body)


def from_form(kind: type[Entry], source: str) -> str:
    """A record as the house keeps it: without what was left empty, with pictures named by their files alone."""
    fields, body = _split(source)
    fields.pop(VERSION, None)
    kept: dict[str, Any] = {}
    for name, value in fields.items():
        closed = _close(value)
        if value == [UNKNOWN] or (isinstance(value, dict) and value.get(FLAG)) or _all_unknown(value):
            kept[name] = UNKNOWN
        elif not is_empty(closed):
            kept[name] = closed
    for picture in kept.get("bilder", []):
        picture["fil"] = str(picture.get("fil", "")).rpartition("/")[2]
    order = [name for name in kind.model_fields if name in kept]
    return _joined({name: kept[name] for name in (*order, *(kept.keys() - set(order)))}, body)


def _all_unknown(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(point, dict) and point.get(FLAG) for point in value)


def _close(value: Any) -> Any:
    if isinstance(value, dict):
        stated = {key: part for key, part in value.items() if key != FLAG and not is_empty(part)}
        return {key: _close(part) for key, part in stated.items()}
    if isinstance(value, list):
        return [part for point in value if not is_empty(part := _close(point))]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _split(source: str) -> tuple[dict[str, Any], str]:
    """Fields and text of a file; a file that cannot be read is all text."""
    _, _, rest = decode(source.encode()).partition("---\n")
    head, _, body = rest.partition("\n---")
    fields, _, faults = read_any_yaml("", head)
    return (fields, body.lstrip("\n")) if isinstance(fields, dict) and not faults else ({}, source)


def _joined(fields: dict[str, Any], body: str) -> str:
    head = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100_000)
    return f"---\n{head}---\n\n{body.rstrip()}\n"
