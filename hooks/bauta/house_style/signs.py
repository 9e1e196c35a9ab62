"""The rule for signs: each has a face that draws it, and none is hidden."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from bauta.artwork.signs import signs_of, strange
from bauta.correction import Correction
from bauta.house_style.rule import CopyRule
from bauta.reading.material import Copy, Material
from bauta.records.entries import Page

UNPRINTED = {"merknad", "kvalitetssikret"}
"""Fields that no reader meets."""
CONTEXT = 20
"""Characters before a hidden sign that show where it stands."""


@CopyRule
def sign_missing(copy: Copy, material: Material) -> Iterator[Correction]:
    """Every sign of a text is in the faces of the book, and none is hidden; the website draws more of them."""
    known = None if isinstance(copy.entry, Page) else drawable(material)
    for keys, text in written(dict(copy.manuscript.fields)):
        if keys[0] not in UNPRINTED:
            yield from told(copy.path, copy.line_of(*keys), text, known)
    for offset, line in enumerate(copy.manuscript.body.split("\n")):
        yield from told(copy.path, copy.manuscript.body_line + offset, line, known)


@lru_cache(maxsize=1)
def drawable(material: Material) -> frozenset[str]:
    """The signs that all designs of a reading draw, asked of their faces once."""
    return signs_of(material.root, material.designs)


def told(path: str, line: int, text: str, known: frozenset[str] | None) -> Iterator[Correction]:
    """A correction for each sign in a text that cannot be set."""
    for place, sign in strange(text, known):
        number = f"U+{ord(sign):04X}"
        before = _seen(text[max(0, place - CONTEXT) : place])
        where = f"etter «{before}»" if before else "først på linja"
        kind = unicodedata.category(sign)
        if kind == "Co":
            fault = f"tegnet {number} {where} er fra en symbolskrift; skriv «- » for et punkt i en liste, eller et ord"
        elif kind.startswith("C"):
            fault = f"et usynlig tegn ({number}) står {where}; slett det, og skriv ordet på nytt"
        else:
            name = unicodedata.name(sign, "").lower()
            fault = f"tegnet «{sign}» ({number} {name}) finnes ikke i skriftene; skriv det med ord"
        yield Correction(path, line, "sign-missing", fault)


def _seen(text: str) -> str:
    """What of a text can be seen."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] != "C").strip()


def written(value: Any, keys: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text among some fields, with where it stands."""
    match value:
        case str():
            yield keys, value
        case dict():
            for key, part in value.items():
                yield from written(key, (*keys, key))
                yield from written(part, (*keys, key))
        case list() | tuple():
            for number, part in enumerate(value):
                yield from written(part, (*keys, number))
