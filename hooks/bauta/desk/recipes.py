"""Recipes are the full examples of a book, counted by what another municipality needs to use them."""

from __future__ import annotations

import re
from collections.abc import Callable

from bauta.reading.material import Copy, Material
from bauta.records.edition import Edition
from bauta.records.entries import Example
from bauta.records.field_types import Cost
from bauta.records.flatplan import flat_plan
from bauta.records.requirement import UNKNOWN
from bauta.records.sections import STUMBLES


def recipe_count(edition: Edition, material: Material) -> str:
    """How many of the printed examples have what makes them a recipe, in two sentences; empty where none is printed."""
    printed = [copy for sheet in flat_plan(edition).sheets for key in sheet.keys if (copy := material.by_key.get(key))]
    examples = [copy for copy in printed if isinstance(copy.entry, Example)]
    full = [copy for copy in examples if isinstance(copy.entry, Example) and copy.entry.form == "full"]
    if not full:
        return ""
    asked: dict[str, Callable[[Copy], bool]] = {
        "penger": _has_money,
        "tid": lambda copy: _told(copy, "tidsbruk"),
        "mål": lambda copy: _told(copy, "mal"),
        "dagens regel": lambda copy: _told(copy, "regel"),
        "snubletråder": _stumbles,
    }
    counts = ", ".join(f"{what} {sum(map(has, full))}" for what, has in asked.items())
    without = [copy for copy in examples if not _stumbles(copy)]
    return f"Oppskrifter ({len(full)} fulle): {counts}. Uten snubletråd: {len(without)} av {len(examples)} trykte."


def _told(copy: Copy, field: str) -> bool:
    return getattr(copy.entry, field) not in (None, UNKNOWN, [], "")


def _has_money(copy: Copy) -> bool:
    """A sum: in the cost, or in its note as a figure of money."""
    assert isinstance(copy.entry, Example)
    cost = copy.entry.kostnad
    noted = isinstance(cost, Cost) and bool(cost.belop or re.search(r"\d", cost.merknad))
    return bool(noted or copy.entry.belop or copy.entry.kostnadsdeling)


def _stumbles(copy: Copy) -> bool:
    title = STUMBLES.words(copy.entry.sprak)
    return any(section.title == title and section.text not in ("", UNKNOWN) for section in copy.manuscript.sections)
