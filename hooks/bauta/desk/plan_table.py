"""The flat plan as a table for editors: every text with the pages it has and the pages it uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bauta.composing.copyfit import Extent, budget
from bauta.reading.material import Material
from bauta.records.edition import Edition
from bauta.records.flatplan import Sheet, flat_plan

FULL = 70
"""Least share of a page that is to be filled, in percent."""
LOOSE = 15
"""Most of a column of a profile, or of a full example, that may stand empty, in percent."""
KINDS = {
    "forside": "Forside",
    "innhold": "Innhold",
    "register": "Register",
    "henvisninger": "Henvisninger",
    "kommuner": "Kommunene",
    "hjul": "Hjulet",
    "kull": "Kullene",
    "samlinger": "Samlingene",
    "okt": "Økt",
    "bakside": "Bakside",
}


@dataclass(frozen=True)
class PlanRow:
    """A text of the book. `lines` and `words` are over when positive, free when negative."""

    part: str
    entry: str
    key: str
    kind: str
    first: int
    last: int
    side: str
    allotted: float
    used: float | None
    lines: int | None
    words: int | None
    budget: str
    full: int | None
    """Percent of the last page that is filled; of all the text's room where that is less than a page."""
    loose: int | None
    """Percent that stands empty: of the emptiest column of a profile, of a full example; None for other kinds."""
    columns: tuple[int, ...] = ()
    """Lines that stand empty in each column, where the design tells of them."""
    left_out: tuple[str, ...] = ()
    """Sections there is no room for, left to the website, by their anchors."""


def plan_rows(edition: Edition, extents: Iterable[Extent], material: Material) -> Iterator[PlanRow]:
    """Every text of an edition in running order, those that were not set among them."""
    found = {extent.key: extent for extent in extents}
    parts = {part.id: part.tittel for part in edition.ramme}
    for sheet in flat_plan(edition).sheets:
        for key in sheet.keys or (f"{sheet.kind}-{sheet.first}",):
            copy = material.by_key.get(key)
            name = copy.entry.name if copy else KINDS.get(sheet.kind, "(mangler)")
            yield _row(sheet, key, parts.get(sheet.part, sheet.part), name, found.get(key))


def _row(sheet: Sheet, key: str, part: str, name: str, extent: Extent | None) -> PlanRow:
    half = len(sheet.keys) > 1
    return PlanRow(
        part=part,
        entry=name,
        key=key,
        kind=sheet.kind,
        first=sheet.first,
        last=sheet.last,
        side="venstre" if sheet.verso else "høyre",
        allotted=sheet.pages / len(sheet.keys) if half else sheet.pages,
        used=_used(extent) if extent else None,
        lines=extent.over if extent else None,
        words=extent.words_over if extent and extent.words else None,
        budget=budget(extent) if extent else "",
        full=round(100 * (1 - extent.empty)) if extent else None,
        loose=_loose(sheet.kind, extent) if extent else None,
        columns=tuple(column.free for column in extent.columns) if extent else (),
        left_out=extent.left_out if extent else (),
    )


def _loose(kind: str, extent: Extent) -> int | None:
    found = {"profil": extent.loosest, "eksempel": extent.empty}.get(kind)
    return None if found is None else round(100 * found)


def _used(extent: Extent) -> float:
    return 0.5 if extent.half and extent.used == 1 else extent.used


def as_table(rows: list[PlanRow]) -> str:
    """Rows in columns of equal width, to be read in a terminal."""
    lines = [("Side", "", "Tekst", "Sider", "Brukt", "Linjer", "Ord", "Ledig i spaltene", "Bare på nettet")]
    part = None
    for row in rows:
        if row.part != part:
            part = row.part
            lines.append(("", "", f"== {part}", "", "", "", "", "", ""))
        pages = str(row.first) if row.first == row.last else f"{row.first}–{row.last}"
        entry = row.entry if len(row.entry) <= 52 else row.entry[:51] + "…"
        lines.append(
            (
                pages,
                row.side,
                entry,
                _number(row.allotted),
                _number(row.used),
                _state(row.lines),
                _state(row.words),
                " · ".join(map(str, row.columns)),
                ", ".join(row.left_out),
            )
        )
    widths = [max(len(line[column]) for line in lines) for column in range(9)]
    return "".join(
        "  ".join(
            cell.ljust(width) if column in (1, 2, 8) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        + "\n"
        for line in lines
    )


def thin_pages(rows: list[PlanRow]) -> str:
    """The pages that are less full than `FULL`, in a sentence."""
    thin = [f"side {row.last} ({row.full} %)" for row in rows if row.full is not None and row.full < FULL]
    return f"Under {FULL} % fulle: {', '.join(thin)}" if thin else f"Alle sidene er minst {FULL} % fulle"


def air(rows: list[PlanRow]) -> str:
    """How much of the profiles' columns and of the full examples stands empty, in a sentence for each."""
    return "\n".join(
        f"{told}: {_mean(loose):.0f} % tomt i snitt, mest {max(loose)} % (grensen er {LOOSE} %)"
        + (f"; over grensen: side {', '.join(over)}" if over else "")
        for kind, told in (("profil", "Tommeste spalte i profilene"), ("eksempel", "Fulle eksempler"))
        if (loose := [row.loose for row in rows if row.kind == kind and row.loose is not None])
        for over in [[str(row.first) for row in rows if row.kind == kind and (row.loose or 0) > LOOSE]]
    )


def _mean(shares: list[int]) -> float:
    return sum(shares) / len(shares)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace(".", ",")


def _state(value: int | None) -> str:
    """«3 for mye», «12 igjen»."""
    if value is None:
        return ""
    return f"{value} for mye" if value > 0 else f"{-value} igjen"
