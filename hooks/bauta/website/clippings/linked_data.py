"""A clipping as JSON-LD in the words of schema.org; what schema.org has no word for is said in the house's own."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from bauta.json_text import json_text
from bauta.records.entries import Example
from bauta.records.field_types import Period
from bauta.records.requirement import is_known
from bauta.records.sources import Reference
from bauta.text.tree import Node, plain
from bauta.text.wording import worded
from bauta.website.clippings.clipping import Clipping

Data = dict[str, Any]

FACTS = {
    "tiltakstype": "Hva slags tiltak det er.",
    "brukerhensyn": "Hvem tiltaket tar hensyn til.",
    "fase": "Hvor langt tiltaket er kommet.",
    "kostnad": "Beløp med år, og merknaden om det.",
    "finansiering": "Hvem som betalte.",
    "tidsbruk": "Hvor lang tid det tok.",
    "samarbeid": "Andre som var med.",
    "forankring": "Vedtak og orienteringer, med organ og dato.",
    "medvirkning": "Råd, organisasjoner og innbyggere som deltok.",
    "resultater": "Hva som ble bedre, målt der det er målt.",
    "forutsetninger": "Hva som må være på plass.",
    "overforbarhet": "Hvor lett andre kan gjøre det samme: lav, middels eller høy.",
}
"""Fields of an example that schema.org has no word for, and what each holds; the page /data/ tells of them."""

SHARES = ("kostnadsdeling", "Hvem som betalte hvor mye.")
REMARK = ("merknad", "Det som må sies der teksten brukes: at den ikke er bekreftet, og hvem bildene tilhører.")
"""The house's own words for what several fields say together."""

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
    example, theme = clipping.example, clipping.side.theme
    steps = _steps(clipping)
    return _stated(
        {
            "@type": ["Article", "HowTo"] if steps else "Article",
            "@id": clipping.address,
            "url": clipping.address,
            "identifier": example.id,
            "headline": example.name,
            "name": example.name,
            "abstract": example.ingress,
            "inLanguage": clipping.language,
            "articleSection": theme.name_in(example.sprak) if theme else "",
            "keywords": clipping.keywords,
            "contentLocation": _places(clipping),
            "temporalCoverage": _period(example),
            "dateModified": example.oppdatert,
            "creativeWorkStatus": clipping.words[f"status_{example.status}"],
            "license": clipping.licence.address,
            "creditText": clipping.source_line,
            f"bauta:{REMARK[0]}": " ".join(clipping.notices),
            "publisher": {"@type": "Organization", "name": clipping.imprint.utgiver},
            "isPartOf": {
                "@type": "Collection",
                "name": clipping.imprint.tittel,
                "url": clipping.imprint.adresse,
            },
            "image": _images(clipping),
            "articleBody": "\n\n".join(_paragraphs(clipping)),
            "step": steps,
            **{f"bauta:{name}": worded(getattr(example, name)) for name in FACTS},
            f"bauta:{SHARES[0]}": clipping.shares,
            "citation": [_source(reference) for reference in clipping.side.references],
            "encoding": [
                {
                    "@type": "MediaObject",
                    "encodingFormat": TYPES[ending],
                    "contentUrl": f"{clipping.address}{example.id}.{ending}",
                }
                for ending in ("docx", "md", "html", *["pdf"] * (clipping.offprint is not None))
            ],
        }
    )


def _paragraphs(clipping: Clipping) -> list[str]:
    """The running text without marks: headings, paragraphs and items, each by itself."""
    found = []
    for section in clipping.side.sections:
        found += [section.title, *_lines(section.nodes)]
    return [" ".join(text.split()) for text in found if text.strip()]


def _lines(nodes: list[Node]) -> list[str]:
    """Each paragraph and each item of a list."""
    found = []
    for part in nodes:
        if isinstance(part, dict) and part["tag"] in {"ul", "ol", "blockquote", "table", "thead", "tbody"}:
            found += _lines(part["children"])
        else:
            found.append(plain([part]))
    return found


def _steps(clipping: Clipping) -> list[Data]:
    found = [
        plain(item["children"]).strip()
        for section in clipping.side.sections
        if section.id == STEPS
        for part in section.nodes
        if isinstance(part, dict) and part["tag"] == "ol"
        for item in part["children"]
        if isinstance(item, dict)
    ]
    return [{"@type": "HowToStep", "position": number, "text": text} for number, text in enumerate(found, 1)]


def _places(clipping: Clipping) -> list[Data]:
    """The municipalities, and before them the place where one is named."""
    municipalities = [
        _stated(
            {
                "@type": "AdministrativeArea",
                "name": profile.name,
                "identifier": profile.kommunenummer,
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


def _stated(data: Data) -> Data:
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}
