"""Alternatives are what a house lets its texts choose between in a field, and what each means to the machine.

The models of records mark such fields with `ChosenIn`. The same models in a house have its own alternatives there.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, ClassVar, Literal, TypeVar, Union

from pydantic import Field, StringConstraints, ValidationInfo, create_model, field_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from bauta.records.languages import Language, said_in
from bauta.records.requirement import Entity

FieldName = Literal[
    "status", "tiltakstype", "brukerhensyn", "fase", "overforbarhet", "landskap", "lys", "deltakertype"
]  # fmt: skip
"""The fields a house has alternatives for; `deltakertype` is what a participant of a programme is."""
Meaning = Literal["fullstendig", "signert", "ute_av_bruk", "synlig", "et_emne"]
MEANINGS: dict[str, tuple[Meaning, ...]] = {
    "status": ("fullstendig", "signert", "ute_av_bruk"),
    "tiltakstype": ("synlig",),
    "deltakertype": ("et_emne",),
}
"""What an alternative may mean to the machine, by field.

`fullstendig`: all that is PÅKREVD must be in place. `signert`: somebody has approved the text, and it may be printed.
`ute_av_bruk`: nothing leads to the text. `synlig`: what was done is seen in the place. `et_emne`: it is one of those
the publication is about.
"""
SAID_OF_STATUS = ("venter_pa", "neste")


class Alternative(Entity):
    """One of the answers in a field; the first of a field is the one a text begins with, where it begins with any."""

    felt: FieldName
    id: Annotated[str, StringConstraints(pattern=r"^[a-zæøå0-9]+(-[a-zæøå0-9]+)*$")]
    """What texts say."""
    navn: Annotated[str, StringConstraints(min_length=1)]
    """What readers meet."""
    navn_nn: str = ""
    ogsa: tuple[str, ...] = ()
    """Other words that people answer with."""
    betyr: tuple[Meaning, ...] = ()
    venter_pa: Literal["redaksjonen", "kommunen"] | None = None
    """Who has the next move with a text of this status; nobody where none is said."""
    neste: str = ""
    """What that move is."""

    @field_validator("betyr")
    @classmethod
    def _known_of_the_field(cls, value: tuple[Meaning, ...], info: ValidationInfo) -> tuple[Meaning, ...]:
        known = MEANINGS.get(info.data.get("felt", ""), ())
        if strange := [meaning for meaning in value if meaning not in known]:
            among = f"velg mellom {', '.join(known)}" if known else "ta bort «betyr»"
            raise PydanticCustomError("said", f"kan ikke ha «{strange[0]}» i dette feltet; {among}")
        return value

    @field_validator(*SAID_OF_STATUS)
    @classmethod
    def _said_of_a_status(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value and info.data.get("felt") != "status":
            raise PydanticCustomError("said", "gjelder bare feltet «status»; ta det bort her")
        return value

    def name_in(self, language: Language) -> str:
        """What it is called, in the language of the page."""
        return said_in(language, self.navn, nn=self.navn_nn)

    def means(self, meaning: Meaning) -> bool:
        """Whether it means this to the machine."""
        return meaning in self.betyr


@dataclass(frozen=True)
class Alternatives:
    """All the alternatives of a house, in their order."""

    every: tuple[Alternative, ...] = ()

    def of(self, field: str) -> list[Alternative]:
        """Those of a field."""
        return [one for one in self.every if one.felt == field]

    def named(self, field: str, id_: object) -> Alternative | None:
        """The alternative a text names."""
        return next((one for one in self.every if (one.felt, one.id) == (field, id_)), None)

    def name(self, field: str, id_: str, language: Language) -> str:
        """What an alternative is called; one that is unknown is told of elsewhere, and is called what it is named."""
        found = self.named(field, id_)
        return found.name_in(language) if found else id_

    def means(self, field: str, id_: str, meaning: Meaning) -> bool:
        """Whether what a text names means this to the machine."""
        found = self.named(field, id_)
        return found is not None and found.means(meaning)

    def meaning(self, field: str, meaning: Meaning) -> str:
        """The first one that means this to the machine; empty where none does."""
        return next((one.id for one in self.of(field) if one.means(meaning)), "")

    def first(self, field: str) -> str:
        """The one a text begins with."""
        return next((one.id for one in self.every if one.felt == field), "")


@dataclass(frozen=True)
class ChosenIn:
    """Marks a text that is one of the alternatives of a field, in any house."""

    field: FieldName


@dataclass(frozen=True)
class Among:
    """Marks the same in one house, with its alternatives."""

    alternatives: tuple[Alternative, ...]


class Choosing(Entity):
    """A record with fields that choose among the alternatives of its house."""

    house: ClassVar[Alternatives] = Alternatives()


Kind = TypeVar("Kind", bound=Choosing)


@lru_cache(maxsize=64)
def in_house(kind: type[Kind], house: Alternatives) -> type[Kind]:
    """A model as it is in a house: its chosen fields take the alternatives of the house, if it has any."""
    if not house.every:
        return kind
    made = create_model(  # type: ignore[call-overload]  # fields made in a run are beyond the types
        kind.__name__, __base__=kind, __doc__=kind.__doc__, __module__=kind.__module__, **dict(_chosen(kind, house))
    )
    made.house = house
    result: type[Kind] = made
    return result


def _chosen(kind: type[Choosing], house: Alternatives) -> Iterator[tuple[str, tuple[Any, FieldInfo]]]:
    """The chosen fields of a model, as they are in a house."""
    for name, field in kind.model_fields.items():
        own = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        chosen = _in_house(own, house)
        if chosen == own:
            continue
        begun = house.first(_field_of(own)) if field.default == "" else field.default
        given = {"default": begun} if field.default_factory is None else {"default_factory": field.default_factory}
        told = Field(description=field.description, json_schema_extra=field.json_schema_extra, **given)
        yield name, (chosen, told)


def _field_of(annotation: Any) -> str:
    """The field whose alternatives are chosen among, where one is the whole value."""
    return next((mark.field for mark in typing.get_args(annotation) if isinstance(mark, ChosenIn)), "")


def _in_house(annotation: Any, house: Alternatives) -> Any:
    """An annotation with the alternatives of a house wherever one is chosen."""
    origin, parts = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        marked = next((mark for mark in parts[1:] if isinstance(mark, ChosenIn)), None)
        if marked:
            known = tuple(house.of(marked.field))
            if not known:
                return annotation
            return Annotated[Literal[tuple(one.id for one in known)], Among(known)]
        return Annotated[_in_house(parts[0], house), *parts[1:]]
    if origin in (Union, UnionType):
        return Union[tuple(_in_house(part, house) for part in parts)]  # noqa: UP007  # made of parts in a run
    return list[_in_house(parts[0], house)] if origin is list else annotation  # type: ignore[misc]  # the same
