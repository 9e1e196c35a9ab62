"""The faces of a design: which families stand in which row, and how the website has them cut."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import Literal

from bauta.records.requirement import Entity

GENERIC = ("serif", "sans-serif", "monospace", "system-ui", "-apple-system", "ui-monospace")
"""Names of CSS itself, written without quotes."""


class Row(Entity):
    """Families in the order they are asked for a sign; the next has what the one before it lacks."""

    familier: list[str]
    reserve: list[str] = []
    """What a browser uses until the faces have come."""

    @property
    def css(self) -> str:
        """The row as the value of a CSS `font-family`."""
        return ", ".join(name if name in GENERIC or " " not in name else f'"{name}"' for name in self._named)

    @property
    def _named(self) -> list[str]:
        return [self.familier[0], *self.reserve]


class Cut(Entity):
    """One face as a file of the website: its family, its style, and the part of each axis that it holds."""

    familie: str
    vekt: str
    stil: Literal["normal", "italic"] = "normal"
    akser: dict[str, float | tuple[float, float]] = {}
    forst: bool = False
    """Used at the top of every page, so that the browser is told to fetch it at once."""


class Faces(Entity):
    """The faces of a design, each from the package `fontpkg-<family>` of the lock file."""

    brodtekst: Row
    titler: Row
    nett: list[Cut] = []

    @property
    def families(self) -> tuple[str, ...]:
        """Every family once."""
        return tuple(dict.fromkeys((*self.brodtekst.familier, *self.titler.familier)))

    @property
    def versions(self) -> dict[str, str]:
        """The version of each family's package: another version may run otherwise."""
        return {family: _version(family) for family in self.families}


@cache
def _version(family: str) -> str:
    """The version of the package of a family, asked for once a run."""
    return version(f"fontpkg-{family.lower().replace(' ', '-')}")
