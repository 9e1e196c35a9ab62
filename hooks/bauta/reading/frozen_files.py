"""Editions as they came out, read from their folders: nothing is taken in that is not just what was frozen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from bauta.correction import Correction
from bauta.reading.field_faults import validated
from bauta.reading.front_matter import Marks, read_any_yaml
from bauta.reading.source_text import SourceTextError, source_text
from bauta.records.entries import ENTRY_TYPES
from bauta.records.frozen import KINDS, MANIFEST, TEXTS, FrozenEdition, FrozenFile

_TEXTS = TypeAdapter(dict[str, str])
RULE = "frozen"
AGAIN = "hent den tilbake fra git; det som er gitt ut, endres ikke"


@dataclass(frozen=True)
class FrozenCopy:
    """A frozen edition and the folder it lies in."""

    folder: str
    """From the root."""
    edition: FrozenEdition
    marks: Marks

    @property
    def path(self) -> str:
        """The file that says what it is."""
        return f"{self.folder}/{MANIFEST}"

    @property
    def address(self) -> str:
        """Where it stands on the website, from the top of the site."""
        return f"utgaver/{self.edition.utgave}/{self.edition.ar}/"

    def read(self, root: Path, file: FrozenFile) -> bytes:
        """A file of the edition. Raises `ValueError` when it is no longer what was frozen."""
        data = (root / self.folder / file.navn).read_bytes()
        if fault := _changed(data, file):
            raise ValueError(f"{self.folder}/{file.navn}: {fault}")
        return data


@dataclass(frozen=True)
class FrozenFolder:
    """What a folder of a frozen edition gave: the edition, if it could be made out, and the faults."""

    copy: FrozenCopy | None
    faults: tuple[Correction, ...] = ()


def read_frozen(root: Path, folder: str, files: list[Path]) -> FrozenFolder:
    """The edition in a folder, with each of its files held against its checksum."""
    path = f"{folder}/{MANIFEST}"
    if root / path not in files:
        text = f"mappa har ingen {MANIFEST}, så ingenting av den blir publisert; scripts/release lager den"
        return FrozenFolder(None, (Correction(path, 1, RULE, text),))
    try:
        text = source_text(root / path)
    except SourceTextError as fault:
        return FrozenFolder(None, (Correction(path, fault.line, RULE, fault.text),))
    fields, marks, faults = read_any_yaml(path, text)
    if not isinstance(fields, dict):
        return FrozenFolder(None, faults or (Correction(path, 1, RULE, f"filen er ikke lesbar; {AGAIN}"),))
    edition, found = validated(FrozenEdition, path, fields, marks)
    if edition is None or found:
        return FrozenFolder(None, tuple(found))
    copy = FrozenCopy(folder, edition, marks)
    return FrozenFolder(copy, tuple(_faults(root, copy, files)))


def _faults(root: Path, copy: FrozenCopy, files: list[Path]) -> Iterator[Correction]:
    edition = copy.edition
    if copy.folder.split("/")[-2:] != [edition.utgave, str(edition.ar)]:
        told = f"filen sier at dette er {edition.utgave} {edition.ar}, men den ligger i {copy.folder}/; flytt den dit"
        yield Correction(copy.path, copy.marks.line_of("utgave"), RULE, told)
    there = {file.name for file in files}
    for number, file in enumerate(edition.filer):
        fault = _changed((root / copy.folder / file.navn).read_bytes(), file) if file.navn in there else "filen mangler"
        if fault:
            told = f"{file.navn}: {fault}; {AGAIN}"
            yield Correction(copy.path, copy.marks.line_of("filer", number), RULE, told)
    for name in sorted(there - {file.navn for file in edition.filer} - {MANIFEST}):
        told = f"{name} hører ikke til det som ble gitt ut, og blir ikke publisert; slett den"
        yield Correction(f"{copy.folder}/{name}", 1, RULE, told)


def texts_in(data: bytes) -> dict[str, str]:
    """The sources of an edition by path. Raises `ValueError` for anything else than texts of the house."""
    texts = _TEXTS.validate_json(data)
    if strange := next((path for path in texts if path.rpartition("/")[0] not in ENTRY_TYPES), None):
        raise ValueError(f"«{strange}» er ingen tekst")
    return texts


def _changed(data: bytes, file: FrozenFile) -> str:
    """What is wrong with a file; empty when it is just what was frozen."""
    if len(data) != file.bytes or hashlib.sha256(data).hexdigest() != file.sha256:
        return "filen er en annen enn den som ble gitt ut"
    ending = file.navn.rpartition(".")[2]
    try:
        told = data.startswith(KINDS[ending]) and (file.navn != TEXTS or texts_in(data))
    except ValueError:
        told = False
    return "" if told else f"innholdet er ikke det navnet sier (.{ending})"
