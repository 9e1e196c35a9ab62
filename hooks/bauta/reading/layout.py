"""The layout of YAML as it is written: where each value and each point of a list stands, so that one may be changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

from bauta.reading.front_matter import Path

Stretch = tuple[int, int]
"""From and to, in characters from the beginning of the text."""


@dataclass
class Layout:
    """Where things stand in a text."""

    values: dict[Path, Stretch] = field(default_factory=dict)
    """Every value that is one word or line, as written, quotes and all."""
    points: dict[Path, Stretch] = field(default_factory=dict)
    """Every point of a list, with what must go when it is struck out: its line, or a comma."""


def layout_of(text: str) -> Layout:
    """The layout of YAML that can be read."""
    found = Layout()
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if node is not None:
        lines = [0]
        for line in text.split("\n"):
            lines.append(lines[-1] + len(line) + 1)
        _lay(node, (), lines, found)
    return found


def changed(text: str, changes: Iterable[tuple[Stretch, str]]) -> str:
    """The text with something else written on each of some stretches that do not overlap."""
    for (start, end), new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _lay(node: yaml.Node, keys: Path, lines: list[int], found: Layout) -> None:
    if isinstance(node, yaml.ScalarNode):
        found.values[keys] = (_at(node.start_mark, lines), _at(node.end_mark, lines))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            _lay(value, (*keys, str(key.value)), lines, found)
    elif isinstance(node, yaml.SequenceNode):
        for number, point in enumerate(node.value):
            found.points[(*keys, number)] = _struck(node, number, lines)
            _lay(point, (*keys, number), lines, found)


def _struck(node: yaml.SequenceNode, number: int, lines: list[int]) -> Stretch:
    point = node.value[number]
    if not node.flow_style:
        return lines[point.start_mark.line], lines[_last_line(point) + 1]
    if number + 1 < len(node.value):
        return _at(point.start_mark, lines), _at(node.value[number + 1].start_mark, lines)
    start = node.value[number - 1].end_mark if number else point.start_mark
    return _at(start, lines), _at(point.end_mark, lines)


def _last_line(node: yaml.Node) -> int:
    """The last line a node is written on; a block ends where the next thing begins, so its last part is asked."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.line
    return end - 1 if node.end_mark.column == 0 and end > node.start_mark.line else end


def _at(mark: yaml.Mark, lines: list[int]) -> int:
    return lines[mark.line] + int(mark.column)
