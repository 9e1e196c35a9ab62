"""An apprentice is a compositor in a process of its own: it sets beside us, and what it remembers goes with it.

A workshop has as many as are at work at a time.
"""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from bauta.composing.typeset import Compositor, Mark, let_go, pictures
from bauta.contract.sheets import Book

HOUSE = str(Path(__file__).parents[2])
"""The folder that the package lies in. MkDocs forgets it when it has read its hooks; a new process looks for it."""
Bench = TypeVar("Bench", bound="Compositor | Apprentice")


class Apprentice:
    """Set, lay out and print as a compositor does. Use as a context: the process ends when it closes."""

    def __init__(self, root: Path) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(target=_work, args=(theirs, root), daemon=True)
        if HOUSE not in sys.path:
            sys.path.append(HOUSE)
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

    def pictures(self, source: str, families: tuple[str, ...], data: str) -> list[bytes]:
        """As `typeset.pictures`."""
        made: list[bytes] = self._asked("pictures", source, families, data)
        return made

    def _asked(self, what: str, *given: object) -> Any:
        try:
            self._pipe.send((what, given))
            answer = self._pipe.recv()
        except (EOFError, ConnectionError):
            self._process.join()
            of_the_system = (self._process.exitcode or 0) < 0  # as it does when memory is out
            ended = errno.ENOMEM if of_the_system else errno.ECHILD
            raise OSError(ended, os.strerror(ended)) from None
        if isinstance(answer, RuntimeError):
            raise answer
        return answer


class Workshop(Generic[Bench]):
    """Benches, made when there is none free. Use as a context: all are closed when it closes."""

    def __init__(self, bench: Callable[[], Bench]) -> None:
        self._bench = bench
        self._free: SimpleQueue[Bench] = SimpleQueue()
        self._made = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._made.__exit__(kind, fault, trace)

    @contextmanager
    def bench(self) -> Iterator[Bench]:
        """One that nobody else has meanwhile."""
        try:
            bench = self._free.get_nowait()
        except Empty:
            bench = self._bench()
            self._made.push(bench)
        try:
            yield bench
        finally:
            self._free.put(bench)


def _work(pipe: Connection, root: Path) -> None:
    """Do what is asked until nobody asks any more; what one book needed, the next but one may not hold on to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # theirs to answer, who close the pipe
    with Compositor(root) as compositor, suppress(EOFError):
        while True:
            what, given = pipe.recv()
            try:
                do = partial(pictures, root) if what == "pictures" else getattr(compositor, what)
                pipe.send(do(*given))
            except RuntimeError as fault:
                pipe.send(RuntimeError(str(fault)))
            if what in ("pdf", "pictures"):
                let_go()
