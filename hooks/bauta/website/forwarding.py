"""Addresses that texts have had: each leads on to where the text is now, or tells that it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bauta.reading.addresses import page_address
from bauta.reading.material import Material
from bauta.text.wording import date


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

    def files(self, names: list[str]) -> Iterator[tuple[str, str]]:
        """Of the names of files beside the page, those that carry its own name, and what they were called before."""
        now, before = (address.rstrip("/").rpartition("/")[2] for address in (self.to, self.former))
        for name in names:
            stem, dot, ending = name.partition(".")
            if stem == now and dot:
                yield name, f"{before}.{ending}"


def forwardings(material: Material) -> Iterator[Forwarding]:
    """Every address that is promised and has no page of its own."""
    for copy in material.copy:
        folder = copy.key.rpartition("/")[0]
        for former in copy.entry.tidligere_id:
            if f"{folder}/{former}" not in material.by_key:
                yield Forwarding(page_address(f"{folder}/{former}"), page_address(copy.key), copy.entry.name)
    for gone in material.registers.adresser:
        if gone.tekst not in material.by_key:
            yield Forwarding(page_address(gone.tekst), "", "", date(gone.fjernet), gone.grunn)
