"""Bars drawn as inline SVG with classes alone, so that a strict policy lets them through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bauta.artwork.drawing_board import drawn

WIDTH = 640.0
LABEL = 150.0
"""Width for the names, in the units of the drawing."""

BAR, STEP, TOP = 18.0, 26.0, 4.0
NARROWEST = 16.0
"""Room a figure needs to stand within its part of a bar."""


@dataclass(frozen=True)
class Stack:
    """A bar of parts one after another, in the order of the chart's names."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True)
class Part:
    """A part of a bar as drawn, in the units of the drawing."""

    number: int
    """Of its name, from 1."""
    name: str
    value: int
    x: float
    width: float
    middle: float
    told: bool
    """Whether its figure stands within it."""


@dataclass(frozen=True)
class DrawnStack:
    """A bar as drawn, in the units of the drawing."""

    label: str
    x: float
    """Where the label ends."""
    y: float
    middle: float
    """The line of the type."""
    end: float
    """Where the sum stands."""
    total: int
    parts: tuple[Part, ...]


def bars(root: Path, chart: Sequence[Stack], names: Sequence[str], alt: str) -> str:
    """The bars beside each other on one scale. `names` says what each part is; the same stands in a table beside it."""
    most = max((sum(bar.values) for bar in chart), default=0) or 1
    scale = (WIDTH - LABEL - 40) / most
    rows = [_row(bar, TOP + STEP * number, scale, names) for number, bar in enumerate(chart)]
    return drawn(root, "soyler.svg", alt=alt, width=WIDTH, height=TOP + STEP * len(chart), bar=BAR, rows=rows)


def legend(root: Path, names: Sequence[str]) -> str:
    """What each part of the bars stands for."""
    return drawn(root, "forklaring.html", names=names)


def _row(bar: Stack, y: float, scale: float, names: Sequence[str]) -> DrawnStack:
    total = sum(bar.values)
    return DrawnStack(
        label=bar.label,
        x=LABEL - 8,
        y=y,
        middle=y + BAR / 2 + 4.5,
        end=LABEL + total * scale + 6,
        total=total,
        parts=tuple(_parts(bar, scale, names)),
    )


def _parts(bar: Stack, scale: float, names: Sequence[str]) -> Iterator[Part]:
    x, several = LABEL, sum(1 for value in bar.values if value) > 1
    for number, (value, name) in enumerate(zip(bar.values, names, strict=True), 1):
        width = value * scale
        if value:
            told = width >= NARROWEST and several
            yield Part(number, name, value, x, max(width - 1.5, 0.5), x + width / 2, told)
        x += width
