"""Years: every edition that has come out, as its pages show it, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bauta.reading.former import former_keys
from bauta.reading.frozen_files import FrozenCopy
from bauta.reading.material import Copy, Material
from bauta.records.frozen import MANIFEST, FrozenEdition, FrozenFile, Use
from bauta.website.clippings.citation import norwegian_edition
from bauta.website.deposit import PACKAGE, deposit
from bauta.website.news import News, news

USES: dict[Use, str] = {
    "bok": "Boka",
    "trykk": "Til trykkeriet",
    "data": "Data",
    "henvisning": "Til referanseverktøy",
    "tekster": "Tekstene",
}
"""What the files of an edition are for, in words."""
EDITIONS = "utgaver/"
"""The page of them all, below the root of the site."""
LATEST = "siste/"
"""Where the newest year of an edition is found, below its address."""


@dataclass(frozen=True)
class YearView:
    """An edition as it came out one year."""

    copy: FrozenCopy
    material: Material
    latest: bool
    """Whether it is the newest of its id."""

    @property
    def edition(self) -> FrozenEdition:
        """What was said of it when it came out."""
        return self.copy.edition

    @property
    def address(self) -> str:
        """Its page, below the root of the site."""
        return self.copy.address

    @property
    def citation(self) -> str:
        """The edition in a list of sources."""
        return norwegian_edition(self.edition, self.edition.adresse + self.address)

    @property
    def parts(self) -> list[tuple[str, list[FrozenFile]]]:
        """The files by what they are for."""
        named = [(told, self.edition.files_for(use)) for use, told in USES.items()]
        return [(told, files) for told, files in named if files]

    @property
    def pages(self) -> list[tuple[int, Copy]]:
        """The page each text begins on, with the text as it is today, wherever it is; those that are gone are left
        out."""
        former = former_keys(self.material)
        told = ((page, self.material.by_key.get(key) or former.get(key)) for key, page in self.edition.sidetall.items())
        found = [(page, copy) for page, copy in told if isinstance(copy, Copy)]
        return sorted(found, key=lambda row: (row[0], row[1].entry.name))

    @cached_property
    def news(self) -> News:
        """What has become of the texts since."""
        return news(self.copy, self.material, self.material.language)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Name and content of every file that stands beside its page. Raises `ValueError` for one that has changed."""
        for file in self.edition.filer:
            yield file.navn, self.copy.read(self.material.root, file)
        yield MANIFEST, (self.material.root / self.copy.path).read_bytes()
        yield PACKAGE, deposit(self.copy, self.material.root)


def year_views(material: Material) -> list[YearView]:
    """Every edition that has come out, the newest first."""
    seen = set[str]()
    views = []
    for copy in material.frozen:
        views.append(YearView(copy, material, copy.edition.utgave not in seen))
        seen.add(copy.edition.utgave)
    return views
