"""JSON Schema of records, registers and editions, and snippets, for editors that complete and judge while one types."""

from __future__ import annotations

from collections.abc import Sequence
from types import GenericAlias
from typing import Any

from pydantic import TypeAdapter

from bauta.records.alternatives import Alternatives, in_house
from bauta.records.declaration import declarations
from bauta.records.edition import Edition
from bauta.records.entries import Entry, Example, Profile
from bauta.records.languages import DECLARED, LANGUAGES, Language
from bauta.records.raw_material import RawMaterial
from bauta.records.registers import ITEM_TYPES, item_type
from bauta.records.requirement import UNKNOWN
from bauta.records.shapes import choices, is_list, may_be_unknown, model_of

RECORDS: dict[str, type[Entry]] = {"eksempel": Example, "kommune": Profile}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema(kind: type[Entry], languages: Sequence[Language] = DECLARED) -> dict[str, Any]:
    """The fields of a record as JSON Schema; what the template calls PÅKREVD is required.

    `languages` are those of the house.
    """
    schema = _told(kind.model_json_schema(), languages)
    must = [name for name, declared in declarations(kind).items() if declared.requirement != "valgfri"]
    return {"$schema": DIALECT, **schema, "required": must}


def house_schemas(house: Alternatives, languages: Sequence[Language] = DECLARED) -> dict[str, dict[str, Any]]:
    """In a house, the schema of every register, of raw material and of an edition: by name, `rastoff`, `utgave`."""
    kinds = {**{name: item_type(name, house) for name in ITEM_TYPES}, "rastoff": RawMaterial}
    lists: dict[str, Any] = {name: GenericAlias(list, item) for name, item in kinds.items()}
    every = {name: TypeAdapter(kind).json_schema() for name, kind in {**lists, "utgave": Edition}.items()}
    return {name: {"$schema": DIALECT, **_told(schema, languages)} for name, schema in every.items()}


def snippets(house: Alternatives, languages: Sequence[Language] = DECLARED) -> dict[str, dict[str, Any]]:
    """Completions for the fields of the records of a house, for editors that know no schema (VS Code's format)."""
    made = {}
    for kind in RECORDS.values():
        for name, field in in_house(kind, house).model_fields.items():
            named = choices(field.annotation)
            values = [
                *(languages if tuple(named) == LANGUAGES else named),
                *([UNKNOWN] if may_be_unknown(field.annotation) else []),
            ]
            written = "${1|" + ",".join(values) + "|}" if len(values) > 1 else "$1"
            model = model_of(field.annotation)
            if model is not None:
                parts = ", ".join(f"{part}: ${number}" for number, part in enumerate(model.model_fields, 1))
                written = f"{{{parts}}}"
            body = f"{name}: [{written}]" if is_list(field.annotation) else f"{name}: {written}"
            made[name] = {"scope": "markdown", "prefix": name, "body": body, "description": field.description or ""}
    return made


def _told(schema: Any, languages: Sequence[Language]) -> Any:
    """A schema with the languages of the house.

    It is without what pydantic takes from the code, which is in English: docstrings, titles but declared ones.
    """
    if isinstance(schema, list):
        return [_told(part, languages) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if tuple(schema.get("enum", ())) == LANGUAGES:
        schema = schema | {"enum": list(languages)}
    english = isinstance(schema.get("title"), str) and "krav" not in schema
    told = {key: _told(part, languages) for key, part in schema.items() if key != "title" or not english}
    return {key: part for key, part in told.items() if not (key == "description" and "properties" in told)}
