"""The rule for raw material: «Alt råstoff bør brukes»."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction
from bauta.entries import Chapter, Sourced
from bauta.material import Material


def raw_material_unused(material: Material) -> Iterator[Correction]:
    """Every item is used by an entry or has a written reason."""
    used = {
        item
        for copy in material.copy
        if isinstance(copy.entry, Sourced | Chapter)
        for item in copy.entry.rastoff
    }
    marks = material.register_marks.get("rastoff")
    for number, item in enumerate(material.registers.rastoff):
        if item.id not in used and not item.ikke_brukt and marks:
            text = f"råstoffet «{item.id}» er ikke brukt; nevn det i feltet «rastoff» i en tekst, eller skriv hvorfor i «ikke_brukt»"
            level = "feil" if material.release else "varsel"
            yield Correction("content/registre/rastoff.yml", marks.line_of(number), "raw-material-unused", text, level)
