"""The house's own YAML files, registers and editions, read with the line of every item."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bauta.correction import Correction
from bauta.reading.field_faults import validated
from bauta.reading.front_matter import Marks, read_any_yaml
from bauta.reading.source_text import SourceTextError, source_text
from bauta.reading.word_list import in_the_house
from bauta.records.alternatives import Alternatives
from bauta.records.edition import DESIGNS, MEASURES, Edition
from bauta.records.languages import Language
from bauta.records.registers import ITEM_TYPES, item_type
from bauta.records.requirement import Entity

Place = tuple[str, int]
"""Path and line of an item."""


@dataclass(frozen=True)
class RegisterFile:
    """The items of one file of a register, and where each stands."""

    name: str
    items: tuple[Any, ...]
    places: tuple[Place, ...]
    faults: tuple[Correction, ...] = ()
    half_read: tuple[str, ...] = ()
    """What items that could not be read are named by: the one who names them has made no mistake."""
    unread: bool = False
    """Whether the file as a whole could not be read."""


@dataclass(frozen=True)
class EditionCopy:
    """An edition and the lines of its file."""

    path: str
    edition: Edition
    marks: Marks


@dataclass(frozen=True)
class EditionFile:
    """What one file in content/utgaver/ gave: an edition if it could be made out, and the faults."""

    copy: EditionCopy | None
    faults: tuple[Correction, ...] = ()


def read_register(house: Alternatives, root: Path, file: Path) -> RegisterFile:
    """One register of a house, a list of items; those at fault are left out and told."""
    kind = item_type(file.stem, house)
    if kind is None:
        text = f"ukjent register; navnet skal være ett av {', '.join(ITEM_TYPES)}"
        return _refused(file.stem, Correction(file.relative_to(root).as_posix(), 1, "field-unknown", text))
    return read_items(root, file, file.stem, kind)


def read_items(root: Path, file: Path, name: str, kind: type[Entity]) -> RegisterFile:
    """The items of one file of the register `name`, as `read_register` otherwise."""
    path = file.relative_to(root).as_posix()
    value, marks, faults = _read(path, file)
    if faults and value is None:
        return RegisterFile(name, (), (), faults, unread=True)
    if value is not None and not isinstance(value, list):
        text = "registeret skal være en liste; begynn hvert punkt med «- »"
        return _refused(name, Correction(path, 1, "field-value", text))
    items, places, half_read, found = [], [], list[str](), list(faults)
    for number, fields in enumerate(value or ()):
        line = marks.line_of(number)
        if not isinstance(fields, dict):
            text = "punktet skal ha felt; skriv «- id: …»"
            found.append(Correction(path, line, "field-value", text))
            continue
        item, item_faults = validated(kind, path, fields, marks, (number,))
        found += item_faults
        if item is not None:
            items.append(item)
            places.append((path, line))
        else:
            half_read += [named for key in ("id", "ord") if isinstance(named := fields.get(key), str)]
    return RegisterFile(name, tuple(items), tuple(places), tuple(found), tuple(half_read))


def read_edition(languages: tuple[Language, ...], root: Path, file: Path) -> EditionFile:
    """One edition, in one of the languages of the house."""
    path = file.relative_to(root).as_posix()
    value, marks, faults = _read(path, file)
    if not isinstance(value, dict):
        text = "utgaven skal ha felt; skriv «felt: verdi»"
        return EditionFile(None, faults or (Correction(path, 1, "field-value", text),))
    value, foreign = in_the_house(path, value, marks, languages)
    edition, told = validated(Edition, path, value, marks)
    found = (*foreign, *told)
    if edition is None:
        return EditionFile(None, found)
    if not (root / DESIGNS / edition.design / MEASURES).is_file():
        known = sorted(file.parent.name for file in (root / DESIGNS).glob(f"*/{MEASURES}"))
        text = f"«design» er {edition.design}, men {DESIGNS}/ har ingen slik mappe; velg mellom: {', '.join(known)}"
        return EditionFile(None, (*found, Correction(path, marks.line_of("design"), "field-value", text)))
    return EditionFile(EditionCopy(path, edition, marks), found)


def _read(path: str, file: Path) -> tuple[Any, Marks, tuple[Correction, ...]]:
    try:
        text = source_text(file)
    except SourceTextError as fault:
        return None, Marks(), (Correction(path, fault.line, "yaml", fault.text),)
    return read_any_yaml(path, text)


def _refused(name: str, fault: Correction) -> RegisterFile:
    return RegisterFile(name, (), (), (fault,))
