"""The rule for persons in the registers and the editions."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction
from bauta.house_style.persons import told
from bauta.house_style.registers import items
from bauta.house_style.rule import RegisterRule
from bauta.house_style.signs import written
from bauta.reading.material import Material
from bauta.records.registers import Registers


@RegisterRule
def person(material: Material) -> Iterator[Correction]:
    """Persons are told of by role in registers and editions as well."""
    for register in Registers.model_fields:
        if register != "navn":
            for path, line, item in items(material, register):
                for _, text in written(item.model_dump(mode="json")):
                    yield from told(path, line, text.replace("\n", " "), material.names)
    for copy in material.editions:
        for keys, text in written(copy.edition.model_dump(mode="json")):
            yield from told(copy.path, copy.marks.line_of(*keys), text.replace("\n", " "), material.names)
