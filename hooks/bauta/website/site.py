"""The site: what every page of the website is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bauta.composing.copyfit import Extent
from bauta.correction import Correction
from bauta.reading.material import Material
from bauta.text.render import Rendered
from bauta.website.leaves import keyword_places
from bauta.records.languages import Language, Words
from bauta.website.related import Kinship


@dataclass(frozen=True)
class Site:
    """The house as the website shows it."""

    root: Path
    material: Material
    rendered: Mapping[str, tuple[Rendered, ...]]
    """The sections of each copy by key."""
    extents: Mapping[str, Extent]
    """How far each printed text runs, by key."""
    corrections: Sequence[Correction]
    words: dict[Language, Words]
    """The words the editions add to the texts, by language."""
    offprints: Mapping[str, bytes]
    """PDFs of single records, by key."""
    ebooks: Mapping[str, bytes]
    """EPUBs of books and themes, by address."""

    @cached_property
    def kinship(self) -> Kinship:
        """Which examples are like which."""
        return Kinship(self.material.examples.values())

    @cached_property
    def keyword_places(self) -> Mapping[str, int]:
        """On which leaf of the keyword index each word begins, by its anchor."""
        return keyword_places(self.material)
