"""What was found in each text when it was last read: few texts change between two readings, so the rest is kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from importlib.metadata import version
from pathlib import Path

from bauta.correction import Correction
from bauta.reading.made_from import house_code
from bauta.reading.material import Copy, Material
from bauta.store import SHELVES, Store, key_of

STORE = f"{SHELVES}/lest"
AROUND = ("content/registre", "content/rastoff", "content/utgaver", "overrides")
"""What the verdict on a text may rest on besides the text: registers, editions, words and faces of the design."""

Found = Mapping[str, list[Correction]]
"""Corrections by what the text was when it was read."""


class ProofShelf:
    """Keeps what was found in texts, together in one file for each state of all that is around them."""

    def __init__(self, material: Material, grounds: bytes) -> None:
        self._store = Store(material.root / STORE)
        self._key = key_of(*house_code(), grounds, version("pydantic").encode(), *_around(material.root))

    def found(self) -> dict[str, list[Correction]]:
        """What was found last, by the prints of the texts."""
        kept = self._store.get(self._key)
        told: dict[str, list[list[str]]] = json.loads(kept) if kept else {}
        return {key: [_correction(*fields) for fields in corrections] for key, corrections in told.items()}

    def keep(self, found: Found) -> None:
        """Keep what was found now, and nothing of what was around texts before."""
        told = {key: [astuple(correction) for correction in corrections] for key, corrections in found.items()}
        self._store.put(self._key, json.dumps(told, ensure_ascii=False).encode())
        self._store.prune([self._key])


def print_of(copy: Copy) -> str:
    """What a text is, in hexadecimal: its fields as they are meant, and its body."""
    said = repr(sorted(copy.manuscript.fields.items())), repr(copy.manuscript.marks), copy.manuscript.body
    return key_of(copy.path.encode(), *(part.encode() for part in said), repr(copy.faults).encode())


def _correction(path: str, line: str, rule: str, text: str, level: str) -> Correction:
    return Correction(path, int(line), rule, text, "varsel" if level == "varsel" else "feil")


def _around(root: Path) -> Iterable[bytes]:
    """Name and content of every file around the texts."""
    for folder in AROUND:
        for file in sorted((root / folder).rglob("*")):
            if file.is_file() and not file.is_symlink():
                yield file.relative_to(root).as_posix().encode()
                yield file.read_bytes()
