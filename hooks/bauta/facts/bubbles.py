"""The map of all municipalities as bubbles: each as large as it has inhabitants, with its name and its page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log10, sqrt

from bauta.artwork.lettering import Name, letter
from bauta.artwork.outline import Chart
from bauta.contract.drawings import Point
from bauta.contract.maps import Bubble, BubbleMap, BubbleStep, DrawnInset, MapName
from bauta.records.entries import Profile
from bauta.records.field_types import Population
from bauta.records.languages import Words
from bauta.text.wording import amount

LARGEST, SMALLEST = 0.032, 0.0045
"""Radius of the largest and the least bubble, as shares of the side of the map: what is less is not seen."""
TYPE = 0.018
"""Size of the names, as a share of the side: 10 pt where it is 195 mm."""
LEFT, RIGHT = 0.065, 0.055
"""Room for names beyond the coast to either side, as shares of the side."""
INSET = 0.27
"""Side of the inset, as a share of that of the map."""
NEARNESS = 0.045
"""Half the side of what an inset shows, as a share of the map, beyond its outermost municipalities."""


def bubble_map(
    country: Chart,
    profiles: Mapping[str, Profile],
    pages: Mapping[str, int],
    words: Words,
    title: str = "",
    apart: Sequence[str] = (),
) -> BubbleMap:
    """The municipalities by key; those in `apart` lie too near each other and are named in an inset called `title`."""
    radii = radii_of(country, profiles)
    names = {key: _label(profiles[key].navn, pages.get(key)) for key in country.points}
    inside = [key for key in apart if key in country.points]
    outside = {key: name for key, name in names.items() if key not in inside}
    inset = _inset(country, radii, names, title, inside) if inside else None
    beyond = [(-9.0, -9.0, -LEFT, 9.0), (country.width + RIGHT, -9.0, 9.0, 9.0)]
    frames = [(inset.x, inset.y, inset.x + inset.shown, inset.y + inset.shown)] if inset else []
    placed = letter(
        {key: country.points[key] for key in outside}, outside, TYPE, radii=radii, barred=[*beyond, *frames]
    )
    told = sorted(country.points, key=lambda key: country.points[key][1])
    return BubbleMap(
        alt=words["kart_bobler"].format(navn=", ".join(_told(profiles[key], pages.get(key), words) for key in told)),
        type=TYPE,
        left=LEFT,
        right=RIGHT,
        bubbles=tuple(Bubble(*country.points[key], radii[key]) for key in country.points),
        names=tuple(_lettered(placed, country.points)),
        inset=inset,
        key=_key((profiles[key] for key in country.points), words),
    )


def radii_of(country: Chart, profiles: Mapping[str, Profile]) -> dict[str, float]:
    """Radii as shares of the side of the map: areas as the inhabitants, and the least where the count is unknown."""
    counts = {key: _count(profiles[key]) for key in country.points}
    most = max(counts.values(), default=0) or 1
    return {key: round(max(LARGEST * sqrt(count / most), SMALLEST), 4) for key, count in counts.items()}


def _key(profiles: Iterable[Profile], words: Words) -> tuple[BubbleStep, ...]:
    """A round number near the most, a quarter and a twentieth of it."""
    most = max(map(_count, profiles), default=0)
    if not most:
        return ()
    power = 10 ** int(log10(most))
    largest = int(most // power) * power
    return tuple(
        BubbleStep(round(LARGEST * sqrt(count / most), 4), amount(count, words.language))
        for count in (largest, largest / 4, largest / 20)
    )


def _count(profile: Profile) -> float:
    return profile.innbyggere.tall or 0 if isinstance(profile.innbyggere, Population) else 0


def _label(name: str, page: int | None) -> str:
    return f"{name} {page}" if page else name


def _told(profile: Profile, page: int | None, words: Words) -> str:
    count = _count(profile)
    known = [amount(count, words.language)] if count else []
    where = [f"{words['side']} {page}"] if page else []
    return f"{profile.navn} ({', '.join([*known, *where])})"


def _inset(
    country: Chart, radii: Mapping[str, float], names: Mapping[str, str], title: str, inside: Sequence[str]
) -> DrawnInset:
    points = [country.points[key] for key in inside]
    middle = tuple(sum(point[axis] for point in points) / len(points) for axis in (0, 1))
    reach = NEARNESS + max(abs(point[axis] - middle[axis]) for point in points for axis in (0, 1))
    left, top = (middle[axis] - reach for axis in (0, 1))
    within = {key: ((x - left) / 2 / reach, (y - top) / 2 / reach) for key, (x, y) in zip(inside, points, strict=True)}
    placed = letter(
        within,
        {key: names[key] for key in inside},
        TYPE / INSET,
        radii={key: radii[key] / INSET for key in inside},
    )
    return DrawnInset(
        title=title,
        x=round(left, 4),
        y=round(top, 4),
        shown=round(2 * reach, 4),
        side=INSET,
        bubbles=tuple(Bubble(*within[key], radii[key] / INSET) for key in inside),
        names=tuple(_lettered(placed, within)),
    )


def _lettered(names: Iterable[Name], points: Mapping[str, Point]) -> Iterable[MapName]:
    for name in names:
        x, y = points[name.key]
        point = (round(x, 4), round(y, 4)) if name.leader else None
        yield MapName(name.text, (round(name.x, 4), round(name.y, 4)), name.left, point)
