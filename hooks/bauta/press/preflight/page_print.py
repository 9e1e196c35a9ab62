"""The print of a page: one number for all it is made of, wherever in the file that lies. The same page has the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Page, Stream, String

from bauta.press.preflight.page import MOST_ABOVE

ABOVE = ("/Parent", "/Kids", "/Count")
"""What leads from a page to others."""
DEEPEST = 60
"""Objects within objects; more is a page that leads back to itself."""
DIRECT = (0, 0)


class EndlessError(Exception):
    """Something leads back to itself, so that it has no print."""


class Prints:
    """The prints of the pages of one file. What several pages share is read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bytes] = {}

    def of(self, page: Page) -> bytes | None:
        """The print of a page and of what it has from those above it; None for one that leads back to itself."""
        try:
            return b"".join(self._entries(node, DEEPEST) for node in _lineage(page))
        except EndlessError:
            return None

    def _entries(self, item: Dictionary | Stream, left: int) -> bytes:
        digest = hashlib.sha256()
        for name in sorted(set(item.keys()).difference(ABOVE)):
            digest.update(name.encode() + b"\0" + self._print(item[name], left))
        return digest.digest()

    def _print(self, value: object, left: int) -> bytes:
        """The print of a value, with all it refers to. Raises `EndlessError`."""
        if not isinstance(value, Object):
            return hashlib.sha256(f"{type(value).__name__} {value}".encode()).digest()
        place = value.objgen
        if place != DIRECT and place in self._known:
            return self._known[place]
        if not left:
            raise EndlessError
        made = hashlib.sha256(b"\0".join(self._told(value, left - 1))).digest()
        if place != DIRECT:
            self._known[place] = made
        return made

    def _told(self, value: Object, left: int) -> Iterator[bytes]:
        if isinstance(value, Stream):
            yield b"stream" + self._entries(value, left)
            yield hashlib.sha256(value.read_raw_bytes()).digest()
        elif isinstance(value, Dictionary):
            yield b"dictionary" + self._entries(value, left)
        elif isinstance(value, Array):
            yield b"array"
            yield from (self._print(item, left) for item in value)
        elif isinstance(value, Name):
            yield b"name" + str(value).encode()
        elif isinstance(value, String):
            yield b"string" + bytes(value)
        else:
            yield b"other" + value.unparse()


def _lineage(page: Page) -> Iterator[Dictionary]:
    """A page, and those it may have something from."""
    node: Object | None = page.obj
    for _ in range(MOST_ABOVE):
        if not isinstance(node, Dictionary):
            return
        yield node
        node = node.get("/Parent")
    raise EndlessError
