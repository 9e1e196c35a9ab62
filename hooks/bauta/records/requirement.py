"""What the house asks of each field: an identity, a required fact, or an optional one."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypedDict, Unpack

from pydantic import BaseModel, ConfigDict, Field, ValidatorFunctionWrapHandler, WrapValidator

from bauta.records.declaration import Asked, Column, Declaration, Requirement, Shown

UNKNOWN = "ukjent"


class Entity(BaseModel):
    """Things written in YAML: unknown keys are faults, text is trimmed, numbers are finite, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, allow_inf_nan=False)


class Declared(TypedDict, total=False):
    """What may be declared of a field beside its label, its hint and its default; see `Declaration`."""

    nn: str
    single: str
    hint_nn: str
    plain: str
    plain_nn: str
    shown: Shown
    about: str
    columns: tuple[Column, ...]
    terms: tuple[str, ...]
    asked: Asked
    longest: int
    points: tuple[int, int]
    approved: bool


def identity(label: str, hint: str, default: Any = "", **declared: Unpack[Declared]) -> Any:
    """A field without which the record cannot be placed: missing is always an error."""
    return _field(Declaration(label=label, hint=hint, requirement="identitet", **declared), default)


def required(label: str, hint: str, default: Any = None, **declared: Unpack[Declared]) -> Any:
    """A field the template marks PÅKREVD: missing is an error from `kvalitetssikring` on."""
    return _field(Declaration(label=label, hint=hint, requirement="påkrevd", **declared), default)


def optional(label: str, hint: str, default: Any = None, **declared: Unpack[Declared]) -> Any:
    """A field that may be left out."""
    return _field(Declaration(label=label, hint=hint, **declared), default)


def part(label: str, default: Any = ..., *, hint: str = "", **declared: Unpack[Declared]) -> Any:
    """A field within a field; without a default, a point without it is at fault."""
    requirement: Requirement = "identitet" if default is ... else "valgfri"
    return _field(Declaration(label=label, hint=hint, requirement=requirement, **declared), default)


def _field(declaration: Declaration, default: Any) -> Any:
    factory = {"default_factory": default} if isinstance(default, type) else {"default": default}
    return Field(description=declaration.hint or None, json_schema_extra=declaration, **factory)


def _unknown_or(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    return UNKNOWN if value == UNKNOWN else handler(value)


Known = WrapValidator(_unknown_or)
"""Marks a fact that may be written `ukjent`: `Annotated[Cost | Unknown, Known]` checks as `Cost`."""

Unknown = Literal["ukjent"]
Text = Annotated[str | Unknown, Known]


def is_known(value: Any) -> bool:
    """Whether a fact is stated: neither left out nor written `ukjent`."""
    return not is_empty(value) and value != UNKNOWN


def is_empty(value: Any) -> bool:
    """Whether a value, or every value in it, is left empty as in the template."""
    if isinstance(value, dict):
        return all(is_empty(part) for part in value.values())
    if isinstance(value, list | tuple):
        return all(is_empty(part) for part in value)
    return value is None or (isinstance(value, str) and not value.strip())
