"""Bars drawn as inline SVG with classes alone, so that a strict policy lets them through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

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


def bars(chart: Sequence[Stack], names: Sequence[str], alt: str) -> str:
    """The bars beside each other on one scale. `names` says what each part is; the same stands in a table beside it."""
    most = max((sum(bar.values) for bar in chart), default=0) or 1
    scale = (WIDTH - LABEL - 40) / most
    height = TOP + STEP * len(chart)
    rows = "".join(_row(bar, TOP + STEP * number, scale, names) for number, bar in enumerate(chart))
    size = f'viewBox="0 0 {WIDTH:g} {height:g}" width="{WIDTH:g}" height="{height:g}"'
    return f'<svg class="soyler" role="img" aria-label="{escape(alt)}" {size}>{rows}</svg>'


def legend(names: Sequence[str]) -> str:
    """What each part of the bars stands for."""
    box = '<svg viewBox="0 0 10 10" aria-hidden="true"><rect class="soyler__del--{}" width="10" height="10"/></svg>'
    items = "".join(f"<li>{box.format(number)} {escape(name)}</li>" for number, name in enumerate(names, 1))
    return f'<ul class="forklaring">{items}</ul>'


def _row(bar: Stack, y: float, scale: float, names: Sequence[str]) -> str:
    middle = y + BAR / 2 + 4.5
    label = f'<text class="soyler__navn" x="{LABEL - 8:g}" y="{middle:g}" text-anchor="end">{escape(bar.label)}</text>'
    total = sum(bar.values)
    sums = f'<text class="soyler__sum" x="{LABEL + total * scale + 6:.1f}" y="{middle:g}">{total}</text>'
    return label + "".join(_parts(bar, y, scale, names)) + sums


def _parts(bar: Stack, y: float, scale: float, names: Sequence[str]) -> Iterator[str]:
    x = LABEL
    for number, (value, name) in enumerate(zip(bar.values, names, strict=True), 1):
        if not value:
            continue
        width = value * scale
        place = f'x="{x:.1f}" y="{y:g}" width="{max(width - 1.5, 0.5):.1f}" height="{BAR:g}"'
        yield f'<rect class="soyler__del soyler__del--{number}" {place}><title>{escape(name)}: {value}</title></rect>'
        if width >= NARROWEST and sum(1 for other in bar.values if other) > 1:
            at = f'x="{x + width / 2:.1f}" y="{y + BAR / 2 + 4.5:g}" text-anchor="middle"'
            yield f'<text class="soyler__tall soyler__tall--{number}" {at}>{value}</text>'
        x += width
