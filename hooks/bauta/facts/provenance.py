"""Provenance: the line that must stand wherever a text is used, and the licence it is used on."""

from __future__ import annotations

from dataclasses import dataclass

from bauta.reading.addresses import page_address
from bauta.reading.material import Copy, Material
from bauta.records.edition import Edition
from bauta.records.entries import Entry, Example
from bauta.records.languages import Words
from bauta.text.wording import date, listed


@dataclass(frozen=True)
class Licence:
    """A licence as it is named, the address that binds, and the address where it is explained."""

    name: str
    address: str
    explained: str


LICENCES = {
    "CC-BY-4.0": Licence(
        "CC BY 4.0",
        "https://creativecommons.org/licenses/by/4.0/",
        "https://creativecommons.org/licenses/by/4.0/deed.no",
    ),
    "NLOD-2.0": Licence("NLOD 2.0", "https://data.norge.no/nlod/no/2.0", "https://data.norge.no/nlod/no/2.0"),
}


def licence_name(entry: Entry) -> str:
    """The licence as it is named to people."""
    return LICENCES[entry.lisens].name


def source_line(copy: Copy, edition: Edition, material: Material, words: Words) -> str:
    """What, whence, in which work, whose, when, where, on what terms; one sentence after another."""
    entry = copy.entry
    title = entry.name.replace("«", "‘").replace("»", "’")
    named = entry.kommuner if isinstance(entry, Example) else []
    places = listed([name for id_ in named if (name := material.municipality_name(id_))], words.language)
    origin = f" {words['eksempel_fra'].format(kommuner=places)}." if places else ""
    updated = f", {words['oppdatert'].lower()} {date(entry.oppdatert, words.language)}" if entry.oppdatert else ""
    address = edition.adresse + page_address(copy.key)
    return (
        f"{words['kilde']}: «{title}».{origin} {edition.tittel}. {edition.utgiver}{updated}. "
        f"{address} {words['lisens']}: {licence_name(entry)}."
    )
