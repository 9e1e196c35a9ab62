"""Plates: which photographs of a record are printed, and in which slot of the design each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Slots = Literal["profil", "eksempel", "bred", "hoy", "par"]
PANORAMA, UPRIGHT, ACROSS = 2.4, 0.95, 1.2
"""Width by height: a panorama from the first on, upright up to the second, one beside another from the third on."""


def plates(entry_type: str, form: str | None, sizes: Sequence[tuple[int, int]]) -> tuple[Slots, ...]:
    """The slot of each of the first pictures; those after them are on the website alone. Sizes are in pixels."""
    if entry_type == "kommune":
        return ("profil",) if sizes else ()
    if form != "full" or not sizes:
        return ()
    shapes = [width / height for width, height in sizes[:2]]
    across = [ACROSS <= shape < PANORAMA for shape in shapes]
    if across == [True, True]:
        return ("par", "par")
    if shapes[0] <= UPRIGHT and across[1:] == [True]:
        return ("hoy", "eksempel")
    return ("bred" if shapes[0] >= PANORAMA else "hoy" if shapes[0] <= UPRIGHT else "eksempel",)
