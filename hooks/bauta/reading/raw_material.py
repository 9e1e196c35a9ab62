"""Raw material as read: much text that seldom changes and that every command needs, so a file once read is kept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from pydantic import TypeAdapter

from bauta.reading.house_files import RegisterFile, read_items
from bauta.records.raw_material import RawMaterial
from bauta.store import SHELVES, Store, key_of

RAW_MATERIAL = "content/rastoff"
"""Folder with a file for each municipality or subject; together they are the register of raw material."""

REGISTER = "rastoff"
STORE = f"{SHELVES}/rastoff"
CODE = ("reading", "records")
"""The rooms that decide what a file is read as."""

KEPT: TypeAdapter[tuple[list[int], list[RawMaterial]]] = TypeAdapter(tuple[list[int], list[RawMaterial]])
"""How a file without faults is kept: the line of each item, and the items."""


class RawMaterialShelf:
    """Reads files of raw material, and keeps those without faults under what they were read from."""

    def __init__(self, root: Path) -> None:
        self._store = Store(root / STORE)
        self._keys: dict[Path, str] = {}
        self._made = False

    def read(self, root: Path, file: Path) -> RegisterFile:
        """The raw material of one municipality or subject; items at fault are left out and told."""
        path = file.relative_to(root).as_posix()
        key = key_of(self._code, path.encode(), file.read_bytes())
        self._keys[file] = key
        kept = self._store.get(key)
        if kept is not None:
            lines, items = KEPT.validate_json(kept)
            return RegisterFile(REGISTER, tuple(items), tuple((path, line) for line in lines))
        found = read_items(root, file, REGISTER, RawMaterial)
        if not found.faults:
            self._store.put(key, KEPT.dump_json(([line for _, line in found.places], list(found.items))))
            self._made = True
        return found

    def tidy(self) -> None:
        """Throw away what was read of files that have changed since."""
        if self._made:
            self._store.prune(self._keys.values())
            self._made = False

    @cached_property
    def _code(self) -> bytes:
        """The print of the code that reads: what it made of a file may be something else when it has changed."""
        return key_of(*_sources(Path(__file__).parents[1] / room for room in CODE)).encode()


def _sources(rooms: Iterable[Path]) -> Iterable[bytes]:
    return (file.read_bytes() for room in rooms for file in sorted(room.glob("*.py")))
