"""The timeline: each milestone with its place on the axis and its lane, from how the date is to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil, floor

from bauta.contract.sheets import Timeline, TimelineRow
from bauta.records.languages import Words
from bauta.records.sources import Milestone
from bauta.text.wording import MONTHS

LANES = {
    "lov": ("lov", "forskrift", "EU"),
    "plan": ("plan", "melding", "utredning", "rundskriv", "begrep", "kunnskap", "veileder"),
    "ordning": ("ordning",),
    "konvensjon": ("konvensjon",),
}
"""Lane -> the kinds of milestone in it, from the left."""
SEASONS = {"våren": 4, "sommeren": 7, "høsten": 9, "vinteren": 1}
"""What a source says instead of a month -> the month it is placed in."""
YEAR = re.compile(r"(?<!\d)([12]\d{3})(?!\d)")
DAY = re.compile(r"(\d{1,2})\.")


def span(milestone: Milestone) -> tuple[float, float | None] | None:
    """When a milestone began and, where it lasted, ended, in years; None for what no year is known of."""
    years = [int(year) for year in YEAR.findall(milestone.dato)]
    if not years or "-tallet" in milestone.dato:
        return None
    if len(years) > 1:
        return float(years[0]), years[-1] + 1.0
    ended = YEAR.findall(milestone.til)
    return _point(milestone.dato, years[0]), _point(milestone.til, int(ended[-1])) if ended else None


def _point(text: str, year: int) -> float:
    """A day, a month or a season within its year; the middle of a year of which no more is known."""
    words = text.casefold().replace("\N{NO-BREAK SPACE}", " ").split()
    months = {month: number for number, month in enumerate(MONTHS, 1)} | SEASONS
    month = next((months[word] for word in words if word in months), None)
    if month is None:
        return year + 0.5
    day = DAY.search(text)
    return round(year + (month - 1) / 12 + (int(day[1]) - 1 if day else 14) / 365, 3)


def timeline(milestones: Iterable[Milestone], words: Words) -> Timeline | None:
    """What a book prints of the milestones, in lanes on one axis; None without any that has a year."""
    printed = [(milestone, found) for milestone in milestones if not milestone.bare_nett and (found := span(milestone))]
    if not printed:
        return None
    rows = [_row(milestone, *found) for milestone, found in printed]
    used = [lane for lane in LANES if any(row.lane == lane for row in rows)]
    return Timeline(
        first=floor(min(row.at for row in rows)),
        last=max(ceil(end) - 1 if end else floor(at) for _, (at, end) in printed),
        lanes=tuple((lane, words[f"bane_{lane}"]) for lane in used),
        rows=tuple(rows),
    )


def _row(milestone: Milestone, at: float, end: float | None) -> TimelineRow:
    lane = next(lane for lane, kinds in LANES.items() if milestone.type in kinds)
    return TimelineRow(
        date=milestone.dato,
        kind=milestone.type,
        what=milestone.hva,
        at=(at + end) / 2 if end and not milestone.navn else at,
        until=end if milestone.navn else None,
        lane=lane,
        weight=milestone.vekt,
        name=milestone.navn,
    )
