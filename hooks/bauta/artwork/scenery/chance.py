"""Chance that always falls alike: the same seed draws the same place on every machine."""

from __future__ import annotations

from random import Random


def chance(*seed: object) -> Random:
    """Numbers by a seed of any parts."""
    return Random("/".join(map(str, seed)))  # noqa: S311  # draws hills, keeps no secret
