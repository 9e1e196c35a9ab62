"""The shape of a field: whether it is a list, what its parts are, which values it may have."""

from __future__ import annotations

import types
import typing
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from bauta.records.alternatives import Among
from bauta.records.requirement import UNKNOWN


def model_of(annotation: Any) -> type[BaseModel] | None:
    """The model a field is made of, or each point of its list."""
    found = (
        part for part in _members(annotation) if isinstance(part, type) and not isinstance(part, types.GenericAlias)
    )
    return next((part for part in found if issubclass(part, BaseModel)), None)


def is_list(annotation: Any) -> bool:
    """Whether a field holds several points."""
    return any(typing.get_origin(part) is list for part in _members(annotation))


def holds(annotation: Any, kind: type) -> bool:
    """Whether a value of the kind may stand in the field, or in its list."""
    return kind in _members(annotation)


def choices(annotation: Any) -> list[str]:
    """The values to choose from, `ukjent` left out; none where anything may be written."""
    literals = (part for part in _members(annotation) if typing.get_origin(part) is Literal)
    found = [str(choice) for literal in literals for choice in typing.get_args(literal)]
    return [choice for choice in found if choice != UNKNOWN]


def other_words(annotation: Any) -> dict[str, str]:
    """What else the values to choose from are called, in small letters, and what they are written as."""
    among = [one for part in _members(annotation) if isinstance(part, Among) for one in part.alternatives]
    return {word.casefold(): one.id for one in among for word in (*one.ogsa, one.navn_nn, one.navn) if word}


def may_be_unknown(annotation: Any) -> bool:
    """Whether `ukjent` is an answer."""
    literals = (part for part in _members(annotation) if typing.get_origin(part) is Literal)
    return any(UNKNOWN in typing.get_args(literal) for literal in literals)


def point_of(field: FieldInfo) -> Any:
    """The annotation of one point of a list, with its limits; of any other field, its own."""
    for part in _members(field.annotation):
        if typing.get_origin(part) is list:
            return typing.get_args(part)[0]
    return typing.Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _members(annotation: Any) -> list[Any]:
    """An annotation and everything it is made of."""
    inner = [part for argument in typing.get_args(annotation) for part in _members(argument)]
    return [annotation, *inner]
