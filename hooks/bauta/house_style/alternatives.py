"""Rules for what the texts choose between: one status says that a text is approved, and what is drawn has a drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from bauta.artwork.scenery.layer import FILE, LIGHTS, countries, lights
from bauta.correction import Correction
from bauta.house_style.registers import items
from bauta.house_style.rule import HouseRule
from bauta.reading.material import Material
from bauta.reading.premises import REGISTERS
from bauta.reading.suggestion import choice, nearest
from bauta.records.registers import ALTERNATIVES

Drawings = Callable[[Path], Mapping[str, object]]
DRAWN: Mapping[str, tuple[str, Drawings]] = MappingProxyType({"landskap": (FILE, countries), "lys": (LIGHTS, lights)})
"""Field -> the file that says how each of its alternatives is drawn, and what reads it."""
PATH = f"{REGISTERS}/{ALTERNATIVES}.yml"


@HouseRule
def field_missing(material: Material) -> Iterator[Correction]:
    """There is a status that says a text is approved."""
    if ALTERNATIVES in material.unread or material.half_read.get(ALTERNATIVES):
        return
    known = material.registers.alternatives
    if not known.meaning("status", "signert"):
        text = "ingen status «betyr: [signert]», så ingen tekst kan godkjennes; legg en til, eller si det om en av dem"
        yield Correction(PATH, 1, "field-missing", text)


@HouseRule
def field_value(material: Material) -> Iterator[Correction]:
    """Every landscape and every light that may be chosen can be drawn."""
    for path, line, one in items(material, ALTERNATIVES):
        if one.felt not in DRAWN:
            continue
        file, read = DRAWN[one.felt]
        known = read(material.root)
        if one.id not in known:
            remedy = nearest(one.id, known) or choice(known)
            yield Correction(path, line, "field-value", f"«{one.id}» har ingen tegning i {file}{remedy}")
