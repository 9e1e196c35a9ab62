"""Rules for editions that have come out: they stay as they were, and every address in print leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction
from bauta.facts.made_pages import made_pages
from bauta.house_style.rule import HouseRule
from bauta.reading.addresses import page_address
from bauta.reading.former import former_keys
from bauta.reading.material import Material
from bauta.reading.premises import REGISTERS


@HouseRule
def frozen(material: Material) -> Iterator[Correction]:
    """An edition that has come out is just what came out."""
    for folder in material.frozen_folders:
        yield from folder.faults


@HouseRule
def printed_address(material: Material) -> Iterator[Correction]:
    """Every address that stands in a printed book has a page."""
    if not material.frozen:
        return
    pages = {page_address(copy.key) for copy in (*material.copy, *made_pages(material))}
    pages |= {page_address(key) for key in former_keys(material)}
    for copy in material.frozen:
        for number, address in enumerate(copy.edition.adresser):
            if address not in pages:
                id_ = address.rstrip("/").rpartition("/")[2]
                told = (
                    f"adressen {address} står på trykk i «{copy.edition.tittel}» {copy.edition.ar}, men har ingen side "
                    f"lenger; skriv «tidligere_id: [{id_}]» i teksten som har tatt over, "
                    f"eller i {REGISTERS}/adresser.yml hvorfor den er borte"
                )
                yield Correction(copy.path, copy.marks.line_of("adresser", number), "printed-address", told)
