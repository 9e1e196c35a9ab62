"""Staging: a working folder that is held while someone works in it, and cleared away by the next if they are killed.

Standard library alone: `scripts/bootstrap.py` takes its lock from here before there are packages.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from types import TracebackType

HELD = ".i-bruk"
"""The file in a working folder that is locked for as long as its holder lives."""

LOCK = "arbeid.lock"
"""The file that is locked while working folders come and go on a shelf."""
PAUSE = 0.2
"""Seconds between two tries for a lock."""


class Staging:
    """A new working folder, held by this process: use as a context, or close. Made under one lock; see `workbench`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self._file = (folder / HELD).open("a", encoding="utf-8")
        locked(self.descriptor)

    def __enter__(self) -> Path:
        return self.folder

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def descriptor(self) -> int:
        """What a process that works in the folder after us must inherit, so that it is held for as long as that one."""
        return self._file.fileno()

    def let_go(self) -> None:
        """Hold the folder no longer, as when a run ends without clearing up."""
        self._file.close()

    def close(self) -> None:
        """Let the folder go, with all that is in it."""
        self.let_go()
        clear(self.folder)


def workbench(shelf: Path, prefix: str) -> Staging:
    """A working folder on a shelf of the house, once those are cleared away that killed runs have left there."""
    shelf.mkdir(exist_ok=True)
    with alone(shelf / LOCK, lambda: None):
        for left in abandoned(shelf, prefix):
            clear(left)
        return staged(shelf, prefix)


def staged(parent: Path, prefix: str) -> Staging:
    """A working folder in `parent`: the first number that is free after `prefix` and the number of this process."""
    for number in count():
        with suppress(FileExistsError):
            return Staging(parent / f"{prefix}{os.getpid()}-{number}")
    raise AssertionError("numbers do not end")


def clear(folder: Path) -> None:
    """Remove a working folder; what says that it is one goes last, so that the next run ends what this one began."""
    with suppress(OSError):
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != HELD:
                entry.unlink()
        (folder / HELD).unlink(missing_ok=True)
        folder.rmdir()


def abandoned(parent: Path, prefix: str) -> Iterator[Path]:
    """The working folders in `parent` that nobody holds: those who made them were killed."""
    for folder in parent.glob(f"{prefix}*"):
        try:
            with (folder / HELD).open("r+", encoding="utf-8") as held:
                free = locked(held.fileno())
        except FileNotFoundError:  # killed before it could be held, or no folder of ours: gone only if it is empty
            with suppress(OSError):
                folder.rmdir()
            continue
        except OSError:
            continue
        if free:
            yield folder


@contextmanager
def alone(lock: Path, told: Callable[[], None]) -> Iterator[None]:
    """Let one process at a time go on; `told` is called once if this one must wait.

    Processes started meanwhile hold the lock too: one that outlives us still keeps others out.
    """
    lock.parent.mkdir(exist_ok=True)
    with lock.open("a", encoding="utf-8") as handle:
        os.set_inheritable(handle.fileno(), True)
        waiting = False
        while not locked(handle.fileno()):
            if not waiting:
                told()
                waiting = True
            time.sleep(PAUSE)
        yield


def locked(descriptor: int) -> bool:
    """Take the lock of an open file, if nobody else has it; the system frees it when its holders have ended."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
