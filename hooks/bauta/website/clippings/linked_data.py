"""A clipping as JSON-LD in the words of schema.org; what schema.org has no word for is said in the house's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from bauta.contract.matter import Block, Node, NumberedList
from bauta.json_text import json_text
from bauta.records.declaration import LINKED, Declaration, declarations
from bauta.records.entries import Example
from bauta.records.field_types import Period
from bauta.records.languages import Words, declared_in
from bauta.records.requirement import is_known
from bauta.records.sources import Reference
from bauta.text.tree import plain
from bauta.text.wording import worded
from bauta.website.clippings.clipping import Clipping

Data = dict[str, Any]

REMARK = "merknad"
"""The house's own word for what several fields say together."""

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown",
    "html": "text/html",
    "pdf": "application/pdf",
}
"""Ending of a file -> its media type."""

STEPS = "steg"
"""The section whose numbered list is the recipe."""


def context(address: str) -> list[Any]:
    """The words used: schema.org's, and with `bauta:` those of the page /data/."""
    return ["https://schema.org", {"bauta": f"{address}data/#"}]


def linked_data(clipping: Clipping) -> bytes:
    """The file, in UTF-8."""
    data = {"@context": context(clipping.imprint.adresse), **node(clipping)}
    return json_text(data).encode()


def node(clipping: Clipping) -> Data:
    """The example as data. A full recipe is a HowTo as well as an Article, and has its steps one by one."""
    steps = _steps(clipping)
    return _stated(
        {
            "@type": ["Article", "HowTo"] if steps else "Article",
            "@id": clipping.address,
            "url": clipping.address,
            **dict(_declared(clipping)),
            "creditText": clipping.source_line,
            f"bauta:{REMARK}": " ".join(clipping.notices),
            "publisher": {"@type": "Organization", "name": clipping.imprint.utgiver},
            "isPartOf": {
                "@type": "Collection",
                "name": clipping.imprint.tittel,
                "url": clipping.imprint.adresse,
            },
            "articleBody": "\n\n".join(_paragraphs(clipping)),
            "step": steps,
            "encoding": [
                {
                    "@type": "MediaObject",
                    "encodingFormat": TYPES[ending],
                    "contentUrl": f"{clipping.address}{clipping.example.id}.{ending}",
                }
                for ending in ("docx", "md", "html", *["pdf"] * (clipping.offprint is not None))
            ],
        }
    )


def own_terms(words: Words) -> dict[str, str]:
    """The house's own words and what each means; the page /data/ tells of them."""
    own = {name: declared_in(words.language, it.about) for name, it in _linked() if not it.terms}
    return own | {REMARK: words[f"data_om_{REMARK}"]}


def _linked() -> Iterator[tuple[str, Declaration]]:
    """The fields that are part of the linked data."""
    return ((name, declared) for name, declared in declarations(Example).items() if LINKED in declared.shown)


def _declared(clipping: Clipping) -> Iterator[tuple[str, Any]]:
    """Every term of every field with its value; what schema.org wants in a shape of its own has it."""
    for name, declared in _linked():
        value = (
            SAID[name](clipping) if name in SAID else worded(getattr(clipping.example, name), clipping.example.sprak)
        )
        for term in declared.terms or (f"bauta:{name}",):
            yield term, value


def _paragraphs(clipping: Clipping) -> list[str]:
    """The running text without marks: headings, paragraphs and items, each by itself."""
    found = []
    for section in clipping.side.sections:
        found += [section.title, *_lines(section.nodes)]
    return [" ".join(text.split()) for text in found if text.strip()]


def _lines(nodes: Iterable[Node]) -> list[str]:
    """Each paragraph and each item of a list."""
    found = []
    for part in nodes:
        if isinstance(part, Block | NumberedList) and part.tag in {"ul", "ol", "blockquote", "table", "thead", "tbody"}:
            found += _lines(part.children)
        else:
            found.append(plain([part]))
    return found


def _steps(clipping: Clipping) -> list[Data]:
    found = [
        plain(item.children)
        for section in clipping.side.sections
        if section.id == STEPS
        for part in section.nodes
        if isinstance(part, NumberedList)
        for item in part.children
        if not isinstance(item, str)
    ]
    return [{"@type": "HowToStep", "position": number, "text": text} for number, text in enumerate(found, 1)]


def _places(clipping: Clipping) -> list[Data]:
    """The municipalities, and before them the place where one is named."""
    municipalities = [
        _stated(
            {
                "@type": "AdministrativeArea",
                "name": profile.name,
                "identifier": profile.number,
                "containedInPlace": {"@type": "AdministrativeArea", "name": profile.fylke} if profile.fylke else None,
            }
        )
        for profile in clipping.side.municipalities
    ]
    place = clipping.example.sted
    if place is None or not place.navn:
        return municipalities
    point = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    here = {"@type": "Place", "name": place.navn, "geo": point if place.lat is not None else None}
    return [_stated(here), *municipalities]


def _period(example: Example) -> str:
    """From and to as ISO 8601 has it, with two dots for an end that is open or not known."""
    if not isinstance(example.periode, Period):
        return ""
    first, last = (str(end) if is_known(end) else ".." for end in (example.periode.fra, example.periode.til))
    return "" if first == last == ".." else first if first == last else f"{first}/{last}"


def _images(clipping: Clipping) -> list[Data]:
    return [
        _stated(
            {
                "@type": "ImageObject",
                "contentUrl": f"{clipping.address}{quote(plate.name)}",
                "encodingFormat": "image/jpeg",
                "width": plate.width,
                "height": plate.height,
                "description": plate.alt,
                "caption": plate.caption,
                "creditText": plate.credit,
            }
        )
        for plate in clipping.plates
    ]


def _source(reference: Reference) -> Data:
    year = re.fullmatch(r"\d{4}", reference.aar)
    return _stated(
        {
            "@type": "CreativeWork",
            "identifier": reference.id,
            "name": reference.tittel,
            "inLanguage": reference.sprak,
            "publisher": {"@type": "Organization", "name": reference.utgiver} if reference.utgiver else None,
            "datePublished": reference.aar if year else "",
            "temporalCoverage": "" if year else reference.aar,
            "url": reference.adresse,
        }
    )


SAID: Mapping[str, Callable[[Clipping], Any]] = MappingProxyType(
    {
        "sprak": lambda c: c.language,
        "status": lambda c: c.example.status_name,
        "oppdatert": lambda c: c.example.oppdatert,
        "lisens": lambda c: c.licence.address,
        "bilder": _images,
        "henvisninger": lambda c: [_source(reference) for reference in c.side.references],
        "tittel": lambda c: c.example.name,
        "kommuner": _places,
        "tema": lambda c: c.side.theme.name_in(c.example.sprak) if c.side.theme else "",
        "stikkord": lambda c: c.keywords,
        "periode": lambda c: _period(c.example),
        "regel": lambda c: [f"{rule.paragraf}: {rule.sier}" for rule in c.side.rules],
    }
)
"""Fields that are said in another shape than words, or that name what a register holds."""


def _stated(data: Data) -> Data:
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}
