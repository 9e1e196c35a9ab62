"""Eras are the times a programme tells its measures by: for the pilots that of the pilots, the resources, and later."""

from __future__ import annotations

from bauta.records.field_types import Id, Period, YearNumber
from bauta.records.languages import Language, said_in
from bauta.records.requirement import Entity, Unknown, is_known

ALWAYS = 9999
"""The year an open period or era ends in."""


class Era(Entity):
    """Years, both of them included; open where one of them is left out."""

    id: Id
    navn: str
    navn_nn: str = ""
    fra: YearNumber | None = None
    til: YearNumber | None = None

    def name_in(self, language: Language) -> str:
        """The era in the language of the page."""
        return said_in(language, self.navn, nn=self.navn_nn)


def touched(eras: list[Era], period: Period | Unknown | None) -> list[Era]:
    """Every era a period touches: to this day when its end is open, else the one year that is known."""
    if not isinstance(period, Period):
        return []
    first, last = _year(period.fra), _year(period.til)
    if first and period.til is None:
        last = ALWAYS
    known = sorted(year for year in (first, last) if year)
    return [era for era in eras if known and (era.fra or 0) <= known[-1] and known[0] <= (era.til or ALWAYS)]


def _year(written: str | None) -> int:
    """The year of a date, 0 when it is not known."""
    return int(written[:4]) if is_known(written) and written else 0
