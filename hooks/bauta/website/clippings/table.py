"""All examples as a table, one row each, for programs and for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from pydantic import BaseModel

from bauta.records.declaration import Column, declarations
from bauta.records.entries import Entry, Example
from bauta.records.field_types import Cost
from bauta.records.languages import Words, declared_in
from bauta.records.requirement import UNKNOWN
from bauta.records.shapes import holds, model_of
from bauta.text.wording import worded
from bauta.website.clippings.clipping import Clipping

Cell = str | float
BOM = "\ufeff"
RISKY = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "|", "%")
"""What a cell begins with that a spreadsheet would take for a formula; some take the wide signs of Chinese too."""


def _theme(clipping: Clipping) -> Cell:
    theme = clipping.side.theme
    return theme.navn if theme else ""


def _currency(clipping: Clipping) -> Cell:
    cost = clipping.example.kostnad
    return cost.valuta if isinstance(cost, Cost) and cost.belop is not None else ""


SAID: Mapping[str, Callable[[Clipping], Cell]] = MappingProxyType(
    {
        "kommuner": lambda c: "; ".join(c.side.municipality_names),
        "tema": _theme,
        "stikkord": lambda c: "; ".join(c.example.stikkord),
        "status": lambda c: c.example.house.name("status", c.example.status, c.side.material.language),
        "lisens": lambda c: c.licence.name,
        "valuta": _currency,
        "regel": lambda c: "; ".join(rule.paragraf for rule in c.side.rules),
    }
)
"""Columns that say in words what the field names by an id, and the currency, which says nothing without an amount."""

MADE: Mapping[str, Callable[[Clipping], Cell]] = MappingProxyType(
    {
        "kommunenummer": lambda c: "; ".join(profile.number for profile in c.side.municipalities),
        "kilde": lambda c: c.source_line,
        "adresse": lambda c: c.address,
    }
)
"""Columns no field holds."""


def names() -> list[str]:
    """The columns: the example's own fields, those all texts have, then what is made."""
    return [*(column.name for _, column in _declared()), *MADE]


def columns(words: Words) -> dict[str, str]:
    """What each column holds, by its name."""
    declared = {column.name: declared_in(words.language, column.about) for _, column in _declared()}
    return declared | {name: words[f"data_om_{name}"] for name in MADE}


def rows(cut: Iterable[Clipping]) -> list[list[Cell]]:
    """The cells of every example, in the order of the columns. `ukjent` is what its author has written is not known."""
    declared = list(_declared())
    return [
        [_cell(clipping, name, column) for name, column in declared] + [make(clipping) for make in MADE.values()]
        for clipping in cut
    ]


def _declared() -> Iterator[tuple[str, Column]]:
    """The columns that fields declare, each with the name of its field; the id stands first."""
    fields = sorted(declarations(Example).items(), key=lambda item: item[0] in Entry.model_fields and item[0] != "id")
    return ((name, column) for name, declared in fields for column in declared.columns_of(name))


def _cell(clipping: Clipping, name: str, column: Column) -> Cell:
    if column.name in SAID:
        return SAID[column.name](clipping)
    value = getattr(clipping.example, name)
    if column.part and not isinstance(value, BaseModel):
        return value if value == UNKNOWN and not _counts(name, column) else ""
    value = getattr(value, column.part) if column.part else value
    if isinstance(value, int | float):
        return int(value) if float(value).is_integer() else value
    return value if value == UNKNOWN else worded(value, clipping.example.sprak)


def _counts(name: str, column: Column) -> bool:
    """Whether a column holds numbers, which programs add up: there, what is not known is an empty cell."""
    model = model_of(Example.model_fields[name].annotation)
    annotation = model.model_fields[column.part].annotation if model else None
    return holds(annotation, float) or holds(annotation, int)


def rfc_4180(rows: Iterable[list[Cell]]) -> bytes:
    """The rows under the names of the columns, as RFC 4180 has it: commas, CRLF, UTF-8, no mark at the beginning."""
    return _csv([[_guarded(cell) for cell in row] for row in rows], ",").encode()


def for_excel(rows: Iterable[list[Cell]]) -> bytes:
    """The rows as Excel with Norwegian settings opens them: semicolons, decimal comma, and a mark that says UTF-8."""
    shown = [[_norwegian(cell) for cell in row] for row in rows]
    return (BOM + _csv(shown, ";")).encode()


def _csv(rows: Iterable[Sequence[Cell]], mark: str) -> str:
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=mark, lineterminator="\r\n")
    writer.writerow(names())
    writer.writerows(rows)
    return made.getvalue()


def _norwegian(cell: Cell) -> Cell:
    return _guarded(cell) if isinstance(cell, str) else str(cell).replace(".", ",")


def _guarded(cell: Cell) -> Cell:
    """A cell with an apostrophe before what a spreadsheet would take for a formula, whichever of the two it opens."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip().startswith(RISKY) else cell
