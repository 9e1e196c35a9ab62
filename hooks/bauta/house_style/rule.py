"""A rule of the house: what finds its faults, in one text or in the house as a whole; its id is what it is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bauta.correction import Correction
from bauta.reading.material import Copy, Material


@dataclass(frozen=True)
class CopyRule:
    """A rule for each text on its own, made of the function it stands above."""

    find: Callable[[Copy, Material], Iterator[Correction]]

    def __call__(self, copy: Copy, material: Material) -> Iterator[Correction]:
        """The corrections it asks for in a text."""
        return self.find(copy, material)


class UnreadableRule(CopyRule):
    """A rule that holds even for a text whose fields cannot be read."""


@dataclass(frozen=True)
class HouseRule:
    """A rule for everything together: registers, editions, texts beside each other."""

    find: Callable[[Material], Iterator[Correction]]

    def __call__(self, material: Material) -> Iterator[Correction]:
        """The corrections it asks for in the house."""
        return self.find(material)


class RegisterRule(HouseRule):
    """A rule for registers and editions and the names they may have: while these are as they were, so is its answer."""


def id_of(rule: CopyRule | HouseRule) -> str:
    """What a correction calls the rule: the name of its function, with hyphens."""
    return rule.find.__name__.replace("_", "-")
