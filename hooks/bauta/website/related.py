"""Kinship: which examples are most like each other, and in what, so that a reader can be told why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bauta.records.entries import Example
from bauta.records.requirement import is_known

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
        self._by_id = {example.id: example for example in examples}
        self._by_keyword: dict[str, list[str]] = defaultdict(list)
        self._by_theme: dict[str, list[str]] = defaultdict(list)
        for example in self._by_id.values():
            self._by_theme[example.tema].append(example.id)
            for word in dict.fromkeys(example.stikkord):
                self._by_keyword[word].append(example.id)

    def relatives(self, example: Example, count: int) -> list[Relative]:
        """Those most like an example, the nearest first; alike ones stand by title."""
        shared = Counter(id_ for word in set(example.stikkord) for id_ in self._by_keyword[word])
        shared.pop(example.id, None)
        if len(shared) >= count:  # no other likeness makes up for so few keywords
            _, fewest = shared.most_common(count)[-1]
            near = [id_ for id_, number in shared.items() if (fewest - number) * KEYWORD <= THEME + MEASURE + ELSEWHERE]
        else:
            near = [id_ for id_ in {**shared, **dict.fromkeys(self._by_theme[example.tema])} if id_ != example.id]
        others = (self._by_id[id_] for id_ in near)
        order = sorted(others, key=lambda other: (-_likeness(example, other, shared[other.id]), other.tittel))
        return [
            Relative(other, tuple(word for word in example.stikkord if word in other.stikkord))
            for other in order[:count]
        ]


def _likeness(one: Example, other: Example, shared: int) -> int:
    measure = is_known(one.tiltakstype) and one.tiltakstype == other.tiltakstype
    elsewhere = not set(one.kommuner) & set(other.kommuner)
    return shared * KEYWORD + (one.tema == other.tema) * THEME + measure * MEASURE + elsewhere * ELSEWHERE
