"""A card in the marks of Pagefind: a small HTML page with what is shown of a hit, and texts by their weight.

What stands after the mark `END` is never shown as an excerpt.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from bauta.website.search.vocabulary import Vocabulary, words

END = "⁂"
TITLE, LEAD, NAMED, NAMED_PARTS, BODY, BODY_PARTS = 10, 4, 5, 2, 1, 0.4
"""What a word counts by where it stands: title, lead, what the record names itself by, parts of those, text, parts."""


def card(title: str, shown: Mapping[str, str], body: str) -> str:
    """A whole card; `shown` is what is shown of a hit besides its title."""
    marks = "".join(
        f'<span data-pagefind-meta="{name}[data-v]" data-v="{escape(value)}"></span>'
        for name, value in shown.items()
        if value
    )
    return (
        f'<!doctype html><html lang="no"><head><title>{escape(title)}</title></head>'
        f"<body data-pagefind-body>{marks}{body}</body></html>"
    )


def headline(title: str, weight: float) -> str:
    """The title, which Pagefind shows."""
    return f'<h1 data-pagefind-weight="{weight}">{escape(title)}</h1>'


def section(title: str, text: str) -> str:
    """A section of the text, from which excerpts are taken."""
    heading = f'<p data-pagefind-weight="{BODY}">{escape(title)}.</p>' if title else ""
    return f'{heading}<p data-pagefind-weight="{BODY}">{escape(text)}</p>'


def weighed(text: str, weight: float) -> str:
    """Words a page is found by; nothing for an empty text."""
    return f'<p data-pagefind-weight="{weight}">{escape(text)}</p>' if text.strip() else ""


def with_parts(text: str, vocabulary: Vocabulary) -> list[str]:
    """A text, and the parts of its compounds that it does not use on their own."""
    said = words(text)
    parts = dict.fromkeys(part for word in said for part in vocabulary.parts(word))
    return [text, *(part for part in parts if part not in set(said))]
