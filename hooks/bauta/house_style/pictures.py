"""Rules for pictures: there, described, credited, allowed and sharp enough."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.artwork.design import read_design
from bauta.artwork.originals import OriginalError, size_of
from bauta.artwork.pictures import COARSE, SHARP, effective_ppi, picture_file, pixels
from bauta.artwork.plates import plates
from bauta.correction import Correction, Level
from bauta.house_style.rule import CopyRule
from bauta.reading.material import Copy, Material
from bauta.records.entries import Example, Sourced
from bauta.records.field_types import Picture


@CopyRule
def image_missing(copy: Copy, material: Material) -> Iterator[Correction]:
    """A full example in print has a picture or a motif, and every picture named is in the record's folder."""
    for number, picture in _pictures(copy):
        if picture_file(material.root, copy.key, picture.fil) is None:
            text = f"bildet «{picture.fil}» finnes ikke; legg filen i mappa {copy.key}/"
            yield _mark(copy, number, "image-missing", text)
    entry = copy.entry
    printed = any(copy.key in keys for keys in material.printed.values())
    if isinstance(entry, Example) and entry.form == "full" and printed and not (entry.bilder or entry.motiv):
        text = (
            "eksempelet trykkes uten bilde eller illustrasjon; "
            f"legg et bilde i mappa {copy.key}/ og beskriv det i «bilder», eller velg «motiv»"
        )
        yield Correction(copy.path, copy.line_of("bilder"), "image-missing", text, material.binding(copy))


@CopyRule
def image_file(copy: Copy, material: Material) -> Iterator[Correction]:
    """A picture is what its name says, whole, of a size we can work with, and not called as another one."""
    stems: dict[str, str] = {}
    for number, picture in _pictures(copy):
        file = picture_file(material.root, copy.key, picture.fil)
        if file is None:
            continue
        try:
            size_of(file)
        except OriginalError as fault:
            yield _mark(copy, number, "image-file", f"bildet «{picture.fil}» {fault}")
        alike = stems.setdefault(file.stem.casefold(), picture.fil)
        if alike != picture.fil:
            text = f"bildet «{picture.fil}» heter som «{alike}», uten endelsen; gi det et annet navn"
            yield _mark(copy, number, "image-file", text)


@CopyRule
def image_alt(copy: Copy, material: Material) -> Iterator[Correction]:
    """Every picture is described for those who do not see it."""
    for number, picture in _pictures(copy):
        words = picture.alt.strip()
        if not words:
            text = f"bildet «{picture.fil}» mangler «alt»; skriv hva bildet viser, for den som ikke ser det"
            yield _mark(copy, number, "image-alt", text)
        elif words == picture.fil or words == picture.fil.rpartition(".")[0]:
            text = f"«alt» for «{picture.fil}» er bare filnavnet; skriv hva bildet viser"
            yield _mark(copy, number, "image-alt", text)


@CopyRule
def image_credit(copy: Copy, material: Material) -> Iterator[Correction]:
    """Every picture says who took it and by what right it is published."""
    for number, picture in _pictures(copy):
        for field in ("fotograf", "rettighet"):
            if not getattr(picture, field):
                text = f"bildet «{picture.fil}» mangler «{field}»; fyll det ut"
                yield _mark(copy, number, "image-credit", text, material.binding(copy))


@CopyRule
def image_consent(copy: Copy, material: Material) -> Iterator[Correction]:
    """A portrait is published with consent only."""
    for number, picture in _pictures(copy):
        if picture.personer is None:
            text = f"bildet «{picture.fil}» mangler «personer»; skriv ingen, situasjon eller portrett"
            yield _mark(copy, number, "image-consent", text, material.binding(copy))
        elif picture.personer == "portrett" and not picture.samtykke:
            text = f"portrettet «{picture.fil}» mangler «samtykke»; skriv referansen til samtykket, ikke navn"
            yield _mark(copy, number, "image-consent", text)


@CopyRule
def image_resolution(copy: Copy, material: Material) -> Iterator[Correction]:
    """A printed picture has 300 pixels an inch at its printed size, 200 at the least; of others it is only said."""
    files = [(number, picture_file(material.root, copy.key, picture.fil)) for number, picture in _pictures(copy)]
    sized = [(number, size) for number, file in files if file and (size := pixels(file))]
    if not sized:
        return
    placed = plates(copy.entry.type, getattr(copy.entry, "form", None), [size for _, size in sized])
    looks = [read_design(material.root, design).measures.bilder for design in material.designs]
    printed = any(copy.key in keys for keys in material.printed.values())
    for (number, size), slot in zip(sized, placed, strict=False):  # those without a place are on the website alone
        ppi = min((effective_ppi(size, slots[slot]) for slots in looks), default=SHARP)
        if ppi < SHARP:
            name = copy.entry.bilder[number].fil if isinstance(copy.entry, Sourced) else ""
            need = f"minst {SHARP / ppi * size[0]:.0f} × {SHARP / ppi * size[1]:.0f} piksler"
            text = f"bildet «{name}» gir {ppi:.0f} punkter per tomme i trykk; lever det større, {need}"
            yield _mark(copy, number, "image-resolution", text, "feil" if printed and ppi < COARSE else "varsel")


def _pictures(copy: Copy) -> list[tuple[int, Picture]]:
    return list(enumerate(copy.entry.bilder)) if isinstance(copy.entry, Sourced) else []


def _mark(copy: Copy, number: int, rule: str, text: str, level: Level = "feil") -> Correction:
    return Correction(copy.path, copy.line_of("bilder", number), rule, text, level)
