"""Backing: which municipalities have examples that show each piece of advice."""

from __future__ import annotations

from collections import defaultdict

from bauta.reading.material import Material
from bauta.records.entries import Lesson

GROUND = "grunn"
"""The colour of what has no theme."""


def backing(material: Material, programme: str) -> dict[str, dict[int, str]]:
    """The numbers of the advice behind which a municipality stands, by its id, in order.

    Each number has the colour of the theme of its first example from there.
    """
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for copy in material.lessons_in(programme):
        assert isinstance(copy.entry, Lesson)
        for example in material.shown_by(copy):
            for id_ in example.kommuner:
                theme = material.registers.themes.get(example.tema)
                found[id_].setdefault(copy.entry.nummer, theme.farge if theme else GROUND)
    return {id_: dict(sorted(numbers.items())) for id_, numbers in found.items()}
