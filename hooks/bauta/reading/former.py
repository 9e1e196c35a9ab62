"""Former keys: what texts were called before, and those that are gone."""

from __future__ import annotations

from bauta.reading.material import Copy, Material
from bauta.records.editorial import GoneText


def former_keys(material: Material) -> dict[str, Copy | GoneText]:
    """Each key no text has any longer -> the text that has its address now, or what is told of one that is gone."""
    found: dict[str, Copy | GoneText] = {}
    for copy in material.copy:
        folder = copy.key.rpartition("/")[0]
        found |= {f"{folder}/{former}": copy for former in copy.entry.tidligere_id}
    gone = {text.tekst: text for text in material.registers.adresser}
    return {key: told for key, told in (found | gone).items() if key not in material.by_key}
