"""A crop: how a picture fills a slot of other proportions, with what matters most in it inside."""

from __future__ import annotations

from collections.abc import Sequence

from bauta.contract.matter import Crop
from bauta.contract.measures import Slot

MIDDLE = (0.5, 0.5)
"""Where a picture is taken to have what matters, when nobody has said."""


def crop(size: tuple[int, int], slot: Slot, focus: Sequence[float] | None = None) -> Crop:
    """How a picture of `size` pixels lies in a slot: no larger than fills it, and with its focal point in the middle.

    At an edge of the picture the point stands as near the middle as the edge lets it. So it is never cut away, and
    never stands nearer an edge of the slot than it does in the picture.
    """
    x, y = focus or MIDDLE
    scale = max(slot.bredde / size[0], slot.hoyde / size[1])
    width, height = size[0] * scale / slot.bredde, size[1] * scale / slot.hoyde
    return Crop(_start(width, x), _start(height, y), width, height)


def _start(length: float, point: float) -> float:
    """Where a side begins, seen from the slot, whose own side is 1."""
    return min(max(0.5 - length * point, 1 - length), 0.0)
