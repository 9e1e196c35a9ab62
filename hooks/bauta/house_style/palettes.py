"""Palettes, proofread: colours that are known, written as colours are, and told from the text that stands on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bauta.artwork.contrast import TEXT, contrast, inks, on_screen
from bauta.artwork.palette import CONDITION, GROUNDS, NAMES, THEME, WHITE, Ink
from bauta.correction import Correction
from bauta.reading.field_faults import validated
from bauta.reading.front_matter import Marks
from bauta.reading.suggestion import choice, nearest

PAPER, BLACK = (1.0, 1.0, 1.0), (0.1, 0.1, 0.1)


def palette_faults(_root: Path, path: str, fields: dict[str, Any], marks: Marks) -> Iterator[Correction]:
    """Every colour is known, is written as colours are, and carries the text that stands on it."""
    if not isinstance(condition := fields.get(CONDITION), str) or not condition.strip():
        told = f"«{CONDITION}» mangler; skriv trykkbetingelsen cmyk-verdiene er laget for, som FOGRA39, eller ukjent"
        yield Correction(path, marks.line_of(CONDITION), "field-missing", told)
    for name, value in fields.items():
        line = marks.line_of(name)
        if name == CONDITION:
            continue
        if name not in NAMES and not re.fullmatch(rf"{THEME}\d+", name):
            told = f"fargen «{name}» brukes ikke{nearest(name, NAMES) or choice(NAMES)}, eller {THEME} og et tall"
            yield Correction(path, line, "field-unknown", told)
        if not isinstance(value, dict):
            told = f'«{name}» skal ha rgb og cmyk: {{rgb: "#rrggbb", cmyk: [0, 0, 0, 100]}}'
            yield Correction(path, line, "field-value", told)
            continue
        ink, faults = validated(Ink, path, value, marks, (name,))
        yield from (replace(fault, text=fault.text.replace("«", f"«{name}.", 1)) for fault in faults)
        if ink is not None and not faults:
            yield from _contrast(path, line, name, ink)
    for name in NAMES:
        if name not in fields:
            yield Correction(path, 1, "field-missing", f"fargen «{name}» mangler; legg den til")
    if not any(name.startswith(THEME) for name in fields):
        yield Correction(path, 1, "field-missing", f"ingen farger for temaene; legg til {THEME}1, {THEME}2 …")


def _contrast(path: str, line: int, name: str, ink: Ink) -> Iterator[Correction]:
    """Text is told from its ground at 4.5:1 or better, on the screen and in ink: WCAG 2.2, 1.4.3."""
    light = name in GROUNDS
    if not (light or name in WHITE or name.startswith(THEME)):
        return
    text, other = ("svart tekst på", "lysere") if light else ("hvit tekst på", "mørkere")
    for colour, where in ((on_screen(ink.rgb), "på skjermen"), (inks(ink.cmyk), "på trykk")):
        if (value := contrast(BLACK if light else PAPER, colour)) < TEXT:
            number = f"{value:.1f}".replace(".", ",")
            told = f"{text} «{name}» har kontrasten {number}:1 {where}, men skal ha minst 4,5:1; velg en {other} farge"
            yield Correction(path, line, "field-value", told)
