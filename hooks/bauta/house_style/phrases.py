"""Rules for what is said under a heading: something that is known, and in words of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from bauta.correction import Correction
from bauta.house_style.rule import CopyRule, HouseRule
from bauta.reading.body import without_comments
from bauta.reading.material import Copy, Material
from bauta.records.entries import Example, Page, Profile
from bauta.records.requirement import UNKNOWN

SILENT = re.compile(
    r"""\b(?:
      (?:er|var|ble|blei|vart|har|blir)\s(?:\w+\s){0,2}(?:ikke|ikkje|ingen|inga)\s(?:\w+\s){0,3}
        (?:sett|funnet|funne|lest|lese|kjent|kjend|kjende|oppgitt|oppgitte|omtalt|omtala)
      | (?:kildene?|kjeldene?|kjelda|utdraget|utdraga|artikkelen|redaksjonen|vi)\s(?:\w+\s){0,3}
        (?:ikke|ikkje|ingen|inga)
      | (?:ikke|ikkje)\s(?:vi\s)?(?:kjent|kjend|oppgitt|sett|funnet|funne)\s(?:i|av)\s(?:kild|kjeld|utdrag)
      | (?:går|kjem)\s(?:ikke|ikkje)\sfram
      | (?:er|var)\sukjent
      | (?:mangler|manglar)\si\s(?:kild|kjeld|utdrag)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a sentence has that tells of what is not known, in bokmål and nynorsk."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[«(A-ZÆØÅ])|\n+")
MARKS = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+|[*_`]|\]\([^)]*\)|\[")
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")

PHRASE = 6
"""Words on a row; shorter rows are the names of things."""
TEXTS = 3
"""Texts that may share such a row."""


@CopyRule
def silence(copy: Copy, material: Material) -> Iterator[Correction]:
    """A section of a record that says only what is not known is written `ukjent`, and stands in the box of that."""
    if not isinstance(copy.entry, Example | Profile):
        return
    for section in copy.manuscript.sections:
        said = _sentences(section.text)
        if said and section.text != UNKNOWN and all(map(SILENT.search, said)):
            text = f"«{section.title}» sier bare hva som ikke er kjent; skriv {UNKNOWN}, så står det i boksen for det"
            yield Correction(copy.path, section.line, "silence", text, "varsel")


@HouseRule
def stock_phrase(material: Material) -> Iterator[Correction]:
    """No more than three texts have the same six words on a row; the website's own pages are not counted."""
    texts = [copy for copy in material.copy if copy.manuscript.readable and not isinstance(copy.entry, Page)]
    rows = {copy.path: _rows(copy.manuscript.body) for copy in texts}
    shared = {row: count for row, count in Counter(chain.from_iterable(rows.values())).items() if count > TEXTS}
    told: set[tuple[str, int]] = set()
    for copy in texts:
        here = rows[copy.path]
        for row in filter(shared.__contains__, here):  # in the order of the text
            line = copy.manuscript.body_line + here[row]
            if (copy.path, line) not in told:
                told.add((copy.path, line))
                text = f"«{row}» står i {shared[row]} tekster; si det på tekstens egen måte"
                yield Correction(copy.path, line, "stock-phrase", text, "varsel")


@lru_cache(maxsize=4096)
def _rows(body: str) -> dict[str, int]:
    """Every row of words in a body with its first line, counted from 0; none goes over the end of a sentence, and
    headings have none."""
    found: dict[str, int] = {}
    for line, written in enumerate(without_comments(body).split("\n")):
        for sentence in () if written.startswith("#") else _sentences(written):
            words = WORD.findall(sentence.casefold())
            for first in range(len(words) - PHRASE + 1):
                found.setdefault(" ".join(words[first : first + PHRASE]), line)
    return found


def _sentences(text: str) -> list[str]:
    """The sentences of a text, without marks for lists, stress and links."""
    return [bare for sentence in SENTENCE.split(text) if (bare := MARKS.sub("", sentence).strip())]
