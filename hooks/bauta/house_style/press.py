"""Rules for what the print office is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.artwork.barcode import is_isbn
from bauta.artwork.colour_profiles import FOLDER, is_press_profile, profile_file
from bauta.correction import Correction
from bauta.house_style.rule import HouseRule
from bauta.reading.material import Material

SUGGESTED = "(forslag)"
"""What stands in the name of a paper that the print office has not confirmed."""


@HouseRule
def field_value(material: Material) -> Iterator[Correction]:
    """The profile of the printing condition is one for a press with four inks; an ISBN has its right check digit."""
    for copy in material.editions:
        for format_, number in copy.edition.isbn:
            if number and not is_isbn(number):
                text = f"«isbn.{format_}» er {number}, som ikke er et ISBN med rett kontrollsiffer; rett det"
                yield Correction(copy.path, copy.marks.line_of("isbn", format_), "field-value", text)
        press = copy.edition.trykk
        if press is None:
            continue
        file = profile_file(material.root, press.profil)
        if not (file.is_file() and is_press_profile(file.read_bytes())):
            text = (
                f"«trykk.profil» er {press.profil}, men {FOLDER}/ har ingen trykkprofil for CMYK med det navnet; "
                "legg trykkeriets profil der, eller rett navnet"
            )
            yield Correction(copy.path, copy.marks.line_of("trykk", "profil"), "field-value", text)
        papers = {"innmat": press.innmat, "omslag": press.omslag} if copy in material.released else {}
        for part, paper in papers.items():
            if paper is not None and SUGGESTED in paper.navn:
                text = f"«trykk.{part}» er et forslag; en utgivelse må ha papiret trykkeriet har bekreftet"
                yield Correction(copy.path, copy.marks.line_of("trykk", part), "field-value", text)


@HouseRule
def field_missing(material: Material) -> Iterator[Correction]:
    """A cover of its own has its paper; in a release the number of copies is decided."""
    for copy in material.editions:
        edition, press = copy.edition, copy.edition.trykk
        if press is None:
            continue
        if edition.omslagssider and press.omslag is None:
            text = "«trykk.omslag» er tomt; skriv papiret i omslaget, eller sett «omslagssider» til 0"
            yield Correction(copy.path, copy.marks.line_of("trykk", "omslag"), "field-missing", text)
        if copy in material.released and press.opplag is None:
            text = "«trykk.opplag» er tomt; en utgivelse må ha antall eksemplarer"
            yield Correction(copy.path, copy.marks.line_of("trykk", "opplag"), "field-missing", text)
