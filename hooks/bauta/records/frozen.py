"""A frozen edition is a book as it came out one year: its files, and the addresses and page numbers it has in print."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bauta.records.edition import Doi, Isbn, Pages, Trim
from bauta.records.field_types import Day, Id, WebAddress, YearNumber
from bauta.records.languages import Language
from bauta.records.requirement import Entity

MANIFEST = "utgivelse.json"
"""The file in the folder of a frozen edition that says what it is."""
TEXTS = "tekster.json"
"""The file in it that holds the source of every text as it was, by path."""
KINDS: dict[str, bytes] = {
    "pdf": b"%PDF-",
    "epub": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
    "json": b"",
    "geojson": b"",
    "csv": b"",
    "bib": b"",
    "xjdf": b"<?xml",
}
"""How the names of its files may end, and how such a file begins."""

FileName = Annotated[
    str, StringConstraints(pattern=rf"^[a-z0-9]+([.-][a-z0-9]+)*\.({'|'.join(KINDS)})$", max_length=80)
]
PrintedAddress = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)*$", max_length=200)]
"""An address below that of the website, as pages have it; empty for the front page."""
Use = Literal["bok", "trykk", "data", "henvisning", "tekster"]


class FrozenFile(Entity):
    """A file of a frozen edition."""

    navn: FileName
    bruk: Use
    """What it is for: to read, for the press, data, to cite by, or the texts it was made from."""
    bytes: Annotated[int, Field(ge=1)]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class FrozenEdition(Entity):
    """An edition as it came out one year."""

    utgave: Id
    ar: YearNumber
    program: Id
    tittel: str
    undertittel: str = ""
    utgiver: str
    betegnelse: str
    """What the edition calls itself: «Første utgave»."""
    sprak: Language
    isbn: Isbn = Isbn()
    doi: Doi = ""
    adresse: WebAddress
    """Of the website, as it stands in print."""
    dato: Day
    versjon: str = ""
    """The commit it was made from; empty for a house without one."""
    format: Trim
    sider: Pages
    filer: Annotated[list[FrozenFile], Field(min_length=1)]
    adresser: list[PrintedAddress]
    """Every address that stands in print, as words or as a QR code."""
    sidetall: dict[str, int]
    """Key of each text it prints -> the page it begins on."""

    @property
    def name(self) -> str:
        """Title and subtitle as one."""
        return f"{self.tittel}: {self.undertittel}" if self.undertittel else self.tittel

    def files_for(self, use: Use) -> list[FrozenFile]:
        """The files for one use, in their order."""
        return [file for file in self.filer if file.bruk == use]
