"""Gatherings and their deadlines as events of a calendar."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from bauta.desk.calendars import Event
from bauta.records.programmes import Gathering
from bauta.text.wording import worded

FEED = "samlinger/kalender.ics"
"""Address of the calendar with all gatherings."""

day = datetime.date.fromisoformat


def gathering_events(gatherings: Iterable[Gathering], site: str) -> Iterator[Event]:
    """Each gathering as whole days, each of its deadlines as a day. `site` is the address of the website."""
    host = urlsplit(site).hostname or "bauta"
    for gathering in gatherings:
        address = f"{site}samlinger/{gathering.id}/"
        yield Event(
            uid=f"{gathering.id}@{host}",
            title=gathering.navn,
            first=day(gathering.fra),
            last=day(gathering.til),
            text="; ".join(session.tittel for session in gathering.okter),
            place=worded(gathering.sted),
            address=address,
        )
        for number, deadline in enumerate(gathering.frister, 1):
            yield Event(
                uid=f"{gathering.id}-frist-{number}@{host}",
                title=f"Frist: {deadline.hva.rstrip('.')} ({gathering.navn})",
                first=day(deadline.frist),
                last=day(deadline.frist),
                address=address,
            )
