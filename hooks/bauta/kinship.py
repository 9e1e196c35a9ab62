"""Kinship: which examples are most like each other, and in what, so that a reader can be told why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bauta.entries import Example
from bauta.requirement import is_known

KEYWORD, THEME, MEASURE, ELSEWHERE = 3, 2, 1, 1
"""What a shared keyword, the same theme, the same kind of measure and another municipality count."""


@dataclass(frozen=True)
class Relative:
    """An example that is like another, with the keywords they share in the order of the other."""

    example: Example
    shared: tuple[str, ...]


class Kinship:
    """Who is like whom among all examples; what is looked up is only those that share a keyword or the theme."""

    def __init__(self, examples: Iterable[Example]) -> None:
        self._by_keyword: dict[str, list[Example]] = defaultdict(list)
        self._by_theme: dict[str, list[Example]] = defaultdict(list)
        for example in examples:
            self._by_theme[example.tema].append(example)
            for word in dict.fromkeys(example.stikkord):
                self._by_keyword[word].append(example)

    def relatives(self, example: Example, count: int) -> list[Relative]:
        """Those most like an example, the nearest first; alike ones stand by title."""
        shared = Counter(other.id for word in set(example.stikkord) for other in self._by_keyword[word])
        near = {other.id: other for word in example.stikkord for other in self._by_keyword[word]}
        if len(near) <= count:
            near |= {other.id: other for other in self._by_theme[example.tema]}
        near.pop(example.id, None)
        order = sorted(near.values(), key=lambda other: (-_likeness(example, other, shared[other.id]), other.tittel))
        return [
            Relative(other, tuple(word for word in example.stikkord if word in other.stikkord))
            for other in order[:count]
        ]


def _likeness(one: Example, other: Example, shared: int) -> int:
    measure = is_known(one.tiltakstype) and one.tiltakstype == other.tiltakstype
    elsewhere = not set(one.kommuner) & set(other.kommuner)
    return shared * KEYWORD + (one.tema == other.tema) * THEME + measure * MEASURE + elsewhere * ELSEWHERE
