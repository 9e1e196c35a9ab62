"""The shelf of scenes: what is drawn for the pages, kept from one build to the next by all it is drawn from."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from bauta.artwork import scenes
from bauta.artwork.drawing_board import FOLDER
from bauta.artwork.palette import HOUSE
from bauta.artwork.scenery.order import Order
from bauta.store import SHELVES, Store, key_of

STORE = f"{SHELVES}/scener"


class SceneShelf:
    """Scenes as inline pictures; only those not kept are drawn."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._store = Store(root / STORE)
        self._used: list[str] = []
        templates = (file.name.encode() + file.read_bytes() for file in sorted((root / FOLDER).glob("*.svg")))
        by = (version("jinja2").encode(), scenes.drawn_with(root), (root / HOUSE).read_bytes(), *templates)
        self._by = key_of(*by).encode()

    def svg(self, order: Order, said: str, identity: str) -> str:
        """A scene with the id `identity`, read by what is `said`."""
        key = key_of(self._by, order.name.encode(), said.encode(), identity.encode())
        self._used.append(key)
        return self._store.made(key, lambda: scenes.svg(self._root, order, said, identity).encode()).decode()

    def prune(self) -> None:
        """Throw away what no build has lately shown."""
        self._store.prune(self._used)
