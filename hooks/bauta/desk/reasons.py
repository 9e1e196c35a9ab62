"""Reasons why a spread looks otherwise than it did: what on it has changed, moved, or is taken from elsewhere."""

from __future__ import annotations

import filecmp
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bauta.artwork import palette
from bauta.artwork.design import FACES, SHARED, WORDS
from bauta.desk.plan_table import KINDS
from bauta.desk.spreads import Spread
from bauta.reading.addresses import sources_in
from bauta.reading.material import Copy, Material
from bauta.records.edition import DESIGNS, Edition
from bauta.records.entries import Chapter, Example, Lesson, Profile, Sourced
from bauta.records.flatplan import FlatPlan, Sheet, flat_plan

SHOWN = 3
"""Texts that a reason names."""
REGISTERS = {
    "referanser": "referansesamlingen", "rastoff": "råstoffet", "temaer": "temaene", "stikkord": "stikkordene",
    "programmer": "programmene", "deltakelser": "deltakelsene", "samlinger": "samlingene", "tidslinje": "tidslinjen",
    "regler": "reglene", "fylker": "fylkene",
}  # fmt: skip
"""Registers that a book is made of, as they are called."""
OF_REGISTERS: Mapping[str, tuple[str, ...]] = {
    "henvisninger": ("referanser",), "register": ("stikkord", "temaer"), "samlinger": ("samlinger",),
    "okt": ("samlinger",), "kull": ("programmer", "deltakelser"), "hjul": ("programmer",),
    "kommuner": ("deltakelser", "programmer"), "tema": ("temaer",), "kortfortalt": ("temaer",),
}  # fmt: skip
"""Kind of page -> registers it is made of."""
OF_ALL = {
    "innhold": "innholdsfortegnelsen: titler eller sidetall er endret",
    "register": "registeret bak: ord, navn eller sidetall er endret",
    "henvisninger": "henvisningene: kilder er kommet til, endret eller falt bort",
    "kommuner": "oversikten over kommunene: en profil er endret",
}
"""Kinds of pages made of what stands on the others."""

DRAWN_BY = ("print", "motiver", "tegninger", "kart", palette.FILE, WORDS, FACES)
"""What of the design a book is set by, besides its own folder."""


@dataclass(frozen=True)
class Change:
    """What is otherwise in one house than in the other, for one edition."""

    before: Material
    after: Material
    edition: Edition
    plan: FlatPlan
    old: Edition
    old_plan: FlatPlan
    texts: frozenset[str]
    """Keys of the texts that are new, changed or gone."""
    registers: frozenset[str]
    design: bool


def change(edition: str, before: Material, after: Material, *, own_design: bool) -> Change | None:
    """The change as it concerns an edition; None when the edition was not there before."""
    now = next((copy.edition for copy in after.editions if copy.edition.id == edition), None)
    then = next((copy.edition for copy in before.editions if copy.edition.id == edition), None)
    if now is None or then is None:
        return None
    keys = before.by_key.keys() | after.by_key.keys()
    texts = {key for key in keys if _words(before.by_key.get(key)) != _words(after.by_key.get(key))}
    registers = {name for name in REGISTERS if getattr(before.registers, name) != getattr(after.registers, name)}
    design = not own_design or now.design != then.design or _differs(before.root, after.root, now.design)
    return Change(
        before, after, now, flat_plan(now), then, flat_plan(then), frozenset(texts), frozenset(registers), design
    )


def reasons(found: Change, spread: Spread) -> list[str]:
    """Why a spread looks otherwise; there is always a reason."""
    sheets = [sheet for sheet in found.plan.sheets if sheet.first <= spread.last and sheet.last >= spread.first]
    told = [reason for sheet in sheets for reason in _of_sheet(found, sheet)]
    if not told:
        told = [*_of_registers(found, REGISTERS)] or ["noe som gjelder hele boka, er endret"]
        told = ["utformingen er endret"] if found.design else told
    return list(dict.fromkeys(told))


def _of_sheet(found: Change, sheet: Sheet) -> Iterator[str]:
    stood = (old for old in found.old_plan.sheets if (old.kind, old.first) == (sheet.kind, sheet.first))
    was = {key for old in stood for key in old.keys}
    if was != set(sheet.keys):
        here = ", ".join(_name(found, key) for key in sheet.keys) or KINDS.get(sheet.kind, sheet.kind)
        yield f"sideplanen: {here} står her nå"
    for key in sheet.keys:
        if key in found.texts:
            state = "er endret" if key in found.before.by_key else "er ny"
            neighbour = " (deler siden med en annen tekst)" if len(sheet.keys) > 1 else ""
            yield f"{_name(found, key)} {state}{neighbour}"
        elif (copy := found.after.by_key.get(key)) is not None:
            yield from _of_text(found, copy)
    item = found.edition.plan[sheet.item]
    old = next((i for i in found.old.plan if (i.key, i.slag) == (item.key, item.slag)), None)
    if old is not None and (old.motiv, old.tittel, old.deler) != (item.motiv, item.tittel, item.deler):
        yield "sideplanen: motiv, tittel eller deler er endret"
    for part in item.oversikt:
        if part == "erfaringer" and any(isinstance(_entry(found, key), Lesson) for key in found.texts):
            yield "rådene som står her, er endret"
        if part in ("kommuner", "folketall") and any(isinstance(_entry(found, key), Profile) for key in found.texts):
            yield "oversikten over kommunene: en profil er endret"
        yield from _of_registers(found, {part: ""} if part in REGISTERS else {})
    if sheet.kind in OF_ALL and (found.texts or _moved(found)):
        yield OF_ALL[sheet.kind]
    yield from _of_registers(found, dict.fromkeys(OF_REGISTERS.get(sheet.kind, ()), ""))


def _of_text(found: Change, copy: Copy) -> Iterator[str]:
    """What a text that stands as it did takes from others."""
    entry = copy.entry
    if isinstance(entry, Profile):
        yield from _named(found, "eksempler som profilen viser til: {}", found.after.examples_of(entry.id))
    elif copy.key.startswith("content/temaer/"):
        yield from _named(found, "eksempler i temaet: {}", found.after.examples_in(entry.id))
    elif isinstance(entry, Example):
        changed = [id_ for id_ in entry.kommuner if f"municipalities/{id_}" in found.texts]
        yield from (f"profilen av {found.after.municipality_name(id_)} er endret" for id_ in changed)
        if any(f"content/erfaringer/{lesson.id}" in found.texts for lesson in found.after.lessons_from(entry.id)):
            yield "rådene som viser til eksempelet, er endret"
    linked = list(dict.fromkeys(sources_in(copy.path, copy.manuscript.body)))
    moved = _moved(found)
    if key := next((key for key in linked if key in moved), None):
        yield f"sidetallet til {_name(found, key)}, som det vises til, er et annet"
    elif key := next((key for key in linked if key in found.texts), None):
        yield f"{_name(found, key)}, som det vises til, er endret"
    if isinstance(entry, Sourced | Chapter) and "referanser" in found.registers:
        was, now = found.before.registers.references, found.after.registers.references
        if any(was.get(id_) != now.get(id_) for id_ in entry.henvisninger):
            yield f"en kilde som {_name(found, copy.key)} bygger på, er endret"
    names = [picture.fil for picture in entry.bilder] if isinstance(entry, Sourced) else []
    if any(_picture(found.before, copy, name) != _picture(found.after, copy, name) for name in names):
        yield f"et bilde til {_name(found, copy.key)} er endret"


def _named(found: Change, told: str, examples: list[Example]) -> Iterator[str]:
    gone = {key.rpartition("/")[2] for key in found.texts if key not in found.after.by_key}
    changed = [f"«{e.name}»" for e in examples if f"examples/{e.id}" in found.texts]
    if changed:
        more = f" og {len(changed) - SHOWN} til" if len(changed) > SHOWN else ""
        yield told.format(", ".join(changed[:SHOWN]) + more)
    elif gone:
        yield "en tekst som det vises til, er borte"


def _of_registers(found: Change, names: Mapping[str, str]) -> Iterator[str]:
    changed = [REGISTERS[name] for name in names if name in found.registers]
    if changed:
        yield f"registrene: {' og '.join(changed)} er endret"


def _moved(found: Change) -> set[str]:
    """Keys of texts that begin on another page than before."""
    was, now = found.old_plan.pages, found.plan.pages
    return {key for key in was.keys() | now.keys() if was.get(key) != now.get(key)}


def _entry(found: Change, key: str) -> object:
    copy = found.after.by_key.get(key) or found.before.by_key.get(key)
    return copy.entry if copy else None


def _name(found: Change, key: str) -> str:
    copy = found.after.by_key.get(key) or found.before.by_key.get(key)
    return f"«{copy.entry.name}»" if copy else key


def _words(copy: Copy | None) -> object:
    return (copy.manuscript.fields, copy.manuscript.body) if copy else None


def _picture(material: Material, copy: Copy, name: str) -> bytes:
    file = material.root / copy.key / name
    return file.read_bytes() if file.is_file() else b""


def _differs(before: Path, after: Path, design: str) -> bool:
    """Whether the files a book is set by are others."""
    used = (*(f"{SHARED}/{name}" for name in DRAWN_BY), f"{DESIGNS}/{design}")
    return any(not _same(before / path, after / path) for path in used)


def _same(one: Path, other: Path) -> bool:
    if not (one.is_dir() and other.is_dir()):
        return one.is_file() == other.is_file() and (not one.is_file() or filecmp.cmp(one, other, shallow=False))
    names = {file.relative_to(one) for file in one.rglob("*") if file.is_file()}
    others = {file.relative_to(other) for file in other.rglob("*") if file.is_file()}
    return names == others and all(filecmp.cmp(one / name, other / name, shallow=False) for name in names)
