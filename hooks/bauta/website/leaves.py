"""Leaves: a page of many things is shown some at a time, each leaf a page of its own that is whole without scripts."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from bauta.desk.desk import EditorialDesk, TextStatus
from bauta.reading.material import Copy, Material
from bauta.records.entries import Example, Page
from bauta.records.terms import ThemeItem
from bauta.website.search.keyword_index import IndexWord, keyword_index

Group = TypeVar("Group")
Thing = TypeVar("Thing")

EXAMPLES = 80
"""Examples of a leaf of the list: with the form beside them, and what scripts add, within 2,500 elements."""
LINES = 350
"""Lines of a leaf of the keyword index: words, and the examples they lead to."""
CARDS = 60
"""Texts of a leaf of the editors' board, and rows of the tables beside it."""


def dealt(
    groups: Iterable[tuple[Group, Sequence[Thing]]], most: int, size: Callable[[Thing], int] = lambda _: 1
) -> list[list[tuple[Group, list[Thing]]]]:
    """Things in their groups, dealt out on leaves of at most `most` in all; a group goes on where the leaf is full."""
    leaves: list[list[tuple[Group, list[Thing]]]] = [[]]
    full = 0
    for group, things in groups:
        here: list[Thing] = []
        for thing in things:
            if full and full + size(thing) > most:
                leaves.append([])
                full, here = 0, []
            if not here:
                leaves[-1].append((group, here))
            here.append(thing)
            full += size(thing)
    return leaves


def begins(leaves: Iterable[Iterable[tuple[Group, object]]]) -> list[tuple[Group, int]]:
    """Every group with the leaf it begins on."""
    found: list[tuple[Group, int]] = []
    for number, leaf in enumerate(leaves, 1):
        found += [(group, number) for group, _ in leaf if not found or found[-1][0] != group]
    return found


def example_leaves(material: Material) -> list[list[tuple[ThemeItem, list[Example]]]]:
    """The list of examples: by theme, those that go across themes last, full ones first."""
    themes = sorted(material.registers.temaer, key=lambda theme: theme.nummer or math.inf)
    return dealt(
        ((theme, sorted(material.examples_in(theme.id), key=lambda one: one.form)) for theme in themes), EXAMPLES
    )


def keyword_leaves(material: Material) -> list[list[tuple[str, list[IndexWord]]]]:
    """The keyword index by letters; a word of very many examples goes on like a letter does."""
    return dealt(((letter, list(_pieces(words))) for letter, words in keyword_index(material)), LINES, _lines)


def keyword_places(material: Material) -> dict[str, int]:
    """On which leaf each word of the index begins, by its anchor."""
    leaves = enumerate(keyword_leaves(material), 1)
    return {word.id: leaf for leaf, letters in leaves for _, words in letters for word in words if not word.begun}


def board_leaves(desk: EditorialDesk) -> list[list[tuple[str, list[TextStatus]]]]:
    """The editors' board: the texts of each status, in the order of the work."""
    return dealt(desk.by_status.items(), CARDS)


def rows_of(things: Sequence[Thing], leaf: int) -> Sequence[Thing]:
    """The rows of a long table that stand on a leaf of the editors' board."""
    return things[(leaf - 1) * CARDS : leaf * CARDS]


def leaves_of(copy: Copy, material: Material, desk: Callable[[], EditorialDesk]) -> int:
    """How many leaves the page of a text has; most have one. `desk` is laid only for the page that shows it."""
    match copy.entry:
        case Page(mal="eksempler.html"):
            return len(example_leaves(material))
        case Page(mal="stikkord.html"):
            return len(keyword_leaves(material))
        case Page(mal="redaksjon.html"):
            longest = max(len(material.profiles), len(desk().coverage))
            return max(len(board_leaves(desk())), math.ceil(longest / CARDS))
    return 1


def _pieces(words: Iterable[IndexWord]) -> Iterator[IndexWord]:
    for word in words:
        yield from word.pieces(LINES // 2)


def _lines(word: IndexWord) -> int:
    return 2 + len(word.examples)
