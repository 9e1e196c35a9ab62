"""The pictures of an e-book: scenes, maps and drawings as SVG files, photographs as they are on the screen."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from jinja2 import Environment

from bauta.artwork import scenes, wheel
from bauta.artwork.drawing_board import drawn
from bauta.artwork.pictures import upright
from bauta.artwork.scenery.order import Order
from bauta.contract.drawings import DrawnWheel, MeasuredDrawing, Scene
from bauta.contract.maps import BubbleMap, Coast, DrawnMap
from bauta.contract.matter import Photograph
from bauta.store import key_of

SIDE = 600
"""Units of a map to the side of the unit square."""
WIDTH = 1200
"""Pixels of a photograph: as wide as a large screen held in the hand."""
FOLDER = "bilder/"
NAME = 16
"""Characters of a digest in a name."""

Drawings = Callable[[Scene], bytes]
"""A scene -> its drawing as SVG."""


def drawing(root: Path, scene: Scene) -> bytes:
    """A scene as a file of its own."""
    return scenes.svg(root, Order.of(scene.drawing), scene.alt, "scene", whole=True).encode()


class Portfolio:
    """The pictures asked for while leaves are made: each once, by the name the leaves know it by."""

    def __init__(self, root: Path, board: Environment, coast: Coast | None, drawings: Drawings) -> None:
        self.files: dict[str, bytes] = {}
        self._root = root
        self._board = board
        self._coast = coast
        self._drawings = drawings

    def scene(self, scene: Scene) -> str:
        """A scene in its place."""
        name = f"{FOLDER}{key_of(scene.drawing.encode())[:NAME]}.svg"
        if name not in self.files:
            self.files[name] = self._drawings(scene)
        return name

    def map(self, shown: DrawnMap | BubbleMap) -> str:
        """A municipality among the others, all of them by name, or all of them by size."""
        template = self._board.get_template("bobler.svg" if isinstance(shown, BubbleMap) else "kart.svg")
        return self._kept(template.render(map=shown, coast=self._coast, side=SIDE))

    def wheel(self, shown: DrawnWheel) -> str:
        """The wheel of a programme."""
        return self._kept(self._styled(wheel.svg(self._root, shown), "grunn"))

    def measured(self, drawing: MeasuredDrawing, colour: str) -> str:
        """What was built, in the colour of its theme."""
        return self._kept(self._styled(drawn(self._root, "maltegning.svg", drawing=drawing), colour))

    def photograph(self, shot: Photograph) -> str:
        """A photograph, no larger than a screen shows."""
        file = self._root / shot.file.lstrip("/")
        name = f"{FOLDER}{key_of(file.read_bytes())[:NAME]}.jpg"
        if name not in self.files:
            packed = BytesIO()
            upright(file, WIDTH).save(packed, "JPEG", quality=82, optimize=True)
            self.files[name] = packed.getvalue()
        return name

    def _kept(self, svg: str) -> str:
        name = f"{FOLDER}{key_of(svg.encode())[:NAME]}.svg"
        self.files[name] = svg.encode()
        return name

    def _styled(self, svg: str, colour: str) -> str:
        """A drawing that the website colours by classes, with its colours in it."""
        style = self._board.get_template("tegning.css").render(colour=colour)
        return svg.replace(">", f"><style>{style}</style>", 1)
