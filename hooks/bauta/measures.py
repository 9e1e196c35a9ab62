"""Measures of the printed page, in mm, read from the design in overrides/print/maal.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bauta.requirement import Entity

FILE = "overrides/print/maal.yml"


class Slot(Entity):
    """Where a picture is set; it is cropped to fill the slot, never shrunk to save room."""

    bredde: float
    hoyde: float


class Column(Entity):
    """How the running text of a kind of page is set."""

    spalter: int
    linje: float
    """Height of a line in mm."""
    ord: float
    """Words on a full line, as counted in Norwegian prose."""


class Measures(Entity):
    """The measures Python needs to count with; Typst reads the same file."""

    topp: float
    """From the trim to the text area."""
    bunn: float
    innside: float
    utside: float
    spalteluft: float
    """Between two columns."""
    sats: dict[str, Column]
    """Kind of page -> how its running text is set."""
    bilder: dict[str, Slot]
    """Kind of page -> the slot of its picture."""
    motiver: dict[str, float] = {}
    """Heights of drawn scenes, which the design alone asks for."""


def read_measures(root: Path) -> Measures:
    """The measures of the design below `root`. The file is the designer's: a fault in it is a programmer's."""
    written: dict[str, Any] = yaml.load((root / FILE).read_bytes(), Loader=yaml.CSafeLoader)
    return Measures.model_validate(written)
