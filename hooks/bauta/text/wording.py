"""Wording puts single facts in words the way of a language: numbers, dates, spans, amounts."""

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
from bauta.records.languages import MESSAGES, TONGUES, Language
from bauta.records.measurements import KeyFigure, Measurement
from bauta.records.requirement import is_known

HARD_SPACE = "\u00a0"
MONTHS = TONGUES[MESSAGES].maaneder
"""The months as they are written in the copy, in bokmål and nynorsk alike."""
DATE = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])(?:-([0-9]{2}))?")


def amount(number: float, language: Language) -> str:
    """10 000 with hard spaces, comma as decimal mark; in English 10,000 and a point."""
    tongue = TONGUES[language]
    whole, _, part = f"{abs(number):.{max(0, 9 - len(str(int(abs(number)))) + 1)}f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", tongue.tusenskille)
    part = part.rstrip("0")
    return f"{'−' if number < 0 else ''}{grouped}{tongue.desimaltegn if part else ''}{part}"


def figure(value: float | str, language: Language) -> str:
    """A number, or a figure as it is written («525 → 375»), as it is set large."""
    return value if isinstance(value, str) else amount(value, language)


def extent(measure: Measurement, language: Language) -> str:
    """«1,8 m», «1:15»: a measure as it stands at a dimension line."""
    if isinstance(measure.verdi, str):
        return measure.verdi
    return f"{amount(measure.verdi, language)}{HARD_SPACE}{measure.enhet}"


def size(count: int, language: Language) -> str:
    """A number of bytes as «84 kB», «1,2 MB»."""
    thousands = max(round(count / 1e3), 1)
    if thousands < 1000:
        return f"{thousands}{HARD_SPACE}kB"
    return f"{amount(round(count / 1e6, 1), language)}{HARD_SPACE}MB"


def date(written: str, language: Language) -> str:
    """`2008-12-04` as «4. desember 2008», `2008-12` as «desember 2008», anything else as it is."""
    found = DATE.fullmatch(written)
    if found is None:
        return written
    year, month, day = found.groups()
    return f"{_day(month, day, language) if day else TONGUES[language].maaneder[int(month) - 1]} {year}"


def days(first: str, last: str, language: Language) -> str:
    """«4.–5. desember 2008»: two full dates with what they share said once."""
    ends = date(last, language)
    if first == last:
        return ends
    (year, month, day), (year2, month2, _) = first.split("-"), last.split("-")
    if (year, month) == (year2, month2):
        return TONGUES[language].dager.format(dag=int(day), siste=ends)
    begins = _day(month, day, language) if year == year2 else date(first, language)
    return f"{begins} – {ends}"


def _day(month: str, day: str, language: Language) -> str:
    """A day and its month, without the year."""
    tongue = TONGUES[language]
    return tongue.dag.format(dag=int(day), maaned=tongue.maaneder[int(month) - 1])


def span(start: Any, end: Any, language: Language) -> str:
    """«2006–2008», or «fra 2009» and «til 2013» where only one side is known."""
    first, last = (date(str(value), language) if is_known(value) else "" for value in (start, end))
    if first and last:
        return first if first == last else f"{first}–{last}"
    tongue = TONGUES[language]
    return tongue.fra.format(first) if first else tongue.til.format(last) if last else ""


def listed(names: Sequence[str], language: Language) -> str:
    """«Gjøvik», «Gjøvik og Vestre Toten», «Risør, Stord og Time»."""
    *first, last = names or ("",)
    return f"{', '.join(first)} {TONGUES[language].og} {last}" if first else last


@singledispatch
def worded(value: Any, language: Language) -> str:
    """A value as the reader meets it; nothing for what is not known."""
    return str(value) if is_known(value) else ""


@worded.register
def _(value: Period, language: Language) -> str:
    return span(value.fra, value.til, language)


@worded.register
def _(value: Place, language: Language) -> str:
    return value.navn


@worded.register
def _(value: KeyFigure, language: Language) -> str:
    return f"{figure(value.tall, language)} {value.hva}"


@worded.register
def _(value: Measurement, language: Language) -> str:
    return f"{value.hva.replace('-', ' ')} {extent(value, language)}" + (f" ({value.merknad})" if value.merknad else "")


@worded.register
def _(value: CostShare, language: Language) -> str:
    return f"{value.hvem}: {value.tekst}"


@worded.register
def _(value: CostAmount, language: Language) -> str:
    return f"{value.hva}: {value.tekst}"


@worded.register
def _(value: Cost, language: Language) -> str:
    year = f" ({value.ar})" if value.ar else ""
    price = f"{_sum(value.belop, value.valuta, language)}{year}" if value.belop is not None else ""
    return _joined(language, (price, value.merknad), "; ")


@worded.register
def _(value: Responsible, language: Language) -> str:
    return _joined(language, (value.enhet, value.rolle, value.epost))


@worded.register
def _(value: Anchoring, language: Language) -> str:
    return _joined(language, (value.organ, value.vedtak, date(value.dato or "", language)))


@worded.register
def _(value: Population, language: Language) -> str:
    source = _joined(language, (date(value.dato or "", language), value.kilde))
    return f"{amount(value.tall, language)} ({source})" if value.tall else ""


@worded.register
def _(value: Coordination, language: Language) -> str:
    share = value.stillingsprosent
    return _joined(
        language,
        (value.enhet, TONGUES[language].stilling.format(amount(share, language)) if isinstance(share, float) else ""),
    )


@worded.register
def _(value: Result, language: Language) -> str:
    measured = f": {amount(value.tall, language)} {value.enhet}".rstrip() if value.tall is not None else ""
    return value.hva + measured + (f" ({value.ar})" if value.ar else "")


@worded.register
def _(value: WayOn, language: Language) -> str:
    return _joined(language, (span(value.fra, value.til, language), ", ".join(value.nye_omrader)), "; ")


@worded.register
def _(value: list, language: Language) -> str:  # type: ignore[type-arg]  # singledispatch takes the bare class
    return _joined(language, value, ", " if all(isinstance(item, str | int) for item in value) else "; ")


def _sum(money: float, currency: str, language: Language) -> str:
    """A sum with its currency, in words where the language has them."""
    told = TONGUES[language].kroner if currency == "NOK" else f"{{}} {currency}"
    return told.format(amount(money, language)).replace(" ", HARD_SPACE)


def _joined(language: Language, parts: Iterable[Any], mark: str = ", ") -> str:
    """The parts that are known, with a mark between."""
    return mark.join(text for part in parts if (text := worded(part, language)))
