"""A store keeps what took long to make, by a key that names all it was made from."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path


def key_of(*parts: bytes) -> str:
    """The key of what is made from these parts: the same parts give the same key, on every machine."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


class Store:
    """A folder of finished things. It may be emptied at any time, and a killed run leaves nothing half in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """What was put under a key; None when it has not been made."""
        try:
            return (self._folder / key).read_bytes()
        except FileNotFoundError:
            return None

    def put(self, key: str, data: bytes) -> None:
        """Keep a thing; others see all of it or nothing."""
        self._folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=self._folder, prefix=".")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            Path(name).replace(self._folder / key)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def made(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What lies under a key, made now if it was not there."""
        data = self.get(key)
        if data is None:
            data = make()
            self.put(key, data)
        return data

    def prune(self, keys: Iterable[str]) -> None:
        """Throw away all but these, and what killed runs left."""
        kept = set(keys)
        for file in self._folder.glob("*"):
            if file.name not in kept:
                file.unlink(missing_ok=True)
