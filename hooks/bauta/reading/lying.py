"""How files lie: when each of a folder was last written, and its size. What lies as it did need not be read again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from bauta.reading.material import Copy

State = tuple[str, int, int]
"""Where a file lies, when it was last written in nanoseconds, and its size in bytes."""


def lying(folder: Path) -> tuple[State, ...]:
    """The state of every file below a folder; no link is followed, and a folder that is not there is empty."""
    return tuple(_states(folder)) if folder.is_dir() else ()


def pictures_lying(root: Path, copies: Iterable[Copy]) -> tuple[State, ...]:
    """The pictures of those texts that name any; they may change without the text."""
    return tuple(state for copy in copies if getattr(copy.entry, "bilder", ()) for state in lying(root / copy.key))


def _states(folder: os.PathLike[str]) -> Iterator[State]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                yield from _states(entry)
            else:
                found = entry.stat(follow_symlinks=False)
                yield entry.path, found.st_mtime_ns, found.st_size
