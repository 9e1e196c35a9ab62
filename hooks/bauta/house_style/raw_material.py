"""The rule for raw material: «Alt råstoff bør brukes»."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction, Level
from bauta.entries import Chapter, Sourced
from bauta.material import Material


def raw_material_unused(material: Material) -> Iterator[Correction]:
    """Every item is used by an entry or has a written reason."""
    used = {item for copy in material.copy if isinstance(copy.entry, Sourced | Chapter) for item in copy.entry.rastoff}
    level: Level = "feil" if material.release else "varsel"
    lines = material.register_lines.get("rastoff", ())
    for line, item in zip(lines, material.registers.rastoff, strict=True):
        if item.id not in used and not item.ikke_brukt:
            text = (
                f"råstoffet «{item.id}» er ikke brukt; "
                "nevn det i «rastoff» i en tekst, eller skriv hvorfor i «ikke_brukt»"
            )
            yield Correction("content/registre/rastoff.yml", line, "raw-material-unused", text, level)
