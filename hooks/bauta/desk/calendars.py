"""Calendars of whole days, deadlines and gatherings, that Outlook, Google and Apple read (RFC 5545)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import icalendar

from bauta.records.programmes import Gathering
from bauta.records.requirement import is_known

PRODUCER = "-//Bauta//Redaksjonen//NO"


@dataclass(frozen=True)
class Event:
    """Something on one or more whole days. `uid` is the same each time, so that calendars renew and do not double."""

    uid: str
    title: str
    first: datetime.date
    last: datetime.date
    text: str = ""
    place: str = ""
    address: str = ""
    """Where on the web one can read more."""


def calendar(name: str, events: Iterable[Event], made_at: int) -> bytes:
    """The events as a calendar; `made_at` is in seconds since 1970, so that the same events are the same bytes."""
    made = icalendar.Calendar()
    for field, value in (("prodid", PRODUCER), ("version", "2.0"), ("x-wr-calname", name), ("method", "PUBLISH")):
        made.add(field, value)
    stamp = datetime.datetime.fromtimestamp(made_at, datetime.UTC)
    for event in events:
        made.add_component(_event(event, stamp))
    return bytes(made.to_ical())


def _event(event: Event, stamp: datetime.datetime) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("dtstamp", stamp)
    made.add("dtstart", event.first)
    made.add("dtend", event.last + datetime.timedelta(days=1))  # the end is the first day that is free again
    made.add("summary", event.title)
    made.add("transp", "TRANSPARENT")
    for field, value in (("description", event.text), ("location", event.place), ("url", event.address)):
        if value:
            made.add(field, value)
    return made


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
            place=gathering.sted if is_known(gathering.sted) else "",
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
