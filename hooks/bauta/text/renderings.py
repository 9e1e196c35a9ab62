"""Renderings: every piece of copy rendered once, when it is first asked for, and again when it has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bauta.reading.manuscript import Manuscript
from bauta.reading.material import Copy
from bauta.records.sections import headings_for
from bauta.text.render import Rendered, Renderer


class Renderings(Mapping[str, tuple[Rendered, ...]]):
    """The sections of some copy by key, as trees; a check asks only for what is printed."""

    def __init__(self, copy: Mapping[str, Copy], kept: RenderedCopy) -> None:
        self._copy = copy
        self._kept = kept

    def __getitem__(self, key: str) -> tuple[Rendered, ...]:
        return self._kept.of(self._copy[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._copy)

    def __len__(self) -> int:
        return len(self._copy)


class RenderedCopy:
    """Renders copy once, and again when its manuscript has changed."""

    def __init__(self) -> None:
        self._renderer = Renderer()
        self._kept: dict[str, tuple[Manuscript, tuple[Rendered, ...]]] = {}

    def of(self, copy: Copy) -> tuple[Rendered, ...]:
        """The sections of one piece of copy."""
        kept = self._kept.get(copy.key)
        if kept is None or kept[0] is not copy.manuscript:
            kept = (copy.manuscript, self._renderer.sections(copy.manuscript, headings_for(copy.entry)))
            self._kept[copy.key] = kept
        return kept[1]
