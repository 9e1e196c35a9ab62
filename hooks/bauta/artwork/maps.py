"""Maps as drawn: data for the book, an inline picture for the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Protocol

from bauta.artwork.lettering import WIDTH, Name, letter
from bauta.artwork.outline import Chart, Ring, chart, path, read_outline
from bauta.contract.drawings import Coast, DrawnMap, MapName, MapPoint, Point
from bauta.records.entries import Profile
from bauta.records.field_types import Position

TYPE = 0.03
"""Size of the names, as a share of the side of the map: 10 pt when the map is 120 mm high."""
TARGET = 1.65
"""Height of each name as something to hit on the site, in type sizes: 24 px where the map is 620 px wide."""
SIDE = 600
"""Units of the site's maps to the side of the unit square."""
MARGIN = 0.14
"""Room for names beyond the coast, as a share of the side of the map."""
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


def country(root: Path, profiles: Mapping[str, Located]) -> Chart:
    """Norway with the municipalities that have a position, by the keys they are given under."""
    placed = ((key, profile.posisjon) for key, profile in profiles.items() if profile.posisjon)
    return _country(root, tuple(placed))


@lru_cache(maxsize=8)
def _country(root: Path, placed: tuple[tuple[str, Position], ...]) -> Chart:
    """The map, drawn anew only when a municipality has moved."""
    return chart(read_outline(root), dict(placed))


def locator_alt(profile: Profile, words: Mapping[str, str]) -> str:
    """What the map of one municipality shows, in the language of its page."""
    return words["kart"].format(kommune=profile.navn, fylke=profile.fylke)


def all_alt(names: Iterable[Name], words: Mapping[str, str]) -> str:
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


def locator_svg(country: Chart, alt: str, here: str) -> str:
    """The map of one municipality among the others, read by its text."""
    dots = "".join(_dot(point, 6) for key, point in country.points.items() if key != here)
    x, y = _scaled(country.points[here])
    return (
        f'<svg class="kart" role="img" aria-label="{escape(alt)}" viewBox="-12 -12 {_side(country.width) + 24:.0f}'
        f' {_side(country.height) + 24:.0f}"><path class="kart__land" d="{path(country, SIDE)}"/>{dots}'
        f'<circle class="kart__ring" cx="{x:.1f}" cy="{y:.1f}" r="26"/>'
        f'<circle class="kart__her" cx="{x:.1f}" cy="{y:.1f}" r="13"/></svg>'
    )


def linked_map(root: Path, profiles: Mapping[str, Located], alt: str, address: Callable[[str], str]) -> str:
    """Norway with these municipalities, each name a link; `alt` has `{navn}` for them. Nothing without positions."""
    drawn = country(root, profiles)
    texts = {key: profiles[key].navn for key in sorted(drawn.points, key=lambda key: drawn.points[key][1])}
    names = letter(drawn.points, texts, TYPE, TARGET, near=len(texts) > CROWDED)
    return linked_svg(drawn, names, texts, alt.format(navn=", ".join(texts.values())), address) if texts else ""


def linked_svg(
    country: Chart, names: Iterable[Name], texts: Mapping[str, str], alt: str, address: Callable[[str], str]
) -> str:
    """The map of all in `texts`; each name that is lettered is a link, the others stand as points."""
    names = list(names)
    margin = max(MARGIN * SIDE, *(_beyond(name, country.width * SIDE) for name in names), 0)
    width = country.width * SIDE + 2 * margin
    room = TARGET * TYPE * SIDE
    top = min(0.0, *(name.y * SIDE - room for name in names))
    bottom = max(_side(country.height), *(name.y * SIDE + room for name in names))
    return (
        f'<svg class="kart kart--alle" role="group" aria-label="{escape(alt)}"'
        f' viewBox="{-margin:.0f} {top - 6:.0f} {width:.0f} {bottom - top + 12:.0f}">'
        f'<path class="kart__land" d="{path(country, SIDE)}"/>{"".join(_unnamed(country, names, texts))}'
        f"{''.join(_links(country, names, address))}</svg>"
    )


def _beyond(name: Name, width: float) -> float:
    """How far a name reaches out over the edge of the map, to either side."""
    length = len(name.text) * WIDTH * TYPE * SIDE + 6
    return length - name.x * SIDE if name.left else name.x * SIDE + length - width


def _unnamed(country: Chart, names: Iterable[Name], texts: Mapping[str, str]) -> Iterator[str]:
    named = {name.key for name in names}
    for key in (key for key in texts if key not in named):
        yield f"<g><title>{escape(texts[key])}</title>{_dot(country.points[key], 6)}</g>"


def _links(country: Chart, names: Iterable[Name], address: Callable[[str], str]) -> Iterator[str]:
    for name in names:
        (px, py), (x, y) = _scaled(country.points[name.key]), _scaled((name.x, name.y))
        line = f'<path class="kart__strek" d="M{px:.1f} {py:.1f}L{x:.1f} {y:.1f}"/>' if name.leader else ""
        side = "end" if name.left else "start"
        length, height = len(name.text) * WIDTH * TYPE * SIDE, TARGET * TYPE * SIDE
        left = x - length if name.left else x
        yield (
            f'<a href="{escape(address(name.key))}">'
            f'<rect class="kart__flate" x="{left - 5:.1f}" y="{y - height / 2:.1f}" width="{length + 10:.1f}"'
            f' height="{height:.1f}" rx="4"/>{line}{_dot(country.points[name.key], 6)}'
            f'<text x="{x:.1f}" y="{y:.1f}" dy="0.35em" text-anchor="{side}" font-size="{TYPE * SIDE:.0f}">'
            f"{escape(name.text)}</text></a>"
        )


def _dot(point: tuple[float, float], radius: int) -> str:
    x, y = _scaled(point)
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}"/>'


def _scaled(point: tuple[float, float]) -> tuple[float, float]:
    return point[0] * SIDE, point[1] * SIDE


def _side(share: float) -> float:
    return share * SIDE


@lru_cache(maxsize=8)
def _rings(rings: tuple[Ring, ...]) -> tuple[Ring, ...]:
    return tuple(tuple(_rounded(point) for point in ring) for ring in rings)


def _rounded(point: Point) -> Point:
    return round(point[0], 4), round(point[1], 4)
