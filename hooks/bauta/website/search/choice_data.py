"""What the list of examples is chosen by: each as it is shown, its answers, and words it is found by besides.

In parts, and as scripts instead of JSON so that the list works from a disk; fetched when somebody begins to choose.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bauta.json_text import compact_json
from bauta.records.entries import Example
from bauta.website.glance import glance, last_year
from bauta.website.leaves import example_leaves
from bauta.website.prices import price
from bauta.website.search import facets
from bauta.website.search.facets import Facet
from bauta.website.search.thesaurus import Thesaurus, keyword_terms
from bauta.website.site import Site
from bauta.website.surroundings import Surroundings

PART = 250
"""Examples of a part."""
LONG = 100
"""Answers of a facet that are sent with the page; where there are more, they come with what is chosen by."""


def parts(examples: int) -> int:
    """How many parts there are."""
    return -(-examples // PART)


def is_long(facet: Facet) -> bool:
    """Whether a facet has too many answers to be sent with the page."""
    return len(facet.options) > LONG


def choice_files(site: Site) -> Iterator[tuple[str, str]]:
    """Name and content of each script beside the list, in the order of its leaves."""
    listed = [example for leaf in example_leaves(site.material) for _, some in leaf for example in some]
    every = list(_choices(site, listed))
    long = filter(is_long, facets.facets(site.material, site.words[site.material.language]))
    options = {facet.id: [[one.id, one.label, one.count] for one in facet.options] for facet in long}
    for number in range(parts(len(listed))):
        part = compact_json(every[number * PART : (number + 1) * PART])
        script = f"(window.bautaUtvalg||={{deler:[]}}).deler[{number}]={part};\n"
        yield f"utvalg-{number}.js", script + f"window.bautaUtvalg.valg={compact_json(options)};\n" * (number == 0)


def _choices(site: Site, listed: list[Example]) -> Iterator[list[Any]]:
    """An example as it is shown; its answers in the order of the facets; more words; last year and kroner, else 0."""
    material, words = site.material, site.words[site.material.language]
    thesaurus, keywords = Thesaurus(material.registers), material.registers.keywords
    for example in listed:
        theme = material.registers.themes.get(example.tema)
        place = Surroundings(site, material.by_key[f"examples/{example.id}"])
        terms = [term for word in example.stikkord if word in keywords for term in keyword_terms(keywords[word])]
        also = thesaurus.also(f"{example.name} {example.summary} {' '.join(terms)}")
        cost = price(example)
        yield [
            example.id,
            example.name,
            example.summary,
            " · ".join(glance(example, place.municipality_names, words)),
            words[f"form_{example.form}"],
            theme.farge if theme else "",
            example.sprak,
            list(facets.choices(example, material).values()),
            " ".join((*terms, *also)).lower(),
            last_year(example),
            round(cost.kroner) if cost else 0,
        ]
