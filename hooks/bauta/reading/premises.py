"""The premises: which folders the sources have, and the kinds of file that may lie in each.

Nothing else is read or published. No link is followed: what lies in a folder is what is read, and nothing from outside
the house comes in by a shortcut.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from bauta.correction import Correction
from bauta.reading.raw_material import RAW_MATERIAL
from bauta.records.entries import ENTRY_TYPES
from bauta.records.frozen import KINDS
from bauta.records.picture_files import PICTURE_KINDS

REGISTERS = "content/registre"
EDITIONS = "content/utgaver"
RECORDS = ("municipalities", "examples")
"""Folders of records, each with a folder of its pictures beside it."""
STYLES, SCRIPTS = "content/stil", "content/skript"
DESIGN = "overrides"
"""The design: what lies there is code, but it too lies there itself."""
SOURCES = ("content", *RECORDS)
TEXT, DATA = (".md",), (".yml",)
PICTURES = tuple(ending for endings in PICTURE_KINDS.values() for ending in endings)
IN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(ENTRY_TYPES, TEXT),
    **dict.fromkeys((REGISTERS, EDITIONS, RAW_MATERIAL), DATA),
    STYLES: (".css",),
    SCRIPTS: (".js",),
}
"""Folder -> how the names of the files in it end."""
FROZEN = re.compile(rf"{EDITIONS}/[a-z0-9]+(-[a-z0-9]+)*/[0-9]{{4}}")
"""The folder of an edition as it came out one year."""
FROZEN_KINDS = tuple(f".{ending}" for ending in KINDS)
ICON = f"{STYLES}/ikon.svg"
"""The one drawing that is published as it stands."""

LINK = "en snarvei til noe annet, og den følges ikke; legg selve filen her"
DEVICE = "verken en fil eller en mappe; slett den"
DEEP = "teksten ligger for dypt og blir ikke lest; flytt den til {home}/"
BESIDE = "bare .md-filer skal ligge her; flytt bilder til mappa som heter det samme som filen"
NO_PICTURE = "i en mappe med bilder skal det bare ligge bilder ({kinds}); filen blir ikke publisert, så slett den"
NOT_PUBLISHED = "bare {kinds}-filer skal ligge her, og denne blir ikke publisert; flytt den eller slett den"
NO_TEXT = "mappa hører ikke til noen tekst; gi den navnet til teksten bildene hører til"


def strays(root: Path) -> Iterator[Correction]:
    """Every file that lies where none of its kind may lie, every link, and every folder of pictures without a text."""
    for folder in SOURCES:
        if (root / folder).is_symlink():
            yield _told(folder, stat.S_IFLNK)
        yield from _strays(root, folder)
    yield from _not_followed(root, DESIGN)


def in_design(correction: Correction) -> bool:
    """Whether a stray lies in the design, which cannot be read before it is gone."""
    return correction.path.partition("/")[0] == DESIGN


def is_published(path: str) -> bool:
    """Whether a file is published as it stands, by its path from the root: style sheets, scripts and the icon."""
    folder, _, name = path.rpartition("/")
    return path == ICON or (folder in (STYLES, SCRIPTS) and name.endswith(IN[folder]))


def files_in(root: Path, folder: str) -> list[Path]:
    """The files a folder is for, hidden ones and links left out, in the order of their composed names."""
    parts = folder.split("/")
    if any(root.joinpath(*parts[: number + 1]).is_symlink() for number in range(len(parts))):
        return []
    names = (path for path, mode in _entries(root, folder) if stat.S_ISREG(mode) and path.endswith(IN[folder]))
    return [_file(root, path) for path in sorted(names, key=_composed)]


def frozen_folders(root: Path) -> Iterator[tuple[str, list[Path]]]:
    """Each folder of an edition as it came out one year, with the files in it, links and hidden files left out."""
    for edition, mode in [] if (root / "content").is_symlink() else _entries(root, EDITIONS):
        for folder, inner in _entries(root, edition) if stat.S_ISDIR(mode) else ():
            if stat.S_ISDIR(inner) and FROZEN.fullmatch(folder):
                yield folder, [root / path for path, kind in _entries(root, folder) if stat.S_ISREG(kind)]


def _strays(root: Path, folder: str) -> Iterator[Correction]:
    for path, mode in _entries(root, folder):
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            yield _told(path, mode)
        elif stat.S_ISDIR(mode):
            if folder in RECORDS and not _text_of(root, path):
                yield Correction(_composed(path), 1, "id-filename", NO_TEXT, "varsel")
            yield from _strays(root, path)
        elif fault := _misplaced(folder, path):
            yield Correction(_composed(path), 1, "id-filename", fault)


def _not_followed(root: Path, folder: str) -> Iterator[Correction]:
    if (root / folder).is_symlink():
        yield _told(folder, stat.S_IFLNK)
        return
    for path, mode in _entries(root, folder):
        if stat.S_ISDIR(mode):
            yield from _not_followed(root, path)
        elif not stat.S_ISREG(mode):
            yield _told(path, mode)


@lru_cache(maxsize=1 << 14)  # a kept house asks again for every file
def _file(root: Path, path: str) -> Path:
    return root / path


@lru_cache(maxsize=1 << 14)
def _misplaced(folder: str, path: str) -> str:
    """What is wrong with a file lying in a folder; empty when nothing is."""
    ending = Path(path).suffix
    home, _, deeper = folder.partition("/")
    if home in RECORDS:
        if not deeper:
            return "" if ending in TEXT else BESIDE
        if ending in TEXT:
            return DEEP.format(home=home)
        return "" if ending.lower() in PICTURES and "/" not in deeper else NO_PICTURE.format(kinds=", ".join(PICTURES))
    kinds = FROZEN_KINDS if FROZEN.fullmatch(folder) else IN.get(folder)
    if kinds is None:
        known = ", ".join(sorted(IN))
        return f"mappa «{folder}» blir ikke lest; flytt filen til en av {known}, eller slett den"
    return "" if path == ICON or ending in kinds else NOT_PUBLISHED.format(kinds=", ".join(kinds))


def _entries(root: Path, folder: str) -> Iterator[tuple[str, int]]:
    """Path from the root and mode of everything directly in a folder that is not hidden; a link is a link."""
    if not (root / folder).is_dir() or (root / folder).is_symlink():
        return
    with os.scandir(root / folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if not entry.name.startswith("."):
                yield f"{folder}/{entry.name}", entry.stat(follow_symlinks=False).st_mode


def _text_of(root: Path, folder: str) -> bool:
    """Whether the folder of pictures has its text beside it, however the letters of their names are put together."""
    wanted = _composed(f"{folder}.md")
    return any(_composed(path) == wanted for path, _ in _entries(root, folder.rpartition("/")[0]))


def _told(path: str, mode: int) -> Correction:
    what = LINK if stat.S_ISLNK(mode) else DEVICE
    return Correction(_composed(path), 1, "id-filename", f"filen er {what}")


def _composed(path: str) -> str:
    return unicodedata.normalize("NFC", path)
