"""The interpreter walks the content of a page and all it draws with: forms, patterns, masks, glyphs, images."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from pikepdf import ContentStreamInlineImage, ContentStreamInstruction, Dictionary, Name, Object, Page, Stream

from bauta.press.preflight import colour_operators, paths, text
from bauta.press.preflight.colour_spaces import space_of
from bauta.press.preflight.embedding import UNREADABLE
from bauta.press.preflight.graphics_state import MOST_STEPS, Given, Pen, State, Steps, matrix
from bauta.press.preflight.images import is_measurable, picture_faults
from bauta.press.preflight.matrices import IDENTITY, across, bounds, times, up
from bauta.press.preflight.operands import misfit
from bauta.press.preflight.painted import Drawn, Ink, Placed
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount

FOREIGN = {"/PS": "PostScript", "/Subtype2": "PostScript", "/Ref": "innhold fra en annen fil", "/OPI": "en OPI-lenke"}
"""Entries of a form that lead to what the file does not hold, or to a program."""
UNIT = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
"""A picture before the matrix."""


def drawn(page: Page, steps: Callable[[], Steps]) -> Drawn:
    """All a page draws, in points from the corner its boxes are measured from; `steps` reads its content."""
    found = Drawn()
    walker = Walker(found, page.obj.get("/Resources", Dictionary()), State(IDENTITY))
    try:
        walker.blend_in(page.obj)
        walker.through(steps())
    except UNREADABLE:
        walker.tell("innhold som ikke kan leses")
    return found


class Walker(Pen):
    """A pen that knows every operator."""

    def through(self, steps: Steps) -> None:
        """Follow content to its end."""
        for instruction in steps:
            if self.exhausted:
                return
            self.found.steps += 1
            if self.found.steps == MOST_STEPS:
                self.tell(f"mer enn {amount(MOST_STEPS, MESSAGES)} tegnetrinn; resten er ikke kontrollert")
                return
            try:
                self._follow(instruction)
            except UNREADABLE:
                told = "et innfelt bilde" if isinstance(instruction, ContentStreamInlineImage) else _told(instruction)
                self.tell(f"{told}, som ikke kan leses")

    def _follow(self, instruction: ContentStreamInstruction | ContentStreamInlineImage) -> None:
        if isinstance(instruction, ContentStreamInlineImage):
            _inline(self, instruction)
            return
        name, given = str(instruction.operator), cast(Given, instruction.operands)
        if fault := misfit(name, given):
            self.tell(fault)
        elif name in paths.MADE_BY:
            self.path.append((name, given))
        elif (step := STEPS.get(name)) is not None:
            step(self, given)


def _told(instruction: ContentStreamInstruction) -> str:
    given = " ".join(str(value)[:20] for value in list(instruction.operands)[:2])
    return f"«{given} {instruction.operator}»"


def _transform(pen: Pen, given: Given) -> None:
    pen.state.matrix = times(matrix(given), pen.state.matrix)


def _do(pen: Pen, given: Given) -> None:
    item = pen.resource("/XObject", given[0])
    if item is None:
        return
    if item.get("/Subtype") == Name.Form:
        for entry, called in FOREIGN.items():
            if entry in item:
                pen.tell(called)
        pen.into(item, times(matrix(item.get("/Matrix", IDENTITY)), pen.state.matrix))
    elif item.get("/Subtype") == Name.Image:
        for fault in picture_faults(item):
            pen.tell(fault)
        _picture(pen, item, item.get("/ColorSpace"))
    else:
        pen.tell(f"noe som tegnes, og som verken er bilde eller form ({str(item.get('/Subtype', 'uten slag'))[:20]})")


def _inline(pen: Pen, instruction: ContentStreamInlineImage) -> None:
    picture = instruction.iimage.obj
    _picture(pen, picture, picture.get("/ColorSpace", picture.get("/CS")))


def _picture(pen: Pen, item: Object, written: Object | None) -> None:
    size = int(item.get("/Width", item.get("/W", 1))), int(item.get("/Height", item.get("/H", 1)))
    mask = bool(item.get("/ImageMask", item.get("/IM", False)))
    ink = pen.state.fill if mask else Ink(space_of(written, pen.resources))
    box = bounds(pen.state.matrix, UNIT)
    sides = zip(size, (across(pen.state.matrix), up(pen.state.matrix)), strict=True)
    ppi = min((72 * pixels / side for pixels, side in sides if side), default=0.0)
    measured = mask or not ink.space.inks or (isinstance(item, Stream) and is_measurable(item))
    pen.found.pictures.append(Placed(size, ppi, ink.space, measured, box))
    pen.use(ink, lambda: box)


STEPS: dict[str, Callable[[Pen, Given], None]] = {
    **colour_operators.STEPS,
    **paths.STEPS,
    **text.STEPS,
    "q": lambda pen, _: pen.save(),
    "Q": lambda pen, _: pen.restore(),
    "cm": _transform,
    "Do": _do,
}
