"""Rules for what the house counts and names itself: numbers in prose and names of themes agree with the registers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bauta.correction import Correction
from bauta.house_style.rule import CopyRule
from bauta.reading.counted import ASKED, KINDS, WORDS, in_words
from bauta.reading.material import Copy, Material
from bauta.records.entries import Chapter, Lesson, Theme

STATED = re.compile(rf"\b(\d{{1,3}}|{'|'.join(WORDS[5:])}) (råd|temaer|tema)\b", re.IGNORECASE)
"""A number of all the advice or all the themes."""
FEWEST = {"råd": 10, "tema": 5}
"""Fewer of them may well be some of them."""


@CopyRule
def count(copy: Copy, material: Material) -> Iterator[Correction]:
    """What a chapter or a page says there is of advice and themes, is what there is in its programme; or it asks."""
    for line, text in _lines(copy):
        for found in ASKED.finditer(text):
            told = f"«{found[0]}» kan ikke telles; velg blant {', '.join(f'{{antall {kind}}}' for kind in KINDS)}"
            yield Correction(copy.path, line, "count", told)
    if not isinstance(copy.entry, Chapter) or isinstance(copy.entry, Lesson | Theme):
        return
    programme = copy.entry.program
    there = {
        "råd": len(material.lessons_in(programme)),
        "tema": sum(theme.nummer > 0 for theme in material.registers.temaer if theme.program == programme),
    }
    for line, text in _lines(copy):
        for found in STATED.finditer(text):
            kind = "råd" if found[2].lower() == "råd" else "tema"
            known = there[kind]
            if FEWEST[kind] <= _number(found[1]) != known:
                told = f"«{found[0]}» stemmer ikke med det som finnes i programmet; rett tallet til {in_words(known)}"
                told += f", eller skriv {{antall {'råd' if kind == 'råd' else 'temaer'}}} i stedet for det"
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


def _lines(copy: Copy) -> Iterator[tuple[int, str]]:
    """The lead and the text, line by line, each with its number."""
    yield copy.line_of("ingress"), getattr(copy.entry, "ingress", "")
    yield from enumerate(copy.manuscript.body.split("\n"), copy.manuscript.body_line)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else WORDS.index(written.lower())
