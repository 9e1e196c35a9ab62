"""A removal is the moving out of a text: to another id, into another text, or away; all that names it follows.

It is worked out as a whole before anything is written: the new words of every file, and the files that are moved.
"""

from __future__ import annotations

import datetime
import difflib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bauta.desk.references import followed
from bauta.house_style.identity import ID
from bauta.house_style.sign_off import holds, renewed, with_field
from bauta.reading.manuscript import parse_manuscript
from bauta.reading.material import Copy, Material
from bauta.reading.premises import EDITIONS, REGISTERS, files_in
from bauta.reading.raw_material import RAW_MATERIAL
from bauta.reading.reader import read_entry
from bauta.reading.source_text import decode
from bauta.records.namings import PROFILES

SHELF = ".cache"
LONGEST_LIST = 80
"""Characters of a list on one line."""
DRAWINGS = "overrides/tegninger"
ADDRESSES = f"{REGISTERS}/adresser.yml"
HEAD = "# Tekster som er fjernet: hva de gamle adressene sier. scripts/remove skriver her.\n"


class RemovalError(Exception):
    """What was asked for cannot be done; the message tells the editor why, and what to do."""


@dataclass
class Removal:
    """What is to be written and moved."""

    before: dict[str, str] = field(default_factory=dict)
    """Path -> the text of a file that will be another; empty for one that is new."""
    after: dict[str, str | None] = field(default_factory=dict)
    """Path -> its new text, None for a file that goes."""
    moves: list[tuple[str, str]] = field(default_factory=list)
    """Files and folders that get another name, after all is written."""
    gone: list[str] = field(default_factory=list)
    """Folders that go."""

    def write(self, path: str, before: str, after: str | None) -> None:
        """Note a file that gets another text, unless it is the same."""
        if before != after:
            self.before.setdefault(path, before)
            self.after[path] = after


def renamed(material: Material, copy: Copy, new: str) -> Removal:
    """A text given another id. Raises `RemovalError` when the id cannot be used."""
    folder = copy.key.rpartition("/")[0]
    if not ID.fullmatch(new):
        raise RemovalError(f"«{new}» kan ikke brukes som adresse; bruk små bokstaver a–z, tall og bindestrek")
    if f"{folder}/{new}" in material.by_key or (material.root / folder / new).exists():
        raise RemovalError(f"{folder}/{new} finnes fra før; velg en annen id, eller slå dem sammen med scripts/merge")
    removal = Removal()
    _follow(material, copy, f"{folder}/{new}", removal)
    before = _text(material.root, copy.path)
    own = with_field(removal.after.get(copy.path) or before, copy.path, "id", new)
    former = [id_ for id_ in (*copy.entry.tidligere_id, copy.entry.id) if id_ != new]
    removal.write(copy.path, before, _signed(with_field(own, copy.path, "tidligere_id", _listed(former)), copy))
    removal.moves.append((copy.path, f"{folder}/{new}.md"))
    removal.moves += _belongings(material.root, copy, new)
    return removal


def merged(material: Material, copy: Copy, into: Copy) -> Removal:
    """A text that goes into another: what named it names the other. Raises `RemovalError` for two of different kinds.

    The other gets the sources, the raw material and the former ids of the one; its words are the editors' to move.
    """
    if type(copy.entry) is not type(into.entry):
        raise RemovalError(f"{copy.path} og {into.path} er ikke av samme slag; de kan ikke slås sammen")
    if copy is into:
        raise RemovalError("en tekst kan ikke slås sammen med seg selv")
    removal = Removal()
    _follow(material, copy, into.key, removal)
    before = _text(material.root, into.path)
    text = removal.after.get(into.path) or before
    for name in ("henvisninger", "rastoff", "tidligere_id"):
        if (listed := getattr(into.entry, name, None)) is not None:
            more = [*getattr(copy.entry, name), *([copy.entry.id] if name == "tidligere_id" else [])]
            union = dict.fromkeys((*listed, *more))
            if len(union) > len(listed):
                text = with_field(text, into.path, name, _listed(union))
    removal.write(into.path, before, _signed(text, into))
    _take_away(material, copy, removal)
    return removal


def removed(material: Material, copy: Copy, day: datetime.date, reason: str) -> Removal:
    """A text that goes: what named it names it no longer, and the register of addresses says what became of it."""
    removal = Removal()
    _follow(material, copy, None, removal)
    _take_away(material, copy, removal)
    file = material.root / ADDRESSES
    before = _text(material.root, ADDRESSES) if file.is_file() else ""
    folder = copy.key.rpartition("/")[0]
    told = "".join(
        f"- {{tekst: {folder}/{id_}, fjernet: {day.isoformat()}, grunn: {json.dumps(reason, ensure_ascii=False)}}}\n"
        for id_ in (copy.entry.id, *copy.entry.tidligere_id)
    )
    removal.write(ADDRESSES, before, (before or HEAD) + told)
    return removal


def carry_out(root: Path, removal: Removal) -> None:
    """Write and move everything, or, when something stands in the way, nothing."""
    undone: list[Callable[[], object]] = []
    try:
        for folder in removal.gone:
            (root / SHELF).mkdir(exist_ok=True)
            kept_at = root / SHELF / f"fjernet-{folder.replace('/', '-')}"
            (root / folder).rename(kept_at)
            undone.append(partial(kept_at.rename, root / folder))
        for path, text in removal.after.items():
            file = root / path
            if (kept := file.read_bytes() if file.is_file() else None) is None:
                undone.append(partial(file.unlink, missing_ok=True))
            else:
                undone.append(partial(file.write_bytes, kept))
            if text is None:
                file.unlink()
            else:
                file.write_text(text, encoding="utf-8", newline="\n")
        for old, new in removal.moves:
            (root / old).rename(root / new)
            undone.append(partial((root / new).rename, root / old))
    except BaseException:
        for undo in reversed(undone):
            undo()
        raise
    for folder in removal.gone:
        shutil.rmtree(root / SHELF / f"fjernet-{folder.replace('/', '-')}")


def as_diff(removal: Removal) -> Iterator[str]:
    """What is to be done, file by file, as a diff."""
    yield from (f"flyttes: {old} -> {new}\n" for old, new in removal.moves)
    yield from (f"slettes: {folder}/ med bildene\n" for folder in removal.gone)
    for path, after in sorted(removal.after.items()):
        before = removal.before[path].splitlines(keepends=True)
        if after is None:
            yield f"slettes: {path} ({len(before)} linjer)\n"
        else:
            yield from difflib.unified_diff(before, after.splitlines(keepends=True), path, path, n=0)


def _follow(material: Material, copy: Copy, new: str | None, removal: Removal) -> None:
    """Note every source that names the text, with what it names now; a sign-off that held, holds still."""
    for other in material.copy:
        text = _text(material.root, other.path)
        after = followed(other.path, text, copy.key, new)
        removal.write(other.path, text, _signed(after, other) if after != text else after)
    for folder in (REGISTERS, EDITIONS, RAW_MATERIAL):
        for file in files_in(material.root, folder):
            path = file.relative_to(material.root).as_posix()
            text = _text(material.root, path)
            removal.write(path, text, followed(path, text, copy.key, new))


def _take_away(material: Material, copy: Copy, removal: Removal) -> None:
    removal.before[copy.path] = _text(material.root, copy.path)
    removal.after[copy.path] = None
    removal.gone += [old for old, _ in _belongings(material.root, copy, "") if (material.root / old).is_dir()]


def _belongings(root: Path, copy: Copy, new: str) -> Iterator[tuple[str, str]]:
    """What bears the name of a text: its pictures, its drawings, the file of a municipality's raw material."""
    folder, _, id_ = copy.key.rpartition("/")
    if (root / copy.key).is_dir():
        yield copy.key, f"{folder}/{new}"
    for file in sorted((root / DRAWINGS).glob(f"{id_}.*")):
        yield f"{DRAWINGS}/{file.name}", f"{DRAWINGS}/{new}{file.suffix}"
    if folder == PROFILES and (root / RAW_MATERIAL / f"{id_}.yml").is_file() and new:
        yield f"{RAW_MATERIAL}/{id_}.yml", f"{RAW_MATERIAL}/{new}.yml"


def _signed(text: str, copy: Copy) -> str:
    """A text with the print of its sign-off renewed, where the sign-off held."""
    if not holds(copy):
        return text
    return renewed(text, read_entry(parse_manuscript(copy.path, text), type(copy.entry), (copy.entry.sprak,)))


def _listed(ids: Iterable[str]) -> str:
    """A list as the value of a field: on the line while there is room, else a line for each."""
    line = f"[{', '.join(ids)}]"
    return line if len(line) <= LONGEST_LIST else "".join(f"\n  - {id_}" for id_ in ids)


def _text(root: Path, path: str) -> str:
    return decode((root / path).read_bytes())
