"""The line of a proof: a form that stands alike beyond the bleed of every page is read on the first of them.

It may say which version of the sources it is a proof of, and a page is none the newer for that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, unparse_content_stream

from bauta.press.preflight.embedding import UNREADABLE
from bauta.press.preflight.graphics_state import Steps, matrix, steps_of
from bauta.press.preflight.matrices import bounds
from bauta.press.preflight.page import Leaf

DRAWN = ("q", "cm", "Do", "Q")
"""How a form is laid on a page, and leaves nothing behind."""
DIRECT = (0, 0)


@dataclass(frozen=True)
class Line:
    """A form beyond the bleed: what is drawn, under which name, and where."""

    form: tuple[int, int]
    name: str
    written: bytes


def read_once(pdf: Pdf) -> None:
    """Take off the pages after the first every form beyond the bleed that stands on the first just so."""
    if len(pdf.pages) < 2:
        return
    on_first = {line for _, line in _lines(pdf.pages[0])}
    for page in pdf.pages[1:] if on_first else ():
        for start, line in reversed([found for found in _lines(page) if found[1] in on_first]):
            _take_off(pdf, page, start, line)


def _take_off(pdf: Pdf, page: Page, start: int, line: Line) -> None:
    steps = list(steps_of(page.obj))
    del steps[start : start + len(DRAWN)]
    page.obj.Contents = pdf.make_stream(unparse_content_stream(steps))
    forms = {name: form for name, form in page.obj.Resources.XObject.items() if name != line.name}
    page.obj.Resources = Dictionary({**dict(page.obj.Resources.items()), "/XObject": Dictionary(forms)})


def _lines(page: Page) -> Iterator[tuple[int, Line]]:
    """Every form that is laid beyond the bleed of a page on its own, and the step it begins at."""
    try:
        steps = _steps(page)
        named = Counter(str(step.operands[0]) for step in steps if str(step.operator) == "Do")
        for start in _begun_afresh(steps):
            these = steps[start : start + len(DRAWN)]
            if tuple(str(step.operator) for step in these) == DRAWN:
                name = str(these[2].operands[0])
                form = page.obj.Resources.XObject.get(name)
                if named[name] == 1 and form is not None and form.objgen != DIRECT and _is_beyond(page, form, these):
                    yield start, Line(form.objgen, name, unparse_content_stream(list(these)))
    except UNREADABLE:
        return  # what cannot be followed is told of when the page is read


def _steps(page: Page) -> Steps:
    """The steps of a page that may have forms laid on it."""
    resources = page.obj.get("/Resources")
    may = isinstance(resources, Dictionary) and isinstance(resources.get("/XObject"), Dictionary)
    return steps_of(page.obj) if may else []


def _begun_afresh(steps: Steps) -> list[int]:
    """Where each thing on a page begins; none where one is drawn in the way another has left."""
    begun, depth = [], 0
    for number, step in enumerate(steps):
        operator = str(step.operator)
        if depth == 0:
            begun.append(number)
        depth += {"q": 1, "Q": -1}.get(operator, 0)
        if depth < 0 or (depth == 0 and operator != "Q"):
            return []
    return begun


def _is_beyond(page: Page, form: Object, laid: Steps) -> bool:
    """Whether a form, which draws nothing outside its own box, lies beyond the bleed."""
    own = form.get("/BBox")
    if form.get("/Subtype") != Name.Form or not isinstance(own, Array) or "/Matrix" in form:
        return False
    left, bottom, right, top = (float(side) for side in own)
    corners = ((left, bottom), (right, bottom), (right, top), (left, top))
    place, reach = bounds(matrix(laid[1].operands), corners), Leaf(1, page).bleed
    return (
        place.right <= reach.left or place.left >= reach.right or place.top <= reach.bottom or place.bottom >= reach.top
    )
