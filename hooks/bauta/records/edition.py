"""An edition is one book: its trim, its frame of parts with pages, and its plan of entries."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bauta.records.field_types import Id, Number, WebAddress
from bauta.records.languages import Language
from bauta.records.press_order import Press
from bauta.records.requirement import Entity

DESIGNS = "overrides/design"
"""Where each design has a folder of its name."""
MEASURES = "maal.yml"
"""What a folder must have to be a design."""

Pages = Annotated[int, Field(ge=1, le=2000)]
Doi = Annotated[str, StringConstraints(pattern=r"^(10\.[0-9]{4,9}/[^\s<>\"{}\\]+)?$", max_length=200)]
"""A digital object identifier without the address of its resolver; empty for none."""

Kind = Literal[
    "forside",
    "bruk",
    "kapittel",
    "innhold",
    "profil",
    "tema",
    "kortfortalt",
    "kommuner",
    "videre",
    "hjul",
    "kull",
    "samlinger",
    "okt",
    "register",
    "henvisninger",
    "kolofon",
    "bakside",
    "tom",
]


FOLDERS: dict[str, str] = {"profil": "municipalities", "tema": "content/temaer", "kortfortalt": "content/temaer"}
"""Kind of page -> where its text lives; the others are chapters."""
OF_REGISTERS = ("okt",)
"""Kinds whose `id` names an item of a register, not a text."""

TOLD_BY_A_TEXT = ("bruk", "kapittel", "profil", "tema", "kortfortalt", "videre", "kolofon")
"""Kinds that are set from a text and are nothing without one."""


class Trim(Entity):
    """The finished page and what is printed beyond it, in mm."""

    bredde: Annotated[Number, Field(ge=50, le=1000)]
    hoyde: Annotated[Number, Field(ge=50, le=1000)]
    utfall: Annotated[Number, Field(ge=0, le=20)]


class FramePart(Entity):
    """A part the client has fixed: its place in the order and its pages."""

    id: Id
    tittel: str
    sider: Pages
    omtrent: bool = False
    """«ca.»: another number of pages is a warning, not an error."""


class MapInset(Entity):
    """Municipalities that lie so near each other that the map of all shows them larger, in a corner of its own."""

    navn: str
    kommuner: list[Id]


class PlanItem(Entity):
    """Pages given to an entry, or to a theme with its introduction and examples."""

    ramme: Id
    """The part of the frame the pages belong to."""
    slag: Kind
    id: Id | None = None
    sider: Pages
    fulle: list[Id] = []
    stikkord: list[Id] = []
    kort_fortalt: list[Id] = []
    """Examples told by their «Kort fortalt» alone, on the one page of a theme (`kortfortalt`) or a session (`okt`)."""
    okt: Annotated[int, Field(ge=0, le=100)] = 0
    """The session of the gathering `id` that the page is for, counted from 1."""
    motiv: list[Id] = []
    """From overrides/motiver/: the tiles of a cover page, the scene of a chapter, or that of a profile or a theme in
    place of those of its printed examples."""
    tittel: str = ""
    """What the text is called here; empty is its own title."""
    deler: list[Id] = []
    """The headings of its own text to print, by their anchors on the website, `apning` being what stands above them;
    none means all."""
    sammendrag: bool = False
    """Only the first paragraph under each heading, with lists and tables."""
    utsnitt: MapInset | None = None
    """What the map of all municipalities shows larger."""
    oversikt: list[Literal["erfaringer", "folketall", "kommuner", "samlinger", "tall", "tidslinje"]] = []
    """What the house makes for a chapter: the lessons of the programme after what stands above the first heading,
    the gatherings before the text, the table and map of municipalities after it, or the timeline under the heading
    «Tidslinje»."""

    @property
    def key(self) -> str | None:
        """The key of its text, where it has one."""
        if self.id is None or self.slag in OF_REGISTERS:
            return None
        return f"{FOLDERS.get(self.slag, 'content/kapitler')}/{self.id}"

    def picks_from(self, key: str) -> bool:
        """Whether the edition picks from this text, so that what does not fit is mended in the plan."""
        return bool(self.kort_fortalt or self.sammendrag or (self.deler and key == self.key))


class Isbn(Entity):
    """One number per format, each its own; empty is a placeholder that a release refuses, but for the e-book."""

    trykt: str = ""
    pdf: str = ""
    epub: str = ""
    """Empty where the e-book is not traded, and has no number."""


class Edition(Entity):
    """One book."""

    id: Id
    program: Id
    tittel: str
    undertittel: str = ""
    omtale: Annotated[str, StringConstraints(max_length=400)] = ""
    """What the book is, in a few sentences, for its back."""
    utgiver: str
    utgave: str
    adresse: WebAddress
    isbn: Isbn = Isbn()
    doi: Doi = ""
    design: Id
    """The folder in overrides/design/ that gives measures, and colours, faces and words where they are its own."""
    sprak: Language = "nb"
    """The language of what the house says in the book."""
    format: Trim
    sider: Pages
    ark: Pages
    """Pages in a signature of the inside."""
    omslagssider: Literal[0, 4] = 4
    """Pages of a cover on its own paper; 0 when the cover is part of the inside."""
    trykk: Press | None = None
    ramme: list[FramePart]
    plan: list[PlanItem]
    rekkefolge: list[Id] = [
        "rad", "resultater", "kort-fortalt", "bakgrunn", "organisering", "veien-videre", "ressurser",
    ]  # fmt: skip
    """The sections of a full example, by their anchors on the website, in the order its page takes them in while there
    is room; those there is no room for are on the website alone, and the page says which. Others always stand."""

    @property
    def inside(self) -> int:
        """Pages within the cover."""
        return self.sider - self.omslagssider

    @property
    def flap(self) -> float:
        """Width of each flap of the cover in mm; none while it is not decided."""
        press = self.trykk
        return 0 if press is None or isinstance(press.klaffer, str) or not self.omslagssider else press.klaffer

    @property
    def spine(self) -> float:
        """Width of the spine in mm, to a tenth; a stapled book has none."""
        if self.trykk is None or not self.trykk.binding.spine:
            return 0
        return round(self.inside / 2 * self.trykk.innmat.thickness + self.trykk.ryggtillegg, 1)
