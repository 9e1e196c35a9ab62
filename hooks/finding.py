"""Finding: what templates ask for to let readers find, and the search, made once the site is written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bauta.facts.counties import counties
from bauta.json_text import compact_json
from bauta.progress import stage
from bauta.publication import Publication
from bauta.reading.material import Copy
from bauta.records.entries import Example, Profile
from bauta.records.languages import Language
from bauta.records.sections import slug
from bauta.website import leaves, rules_of_today
from bauta.website.glance import reach, years
from bauta.website.page import WebPage
from bauta.website.prices import dearest_first, price
from bauta.website.search import facets
from bauta.website.search.choice_data import choice_files, is_long, parts
from bauta.website.search.register import register
from bauta.website.search.search_card import Deck
from bauta.website.search.vocabulary import STEMMER
from bauta.website.templates import in_its_language

FOLDER = "sokeregister"
"""Where the search page finds its register."""
LIST = "eksempler"
"""Where the list of examples lies, with what it is chosen by beside it."""


def _price(example: Example, language: Language) -> str:
    """What an example cost, in words; nothing where that is not known."""
    found = price(example)
    return found.told(language) if found else ""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates the facets and their data, the keyword index and the newest texts."""
    publication: Publication = config.extra["utgivelse"]
    material = publication.verdict.material
    env.filters["anker"] = slug
    env.globals["fasetter"] = lambda words, programme: facets.facets(material, words, programme)
    env.globals["endelser"] = STEMMER
    env.globals["fylker"] = {view.key: view for view in counties(material)}
    env.globals["krav"] = lambda: rules_of_today.by_subject(material)
    env.filters["pris"] = in_its_language(_price)
    env.filters["etter_pris"] = dearest_first
    env.filters["aarene"] = in_its_language(years)
    env.filters["aarsspenn"] = in_its_language(
        lambda examples, language: reach(examples, publication.today.year, language)
    )
    env.filters["kravtall"] = rules_of_today.figure
    env.globals["utvalgsdeler"] = parts(len(material.examples))
    env.filters["begynner"] = leaves.begins
    env.tests["for_lang"] = is_long
    env.globals["eksempelark"] = lambda: leaves.example_leaves(material)
    env.globals["stikkordark"] = lambda: leaves.keyword_leaves(material)
    env.globals["redaksjonsark"] = lambda: leaves.board_leaves(publication.desk)
    env.globals["ark_rader"] = leaves.rows_of
    env.globals["nyeste"] = partial(_newest, publication)
    return env


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
    beside = Path(config.site_dir) / LIST
    beside.mkdir(exist_ok=True)
    for name, script in choice_files(publication.site):
        (beside / name).write_text(script, encoding="utf-8")
    folder = Path(config.site_dir) / FOLDER
    folder.mkdir(exist_ok=True)
    with stage("Lager søket"):
        for name, data in search_data(Deck(publication.site)):
            (folder / name).write_text(compact_json(data), encoding="utf-8")


def search_data(deck: Deck) -> Iterator[tuple[str, Any]]:
    """Name and content of each file the search page reads."""
    yield from register(list(deck.cards()), deck.vocabulary)
    yield "valg.json", deck.choices()
    yield "ord.json", deck.known_words()
    yield "steder.json", deck.places()
