"""Dates as people write them: «4. desember 2008», «mars 2022», «våren 2024», «4.12.08»."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from bauta.text.wording import MONTHS

NAMES = {month[:3]: number for number, month in enumerate(MONTHS, 1)}
"""The months by their first letters, which bokmål and nynorsk share."""
FULL = re.compile(r"(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})")
LONG = re.compile(r"(\d{1,2})\.?\s+([^\W\d_]{3,9})\.?,?\s+(\d{4})")
MONTH = re.compile(r"([^\W\d_]{3,9})\.?,?\s+(\d{4})")
SHORT = re.compile(r"(\d{1,2})[./-](\d{4})")
BACKWARDS = re.compile(r"(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
LONGEST = 60
"""Characters of an answer that may be a date with words."""


def dates_in(text: str) -> Iterator[tuple[str, str]]:
    """Ways to read a text as a date, the most exact first, and the words that are not in it."""
    text = text.strip().rstrip(".")
    if len(text) > LONGEST:
        return
    if found := FULL.fullmatch(text):
        year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
        yield from _day(year, int(found[2]), int(found[1]))
    if found := LONG.fullmatch(text):
        yield from _day(found[3], _month(found[2]), int(found[1]))
    if found := BACKWARDS.fullmatch(text):
        yield from _day(found[1], int(found[2]), int(found[3] or 0))
    if found := SHORT.fullmatch(text):
        yield from _day(found[2], int(found[1]), 0)
    if (found := MONTH.fullmatch(text)) and _month(found[1]):
        yield from _day(found[2], _month(found[1]), 0)
    years = YEAR.findall(text)
    if len(years) == 1 and not any(sign.isdigit() for sign in YEAR.sub("", text)):
        yield years[0], " ".join(YEAR.sub("", text).split())


def _month(name: str) -> int:
    """The number of a month, whole or cut short; 0 for another word."""
    number = NAMES.get(name[:3].casefold(), 0)
    return number if number and MONTHS[number - 1].startswith(name.casefold()) else 0


def _day(year: str, month: int, day: int) -> Iterator[tuple[str, str]]:
    """A date that is in the calendar; a month when `day` is 0."""
    try:
        datetime.date(int(year), month, day or 1)
    except ValueError:
        return
    if day:
        yield f"{year}-{month:02}-{day:02}", ""
    yield f"{year}-{month:02}", f"{day}." if day else ""
