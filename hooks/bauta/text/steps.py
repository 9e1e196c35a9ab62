"""The steps of a recipe as a track in time: the year each of them tells of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bauta.contract.matter import Node, NumberedList
from bauta.text.render import Rendered
from bauta.text.tree import plain

STEPS = "steg"
YEAR = re.compile(r"(?<![\d.,–-])((?:19|20)\d{2})(?:–(\d{2}|\d{4}))?(?![\d%])")
"""A year, or years from and to, «2007–17»."""


def years_of(sections: Iterable[Rendered]) -> tuple[str, ...]:
    """The year of each step as its own text has it; empty where it has none, or one before those of earlier steps."""
    steps = [step for section in sections if section.id == STEPS for step in _steps(section.nodes)]
    return tuple(_rising(plain([step]) for step in steps))


def _steps(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, NumberedList):
            yield from (child for child in node.children if not isinstance(child, str))


def _rising(steps: Iterable[str]) -> Iterator[str]:
    """The first year of each step that is no earlier than the last one told."""
    last = 0
    for step in steps:
        found = YEAR.search(step)
        if found is None or int(found[1]) < last:
            yield ""
        else:
            last = int(found[1])
            yield found[0]
