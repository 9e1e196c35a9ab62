"""Addresses that only lead on: those that texts have had, to where the text is now, and the newest of an edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bauta.reading.addresses import FEED, FOLDERS, page_address
from bauta.reading.former import former_keys
from bauta.reading.material import Copy, Material
from bauta.security_policy import FRAMED
from bauta.text.wording import date
from bauta.website.years import EDITIONS, LATEST, year_views


@dataclass(frozen=True)
class Forwarding:
    """An address that was a page's, below the root of the site, ending with a slash."""

    former: str
    to: str
    """The address of the page the text has now; empty when it is gone."""
    name: str
    """What the text is called; empty when it is gone."""
    gone: str = ""
    """The day it was taken away, in words."""
    reason: str = ""
    lasting: bool = True
    """Whether it leads there for good; else to what is the newest for now."""

    def files(self, names: list[str]) -> Iterator[tuple[str, str]]:
        """Where the page's own files lie, of the names of all that lie beside it, and where they lay before: those that
        carry its name, its feed, and the card that others have in a frame; below the root of the site."""
        now, before = (address.rstrip("/").rpartition("/")[2] for address in (self.to, self.former))
        for name in names:
            stem, dot, ending = name.partition(".")
            if stem == now and dot:
                yield f"{self.to}{name}", f"{self.former}{before}.{ending}"
            elif name == FEED:
                yield f"{self.to}{name}", f"{self.former}{name}"
        if self.to.startswith(f"{FOLDERS['examples']}/"):
            yield f"{FRAMED}/{now}.html", f"{FRAMED}/{before}.html"


def forwardings(material: Material) -> Iterator[Forwarding]:
    """Every address that is promised and has no page of its own."""
    for key, told in former_keys(material).items():
        if isinstance(told, Copy):
            yield Forwarding(page_address(key), page_address(told.key), told.entry.name)
        else:
            yield Forwarding(page_address(key), "", "", date(told.fjernet, material.language), told.grunn)
    for view in year_views(material):
        if view.latest:
            above = f"{EDITIONS}{view.edition.utgave}/"
            yield Forwarding(above, view.address, f"{view.edition.name}, {view.edition.ar}", lasting=False)
            yield Forwarding(above + LATEST, view.address, view.edition.name, lasting=False)
