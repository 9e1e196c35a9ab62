"""A vignette is the drawing that stands for a theme: the motif its examples use most."""

from __future__ import annotations

from collections import Counter

from bauta.reading.material import Material


def vignettes(material: Material) -> dict[str, str]:
    """Theme -> motif, by id. No motif stands for two themes; a theme whose examples have none has no vignette."""
    numbers = {theme.id: theme.nummer for theme in material.registers.temaer}
    uses = Counter(
        (example.tema, motif)
        for example in material.examples.values()
        for motif in example.motiv
        if example.tema in numbers
    )
    chosen: dict[str, str] = {}
    for theme, motif in sorted(uses, key=lambda pair: (-uses[pair], numbers[pair[0]], pair[1])):
        if theme not in chosen and motif not in chosen.values():
            chosen[theme] = motif
    return chosen
