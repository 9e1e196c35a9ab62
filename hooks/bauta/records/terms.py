"""Terms are what texts are ordered and found by: themes, keywords, synonyms, the words of the house."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from bauta.records.field_types import Id
from bauta.records.languages import Language, said_in
from bauta.records.requirement import Entity


class ThemeItem(Entity):
    """A main theme of a programme; `nummer` gives its place in the book, 0 where there is one theme alone."""

    id: Id
    nummer: int
    navn: str
    navn_nn: str = ""
    program: Id
    farge: str
    kort: str = ""

    def name_in(self, language: Language) -> str:
        """The theme's name in the language of the page."""
        return said_in(language, self.navn, nn=self.navn_nn)


class Keyword(Entity):
    """A word examples are found by."""

    ord: str
    nn: str = ""
    synonymer: list[str] = []

    def name_in(self, language: Language) -> str:
        """The word in the language of the page."""
        return said_in(language, self.ord, nn=self.nn)


class Synonyms(Entity):
    """Words that mean the same to one who searches: abbreviations, both written languages, everyday words."""

    likt: Annotated[list[Annotated[str, StringConstraints(min_length=2)]], Field(min_length=2)]


class HouseWord(Entity):
    """A word the dictionaries lack, a shortening every reader knows, or the form of a word that the house writes."""

    ord: str
    forklaring: str = ""
    """A shortening said in full."""
    sprak: Language | None = None
    """The language it is written so in; both where none is named."""
    i_stedet_for: list[str] = []
    """Words or phrases that are not written for it."""
