"""Operators that set colours, and what a dictionary of the graphics state may bring with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal

from pikepdf import Array, Dictionary, Name, Object, Stream

from bauta.press.preflight.colour_spaces import CMYK, space_of
from bauta.press.preflight.graphics_state import Given, Pen, matrix, numbers
from bauta.press.preflight.matrices import IDENTITY
from bauta.press.preflight.painted import Ink, Odd

Side = Literal["fill", "stroke"]

SEPARABLE = {
    "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
    "HardLight", "SoftLight", "Difference", "Exclusion",
}  # fmt: skip
"""Ways to blend that go ink by ink."""


def device(space: str, side: Side, pen: Pen, given: Given) -> None:
    """`g`, `rg`, `k` and their like: space and colour in one."""
    setattr(pen.state, side, Ink(pen.device(space), numbers(given)))


def space(side: Side, pen: Pen, given: Given) -> None:
    """`cs`, `CS`: a space, with the colour it begins with."""
    named = space_of(given[0], pen.resources)
    setattr(pen.state, side, Ink(named, (0.0, 0.0, 0.0, 1.0) if named.name == CMYK else ()))


def parts(side: Side, pen: Pen, given: Given) -> None:
    """`sc`, `scn` and their like: a colour in the space that is set, or a pattern."""
    ink: Ink = getattr(pen.state, side)
    if given and isinstance(given[-1], Name):
        _pattern(pen, given[-1])
        given = list(given)[:-1]
    setattr(pen.state, side, Ink(ink.space, numbers(given)))


def _pattern(pen: Pen, name: Name) -> None:
    pattern = pen.resource("/Pattern", name)
    if pattern is None:
        return
    if "/Shading" in pattern:
        _shaded(pen, pattern.Shading)
    elif isinstance(pattern, Stream):
        pen.into(pattern, matrix(pattern.get("/Matrix", IDENTITY)))


def shade(pen: Pen, given: Given) -> None:
    """`sh`: fill with a shading."""
    shading = pen.resource("/Shading", given[0])
    if shading is not None:
        _shaded(pen, shading)


def _shaded(pen: Pen, shading: Object) -> None:
    pen.use(Ink(space_of(shading.get("/ColorSpace"), pen.resources)), lambda: None)


def extended(pen: Pen, given: Given) -> None:
    """`gs`: what a dictionary sets."""
    brought = pen.resource("/ExtGState", given[0])
    if brought is None:
        return
    if "/LW" in brought:
        pen.state.width = float(brought.LW)
    blends = brought.get("/BM", Name.Normal)
    wanted = blends[0] if isinstance(blends, Array) and len(blends) else blends
    if str(wanted).lstrip("/") not in SEPARABLE:
        pen.found.odd.append(Odd(f"blandemåten {str(wanted).lstrip('/')}, som ikke går farge for farge"))
    if bool(brought.get("/OP", False)) or bool(brought.get("/op", False)):
        pen.found.odd.append(Odd("overtrykk, som fargemengden ikke er regnet med"))
    if "/TR" in brought or brought.get("/TR2", Name.Default) != Name.Default or "/HTP" in brought:
        pen.found.odd.append(Odd("en egen kurve for fargene"))
    mask = brought.get("/SMask")
    if isinstance(mask, Dictionary) and "/G" in mask:
        pen.into(mask.G, pen.state.matrix)


STEPS: dict[str, Callable[[Pen, Given], None]] = {
    "g": partial(device, "DeviceGray", "fill"),
    "G": partial(device, "DeviceGray", "stroke"),
    "rg": partial(device, "DeviceRGB", "fill"),
    "RG": partial(device, "DeviceRGB", "stroke"),
    "k": partial(device, CMYK, "fill"),
    "K": partial(device, CMYK, "stroke"),
    "cs": partial(space, "fill"),
    "CS": partial(space, "stroke"),
    "sc": partial(parts, "fill"),
    "scn": partial(parts, "fill"),
    "SC": partial(parts, "stroke"),
    "SCN": partial(parts, "stroke"),
    "sh": shade,
    "gs": extended,
}
