"""Search cards are what the search reads in place of the pages: the text, and the words it is to be found by besides.

The pages themselves carry nothing for the search. What is found besides the text is never shown as an excerpt: title
and lead, which the list of hits shows anyway, keywords, synonyms and the parts of compounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bauta.contract.matter import Node
from bauta.facts.made_pages import made_pages
from bauta.records.entries import Chapter, Entry, Example, Lesson, Page, Profile, Theme
from bauta.records.languages import Words
from bauta.text.tree import plain
from bauta.website.page import WebPage
from bauta.website.prices import price
from bauta.website.register_text import register_text
from bauta.website.rules_of_today import shown
from bauta.website.search.card import (
    BODY_PARTS,
    LEAD,
    NAMED,
    NAMED_PARTS,
    NAMED_SAME,
    TITLE,
    TITLE_SAME,
    SearchCard,
    with_parts,
)
from bauta.website.search.places import places
from bauta.website.search.rule_card import RULE, rule_card
from bauta.website.search.thesaurus import Thesaurus, keyword_terms
from bauta.website.search.vocabulary import Vocabulary, words
from bauta.website.site import Site

KINDS: dict[type[Entry], str] = {
    Example: "treff_eksempel",
    Profile: "treff_profil",
    Theme: "treff_tema",
    Lesson: "treff_raad",
    Page: "treff_side",
    Chapter: "treff_kapittel",
}
"""Kind of text -> the word a hit of it is called by."""
MADE = {"program.html": "treff_program", "programsamling.html": "treff_samling", "fylke.html": "treff_fylke"}
"""Template of a page made of a register -> the word for what it is."""
CHOICES = ("sok_type_side", KINDS[Theme], KINDS[Profile])
"""The words for what hits are chosen by."""


@dataclass(frozen=True)
class _Said:
    """What a page says, in plain text."""

    page: WebPage
    named: str
    """Municipalities, counties, theme and keywords in both written languages."""
    others: str
    """What the keywords are else called."""
    body: list[tuple[str, str]]
    """Heading, with its id, and text of each section."""

    @property
    def headline(self) -> str:
        """Title and lead."""
        return f"{self.page.entry.name} {self.page.entry.summary}"

    @property
    def everything(self) -> str:
        """All the page says, and all it is named by."""
        return f"{self.headline} {self.named} {self.others} {self.text}"

    @property
    def text(self) -> str:
        """The sections as one text."""
        return " ".join(part for section in self.body for part in section)


class Deck:
    """The cards of a whole site, and the words it knows."""

    def __init__(self, site: Site) -> None:
        self._material = material = site.material
        pages = (WebPage(site, copy) for copy in (*material.current, *made_pages(material)))
        self._said = [_said(page) for page in pages if not page.for_editors]
        rules = (f"{rule.hva} {rule.paragraf} {rule.sier}" for rule in shown(material))
        texts = (*(page.everything for page in self._said), *rules)
        self.vocabulary = Vocabulary(word for text in texts for word in words(text))
        self._words = site.words[material.language]
        self._thesaurus = Thesaurus(material.registers)
        self._named = [term for group in material.registers.synonymer for term in group.likt]
        self._named += [term for keyword in material.registers.stikkord for term in keyword_terms(keyword)]

    def cards(self) -> Iterator[SearchCard]:
        """A card for every page: those of the sources in their order, then those of the registers."""
        for said in self._said:
            yield _card(said, self._words, self.vocabulary, self._thesaurus)
        for rule in shown(self._material):
            theme = self._material.registers.themes.get(rule.tema)
            yield rule_card(rule, theme, self._words, self.vocabulary, self._thesaurus)

    def choices(self) -> dict[str, Any]:
        """What hits are chosen by, the answers of each card in their order, and which kind a profile is."""
        themes = self._material.registers.themes
        kind = self._words[RULE]
        rules = (
            [[kind], [themes[rule.tema].navn] if rule.tema in themes else [], []] for rule in shown(self._material)
        )
        return {
            "valg": [self._words[name] for name in CHOICES],
            "treff": [*(_choices(said.page, self._words) for said in self._said), *rules],
            "profil": self._words[KINDS[Profile]],
        }

    def places(self) -> dict[str, Any]:
        """The names of municipalities that are not here, with their neighbours that are."""
        used = [said.text for said in self._said]
        parts = (part for word in self.vocabulary.words for part in self.vocabulary.parts(word))
        return places(self._material, [*used, " ".join(parts), " ".join(self._named)])

    def known_words(self) -> list[str]:
        """Every word a query may be made of, for mistyped ones to be held against."""
        named = {word for term in self._named for word in words(term)}
        return sorted(word for word in named | self.vocabulary.words if len(word) > 2)


def _said(page: WebPage) -> _Said:
    others = [term for keyword in page.keywords for term in keyword.synonymer]
    body = [(section.title, _spaced(section.nodes)) for section in page.sections]
    body += register_text(page.material, page.copy.key)
    body += _facts(page)
    return _Said(page, " ".join(_named(page)), " ".join(others), body)


def _facts(page: WebPage) -> Iterator[tuple[str, str]]:
    """What stands beside the text: places, bodies, funds, who did it, what it cost, by round millions too."""
    if not isinstance(page.entry, Example | Profile):
        return
    told = [f"{fact.label}: {fact.value}" for fact in page.facts]
    told += [f"{bar.label}: {bar.text}" for bar in page.bars]
    told += [text for _, text, _ in page.contact]
    if isinstance(page.entry, Example) and (cost := price(page.entry)):
        told.append(cost.told(page.entry.sprak))
    yield page.words["fakta"], "; ".join(told)


def _named(page: WebPage) -> Iterator[str]:
    entry = page.entry
    if isinstance(entry, Profile):
        yield f"{page.words['emne']} {page.words['emnet']}"
    for municipality in [entry] if isinstance(entry, Profile) else page.municipalities:
        yield from (municipality.navn, municipality.id, municipality.fylke, *municipality.navn_andre_sprak)
    if isinstance(entry, Example) and page.theme:
        yield page.theme.navn
    for keyword in page.keywords:
        yield from dict.fromkeys((keyword.ord, keyword.nn))


def _card(said: _Said, house: Words, vocabulary: Vocabulary, thesaurus: Thesaurus) -> SearchCard:
    entry = said.page.entry
    named, text = (with_parts(told, vocabulary) for told in (f"{said.headline} {said.named}", said.text))
    titled = thesaurus.also(entry.name)
    also = [term for term in thesaurus.also(" ".join(named)) if term not in titled]
    faint = [term for term in thesaurus.also(" ".join(text)) if term not in (*titled, *also)]
    # An id is the title in few letters, as it is written on keyboards without æ, ø and å.
    id_weight = TITLE if isinstance(entry, Profile) else LEAD
    weighed = (
        (entry.name, TITLE),
        (entry.summary, LEAD),
        (entry.id.replace("-", " "), id_weight),
        (said.named, NAMED),
        (" ".join(titled), TITLE_SAME),
        (" ".join((said.others, *named[1:])), NAMED_PARTS),
        (" ".join(also), NAMED_SAME),
        (" ".join((*faint, *text[1:])), BODY_PARTS),
    )
    sections = (f"{title}. {told}" if title else told for title, told in said.body)
    return SearchCard(said.page.address, _shown(said.page, house), " ".join(sections), weighed)


def _shown(page: WebPage, house: Words) -> dict[str, str]:
    return {
        "adresse": page.address,
        "tittel": page.entry.name,
        "slag": house[_kind(page.entry)],
        "ingress": page.entry.summary,
        "sprak": page.entry.sprak,
        "sted": " · ".join(page.glance_at(page.entry)) if isinstance(page.entry, Example) else "",
    }


def _kind(entry: Entry) -> str:
    """The word for what a text is, by its id in the word list."""
    if isinstance(entry, Page) and entry.mal in MADE:
        return MADE[entry.mal]
    return next(name for type_, name in KINDS.items() if isinstance(entry, type_))


def _choices(page: WebPage, house: Words) -> list[list[str]]:
    """What a page is chosen by, in the order of `CHOICES`."""
    entry = page.entry
    theme = [page.theme.navn] if page.theme and isinstance(entry, Example | Theme) else []
    home = [entry] if isinstance(entry, Profile) else page.municipalities
    return [[house[_kind(entry)]], theme, [profile.navn for profile in home]]


def _spaced(nodes: Iterable[Node]) -> str:
    return " ".join(plain(nodes).split())
