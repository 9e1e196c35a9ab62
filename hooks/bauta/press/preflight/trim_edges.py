"""Trim edges: what stands just within the trim, held against what stands in the bleed beside it, colour by colour.

A roof that ends where the paper is cut leaves a sliver of sky when the knife is a millimetre off. So each edge is read
along a line just within the trim and one just beyond it. What is drawn through the bleed has the same colours on both,
moved along the edge as far as it leans. What differs may still be a window that happens to end near the trim; so where
something differs, the edge is rendered again, thirty-two times as sharp, to see whether it ends at the trim itself. One
more line, just within the bleed, shows whether there is ink all the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from math import ceil
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops

from bauta.press.preflight.findings import Area, Finding
from bauta.press.preflight.matrices import Box
from bauta.press.preflight.page import MM, Leaf
from bauta.press.preflight.separations import Plates
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount

EDGE = 0.5
"""How far from the edge of the bleed artwork is looked for, in mm."""
LEANS = 2.0
"""How far along the edge, in mm, a shape may move from one line to the next; more at the edge of the bleed."""
SHORTEST = 1.5
"""A colour along less of the trim than this, in mm, only touches it."""
LONGEST_BARE = 2.0
"""Ink along less of the trim than this, in mm, may end in the bleed."""
APART = 2.0
"""Places nearer each other than this, in mm, are told of as one."""
SAME = 20
"""By how much an ink, of 255, may differ in what is the same colour: shades of a sky, and of the rendering."""
SHARPER = 32
"""How many times as sharp an edge is rendered where it is looked at more closely."""
NEAR = 1
"""How near the trim, in such sharp pixels, a colour ends that ends there: 0.01 mm."""
BARE = 5
"""Ink below this, of 255, is paper."""
TOLD = 6
"""Places of an edge that are told of; the others are counted."""

Stretch = tuple[int, int]
"""From and to along an edge of the page with its bleed, in pixels from its upper left end."""


class Edge(NamedTuple):
    """An edge of the trim, with strips of pixels that lie along it, each from its upper left end."""

    name: str
    deeper: Image.Image
    within: Image.Image
    beyond: Image.Image
    outermost: Image.Image


def bleed(leaf: Leaf, plates: Plates, page: pypdfium2.PdfPage) -> Iterator[Finding]:
    """What reaches the trim goes on beyond it in its own colour, and there is ink to the edge of the bleed."""
    for edge in _edges(leaf, plates):
        broken = list(_broken(edge))
        if broken:
            sharp = _sharp(leaf, edge.name, page)
            broken = [place for place in broken if _ends_here(sharp, place)]
        if broken:
            told = ", ".join(_told(edge, place) for place in broken[:TOLD])
            more = f" og flere steder, {len(broken)} i alt" if len(broken) > TOLD else ""
            text = f"det som er tegnet, slutter ved trim {edge.name}: {told}{more}"
            yield Finding("bleed", text, leaf.number, _area(leaf, edge, (broken[0][0], broken[-1][1])))
            continue
        start, end = max(_runs(_bare(edge)), key=lambda run: run[1] - run[0], default=(0, 0))
        if end - start >= round(LONGEST_BARE / MM):
            text = f"det som går ut til kanten {edge.name}, går ikke ut i utfallet"
            yield Finding("bleed", text, leaf.number, _area(leaf, edge, (start, end)))


def _edges(leaf: Leaf, plates: Plates) -> Iterator[Edge]:
    """The four edges of a page."""
    inks = Image.merge("CMYK", (plates.cyan, plates.magenta, plates.yellow, plates.black))
    turned = inks.transpose(Image.Transpose.TRANSPOSE)
    left, top, right, bottom = _cuts(leaf, leaf.trim, inks.size)
    outer_left, outer_top, outer_right, outer_bottom = _cuts(leaf, leaf.bleed, inks.size)
    yield _edge("oppe", inks, top, outer_top, (left, right))
    yield _edge("nede", inks, bottom, outer_bottom, (left, right))
    yield _edge("til venstre", turned, left, outer_left, (top, bottom))
    yield _edge("til høyre", turned, right, outer_right, (top, bottom))


def _cuts(leaf: Leaf, box: Box, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a box, in pixels of a picture of the page in this size."""
    media = leaf.media
    wide, high = size[0] / (media.right - media.left), size[1] / (media.top - media.bottom)
    left, right = ((side - media.left) * wide for side in (box.left, box.right))
    top, bottom = ((media.top - side) * high for side in (box.top, box.bottom))
    return left, top, right, bottom


def _edge(name: str, picture: Image.Image, at: float, outermost: float, ends: tuple[float, float]) -> Edge:
    """The edge at a row of a picture, from one end to the other."""
    inwards, on = -1 if outermost > at else 1, int(at)

    def strip(row: float) -> Image.Image:
        row = min(max(int(row), 0), picture.height - 1)
        return picture.crop((int(ends[0]), row, int(ends[1]) + 1, row + 1))

    deeper, within, beyond = (strip(on + far * inwards) for far in (2, 1, -1))
    outer_ink = ImageChops.lighter(strip(outermost + inwards * EDGE / MM), strip(outermost + inwards * 0.5))
    return Edge(name, deeper, within, beyond, outer_ink)


def _broken(edge: Edge) -> Iterator[Stretch]:
    """The stretches whose even colour is found nowhere near beyond the trim; those close to each other as one."""
    within, beyond = edge.within, edge.beyond
    if within.tobytes() == beyond.tobytes():
        return
    near = round(LEANS / MM)
    unlike = reduce(ImageChops.darker, (_unlike(within, _moved(beyond, by)) for by in range(-near, near + 1)))
    beside = (_moved(within, 1), _moved(within, -1), edge.deeper)
    uneven = reduce(ImageChops.lighter, (_unlike(within, strip) for strip in beside))
    marks = [far > SAME >= rough for far, rough in zip(unlike.tobytes(), uneven.tobytes(), strict=True)]
    found: Stretch | None = None
    for start, end in _runs(marks):
        if end - start < SHORTEST / MM:
            continue
        if found and start - found[1] >= APART / MM:
            yield found
            found = None
        found = (found[0] if found else start, end)
    if found:
        yield found


def _sharp(leaf: Leaf, edge: str, page: pypdfium2.PdfPage) -> Image.Image:
    """By how much what stands hard on either side of the trim differs, along an edge rendered sharply."""
    wide, high = (ceil(side * SHARPER) for side in page.get_size())
    left, top, right, bottom = _cuts(leaf, leaf.trim, (wide, high))
    cut = int({"oppe": top, "nede": bottom, "til venstre": left, "til høyre": right}[edge])
    across = edge in ("oppe", "nede")
    from_, to = (cut - NEAR, cut + NEAR + 1)
    part = (int(left), from_, int(right), to) if across else (from_, int(top), to, int(bottom))
    # What is cropped is rounded up to whole pixels.
    sides = (part[0] - 0.5, high - part[3] - 0.5, wide - part[2] - 0.5, part[1] - 0.5)
    left, bottom, right, top = (max(side, 0) / SHARPER for side in sides)
    picture: Image.Image = page.render(scale=SHARPER, crop=(left, bottom, right, top)).to_pil().convert("RGB")
    if not across:
        picture = picture.transpose(Image.Transpose.TRANSPOSE)
    first, last = (picture.crop((0, row, picture.width, row + 1)) for row in (0, picture.height - 1))
    return _unlike(first, last)


def _ends_here(sharp: Image.Image, place: Stretch) -> bool:
    """Whether most of a stretch ends at the trim itself, and not near it."""
    start, end = (side * SHARPER for side in place)
    marks = [unlike > SAME for unlike in sharp.crop((start, 0, end, 1)).tobytes()]
    return 2 * sum(marks) > len(marks)


def _unlike(one: Image.Image, other: Image.Image) -> Image.Image:
    """By how much the ink that differs most differs, pixel by pixel."""
    return reduce(ImageChops.lighter, ImageChops.difference(one, other).split())


def _moved(strip: Image.Image, by: int) -> Image.Image:
    """A strip moved along; what it leaves uncovered stays as it was."""
    moved = strip.copy()
    moved.paste(strip, (by, 0))
    return moved


def _bare(edge: Edge) -> Sequence[bool]:
    """Where there is ink at the trim and none near it at the edge of the bleed."""
    near = round(LEANS / MM)
    inner, outer = (reduce(ImageChops.lighter, strip.split()).tobytes() for strip in (edge.within, edge.outermost))
    return [
        ink > BARE and not any(other > BARE for other in outer[max(at - near, 0) : at + near + 1])
        for at, ink in enumerate(inner)
    ]


def _told(edge: Edge, place: Stretch) -> str:
    """«12–18 mm (C 20 K 60, utenfor papir)», from the upper left end of the edge."""
    middle = (place[0] + place[1]) // 2
    inner, outer = (_colour(strip, middle) for strip in (edge.within, edge.beyond))
    first, last = (amount(round(end * MM), MESSAGES) for end in place)
    return f"{first}–{last} mm ({inner}, utenfor {outer})"


def _colour(strip: Image.Image, at: int) -> str:
    inks = [round(ink / 2.55) for ink in strip.crop((at, 0, at + 1, 1)).tobytes()]
    return " ".join(f"{name} {ink}" for name, ink in zip("CMYK", inks, strict=True) if ink) or "papir"


def _area(leaf: Leaf, edge: Edge, place: Stretch) -> Area:
    """A part of an edge on the trimmed page."""
    start, end = (round(side * MM, 2) for side in place)
    wide, high = ((leaf.trim.right - leaf.trim.left) * MM, (leaf.trim.top - leaf.trim.bottom) * MM)
    return {
        "oppe": Area(start, 0, end, 0),
        "nede": Area(start, round(high, 2), end, round(high, 2)),
        "til venstre": Area(0, start, 0, end),
        "til høyre": Area(round(wide, 2), start, round(wide, 2), end),
    }[edge.name]


def _runs(marks: Sequence[bool]) -> Iterator[Stretch]:
    """Every run of marks."""
    start = 0
    for at, mark in enumerate((*marks, False)):
        if not mark:
            if at > start:
                yield start, at
            start = at + 1
