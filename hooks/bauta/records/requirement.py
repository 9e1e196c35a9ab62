"""What the house asks of each field: an identity, a required fact, or an optional one."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidatorFunctionWrapHandler, WrapValidator
from pydantic.fields import FieldInfo

UNKNOWN = "ukjent"

Requirement = Literal["identitet", "påkrevd", "valgfri"]


class Entity(BaseModel):
    """Things written in YAML: unknown keys are faults, text is trimmed, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def identity(hint: str, default: Any = "", **limits: Any) -> Any:
    """A field without which the record cannot be placed: missing is always an error."""
    return _field("identitet", hint, default, limits)


def required(hint: str, default: Any = None, **limits: Any) -> Any:
    """A field the template marks PÅKREVD: missing is an error from `kvalitetssikring` on."""
    return _field("påkrevd", hint, default, limits)


def optional(hint: str, default: Any = None, **limits: Any) -> Any:
    """A field that may be left out."""
    return _field("valgfri", hint, default, limits)


def _field(requirement: Requirement, hint: str, default: Any, limits: dict[str, Any]) -> Any:
    factory = {"default_factory": default} if isinstance(default, type) else {"default": default}
    return Field(description=hint, json_schema_extra={"krav": requirement}, **factory, **limits)


def requirement_of(field: FieldInfo) -> Requirement:
    """The requirement written with `identity`, `required` or `optional`."""
    extra = field.json_schema_extra
    assert isinstance(extra, dict), "fields of records are made with identity, required or optional"
    requirement: Requirement = extra["krav"]  # type: ignore[assignment]  # written by _field alone
    return requirement


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
