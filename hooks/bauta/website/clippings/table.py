"""All examples as a table, one row each, for programs and for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from bauta.records.field_types import Cost, Period
from bauta.records.requirement import UNKNOWN
from bauta.text.wording import worded
from bauta.website.clippings.clipping import Clipping

Cell = str | float
BOM = "\ufeff"
RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet would take for a formula."""


def _worded(value: Any) -> str:
    return str(value) if value == UNKNOWN else worded(value)


def _period(clipping: Clipping, end: str) -> Cell:
    period = clipping.example.periode
    return (getattr(period, end) or "") if isinstance(period, Period) else (period or "")


def _cost(clipping: Clipping, field: str) -> Cell:
    cost = clipping.example.kostnad
    value = getattr(cost, field) if isinstance(cost, Cost) else None
    return "" if value is None else value


def _place(clipping: Clipping, field: str) -> Cell:
    value = getattr(clipping.example.sted, field, None)
    return "" if value is None else value


def _theme(clipping: Clipping) -> Cell:
    theme = clipping.side.theme
    return theme.navn if theme else ""


COLUMNS: dict[str, tuple[str, Callable[[Clipping], Cell | None]]] = {
    "id": ("Eksemplets faste navn. Det endres ikke.", lambda c: c.example.id),
    "tittel": ("Hva som er gjort.", lambda c: c.example.tittel),
    "ingress": ("Innledningen, på høyst 250 tegn.", lambda c: c.example.ingress),
    "sprak": ("nb for bokmål, nn for nynorsk.", lambda c: c.example.sprak),
    "form": ("full er en oppskrift med framgangsmåte, stikkord er en kort form.", lambda c: c.example.form),
    "kommuner": (
        "Kommunene eksemplet er fra, med semikolon mellom.",
        lambda c: "; ".join(c.side.municipality_names),
    ),
    "kommunenummer": (
        "Kommunenumre fra 2024, i samme rekkefølge.",
        lambda c: "; ".join(profile.kommunenummer for profile in c.side.municipalities),
    ),
    "tema": ("Ett av hovedtemaene.", _theme),
    "stikkord": ("Ord fra stikkordlista, på bokmål.", lambda c: "; ".join(c.example.stikkord)),
    "tiltakstype": ("Hva slags tiltak det er.", lambda c: _worded(c.example.tiltakstype)),
    "brukerhensyn": (
        "Hvem tiltaket tar hensyn til: bevegelse, syn, hørsel, forståelse, miljø.",
        lambda c: _worded(c.example.brukerhensyn),
    ),
    "fase": ("Hvor langt tiltaket er kommet.", lambda c: _worded(c.example.fase)),
    "periode_fra": ("År, eller år og måned, da tiltaket begynte.", lambda c: _period(c, "fra")),
    "periode_til": ("År, eller år og måned, da det var ferdig.", lambda c: _period(c, "til")),
    "sted": ("Stedet, når det er ett.", lambda c: _place(c, "navn")),
    "breddegrad": ("Stedets breddegrad i WGS 84.", lambda c: _place(c, "lat")),
    "lengdegrad": ("Stedets lengdegrad i WGS 84.", lambda c: _place(c, "lon")),
    "kostnad": ("Beløp i hele enheter av valutaen.", lambda c: _cost(c, "belop")),
    "valuta": ("Valutaen, når det er et beløp.", lambda c: _cost(c, "valuta") if _cost(c, "belop") != "" else ""),
    "kostnad_ar": ("Året beløpet gjelder.", lambda c: _cost(c, "ar")),
    "kostnad_merknad": ("Hva beløpet omfatter, eller hvorfor det mangler.", lambda c: _cost(c, "merknad")),
    "status": (
        "Hvor langt teksten er kommet. Bare godkjent betyr at kommunen har bekreftet den.",
        lambda c: c.side.site.words["nb"][f"status_{c.example.status}"],
    ),
    "oppdatert": ("Dagen teksten sist ble endret, ÅÅÅÅ-MM-DD.", lambda c: c.example.oppdatert),
    "lisens": ("Lisensen teksten har.", lambda c: c.licence.name),
    "kilde": ("Linjen som skal stå der eksemplet brukes.", lambda c: c.source_line),
    "adresse": ("Hvor eksemplet står på nettet.", lambda c: c.address),
}
"""Name of a column -> what it holds, and how it is found. `ukjent` is what the author has written is not known."""


def rows(cut: Iterable[Clipping]) -> list[list[Cell]]:
    """The cells of every example, in the order of the columns."""
    return [[_cell(find(clipping)) for _, find in COLUMNS.values()] for clipping in cut]


def rfc_4180(rows: Iterable[list[Cell]]) -> bytes:
    """The rows under the names of the columns, as RFC 4180 has it: commas, CRLF, UTF-8, no mark at the beginning."""
    return _csv(rows, ",").encode()


def for_excel(rows: Iterable[list[Cell]]) -> bytes:
    """The rows as Excel with Norwegian settings opens them.

    Semicolons, decimal comma, and a mark that says UTF-8. An apostrophe stands before what Excel would take for a
    formula.
    """
    shown = [[_norwegian(cell) for cell in row] for row in rows]
    return (BOM + _csv(shown, ";")).encode()


def _csv(rows: Iterable[Sequence[Cell]], mark: str) -> str:
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=mark, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return made.getvalue()


def _cell(value: Cell | None) -> Cell:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return "" if value is None else value


def _norwegian(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(RISKY) else cell
    return str(cell).replace(".", ",")
