"""The order a file is held against: what its job ticket says it shall be."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bauta.press.prepress.ticket import TICKET


@dataclass(frozen=True)
class Order:
    """What a press file shall be; lengths in mm. What is None is held against nothing."""

    name: str
    pages: int | None = None
    width: float | None = None
    height: float | None = None
    bleed: float = 3
    signature: int | None = None
    """Pages that go on one sheet of paper; the pages are a multiple of it."""
    ink: int = 300
    """Most ink in one place, in percent."""
    coloured: float = 10
    """Points below which letters are to be in one ink."""
    condition: str | None = None
    """What the ICC's register calls the printing condition."""
    profile: str | None = None
    """SHA-256 of its profile."""


def orders(ticket: dict[str, Any]) -> dict[str, Order]:
    """The order for each file of a job ticket, by its name."""
    return {
        file["navn"]: Order(
            name=file["navn"],
            pages=file["sider"],
            width=file["format"]["bredde"],
            height=file["format"]["hoyde"],
            bleed=ticket["utfall"],
            signature=file["ark"],
            ink=ticket["fargegrense"],
            coloured=ticket["fargetekst"],
            condition=ticket["profil"]["betingelse"],
            profile=ticket["profil"]["sha256"],
        )
        for file in ticket["filer"]
    }


def order_of(file: Path) -> Order:
    """The order for a file by the job ticket beside it; without one, only what holds for every press file."""
    ticket = file.parent / TICKET
    if ticket.is_file():
        try:
            return orders(json.loads(ticket.read_text(encoding="utf-8")))[file.name]
        except (ValueError, KeyError, TypeError):
            pass
    return Order(name=file.name)
