"""Maps as drawn: data for the book, an inline picture for the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from statistics import fmean
from typing import Literal, NamedTuple, Protocol

from bauta.artwork.drawing_board import drawn
from bauta.artwork.lettering import WIDTH, Name, letter
from bauta.artwork.outline import Chart, Ring, chart, path, read_outline
from bauta.contract.drawings import Point
from bauta.contract.maps import Coast, DrawnMap, MapName, MapPoint
from bauta.records.entries import Profile
from bauta.records.field_types import Position
from bauta.records.languages import Words
from bauta.records.sections import slug

TYPE = 0.03
"""Size of the names, as a share of the side of the map: 10 pt when the map is 120 mm high."""
TARGET = 1.65
"""Height of each name as something to hit on the site, in type sizes: 24 px where the map is 620 px wide."""
SIDE = 600
"""Units of the site's maps to the side of the unit square."""
DOT = 6
"""Radius of a point on the site's maps, in their units."""
MARGIN = 0.14
"""Room for names beyond the coast, as a share of the side of the map."""
MANY = 60
"""Municipalities a map of the country can show; where there are more it shows counties, and each county its own."""
CROWDED = 24
"""Names on a map before those without room beside their point are left to its list."""


class Located(Protocol):
    """What has a name, and may have a position."""

    @property
    def navn(self) -> str:
        """The name on the map."""

    @property
    def posisjon(self) -> Position | None:
        """Where it lies."""


class County(NamedTuple):
    """A county on a map that has too many municipalities to show them all: it lies in the middle of them."""

    navn: str
    posisjon: Position


def by_county(profiles: Iterable[Profile]) -> dict[str, County]:
    """The counties of these municipalities, by the address of their pages, for a map in their place."""
    within: dict[str, list[Position]] = {}
    for profile in profiles:
        if profile.posisjon:
            within.setdefault(profile.fylke, []).append(profile.posisjon)
    return {f"fylker/{slug(name)}/": County(name, _middle(places)) for name, places in within.items()}


def _middle(places: Sequence[Position]) -> Position:
    return Position(lat=fmean(place.lat for place in places), lon=fmean(place.lon for place in places))


def country(root: Path, profiles: Mapping[str, Located]) -> Chart:
    """Norway with the municipalities that have a position, by the keys they are given under."""
    placed = ((key, profile.posisjon) for key, profile in profiles.items() if profile.posisjon)
    return _country(root, tuple(placed))


@lru_cache(maxsize=8)
def _country(root: Path, placed: tuple[tuple[str, Position], ...]) -> Chart:
    """The map, drawn anew only when a municipality has moved."""
    return chart(read_outline(root), dict(placed))


def locator_alt(profile: Profile, words: Words) -> str:
    """What the map of one municipality shows, in the language of its page."""
    return words["kart"].format(kommune=profile.navn, fylke=profile.fylke)


def all_alt(names: Iterable[Name], words: Words) -> str:
    """What the map of all municipalities shows."""
    return words["kart_alle"].format(navn=", ".join(name.text for name in names))


def lettered(country: Chart, profiles: Mapping[str, Located]) -> list[Name]:
    """The names of the municipalities on the map."""
    return letter(country.points, {key: profiles[key].navn for key in country.points}, TYPE)


def coast(country: Chart) -> Coast:
    """The coast, once for all maps of a book."""
    return Coast(country.width, country.height, TYPE, _rings(country.rings))


def drawn_map(country: Chart, alt: str, here: str = "", names: Iterable[Name] = ()) -> DrawnMap:
    """What a map shows on the coast; `here` is the municipality to be marked."""
    points = tuple(MapPoint(x, y, key == here) for key, (x, y) in country.points.items())
    lettered = (
        MapName(
            name.text,
            _rounded((name.x, name.y)),
            name.left,
            _rounded(country.points[name.key]) if name.leader else None,
        )
        for name in names
    )
    return DrawnMap(alt, points, tuple(lettered))


def locator_svg(root: Path, country: Chart, alt: str, here: str) -> str:
    """The map of one municipality among the others, read by its text."""
    return drawn(
        root,
        "kart.svg",
        alt=alt,
        width=country.width * SIDE,
        height=country.height * SIDE,
        coast=path(country, SIDE),
        others=[_scaled(point) for key, point in country.points.items() if key != here],
        here=_scaled(country.points[here]),
    )


def linked_map(
    root: Path,
    profiles: Mapping[str, Located],
    alt: str,
    address: Callable[[str], str],
    radii: Mapping[str, float] | None = None,
    *,
    apart: bool = False,
) -> str:
    """Norway with these municipalities, each name a link; `alt` has `{navn}` for them. Nothing without positions.

    Where they are many, or names must stand `apart`, those without room are left to the list beside the map. `radii`
    are those of points that are drawn larger than a dot, as shares of the side of the map.
    """
    shown = country(root, profiles)
    texts = {key: profiles[key].navn for key in sorted(shown.points, key=lambda key: shown.points[key][1])}
    if not texts:
        return ""
    names = letter(shown.points, texts, TYPE, TARGET, near=apart or len(texts) > CROWDED, radii=radii)
    return linked_svg(root, shown, names, texts, alt.format(navn=", ".join(texts.values())), address, radii or {})


@dataclass(frozen=True)
class NameLink:
    """A name on the map of the site, with the room it takes as something to hit, in units of the picture."""

    text: str
    address: str
    at: Point
    anchor: Literal["start", "end"]
    point: Point
    radius: float
    leader: bool
    left: float
    top: float
    width: float
    height: float


def linked_svg(
    root: Path,
    country: Chart,
    names: Iterable[Name],
    texts: Mapping[str, str],
    alt: str,
    address: Callable[[str], str],
    radii: Mapping[str, float],
) -> str:
    """The map of all in `texts`; each name that is lettered is a link, the others stand as points."""
    names = list(names)
    margin = max(MARGIN * SIDE, *(_beyond(name, country.width * SIDE) for name in names), 0)
    room = TARGET * TYPE * SIDE
    top = min(0.0, *(name.y * SIDE - room for name in names))
    bottom = max(country.height * SIDE, *(name.y * SIDE + room for name in names))
    named = {name.key for name in names}
    return drawn(
        root,
        "kart-alle.svg",
        alt=alt,
        left=-margin,
        top=top - 6,
        width=country.width * SIDE + 2 * margin,
        height=bottom - top + 12,
        coast=path(country, SIDE),
        unnamed=[
            {"text": text, "point": _scaled(country.points[key]), "radius": _radius(radii, key)}
            for key, text in texts.items()
            if key not in named
        ],
        names=[_link(name, country.points[name.key], address(name.key), _radius(radii, name.key)) for name in names],
        size=TYPE * SIDE,
    )


def _beyond(name: Name, width: float) -> float:
    """How far a name reaches out over the edge of the map, to either side."""
    length = len(name.text) * WIDTH * TYPE * SIDE + 6
    return length - name.x * SIDE if name.left else name.x * SIDE + length - width


def _radius(radii: Mapping[str, float], key: str) -> float:
    return max(radii.get(key, 0) * SIDE, DOT)


def _link(name: Name, point: Point, address: str, radius: float) -> NameLink:
    x, y = _scaled((name.x, name.y))
    length, height = len(name.text) * WIDTH * TYPE * SIDE, TARGET * TYPE * SIDE
    return NameLink(
        text=name.text,
        address=address,
        at=(x, y),
        anchor="end" if name.left else "start",
        point=_scaled(point),
        radius=radius,
        leader=name.leader,
        left=(x - length if name.left else x) - 5,
        top=y - height / 2,
        width=length + 10,
        height=height,
    )


def _scaled(point: Point) -> Point:
    return point[0] * SIDE, point[1] * SIDE


@lru_cache(maxsize=8)
def _rings(rings: tuple[Ring, ...]) -> tuple[Ring, ...]:
    return tuple(tuple(_rounded(point) for point in ring) for ring in rings)


def _rounded(point: Point) -> Point:
    return round(point[0], 4), round(point[1], 4)
