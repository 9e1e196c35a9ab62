"""What a site is made from: one print of every source, tool and setting, so that nothing is made twice.

Read before anything is imported that makes a site: a build with nothing to do is over at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from bauta.reading.dateline import SOURCES, commit
from bauta.store import SHELVES, Store, key_of

SETTINGS = ("BAUTA_", "SOURCE_DATE_EPOCH")
"""How the names of environment variables begin that decide what a site becomes."""
FILES = ("mkdocs.yml", "SECURITY.md", "requirements.lock", ".venv/installed.txt")
"""The single files it is made from; the last is what the packages were installed from."""
STORE = f"{SHELVES}/nettsteder"
PASSED_BY = "__pycache__"


def made_from(root: Path) -> str:
    """The print of all that the site of a project is made from, in hexadecimal."""
    return key_of(*_parts(root))


def house_code() -> Iterator[bytes]:
    """The code of the house, file by file: what it makes and judges is made anew when the code is another."""
    code = Path(__file__).parent.parent
    for file in sorted([*code.rglob("*.py"), *code.glob("records/sprak/*.yml")]):
        yield file.relative_to(code).as_posix().encode() + file.read_bytes()


def sign(root: Path, site: Path, made_from: str) -> None:
    """Remember what a finished site is made from, and what stands in it; not of one another run has swapped out."""
    shelf = Store(root / STORE)
    key = key_of(os.fsencode(site))
    if content := _content_of(site):
        shelf.put(key, f"{made_from} {content}".encode())
    shelf.prune([key])


def stands(root: Path, site: Path, made_from: str) -> bool:
    """Whether a site is made from just this, and nobody has changed a file in it since."""
    signed = Store(root / STORE).get(key_of(os.fsencode(site)))
    return signed is not None and site.is_dir() and signed == f"{made_from} {_content_of(site)}".encode()


def _content_of(site: Path) -> str:
    """The print of which files stand in a site, how large they are and when they were written, in hexadecimal.

    Empty when the site goes while it is looked at, as when another run swaps it.
    """
    told = []
    try:
        for entry in _entries(site):
            status = entry.stat(follow_symlinks=False)
            written = "" if entry.is_dir(follow_symlinks=False) else f"{status.st_size} {status.st_mtime_ns}"
            told.append(f"{entry.path.removeprefix(str(site))} {written}")
    except FileNotFoundError:
        return ""
    return key_of("\n".join(sorted(told)).encode())


def _parts(root: Path) -> Iterator[bytes]:
    yield sys.version.encode()
    yield commit(root).encode()
    for name, value in sorted(os.environ.items()):
        if name.startswith(SETTINGS):
            yield f"{name}={value}".encode()
    for name in FILES:
        file = root / name
        yield name.encode() + (file.read_bytes() if file.is_file() else b"")
    for name in SOURCES:
        for entry in sorted(_entries(root / name), key=lambda entry: entry.path):
            yield Path(entry.path).relative_to(root).as_posix().encode()
            if entry.is_symlink():
                yield os.fsencode(Path(entry.path).readlink())
            elif entry.is_file():  # what is neither file nor folder is told of when it is read
                yield Path(entry.path).read_bytes()


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Every file, folder and link below a folder; no link is followed."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name != PASSED_BY:
                yield entry
                if entry.is_dir(follow_symlinks=False):
                    yield from _entries(Path(entry.path))
