"""A measured drawing is chosen by its kind and filled with the measures that are known; no figure is made up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bauta.artwork.measured import buildings, streets, trails
from bauta.artwork.measured.canvas import HEIGHT, WIDTH, Canvas
from bauta.artwork.measured.known import KnownMeasures
from bauta.contract.drawings import MeasuredDrawing
from bauta.records.measurements import MeasuredKind

KINDS: Mapping[MeasuredKind, Callable[[KnownMeasures], Canvas]] = MappingProxyType(
    {
        "rampe": buildings.ramp,
        "dor": buildings.door,
        "inngang": buildings.entrance,
        "plattform": streets.platform,
        "kantstein": streets.kerb,
        "gangveg": streets.walkway,
        "sti": trails.path,
        "klopp": trails.boardwalk,
        "brygge": trails.pier,
        "baderampe": trails.bathing_ramp,
        "hc-plass": streets.parking,
        "bassengheis": buildings.pool_hoist,
        "heis": buildings.lift,
        "gate": streets.street,
    }
)


def measured_drawing(kind: MeasuredKind, known: KnownMeasures, title: str, alt: str) -> MeasuredDrawing:
    """What was built, drawn; `title` is what it is, `alt` says its measures as well."""
    canvas = KINDS[kind](known)
    return MeasuredDrawing(title, alt, WIDTH, HEIGHT, tuple(canvas.marks), tuple(canvas.figures))
