"""A layer of a landscape, as overrides/scener/landskap.yml has it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from bauta.records.field_types import Landscape
from bauta.records.requirement import Entity

FILE = "overrides/scener/landskap.yml"


class Layer(Entity):
    """What stands from edge to edge, or between two shares of the width, at one depth; in units of a scene."""

    form: str
    fot: float
    hoyde: float
    dybde: float
    fra: float = 0
    til: float = 1


class Country(Entity):
    """A kind of landscape: its layers from the back, the paint of its land, where its water begins."""

    traer: bool
    """Whether trees grow there."""
    land: str
    vann: float | None = None
    lag: list[Layer]


_COUNTRIES = TypeAdapter(dict[Landscape, Country])


@lru_cache(maxsize=8)
def countries(root: Path) -> dict[Landscape, Country]:
    """Every kind of landscape, read once a run."""
    return _COUNTRIES.validate_python(yaml.load((root / FILE).read_bytes(), Loader=yaml.CSafeLoader))
