"""A store keeps what took long to make, by a key that names all it was made from."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

SHELVES = ".cache/hyller"
"""The folder of every store of the house; it may be emptied at any time."""
HALF_DONE = "."
"""How the name of a file begins until all of it is written."""
ABANDONED = 3600
"""Seconds after which a file that is not finished belongs to a run that was killed."""
READABLE = 0o644
"""Mode of a new file."""
DIGEST = hashlib.sha256().digest_size


def key_of(*parts: bytes) -> str:
    """The key of what is made from these parts: the same parts give the same key, on every machine."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def key_part(data: Any) -> bytes:
    """Data as a part of a key: the same bytes for the same data, whatever order it was made in."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True).encode()


def lay_down(file: Path, data: bytes) -> None:
    """Write a file so that others see all of it or nothing, whenever this is stopped."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:  # new, or thrown away by another run just now
        mode = READABLE
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=HALF_DONE)
    half_done = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as writing:
            writing.write(data)
        half_done.chmod(mode)
        half_done.replace(file)
    except BaseException:
        half_done.unlink(missing_ok=True)
        raise


class Store:
    """A folder of finished things. It may be emptied at any time, shared by several runs, and left by a killed one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """What was put under a key; None when it has not been made, or is no longer what was put there."""
        file = self._folder / key
        try:
            kept = file.read_bytes()
            os.utime(file)  # used last, thrown away last
        except OSError:
            return None
        digest, data = kept[:DIGEST], kept[DIGEST:]
        return data if hashlib.sha256(data).digest() == digest else None

    def put(self, key: str, data: bytes) -> None:
        """Keep a thing; other runs see all of it or nothing."""
        with suppress(PermissionError):  # Windows, while another run reads the same thing under the same key
            lay_down(self._folder / key, hashlib.sha256(data).digest() + data)

    def made(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What lies under a key, made now if it was not there."""
        data = self.get(key)
        if data is None:
            data = make()
            self.put(key, data)
        return data

    def prune(self, keys: Iterable[str]) -> None:
        """Keep these and as many others, those used last; throw away the rest, and what killed runs left."""
        kept = set(keys)
        others = []
        for file in self._folder.glob("*"):
            try:
                used = file.stat().st_mtime
            except OSError:  # another run has thrown it away
                continue
            if not file.name.startswith(HALF_DONE):
                others += [] if file.name in kept else [(used, file)]
            elif used < time.time() - ABANDONED:
                file.unlink(missing_ok=True)
        for _, file in sorted(others, reverse=True)[len(kept) :]:
            file.unlink(missing_ok=True)
