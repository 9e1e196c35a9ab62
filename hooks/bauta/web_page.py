"""A web page shows one entry: its text, its facts, and what the house knows around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from html import escape

from bauta.addresses import page_address, relative
from bauta.back_matter import grouped
from bauta.charts import Bar, Growth, cost_shares, growth, population
from bauta.copyfit import Extent, budget
from bauta.correction import Correction
from bauta.entries import ENTRY_TYPES, Chapter, Entry, Example, Profile, Sourced, Theme
from bauta.facts import facts
from bauta.kinship import Relative
from bauta.lessons import with_lessons
from bauta.links import SCHEME, source_of
from bauta.material import Copy, Material
from bauta.particulars import Responsible
from bauta.pictures import picture_file, pixels
from bauta.programmes import Participation
from bauta.publication import Publication
from bauta.render import Rendered
from bauta.requirement import is_known
from bauta.sources import Milestone, Reference
from bauta.supplement import supplement
from bauta.terms import Keyword, ThemeItem
from bauta.web_pictures import every, renditions, source_set
from bauta.wording import worded

ADDRESS = re.compile(rf'<a href="({SCHEME}:[^"]*)">(.*?)</a>', re.DOTALL)

FOLDERS = {type_: folder for folder, type_ in ENTRY_TYPES.items()}


@dataclass(frozen=True)
class Figure:
    """A picture as the page shows it, with its size in pixels so that the text does not jump."""

    name: str
    alt: str
    caption: str
    credit: str
    width: int
    height: int
    sources: tuple[tuple[str, str], ...]
    """Format and set of widths, the smallest format first."""


@dataclass(frozen=True)
class WebPage:
    """All a template needs to show an entry. Addresses are relative to the page itself."""

    publication: Publication
    copy: Copy

    @property
    def entry(self) -> Entry:
        """The fields of the source."""
        return self.copy.entry

    @property
    def material(self) -> Material:
        """Everything read."""
        return self.publication.verdict.material

    @property
    def address(self) -> str:
        """The page's own address from the top of the site."""
        return page_address(self.copy.key)

    @property
    def words(self) -> dict[str, str]:
        """Interface words in the language of the page."""
        return self.publication.words[self.entry.sprak]

    @cached_property
    def sections(self) -> list[Rendered]:
        """The sections with a text, links turned into addresses of the site."""
        everything = self.publication.verdict.rendered
        rendered: Sequence[Rendered] = everything.get(self.copy.key, ())
        if self._asks_for("erfaringer"):
            rendered = with_lessons(rendered, self.material.lessons_in(self.entry.program), everything)
        return [section for section in rendered if not section.unknown]

    def html(self, section: Rendered, way: Callable[[str], str] | None = None) -> str:
        """The text of a section with links that work from this page, or as `way` leads to a source by key."""
        return ADDRESS.sub(partial(self._linked, way or self.url), section.html)

    @cached_property
    def content(self) -> str:
        """The whole text with its headings, as the page's content and for the search index."""
        return "\n".join(self._pieces())

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Label and value of each fact that is stated."""
        return facts(self.entry, self.material, self.words)

    @property
    def supplement(self) -> list[str]:
        """What the municipality is asked to supply."""
        if not isinstance(self.entry, Sourced):
            return []
        return supplement(self.entry, self.publication.verdict.rendered[self.copy.key], self.words)

    @property
    def draft(self) -> str:
        """The line that says the text is not confirmed; empty when it is."""
        return "" if self.entry.checked or not isinstance(self.entry, Sourced) else self.words["bygger_paa"]

    @property
    def theme(self) -> ThemeItem | None:
        """The theme of an example or of a theme's own page."""
        themes = self.material.registers.themes
        return themes.get(self.entry.tema if isinstance(self.entry, Example) else self.entry.id)

    @property
    def themes(self) -> list[ThemeItem]:
        """The themes of the page's programme, by number."""
        themes = (theme for theme in self.material.registers.temaer if theme.program == self.entry.program)
        return sorted(themes, key=lambda theme: theme.nummer)

    @property
    def profiles(self) -> list[Profile]:
        """The profiles of the page's programme."""
        return [profile for profile in self.material.profiles.values() if profile.program == self.entry.program]

    @property
    def collection(self) -> list[Example]:
        """Every example of the page's programme."""
        return [example for example in self.material.examples.values() if example.program == self.entry.program]

    @property
    def municipalities(self) -> list[Profile]:
        """The municipalities with a profile that an example is from."""
        named = self.entry.kommuner if isinstance(self.entry, Example) else []
        return [self.material.profiles[id_] for id_ in named if id_ in self.material.profiles]

    @property
    def municipality_names(self) -> list[str]:
        """The municipalities an example is from, by name, with a profile or without one."""
        return [place.name for place in self.municipalities_of(self.entry)] if isinstance(self.entry, Example) else []

    @property
    def examples(self) -> list[Example]:
        """The examples of a municipality or a theme."""
        match self.entry:
            case Profile():
                return self.material.examples_of(self.entry.id)
            case Theme():
                return self.material.examples_in(self.entry.id)
        return []

    @property
    def related(self) -> list[Relative]:
        """The examples most like this one, with what they share."""
        return self.publication.kinship.relatives(self.entry, 4) if isinstance(self.entry, Example) else []

    @property
    def references(self) -> list[Reference]:
        """The references the text builds on."""
        if not isinstance(self.entry, Sourced | Chapter):
            return []
        known = self.material.registers.references
        return [known[id_] for id_ in self.entry.henvisninger if id_ in known]

    @property
    def timeline(self) -> list[Milestone]:
        """The whole timeline, on the page of the chapter whose plan asks for it."""
        return self.material.registers.tidslinje if self._asks_for("tidslinje") else []

    @property
    def growth(self) -> Growth | None:
        """Change in inhabitants, on the page of the chapter whose plan asks for it."""
        return growth(self.profiles) if self._asks_for("folketall") else None

    @property
    def bars(self) -> list[Bar]:
        """What is drawn beside the facts: inhabitants of a municipality, shares of the cost of an example."""
        match self.entry:
            case Profile():
                return population(self.entry)
            case Example():
                return cost_shares(self.entry)
        return []

    @property
    def keywords(self) -> list[Keyword]:
        """The keywords of an example."""
        known = self.material.registers.keywords
        named = self.entry.stikkord if isinstance(self.entry, Example) else []
        return [known[word] for word in named if word in known]

    def keywords_named(self, words: Iterable[str]) -> list[str]:
        """Keywords as they are called in the language of the page."""
        known = self.material.registers.keywords
        return [known[word].name_in(self.entry.sprak) for word in words if word in known]

    @property
    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Name and data of each picture as it is published."""
        for picture in self.entry.bilder if isinstance(self.entry, Sourced) else []:
            file = picture_file(self.publication.root, self.copy.key, picture.fil)
            if file is not None and pixels(file) is not None:
                yield from ((one.name, one.data(self.publication.root)) for one in every(file))

    @cached_property
    def figures(self) -> list[Figure]:
        """The pictures of the record in its own order."""
        return list(self._figures())

    @property
    def contact(self) -> list[tuple[str, str, str]]:
        """Label, text and address (may be empty) of each known way to reach a municipality."""
        if not isinstance(self.entry, Profile):
            return []
        post = self.entry.kontakt if isinstance(self.entry.kontakt, Responsible) else Responsible()
        site = worded(self.entry.nettside)
        mail, phone = worded(post.epost), worded(post.telefon)
        ways = [
            ("enhet", ", ".join(filter(None, (worded(post.enhet), worded(post.rolle)))), ""),
            ("epost", mail, f"mailto:{mail}"),
            ("telefon", phone, "tel:" + "".join(phone.split())),
            ("nettside", site.partition("://")[2].rstrip("/"), site),
        ]
        return [(self.words[name], text, address) for name, text, address in ways if text]

    def municipalities_of(self, example: Example) -> list[Profile | Participation]:
        """The municipalities another page's example is from: by profile, or else by what they have taken part in."""
        known: dict[str, Profile | Participation] = dict(self.material.registers.participants)
        known |= self.material.profiles
        return [known[id_] for id_ in example.kommuner if id_ in known]

    def theme_of(self, example: Example) -> ThemeItem | None:
        """The theme another page's example belongs to."""
        return self.material.registers.themes.get(example.tema)

    @property
    def offprint(self) -> bytes | None:
        """The record as a PDF of its own, with what belongs to it; None where none is made."""
        return self.publication.offprints.get(self.copy.key)

    @property
    def register(self) -> list[tuple[str, list[Reference]]]:
        """Every reference in the register, under the headings the book prints them under."""
        return grouped(self.material.registers.referanser)

    @property
    def extent(self) -> Extent | None:
        """How the text fits its pages, when a book prints it."""
        return self.publication.verdict.extents.get(self.copy.key)

    @property
    def budget(self) -> str:
        """«2 av 2 sider, 7 linjer igjen», or nothing for a text no book prints."""
        return budget(self.extent) if self.extent else ""

    @property
    def corrections(self) -> list[Correction]:
        """The corrections that stand in this page's own source."""
        return [c for c in self.publication.verdict.corrections if c.path == self.copy.path]

    def url(self, target: str) -> str:
        """The way from this page to a source's page (by key), or to an address ending in `/` or a file name."""
        known = target in self.material.by_key
        return relative(page_address(target) if known else target, self.address)

    def link(self, entry: Entry | Participation) -> str:
        """The way from this page to the page of an entry, or to a participant's place among the others."""
        if isinstance(entry, Participation):
            return f"{self.url(f'programmer/{entry.program}/')}#{entry.deltaker}"
        return self.url(f"{FOLDERS[type(entry)]}/{entry.id}")

    def _asks_for(self, overview: str) -> bool:
        return isinstance(self.entry, Chapter) and any(
            overview in item.oversikt and item.id == self.entry.id
            for copy in self.material.editions
            for item in copy.edition.plan
        )

    def _figures(self) -> Iterator[Figure]:
        for picture in self.entry.bilder if isinstance(self.entry, Sourced) else []:
            file = picture_file(self.publication.root, self.copy.key, picture.fil)
            if file is None or pixels(file) is None:
                continue
            credit = " / ".join(filter(is_known, (picture.fotograf, picture.rettighet)))
            forms = renditions(file)
            widest = forms["jpeg"][-1]
            sources = tuple((form, source_set(given)) for form, given in forms.items())
            yield Figure(widest.name, picture.alt, picture.bildetekst, credit, widest.width, widest.height, sources)

    def _pieces(self) -> Iterator[str]:
        for section in self.sections:
            if section.title:
                level = section.level
                yield f'<h{level} id="{section.id}">{escape(section.title, quote=False)}</h{level}>'
            yield self.html(section)

    def _linked(self, way: Callable[[str], str], link: re.Match[str]) -> str:
        source, (_, hash_, fragment) = source_of(link[1]), link[1].partition("#")
        if source not in self.material.by_key:
            return link[2]
        return f'<a href="{way(source)}{hash_}{fragment}">{link[2]}</a>'
