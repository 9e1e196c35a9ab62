"""The rule for persons: nobody is named, and no mailbox or number of one's own is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bauta.correction import Correction
from bauta.house_style.rule import CopyRule
from bauta.house_style.signs import written
from bauta.reading.material import Copy, Material
from bauta.records.names import AllowedNames
from bauta.text.persons import Kind, persons

CREDITED = {"fotograf"}
"""Fields where a person is named by right: who took a picture is credited."""
REMEDY: dict[Kind, str] = {
    "navn": "ser ut som navnet på en person; skriv rollen og enheten i stedet",
    "e-post": "ser ut som en privat e-postadresse; skriv den felles postkassen til enheten",
    "mobil": "ser ut som et mobilnummer; skriv nummeret til sentralbordet, eller den felles postkassen",
}
UNLESS: dict[Kind, str] = {
    "navn": ". Er det navnet på noe annet, så legg det til i content/registre/navn.yml",
    "e-post": ". Er den felles, så legg navnet på den til i content/registre/navn.yml",
    "mobil": "",
}
"""What to do when it is not so; only those who keep the registers are told."""


@CopyRule
def person(copy: Copy, material: Material) -> Iterator[Correction]:
    """Persons are told of by role: no names, and no mailbox or mobile number of one's own."""
    allowed = material.names
    for keys, text in telling(copy.manuscript.fields):
        yield from told(copy.path, copy.line_of(*keys), text.replace("\n", " "), allowed)
    yield from told(copy.path, copy.manuscript.body_line, copy.manuscript.body, allowed)


def telling(fields: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text among some fields where a person may not be named, with where it stands."""
    yield from ((keys, text) for keys, text in written(dict(fields)) if not CREDITED.intersection(map(str, keys)))


def told(path: str, line: int, text: str, allowed: AllowedNames) -> Iterator[Correction]:
    """A correction for each person in a text that begins on a line."""
    for found in persons(text, allowed):
        place = line + text.count("\n", 0, found.place)
        yield Correction(path, place, "person", f"«{found.text}» {REMEDY[found.kind]}{UNLESS[found.kind]}", "varsel")
