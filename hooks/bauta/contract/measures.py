"""Measures of the printed page, in mm, as the maal.yml of a design has them."""

from __future__ import annotations

from bauta.records.requirement import Entity


class Slot(Entity):
    """Where a picture is set; it is cropped to fill the slot, never shrunk to save room."""

    bredde: float
    hoyde: float


class Column(Entity):
    """How the running text of a kind of page is set."""

    spalter: int
    ord: float
    """Words on a full line, as counted in Norwegian prose."""
    linje: float | None = None
    """Height of a line in mm, where it is not that of the grid."""


class Field(Entity):
    """A field of colour at the head of a page, in mm from the trim."""

    hoyde: float
    scene: float
    """Height of the drawn scene that stands on its foot."""
    fot: int = 0
    """Lines of the grid that the field at the foot of the page holds, at the least."""


class Cover(Entity):
    """The tiles of the covers: so many across and down the page, those of the front and the back below so many rows."""

    spalter: int
    rader: int
    foran: int
    bak: int


class Drawings(Entity):
    """The great drawings, in mm."""

    kart: float
    """Side of the map of all municipalities."""
    hjul: float
    """Radius of the wheel."""


class Setting(Entity):
    """The type of a kind of small book: sizes in points, the height of a line in mm."""

    brod: float
    linje: float
    liten: float
    tittel: float
    ingress: float


class SmallBooks(Entity):
    """How small books are set; `tett` is an offprint that is set closer to save a page."""

    utdrag: Setting
    kortform: Setting
    saertrykk: Setting
    tett: Setting
    korrektur: Setting


class Measures(Entity):
    """The measures Python counts with and Typst sets by."""

    topp: float
    """From the trim to the text area."""
    bunn: float
    innside: float
    utside: float
    spalteluft: float
    """Between two columns."""
    rutenett: int
    """Columns of the page."""
    etikett: float
    """The column of labels in a box of facts."""
    linje: float
    """Height of a line of the baseline grid."""
    under: float
    """From a baseline to the foot of its line."""
    fot: float
    """From the baseline of folio and running foot to the trim."""
    skrift: dict[str, float]
    """The scale of sizes, in points."""
    sats: dict[str, Column]
    """Kind of page -> how its running text is set."""
    bilder: dict[str, Slot]
    """Kind of page -> the slot of its picture."""
    scener: dict[str, Slot]
    """Kind of page -> the slot of its drawn scene, where it is not a field's."""
    felt: dict[str, Field]
    """Kind of page -> its field of colour."""
    omslag: Cover
    tegninger: Drawings
    titler: dict[str, int]
    """Kind of page -> lines of the grid kept for title and lead, so that every text begins on the same line."""
    smaa: SmallBooks

    def line(self, kind: str) -> float:
        """Height of a line of running text on a kind of page."""
        return self.sats[kind].linje or self.linje
