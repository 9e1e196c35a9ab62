"""The office writes files for word processors and talks: many manuscripts by one pandoc, each after a house model."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pypandoc

from bauta.staging import workbench
from bauta.store import SHELVES, Store, key_of
from bauta.website.clippings.clipping import Clipping

STORE = f"{SHELVES}/word"
SCRIPT = Path(__file__).with_name("office.lua")
CODE = ("office.lua", "office.py", "slide_model.py", "slides.py", "word.py", "word_model.py", "word_package.py")
"""The modules that make the files."""
TYPES = {".png": "image/png", ".jpg": "image/jpeg"}
"""Ending of a picture -> its type."""
SHARE = 8
"""So many manuscripts are worth a pandoc of their own, where there are processors for several."""
FAULT = re.compile(r"(\d+)\t(.*)", re.DOTALL)
"""What the script says of a fault: the number of the manuscript, and what is wrong."""


class OfficeError(Exception):
    """Pandoc could not make a file; the text says which, and what pandoc said."""


@dataclass(frozen=True)
class Manuscript:
    """HTML that becomes a file with this ending; `pictures` are the only ones it may show, by name."""

    path: str
    """Where the text stands in the house, for who has to mend it."""
    ending: str
    language: str
    text: str
    pictures: Mapping[str, bytes]
    finish: Callable[[bytes], bytes]
    """What is done to the file that pandoc writes."""
    properties: str
    """What the file says of itself, as `finish` puts it in."""


@dataclass(frozen=True)
class Office:
    """Pandoc, the models by ending, and the shelf that finished files stand on."""

    root: Path
    program: str
    models: Mapping[str, bytes]
    used: set[str] = field(default_factory=set)
    """Keys of what has been asked for; the rest may go."""

    @cached_property
    def store(self) -> Store:
        """The shelf."""
        return Store(self.root / STORE)

    @cached_property
    def mark(self) -> bytes:
        """What all files are made with, as a part of a key."""
        code = (SCRIPT.with_name(name).read_bytes() for name in CODE)
        return key_of(str(pypandoc.get_pandoc_version()).encode(), *code).encode()

    def kept(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What lies on the shelf under a key, made now if it was not there."""
        self.used.add(key)
        return self.store.made(key, make)

    def illustrations(self, clipping: Clipping) -> dict[str, bytes]:
        """The photographs of a clipping by name, or its scene where it has none."""
        plates = {f"bilde-{number}.jpg": plate.data for number, plate in enumerate(clipping.plates, 1)}
        drawing = clipping.drawing
        if plates or not drawing.svg:
            return plates
        return {"tegning.png": self.kept(key_of(b"scene", drawing.svg.encode()), drawing.png)}

    def files(self, manuscripts: Sequence[Manuscript]) -> list[bytes]:
        """The file of each manuscript, in their order; only those not on the shelf are made. Raises OfficeError."""
        keys = [self._key(manuscript) for manuscript in manuscripts]
        self.used.update(keys)
        made = {key: data for key in keys if (data := self.store.get(key)) is not None}
        missing = {key: manuscript for key, manuscript in zip(keys, manuscripts, strict=True) if key not in made}
        for key, data in zip(missing, self._written(list(missing.values())), strict=True):
            made[key] = missing[key].finish(data)
            self.store.put(key, made[key])
        return [made[key] for key in keys]

    def tidy(self) -> None:
        """Throw away what has not been asked for."""
        self.store.prune(self.used)

    def _key(self, manuscript: Manuscript) -> str:
        words = (manuscript.ending, manuscript.language, manuscript.text, manuscript.properties, *manuscript.pictures)
        model = self.models[manuscript.ending]
        return key_of(self.mark, model, *(word.encode() for word in words), *manuscript.pictures.values())

    def _written(self, manuscripts: Sequence[Manuscript]) -> list[bytes]:
        """What pandoc makes of the manuscripts, shared among as many pandocs as there are processors."""
        hands = max(1, min(os.cpu_count() or 1, len(manuscripts) // SHARE))
        with ThreadPoolExecutor(max_workers=hands) as pool:
            heaps = list(pool.map(lambda hand: self._heap(manuscripts[hand::hands]), range(hands)))
        return [heaps[number % hands][number // hands] for number in range(len(manuscripts))]

    def _heap(self, manuscripts: Sequence[Manuscript]) -> list[bytes]:
        """What one pandoc writes. It works in its folder: where the language is C, it knows no å in a path."""
        if not manuscripts:
            return []
        with workbench(self.root / ".cache", "kontor-") as folder:
            for ending, model in self.models.items():
                (folder / f"model.{ending}").write_bytes(model)
            orders = list(_orders(folder, manuscripts))
            (folder / "orders.json").write_text(json.dumps(orders), encoding="utf-8")
            (folder / SCRIPT.name).write_bytes(SCRIPT.read_bytes())
            command = [self.program, "lua", SCRIPT.name, "orders.json"]
            run = subprocess.run(command, capture_output=True, check=False, cwd=folder)
            if run.returncode:
                raise OfficeError(_fault(run.stderr.decode(errors="replace").strip(), manuscripts))
            return [(folder / order["file"]).read_bytes() for order in orders]


def _orders(folder: Path, manuscripts: Sequence[Manuscript]) -> Iterator[dict[str, Any]]:
    """What the script is told of each; manuscript and pictures are laid in the folder."""
    for number, manuscript in enumerate(manuscripts):
        pictures = {}
        for at, (name, data) in enumerate(manuscript.pictures.items()):
            (folder / f"{number}-{at}").write_bytes(data)
            pictures[name] = {"file": f"{number}-{at}", "type": TYPES[Path(name).suffix]}
        (folder / f"{number}.html").write_text(manuscript.text, encoding="utf-8")
        yield {
            "manuscript": f"{number}.html",
            "file": f"{number}.{manuscript.ending}",
            "model": f"model.{manuscript.ending}",
            "language": manuscript.language,
            "pictures": pictures,
        }


def _fault(said: str, manuscripts: Sequence[Manuscript]) -> str:
    """Which file could not be made, where pandoc tells, and what pandoc says."""
    where = ""
    if told := FAULT.fullmatch(said):
        where, said = f"{manuscripts[int(told[1]) - 1].path}: ", told[2]
    return f"{where}Word- og lysbildefilene kunne ikke lages. Pandoc sier: {said}"
