"""The sheets of a book by kind, the rows of what the house makes itself, and the book they make up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from bauta.contract.design import BookDesign
from bauta.contract.drawings import Barcode, Drawing, DrawnWheel, QrCode, Scene
from bauta.contract.maps import BubbleMap, Coast, DrawnMap
from bauta.contract.matter import (
    ExampleMatter,
    Growth,
    ProfileMatter,
    RecordMatter,
    Terms,
    TextMatter,
    ThemeMatter,
    ThemeTag,
)
from bauta.records.languages import Language


@dataclass(frozen=True)
class ContentsRow:
    """A line of the contents page."""

    id: str
    title: str
    page: int
    level: Literal[1, 2]
    theme: ThemeTag | None = None


@dataclass(frozen=True)
class ExtractRow:
    """A line of the contents of an extract."""

    id: str
    title: str
    page: int


@dataclass(frozen=True)
class IndexItem:
    """What is found under a word, and its page."""

    name: str
    page: int


@dataclass(frozen=True)
class IndexRow:
    """A word of the index with what is found under it, or the word to see instead."""

    word: str
    see: str
    items: tuple[IndexItem, ...]


@dataclass(frozen=True)
class IndexGroup:
    """A part of the index."""

    heading: str
    titles: bool
    """Whether its items are titles, each on a line of its own."""
    rows: tuple[IndexRow, ...]


@dataclass(frozen=True)
class ReferenceWork:
    """A work as it is printed below its publisher."""

    title: str
    year: str


@dataclass(frozen=True)
class ReferenceRow:
    """All a publisher has in a group, as it is printed; a work without a publisher stands alone."""

    publisher: str
    works: tuple[ReferenceWork, ...]


@dataclass(frozen=True)
class ReferenceGroup:
    """References of a kind."""

    heading: str
    items: tuple[ReferenceRow, ...]


@dataclass(frozen=True)
class MunicipalityRow:
    """A printed profile in the table of them all."""

    id: str
    name: str
    county: str
    before: str
    """Inhabitants then and now, or a dash."""
    population: str
    change: str
    share: float
    """Of the greatest change, from −1 to 1."""
    examples: int
    """How many of its examples are printed."""
    page: int


@dataclass(frozen=True)
class AdvicePlace:
    """A printed example that shows a piece of advice."""

    id: str
    name: str
    """The municipality."""
    page: int
    color: str
    """Name of the colour of its theme in the palette."""


@dataclass(frozen=True)
class AdviceCard:
    """A piece of advice."""

    number: int
    title: str
    evidence: str
    inferred: bool
    """Whether the editors have drawn it themselves."""
    places: tuple[AdvicePlace, ...]


@dataclass(frozen=True)
class AdviceArea:
    """The advice under one heading."""

    name: str
    cards: tuple[AdviceCard, ...]


@dataclass(frozen=True)
class AdviceDot:
    """A piece of advice a municipality has an example of, in the colour of the theme of the first."""

    number: int
    color: str


@dataclass(frozen=True)
class AdviceRow:
    """A municipality, and the advice that leads to examples from it."""

    id: str
    name: str
    dots: tuple[AdviceDot, ...]
    page: int


@dataclass(frozen=True)
class Advice:
    """The advice of a programme as cards, and which municipalities stand behind each."""

    areas: tuple[AdviceArea, ...]
    behind: tuple[AdviceRow, ...]
    alt: str
    """What the dots say."""


@dataclass(frozen=True)
class Presentation:
    """A municipality in a sentence."""

    name: str
    county: str
    lead: str
    lang: Language
    address: str


@dataclass(frozen=True)
class TimelineRow:
    """Something that happened. From the register of milestones, by `facts.timeline`."""

    date: str
    kind: str
    """One of the register's own words."""
    what: str
    at: float
    """Where it stands on the axis, in years."""
    until: float | None
    """Where its bar ends; None for what has no bar."""
    lane: str
    weight: Literal[1, 2, 3]
    """1 is what all others hang on, 3 what is told in passing."""
    name: str
    """What stands in its bar."""


@dataclass(frozen=True)
class Timeline:
    """An axis of years with lanes beside it."""

    first: int
    last: int
    """The last year the axis holds all of."""
    lanes: tuple[tuple[str, str], ...]
    """Id and heading of each, from the left."""
    rows: tuple[TimelineRow, ...]
    """In the order of the register."""


@dataclass(frozen=True)
class TallyRow:
    """A national figure shown as signs. From the register of figures, by `facts.tallies`."""

    what: str
    figure: str
    """As it is said."""
    year: str
    sign: Literal["person", "hus", "skole", "stasjon"]
    full: float
    """Signs that are filled; the last may be so in part."""
    signs: int
    """Signs in all."""
    each: str
    """What a sign stands for, in words; empty where it is one."""
    sources: str
    """Publishers and years."""
    alt: str


@dataclass(frozen=True)
class PlaceRow:
    """A place in a cohort. What no source tells is empty."""

    name: str
    today: str
    county: str
    note: str


@dataclass(frozen=True)
class CohortTable:
    """A cohort and who had a place in it. From the registers of programmes and participations."""

    title: str
    count: int
    other: tuple[str, ...]
    """What other sources say of the count."""
    note: str
    places: tuple[PlaceRow, ...]


@dataclass(frozen=True)
class GatheringCard:
    """A gathering. From the register of gatherings."""

    title: str
    when: str
    where: str
    """Empty where it is unknown."""
    goals: tuple[str, ...]
    participants: tuple[str, ...]
    sessions: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class SessionCard:
    """A session of a gathering."""

    title: str
    what: str
    number: int
    of: int
    """How many sessions the gathering has."""


@dataclass(frozen=True, kw_only=True)
class Leaves:
    """What every sheet has. The plan of the edition gives kind, part, page and pages."""

    id: str
    """Its label: the key of its first text, or kind and page."""
    part: str
    """The part of the book it belongs to, for the running foot."""
    first: int = 1
    """The page it begins on."""
    pages: int = 0
    """Pages it is allotted; 0 for as many as it takes."""
    blank: int = 0
    """Empty pages that fill it up."""


@dataclass(frozen=True, kw_only=True)
class BlankSheet(Leaves):
    """Pages whose text is missing."""

    kind: Literal["tom"] = "tom"
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CoverSheet(Leaves):
    """The front or the back of the cover."""

    kind: Literal["forside", "bakside"]
    scenes: tuple[Scene, ...]
    themes: tuple[ThemeTag, ...]
    count: str
    """How many themes there are; in letters up to twelve."""
    municipalities: tuple[str, ...]
    """Names of the municipalities, or of all participants in a book without profiles."""
    counted: Literal["antall_kommuner", "antall_deltakere"]
    """The word for how many they are."""
    qr: QrCode
    blurb: str = ""
    """What the book is, for the back; empty on the front."""
    barcode: Barcode | None = None
    """On the back of a book with an ISBN."""
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TiledSheet(Leaves):
    """How to use the book, and the imprint, beside a column of motifs."""

    kind: Literal["bruk", "kolofon"]
    entries: tuple[TextMatter, ...]
    scenes: tuple[Scene, ...]


@dataclass(frozen=True, kw_only=True)
class WayOnSheet(Leaves):
    """The last words of a short edition, with the way to the website."""

    kind: Literal["videre"] = "videre"
    entries: tuple[TextMatter, ...]
    scenes: tuple[Scene, ...]
    address: str
    qr: QrCode


Opening = Literal["kapittel", "enkelt", "oversikt", "raad"]
"""How a chapter opens: over several pages, on the one it has, over a table of all, before a spread of advice."""


@dataclass(frozen=True, kw_only=True)
class ChapterSheet(Leaves):
    """A chapter, and the overviews the plan asks for with it."""

    kind: Literal["kapittel"] = "kapittel"
    opening: Opening
    entries: tuple[TextMatter, ...]
    scene: Scene | None
    overview: tuple[MunicipalityRow, ...] | None = None
    years: tuple[str, str] = ("", "")
    """The years inhabitants are counted in, where they are the same for all in `overview`."""
    map: BubbleMap | None = None
    """Of all municipalities; there with `overview`."""
    advice: Advice | None = None
    timeline: Timeline | None = None
    tallies: tuple[TallyRow, ...] = ()
    growth: Growth | None = None
    gatherings: tuple[GatheringCard, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class ThemeSheet(Leaves):
    """The opening of a theme."""

    kind: Literal["tema"] = "tema"
    entries: tuple[ThemeMatter, ...]


@dataclass(frozen=True, kw_only=True)
class ExampleSheet(Leaves):
    """An example in full, two keyword examples, or (`kortform`) keyword examples as they fall."""

    kind: Literal["eksempel", "stikkord", "kortform"]
    entries: tuple[ExampleMatter, ...]


@dataclass(frozen=True, kw_only=True)
class ProfileSheet(Leaves):
    """A municipality on its spread."""

    kind: Literal["profil"] = "profil"
    entries: tuple[ProfileMatter, ...]


@dataclass(frozen=True, kw_only=True)
class BriefSheet(Leaves):
    """A theme with its examples in brief."""

    kind: Literal["kortfortalt"] = "kortfortalt"
    entries: tuple[ThemeMatter | ExampleMatter, ...]
    """The theme first."""


@dataclass(frozen=True, kw_only=True)
class MunicipalitiesSheet(Leaves):
    """The municipalities in a sentence each, and where they lie."""

    kind: Literal["kommuner"] = "kommuner"
    profiles: tuple[Presentation, ...]
    map: DrawnMap
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ContentsSheet(Leaves):
    """The contents."""

    kind: Literal["innhold"] = "innhold"
    contents: tuple[ContentsRow, ...]
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IndexSheet(Leaves):
    """The index."""

    kind: Literal["register"] = "register"
    index: tuple[IndexGroup, ...]
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReferencesSheet(Leaves):
    """The references."""

    kind: Literal["henvisninger"] = "henvisninger"
    references: tuple[ReferenceGroup, ...]
    qr: QrCode
    scene: Scene | None = None
    """For the room a short list leaves."""
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WheelSheet(Leaves):
    """The wheel of a programme; None where the register has none."""

    kind: Literal["hjul"] = "hjul"
    wheel: DrawnWheel | None
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CohortsSheet(Leaves):
    """The cohorts of a programme."""

    kind: Literal["kull"] = "kull"
    cohorts: tuple[CohortTable, ...] | None
    scene: Scene | None = None
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GatheringsSheet(Leaves):
    """The gatherings of a programme."""

    kind: Literal["samlinger"] = "samlinger"
    gatherings: tuple[GatheringCard, ...]
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SessionSheet(Leaves):
    """A session with its examples; None where the register has none."""

    kind: Literal["okt"] = "okt"
    session: SessionCard | None
    scene: Scene | None
    entries: tuple[ExampleMatter, ...]


@dataclass(frozen=True, kw_only=True)
class OpeningSheet(Leaves):
    """The first page of an extract: what it is, what is in it, whose it is."""

    kind: Literal["utdrag"] = "utdrag"
    title: str
    lead: str
    words: dict[str, str]
    lang: Language
    theme: ThemeTag | None
    contents: tuple[ExtractRow, ...]
    map: DrawnMap | None
    draft: str
    terms: Terms
    address: str
    qr: QrCode
    entries: tuple[TextMatter, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RecordSheet(Leaves):
    """An offprint of an example, or a review proof."""

    kind: Literal["saertrykk", "korrektur"]
    entries: tuple[RecordMatter, ...]
    leaf: ExampleMatter | None = None
    """The example as a book has it on a page of its own; None in a review proof."""


AnySheet = Annotated[
    BlankSheet
    | CoverSheet
    | TiledSheet
    | WayOnSheet
    | ChapterSheet
    | ThemeSheet
    | ExampleSheet
    | ProfileSheet
    | BriefSheet
    | MunicipalitiesSheet
    | ContentsSheet
    | IndexSheet
    | ReferencesSheet
    | WheelSheet
    | CohortsSheet
    | GatheringsSheet
    | SessionSheet
    | OpeningSheet
    | RecordSheet,
    Field(discriminator="kind"),
]


@dataclass(frozen=True)
class Imprint:
    """What every page may say of the edition it stands in. From the file of the edition, under its own names."""

    tittel: str
    undertittel: str
    utgiver: str
    utgave: str
    adresse: str


@dataclass(frozen=True)
class PressSheets:
    """The sheets only the press sees. From `press.packages`."""

    bleed: float
    """In mm."""
    spine: float
    """Width of the spine in mm; 0 for none."""
    spine_text: bool
    """Whether the spine is wide enough to be read."""
    slug: float
    """Height of the slug in mm."""
    note: str
    """What a proof says beyond the bleed; empty for what goes to press."""


@dataclass(frozen=True, kw_only=True)
class Book:
    """A book, an extract, an offprint or a review proof, with all the compositor needs to set it."""

    edition: Imprint
    design: BookDesign
    lang: Language
    bleed: float
    """In mm; readers get the page as trimmed."""
    coast: Coast | None
    """None where no map is drawn."""
    drawings: dict[str, Drawing]
    """The drawings of its scenes, by name."""
    sheets: tuple[AnySheet, ...]
    """In running order."""
    work: str = ""
    """The work a small book is taken from; empty for a book of its own."""
    made: str = ""
    """The day a small book is made, in words."""
    sides: tuple[Literal["even", "odd"], ...] = ()
    """The side of the leaf each sheet begins on, when some sheets are set without the others to be cast off."""
    elsewhere: tuple[str, ...] = ()
    """Labels of what is not set then."""
    press: PressSheets | None = None
