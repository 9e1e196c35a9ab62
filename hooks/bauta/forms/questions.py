"""The questions of a form: every field a contributor answers, in plain words, made from the models."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic.fields import FieldInfo

from bauta.records.entries import Entry, Example
from bauta.records.field_types import Picture
from bauta.records.requirement import requirement_of
from bauta.records.sections import slug
from bauta.records.shapes import choices, is_list, may_be_unknown, model_of

EDITORS = {
    "id", "status", "kvalitetssikret", "oppdatert", "lisens", "merknad", "motiv", "henvisninger", "rastoff", "bruk",
    "bilder",
}  # fmt: skip
"""Fields the editors fill in; pictures have rows of their own."""

SETTLED = ("type", "form", "sprak", "program")
"""Fields the sender of the form has filled in; they stand last, out of the way."""

FULL_ONLY = {"forutsetninger", "finansiering", "sted"}
"""Fields the form of a keyword example leaves out."""

REPEATS = 3
"""Rows for points with parts; more may be added by hand."""

PICTURES = 3
SPELLED = {
    "sprak": "språk", "belop": "beløp", "ar": "år", "overforbarhet": "overførbarhet", "epost": "e-post",
    "nye_omrader": "nye områder", "lat": "breddegrad", "lon": "lengdegrad", "fil": "bildet",
    "alt": "hva bildet viser", "inkl_mva": "med merverdiavgift (ja eller nei)", "videreforing": "videreføring",
    "navn_andre_sprak": "navn på andre språk", "tiltakstype": "type tiltak",
}  # fmt: skip
"""Fields whose names are not words as people write them."""

NUMBERED = re.compile(r"^(.*\D)\s+(\d+)\s*$", re.DOTALL)


@dataclass(frozen=True)
class Question:
    """One row of a form. `part` names a field within the field, `number` counts points from 1."""

    name: str
    field: FieldInfo
    part: str = ""
    number: int = 0

    @cached_property
    def label(self) -> str:
        """What the row is called."""
        number = f" {self.number}" if self.number else ""
        part = f": {spelled(self.part)}" if self.part else ""
        first = spelled(self.name)
        return first[0].upper() + first[1:] + number + part

    @property
    def asked(self) -> FieldInfo:
        """The field that is answered: the part, where the field has parts."""
        model = model_of(self.field.annotation)
        return model.model_fields[self.part] if model and self.part else self.field

    @property
    def hint(self) -> str:
        """What to write, said once for each field."""
        if self.name in SETTLED:
            return "fylt ut på forhånd"
        first = (
            not self.part
            or (model := model_of(self.field.annotation)) is None
            or self.part == next(iter(model.model_fields))
        )
        hint = (self.field.description or "") if first and self.number < 2 else ""
        values = choices(self.asked.annotation)
        listed = f"velg {'en eller flere av' if is_list(self.asked.annotation) else 'mellom'} {', '.join(values)}"
        pieces = [hint, listed if len(values) > 1 else ""]
        if is_list(self.field.annotation) and not self.part and not values:
            pieces.append("ett svar på hver linje")
        if first and may_be_unknown(self.field.annotation):
            pieces.append("skriv ukjent når dere ikke vet")
        return "; ".join(filter(None, pieces))

    @property
    def must(self) -> bool:
        """Whether the template calls it PÅKREVD."""
        return self.name not in ("bilder", *SETTLED) and requirement_of(self.field) != "valgfri"


def spelled(name: str) -> str:
    """The name of a field as a word of the language."""
    return SPELLED.get(name, name.replace("_", " "))


def questions(kind: type[Entry], form: str = "full") -> list[Question]:
    """Every question of the form for a kind of record, in the order of the fields."""
    left_out = EDITORS | (FULL_ONLY if issubclass(kind, Example) and form == "stikkord" else set())
    fields = ((name, field) for name, field in kind.model_fields.items() if name not in left_out)
    ordered = sorted(fields, key=lambda named: named[0] in SETTLED)
    return [question for name, field in ordered for question in _asked(name, field)]


def picture_questions(kind: type[Entry]) -> list[Question]:
    """The rows about each picture."""
    field = kind.model_fields["bilder"]
    return [Question("bilder", field, part, number + 1) for number in range(PICTURES) for part in Picture.model_fields]


def _asked(name: str, field: FieldInfo) -> Iterator[Question]:
    model = model_of(field.annotation)
    if model is None:
        yield Question(name, field)
        return
    for number in range(1, REPEATS + 1) if is_list(field.annotation) else (0,):
        for part in model.model_fields:
            yield Question(name, field, part, number)


def recognised(kind: type[Entry], label: str) -> Question | None:
    """The question a row answers, however its label was retyped; None when it answers none."""
    head, _, part = (text.strip() for text in label.replace("–", ":").partition(":"))
    number = 0
    if found := NUMBERED.match(head):
        head, number = found[1].strip(), int(found[2])
    fields: dict[str, Any] = {
        name: field for name, field in kind.model_fields.items() if name not in EDITORS - {"bilder"}
    }
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


def _nearest(words: str, names: Iterable[str]) -> str | None:
    known = {slug(spelled(name)): name for name in names}
    near = difflib.get_close_matches(slug(words), known, n=1, cutoff=0.8)
    return known[near[0]] if near else None
