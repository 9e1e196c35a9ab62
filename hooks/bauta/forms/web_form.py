"""The web form: the fields of records as a configuration for Decap CMS.

`rediger.js` turns records to what the form shows, and back, by what is said here of their fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from bauta.records.declaration import declaration_of, declarations
from bauta.records.entries import ENTRY_TYPES, Entry, Example, Profile
from bauta.records.field_types import Picture, Role
from bauta.records.languages import Language
from bauta.records.registers import Registers
from bauta.records.requirement import UNKNOWN
from bauta.records.sections import headings_for
from bauta.records.shapes import choices, holds, is_list, may_be_unknown, model_of

RECORDS: dict[str, type[Entry]] = {"examples": Example, "municipalities": Profile}
LOCALES: dict[Language, str] = {"nb": "nb_no", "nn": "nn_no"}
NAMES: dict[Language, dict[str, tuple[str, str]]] = {
    "nb": {"examples": ("Eksempler", "Eksempel"), "municipalities": ("Kommuneprofiler", "Kommuneprofil")},
    "nn": {"examples": ("Eksempel", "Eksempel"), "municipalities": ("Kommuneprofilar", "Kommuneprofil")},
}
SIGNS: dict[Language, str] = {
    "nb": "små bokstaver a–z, tall og bindestrek",
    "nn": "små bokstavar a–z, tal og bindestrek",
}
UNSURE: dict[Language, str] = {"nb": "Vi vet det ikke", "nn": "Vi veit det ikkje"}
FLAG = "ukjent"
"""A part the form adds to fields with parts, for «vi vet det ikke»; the file says `ukjent` in place of the field."""

VERSION = "apnet_versjon"
"""A field of the form on one's own machine, which names the text it began from; it never comes into a file."""

OwnWidgets = dict[tuple[type[BaseModel], str], dict[str, Any]]
OWN_WIDGETS: OwnWidgets = {
    (Picture, "fil"): {"widget": "image", "choose_url": False},
    (Picture, "fokus"): {"widget": "fokus"},
}
"""What is asked in a way of its own: a picture is chosen, and what matters in it is pointed out."""

EDITOR = {"id": r"^[a-z0-9]+(-[a-z0-9]+)*$"}


def configuration(
    program: str,
    backend: Mapping[str, Any],
    registers: Registers,
    language: Language = "nb",
    more: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """What Decap CMS is told: who keeps the files, and a collection for each kind of record, with its fields.

    `more` is what only one of the ways to the form has; the registers say what one may choose between.
    """
    roles = registers.roles_in(program)
    own: OwnWidgets = {**OWN_WIDGETS, (Role, "rolle"): {"widget": "select", "multiple": False, "options": roles}}
    kinds = {folder: registers.kind(kind) for folder, kind in RECORDS.items()}
    return {
        "backend": dict(backend),
        "locale": LOCALES[language],
        "media_folder": ".cache/rediger",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [_collection(folder, kind, program, language, own) for folder, kind in kinds.items()],
        **(more or {}),
    }


def _collection(folder: str, kind: type[Entry], program: str, language: Language, own: OwnWidgets) -> dict[str, Any]:
    assert issubclass(kind, ENTRY_TYPES[folder])
    label, singular = NAMES[language][folder]
    asked = {name for name, declared in declarations(kind).items() if declared.asked != "kommando"}
    fields = [_field(name, field, program, language, own) for name, field in kind.model_fields.items() if name in asked]
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
        "format": "bauta",
        "media_folder": "{{slug}}",
        "public_folder": "",
        "editor": {"preview": False},
        "fields": [
            *fields,
            {"name": VERSION, "widget": "hidden", "default": "", "required": False},
            {"name": "body", "label": "Tekst", "widget": "text", "default": _body(kind, language), "required": False},
        ],
    }


def _body(kind: type[Entry], language: Language) -> str:
    headings = (h for h in headings_for(kind.model_construct(None)) or () if not h.generated)
    return "\n".join(f"{'#' * h.level} {h.words(language)}\n" for h in headings)


def _field(name: str, field: FieldInfo, program: str, language: Language, own: OwnWidgets) -> dict[str, Any]:
    declared = declaration_of(field)
    later = declared.asked == "redaksjonen" and is_list(field.annotation)  # sources are gathered as the text grows
    required = declared.requirement == "identitet" and not later
    called = {"label": declared.label_in(language), "hint": declared.hint_in(language)}
    shared = {"name": name, "required": required, **called}
    if name == "type":
        return {**shared, "widget": "hidden", "default": field.default}
    if name in EDITOR:
        return {**shared, "widget": "string", "pattern": [EDITOR[name], SIGNS[language]]}
    given = {"program": program, "sprak": language}.get(name, field.default if isinstance(field.default, str) else "")
    return {**shared, **_widget(field, language, own), **({"default": given} if given else {})}


def _widget(field: FieldInfo, language: Language, own: OwnWidgets) -> dict[str, Any]:
    annotation = field.annotation
    model, many, values = model_of(annotation), is_list(annotation), choices(annotation)
    if model is not None:
        parts = list(_parts(model, language, own, unknown=may_be_unknown(annotation)))
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


def _parts(model: type[BaseModel], language: Language, own: OwnWidgets, *, unknown: bool) -> Iterator[dict[str, Any]]:
    for name, field in model.model_fields.items():
        widget = own.get((model, name)) or _widget(field, language, own)
        yield {"name": name, "label": declaration_of(field).label_in(language), "required": False, **widget}
    if unknown:
        yield {"name": FLAG, "label": UNSURE[language], "widget": "boolean", "required": False, "default": False}
