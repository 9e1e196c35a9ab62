"""Six test photographs, drawn anew where they are needed: of the shapes and the light that people send pictures in.

Each has one thing in it that must be seen: a disc of a colour nothing else in it has, with its focal point in the
middle.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

SIGNAL = (230, 0, 120)
"""The colour of the disc."""
RADIUS = 0.06
"""Of the disc, as a part of the shorter side."""


@dataclass(frozen=True)
class TestPhotograph:
    """A photograph by what is special about it."""

    __test__ = False  # pytest: a thing, not a test

    name: str
    size: tuple[int, int]
    focus: tuple[float, float]
    """As in the field «fokus»."""
    sky: tuple[int, int, int] = (150, 190, 225)
    ground: tuple[int, int, int] = (110, 120, 90)

    @property
    def file(self) -> str:
        """What it is called in the folder of a record."""
        return f"{self.name}.jpg"

    @property
    def disc(self) -> float:
        """Radius of the disc in pixels."""
        return min(self.size) * RADIUS

    def drawn(self) -> Image.Image:
        """A square with houses under a sky, and the disc."""
        width, height = self.size
        tones = Image.new("RGB", (1, 64), self.sky)
        for row in range(28, 64):
            share = (row - 28) / 36
            tones.putpixel((0, row), tuple(round(c * (1 - share / 3)) for c in self.ground))
        picture = tones.resize(self.size, Image.Resampling.BICUBIC)
        pen = ImageDraw.Draw(picture)
        for number in range(7):
            left, top = width * (0.02 + number * 0.14), height * (0.25 + 0.05 * (number * 3 % 4))
            shade = tuple(round(c * (0.55 + 0.1 * (number % 3))) for c in self.sky)
            pen.rectangle((left, top, left + width * 0.12, height * 0.62), fill=shade)
        x, y = self.focus[0] * width, self.focus[1] * height
        pen.ellipse((x - self.disc, y - self.disc, x + self.disc, y + self.disc), fill=SIGNAL)
        return picture

    def save(self, folder: Path) -> Path:
        """The photograph as a JPEG in a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        self.drawn().save(folder / self.file, quality=90, subsampling=0)
        return folder / self.file


PHOTOGRAPHS = (
    TestPhotograph("liggende", (3000, 2000), (0.2, 0.25)),
    TestPhotograph("staende", (2000, 3000), (0.6, 0.12)),
    TestPhotograph("panorama", (6000, 1500), (0.93, 0.5)),
    TestPhotograph("morkt", (3000, 2000), (0.85, 0.8), sky=(28, 32, 44), ground=(14, 14, 16)),
    TestPhotograph("lyst", (3000, 2000), (0.5, 0.1), sky=(250, 251, 252), ground=(240, 240, 236)),
    TestPhotograph("smaatt", (1632, 1224), (0.1, 0.9)),
)
"""A picture across, one upright, a panorama, one in the dark, one in strong light, and one of two megapixels."""
