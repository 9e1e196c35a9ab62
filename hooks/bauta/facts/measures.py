"""The measures of an example, drawn, and the figures that today's rule asks for, to stand beside them."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.artwork.measured.drawing import measured_drawing
from bauta.artwork.measured.known import KnownMeasures
from bauta.contract.drawings import MeasuredDrawing
from bauta.reading.material import Material
from bauta.records.entries import Example
from bauta.records.languages import Words
from bauta.text.typography import hard_spaces
from bauta.text.wording import extent, worded

MOST = 2
"""Figures of a rule that have room beside a drawing."""


def drawn_measures(example: Example, words: Words) -> MeasuredDrawing | None:
    """What was built with its measures; None where the record does not say what they are to be drawn on."""
    if example.maltegning is None or not example.mal:
        return None
    title = words[f"maltegning_{example.maltegning}"]
    known = KnownMeasures(example.mal, [extent(measure, words.language) for measure in example.mal])
    said = ", ".join(hard_spaces(worded(measure, words.language)) for measure in example.mal)
    return measured_drawing(example.maltegning, known, title, f"{title}, {said}")


def asked_today(example: Example, material: Material, words: Words) -> tuple[str, ...]:
    """What the rules the record names ask for in figures of what it has measured, each with its paragraph."""
    return tuple(_asked(example, material, words)) if example.maltegning else ()


def _asked(example: Example, material: Material, words: Words) -> Iterator[str]:
    about = [measure.hva.removeprefix("fri-") for measure in example.mal]
    about.append(words[f"maltegning_{example.maltegning}"].lower())
    for rule in filter(None, (material.registers.legal_rules.get(id_) for id_ in example.regel)):
        figures = [
            f"{figure.hva}: {' '.join(filter(None, (figure.verdi, figure.enhet)))}"
            for figure in rule.tall
            if any(word in figure.hva for word in about)
        ]
        if figures:
            yield hard_spaces(f"{', '.join(figures[:MOST])} ({rule.paragraf})")
