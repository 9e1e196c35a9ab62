"""Finding: what templates ask for to let readers find, and the search, made once the site is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bauta.facts.counties import counties
from bauta.progress import stage
from bauta.publication import Publication
from bauta.reading.material import Copy
from bauta.records.entries import Example, Profile
from bauta.records.sections import slug
from bauta.website import rules_of_today
from bauta.website.glance import last_year, reach, years
from bauta.website.page import WebPage
from bauta.website.prices import dearest_first, price
from bauta.website.search import facets
from bauta.website.search.keyword_index import keyword_index
from bauta.website.search.register import register
from bauta.website.search.search_card import CHOICES, Deck
from bauta.website.search.thesaurus import Thesaurus, keyword_terms
from bauta.website.search.vocabulary import STEMMER

FOLDER = "sokeregister"
"""Where the search page finds its register."""
CHOSEN_BY = "eksempler/utvalg.js"
"""What the list of examples is chosen and sorted by, beside its page."""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates the facets and their data, the keyword index and the newest texts."""
    publication: Publication = config.extra["utgivelse"]
    material = publication.verdict.material
    env.filters["anker"] = slug
    env.globals["fasetter"] = lambda words, programme: facets.facets(material, words, programme)
    env.globals["endelser"] = STEMMER
    env.globals["fylker"] = {view.key: view for view in counties(material)}
    env.globals["krav"] = lambda: rules_of_today.by_subject(material)
    env.filters["pris"] = price
    env.filters["etter_pris"] = dearest_first
    env.filters["aarene"] = years
    env.filters["aarsspenn"] = lambda examples: reach(examples, publication.today.year)
    env.filters["kravtall"] = rules_of_today.figure
    env.globals["stikkordregister"] = lambda: keyword_index(material)
    env.globals["nyeste"] = partial(_newest, publication)
    return env


def _choice_data(publication: Publication) -> dict[str, list[Any]]:
    """The answers of each example in the order of the facets, the words it is found by besides its own, and what it is
    sorted by: year and kroner, 0 where they are not known."""
    material = publication.verdict.material
    thesaurus, keywords = Thesaurus(material.registers), material.registers.keywords
    data: dict[str, list[Any]] = {}
    for example in material.examples.values():
        terms = [term for word in example.stikkord if word in keywords for term in keyword_terms(keywords[word])]
        also = thesaurus.also(f"{example.name} {example.summary} {' '.join(terms)}")
        cost = price(example)
        sorts = (last_year(example), round(cost.kroner) if cost else 0)
        data[example.id] = [*facets.choices(example, material).values(), " ".join((*terms, *also)).lower(), *sorts]
    return data


def _newest(publication: Publication, count: int, theme: str = "") -> list[WebPage]:
    """The texts of municipalities, or the examples of a theme, that were last changed; those of a day by name."""

    def age(copy: Copy) -> str:
        return copy.entry.oppdatert or ""

    texts = [copy for copy in publication.verdict.material.current if isinstance(copy.entry, Example | Profile)]
    if theme:
        texts = [copy for copy in texts if isinstance(copy.entry, Example) and copy.entry.tema == theme]
    dated = sorted(filter(age, texts), key=lambda copy: copy.entry.name)
    return [WebPage(publication.site, copy) for copy in sorted(dated, key=age, reverse=True)[:count]]


def on_post_build(config: MkDocsConfig) -> None:
    """Lay the index, and the words that mistyped queries are held against, beside the pages."""
    publication: Publication = config.extra["utgivelse"]
    # A script and not JSON, so that it is read from a disk too; the list fetches it when somebody begins to choose.
    chosen_by = f"window.bautaUtvalg={_compact(_choice_data(publication))};\n"
    beside = Path(config.site_dir) / CHOSEN_BY
    beside.parent.mkdir(exist_ok=True)
    beside.write_text(chosen_by, encoding="utf-8")
    folder = Path(config.site_dir) / FOLDER
    folder.mkdir(exist_ok=True)
    with stage("Lager søket"):
        for name, data in search_data(Deck(publication.site)):
            (folder / name).write_text(_compact(data), encoding="utf-8")


def _compact(data: object) -> str:
    """JSON with nothing in it but the data."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def search_data(deck: Deck) -> Iterator[tuple[str, Any]]:
    """Name and content of each file the search page reads."""
    yield from register(list(deck.cards()))
    yield "valg.json", {"valg": CHOICES, "treff": deck.choices()}
    yield "ord.json", deck.known_words()
    yield "steder.json", deck.places()
