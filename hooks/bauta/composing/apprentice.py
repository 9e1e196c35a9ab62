"""An apprentice is a compositor in a process of its own: it sets beside us, and what it remembers goes with it."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

from bauta.composing.typeset import Compositor, Mark, let_go
from bauta.contract.sheets import Book

HOUSE = str(Path(__file__).parents[2])
"""The folder that the package lies in."""


class Apprentice:
    """Set, lay out and print as a compositor does. Use as a context: the process ends when it closes."""

    def __init__(self, root: Path) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(target=_work, args=(theirs, root), daemon=True)
        with _found():
            self._process.start()
        theirs.close()

    def __enter__(self) -> Apprentice:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pipe.close()
        self._process.join()

    def set(self, paste_up: Book) -> list[Mark]:
        """Lay the book out; where each entry begins and ends. Raises `RuntimeError` for what Typst refuses."""
        marks: list[Mark] = self._asked("set", paste_up)
        return marks

    def lay_out(self, paste_up: Book) -> None:
        """Put a paste-up before the compositor."""
        self._asked("lay_out", paste_up)

    def pdf(self, timestamp: int) -> bytes:
        """The book as last set, as PDF/UA-1. `timestamp` is in seconds. Raises `RuntimeError` as `set`."""
        pdf: bytes = self._asked("pdf", timestamp)
        return pdf

    def _asked(self, what: str, given: object) -> Any:
        try:
            self._pipe.send((what, given))
            answer = self._pipe.recv()
        except (EOFError, ConnectionError):  # the system has ended it
            raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)) from None
        if isinstance(answer, RuntimeError):
            raise answer
        return answer


@contextmanager
def _found() -> Iterator[None]:
    """Let a new process find the house where this one did: MkDocs forgets where its hooks lie when it has read them."""
    before = sys.path.copy()
    sys.path.insert(0, HOUSE)
    try:
        yield
    finally:
        sys.path[:] = before


def _work(pipe: Connection, root: Path) -> None:
    """Do what is asked until nobody asks any more; what one book needed, the next but one may not hold on to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # theirs to answer, who close the pipe
    with Compositor(root) as compositor, suppress(EOFError):
        while True:
            what, given = pipe.recv()
            try:
                pipe.send(getattr(compositor, what)(given))
            except RuntimeError as fault:
                pipe.send(RuntimeError(str(fault)))
            if what == "pdf":
                let_go()
