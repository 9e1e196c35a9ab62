"""Rules for what the print office is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.artwork.barcode import is_isbn
from bauta.artwork.colour_profiles import FOLDER, description, is_made_for, is_press_profile, profile_file
from bauta.artwork.design import read_design
from bauta.correction import Correction, Level
from bauta.house_style.rule import HouseRule
from bauta.reading.house_files import EditionCopy
from bauta.reading.material import Material
from bauta.records.edition import DESIGNS, Edition
from bauta.records.languages import MESSAGES
from bauta.records.press_order import Press
from bauta.records.requirement import UNKNOWN
from bauta.text.wording import amount

SUGGESTED = "(forslag)"
"""What stands in the name of a paper that the print office has not confirmed."""


INWARD = 10
"""What is left in mm between a flap that is folded in and the spine."""


@HouseRule
def field_value(material: Material) -> Iterator[Correction]:
    """An ISBN has its right check digit; profile, condition and palette agree; the book can be bound as it is asked."""
    for copy in material.editions:
        for format_, number in copy.edition.isbn:
            if number and not is_isbn(number):
                text = f"«isbn.{format_}» er {number}, som ikke er et ISBN med rett kontrollsiffer; rett det"
                yield Correction(copy.path, copy.marks.line_of("isbn", format_), "field-value", text)
        numbers = [number.replace("-", "") for _, number in copy.edition.isbn if number]
        if len(set(numbers)) < len(numbers):
            text = "«isbn» har samme nummer for to formater; hvert format skal ha sitt"
            yield Correction(copy.path, copy.marks.line_of("isbn"), "field-value", text)
        press = copy.edition.trykk
        if press is None:
            continue
        yield from _condition(material, copy, press)
        for text in _unbound(copy.edition, press):
            yield _at(copy, "innbinding", text)
        if copy.edition.flap > (widest := copy.edition.format.bredde - INWARD):
            text = (
                f"«trykk.klaffer» er {amount(copy.edition.flap, MESSAGES)} mm; på denne boka kan de være "
                f"{amount(widest, MESSAGES)}, så de ikke når inn i ryggen"
            )
            yield _at(copy, "klaffer", text)
        papers = {"innmat": press.innmat, "omslag": press.omslag} if copy in material.released else {}
        for part, paper in papers.items():
            if paper is not None and SUGGESTED in paper.navn:
                yield _at(
                    copy, part, f"«trykk.{part}» er et forslag; en utgivelse må ha papiret trykkeriet har bekreftet"
                )


def _condition(material: Material, copy: EditionCopy, press: Press) -> Iterator[Correction]:
    """The profile is for a press with four inks and for the condition that is named; so are the inks of the palette."""
    file = profile_file(material.root, press.profil)
    data = file.read_bytes() if file.is_file() else b""
    if not is_press_profile(data):
        text = (
            f"«trykk.profil» er {press.profil}, men {FOLDER}/ har ingen trykkprofil for CMYK med det navnet; "
            "legg trykkeriets profil der, eller rett navnet"
        )
        yield _at(copy, "profil", text)
    elif not is_made_for(called := description(data), press.betingelse):
        text = (
            f"«trykk.betingelse» er {press.betingelse}, men profilen {press.profil} kaller seg "
            f"«{called or 'ingenting'}»; skriv betingelsen profilen er laget for, eller bytt profil"
        )
        yield _at(copy, "betingelse", text)
    if not (material.root / DESIGNS / copy.edition.design).is_dir():
        return  # told of by another rule
    made_for = read_design(material.root, copy.edition.design).condition
    if made_for != press.betingelse:
        told = "ikke sagt å være laget for noen trykkbetingelse" if made_for == UNKNOWN else f"laget for {made_for}"
        text = (
            f"«trykk.betingelse» er {press.betingelse}, men cmyk-verdiene i paletten er {told}; "
            "få fargene regnet om, og rett «betingelse» i palett.yml"
        )
        yield _at(copy, "betingelse", text, "varsel")


def _unbound(edition: Edition, press: Press) -> Iterator[str]:
    """What keeps a book from being bound as it is asked."""
    name, binding = press.innbinding, press.binding
    fewest, most = binding.pages
    if not fewest <= edition.sider <= most:
        yield (
            f"boka skal være {name}, men har {edition.sider} sider med omslag; slik bindes {fewest}–{most} sider, "
            "så endre sidetallet eller «trykk.innbinding»"
        )
    if edition.inside % binding.step:
        yield (
            f"boka skal være {name}, men innmaten har {edition.inside} sider, som ikke går opp i {binding.step}; "
            "endre sidetallet eller «trykk.innbinding»"
        )
    if edition.ark < binding.signature:
        yield (
            f"boka skal være {name}, men arkene er på {edition.ark} sider; slik bindes ark på minst "
            f"{binding.signature}, så endre «ark» eller «trykk.innbinding»"
        )
    cover = 2 * press.omslag.thickness if press.omslag is not None else 0
    thick = edition.spine if binding.spine else round(edition.inside / 2 * press.innmat.thickness + cover, 1)
    thinnest, thickest = binding.block
    if not thinnest <= thick <= thickest:
        what = "ryggen" if binding.spine else "heftet"
        yield (
            f"boka skal være {name}, men {what} blir {amount(thick, MESSAGES)} mm; slik bindes "
            f"{amount(thinnest, MESSAGES)}–{amount(thickest, MESSAGES)} mm, "
            "så endre papiret, sidetallet eller «trykk.innbinding»"
        )


def _at(copy: EditionCopy, field: str, text: str, level: Level = "feil") -> Correction:
    return Correction(copy.path, copy.marks.line_of("trykk", *field.split(".")), "field-value", text, level)


@HouseRule
def field_missing(material: Material) -> Iterator[Correction]:
    """A cover of its own has its paper; in a release everything the print office must know is decided."""
    for copy in material.editions:
        edition, press = copy.edition, copy.edition.trykk
        if press is None:
            continue
        if edition.omslagssider and press.omslag is None:
            text = "«trykk.omslag» er tomt; skriv papiret i omslaget, eller sett «omslagssider» til 0"
            yield Correction(copy.path, copy.marks.line_of("trykk", "omslag"), "field-missing", text)
        if copy not in material.released:
            continue
        if press.opplag is None:
            text = "«trykk.opplag» er tomt; en utgivelse må ha antall eksemplarer"
            yield Correction(copy.path, copy.marks.line_of("trykk", "opplag"), "field-missing", text)
        for name in press.undecided:
            text = f"«trykk.{name}» er ukjent; en utgivelse må si hva trykkeriet skal gjøre"
            yield Correction(copy.path, copy.marks.line_of("trykk", *name.split(".")), "field-missing", text)
