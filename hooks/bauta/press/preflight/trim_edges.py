"""Trim edges: what stands just within the trim, held against what stands in the bleed beside it, colour by colour.

A roof that ends where the paper is cut leaves a sliver of sky when the knife is a millimetre off. So each edge is read
along two lines, just within the trim and just beyond it. What is drawn through the bleed has the same colours on both,
moved along the edge as far as it leans. A third line, just within the bleed, shows whether there is ink all the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from PIL import Image, ImageChops

from bauta.press.preflight.findings import Finding
from bauta.press.preflight.matrices import Box
from bauta.press.preflight.page import MM, Leaf
from bauta.press.preflight.separations import Plates
from bauta.text.wording import amount

EDGE = 0.5
"""How far from the trim, to either side, and from the edge of the bleed, artwork is looked for, in mm."""
LEANS = 2.0
"""How far along the edge, in mm, a shape may move from one line to the next; more at the edge of the bleed."""
SHORTEST = 1.0
"""A colour along less of the trim than this, in mm, only touches it."""
LONGEST_BARE = 2.0
"""Ink along less of the trim than this, in mm, may end in the bleed."""
APART = 2.0
"""Places nearer each other than this, in mm, are told of as one."""
SAME = 20
"""By how much an ink, of 255, may differ in what is the same colour: shades of a sky, and of the rendering."""
BARE = 5
"""Ink below this, of 255, is paper."""
TOLD = 6
"""Places of an edge that are told of; the others are counted."""

Stretch = tuple[int, int]
"""From and to along an edge, in pixels, which are points, from its upper left end."""


def bleed(leaf: Leaf, plates: Plates) -> Iterator[Finding]:
    """What reaches the trim goes on beyond it in its own colour, and there is ink to the edge of the bleed."""
    for name, lines in _edges(leaf).items():
        within, beyond, outermost = (_strip(plates, leaf, line) for line in lines)
        broken = list(_broken(within, beyond))
        if broken:
            told = ", ".join(_told(within, beyond, place) for place in broken[:TOLD])
            more = f" og flere steder, {len(broken)} i alt" if len(broken) > TOLD else ""
            text = f"det som er tegnet, slutter ved trim {name}: {told}{more}"
            yield Finding("bleed", text, leaf.number, leaf.area(_part(lines[0], broken[0][0], broken[-1][1])))
            continue
        start, end = _longest(_bare(within, outermost))
        if end - start >= round(LONGEST_BARE / MM):
            text = f"det som går ut til kanten {name}, går ikke ut i utfallet"
            yield Finding("bleed", text, leaf.number, leaf.area(_part(lines[0], start, end)))


def _edges(leaf: Leaf) -> dict[str, tuple[Box, Box, Box]]:
    """Each edge by its name: a line just within the trim, one just beyond it, and one just within the bleed."""
    trim, reach, edge = leaf.trim, leaf.bleed, EDGE / MM

    def across(at: float, outermost: float, inwards: float) -> tuple[Box, Box, Box]:
        one, two, three = (Box(trim.left, y, trim.right, y) for y in (at + inwards, at - inwards, outermost + inwards))
        return one, two, three

    def down(at: float, outermost: float, inwards: float) -> tuple[Box, Box, Box]:
        one, two, three = (Box(x, trim.bottom, x, trim.top) for x in (at + inwards, at - inwards, outermost + inwards))
        return one, two, three

    return {
        "oppe": across(trim.top, reach.top, -edge),
        "nede": across(trim.bottom, reach.bottom, edge),
        "til venstre": down(trim.left, reach.left, edge),
        "til høyre": down(trim.right, reach.right, -edge),
    }


def _strip(plates: Plates, leaf: Leaf, line: Box) -> Image.Image:
    """The pixels under a line, all four inks, laid down from left to right."""
    left, top = int(line.left - leaf.media.left), int(leaf.media.top - line.top)
    right, bottom = int(line.right - leaf.media.left), int(leaf.media.top - line.bottom)
    box = (left, top, max(right, left + 1), max(bottom, top + 1))
    parts = [plate.crop(box) for plate in (plates.cyan, plates.magenta, plates.yellow, plates.black)]
    strip = Image.merge("CMYK", parts)
    return strip.transpose(Image.Transpose.TRANSPOSE) if line.left == line.right else strip


def _broken(within: Image.Image, beyond: Image.Image) -> Iterator[Stretch]:
    """The stretches whose even colour is found nowhere near beyond the trim; those close to each other as one."""
    if within.tobytes() == beyond.tobytes():
        return
    near = round(LEANS / MM)
    unlike = reduce(ImageChops.darker, (_unlike(within, _moved(beyond, by)) for by in range(-near, near + 1)))
    uneven = ImageChops.lighter(_unlike(within, _moved(within, 1)), _unlike(within, _moved(within, -1)))
    marks = [far > SAME >= edge for far, edge in zip(unlike.tobytes(), uneven.tobytes(), strict=True)]
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


def _unlike(one: Image.Image, other: Image.Image) -> Image.Image:
    """By how much the ink that differs most differs, pixel by pixel."""
    return reduce(ImageChops.lighter, ImageChops.difference(one, other).split())


def _moved(strip: Image.Image, by: int) -> Image.Image:
    """A strip moved along; what it leaves uncovered stays as it was."""
    moved = strip.copy()
    moved.paste(strip, (by, 0))
    return moved


def _bare(within: Image.Image, outermost: Image.Image) -> Sequence[bool]:
    """Where there is ink at the trim and none near it at the edge of the bleed."""
    near = round(LEANS / MM)
    inner, outer = (reduce(ImageChops.lighter, strip.split()).tobytes() for strip in (within, outermost))
    return [
        ink > BARE and not any(other > BARE for other in outer[max(at - near, 0) : at + near + 1])
        for at, ink in enumerate(inner)
    ]


def _told(within: Image.Image, beyond: Image.Image, place: Stretch) -> str:
    """«12–18 mm (C 20 M 0 Y 60 K 0, utenfor C 0 M 0 Y 0 K 0)», from the upper left end of the edge."""
    middle = (place[0] + place[1]) // 2
    inner, outer = (_colour(strip, middle) for strip in (within, beyond))
    return f"{amount(round(place[0] * MM))}–{amount(round(place[1] * MM))} mm ({inner}, utenfor {outer})"


def _colour(strip: Image.Image, at: int) -> str:
    inks = [round(ink / 2.55) for ink in strip.crop((at, 0, at + 1, 1)).tobytes()]
    return " ".join(f"{name} {ink}" for name, ink in zip("CMYK", inks, strict=True) if ink) or "papir"


def _part(line: Box, start: int, end: int) -> Box:
    """A part of a line, in points from its upper left end."""
    if line.left == line.right:
        return Box(line.left, line.top - end, line.right, line.top - start)
    return Box(line.left + start, line.bottom, line.left + end, line.top)


def _longest(marks: Sequence[bool]) -> Stretch:
    """The longest run of marks; nothing where there is none."""
    return max(_runs(marks), key=lambda run: run[1] - run[0], default=(0, 0))


def _runs(marks: Sequence[bool]) -> Iterator[Stretch]:
    """Every run of marks."""
    start = 0
    for at, mark in enumerate((*marks, False)):
        if not mark:
            if at > start:
                yield start, at
            start = at + 1
