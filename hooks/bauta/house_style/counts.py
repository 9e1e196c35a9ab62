"""Rules for what the house counts and names itself: numbers in prose and names of themes agree with the registers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bauta.correction import Correction
from bauta.house_style.rule import CopyRule
from bauta.reading.material import Copy, Material
from bauta.records.entries import Chapter, Lesson, Theme

WORDS = ("null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")
"""Numbers that are written as words, each at its own place."""
STATED = re.compile(rf"\b(\d{{1,3}}|{'|'.join(WORDS[5:])}) (råd|temaer|tema)\b", re.IGNORECASE)
"""A number of all the advice or all the themes."""
FEWEST = {"råd": 10, "tema": 5}
"""Fewer of them may well be some of them."""


@CopyRule
def count(copy: Copy, material: Material) -> Iterator[Correction]:
    """What a chapter or a page says there is of advice and themes, is what there is in its programme."""
    if not isinstance(copy.entry, Chapter) or isinstance(copy.entry, Lesson | Theme):
        return
    programme = copy.entry.program
    there = {
        "råd": len(material.lessons_in(programme)),
        "tema": sum(theme.nummer > 0 for theme in material.registers.temaer if theme.program == programme),
    }
    lines = [(copy.line_of("ingress"), copy.entry.ingress)]
    lines += enumerate(copy.manuscript.body.split("\n"), copy.manuscript.body_line)
    for line, text in lines:
        for found in STATED.finditer(text):
            kind = "råd" if found[2].lower() == "råd" else "tema"
            known = there[kind]
            if FEWEST[kind] <= _number(found[1]) != known:
                right = WORDS[known] if 1 < known < len(WORDS) else str(known)
                told = f"«{found[0]}» stemmer ikke med det som finnes i programmet; rett tallet til {right}"
                yield Correction(copy.path, line, "count", told, "varsel")


@CopyRule
def field_value(copy: Copy, material: Material) -> Iterator[Correction]:
    """A theme with a number is called what the register of themes calls it, on its own page too."""
    theme = material.registers.themes.get(copy.entry.id) if isinstance(copy.entry, Theme) else None
    if theme is None or not theme.nummer:
        return
    asked = theme.name_in(copy.entry.sprak)
    if copy.entry.name != asked:
        told = f"«tittel» er {copy.entry.name}, men temaet heter {asked} i content/registre/temaer.yml; gjør dem like"
        yield Correction(copy.path, copy.line_of("tittel"), "field-value", told)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else WORDS.index(written.lower())
