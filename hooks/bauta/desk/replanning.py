"""Replanning: what a book would cost with two texts exchanged, or with pages moved, before its plan is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from bauta.correction import Correction
from bauta.desk.plan_table import PlanRow
from bauta.reading.front_matter import read_any_yaml
from bauta.reading.layout import changed, layout_of
from bauta.reading.suggestion import nearest
from bauta.records.namings import named_by

PAGES = re.compile(r"([a-z0-9-]+)=([+-]?)(\d{1,3})")


class ReplanningError(Exception):
    """What was asked for cannot be done in this plan; the message tells the editor why."""


def exchanged(path: str, text: str, one: str, other: str) -> str:
    """The plan at `path` with two texts in each other's places; one that is not in it comes in for the one that is."""
    values, layout = read_any_yaml(path, text)[0], layout_of(text)
    there = {
        keys: at
        for keys, at in layout.values.items()
        if named_by(path, keys, values) and text[slice(*at)] in (one, other)
    }
    if one == other or not there:
        known = [text[slice(*at)] for keys, at in layout.values.items() if named_by(path, keys, values)]
        raise ReplanningError(
            f"verken «{one}» eller «{other}» står i planen{nearest(one, known) or nearest(other, known)}"
        )
    return changed(text, ((at, other if text[slice(*at)] == one else one) for at in there.values()))


def repaged(path: str, text: str, asked: Sequence[str]) -> str:
    """The plan at `path` with the pages of some texts changed: `bygg=+2`, `drift=-2`, `forord=1`."""
    for written in asked:
        found = PAGES.fullmatch(written)
        if found is None:
            raise ReplanningError(
                f"«{written}» kan ikke leses; skriv id-en og sidene: bygg=+2, drift=-2 eller forord=1"
            )
        values, layout = read_any_yaml(path, text)[0], layout_of(text)
        items = {item.get("id"): number for number, item in enumerate(values["plan"])}
        if found[1] not in items:
            raise ReplanningError(f"«{found[1]}» har ingen plass i planen{nearest(found[1], filter(None, items))}")
        number = items[found[1]]
        now = int(values["plan"][number]["sider"])
        pages = now + int(found[2] + found[3]) if found[2] else int(found[3])
        if pages < 1:
            raise ReplanningError(
                f"«{found[1]}» har {now} sider og kan ikke få {pages}; ta teksten ut av planen i stedet"
            )
        text = changed(text, [(layout.values["plan", number, "sider"], str(pages))])
    return text


@dataclass(frozen=True)
class Cost:
    """What a plan is, beside what it would be."""

    before: Sequence[PlanRow]
    after: Sequence[PlanRow]
    faults: Sequence[Correction]
    """What is wrong with the new plan and was not with the old one."""
    mended: int
    """Faults of the old plan that the new one has not."""


def as_text(cost: Cost) -> Iterator[str]:
    """The cost line by line: what comes in and goes out, what fills its pages otherwise, what gets another page."""
    was, now = (_by_name(rows) for rows in (cost.before, cost.after))
    yield from (f"inn: {now[key].entry}, side {now[key].first}, {_room(now[key])}" for key in now.keys() - was.keys())
    yield from (f"ut: {was[key].entry}, sto på side {was[key].first}" for key in was.keys() - now.keys())
    kept = [key for key in now if key in was]
    moved = [key for key in kept if was[key].first != now[key].first]
    for key in kept:
        if _room(was[key]) != _room(now[key]):
            place = f"side {was[key].first} → {now[key].first}" if key in moved else f"side {now[key].first}"
            yield f"{now[key].entry}, {place}: {_room(was[key])} → {_room(now[key])}"
    if moved:
        pages = [now[key].first for key in moved]
        texts = "1 tekst" if len(moved) == 1 else f"{len(moved)} tekster"
        yield f"{texts} får nytt sidetall (side {min(pages)}–{max(pages)}); innhold og register følger med"
    if not moved and was.keys() == now.keys():
        yield "ingen tekster flyttes til en annen side"
    total = sum(row.last - row.first + 1 for row in {row.first: row for row in cost.after}.values())
    yield f"{total} sider i planen"
    yield from (str(fault) for fault in cost.faults)
    if cost.mended:
        yield f"{cost.mended} feil i den gamle planen blir borte"


def _by_name(rows: Sequence[PlanRow]) -> dict[str, PlanRow]:
    """Rows by their text, or by their kind and number where they have none: `register-94` moves and stays the same."""
    found: dict[str, PlanRow] = {}
    for row in rows:
        name = (
            row.key if "/" in row.key else next(f"{row.kind} {n}" for n in count(1) if f"{row.kind} {n}" not in found)
        )
        found[name] = row
    return found


def _room(row: PlanRow) -> str:
    pages = "1 side" if row.allotted == 1 else f"{row.allotted:g} sider".replace(".", ",")
    return row.budget or pages
