"""A file from outside is held against its order in a process of its own, so that one made to harm ends only itself."""

from __future__ import annotations

import hashlib
import multiprocessing
import sys
from multiprocessing.connection import Connection

from bauta.press.preflight.findings import FileVerdict, Finding
from bauta.press.preflight.order import Order
from bauta.press.preflight.verdict import preflight

PATIENCE, PER_MEGABYTE = 60.0, 20.0
"""Seconds a file may take, whatever its size and for each million bytes; a book of 100 pages takes some ten."""
MOST_MEMORY = 6_000_000_000
"""Bytes, where the system can hold a process to it."""


def preflight_apart(data: bytes, order: Order, patience: float = PATIENCE) -> FileVerdict:
    """As `preflight`; a file that takes too long, or ends the process that reads it, is a fault like others."""
    seconds = patience + PER_MEGABYTE * len(data) / 1e6
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    reader = spawn.Process(target=_answer, args=(theirs, data, order), daemon=True)
    reader.start()
    theirs.close()
    try:
        if ours.poll(seconds):
            found: FileVerdict = ours.recv()
            return found
        return _unread(data, order, f"filen tok mer enn {seconds:.0f} sekunder å lese, og er ikke kontrollert")
    except EOFError:
        return _unread(data, order, "filen kan ikke leses: programmet som leser den, ble stoppet av den")
    finally:
        reader.kill()
        reader.join()
        ours.close()


def _answer(pipe: Connection, data: bytes, order: Order) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    try:
        pipe.send(preflight(data, order))
    except MemoryError:
        pipe.close()


def _unread(data: bytes, order: Order, why: str) -> FileVerdict:
    digest = hashlib.sha256(data).hexdigest()
    return FileVerdict(order.name, 0, len(data), digest, (Finding("file", f"{why}; eksporter den på nytt"),))
