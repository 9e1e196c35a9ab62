"""The graphics state follows the content of a page: how it draws, and what it has drawn so far."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Stream,
    parse_content_stream,
)

from bauta.press.preflight.colour_spaces import Space, space_of
from bauta.press.preflight.matrices import IDENTITY, Box, Matrix
from bauta.press.preflight.painted import Drawn, Ink, Odd

Given = Sequence[Any]
"""What stands before an operator."""

Steps = Sequence[ContentStreamInstruction | ContentStreamInlineImage]

DEEPEST = 20
"""Forms within forms; more is a file that draws itself."""
MOST_STEPS = 500_000
"""Operators of one page, those of all it draws with among them; a dense page has some thousands."""
ENTERED = 20
"""What it costs to begin on a form, in operators."""
UNSET = Ink(Space("DeviceGray"), (0.0,))
"""The colour of a page before any is set."""


@dataclass
class State:
    """The graphics state as far as checks ask for it; lengths as written, before the matrix."""

    matrix: Matrix
    fill: Ink = UNSET
    stroke: Ink = UNSET
    width: float = 1
    face: str = ""
    wide: bool = False
    """Whether a letter takes two bytes."""
    size: float = 0
    stretch: float = 1
    leading: float = 0
    mode: int = 0


class Pen:
    """One stream of content with its resources."""

    def __init__(self, found: Drawn, resources: Object, state: State, depth: int = 0) -> None:
        self.found = found
        self.resources = resources
        self.state = state
        self.path: list[tuple[str, Given]] = []
        self.text = self.line = IDENTITY
        self._depth = depth
        self._spaces: dict[str, Space] = {}
        self._kept: list[State] = []

    def through(self, steps: Steps) -> None:
        """Follow content to its end."""
        raise NotImplementedError

    def save(self) -> None:
        """`q`."""
        self._kept.append(copy.copy(self.state))

    def restore(self) -> None:
        """`Q`."""
        if self._kept:
            self.state = self._kept.pop()

    def resource(self, kind: str, name: Name) -> Dictionary | Stream | None:
        """What a name in the content stands for; one that stands for nothing is told of."""
        known = self.resources.get(kind) if isinstance(self.resources, Dictionary) else None
        found = known.get(name) if isinstance(known, Dictionary) else None
        if isinstance(found, Dictionary | Stream):
            return found
        self.tell(f"«{str(name)[:40]}», som ikke finnes blant ressursene ({kind[1:]})")
        return None

    def tell(self, what: str) -> None:
        """Note something that keeps the content from being followed as it is meant."""
        self.found.odd.append(Odd(what, check="content"))

    @property
    def exhausted(self) -> bool:
        """Whether the page has had all the steps a page may have."""
        return self.found.steps >= MOST_STEPS

    def device(self, name: str) -> Space:
        """What a colour space of the device comes down to here."""
        if name not in self._spaces:
            self._spaces[name] = space_of(Name(f"/{name}"), self.resources)
        return self._spaces[name]

    def use(self, ink: Ink, box: Callable[[], Box | None]) -> None:
        """Note a colour, and where it is used first."""
        if ink not in self.found.inks:
            self.found.inks[ink] = box()

    def into(self, content: Object, matrix: Matrix, resources: Object | None = None) -> None:
        """Follow a form, a tile, a mask or a glyph, with its own resources when it has some."""
        if self._depth == DEEPEST:
            self.tell(f"tegninger i mer enn {DEEPEST} lag")
            self.found.steps = MOST_STEPS
            return
        self.found.steps += ENTERED
        self.blend_in(content)
        state = copy.copy(self.state)
        state.matrix = matrix
        own = resources if resources is not None else content.get("/Resources", self.resources)
        type(self)(self.found, own, state, self._depth + 1).through(steps_of(content))

    def blend_in(self, content: Object) -> None:
        """Look at the colours that a group of transparent things is mixed in."""
        group = content.get("/Group")
        if isinstance(group, Dictionary) and "/CS" in group:
            space = space_of(group.CS, self.resources)
            if not space.inks:
                self.found.odd.append(Odd(f"gjennomsiktighet som blandes i {space.told}"))


def steps_of(content: Object) -> Steps:
    """The operators of a page, a form or the like, each with what stands before it."""
    return parse_content_stream(content)


def numbers(given: Given) -> tuple[float, ...]:
    """The numbers before an operator."""
    return tuple(float(number) for number in given)


def matrix(given: Iterable[Any]) -> Matrix:
    """The six numbers of a matrix."""
    a, b, c, d, e, f = (float(number) for number in given)
    return (a, b, c, d, e, f)
