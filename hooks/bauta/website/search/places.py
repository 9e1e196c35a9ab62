"""Places are the names readers look for that are not here: every municipality of the country, and who is near it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from bauta.reading.addresses import page_address
from bauta.reading.material import Material
from bauta.records.registers import County

SMALL_LETTERS = re.compile(r"(?<![\w-])[a-zæøå][\w-]*")


def places(material: Material, texts: Iterable[str]) -> dict[str, Any]:
    """Every county by its number, with those here and its neighbours; and every name that is not here, by number.

    Names that the texts use as words, such as «Strand» and «Fjord», are no sign of a place and are left out.
    """
    used = {word for text in texts for word in SMALL_LETTERS.findall(text)}
    here = {place.name for example in material.examples.values() for place in _of(example.kommuner, material)}
    here |= {profile.navn for profile in material.current_profiles.values()}
    counties = {county.nummer: _county(county, material) for county in material.registers.fylker}
    absent = {
        name.lower(): county.nummer
        for county in material.registers.fylker
        for name in county.kommuner
        if name not in here and name.lower() not in used
    }
    return {"fylker": counties, "borte": absent}


def _of(ids: Iterable[str], material: Material) -> Iterable[Any]:
    known = material.registers.participants
    return (known[id_] for id_ in ids if id_ in known)


def _county(county: County, material: Material) -> dict[str, Any]:
    """Name, neighbours, and name and address of each municipality that is here."""
    profiles = material.current_profiles.values()
    here = sorted((p for p in profiles if p.fylke == county.navn), key=lambda profile: profile.navn)
    return {
        "navn": county.navn,
        "naboer": county.naboer,
        "her": [[profile.navn, page_address(f"municipalities/{profile.id}")] for profile in here],
    }
