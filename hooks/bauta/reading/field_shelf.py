"""The fields of texts as read: YAML takes long and few texts change, so what was read without faults is kept."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bauta.reading.front_matter import Marks
from bauta.store import SHELVES, Store, key_of

STORE = f"{SHELVES}/felt"
DAY, MOMENT = "dag", "tid"
"""How the values JSON has no word for are marked."""


class FieldShelf:
    """Keeps the front matter of texts, with the line of each field, under the text it was read from."""

    def __init__(self, root: Path) -> None:
        self._store = Store(root / STORE)
        self._used: dict[str, str] = {}
        self._made = False

    def get(self, path: str, text: str) -> tuple[dict[str, Any], Marks] | None:
        """The fields of a text and their marks; None when it has not been read before."""
        self._used[path] = key = key_of(self._code, text.encode())
        kept = self._store.get(key)
        if kept is None:
            return None
        values, lines, plain, cut = json.loads(kept)
        marks = Marks(
            lines={tuple(at): line for at, line in lines},
            plain={tuple(at): said for at, said in plain},
            cut={tuple(at): (line, lost, level) for at, (line, lost, level) in cut},
        )
        return {name: _unpacked(value) for name, value in values.items()}, marks

    def put(self, path: str, fields: dict[str, Any], marks: Marks) -> None:
        """Keep what was read of the text that was asked for last at a path."""
        kept = (
            {name: _packed(value) for name, value in fields.items()},
            *(list(of.items()) for of in (marks.lines, marks.plain, marks.cut)),
        )
        self._store.put(self._used[path], json.dumps(kept, ensure_ascii=False).encode())
        self._made = True

    def tidy(self, paths: Iterable[str]) -> None:
        """Throw away what was read of texts that have changed since, or are gone."""
        if self._made:
            here = set(paths)
            self._used = {path: key for path, key in self._used.items() if path in here}
            self._store.prune(self._used.values())
            self._made = False

    @cached_property
    def _code(self) -> bytes:
        """The print of the code that reads, and of YAML: what it made of a text may change with them."""
        code = (file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
        return key_of(version("pyyaml").encode(), *code).encode()


def _packed(value: Any) -> Any:
    """A value as JSON has it: fields in a list of their own, days and moments named as such."""
    match value:
        case dict():
            return [None, {name: _packed(part) for name, part in value.items()}]
        case list():
            return ["", [_packed(part) for part in value]]
        case datetime.datetime():
            return [MOMENT, value.isoformat()]
        case datetime.date():
            return [DAY, value.isoformat()]
    return value


def _unpacked(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    kind, kept = value
    if kind == DAY:
        return datetime.date.fromisoformat(kept)
    if kind == MOMENT:
        return datetime.datetime.fromisoformat(kept)
    if kind == "":
        return [_unpacked(part) for part in kept]
    return {name: _unpacked(part) for name, part in kept.items()}
