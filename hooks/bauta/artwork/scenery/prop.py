"""Props are what a motif shows besides people: pieces as data, in metres, and things many motifs use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter, model_validator

from bauta.artwork.scenery.figure import Figure
from bauta.artwork.scenery.paint import Paint, Paints, mixed
from bauta.artwork.scenery.pen import Mark, Pen, Point, together
from bauta.records.requirement import Entity

FILE = "overrides/scener/ting.yml"
Four = tuple[float, float, float, float]
SHAPES = ("boks", "pille", "flate", "myk", "strek", "bue", "skive", "ring", "ting", "person")


class Repeat(Entity):
    """A piece several times over, each so much further right and up."""

    antall: int
    dx: float = 0
    dy: float = 0


class Use(Entity):
    """A thing of overrides/scener/ting.yml, set down in a motif."""

    navn: str
    x: float
    y: float = 0
    speil: bool = False
    storrelse: float = 1


class Piece(Entity):
    """One shape, one thing or one person, in metres from the lower left; the first drawn is behind."""

    farge: str = ""
    """A paint; «farge+grunn 20» mixes so many per cent of another into it."""
    boks: Four | None = None
    pille: tuple[float, float, float, float, float] | None = None
    flate: list[Point] | None = None
    myk: list[Point] | None = None
    strek: list[Point] | None = None
    bue: list[Point] | None = None
    skive: tuple[float, float, float] | None = None
    ring: tuple[float, float, float] | None = None
    bredde: float = 0.05
    gjenta: Repeat | None = None
    ting: Use | None = None
    person: Figure | None = None

    @model_validator(mode="after")
    def _one_shape(self) -> Piece:
        named = [name for name in SHAPES if getattr(self, name) is not None]
        if len(named) != 1:
            raise ValueError(f"a piece has one shape, not {named}")
        return self


_THINGS = TypeAdapter(dict[str, list[Piece]])


@lru_cache(maxsize=8)
def things(root: Path) -> Mapping[str, list[Piece]]:
    """The things that many motifs use, read once a run."""
    return _THINGS.validate_python(yaml.load((root / FILE).read_bytes(), Loader=yaml.CSafeLoader))


def paint_named(paints: Paints, name: str) -> Paint:
    """A paint, or one mixed: «tema+hvit 40»."""
    base, _, more = name.partition("+")
    if not more:
        return paints[base]
    other, share = more.split()
    return mixed(paints[base], paints[other], int(share) / 100)


def drawn_piece(pen: Pen, piece: Piece, paints: Paints, kit: Mapping[str, list[Piece]]) -> Iterator[Mark]:
    """A piece as often as it is repeated; a thing as its own pieces. People are not drawn here."""
    if piece.ting is not None:
        own = pen.moved(piece.ting.x, piece.ting.y, mirrored=piece.ting.speil).scaled(piece.ting.storrelse)
        for part in kit[piece.ting.navn]:
            yield from drawn_piece(own, part, paints, kit)
        return
    times = piece.gjenta or Repeat(antall=1)
    paint = paint_named(paints, piece.farge)
    yield from together(
        _shape(pen.moved(times.dx * number, times.dy * number), piece, paint) for number in range(times.antall)
    )


def _shape(pen: Pen, piece: Piece, paint: Paint) -> Mark:
    if piece.boks:
        return pen.box(paint, *piece.boks)
    if piece.pille:
        return pen.pill(paint, *piece.pille)
    if piece.skive:
        return pen.disc(paint, *piece.skive)
    if piece.ring:
        return pen.ring(paint, piece.bredde, *piece.ring)
    if piece.flate:
        return pen.area(paint, piece.flate)
    if piece.myk:
        return pen.soft(paint, piece.myk)
    if piece.strek:
        return pen.limb(paint, piece.bredde, piece.strek)
    assert piece.bue, "a piece has one shape"
    return pen.bend(paint, piece.bredde, piece.bue)
