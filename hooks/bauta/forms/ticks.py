"""Boxes in an answer: what is ticked is answered, what is not is no answer, and what is unsure is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bauta.forms.word_signs import BOXES, EMPTY, TICKED

TYPED_TICK = re.compile(r"\[ ?[xX✓✔] ?\]|\( ?[xX✓✔] ?\)")
TYPED_EMPTY = re.compile(r"\[[ _]{0,3}\]|\([ _]{1,3}\)")
"""Boxes made of brackets."""
PAIRS = (("○", "●"), ("◯", "●"), ("□", "■"), ("▫", "▪"), ("○", "◉"), ("○", "⦿"))
"""Signs that are boxes only where both the empty and the filled may be meant; else they are bullets."""
BOX = re.compile(f"([{EMPTY}{TICKED}])")


@dataclass(frozen=True)
class Ticks:
    """The choices of an answer with boxes: those ticked, those not, and text that belongs to no box."""

    ticked: tuple[str, ...]
    empty: tuple[str, ...]
    beside: tuple[str, ...]


def ticks_in(lines: Sequence[str]) -> Ticks | None:
    """What is ticked in the lines of an answer; None when there are no boxes."""
    text = "\n".join(lines)
    for empty, filled in PAIRS:
        if empty in text:
            text = text.replace(empty, EMPTY).replace(filled, TICKED)
    text = TYPED_EMPTY.sub(EMPTY, TYPED_TICK.sub(TICKED, text)).translate(BOXES)
    if not BOX.search(text):
        return None
    pairs = [*_pairs(text.split("\n"))]
    ticked = tuple(label for box, label in pairs if box == TICKED and label)
    unticked = tuple(label for box, label in pairs if box == EMPTY and label)
    return Ticks(ticked, unticked, tuple(label for box, label in pairs if not box))


def _pairs(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every box with what stands beside it; text of its own has no box."""
    waiting = ""
    for line in lines:
        pieces = [piece.strip(" \t\u00a0:;,") for piece in BOX.split(line)]
        first, last = pieces[0], pieces[-1]
        if len(pieces) == 1:
            yield waiting, first
            waiting = ""
            continue
        if first and not last:  # the box stands after its words
            yield from zip(pieces[1::2], pieces[:-1:2], strict=True)
            continue
        if first:
            yield "", first
        if not last:  # a box alone, its words on the next line
            waiting = pieces[-2]
            pieces = pieces[:-2]
        yield from zip(pieces[1::2], pieces[2::2], strict=True)
