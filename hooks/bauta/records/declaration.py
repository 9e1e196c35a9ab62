"""A declaration is all the house knows of a field, said once where the field stands; forms, facts and data follow it.

What a value looks like in words stays with its type, in `bauta.text.wording`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag, auto
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from bauta.records.languages import declared_in

Requirement = Literal["identitet", "påkrevd", "valgfri"]
Asked = Literal["alle", "full", "på forhånd", "redaksjonen", "kommando"]
"""Who answers: all who fill in a form, those with a full recipe, the one who sends the form out, editors, a command."""


class Shown(Flag):
    """Where a field is shown. The fact box is the same in both editions; a printed example has room for a brief one."""

    NOWHERE = 0
    FACTS = auto()
    BRIEF = auto()
    TABLE = auto()
    LINKED = auto()


FACTS, BRIEF, TABLE, LINKED = Shown.FACTS, Shown.FACTS | Shown.BRIEF, Shown.TABLE, Shown.LINKED
"""The places of `Shown`, as they are written in a declaration; what is in the brief box is a fact like others."""


@dataclass(frozen=True)
class Column:
    """A column of the table of examples: its name, what it holds, and the part of the field it takes, if not all."""

    name: str
    about: str
    part: str = ""


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """What is declared of a field beside its type. An empty nynorsk text is the same as the bokmål one."""

    label: str
    nn: str = ""
    single: str = ""
    """The label of a list that has one thing alone, the same in both languages."""
    hint: str = ""
    """What to write, for the one who fills it in."""
    hint_nn: str = ""
    plain: str = ""
    """What to write in a Word form, where the hint is about the file."""
    plain_nn: str = ""
    requirement: Requirement = "valgfri"
    shown: Shown = Shown.NOWHERE
    about: str = ""
    """What the field holds, for those who use the data."""
    columns: tuple[Column, ...] = ()
    """Its columns where one for the whole field will not do."""
    terms: tuple[str, ...] = ()
    """Its names in the linked data, by schema.org; without any it has the house's own, its name after `bauta:`."""
    asked: Asked = "alle"
    longest: int = 0
    """The most characters it may have; 0 where none are counted."""
    points: tuple[int, int] | None = None
    """The fewest and the most points of a list that is not empty."""
    approved: bool = True
    """Whether a sign-off holds for it; not for what the reader never meets."""

    def label_in(self, language: str, value: object = None) -> str:
        """What the field is called, in the language of the record; of a list, by whether it has one thing or more."""
        if self.single and isinstance(value, list) and len(value) == 1:
            return declared_in(language, self.single)
        return declared_in(language, self.label, nn=self.nn)

    def hint_in(self, language: str) -> str:
        """What to write, in the language of the record."""
        return declared_in(language, self.hint, nn=self.hint_nn)

    def plain_in(self, language: str) -> str:
        """What to write in a Word form, in the language of the record."""
        return declared_in(language, self.plain, nn=self.plain_nn) or self.hint_in(language)

    def columns_of(self, name: str) -> tuple[Column, ...]:
        """Its columns in the table of examples; none where it is not shown there."""
        if Shown.TABLE not in self.shown:
            return ()
        return self.columns or (Column(name, self.about),)

    def __call__(self, schema: dict[str, Any]) -> None:
        """What the JSON Schema says of the field besides its type, as pydantic asks for it."""
        schema["title"] = self.label
        schema["krav"] = self.requirement
        if self.longest:
            schema["maxLength"] = self.longest
        if self.points:
            schema["maxItems"] = self.points[1]


def declaration_of(field: FieldInfo) -> Declaration:
    """What is declared of a field of a record, or of a part of one."""
    declared = field.json_schema_extra
    assert isinstance(declared, Declaration), "fields of records are declared with identity, required, optional or part"
    return declared


def declarations(kind: type[BaseModel]) -> Mapping[str, Declaration]:
    """The declaration of every field of a kind of record, or of every part of a field, by name, in their order."""
    return {name: declaration_of(field) for name, field in kind.model_fields.items()}
