"""The vocabulary of the site: which words its texts use, and which parts a compound is made of.

Norwegian writes compounds as one word, and a search for «holdeplass» must find «bussholdeplass». A word is taken
apart when both what it ends in and what it begins with are words the texts use on their own; no list of the language
is needed, and the same texts always give the same parts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from importlib import resources
from typing import Any

WORD = re.compile(r"[^\W\d_]+")
STEMMER: dict[str, Any] = json.loads((resources.files("bauta.website.search") / "endelser.json").read_bytes())
"""Endings of nouns and adjectives in both written languages, the longest first; the end of a word that keeps them all;
what makes other words of the same root; the fewest letters left when one is taken off; the fewest letters other words
may begin with; small words, which no word is cut down to; those that say a thing is lacking; and those that say little
of what a query is about. The scripts of the pages read the same."""
SMALL = frozenset(STEMMER["smaa"])
STEM: int = STEMMER["minst"]
SHORT_TAILS = frozenset({"bad", "bil", "bru", "båt", "hus", "kai", "lys", "råd", "sti", "tog", "tur", "veg", "vei"})
"""Nouns of three letters that compounds of this field end in; other ends have four or more."""
SHORT_HEADS = frozenset({"by", "gå"})
"""Words of two letters that such compounds begin with; other beginnings have three or more."""
NO_HEADS = frozenset({
    "alle", "ald", "all", "ande", "av", "den", "der", "det", "ein", "ell", "ett", "etter", "for", "fra", "frå",
    "før", "gjen", "gjennom", "har", "her", "hva", "ikke", "ikkje", "inn", "kan", "man", "med", "men", "mest", "mot",
    "nar", "noe", "nok", "når", "ned", "nær", "ober", "opp", "oss", "over", "per", "sam", "ser", "sin", "som", "til",
    "tre", "uten", "unn", "under", "ut", "ved", "vel", "vil", "var", "vår",
})  # fmt: skip
NO_TAILS = frozenset({
    "andre", "der", "ende", "ene", "heller", "het", "heten", "ingen", "lig", "over", "siden", "under",
})  # fmt: skip
"""Small words that are no part anyone looks for, though words may begin, or end, in the same letters."""


def words(text: str) -> list[str]:
    """The words of a text in small letters, as they are bent."""
    return WORD.findall(text.casefold())


def stem(word: str) -> str:
    """A word without its ending: «rampene» and «rampe» are both «ramp». Rough, and alike for both written languages.

    What is left is never a small word: «demens» is not «dem».
    """
    if word.endswith(STEMMER["unntatt"]):
        return word
    ends = (ending for ending in STEMMER["endelser"] if word.endswith(ending) and len(word) - len(ending) >= STEM)
    found = word.removesuffix(next(ends, ""))
    return word if found in SMALL else found


def _kin() -> dict[str, tuple[str, ...]]:
    """Stem of a word -> its other forms: those of the other written language, and those that are bent inwardly."""
    lines: list[str] = json.loads((resources.files("bauta.website.search") / "ordformer.json").read_bytes())
    groups = [line.split() for line in lines]
    return {stem(one): tuple(w for w in group if stem(w) != stem(one)) for group in groups for one in group}


KIN = _kin()
"""Regular endings are not there: `stem` takes them off."""


class Vocabulary:
    """The words of all texts, to take compounds apart with."""

    def __init__(self, used: Iterable[str]) -> None:
        self.words = frozenset(used)
        self._stems = frozenset(stem(word) for word in self.words if len(word) > STEM or word in SHORT_TAILS)
        self._parts: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a compound as they are bent, (buss, holdeplasser, holde, plasser); none for other words."""
        if word not in self._parts:
            self._parts[word] = self._split(word)
        return self._parts[word]

    def _split(self, word: str) -> tuple[str, ...]:
        for cut in range(2, len(word) - STEM + 1):
            head, tail = self._head(word[:cut]), word[cut:]
            if head and self._ends(tail):
                return (head, tail, *self.parts(head), *self.parts(tail))
        return ()

    def _ends(self, tail: str) -> bool:
        """Whether a compound may end in this, bent as it stands."""
        known = stem(tail)
        return (
            tail not in NO_TAILS
            and known in self._stems
            and (len(known) > STEM or tail in self.words or known in SHORT_TAILS)
        )

    def _head(self, head: str) -> str:
        """The word a compound begins with, without the s or e that binds it; nothing when it is no word."""
        both = [one for one in (head, head[:-1] if head[-1] in "se" else "") if one not in NO_HEADS]
        for candidate in both:
            if candidate in self.words and (len(candidate) >= STEM or candidate in SHORT_HEADS):
                return candidate
        for candidate in both:  # «legekontor», where the texts only say «legen»
            if len(candidate) > STEM and stem(candidate) in self._stems:
                return candidate
        return ""
