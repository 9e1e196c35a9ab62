"""The keyword index: every keyword with its examples, and every other word for it with the way there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from bauta.composing.back_matter import norwegian
from bauta.reading.material import Material
from bauta.records.entries import Example
from bauta.records.languages import Language
from bauta.records.sections import slug
from bauta.records.terms import Keyword


@dataclass(frozen=True)
class IndexWord:
    """A word of the index: a keyword with its examples, or another word that leads to keywords (`see`)."""

    word: str
    language: Language = "nb"
    also: list[str] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    see: list[IndexWord] = field(default_factory=list)
    begun: bool = False
    """Whether some of its examples stand before these."""

    @property
    def id(self) -> str:
        """The anchor of the word on its page."""
        return slug(self.word)

    def pieces(self, most: int) -> Iterator[IndexWord]:
        """The word with some of its examples at a time."""
        starts = range(0, max(1, len(self.examples)), most)
        return (replace(self, examples=self.examples[at : at + most], begun=at > 0) for at in starts)


def keyword_index(material: Material) -> list[tuple[str, list[IndexWord]]]:
    """Every letter with its words, in Norwegian order."""
    users: dict[str, list[Example]] = defaultdict(list)
    for example in sorted(material.examples.values(), key=lambda example: norwegian(example.name)):
        for word in dict.fromkeys(example.stikkord):
            users[word].append(example)
    keywords = {
        keyword.ord: IndexWord(keyword.ord, also=_also(keyword), examples=users[keyword.ord])
        for keyword in material.registers.stikkord
    }
    leads: dict[str, IndexWord] = {}
    for keyword in material.registers.stikkord:
        for word in _also(keyword):
            if word not in keywords:
                language: Language = "nn" if word == keyword.nn else "nb"
                leads.setdefault(word, IndexWord(word, language)).see.append(keywords[keyword.ord])
    every = sorted([*keywords.values(), *leads.values()], key=lambda heading: (norwegian(heading.word), heading.word))
    return [(letter, list(words)) for letter, words in groupby(every, key=lambda heading: heading.word[:1].upper())]


def _also(keyword: Keyword) -> list[str]:
    """What a keyword is else called: its form in nynorsk when that is another word, and its synonyms."""
    others = [keyword.nn, *keyword.synonymer]
    return [word for word in dict.fromkeys(others) if word and word.casefold() != keyword.ord.casefold()]
