"""A web page shows one entry: its text, its facts, and what the house knows around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from bauta.composing.copyfit import Extent, budget
from bauta.contract.drawings import MeasuredDrawing
from bauta.contract.matter import Bar, Fact, Growth, LargeFigure, NumberedList
from bauta.contract.sheets import TallyRow
from bauta.correction import Correction
from bauta.facts.charts import amounts, cost_shares, growth, population
from bauta.facts.facts import facts, key_figure, supplement
from bauta.facts.measures import asked_today, drawn_measures
from bauta.facts.needs import needs
from bauta.facts.tallies import tallies
from bauta.reading.addresses import SCHEME, ebook_address, leaf_address, page_address, relative, source_of
from bauta.records.entries import FOLDERS, Chapter, Entry, Example, Page, Profile, Sourced
from bauta.records.languages import Words
from bauta.records.programmes import Participation
from bauta.records.sections import slug
from bauta.records.sources import Milestone
from bauta.text.abridgement import IN_BRIEF
from bauta.text.lessons import with_lessons
from bauta.text.readability import one_by_one, sentences
from bauta.text.render import Rendered
from bauta.text.steps import STEPS, years_of
from bauta.text.tree import html
from bauta.website.contact import ways_to_reach
from bauta.website.pictures import Figure, figures, published
from bauta.website.surroundings import Surroundings

FOR_EDITORS = frozenset({"redaksjon.html", "sideplan.html", "rastoff.html", "trykk.html"})
"""Templates of the pages that editors and the print office work by; readers meet one link to the first of them."""


@dataclass(frozen=True)
class WebPage(Surroundings):
    """All a template needs to show an entry. Addresses are relative to the page itself."""

    leaf: int = 1
    """Which leaf this is of a page that has several."""
    leaves: int = 1
    """How many leaves the page has."""

    @property
    def address(self) -> str:
        """The page's own address from the top of the site."""
        return leaf_address(page_address(self.copy.key), self.leaf)

    @property
    def for_editors(self) -> bool:
        """Whether the page is for those who make the site: not for search engines, nor found by the search."""
        return isinstance(self.entry, Page) and self.entry.mal in FOR_EDITORS

    @property
    def pages_for_editors(self) -> list[Page]:
        """The other pages for those who make the site."""
        pages = (copy.entry for copy in self.material.copy if isinstance(copy.entry, Page))
        return [page for page in pages if page.mal in FOR_EDITORS and page != self.entry]

    @property
    def words(self) -> Words:
        """Interface words in the language of the page."""
        words: Words = self.site.words[self.entry.sprak]
        return words

    @cached_property
    def sections(self) -> list[Rendered]:
        """The sections with a text, links turned into addresses of the site."""
        everything = self.site.rendered
        rendered: Sequence[Rendered] = everything.get(self.copy.key, ())
        if self._asks_for("erfaringer"):
            rendered = with_lessons(rendered, self.material.lessons_in(self.entry.program), everything)
        return [section for section in rendered if not section.unknown]

    def html(self, section: Rendered, way: Callable[[str], str] | None = None) -> str:
        """The text of a section with links that work from this page, or as `way` leads to a source by key."""
        return html(section.nodes, partial(self._leads, way or self.url))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact that is stated."""
        return facts(self.entry, self.material, self.words)

    @property
    def easy_read(self) -> list[str]:
        """An example in short, one idea at a time: its lead, and what stands under «Kort fortalt»."""
        if not isinstance(self.entry, Example):
            return []
        brief = (section for section in self.sections if section.id == IN_BRIEF)
        return [*sentences(self.entry.summary), *one_by_one(brief)]

    @property
    def key_figure(self) -> LargeFigure | None:
        """The one figure that tells what was reached."""
        return key_figure(self.entry) if isinstance(self.entry, Sourced) else None

    @property
    def needs(self) -> tuple[Fact, ...]:
        """What others need to do the same as an example."""
        return needs(self.entry, self.material, self.words) if isinstance(self.entry, Example) else ()

    @cached_property
    def measured(self) -> MeasuredDrawing | None:
        """What an example built, drawn from its measures."""
        return drawn_measures(self.entry, self.words) if isinstance(self.entry, Example) else None

    @property
    def asked_today(self) -> tuple[str, ...]:
        """What today's rules ask for in figures, beside the drawing."""
        return asked_today(self.entry, self.material, self.words) if isinstance(self.entry, Example) else ()

    def track(self, section: Rendered) -> list[tuple[str, str]]:
        """The steps of a recipe that is nothing but its steps, each with its year, where one is known of any."""
        match section.nodes:
            case (NumberedList(start=1, children=steps),) if section.id == STEPS:
                texts = [
                    self.html(replace(section, nodes=step.children)) for step in steps if not isinstance(step, str)
                ]
            case _:
                return []
        years = years_of([section])
        return list(zip(years, texts, strict=True)) if any(years) else []

    @property
    def supplement(self) -> list[str]:
        """What the municipality is asked to supply."""
        if not isinstance(self.entry, Sourced):
            return []
        return supplement(self.entry, self.site.rendered[self.copy.key])

    @property
    def draft(self) -> str:
        """The line that says the text is not confirmed; empty when it is."""
        return "" if self.entry.checked or not isinstance(self.entry, Sourced) else self.words["bygger_paa"]

    @property
    def timeline(self) -> list[Milestone]:
        """The whole timeline, on the page of the chapter whose plan asks for it."""
        return self.material.registers.tidslinje if self._asks_for("tidslinje") else []

    @property
    def tallies(self) -> tuple[TallyRow, ...]:
        """The national figures, on the page of the chapter whose plan asks for them."""
        return tuple(tallies(self.material.registers, self.words)) if self._asks_for("tall") else ()

    @property
    def growth(self) -> Growth | None:
        """Change in inhabitants, on the page of the chapter whose plan asks for it."""
        return growth(self.profiles, self.entry.sprak) if self._asks_for("folketall") else None

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is drawn beside the facts: inhabitants of a municipality, shares of the cost of an example."""
        match self.entry:
            case Profile():
                return population(self.entry)
            case Example():
                return cost_shares(self.entry)
        return ()

    @property
    def amounts(self) -> tuple[Bar, ...]:
        """Amounts of an example that are held against each other."""
        return amounts(self.entry) if isinstance(self.entry, Example) else ()

    @property
    def contact(self) -> list[tuple[str, str, str]]:
        """Label, text and address (may be empty) of each known way to reach a municipality."""
        return ways_to_reach(self.entry) if isinstance(self.entry, Profile) else []

    @property
    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Name and data of each picture as it is published."""
        return published(self.site.root, self.copy)

    @cached_property
    def figures(self) -> list[Figure]:
        """The pictures of the record in its own order."""
        return list(figures(self.site.root, self.copy))

    @property
    def offprint(self) -> bytes | None:
        """The record as a PDF of its own, with what belongs to it; None where none is made."""
        return self.site.offprints.get(self.copy.key)

    @property
    def ebook(self) -> bytes | None:
        """The theme as an EPUB with its examples; None where none is made."""
        return self.site.ebooks.get(ebook_address(self.copy.key))

    @property
    def extent(self) -> Extent | None:
        """How the text fits its pages, when a book prints it."""
        return self.site.extents.get(self.copy.key)

    @property
    def budget(self) -> str:
        """«2 av 2 sider, 7 linjer igjen», or nothing for a text no book prints."""
        return budget(self.extent) if self.extent else ""

    @property
    def corrections(self) -> list[Correction]:
        """The corrections that stand in this page's own source."""
        return [c for c in self.site.corrections if c.path == self.copy.path]

    def url(self, target: str) -> str:
        """The way from this page to a source's page (by key), or to an address ending in `/` or a file name."""
        known = target in self.material.by_key
        return relative(page_address(target) if known else target, self.address)

    def leaf_url(self, leaf: int) -> str:
        """The way from this page to a leaf of it."""
        return relative(leaf_address(page_address(self.copy.key), leaf), self.address)

    def keyword_link(self, word: str) -> str:
        """The way from this page to a word of the keyword index."""
        address = leaf_address("stikkord/", self.site.keyword_places.get(slug(word), 1))
        return f"{self.url(address) if address != self.address else ''}#{slug(word)}"

    def link(self, entry: Entry | Participation) -> str:
        """The way from this page to the page of an entry, or to a participant's place among the others."""
        if isinstance(entry, Participation):
            return f"{self.url(f'programmer/{entry.program}/')}#{entry.deltaker}"
        return self.url(f"{FOLDERS[entry.type]}/{entry.id}")

    def _asks_for(self, overview: str) -> bool:
        return isinstance(self.entry, Chapter) and any(
            overview in item.oversikt and item.id == self.entry.id
            for copy in self.material.editions
            for item in copy.edition.plan
        )

    def _leads(self, way: Callable[[str], str], address: str) -> str | None:
        """Where a link in the text leads; None for a source that is not there."""
        if not address.startswith(f"{SCHEME}:"):
            return address
        source, (_, hash_, fragment) = source_of(address), address.partition("#")
        return f"{way(source)}{hash_}{fragment}" if source in self.material.by_key else None
