"""Word lists, proofread: the same words in every language, with the same blanks, and all that the templates ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import permutations
from pathlib import Path
from typing import Any

from bauta.artwork.design import SHARED, WORDS
from bauta.correction import Correction
from bauta.reading.front_matter import Marks, read_any_yaml
from bauta.reading.source_text import source_text
from bauta.reading.suggestion import nearest
from bauta.records.entries import field_labels
from bauta.records.glossary import glossary
from bauta.records.languages import DECLARED, LANGUAGES, TONGUES, Language

ASKED = re.compile(r"\b(?:ord|words)\.([a-z][a-z_0-9]*)\b(?!\()")
"""A word that a template of the website or the book asks for by its id."""
BLANK = re.compile(r"\{[a-z]*\}")
METHODS = {"at", "keys", "len", "pairs", "values"}
"""What a template may do with all the words, and no word."""


def word_faults(root: Path, path: str, fields: dict[str, Any], marks: Marks) -> Iterator[Correction]:
    """Every word stands in every language, and every word that is asked for is there.

    The languages of the house are those it has words for; those of the others are held to the words of the first.
    """
    lists = {language: fields[language] for language in fields if language in LANGUAGES} or {DECLARED[0]: None}
    first = next(iter(lists))
    for language, words in lists.items():
        if not isinstance(words, dict):
            told = f"ordene på {language} mangler; skriv «{language}:», og ordene under med to mellomrom foran"
            yield Correction(path, marks.line_of(language), "field-missing", told)
            return
        for id_, word in words.items():
            if not isinstance(word, str):
                told = f'«{id_}» skal være tekst; skriv ordet i anførselstegn: {id_}: "{word}"'
                yield Correction(path, marks.line_of(language, id_), "field-value", told)
    for extra in fields.keys() - lists.keys():
        yield Correction(
            path,
            marks.line_of(extra),
            "field-unknown",
            f"språket «{extra}» brukes ikke; skriv {' eller '.join(LANGUAGES)}",
        )
    for language in lists if path == f"{SHARED}/{WORDS}" else ():
        yield from _said(language)
    said: dict[str, Mapping[str, Any]] = {language: words or {} for language, words in lists.items()}
    yield from _the_same(path, said, first, marks)
    yield from _asked_for(root, path, said[first], first, marks)


def _said(language: Language) -> Iterator[Correction]:
    """Every heading, label and hint is said in a language they are not declared in."""
    if language not in DECLARED:
        file = f"hooks/bauta/records/sprak/{language}.yml"
        for saying in glossary():
            if saying not in TONGUES[language].sagt:
                told = f"«{saying}» har ingen oversettelse; skriv den under «sagt»"
                yield Correction(file, 1, "field-missing", told)


def _the_same(path: str, lists: Mapping[str, Mapping[str, Any]], main: Language, marks: Marks) -> Iterator[Correction]:
    """Every word stands in every language, with the blanks to fill in that it has in the first."""
    for (language, words), (other, others) in permutations(lists.items(), 2):
        if main in (language, other):
            for id_, word in others.items():
                if id_ not in words:
                    told = f"ordet «{id_}» mangler på {language}; på {other} er det «{word}»"
                    yield Correction(path, marks.line_of(language), "field-missing", told)
    first = lists[main]
    for language, words in lists.items():
        for id_ in first.keys() & words.keys():
            one, other = first[id_], words[id_]
            if isinstance(one, str) and isinstance(other, str) and _blanks(one) != _blanks(other):
                told = f"«{id_}» har {_listed(one)} på {main}, men {_listed(other)} på {language}; skriv de samme"
                yield Correction(path, marks.line_of(language, id_), "field-value", told)


def _asked_for(
    root: Path, path: str, known: Mapping[str, Any], language: Language, marks: Marks
) -> Iterator[Correction]:
    """Every word that a template asks for is there; a design has only words that are others than the house's."""
    there = {*known, *field_labels(language)}
    if path != f"{SHARED}/{WORDS}":
        house = read_any_yaml(path, source_text(root / SHARED / WORDS))[0]
        shared = house.get(language) if isinstance(house, dict) else None
        for id_ in known.keys() - {*there - known.keys(), *(shared or known)}:
            told = f"ordet «{id_}» brukes ikke i huset{nearest(id_, shared or ()) or '; slett det'}"
            yield Correction(path, marks.line_of(language, id_), "field-unknown", told)
        return
    templates = [*(root / SHARED).glob("**/*.html"), *(root / SHARED).glob("**/*.typ")]
    for template in sorted(templates):
        for word in dict.fromkeys(ASKED.findall(template.read_text(encoding="utf-8"))):
            if word not in there and word not in METHODS:
                where = template.relative_to(root).as_posix()
                told = f"ordet «{word}» mangler; {where} bruker det{nearest(word, known)}"
                yield Correction(path, marks.line_of(language), "field-missing", told)


def _blanks(text: str) -> set[str]:
    return set(BLANK.findall(text))


def _listed(text: str) -> str:
    return ", ".join(sorted(_blanks(text))) or "ingen tomme felt"
