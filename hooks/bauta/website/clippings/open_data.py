"""All examples, municipalities and references as data for spreadsheets, programs, maps and reference managers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bauta.facts.provenance import LICENCES
from bauta.json_text import json_text
from bauta.reading.addresses import page_address
from bauta.records.entries import Profile
from bauta.records.field_types import Population
from bauta.records.languages import TONGUES, Words
from bauta.website.clippings.citation import bibtex, reference_item
from bauta.website.clippings.clipping import Clipping, clippings, imprint_of
from bauta.website.clippings.linked_data import context, node
from bauta.website.clippings.table import Cell, for_excel, rfc_4180, rows
from bauta.website.clippings.workbook import workbook
from bauta.website.rules_of_today import as_data
from bauta.website.site import Site

DATASET = "eksempler"
"""What the file of all examples is called, and those of its parts begin with."""
PART = 250
"""Examples of a file, where there are more: about a megabyte with all their text."""


def data_files(site: Site, part: int = PART) -> dict[str, bytes]:
    """Every file of the page /data/ by name, in the order they are shown there; at most `part` examples in each."""
    cut = [clipping for clipping in clippings(site) if not clipping.example.archived]
    table = rows(cut)
    items = [reference_item(reference) for reference in site.material.registers.referanser]
    return {
        "eksempler.csv": rfc_4180(table),
        "eksempler-excel.csv": for_excel(table),
        "eksempler.xlsx": _workbook(cut, table, site.words[site.material.language]),
        **dict(_dataset(cut, part)),
        "kommuner.geojson": _geojson(site),
        "regler.json": _rules(site),
        "henvisninger.csl.json": _json(items),
        "henvisninger.bib": "\n".join(map(bibtex, items)).encode(),
    }


def _json(data: object) -> bytes:
    return json_text(data).encode()


def _dataset(cut: list[Clipping], most: int) -> Iterator[tuple[str, bytes]]:
    """The examples as one file; where there are many, as parts, with a file that says which they are."""
    whole = f"{DATASET}.json"
    if not cut:
        yield whole, _json([])
        return
    if len(cut) <= most:
        yield whole, _json(_told(cut) | {"hasPart": [node(clipping) for clipping in cut]})
        return
    starts = range(0, len(cut), most)
    parts = {f"{DATASET}-{number}.json": cut[at : at + most] for number, at in enumerate(starts, 1)}
    home = f"{cut[0].imprint.adresse}data/"
    listed = [
        {"@type": "DataDownload", "contentUrl": f"{home}{name}", "encodingFormat": "application/ld+json"}
        for name in parts
    ]
    yield whole, _json(_told(cut) | {"distribution": listed})
    for name, some in parts.items():
        told = {"@id": f"{home}{name}", "isPartOf": {"@id": home}, "hasPart": [node(clipping) for clipping in some]}
        yield name, _json(_told(some) | told)


def _told(cut: list[Clipping]) -> dict[str, Any]:
    """What a file says of the examples in it."""
    imprint, site = cut[0].imprint, cut[0].side.site
    words = site.words[site.material.language]
    return {
        "@context": context(imprint.adresse),
        "@type": "Dataset",
        "@id": f"{imprint.adresse}data/",
        "name": f"{imprint.tittel}: {words['eksemplene_sammen']}",
        "description": words["data_beskrivelse"].format(antall=len(cut)),
        "license": sorted({clipping.licence.address for clipping in cut}),
        "inLanguage": [TONGUES[language].merke for language in site.words],
        "creator": {"@type": "Organization", "name": imprint.utgiver},
        "dateModified": max(clipping.example.oppdatert or "" for clipping in cut),
    }


def _workbook(cut: list[Clipping], table: list[list[Cell]], words: Words) -> bytes:
    title = f"{cut[0].imprint.tittel}: {words['eksemplene_sammen']}" if cut else words["eksemplene"]
    newest = max((clipping.example.oppdatert or "" for clipping in cut), default="")
    return workbook(table, title, cut[0].imprint.utgiver if cut else "", newest, words)


def _rules(site: Site) -> bytes:
    """Today's rules, with the examples that show each."""
    edition = next((copy.edition for copy in site.material.editions), None)
    return _json(list(as_data(site.material, edition.adresse if edition else "")))


def _geojson(site: Site) -> bytes:
    """The municipalities as points, longitude first, by RFC 7946."""
    material = site.material
    features = []
    for profile in material.current_profiles.values():
        imprint = imprint_of(material, profile.program)
        point = profile.posisjon
        features.append(
            {
                "type": "Feature",
                "id": profile.id,
                "geometry": {"type": "Point", "coordinates": [point.lon, point.lat]} if point else None,
                "properties": {
                    "navn": profile.navn,
                    "navn_andre_sprak": profile.navn_andre_sprak,
                    "kommunenummer": profile.number,
                    "fylke": profile.fylke,
                    **_people(profile),
                    "unikt": profile.unikt,
                    "eksempler": len(material.examples_of(profile.id)),
                    "status": profile.house.name("status", profile.status, material.language),
                    "oppdatert": profile.oppdatert,
                    "lisens": LICENCES[profile.lisens].name,
                    "adresse": (imprint.adresse if imprint else "") + page_address(f"municipalities/{profile.id}"),
                },
            }
        )
    return _json({"type": "FeatureCollection", "features": features})


def _people(profile: Profile) -> dict[str, Any]:
    people = profile.innbyggere
    if not isinstance(people, Population):
        return {"innbyggere": None, "innbyggere_dato": None}
    return {"innbyggere": people.tall, "innbyggere_dato": people.dato}
