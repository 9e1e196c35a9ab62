"""Checks of what the content draws: colours, pictures, text and lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from bauta.artwork.pictures import COARSE, SHARP
from bauta.press.preflight.findings import Area, Finding
from bauta.press.preflight.order import Order
from bauta.press.preflight.page import Leaf
from bauta.press.preflight.painted import Run
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
Style = tuple[str, float]
"""A face, and its size in points."""


class Lettering(NamedTuple):
    """Letters of a page in one style and one colour."""

    face: str
    size: float
    """In points."""
    letters: int
    mixed: tuple[float, ...]
    """The four inks where they are more than black, and small enough to show it; else nothing."""
    running: bool
    """Whether the size is one of running text."""
    area: Area | None
    """Where those of more than one ink stand first."""

    @property
    def style(self) -> Style:
        """Face and size."""
        return self.face, self.size


SMALLEST = 7.0
"""Points."""
THINNEST = 0.25
"""Points."""
READING = (7.0, 12.5)
"""Sizes of running text, in points."""
MUCH = 0.2
"""Share of the letters in such sizes that makes a style one of running text."""
SLIPS = 0.02
"""Share of the letters of a style that may be set otherwise by a slip."""
NEARLY_BLACK = 0.9
"""Share of black from which letters are meant to be black."""
SLACK = 0.005
"""Points by which a size may miss its limit: less than is told."""


def colour_space(leaves: Sequence[Leaf]) -> Iterator[Finding]:
    """All colours are the four inks."""
    for leaf in leaves:
        told = set()
        for ink, place in leaf.drawn.inks.items():
            if not ink.space.inks and ink.space.told not in told:
                told.add(ink.space.told)
                text = f"siden har {ink.space.told} ({ink.space.name}); alt skal være CMYK"
                yield Finding("colour-space", text, leaf.number, leaf.area(place))
        for odd in dict.fromkeys(leaf.drawn.odd):
            yield Finding(odd.check, f"siden har {odd.what}", leaf.number, leaf.area(odd.box))


def ink_as_set(leaves: Sequence[Leaf], order: Order) -> Iterator[Finding]:
    """No colour is set with more ink than the paper takes, wherever it stands."""
    for leaf in leaves:
        for ink, place in leaf.drawn.inks.items():
            if ink.total > order.ink + 0.5:
                text = f"en farge har {ink.total:.0f} prosent, grensen er {order.ink}"
                yield Finding("total-ink", text, leaf.number, leaf.area(place))
        for picture in leaf.drawn.pictures:
            if not picture.measured:
                text = "et bilde er lagret slik at fargemengden ikke kan måles"
                yield Finding("total-ink", text, leaf.number, leaf.area(picture.box), "varsel")


def resolution(leaves: Sequence[Leaf]) -> Iterator[Finding]:
    """Every picture is sharp enough at the size it is printed."""
    for leaf in leaves:
        for picture in leaf.drawn.pictures:
            if picture.ppi < SHARP - 1:
                text = f"et bilde på {picture.size[0]} × {picture.size[1]} piksler trykkes med {picture.ppi:.0f} ppi"
                coarse = picture.ppi < COARSE - 1
                told = f"{text}; det skal være minst {COARSE if coarse else SHARP}"
                yield Finding("resolution", told, leaf.number, leaf.area(picture.box), "feil" if coarse else "varsel")


def small_text(leaves: Sequence[Leaf]) -> Iterator[Finding]:
    """No text is too small to read."""
    for leaf in leaves:
        small = [run for run in leaf.drawn.runs if run.size < SMALLEST - SLACK]
        for size, place in _once(small, lambda run: round(run.size, 1)):
            text = f"teksten er {amount(size, MESSAGES)} punkt, minste størrelse er {amount(SMALLEST, MESSAGES)}"
            yield Finding("small-text", text, leaf.number, leaf.area(place.box))


def lettering(leaf: Leaf) -> Iterator[Lettering]:
    """The letters of a page by style and colour, in the order they are first shown."""
    first: dict[tuple[Style, tuple[float, ...], bool], Run] = {}
    letters: Counter[tuple[Style, tuple[float, ...], bool]] = Counter()
    for run in leaf.drawn.runs:
        kind = (_style(run), run.ink.parts if _mixed(run) else (), READING[0] <= run.size <= READING[1])
        first.setdefault(kind, run)
        letters[kind] += run.letters
    for (style, parts, running), run in first.items():
        yield Lettering(*style, letters[style, parts, running], parts, running, leaf.area(run.box) if parts else None)


def black_text(pages: Mapping[int, Sequence[Lettering]]) -> Iterator[Finding]:
    """Running text, and small text meant to be black, is printed with black ink alone. `pages` is by number."""
    running = running_styles(row for rows in pages.values() for row in rows)
    for number, rows in pages.items():
        mixed = [row for row in rows if row.mixed and (_meant_black(row) or row.style in running)]
        for parts, row in _once(mixed, lambda row: row.mixed):
            text = f"brødtekst trykkes med flere farger ({_told(parts)}); den skal bare være svart"
            yield Finding("black-text", text, number, row.area)


def coloured_text(pages: Mapping[int, Sequence[Lettering]], order: Order) -> Iterator[Finding]:
    """Small letters are in one ink: in several, a hair between the plates shows. Told once for each page."""
    for number, rows in pages.items():
        found = _tiny(rows, order)
        if found:
            count = sum(row.letters for row in found)
            text = (
                f"{amount(count, MESSAGES)} tegn under {amount(order.coloured, MESSAGES)} punkt trykkes i flere farger "
                f"({_told(found[0].mixed)}); bruk svart alene, eller én farge"
            )
            yield Finding("coloured-text", text, number, found[0].area, "varsel")


def told_of_coloured(pages: Sequence[Sequence[Lettering]], order: Order) -> str:
    """How many small letters are in several inks, and on how many pages."""
    found = [sum(row.letters for row in _tiny(rows, order)) for rows in pages]
    limit = f"under {amount(order.coloured, MESSAGES)} punkt i flere farger"
    if not any(found):
        return f"ingen {limit}"
    return f"{amount(sum(found), MESSAGES)} tegn {limit}, på {sum(map(bool, found))} sider"


def _tiny(rows: Iterable[Lettering], order: Order) -> list[Lettering]:
    """Letters below the limit of the order that are in several inks."""
    return [row for row in rows if row.size < order.coloured - SLACK and sum(map(bool, row.mixed)) > 1]


def _told(parts: Sequence[float]) -> str:
    return " ".join(f"{100 * part:.0f}" for part in parts)


def running_styles(rows: Iterable[Lettering]) -> set[Style]:
    """The styles of running text: a face and a size that much of the file is set in, all but all of it alike.

    Where some of it is black and some not, as where labels are set like the text beside them, colour is meant.
    """
    letters: Counter[Style] = Counter()
    mixed: Counter[Style] = Counter()
    for row in rows:
        if row.running:
            letters[row.style] += row.letters
            mixed[row.style] += row.letters * bool(row.mixed)
    much = MUCH * letters.total()
    return {
        style
        for style, count in letters.items()
        if count >= much and not SLIPS * count < mixed[style] < (1 - SLIPS) * count
    }


def _style(run: Run) -> Style:
    return run.face, round(run.size, 1)


def _mixed(run: Run) -> bool:
    """Whether letters that are small enough to show it are printed in more than black."""
    return len(run.ink.parts) == 4 and bool(run.ink.space.inks) and run.size <= READING[1] and any(run.ink.parts[:3])


def _meant_black(row: Lettering) -> bool:
    return row.mixed[3] >= NEARLY_BLACK


def hairline(leaves: Sequence[Leaf]) -> Iterator[Finding]:
    """No line is so thin that it breaks up."""
    for leaf in leaves:
        thin = [line for line in leaf.drawn.lines if line.width < THINNEST - SLACK]
        for width, line in _once(thin, lambda line: round(line.width, 2)):
            text = (
                f"streken er {amount(width, MESSAGES)} punkt, den tynneste vi trykker er {amount(THINNEST, MESSAGES)}"
            )
            yield Finding("hairline", text, leaf.number, leaf.area(line.box))


def _once(items: Iterable[T], kind: Callable[[T], K]) -> Iterable[tuple[K, T]]:
    """The first of each kind."""
    first: dict[K, T] = {}
    for item in items:
        first.setdefault(kind(item), item)
    return first.items()
