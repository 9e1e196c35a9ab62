"""What a card says of an example at a glance besides title and lead: where, when, how much."""

from __future__ import annotations

from collections.abc import Iterable

from bauta.records.entries import Example
from bauta.records.field_types import Period
from bauta.records.languages import Language, Words
from bauta.records.requirement import is_known
from bauta.text.wording import listed, span
from bauta.website.prices import price


def glance(example: Example, places: Iterable[str], words: Words) -> list[str]:
    """«Gjøvik», «2007–2011», «22 millioner kroner»; what is not known is left out."""
    cost = price(example)
    told = cost.told(words.language) if cost else ""
    if cost and not cost.exact:
        told = words["kostnad_merknad"].format(sum=told)
    return [part for part in (listed(list(places), words.language), years(example, words.language), told) if part]


def years(example: Example, language: Language) -> str:
    """The years of an example, «2007–2011» or «fra 2009»."""
    period = example.periode
    return span(_year(period.fra), _year(period.til), language) if isinstance(period, Period) else ""


def last_year(example: Example) -> int:
    """The last year that is known, to sort by; 0 when none is."""
    period = example.periode
    if not isinstance(period, Period):
        return 0
    return max(int(_year(written) or 0) for written in (period.fra, period.til))


def reach(examples: Iterable[Example], this_year: int, language: Language) -> str:
    """The years a number of examples are from, «1998–2026», no later than now; nothing when none is dated."""
    periods = [example.periode for example in examples]
    told = (_year(end) for period in periods if isinstance(period, Period) for end in (period.fra, period.til))
    known = sorted(year for year in told if year)
    return span(known[0], min(known[-1], str(this_year)), language) if known else ""


def _year(written: str | None) -> str:
    return written[:4] if written and is_known(written) else ""
