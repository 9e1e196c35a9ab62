"""Advice on a text: how it reads, shortenings nobody explains, typography and spelling. Never a fault."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bauta.reading.material import Copy
from bauta.records.entries import Page
from bauta.records.languages import Language
from bauta.records.terms import HouseWord
from bauta.text.readability import readability
from bauta.text.render import Rendered
from bauta.text.spelling import unknown_words
from bauta.text.tree import plain, words
from bauta.text.typography import mend

SHORTENING = re.compile(r"\b[A-ZÆØÅ]{2,6}\b")
ROMAN = re.compile(r"[IVXLC]+")


@dataclass(frozen=True)
class Advice:
    """What to look at in one text."""

    path: str
    lix: int | None
    notes: tuple[str, ...]


def advice(copy: Copy, rendered: tuple[Rendered, ...], source: str, house: Mapping[str, HouseWord]) -> Advice:
    """Advice on one text; `source` is the file as it stands, `house` the project's words."""
    text = " ".join(plain(section.nodes) for section in rendered)
    read = readability(rendered)
    notes = [*read.advice, *_unexplained(text, house)]
    if mended := sum(a != b for a, b in zip(source.split("\n"), mend(copy.path, source).split("\n"), strict=True)):
        notes.append(f"{mended} {'linje' if mended == 1 else 'linjer'} kan få norsk typografi med scripts/check --fix")
    notes += _other_forms(text, copy.entry.sprak, house)
    if misspelt := unknown_words(text, copy.entry.sprak, house):
        notes.append(f"ordlista kjenner ikke: {', '.join(misspelt)}")
    return Advice(copy.path, read.lix, tuple(notes))


def _unexplained(text: str, house: Mapping[str, HouseWord]) -> Iterator[str]:
    for short in dict.fromkeys(SHORTENING.findall(text)):
        explained = f"({short})" in text or f"{short} (" in text
        if short not in house and not explained and not ROMAN.fullmatch(short):
            yield f"forkortelsen {short} er ikke forklart; skriv den ut første gang, eller legg den i ordlista"


def _other_forms(text: str, language: Language, house: Mapping[str, HouseWord]) -> Iterator[str]:
    """Forms the house does not write in this language, each with the one it writes."""
    for word in house.values():
        if word.sprak in (None, language):
            for other in word.i_stedet_for:
                if re.search(rf"\b{re.escape(other)}\b", text, re.IGNORECASE):
                    yield f"skriv «{word.ord}» i stedet for «{other}»"


def languages(copies: Iterable[Copy], rendered: Mapping[str, tuple[Rendered, ...]]) -> dict[Language, float]:
    """Share of each language by words, in per cent, of all that is not the website's own pages."""
    counted: Counter[Language] = Counter()
    for copy in copies:
        if not isinstance(copy.entry, Page):
            counted[copy.entry.sprak] += sum(words(section.nodes) for section in rendered[copy.key])
    total = sum(counted.values()) or 1
    return {language: 100 * counted[language] / total for language in counted}
