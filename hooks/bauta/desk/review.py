"""A review holds the house as it stands against the house as it was: corrections, budgets, spreads, readability."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bauta.composing.copyfit import Extent, budget
from bauta.correction import Correction
from bauta.desk.advice import advice
from bauta.desk.reasons import change, reasons
from bauta.desk.spreads import Spread, changed_spreads
from bauta.reading.addresses import page_address
from bauta.reading.former import former_keys
from bauta.reading.material import Copy, Material
from bauta.reading.source_text import decode
from bauta.report import tally
from bauta.text.readability import readability
from bauta.text.render import Rendered

MARKUP = re.compile(r"([\\`*_{}\[\]<>|#@~&])")
MOST = 12
"""Spreads shown; a change of design may touch them all."""


@dataclass(frozen=True)
class BudgetRow:
    """The page budget of a changed text: «2 av 2 sider, 7 linjer igjen», before and after."""

    name: str
    path: str
    before: str
    after: str

    @property
    def same(self) -> bool:
        """Whether the text fills its pages as it did."""
        return self.before == self.after


@dataclass(frozen=True)
class Standing:
    """The house as it stands, or stood."""

    material: Material
    rendered: Mapping[str, tuple[Rendered, ...]]
    extents: Mapping[str, Extent]
    corrections: Sequence[Correction]
    books: Mapping[str, bytes]
    """The PDF of each edition, by id."""


@dataclass(frozen=True)
class Review:
    """What a change does to the house."""

    base: str
    own_design: bool
    """Whether the earlier house is set in the design of its time."""
    corrections: Sequence[Correction]
    new: list[Correction]
    gone: list[Correction]
    lost: list[str]
    """Addresses of the website that lead nowhere any longer."""
    led: list[tuple[str, str]]
    """Addresses that are another text's now, by its `tidligere_id`, and that of the text."""
    budgets: list[BudgetRow]
    advice: dict[str, list[str]]
    """Path of a changed text -> what to look at."""
    lix: dict[str, tuple[int | None, int | None]]
    spreads: list[tuple[str, Spread, list[str]]]
    """Edition, spread, and why it looks otherwise."""
    more: int
    """Changed spreads that are not shown."""


def review(base: str, before: Standing, after: Standing, *, own_design: bool) -> Review:
    """Hold the house as it stands against the house as it was at `base`."""
    spreads: list[tuple[str, Spread, list[str]]] = []
    for id_, book in after.books.items():
        found = change(id_, before.material, after.material, own_design=own_design)
        if (old := before.books.get(id_)) and found is not None:
            spreads += [(id_, spread, reasons(found, spread)) for spread in changed_spreads(old, book)]
    changed = _changed(before, after)
    reads = {path: readability(after.rendered[path.removesuffix(".md")]) for path in changed if path in _keys(after)}
    read = {path: readability(before.rendered[path.removesuffix(".md")]) for path in changed if path in _keys(before)}
    new_texts = [copy for copy in after.material.copy if copy.path in set(_keys(after)) - _keys(before)]
    led = _led(after.material)
    gone = {path.removesuffix(".md") for path in _keys(before) - _keys(after)}
    return Review(
        base=base,
        own_design=own_design,
        corrections=after.corrections,
        new=_besides(after.corrections, before.corrections),
        gone=_besides(before.corrections, after.corrections),
        lost=sorted(page_address(key) for key in gone - led.keys()),
        led=sorted((page_address(key), page_address(led[key])) for key in gone & led.keys()),
        budgets=list(_budgets(changed, before, after)),
        advice={path: found.advice for path, found in reads.items() if found.advice}
        | {copy.path: notes for copy in new_texts if (notes := _advised(copy, after))},
        lix={path: (read[path].lix if path in read else None, found.lix) for path, found in reads.items()},
        spreads=spreads[:MOST],
        more=max(len(spreads) - MOST, 0),
    )


def _advised(copy: Copy, after: Standing) -> list[str]:
    """All the advice on a text that is new: nobody has read it before."""
    source = decode((after.material.root / copy.path).read_bytes())
    return list(advice(copy, after.rendered[copy.key], source, after.material.registers.words).notes)


def _led(material: Material) -> dict[str, str]:
    """The keys that texts have had before -> what each is now."""
    return {key: told.key for key, told in former_keys(material).items() if isinstance(told, Copy)}


def _keys(standing: Standing) -> set[str]:
    return {copy.path for copy in standing.material.copy}


def _changed(before: Standing, after: Standing) -> list[str]:
    """Paths of the texts that are new, changed or gone, and of those that fill their pages otherwise."""
    was = {copy.path: copy.manuscript for copy in before.material.copy}
    is_ = {copy.path: copy.manuscript for copy in after.material.copy}
    old, new = before.extents, after.extents
    moved = {f"{key}.md" for key in old.keys() & new.keys() if _state(old.get(key)) != _state(new.get(key))}
    return sorted({path for path in was | is_ if was.get(path) != is_.get(path)} | (moved & is_.keys()))


def _state(extent: Extent | None) -> str:
    return budget(extent) if extent else ""


def _budgets(changed: list[str], before: Standing, after: Standing) -> Iterator[BudgetRow]:
    names = {c.path: c.entry.name for standing in (before, after) for c in standing.material.copy}
    there = _keys(after)
    for path in changed:
        key = path.removesuffix(".md")
        now = (_state(after.extents.get(key)) or "trykkes ikke") if path in there else "slettet"
        was = (_state(before.extents.get(key)) or "trykkes ikke") if path in _keys(before) else "ny"
        yield BudgetRow(names[path], path, was, now)


def _besides(some: Sequence[Correction], others: Sequence[Correction]) -> list[Correction]:
    """The corrections that the others lack, wherever in the file they stand now."""
    left = Counter((c.path, c.rule, c.text) for c in others)
    found = []
    for correction in some:
        if left[mark := (correction.path, correction.rule, correction.text)]:
            left[mark] -= 1
        else:
            found.append(correction)
    return found


def as_markdown(found: Review) -> str:
    """The review for a job summary or a comment; what contributors wrote is shown as the characters it is."""
    return "\n".join(_markdown(found)) + "\n"


def _markdown(found: Review) -> Iterator[str]:
    yield f"## Korrektur mot {_plain(found.base)}\n\n{tally(found.corrections)}\n"
    yield from _list("Nytt i denne endringen", found.new)
    yield from _list("Rettet i denne endringen", found.gone)
    if not found.new and not found.gone:
        yield "Ingen rettelser er kommet til eller falt bort.\n"
    yield from _addresses(found)
    yield "## Sidebudsjett\n"
    if not found.budgets:
        yield "Ingen tekster er endret, og alle fyller sidene sine som før.\n"
    else:
        yield "| Tekst | Før | Etter |\n|---|---|---|"
        for row in found.budgets:
            yield f"| {_plain(row.name)} | {row.before} | {'uendret' if row.same else row.after} |"
        yield ""
    yield "## Oppslag\n"
    if not found.own_design:
        yield "Koden er også endret, så begge er satt med utformingen slik den er nå.\n"
    for edition, spread, why in found.spreads:
        yield f"- {_plain(edition)}, {spread.pages}: {_plain('; '.join(why))}"
    if found.more:
        yield f"- og {found.more} oppslag til"
    yield "" if found.spreads else "Ingen oppslag i boka ser annerledes ut.\n"
    yield "## Leseråd\n"
    advised = [path for path, (_, now) in found.lix.items() if now is not None or path in found.advice]
    for path in advised:
        was, now = found.lix[path]
        lix = "" if now is None else f": LIX {now}" + (f" (før {was})" if was not in (None, now) else "")
        yield f"- {_plain(path)}{lix}"
        yield from (f"  - {_plain(text)}" for text in found.advice.get(path, []))
    yield "" if advised else "Ingen endrede tekster å gi råd om.\n"


def _addresses(found: Review) -> Iterator[str]:
    if found.lost:
        yield "**Adresser som slutter å virke**\n"
        yield from (f"- {_plain(address)}" for address in found.lost)
        yield (
            "\nLenker, utklipp og QR-koder i trykte bøker fører ikke fram lenger. "
            "Har teksten bare fått nytt navn, gi filen det gamle navnet tilbake og bruk scripts/rename; "
            "skal den bort, bruk scripts/remove eller scripts/merge.\n"
        )
    if found.led:
        yield "**Adresser som fører til en annen tekst**\n"
        yield from (f"- {_plain(old)} → {_plain(new)}" for old, new in found.led)
        yield ""


def _list(title: str, corrections: list[Correction]) -> Iterator[str]:
    if corrections:
        yield f"**{title}**\n"
        yield from (f"- {_plain(str(correction))}" for correction in corrections)
        yield ""


def _plain(text: str) -> str:
    return MARKUP.sub(lambda sign: f"&#{ord(sign[1])};", text)
