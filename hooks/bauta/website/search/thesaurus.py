"""The thesaurus: words that mean the same, so that a text is found by words it does not use itself."""

from __future__ import annotations

from collections.abc import Iterable

from bauta.records.registers import Registers
from bauta.records.terms import Keyword
from bauta.website.search.vocabulary import stem, words


class Thesaurus:
    """The words that mean the same, from the registers of synonyms and of keywords."""

    def __init__(self, registers: Registers) -> None:
        self._groups = [group.likt for group in registers.synonymer]
        self._starts: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, group in enumerate(self._groups):
            for term in group:
                stems = _stems(term)
                if stems:
                    self._starts.setdefault(stems[0], []).append((stems, number))

    def also(self, text: str) -> list[str]:
        """What means the same as words of the text, in the order of the register, without what the text says itself.

        Single words only: the words of «hage for demente» would lead to every hedge.
        """
        said = _stems(text)
        groups = {number for at, start in enumerate(said) for number in self._named(said, at, start)}
        line = f" {' '.join(said)} "
        return [
            term
            for number in sorted(groups)
            for term in self._groups[number]
            if " " not in term and f" {' '.join(_stems(term))} " not in line
        ]

    def _named(self, said: tuple[str, ...], at: int, start: str) -> Iterable[int]:
        for stems, number in self._starts.get(start, ()):
            if said[at : at + len(stems)] == stems:
                yield number


def keyword_terms(keyword: Keyword) -> list[str]:
    """A keyword, its form in nynorsk and what else it is called."""
    return list(dict.fromkeys(filter(None, (keyword.ord, keyword.nn, *keyword.synonymer))))


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(text))
