"""The register of the search: which pages have a word, and how much it says of each, in parts fetched one by one.

How much a page has of a word (BM25, Robertson and Zaragoza 2009) is worked out here and not in the browser, so a
reader fetches only the parts with the words of the query, and the few pages that are shown. How rare a word is, the
browser sees from the pages that have it in any of its forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bauta.website.search.card import BODY, SearchCard
from bauta.website.search.vocabulary import KIN, Vocabulary, stem

TOKEN = re.compile(r"\d+(?:[.,-]\d+)*|[^\W_]+")
"""A word, or figures with a mark inside; the scripts of the pages read the same («ordene»)."""
PART = 12_000
"""Letters of a part of the register, about 4 kB as it is sent."""
SATURATION = 12.0
"""How many plain mentions a word needs to count half of what it can."""
LENGTH = 0.5
"""How much a long page is held back: 0 is nothing, 1 is by its whole length."""
SAME = 0.7
"""What another form of a word counts beside the one that is used: «haldeplass» where the text says «holdeplassen»."""
STEPS = 10
"""Whole numbers take less room: a score of 1.0 is written 10."""

Postings = dict[str, list[int]]
"""A word -> page, score, page, score."""


def register(cards: Sequence[SearchCard], vocabulary: Vocabulary) -> Iterator[tuple[str, Any]]:
    """Name and content of each file: the parts by the order of the words, where each begins, and the pages.

    A part also has what its compounds are made of, for queries with one that few pages have.
    """
    parts = list(_parts(_scores(cards)))
    yield "deler.json", [next(iter(part)) for part in parts]
    for number, part in enumerate(parts):
        compounds = {word: " ".join(found[:2]) for word in part if (found := vocabulary.parts(word))}
        yield f"d{number}.json", {"ord": part, "deler": compounds}
    for number, card in enumerate(cards):
        yield f"s{number}.json", {name: text for name, text in {**card.shown, "tekst": card.text}.items() if text}


def _scores(cards: Sequence[SearchCard]) -> Postings:
    """Every word with its pages, in the order of the words."""
    counts = [_counted(card) for card in cards]
    lengths = [sum(count.values()) for count in counts]
    mean = sum(lengths) / len(lengths) if lengths else 1
    postings: Postings = {word: [] for word in sorted({word for count in counts for word in count})}
    for page, (count, length) in enumerate(zip(counts, lengths, strict=True)):
        held_back = SATURATION * (1 - LENGTH + LENGTH * length / mean)
        for word, weight in count.items():
            score = weight * (SATURATION + 1) / (weight + held_back)
            postings[word] += [page, max(1, round(STEPS * score))]
    return postings


def _counted(card: SearchCard) -> dict[str, float]:
    """The words of a card, each with the sum of what its places count; twice the weight counts four times as much."""
    count: dict[str, float] = {}
    for text, weight in ((card.text, BODY), *card.weighed):
        for word in TOKEN.findall(text.lower()):
            for said, part in ((word, 1.0), *((other, SAME) for other in KIN.get(stem(word), ()))):
                count[said] = count.get(said, 0.0) + part * weight * weight
    return count


def _parts(postings: Postings) -> Iterator[Postings]:
    part: Postings = {}
    size = 0
    for word, pages in postings.items():
        part[word] = pages
        size += len(word) + 4 * len(pages)
        if size > PART:
            yield part
            part, size = {}, 0
    if part:
        yield part
