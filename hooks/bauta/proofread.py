"""Proofreading holds all material against house style and marks every fault of every file."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction
from bauta.house_style import COPY_RULES, HOUSE_RULES, UNREADABLE_RULES
from bauta.material import Material


def proofread(material: Material) -> Iterator[Correction]:
    """Every correction house style asks for, in no particular order."""
    yield from material.faults
    for copy in material.copy:
        for rule in UNREADABLE_RULES:
            yield from rule(copy, material)
        if copy.manuscript.readable:
            for rule in COPY_RULES:
                yield from rule(copy, material)
    for house_rule in HOUSE_RULES:
        yield from house_rule(material)
