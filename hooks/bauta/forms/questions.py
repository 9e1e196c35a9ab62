"""The questions of a form: every field a contributor answers, in plain words, made from the models."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from bauta.records.declaration import declaration_of, declarations
from bauta.records.entries import Entry
from bauta.records.field_types import Picture
from bauta.records.languages import TONGUES
from bauta.records.sections import slug
from bauta.records.shapes import choices, is_list, may_be_unknown, model_of

REPEATS = 3
"""Rows for points with parts; more may be added by hand."""

PICTURES = 3

ANSWERED = ("ferdig", "ett", "flere", "linjer", "ukjent")
SAID: Mapping[str, Mapping[str, str]] = {
    language: {name: tongue.skjema[name] for name in ANSWERED} for language, tongue in TONGUES.items()
}
"""What the form says of how to answer, by language."""

FORMER = {"tiltakstype": ("Type tiltak",), "brukerhensyn": ("Tar hensyn til", "Tek omsyn til")}
"""Field -> what it was called on forms that may still be sent in."""

NUMBERED = re.compile(r"^(.*\D)\s+(\d+)\s*$", re.DOTALL)


@dataclass(frozen=True)
class Question:
    """One row of a form, in a language. `part` names a field within the field, `number` counts points from 1."""

    name: str
    field: FieldInfo
    part: str = ""
    number: int = 0
    language: str = "nb"

    @cached_property
    def label(self) -> str:
        """What the row is called."""
        number = f" {self.number}" if self.number else ""
        part = declaration_of(self.asked).label_in(self.language) if self.part else ""
        return declaration_of(self.field).label_in(self.language) + number + (f": {_inner(part)}" if part else "")

    @property
    def asked(self) -> FieldInfo:
        """The field that is answered: the part, where the field has parts."""
        model = model_of(self.field.annotation)
        return model.model_fields[self.part] if model and self.part else self.field

    @property
    def hint(self) -> str:
        """What to write, said once for each field."""
        declared, said = declaration_of(self.field), SAID[self.language]
        if declared.asked == "på forhånd":
            return said["ferdig"]
        first = (
            not self.part
            or (model := model_of(self.field.annotation)) is None
            or self.part == next(iter(model.model_fields))
        )
        hint = declared.plain_in(self.language) if first and self.number < 2 else ""
        values = choices(self.asked.annotation)
        pick = said["flere"] if is_list(self.asked.annotation) else said["ett"]
        pieces = [hint, f"{pick} {', '.join(values)}" if len(values) > 1 else ""]
        if is_list(self.field.annotation) and not self.part and not values:
            pieces.append(said["linjer"])
        if first and may_be_unknown(self.field.annotation):
            pieces.append(said["ukjent"])
        return "; ".join(filter(None, pieces))

    @property
    def must(self) -> bool:
        """Whether the template calls it PÅKREVD."""
        declared = declaration_of(self.field)
        return declared.asked in ("alle", "full") and declared.requirement != "valgfri"

    def printed(self) -> set[str]:
        """What the form may print under the label, in any language, as anchors."""
        declared = declaration_of(self.field)
        return {slug(text) for one in TONGUES for text in (replace(self, language=one).hint, declared.hint_in(one))} - {
            ""
        }


def editors_fields(kind: type[Entry]) -> set[str]:
    """The fields no form asks for: the editors fill them in, or a command does; pictures have rows of their own."""
    return {name for name, declared in declarations(kind).items() if declared.asked in ("redaksjonen", "kommando")}


def questions(kind: type[Entry], form: str = "full", language: str = "nb") -> list[Question]:
    """Every question of the form for a kind of record, in the order of the fields; what is filled in stands last."""
    left_out = editors_fields(kind)
    if form == "stikkord":
        left_out |= {name for name, declared in declarations(kind).items() if declared.asked == "full"}
    fields = ((name, field) for name, field in kind.model_fields.items() if name not in left_out)
    ordered = sorted(fields, key=lambda named: declaration_of(named[1]).asked == "på forhånd")
    return [question for name, field in ordered for question in _asked(name, field, language)]


def picture_questions(kind: type[Entry], language: str = "nb") -> list[Question]:
    """The rows about each picture."""
    field = kind.model_fields["bilder"]
    numbers = range(1, PICTURES + 1)
    return [Question("bilder", field, part, number, language) for number in numbers for part in _parts(Picture)]


def _asked(name: str, field: FieldInfo, language: str) -> Iterator[Question]:
    model = model_of(field.annotation)
    if model is None:
        yield Question(name, field, language=language)
        return
    for number in range(1, REPEATS + 1) if is_list(field.annotation) else (0,):
        for part in _parts(model):
            yield Question(name, field, part, number, language)


def _parts(model: type[BaseModel]) -> list[str]:
    """The parts of a field that are asked for."""
    return [name for name, declared in declarations(model).items() if declared.asked == "alle"]


def recognised(kind: type[Entry], label: str) -> Question | None:
    """The question a row answers, however its label was retyped; None when it answers none."""
    head, _, part = (text.strip() for text in label.replace("–", ":").partition(":"))
    number = 0
    if found := NUMBERED.match(head):
        head, number = found[1].strip(), int(found[2])
    left_out = editors_fields(kind) - {"bilder"}
    fields = {name: field for name, field in kind.model_fields.items() if name not in left_out}
    name = _nearest(head, fields)
    if name is None:
        return None
    model = model_of(fields[name].annotation)
    if model is None or not part:
        return Question(name, fields[name]) if model is None and not part else None
    inner = _nearest(part, model.model_fields)
    if inner is None:
        return None
    return Question(name, fields[name], inner, (number or 1) if is_list(fields[name].annotation) else 0)


def _nearest(words: str, fields: Mapping[str, FieldInfo]) -> str | None:
    """The field that is called something like the words: by its label in any language, or by its name in files."""
    known: dict[str, str] = {}
    for name, field in fields.items():
        declared = declaration_of(field)
        for called in (*map(declared.label_in, TONGUES), name, *FORMER.get(name, ())):
            known.setdefault(slug(called), name)
    near = difflib.get_close_matches(slug(words), known, n=1, cutoff=0.8)
    return known[near[0]] if near else None


def _inner(label: str) -> str:
    """A label as it stands after another."""
    return label[0].lower() + label[1:]
