"""Layers of a landscape and the lights it is seen in, as the files in overrides/scener/ have them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from bauta.records.requirement import Entity

FILE, LIGHTS = "overrides/scener/landskap.yml", "overrides/scener/lys.yml"


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


class Light(Entity):
    """A light, or a season: whether it is dark and windows are lit, whether snow lies, the paint the land takes on."""

    morkt: bool = False
    sno: bool = False
    land: str = ""


_COUNTRIES = TypeAdapter(dict[str, Country])
_LIGHTS = TypeAdapter(dict[str, Light])


@lru_cache(maxsize=8)
def countries(root: Path) -> dict[str, Country]:
    """Every kind of landscape, read once a run."""
    return _COUNTRIES.validate_python(yaml.load((root / FILE).read_bytes(), Loader=yaml.CSafeLoader))


@lru_cache(maxsize=8)
def lights(root: Path) -> dict[str, Light]:
    """Every light by its name, that of the day first; read once a run."""
    return _LIGHTS.validate_python(yaml.load((root / LIGHTS).read_bytes(), Loader=yaml.CSafeLoader))
