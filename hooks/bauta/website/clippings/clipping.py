"""A clipping is an example on its own, with all that must travel with it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property

from bauta.artwork.scenery.motif import read_motifs
from bauta.contract.matter import Fact
from bauta.facts import provenance
from bauta.facts.provenance import LICENCES, Licence
from bauta.reading.addresses import page_address
from bauta.reading.material import Material
from bauta.records.edition import Edition
from bauta.records.entries import Example
from bauta.records.languages import TONGUES, Language, Words
from bauta.security_policy import FRAMED
from bauta.text.wording import HARD_SPACE, date, listed, worded
from bauta.website.clippings.drawing import Drawing
from bauta.website.page import WebPage
from bauta.website.site import Site


@dataclass(frozen=True)
class Plate:
    """A picture of the clipping; `data` is its file, `width` and `height` are in pixels."""

    name: str
    data: bytes
    alt: str
    caption: str
    credit: str
    width: int
    height: int

    @property
    def source(self) -> str:
        """The picture as an address that holds all of it."""
        return "data:image/jpeg;base64," + b64encode(self.data).decode()


@dataclass(frozen=True)
class Clipping:
    """An example, the edition it is cut from, and what every form of it says."""

    side: WebPage
    imprint: Edition

    @property
    def example(self) -> Example:
        """The fields of the source."""
        assert isinstance(self.side.entry, Example), "only examples are cut out"
        return self.side.entry

    @property
    def words(self) -> Words:
        """Interface words in the language of the example."""
        return self.side.words

    @property
    def language(self) -> str:
        """The language tag of the example, `nb-NO` or `nn-NO`."""
        return TONGUES[self.example.sprak].merke

    @property
    def address(self) -> str:
        """Where the example stands on the web."""
        return self.way(self.side.copy.key)

    @property
    def card(self) -> str:
        """Where the card for other websites stands, from the top of the site."""
        return f"{FRAMED}/{self.example.id}.html"

    @property
    def offprint(self) -> bytes | None:
        """The example as a PDF in the look of the book, where one is made."""
        return self.side.site.offprints.get(self.side.copy.key)

    @property
    def licence(self) -> Licence:
        """The licence of the text."""
        return LICENCES[self.example.lisens]

    @property
    def places(self) -> str:
        """The municipalities the example is from, «Gjøvik og Vestre Toten»."""
        return listed(self.side.municipality_names, self.example.sprak)

    @property
    def origin(self) -> str:
        """«Eksempel fra Kongsvinger»."""
        return self.words["eksempel_fra"].format(kommuner=self.places)

    @property
    def keywords(self) -> list[str]:
        """The keywords in the language of the example."""
        return [keyword.name_in(self.example.sprak) for keyword in self.side.keywords]

    @property
    def shares(self) -> str:
        """Who paid what, «kommunen: to deler; gårdeierne: én del»; empty where it is not told."""
        return worded(self.example.kostnadsdeling, self.example.sprak)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, what the page draws as bars among them."""
        drawn = Fact("kostnadsdeling", self.words["kostnadsdeling"], self.shares)
        return (*self.side.facts, drawn) if self.shares else self.side.facts

    @property
    def updated(self) -> str:
        """«oppdatert 23. november 2026», or nothing when no date is stated."""
        day = self.example.oppdatert
        return f"{self.words['oppdatert'].lower()} {plain_date(day, self.example.sprak)}" if day else ""

    @property
    def source_line(self) -> str:
        """The line that is to stand wherever the example is used, with plain spaces."""
        line = provenance.source_line(self.side.copy, self.imprint, self.side.material, self.words)
        return line.replace(HARD_SPACE, " ")

    @property
    def notices(self) -> list[str]:
        """What else must be said: that the text is a draft, and whose the pictures are."""
        return [text for text in (self.side.draft, *self.credits) if text]

    @cached_property
    def credits(self) -> list[str]:
        """Whose each picture is."""
        shown = self.side.figures
        named = [f"{self.words['foto']}: {figure.credit}." for figure in shown if figure.credit]
        if self.drawing.motifs:
            terms = self.words["klipp_illustrasjon"]
            named.append(terms.format(utgiver=self.imprint.utgiver, lisens=self.licence.name))
        return list(dict.fromkeys(named)) + ([self.words["bilder_egne"]] if shown else [])

    @cached_property
    def sections(self) -> list[tuple[str, int, str, str]]:
        """Id, level, title and HTML of each section, with links that work from anywhere."""
        return [(s.id, s.level, s.title, self.side.html(s, self.way)) for s in self.side.sections]

    @cached_property
    def plates(self) -> list[Plate]:
        """The photographs of the example."""
        data = dict(self.side.pictures)
        return [
            Plate(f.name, data[f.name], f.alt, f.caption, f.credit, f.width, f.height)
            for f in self.side.figures
            if f.name in data
        ]

    @cached_property
    def drawing(self) -> Drawing:
        """What is drawn where there is no photograph."""
        root = self.side.site.root
        kit = read_motifs(root)
        chosen = [] if self.side.figures else [kit[id_] for id_ in self.example.motiv if id_ in kit]
        colour = self.side.theme.farge if self.side.theme else "grunn"
        landscape = self.side.material.landscape(self.example)
        return Drawing(root, chosen, landscape, self.example.lys, colour, self.example.id, self.example.sprak)

    def way(self, target: str) -> str:
        """The full address of a source's page by its key, or of an address on the site."""
        known = target in self.side.material.by_key
        return self.imprint.adresse + (page_address(target) if known else target)


def plain_date(day: str, language: Language) -> str:
    """A date with a plain space, for lines that are copied and searched for."""
    return date(day, language).replace(HARD_SPACE, " ")


def clippings(site: Site) -> list[Clipping]:
    """A clipping of every example; none where no edition names who publishes them."""
    material = site.material
    found = []
    for copy in material.copy:
        imprint = imprint_of(material, copy.entry.program)
        if isinstance(copy.entry, Example) and imprint:
            found.append(Clipping(WebPage(site, copy), imprint))
    return found


def imprint_of(material: Material, programme: str) -> Edition | None:
    """The edition that names publisher, title and address of what a programme publishes."""
    editions = [copy.edition for copy in material.editions]
    return next((edition for edition in editions if edition.program == programme), next(iter(editions), None))
