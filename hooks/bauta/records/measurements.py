"""Measurements are what was built, in figures, and the one figure that tells it best."""

from __future__ import annotations

import math
import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from bauta.records.field_types import DIGITS
from bauta.records.requirement import Entity, part

Dimension = Literal[
    "stigning", "tverrfall", "bredde", "fri-bredde", "lengde", "høyde", "fri-høyde", "dybde", "repos", "terskel",
    "kant", "spalte", "avstand", "areal", "diameter", "kontrast", "belysning", "kraft",
]  # fmt: skip
"""What is measured. `repos` is the level rest of a ramp, `kontrast` in luminance, `kraft` what opens a door."""

MeasuredKind = Literal[
    "rampe", "dor", "inngang", "plattform", "kantstein", "gangveg", "sti", "klopp", "brygge", "baderampe",
    "hc-plass", "bassengheis", "heis", "gate",
]  # fmt: skip
"""What the measures can be drawn on: `kantstein` is a kerb with its guide line, `gate` the section of a street."""

Unit = Literal["", "m", "cm", "mm", "km", "m²", "prosent", "lux", "N", "kg", "luminanskontrast"]
"""What it is measured in; empty for a ratio."""

RATIO = re.compile(r"1:\d{1,3}([.,]\d+)?")
"""A gradient as it is said of ramps, «1:15»; in quotes, since YAML reads it as minutes and seconds without."""
FIGURE = re.compile(r"[^<>]*\d[^<>]*")
EXPONENT = re.compile(r"\d[eE][+-]?\d")
LONGEST_FIGURE = 24
"""What can be set large on a line, in characters."""


def _measure(value: Any) -> Any:
    if isinstance(value, str) and RATIO.fullmatch(value.strip()):
        return value
    number = float(value) if isinstance(value, str) and DIGITS.fullmatch(value) else value
    if isinstance(number, bool) or not isinstance(number, int | float) or not 0 < number < math.inf:
        raise PydanticCustomError("said", 'skal være et tall over 0, eller et forhold i anførselstegn: "1:15"')
    return number


def _key_figure(value: Any) -> Any:
    number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    text = isinstance(value, str) and FIGURE.fullmatch(value) and not EXPONENT.search(value)
    if not number and not (text and len(value) <= LONGEST_FIGURE):
        raise PydanticCustomError("said", "skal være et tall, eller tall med noen tegn («525 → 375», «16 %»)")
    return value


class Measurement(Entity):
    """One measure of what was built, as a number with its unit or as a ratio without."""

    hva: Dimension = part("Hva", nn="Kva")
    verdi: Annotated[float | str, BeforeValidator(_measure)] = part("Verdi")
    enhet: Unit = part("Enhet", "", nn="Eining")
    merknad: Annotated[str, StringConstraints(max_length=60)] = part("Merknad", "")
    """Where it is measured: «mellom rekkverkene»."""

    @model_validator(mode="after")
    def _unit_fits(self) -> Any:
        if isinstance(self.verdi, str) and self.enhet:
            raise PydanticCustomError("said", "er et forhold og skal ikke ha enhet; slett «enhet»")
        if not isinstance(self.verdi, str) and not self.enhet:
            raise PydanticCustomError(
                "said", "mangler enhet; skriv «enhet: m», cm, mm, km, m², prosent eller en annen i malen"
            )
        return self


class KeyFigure(Entity):
    """The one figure that tells what was reached, and what it counts."""

    tall: Annotated[float | str, BeforeValidator(_key_figure)] = part("Tall", nn="Tal")
    hva: Annotated[str, StringConstraints(min_length=1, max_length=80)] = part("Hva", nn="Kva")
