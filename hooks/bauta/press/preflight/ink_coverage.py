"""Checks of the pages as printed: what reaches the trim, how much ink lies where, how near the edge text stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2
from PIL import Image

from bauta.press.preflight.findings import Finding
from bauta.press.preflight.images import most, total_ink
from bauta.press.preflight.matrices import Box
from bauta.press.preflight.order import Order
from bauta.press.preflight.page import MM, Leaf
from bauta.press.preflight.separations import Plates
from bauta.text.wording import amount

SAFE = 4.0
"""How near the trim text may stand, in mm."""
EDGE = 0.5
"""How far within the trim, and within the bleed, artwork is looked for, in mm."""
SHORTEST = 2.0
"""Artwork along less of the trim than this, in mm, only touches it."""
BARE = 5
"""Ink below this, of 255, is paper."""
TOLERANCE = 3
"""Percent of ink above the limit that rendering may add."""
FEWEST = 3
"""Pixels above the limit that are a place, and not a speck of the rendering."""


def bleed(leaf: Leaf, plates: Plates) -> Iterator[Finding]:
    """Artwork that reaches the trim also reaches the edge of the bleed."""
    inked = plates.inked
    near = round(SHORTEST / MM)
    for name, trimmed, beyond in _edges(leaf):
        inner, outer = _line(inked, leaf, trimmed), _line(inked, leaf, beyond)
        bare = [
            ink > BARE and not any(other > BARE for other in outer[max(at - near, 0) : at + near + 1])
            for at, ink in enumerate(inner)
        ]
        start, end = _longest(bare)
        if end - start >= near:
            text = f"det som går ut til kanten {name}, går ikke ut i utfallet"
            yield Finding("bleed", text, leaf.number, leaf.area(_part(trimmed, start, end)))


def _edges(leaf: Leaf) -> Iterator[tuple[str, Box, Box]]:
    """Name of each edge, a line just within the trim, and one just within the bleed."""
    trim, reach, edge = leaf.trim, leaf.bleed, EDGE / MM
    for name, a, b in (("oppe", trim.top - edge, reach.top - edge), ("nede", trim.bottom + edge, reach.bottom + edge)):
        yield name, Box(trim.left, a, trim.right, a), Box(trim.left, b, trim.right, b)
    sides = (("til venstre", trim.left + edge, reach.left + edge), ("til høyre", trim.right - edge, reach.right - edge))
    for name, a, b in sides:
        yield name, Box(a, trim.bottom, a, trim.top), Box(b, trim.bottom, b, trim.top)


def _line(inked: Image.Image, leaf: Leaf, line: Box) -> bytes:
    """The pixels under a line across or down the page."""
    left, top = int(line.left - leaf.media.left), int(leaf.media.top - line.top)
    right, bottom = int(line.right - leaf.media.left), int(leaf.media.top - line.bottom)
    return inked.crop((left, top, max(right, left + 1), max(bottom, top + 1))).tobytes()


def _part(line: Box, start: int, end: int) -> Box:
    """A part of a line, in points from its upper left end."""
    if line.left == line.right:
        return Box(line.left, line.top - end, line.right, line.top - start)
    return Box(line.left + start, line.bottom, line.left + end, line.top)


def _longest(marks: Sequence[bool]) -> tuple[int, int]:
    """The longest run of marks, from and to; nothing where there is none."""
    best = (0, 0)
    start = 0
    for at, mark in enumerate((*marks, False)):
        if not mark:
            best = max(best, (start, at), key=lambda run: run[1] - run[0])
            start = at + 1
    return best


def ink_as_printed(leaf: Leaf, plates: Plates, order: Order) -> Iterator[Finding]:
    """Nowhere do the four inks come to more than the paper takes."""
    limit = (order.ink + TOLERANCE) * 255 / 100
    if sum(most(plate) for plate in (plates.cyan, plates.magenta, plates.yellow, plates.black)) <= limit:
        return  # the most of each ink, even if all in one place, is not too much
    total = total_ink(Image.merge("CMYK", (plates.cyan, plates.magenta, plates.yellow, plates.black)))
    above = total.point(lambda ink: ink * 1.0 - limit).convert("L")
    place = above.getbbox()
    if place is not None and sum(above.histogram()[1:]) >= FEWEST:
        left, top, right, bottom = place
        box = Box(leaf.media.left + left, leaf.media.top - bottom, leaf.media.left + right, leaf.media.top - top)
        text = f"fargemengden er {most(total) / 2.55:.0f} prosent, grensen er {order.ink}"
        yield Finding("total-ink", text, leaf.number, leaf.area(box))


def safe_area(leaf: Leaf, page: pypdfium2.PdfPage) -> Iterator[Finding]:
    """No text stands so near the trim that the knife may take it."""
    trim, reach = leaf.trim, leaf.bleed
    text = page.get_textpage()
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        if right <= reach.left or left >= reach.right or top <= reach.bottom or bottom >= reach.top:
            continue  # beyond the bleed: a mark on a proof
        room = min(left - trim.left, trim.right - right, bottom - trim.bottom, trim.top - top) * MM
        if room < SAFE - 0.01:
            written = text.get_text_bounded(*text.get_rect(number)).strip()
            if written:
                where = f"{amount(round(room, 1))} mm fra" if room >= 0 else "utenfor"
                told = f"«{written[:40]}» står {where} trim; tekst skal stå minst {amount(SAFE)} mm innenfor"
                yield Finding("safe-area", told, leaf.number, leaf.area(Box(left, bottom, right, top)))
                return
