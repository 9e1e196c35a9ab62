"""The fact base is the raw material as the fact check reads it: all that each item and each municipality has to say."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from bauta.reading.material import Material
from bauta.records.raw_material import RawMaterial
from bauta.records.registers import Registers


@dataclass(frozen=True)
class FactBase:
    """Texts of the facts by id of raw material, and by municipality."""

    by_id: dict[str, str]
    by_municipality: dict[str, str]

    def ground_of(self, raw_material: list[str], municipalities: list[str]) -> str:
        """Everything the given records and municipalities have to say, as one text."""
        records = [self.by_id.get(id_, "") for id_ in raw_material]
        return "\n".join([*records, *(self.by_municipality.get(name, "") for name in municipalities)])


def fact_base(material: Material) -> FactBase:
    """What the raw material says."""
    registers = material.registers
    by_id = {item.id: "\n".join(_statements(item, registers)) for item in registers.rastoff}
    by_municipality: dict[str, list[str]] = defaultdict(list)
    for item in registers.rastoff:
        for municipality in item.kommuner:
            by_municipality[municipality].append(by_id[item.id])
    return FactBase(by_id, {name: "\n".join(texts) for name, texts in by_municipality.items()})


def _statements(item: RawMaterial, registers: Registers) -> Iterator[str]:
    """What an item says, and what its sources are called and when they are from."""
    for text in item.statements():
        yield unicodedata.normalize("NFC", text)
    for source in item.kilder:
        if reference := registers.references.get(source):
            yield f"{reference.tittel} {reference.utgiver} {reference.aar}"
