"""A figure is a person as a motif asks for one: how old and built, how dressed, what is done and with which aid."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any, Literal

import yaml

from bauta.records.requirement import Entity

FILE = "overrides/scener/folk.yml"
Pose = Literal["star", "gar", "lut", "rullestol", "sitter"]
Aid = Literal["horeapparat", "hvit-stokk", "forerhund", "rullator", "krykke", "barnevogn", "fiskestang"]
Age = Literal["barn", "ungdom", "voksen", "gammel"]
Point = tuple[float, float]

ACCENT = "aksent"
"""The cloth that one person of a scene wears."""


class Figure(Entity):
    """A person, in metres from the left of the motif; what is not said is chosen by chance, the same every time."""

    x: float
    y: float = 0
    stilling: Pose = "star"
    alder: Age = "voksen"
    hjelp: Aid | None = None
    gjor: str = ""
    """A row of `hender` in overrides/scener/folk.yml; what goes with the aid when nothing is said."""
    forfra: bool = False
    venstre: bool = False
    """Whether the person looks to the left."""
    utseende: str = ""
    har: str = ""
    topp: str = ""
    bunn: str = ""
    kape: bool = False
    """Whether the coat or dress is long."""
    bar: bool = False
    """Whether arms, legs and feet are bare, as of one who bathes."""
    lue: str = ""
    bygning: float = 1
    hoyde: float = 1
    hund: Literal["gul", "svart"] = "gul"


class Stance(Entity):
    """Where the joints of a pose are, in metres."""

    hofte: Point
    skulder: Point
    hode: Point
    bak: tuple[Point, Point, Point]
    fram: tuple[Point, Point, Point]


class Wardrobe(Entity):
    """All that figures are made of."""

    stillinger: dict[Pose, Stance]
    hender: dict[str, tuple[Point, Point]]
    forfra: dict[str, tuple[Point, Point]]
    utseende: dict[str, tuple[str, str]]
    gamle: list[str]
    frisyrer: list[str]
    klaer: list[str]
    bukser: list[str]


@lru_cache(maxsize=8)
def wardrobe(root: Path) -> Wardrobe:
    """The kit, read once a run."""
    read: Any = yaml.load((root / FILE).read_bytes(), Loader=yaml.CSafeLoader)
    return Wardrobe.model_validate(read)


def dressed(kit: Wardrobe, figure: Figure, luck: Random, *, accent: bool) -> Figure:
    """A figure with all that was left to chance; only one of a scene keeps the accent."""
    old = figure.alder == "gammel"
    young = [look for look in kit.utseende if look not in kit.gamle]
    top = figure.topp if figure.topp and (accent or figure.topp != ACCENT) else luck.choice(kit.klaer)
    return figure.model_copy(
        update={
            "utseende": figure.utseende or luck.choice(kit.gamle if old else young),
            "har": figure.har or luck.choice(kit.frisyrer),
            "topp": top,
            "bunn": figure.bunn or luck.choice([cloth for cloth in kit.bukser if cloth != top]),
            "gjor": figure.gjor or _hands(figure),
        }
    )


def _hands(figure: Figure) -> str:
    by_aid = {
        "rullator": "skyv", "barnevogn": "skyv", "hvit-stokk": "stokk", "forerhund": "hund", "krykke": "krykke",
        "fiskestang": "fiske",
    }  # fmt: skip
    by_pose = {"rullestol": "hjul", "gar": "gang", "sitter": "fang"}
    if figure.forfra:
        return "fang" if figure.stilling in ("rullestol", "sitter") else "ro"
    return by_aid.get(figure.hjelp or "") or by_pose.get(figure.stilling, "ro")
