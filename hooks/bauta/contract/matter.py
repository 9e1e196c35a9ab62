"""What is read: the text tree, sections, facts and charts, and an entry with all that is set around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bauta.contract.drawings import MeasuredDrawing, QrCode, Scene
from bauta.contract.maps import DrawnMap
from bauta.records.languages import Language


@dataclass(frozen=True)
class Block:
    """A node of the text tree that is told by its tag alone: the tags `text.render` lets through."""

    tag: str
    children: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Link:
    """A link to a web address, or without one where the address cannot be followed."""

    href: str
    children: tuple[Node, ...]
    tag: Literal["a"] = "a"


@dataclass(frozen=True)
class PageLink:
    """A link to a text in the same book."""

    target: str
    """Key of the text, which is its label."""
    note: str
    """What is printed after it: the page."""
    children: tuple[Node, ...]
    tag: Literal["side"] = "side"


@dataclass(frozen=True)
class NumberedList:
    """A list of steps, numbered from `start`."""

    start: int
    children: tuple[Node, ...]
    tag: Literal["ol"] = "ol"


@dataclass(frozen=True)
class Cell:
    """A cell of a table."""

    tag: Literal["th", "td"]
    align: Literal["", "left", "right", "center"]
    children: tuple[Node, ...]


Branch = Block | Link | PageLink | NumberedList | Cell
Node = Branch | str
"""Text is data: `#`, `$` and `@` in it are just characters."""


@dataclass(frozen=True)
class Passage:
    """A section of a text: its heading and what stands under it."""

    id: str
    """The anchor on the website; those of the template are fixed, and the design knows them."""
    level: int
    """Of the heading in its own text, from 2."""
    title: str
    """Empty for what stands above the first heading."""
    nodes: tuple[Node, ...]
    unknown: bool = False
    """Whether the author has written that the facts are unknown; only a review proof sets such sections."""
    marks: tuple[str, ...] = ()
    """The open corrections, in a review proof."""


@dataclass(frozen=True)
class Fact:
    """A field that is stated. From the front matter of the entry, by `facts.facts`."""

    id: str
    """The name of the field."""
    label: str
    value: str
    """In words, with units."""


@dataclass(frozen=True)
class Bar:
    """One bar. `share` is its length against the longest in the chart, or its part of the whole, from 0 to 1."""

    label: str
    share: float
    text: str


@dataclass(frozen=True)
class LargeFigure:
    """The one figure that tells what was reached. From the field `nokkeltall`."""

    figure: str
    """As it is set large: «525 → 375»."""
    what: str
    """What it counts."""


@dataclass(frozen=True)
class Change:
    """How a municipality has grown or shrunk. `share` is against the greatest change in the chart, from −1 to 1."""

    name: str
    before: str
    after: str
    share: float
    text: str


@dataclass(frozen=True)
class Growth:
    """The years compared, and a row for each municipality."""

    before: str
    after: str
    rows: tuple[Change, ...]


@dataclass(frozen=True)
class Crop:
    """How a picture lies in its slot, in parts of the slot's sides: what is outside is cut away."""

    x: float
    """From the left of the slot to that of the picture: 0 or less."""
    y: float
    width: float
    """1 or more."""
    height: float


@dataclass(frozen=True)
class Photograph:
    """A picture of the record."""

    file: str
    """From the root of the house, beginning with «/»."""
    alt: str
    caption: str
    credit: str
    crops: dict[str, Crop]
    """Name of each slot of the design -> how the picture lies in it. From `artwork.crop`."""


@dataclass(frozen=True)
class ThemeTag:
    """A theme in the language of the entry. From the register of themes."""

    number: int
    """0 for the one theme of a programme, and where there is none."""
    name: str
    color: str
    """Name of its colour in the palette."""


@dataclass(frozen=True)
class PrintedPlace:
    """Something printed in the same book."""

    id: str
    """Its label."""
    title: str
    page: int


@dataclass(frozen=True)
class WebPlace:
    """Something on the website."""

    title: str
    address: str


@dataclass(frozen=True)
class SourceNote:
    """A reference in full. From the register of references."""

    title: str
    origin: str
    """Publisher and year."""
    address: str


@dataclass(frozen=True)
class Terms:
    """Whose a text is, and how far it is come. From its front matter, by `facts.provenance`."""

    source_line: str
    """What must go with every copy; the address of the text stands in it."""
    status: str
    updated: str
    """A day in words."""
    path: str
    """The file of the text."""


@dataclass(frozen=True, kw_only=True)
class Matter:
    """What every entry has. From its file, by `composing.matter`."""

    id: str
    """The key of the copy, which is its label in the book."""
    lang: Language
    title: str
    lead: str
    sections: tuple[Passage, ...]
    draft: str
    """How far a text is come that is not confirmed, in a word or two; empty when it is confirmed."""
    words: dict[str, str]
    """The words the editions add to the texts, by id, in the language of the entry. From overrides/ord.yml."""
    foot: str
    """What the running foot says of it."""
    color: str
    """Name of its colour in the palette."""
    on_web: tuple[str, ...]
    """Titles of its sections that only the website has, where the plan chooses among them."""


@dataclass(frozen=True, kw_only=True)
class TextMatter(Matter):
    """A chapter, and other texts that are nothing but text."""


@dataclass(frozen=True)
class ExampleTile:
    """An example printed under a theme, by picture, name and page."""

    id: str
    """Its label."""
    title: str
    municipalities: str
    page: int
    picture: Photograph | None
    scene: Scene | None


@dataclass(frozen=True, kw_only=True)
class ThemeMatter(Matter):
    """The introduction of a theme."""

    theme: ThemeTag
    scene: Scene | None
    tiles: tuple[ExampleTile, ...]
    """The examples the plan prints under it, in running order."""


@dataclass(frozen=True, kw_only=True)
class SourcedMatter(Matter):
    """What profiles and examples share."""

    scene: Scene | None
    facts: tuple[Fact, ...]
    key_figure: LargeFigure | None
    supplement: tuple[str, ...]
    """What the municipality is asked to supply."""
    picture: Photograph | None
    references: int
    """How many sources the text builds on."""
    sources: PrintedPlace | None
    """Where the book lists them."""
    address: str
    """Of its page on the web."""
    qr: QrCode


@dataclass(frozen=True, kw_only=True)
class ExampleMatter(SourcedMatter):
    """An example."""

    theme: ThemeTag
    municipalities: str
    shares: tuple[Bar, ...]
    """Who paid what, as parts of the whole."""
    amounts: tuple[Bar, ...]
    """Amounts that are held against each other."""
    plate: Literal["", "profil", "eksempel", "bred", "hoy", "par"]
    """The slot its picture stands in; empty without one."""
    second: Photograph | None
    """The other picture of a pair, or one across that stands beside an upright one."""
    more_pictures: int
    """How many of its pictures the website alone has."""
    needs: tuple[Fact, ...]
    """What others need to do the same: who, time, money, measure, today's rule. From `facts.needs`."""
    years: tuple[str, ...]
    """The year each step tells of, as many as there are steps; empty where it tells of none. From `text.steps`."""
    measured: MeasuredDrawing | None
    """What was built, drawn from the measures of the record."""
    asked_today: tuple[str, ...]
    """What today's rules ask for in figures, beside the drawing."""
    order: tuple[str, ...]
    """The sections by id in the order they are taken in while the page has room. From the file of the edition."""


@dataclass(frozen=True)
class StripBar:
    """A role in a programme, from a year through another."""

    label: str
    start: int
    end: int


@dataclass(frozen=True)
class StripMark:
    """Something decided or built."""

    year: int
    color: str
    """Name of its colour in the palette."""


@dataclass(frozen=True)
class Strip:
    """The work of a municipality year by year. From its record and its examples, by `facts.strip`."""

    first: int
    last: int
    roles: tuple[StripBar, ...]
    decisions: tuple[StripMark, ...]
    works: tuple[StripMark, ...]
    """By year; those of one year stand on each other."""
    alt: str


@dataclass(frozen=True, kw_only=True)
class ProfileMatter(SourcedMatter):
    """A municipality."""

    strip: Strip | None

    county: str
    population: tuple[Bar, ...]
    """Inhabitants then and now, within today's borders."""
    examples: tuple[PrintedPlace, ...]
    web: tuple[WebPlace, ...]
    """The examples only the website has."""
    map: DrawnMap


@dataclass(frozen=True, kw_only=True)
class RecordMatter(Matter):
    """An example or a profile with all its record says, for an offprint or a review proof."""

    theme: ThemeTag | None
    scene: Scene | None
    municipalities: str
    form: str
    """What kind of example it is, in words."""
    facts: tuple[Fact, ...]
    shares: tuple[Bar, ...]
    keywords: tuple[str, ...]
    supplement: tuple[str, ...]
    pictures: tuple[Photograph, ...]
    sources: tuple[SourceNote, ...]
    terms: Terms
    address: str
    qr: QrCode
    marks: tuple[str, ...] = ()
    """The open corrections of the fields, in a review proof."""
