"""The rule for signs in what is printed beside the texts: registers and editions."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction
from bauta.house_style.registers import items
from bauta.house_style.rule import RegisterRule
from bauta.house_style.signs import drawable, told, written
from bauta.reading.material import Material
from bauta.records.registers import Registers

PRINTED = ("temaer", "stikkord", "referanser", "programmer", "deltakelser", "samlinger", "fylker", "tidslinje", "tall")
"""The registers the book sets; the others are met on the website, or by the editors alone."""


@RegisterRule
def sign_missing(material: Material) -> Iterator[Correction]:
    """Every sign of a register or an edition is in the faces of the book, and none is hidden."""
    if not material.designs:
        return  # nothing is printed
    known = drawable(material)
    for register in Registers.model_fields:
        for path, line, item in items(material, register):
            for _, text in written(item.model_dump(mode="json")):
                yield from told(path, line, text, known if register in PRINTED else None)
    for copy in material.editions:
        for keys, text in written(copy.edition.model_dump(mode="json")):
            yield from told(copy.path, copy.marks.line_of(*keys), text, known)
