"""Reading takes in every source file of a root and keeps each fault with its file and line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bauta.correction import Correction
from bauta.edition import Edition
from bauta.entries import ENTRY_TYPES, Entry
from bauta.field_faults import validated
from bauta.front_matter import Marks, read_any_yaml
from bauta.manuscript import Manuscript, decode, read_manuscript
from bauta.material import Copy, EditionCopy, Material
from bauta.registers import Registers

REGISTERS = "content/registre"
EDITIONS = "content/utgaver"
RECORD_FOLDERS = ("municipalities", "examples")
"""Folders where a stray file is a fault: only records live here."""


def read(root: Path, release: bool = False) -> Material:
    """All material below `root`. A folder that is not there is an empty one."""
    faults: list[Correction] = []
    registers, register_marks = _registers(root, faults)
    return Material(
        root=root,
        copy=tuple(_copy(root, faults)),
        registers=registers,
        register_marks=register_marks,
        editions=tuple(_editions(root, faults)),
        faults=tuple(faults),
        release=release,
    )


def _copy(root: Path, faults: list[Correction]) -> Iterator[Copy]:
    for folder, entry_type in ENTRY_TYPES.items():
        for file in _files(root / folder):
            path = file.relative_to(root).as_posix()
            if file.is_symlink():
                text = "filen er en snarvei til en annen fil; legg selve filen her"
                faults.append(Correction(path, 1, "id-filename", text))
            elif file.suffix == ".md":
                yield read_entry(read_manuscript(root, file), entry_type)
            elif folder in RECORD_FOLDERS:
                text = "bare .md-filer skal ligge her; flytt bilder til mappa med samme navn som filen de hører til"
                faults.append(Correction(path, 1, "id-filename", text))


def read_entry(manuscript: Manuscript, entry_type: type[Entry]) -> Copy:
    """The entry of a manuscript. One that cannot be read keeps its place under its file name."""
    entry, faults = validated(entry_type, manuscript.path, dict(manuscript.fields), manuscript.marks)
    if entry is None or not entry.id:
        kept = entry.model_dump(exclude_unset=True) if entry else {}
        entry = entry_type.model_construct(**{**kept, "id": manuscript.stem})
    return Copy(manuscript, entry, (*manuscript.faults, *faults))


def _files(folder: Path) -> list[Path]:
    """Files directly in a folder, hidden ones left out, in the order of their composed names."""
    if not folder.is_dir():
        return []
    found = (file for file in folder.iterdir() if not file.name.startswith(".") and not file.is_dir())
    return sorted(found, key=lambda file: unicodedata.normalize("NFC", file.name))


def _yaml(root: Path, file: Path, faults: list[Correction]) -> tuple[Any, Marks]:
    path = file.relative_to(root).as_posix()
    try:
        text = decode(file.read_bytes())
    except UnicodeDecodeError:
        faults.append(Correction(path, 1, "yaml", "filen er ikke lagret som UTF-8; lagre den på nytt som UTF-8"))
        return None, Marks()
    value, marks, found = read_any_yaml(path, text)
    faults += found
    return value, marks


def _registers(root: Path, faults: list[Correction]) -> tuple[Registers, dict[str, Marks]]:
    lists: dict[str, list[Any]] = {}
    all_marks: dict[str, Marks] = {}
    for file in _files(root / REGISTERS):
        value, marks = _yaml(root, file, faults)
        path = file.relative_to(root).as_posix()
        all_marks[file.stem] = marks
        if file.stem not in Registers.model_fields:
            names = ", ".join(Registers.model_fields)
            faults.append(Correction(path, 1, "field-unknown", f"ukjent register; navnet skal være ett av {names}"))
            continue
        item_type = Registers.model_fields[file.stem].annotation.__args__[0]  # type: ignore[union-attr]  # list[...]
        lists[file.stem] = []
        if value is not None and not isinstance(value, list):
            faults.append(Correction(path, 1, "field-value", "registeret skal være en liste; begynn hvert punkt med «- »"))
            continue
        for number, fields in enumerate(value or ()):
            if not isinstance(fields, dict):
                line = marks.line_of(number)
                faults.append(Correction(path, line, "field-value", "punktet skal ha felt; skriv «- id: …»"))
                continue
            item, found = validated(item_type, path, fields, marks, (number,))
            faults += found
            if item is not None:
                lists[file.stem].append(item)
    return Registers.model_construct(**lists), all_marks


def _editions(root: Path, faults: list[Correction]) -> Iterator[EditionCopy]:
    for file in _files(root / EDITIONS):
        value, marks = _yaml(root, file, faults)
        path = file.relative_to(root).as_posix()
        if not isinstance(value, dict):
            if value is not None:
                faults.append(Correction(path, 1, "field-value", "utgaven skal ha felt; skriv «felt: verdi»"))
            continue
        edition, found = validated(Edition, path, value, marks)
        faults += found
        if edition is not None:
            yield EditionCopy(path, edition, marks)
