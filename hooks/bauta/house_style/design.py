"""Rules for what the design must have: the motifs a plan names, the colours of the themes."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.artwork import palette
from bauta.artwork.design import read_design
from bauta.artwork.scenery.motif import FOLDER, motif_ids
from bauta.correction import Correction
from bauta.house_style.registers import items
from bauta.house_style.rule import HouseRule
from bauta.reading.material import Material
from bauta.reading.suggestion import nearest
from bauta.records.edition import DESIGNS

ADD = "; rett skrivemåten, eller legg det til"


@HouseRule
def reference_unknown(material: Material) -> Iterator[Correction]:
    """Every motif of a plan is drawn."""
    known = motif_ids(material.root)
    for copy in material.editions:
        for number, item in enumerate(copy.edition.plan):
            for place, name in enumerate(item.motiv):
                if name not in known:
                    line = copy.marks.line_of("plan", number, "motiv", place)
                    text = f"motivet «{name}» står ikke i {FOLDER}/{nearest(name, known) or ADD}"
                    yield Correction(copy.path, line, "reference-unknown", text)


@HouseRule
def field_value(material: Material) -> Iterator[Correction]:
    """The colour of a theme is one of the palette: that of the website, and of each design its books are set in."""
    for path, line, theme in items(material, "temaer"):
        palettes = {palette.HOUSE: palette.house_palette(material.root)} | {
            f"{DESIGNS}/{copy.edition.design}/": read_design(material.root, copy.edition.design).palette
            for copy in material.editions
            if copy.edition.program == theme.program
        }
        for place, colours in palettes.items():
            known = palette.theme_colours(colours)
            if theme.farge not in known:
                text = f"fargen «{theme.farge}» finnes ikke i {place}; velg mellom: {', '.join(known)}"
                yield Correction(path, line, "field-value", text)
                break
