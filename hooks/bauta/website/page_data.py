"""A page as data: what search engines and catalogues read of an example, a theme or a municipality."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bauta.facts.provenance import LICENCES
from bauta.json_text import compact_json
from bauta.reading.addresses import page_address
from bauta.records.entries import Example, Profile, Sourced, Theme
from bauta.website.page import WebPage


def page_data(page: WebPage, site: str, site_name: str, poster: str) -> str:
    """JSON-LD in the words of schema.org, safe within a script element; nothing for other pages.

    `site` is the address of the site, `poster` that of the picture of the page, which may be missing. All that is known
    of an example is in the file beside its page.
    """
    entry = page.entry
    if not isinstance(entry, Example | Profile | Theme):
        return ""
    address = f"{site}{page.address}"
    told = {
        "@context": "https://schema.org",
        "@id": address,
        "url": address,
        "name": entry.name,
        "description": entry.summary,
        "inLanguage": entry.sprak,
        "dateModified": entry.oppdatert,
        "license": LICENCES[entry.lisens].address if isinstance(entry, Sourced) else None,
        "image": poster,
        "isPartOf": {"@type": "WebSite", "name": site_name, "url": site},
        **_own(page, site),
    }
    stated = {name: value for name, value in told.items() if value not in (None, "", [])}
    return compact_json(stated).replace("<", "\\u003c")


def _own(page: WebPage, site: str) -> Mapping[str, Any]:
    """What only pages of its kind say."""
    match page.entry:
        case Example() as example:
            return {
                "@type": "Article",
                "headline": example.name,
                "about": page.theme.name_in(example.sprak) if page.theme else "",
                "keywords": page.keywords_named(example.stikkord),
                "spatialCoverage": [_area(name, "") for name in page.municipality_names],
            }
        case Profile() as profile:
            return {"@type": "WebPage", "about": _area(profile.navn, profile.fylke, profile.number)}
        case Theme():
            parts = (f"{site}{page_address(f'examples/{example.id}')}" for example in page.examples)
            return {"@type": "CollectionPage", "hasPart": [{"@id": part} for part in parts]}
    return {}


def _area(name: str, county: str, number: object = None) -> dict[str, Any]:
    """A municipality, with its number and county where they are given."""
    area: dict[str, Any] = {"@type": "AdministrativeArea", "name": name}
    if number:
        area["identifier"] = str(number)
    if county:
        area["containedInPlace"] = {"@type": "AdministrativeArea", "name": county}
    return area
