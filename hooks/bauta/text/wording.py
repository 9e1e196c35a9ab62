"""Wording puts single facts in words the Norwegian way: numbers, dates, spans, amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import singledispatch
from typing import Any

from bauta.records.field_types import (
    Anchoring,
    Coordination,
    Cost,
    CostAmount,
    CostShare,
    Period,
    Place,
    Population,
    Responsible,
    Result,
    WayOn,
)
from bauta.records.measurements import KeyFigure, Measurement
from bauta.records.requirement import is_known

HARD_SPACE = "\u00a0"
MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
DATE = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])(?:-([0-9]{2}))?")


def amount(number: float) -> str:
    """10 000 with hard spaces, comma as decimal mark."""
    whole, _, part = f"{abs(number):.{max(0, 9 - len(str(int(abs(number)))) + 1)}f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", HARD_SPACE)
    part = part.rstrip("0")
    return f"{'−' if number < 0 else ''}{grouped}{',' if part else ''}{part}"


def figure(value: float | str) -> str:
    """A number, or a figure as it is written («525 → 375»), as it is set large."""
    return value if isinstance(value, str) else amount(value)


def extent(measure: Measurement) -> str:
    """«1,8 m», «1:15»: a measure as it stands at a dimension line."""
    if isinstance(measure.verdi, str):
        return measure.verdi
    return f"{amount(measure.verdi)}{HARD_SPACE}{measure.enhet}"


def size(count: int) -> str:
    """A number of bytes as «84 kB», «1,2 MB»."""
    thousands = max(round(count / 1e3), 1)
    return f"{thousands}{HARD_SPACE}kB" if thousands < 1000 else f"{amount(round(count / 1e6, 1))}{HARD_SPACE}MB"


def date(written: str) -> str:
    """`2008-12-04` as «4. desember 2008», `2008-12` as «desember 2008», anything else as it is."""
    found = DATE.fullmatch(written)
    if found is None:
        return written
    year, month, day = found.groups()
    name = f"{MONTHS[int(month) - 1]} {year}"
    return f"{int(day)}.{HARD_SPACE}{name}" if day else name


def days(first: str, last: str) -> str:
    """«4.–5. desember 2008»: two full dates with what they share said once."""
    if first == last:
        return date(first)
    (year, month, day), (year2, month2, _) = first.split("-"), last.split("-")
    if (year, month) == (year2, month2):
        return f"{int(day)}.–{date(last)}"
    if year == year2:
        return f"{int(day)}.{HARD_SPACE}{MONTHS[int(month) - 1]} – {date(last)}"
    return f"{date(first)} – {date(last)}"


def span(start: Any, end: Any) -> str:
    """«2006–2008», or «fra 2009» and «til 2013» where only one side is known."""
    first, last = (date(str(value)) if is_known(value) else "" for value in (start, end))
    if first and last:
        return first if first == last else f"{first}–{last}"
    return f"fra {first}" if first else f"til {last}" if last else ""


def listed(names: Sequence[str]) -> str:
    """«Gjøvik», «Gjøvik og Vestre Toten», «Risør, Stord og Time»: the same in both written languages."""
    *first, last = names or ("",)
    return f"{', '.join(first)} og {last}" if first else last


@singledispatch
def worded(value: Any) -> str:
    """A value as the reader meets it; nothing for what is not known."""
    return str(value) if is_known(value) else ""


@worded.register
def _(value: Period) -> str:
    return span(value.fra, value.til)


@worded.register
def _(value: Place) -> str:
    return value.navn


@worded.register
def _(value: KeyFigure) -> str:
    return f"{figure(value.tall)} {value.hva}"


@worded.register
def _(value: Measurement) -> str:
    return f"{value.hva.replace('-', ' ')} {extent(value)}" + (f" ({value.merknad})" if value.merknad else "")


@worded.register
def _(value: CostShare) -> str:
    return f"{value.hvem}: {value.tekst}"


@worded.register
def _(value: CostAmount) -> str:
    return f"{value.hva}: {value.tekst}"


@worded.register
def _(value: Cost) -> str:
    currency = "kroner" if value.valuta == "NOK" else value.valuta
    year = f" ({value.ar})" if value.ar else ""
    price = f"{amount(value.belop)}{HARD_SPACE}{currency}{year}" if value.belop is not None else ""
    return _joined((price, value.merknad), "; ")


@worded.register
def _(value: Responsible) -> str:
    return _joined((value.enhet, value.rolle, value.epost))


@worded.register
def _(value: Anchoring) -> str:
    return _joined((value.organ, value.vedtak, date(value.dato or "")))


@worded.register
def _(value: Population) -> str:
    source = _joined((date(value.dato or ""), value.kilde))
    return f"{amount(value.tall)} ({source})" if value.tall else ""


@worded.register
def _(value: Coordination) -> str:
    share = value.stillingsprosent
    return _joined((value.enhet, f"{amount(share)} prosent stilling" if isinstance(share, float) else ""))


@worded.register
def _(value: Result) -> str:
    measured = f": {amount(value.tall)} {value.enhet}".rstrip() if value.tall is not None else ""
    return value.hva + measured + (f" ({value.ar})" if value.ar else "")


@worded.register
def _(value: WayOn) -> str:
    return _joined((span(value.fra, value.til), ", ".join(value.nye_omrader)), "; ")


@worded.register
def _(value: list) -> str:  # type: ignore[type-arg]  # singledispatch takes the bare class
    return _joined(value, ", " if all(isinstance(item, str | int) for item in value) else "; ")


def _joined(parts: Iterable[Any], mark: str = ", ") -> str:
    """The parts that are known, with a mark between."""
    return mark.join(text for part in parts if (text := worded(part)))
