"""Calendars of whole days, deadlines and gatherings, that Outlook, Google and Apple read (RFC 5545)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

import icalendar

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
