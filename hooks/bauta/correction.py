"""A correction is a mark in the margin: where, which rule, what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import category

Level = Literal["feil", "varsel"]


@dataclass(frozen=True, order=True)
class Correction:
    """One fault in copy or plan; a value, never an exception.

    `path` is relative to the project root with forward slashes, `line` counts from 1.
    A fault of level `feil` stops the build, a `varsel` does not.
    """

    path: str
    line: int
    rule: str
    text: str
    level: Level = "feil"

    def __str__(self) -> str:
        mark = "varsel: " if self.level == "varsel" else ""
        return f"{self.path}:{self.line}: [{self.rule}] {mark}{self.text}"


def collate(corrections: Iterable[Correction]) -> list[Correction]:
    """All corrections once, in the order of the files and lines they stand in, with nothing hidden in what they say."""
    return sorted({replace(correction, text=_visible(correction.text)) for correction in corrections})


def _visible(text: str) -> str:
    """The text with signs that cannot be seen, or that turn what stands after them, as «�»."""
    return text if text.isprintable() else "".join(s if category(s)[0] != "C" else "\ufffd" for s in text)


def blocks(corrections: Iterable[Correction]) -> bool:
    """Whether any of the corrections stops the build."""
    return any(correction.level == "feil" for correction in corrections)
