"""Operators that make and paint paths: surfaces, lines, and surfaces as narrow as lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from bauta.press.preflight.graphics_state import Given, Pen, numbers
from bauta.press.preflight.matrices import Box, bounds, thinnest
from bauta.press.preflight.painted import Line

MADE_BY = frozenset({"m", "l", "c", "v", "y", "re", "h"})
"""Operators that make a path; they are kept until it is painted."""
SHORT = 6
"""Steps of a path that may be a line drawn as a surface."""
BARE = (0.0, 0.0, 0.0, 0.0)


def width(pen: Pen, given: Given) -> None:
    """`w`."""
    pen.state.width = float(given[0])


def paint(filled: bool, stroked: bool, pen: Pen, _: Given) -> None:
    """`f`, `S`, `B` and their like."""
    state, path = pen.state, pen.path
    pen.path = []
    if not path:
        return
    box = partial(_bounds, pen, path)
    if filled:
        pen.use(state.fill, box)
        if len(path) <= SHORT and not stroked and state.fill.parts != BARE:
            left, bottom, right, top = box()
            pen.found.lines.append(Line(min(right - left, top - bottom), Box(left, bottom, right, top)))
    if stroked:
        pen.use(state.stroke, box)
        pen.found.lines.append(Line(state.width * thinnest(state.matrix), box()))


def forget(pen: Pen, _: Given) -> None:
    """`n`: the path was for clipping."""
    pen.path = []


def _bounds(pen: Pen, path: Sequence[tuple[str, Given]]) -> Box:
    points: list[tuple[float, float]] = [] if path else [(0, 0)]
    for name, given in path:
        written = numbers(given)
        if name == "re":
            x, y, wide, high = written
            points += [(x, y), (x + wide, y + high), (x, y + high), (x + wide, y)]
        else:
            points += zip(written[::2], written[1::2], strict=False)
    return bounds(pen.state.matrix, points)


STEPS: dict[str, Callable[[Pen, Given], None]] = {
    "w": width,
    "n": forget,
    "S": partial(paint, False, True),
    "s": partial(paint, False, True),
    "f": partial(paint, True, False),
    "F": partial(paint, True, False),
    "f*": partial(paint, True, False),
    "B": partial(paint, True, True),
    "B*": partial(paint, True, True),
    "b": partial(paint, True, True),
    "b*": partial(paint, True, True),
}
