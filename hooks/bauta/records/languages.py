"""Languages are those the house writes, in their order, and what is said where one has no words."""

from __future__ import annotations

from typing import Literal, get_args

Language = Literal["nb", "nn"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""Every language of the house; the others are held to the words of the first, and lean on them."""


def said_in(language: str, first: str, **others: str) -> str:
    """The words in a language, by its tag; those of the first where they are the same, or it has none."""
    return others.get(language) or first
