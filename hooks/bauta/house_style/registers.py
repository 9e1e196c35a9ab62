"""Rules for the registers: they point to what is there, and «Alt råstoff bør brukes»."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bauta.correction import Correction, Level
from bauta.house_style.rule import HouseRule, RegisterRule
from bauta.reading.house_files import Place
from bauta.reading.material import Material
from bauta.reading.suggestion import NONE_GIVEN, choice, nearest
from bauta.records.alternatives import Alternative
from bauta.records.languages import MESSAGES
from bauta.records.requirement import UNKNOWN
from bauta.records.terms import Synonyms
from bauta.text.wording import date

WEEKEND = {5: "lørdag", 6: "søndag"}
"""Days of the week as Python counts them, from Monday as 0."""


@HouseRule
def program_unknown(material: Material) -> Iterator[Correction]:
    """Every programme a register or an edition names is in the register of programmes."""
    for register in ("temaer", "rastoff", "deltakelser", "samlinger", "faser", "horinger"):
        for path, line, item in items(material, register):
            yield from _unknown(path, line, "program", [item.program], material.known("programmer"))
    for copy in material.editions:
        named = [copy.edition.program]
        yield from _unknown(copy.path, copy.marks.line_of("program"), "program", named, material.known("programmer"))


@HouseRule
def theme_unknown(material: Material) -> Iterator[Correction]:
    """Every theme of raw material and of rules is in the register of themes."""
    for path, line, item in (*items(material, "rastoff"), *items(material, "regler")):
        if item.tema:
            yield from _unknown(path, line, "theme", [item.tema], material.known("temaer"))


@HouseRule
def municipality_unknown(material: Material) -> Iterator[Correction]:
    """Every municipality raw material is from has a profile."""
    for path, line, item in items(material, "rastoff"):
        meant = material.municipality_ids
        yield from _unknown(path, line, "municipality", item.kommuner, material.profiles, meanings=meant)


@HouseRule
def reference_unknown(material: Material) -> Iterator[Correction]:
    """Every source of raw material, of the timeline and of the national figures is in the registers."""
    for register in ("rastoff", "tidslinje", "tall"):
        for path, line, item in items(material, register):
            yield from _unknown(path, line, "reference", item.kilder, material.known("referanser"))
    texts = {copy.entry.id: copy for copy in material.copy}
    for register, field in (("utvalg", "id"), ("horinger", "tekster")):
        for path, line, item in items(material, register):
            named = getattr(item, field)
            yield from _unknown(
                path, line, "reference", [named] if field == "id" else named, texts, "teksten «{}» finnes ikke"
            )
    for path, line, item in (*items(material, "tidslinje"), *items(material, "tall")):
        named = [item.rastoff] if item.rastoff else []
        yield from _unknown(
            path, line, "reference", named, material.known("rastoff"), "råstoffet «{}» står ikke i content/rastoff/"
        )


@HouseRule
def field_value(material: Material) -> Iterator[Correction]:
    """A deadline that still runs falls on a day when people are at work."""
    for register in ("faser", "horinger"):
        for path, line, item in items(material, register):
            if item.historisk or item.frist == UNKNOWN:
                continue
            day = datetime.date.fromisoformat(item.frist)
            if day.weekday() in WEEKEND:
                text = f"fristen {date(item.frist, MESSAGES)} er en {WEEKEND[day.weekday()]}; velg en virkedag"
                yield Correction(path, line, "field-value", text, "varsel")


KINDS = {
    "program": "programmet «{}» står ikke i content/registre/programmer.yml",
    "theme": "temaet «{}» står ikke i content/registre/temaer.yml",
    "municipality": "kommunen «{}» har ingen profil i municipalities/",
    "reference": "henvisningen «{}» står ikke i content/registre/referanser.yml",
}
"""What is named in vain -> what to tell; `{}` is the name."""


def items(material: Material, register: str) -> Iterator[tuple[str, int, Any]]:
    """Path, line and item of everything in a register."""
    places = material.places.get(register, ())
    for (path, line), item in zip(places, getattr(material.registers, register), strict=True):
        yield path, line, item


def _unknown(
    path: str,
    line: int,
    kind: str,
    named: Iterable[str],
    known: Mapping[str, object] | None,
    told: str = "",
    meanings: Mapping[str, str] = NONE_GIVEN,
) -> Iterator[Correction]:
    for name in named:
        if known is not None and name not in known:
            remedy = nearest(name, known, meanings) or choice(known) or "; rett skrivemåten, eller legg det til"
            yield Correction(path, line, f"{kind}-unknown", (told or KINDS[kind]).format(name) + remedy)


@HouseRule
def raw_material_unused(material: Material) -> Iterator[Correction]:
    """Every item is used by an entry or has a written reason, and none has both."""
    level: Level = "feil" if material.release else "varsel"
    for path, line, item in items(material, "rastoff"):
        users = material.users_of("rastoff", item.id)
        if users and item.ikke_brukt:
            text = f"råstoffet «{item.id}» er brukt i «{users[0].name}»; slett «ikke_brukt»"
            yield Correction(path, line, "raw-material-unused", text, "varsel")
        elif not users and not item.ikke_brukt:
            text = (
                f"råstoffet «{item.id}» er ikke brukt; nevn det i «rastoff» i en tekst, "
                "eller skriv hvorfor i «ikke_brukt»"
            )
            yield Correction(path, line, "raw-material-unused", text, level)


@RegisterRule
def duplicate_id(material: Material) -> Iterator[Correction]:
    """An id stands once in each register."""
    for register, places in material.places.items():
        named: dict[str, Place] = {}
        for (path, line), item in zip(places, getattr(material.registers, register, ()), strict=False):
            for name in dict.fromkeys(_names(item)):
                if name in named:
                    where = f"linje {named[name][1]}" + (f" i {named[name][0]}" if named[name][0] != path else "")
                    remedy = (
                        "slå de to listene sammen"
                        if isinstance(item, Synonyms)
                        else "slett det ene eller velg en annen id"
                    )
                    yield Correction(path, line, "duplicate-id", f"«{name}» står også på {where}; {remedy}")
                named.setdefault(name, (path, line))


def _names(item: object) -> list[str]:
    """What an item of a register may be named by: its id, its word, or each of the words that mean the same."""
    if isinstance(item, Synonyms):
        return item.likt
    if isinstance(item, Alternative):
        return [f"{item.felt}: {item.id}"]
    name = getattr(item, "id", None) or getattr(item, "ord", None)
    return [name] if name else []
