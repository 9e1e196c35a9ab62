"""A card is what the search reads in place of a page: what is shown of a hit, and words by the weight they have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bauta.website.search.vocabulary import Vocabulary, words

TITLE, LEAD, NAMED, NAMED_PARTS, BODY, BODY_PARTS = 10, 4, 5, 2, 1, 0.4
"""What a word counts by where it stands: title, lead, what the record names itself by, parts of those, text, parts."""
TITLE_SAME, NAMED_SAME = 3, 1
"""What a word counts that only means the same as one of the title, or of the rest the record names itself by."""


@dataclass(frozen=True)
class SearchCard:
    """A page, or a place on one, as the search reads it."""

    address: str
    shown: Mapping[str, str]
    """What is shown of a hit besides its text: title, lead, kind, language, place, and the address where it differs."""
    text: str
    """What excerpts are taken from; title and lead are shown anyway, and the rest is never shown."""
    weighed: tuple[tuple[str, float], ...]
    """Everything the page is found by besides its text, with its weight."""


def with_parts(text: str, vocabulary: Vocabulary) -> list[str]:
    """A text, and the parts of its compounds that it does not use on their own."""
    said = words(text)
    parts = dict.fromkeys(part for word in said for part in vocabulary.parts(word))
    return [text, *(part for part in parts if part not in set(said))]
