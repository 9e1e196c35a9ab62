"""Bindings as the trade has them, each with what a book must be to be bound so.

The limits are those print offices commonly give; the print office of an edition has the last word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BindingName = Literal["stiftheftet", "limfrest", "trådsydd"]


@dataclass(frozen=True)
class Binding:
    """A way to hold a book together. Thicknesses in mm."""

    step: int
    """Pages of the inside go up in this."""
    pages: tuple[int, int]
    """Fewest and most pages, cover included."""
    block: tuple[float, float]
    """Least and greatest thickness: of the spine, or, where there is none, of the stapled book."""
    spine: bool
    signature: int
    """Fewest pages in a signature."""


BINDINGS: dict[BindingName, Binding] = {
    "stiftheftet": Binding(step=4, pages=(8, 64), block=(0, 5), spine=False, signature=4),
    "limfrest": Binding(step=2, pages=(20, 800), block=(3, 60), spine=True, signature=2),
    "trådsydd": Binding(step=8, pages=(48, 1600), block=(4, 70), spine=True, signature=16),
}
"""Every binding by its name in an edition."""
