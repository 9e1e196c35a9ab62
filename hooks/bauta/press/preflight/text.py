"""Operators that set and show text."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from pikepdf import Array, Dictionary, Name

from bauta.press.preflight.embedding import face_of
from bauta.press.preflight.graphics_state import Given, Pen, matrix
from bauta.press.preflight.matrices import IDENTITY, bounds, shift, times, up
from bauta.press.preflight.painted import Run

NUMBERS = {int, float, Decimal}
UNSEEN, STROKED = (3, 7), (1, 5)
"""Ways to show text (`Tr`): not at all, and as outlines."""


def begin(pen: Pen, _: Given) -> None:
    """`BT`."""
    pen.text = pen.line = IDENTITY


def font(pen: Pen, given: Given) -> None:
    """`Tf`."""
    pen.state.size = float(given[1])
    found = pen.resource("/Font", given[0])
    if found is None:
        return
    pen.found.fonts[(str(given[0]), found.objgen)] = found
    pen.state.face = face_of(found)
    pen.state.wide = found.get("/Subtype") == Name.Type0
    if found.get("/Subtype") == Name.Type3:
        own = found.get("/Resources", pen.resources)
        for glyph in found.get("/CharProcs", Dictionary()).as_dict().values():
            pen.into(glyph, pen.state.matrix, own)


def mode(pen: Pen, given: Given) -> None:
    """`Tr`."""
    pen.state.mode = int(given[0])


def stretch(pen: Pen, given: Given) -> None:
    """`Tz`."""
    pen.state.stretch = float(given[0]) / 100


def leading(pen: Pen, given: Given) -> None:
    """`TL`."""
    pen.state.leading = float(given[0])


def place(pen: Pen, given: Given) -> None:
    """`Tm`."""
    pen.text = pen.line = matrix(given)


def move(pen: Pen, given: Given) -> None:
    """`Td`."""
    pen.text = pen.line = times(shift(float(given[0]), float(given[1])), pen.line)


def move_and_lead(pen: Pen, given: Given) -> None:
    """`TD`."""
    pen.state.leading = -float(given[1])
    move(pen, given)


def next_line(pen: Pen, _: Given) -> None:
    """`T*`."""
    move(pen, (0, -pen.state.leading))


def next_and_show(pen: Pen, given: Given) -> None:
    """`'` and `"`."""
    next_line(pen, ())
    show(pen, given[-1:])


def show(pen: Pen, given: Given) -> None:
    """`Tj`, `TJ`."""
    state = pen.state
    items = given[0] if isinstance(given[0], Array) else given
    letters = sum(len(bytes(item)) for item in items if type(item) not in NUMBERS) // (2 if state.wide else 1)
    placed = times(pen.text, state.matrix)
    length = letters * state.size * state.stretch / 2  # half an em a letter is near enough to mark the place
    pen.text = times(shift(length, 0), pen.text)
    if not letters or state.mode in UNSEEN:
        return
    box = bounds(placed, ((0, -state.size / 4), (length, state.size * 3 / 4)))
    ink = state.stroke if state.mode in STROKED else state.fill
    pen.use(ink, lambda: box)
    pen.found.runs.append(Run(state.face, state.size * up(placed), ink, letters, box))


STEPS: dict[str, Callable[[Pen, Given], None]] = {
    "BT": begin,
    "Tf": font,
    "Tr": mode,
    "Tz": stretch,
    "TL": leading,
    "Tm": place,
    "Td": move,
    "TD": move_and_lead,
    "T*": next_line,
    "Tj": show,
    "TJ": show,
    "'": next_and_show,
    '"': next_and_show,
}
