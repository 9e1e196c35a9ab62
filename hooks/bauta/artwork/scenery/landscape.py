"""A landscape is sky, layers of land from the back to the front, and water: one drawing over the whole width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from types import MappingProxyType

from bauta.artwork.scenery import growth, land, settlement
from bauta.artwork.scenery.chance import chance
from bauta.artwork.scenery.layer import Country, Layer
from bauta.artwork.scenery.paint import mixed
from bauta.artwork.scenery.pen import Mark, Pen, together
from bauta.artwork.scenery.sight import HIGH, Sight

Drawer = Callable[[Pen, Layer, Sight, Random], Iterator[Mark]]
FORMS: Mapping[str, Drawer] = MappingProxyType(
    {
        "vidde": land.plateau,
        "aas": land.ridge,
        "flate": land.plain,
        "aker": land.grain,
        "teiger": land.quilt,
        "tinder": land.peaks,
        "fjordside": land.fjord_sides,
        "svaberg": land.skerries,
        "graner": growth.spruces,
        "furuer": growth.pines,
        "lovtraer": growth.broad_trees,
        "gatetraer": growth.street_trees,
        "vaer": settlement.village,
        "sjobuer": settlement.boathouses,
        "seil": settlement.sails,
        "gard": settlement.farm,
        "molle": settlement.mills,
        "steingard": settlement.stone_wall,
        "tak": settlement.roofs,
        "hus": settlement.houses,
    }
)
"""The word of a layer for what it shows -> what draws it."""
TREES = frozenset({"graner", "furuer", "lovtraer", "gatetraer"})
"""The forms that are trees."""


def landscape(pen: Pen, country: Country, sight: Sight, seed: str) -> Iterator[Mark]:
    """All but the sky itself, which the scene paints from its high to its low paint."""
    yield from _clouds(pen, sight, chance(seed, "skyer"))
    for number, layer in enumerate(country.lag):
        if country.vann is not None and _first_afloat(country) == number:
            yield from _water(pen, country.vann, sight, chance(seed, "vann"))
        yield from FORMS[layer.form](pen, layer, sight, chance(seed, number))
    if country.vann is not None:
        yield from _glints(pen, country.vann, sight, chance(seed, "glimt"))
    if sight.snow:
        yield from _flakes(pen, sight, chance(seed, "snø"))


def _first_afloat(country: Country) -> int:
    """The layer before which the water is laid: the first that stands in it."""
    return next((n for n, layer in enumerate(country.lag) if layer.fot <= (country.vann or 0)), len(country.lag) - 1)


def _clouds(pen: Pen, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Heaps with a flat foot, high up."""
    paint = mixed(sight.high, sight.paints["hvit"], 0.22 if sight.look.land else 0.6)
    x = luck.uniform(10, 60)
    while x < sight.right:
        y, size = luck.uniform(50, 59), luck.uniform(0.7, 1.25)
        heap = ((0, 0, 2.1), (3.2, 0.8, 2.9), (7, 1.5, 3.6), (11, 0.7, 2.8), (14.2, 0, 2))
        discs = (pen.disc(paint, x + dx * size, y + dy * size, r * size) for dx, dy, r in heap)
        yield from together((*discs, pen.pill(paint, x - 3 * size, y - 2.1 * size, 20 * size, 2.6 * size, 1.3 * size)))
        x += luck.uniform(60, 130)


def _water(pen: Pen, level: float, sight: Sight, _luck: Random) -> Iterator[Mark]:
    paint = sight.paints[f"vann-{sight.light}"]
    yield pen.box(mixed(paint, sight.low, 0.3), sight.left, 0, sight.right - sight.left, level)


def _glints(pen: Pen, level: float, sight: Sight, luck: Random) -> Iterator[Mark]:
    """Short light lines that lie flat on the water."""
    paint = mixed(sight.paints[f"vann-{sight.light}"], sight.low, 0.72)
    spread = int((sight.right - sight.left) / 15)
    lines = []
    for _ in range(spread):
        x, y = luck.uniform(sight.left, sight.right), level - 1.4 - 9 * luck.random() ** 1.6
        lines.append(pen.limb(paint, 0.35, ((x, y), (x + luck.uniform(3, 9), y))))
    yield from together(lines)


def _flakes(pen: Pen, sight: Sight, luck: Random) -> Iterator[Mark]:
    """A little snow in the air."""
    count = int((sight.right - sight.left) / 6)
    yield from together(
        pen.disc(
            sight.paints["hvit"],
            luck.uniform(sight.left, sight.right),
            luck.uniform(20, HIGH + 4),
            luck.uniform(0.22, 0.42),
        )
        for _ in range(count)
    )
