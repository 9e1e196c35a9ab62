"""A scene is motifs in a place: one landscape or one room over the whole width, all on one ground line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from bauta.artwork.scenery.chance import chance
from bauta.artwork.scenery.figure import ACCENT
from bauta.artwork.scenery.floor import FEET, floor, shadow
from bauta.artwork.scenery.landscape import landscape
from bauta.artwork.scenery.layer import countries, lights
from bauta.artwork.scenery.motif import Motif
from bauta.artwork.scenery.order import Drawn, Order
from bauta.artwork.scenery.paint import Paints
from bauta.artwork.scenery.pen import Mark, Pen
from bauta.artwork.scenery.people import person
from bauta.artwork.scenery.prop import drawn_piece, things
from bauta.artwork.scenery.room import room
from bauta.artwork.scenery.sight import HIGH, Sight

CLOSEST = 17.4
"""Units to the metre where there is room: a person of 1.70 m is then 30 units of 67."""
AIR = 0.33
"""Metres there are at the least beside the motifs, all together. A part of it is no round number: what is drawn at a
round place does not end at the trim itself."""


def light_of(motifs: Sequence[Motif]) -> str:
    """The light of the first motif that asks for one; empty for that of the day."""
    return next((motif.lys for motif in motifs if motif.lys), "")


def of_one_place(motifs: Sequence[Motif]) -> list[Motif]:
    """Those that are indoors if the first is, or outdoors if it is: nothing indoors stands beside a tree."""
    return [motif for motif in motifs if motif.indoors == motifs[0].indoors]


def drawn_scene(root: Path, order: Order, kit: dict[str, Motif], paints: Paints) -> Drawn:
    """The scene that was ordered."""
    unit = order.height / HIGH
    pen = Pen(0, order.height, unit)
    country = countries(root)[order.landscape]
    motifs = [kit[id_] for id_ in order.motifs]
    known = lights(root)
    light = order.light or next(iter(known))
    sight = Sight(order.width / unit, light, known[light], paints, country.land)
    sky = (sight.high, sight.low)
    return Drawn(*sky, tuple(_marks(root, order, pen, motifs, sight)))


def _marks(root: Path, order: Order, pen: Pen, motifs: list[Motif], sight: Sight) -> Iterator[Mark]:
    widths = [motif.bredde for motif in motifs]
    metre = min(CLOSEST, sight.width / (sum(widths) + AIR))
    places = list(_places(widths, sight.width / metre))
    ground = motifs[0].gulv
    if motifs[0].indoors:
        taken = [((at - 0.1) * metre, (at + width + 0.1) * metre) for at, width in zip(places, widths, strict=True)]
        yield from room(pen, sight, taken, chance(order.seed, "rom"))
    else:
        yield from landscape(pen, countries(root)[order.landscape], sight, order.seed)
    yield from floor(ground, pen, sight, chance(order.seed, "gulv"))
    shaded = replace(sight, paints=dict(sight.paints) | {"skygge": shadow(ground, sight)})
    accent = True
    for number, (at, motif) in enumerate(zip(places, motifs, strict=True)):
        own = pen.moved(at * metre, FEET).scaled(metre)
        yield from _motif(root, own, motif, shaded, chance(order.seed, motif.id, number), accent=accent)
        accent = accent and not any(piece.person and piece.person.topp == ACCENT for piece in motif.tegn)


def _motif(root: Path, pen: Pen, motif: Motif, sight: Sight, luck: Random, *, accent: bool) -> Iterator[Mark]:
    """The pieces of a motif; one person of a scene wears the accent."""
    for piece in motif.tegn:
        if piece.person is None:
            yield from drawn_piece(pen, piece, sight.paints, things(root))
        else:
            yield from person(root, pen, piece.person, sight.paints, luck, accent=accent)


def _places(widths: Sequence[float], room_: float) -> Iterator[float]:
    """Where each motif begins, in metres, with the same air before, between and after them."""
    air = (room_ - sum(widths)) / (len(widths) + 1)
    left = air
    for width in widths:
        yield left
        left += width + air
