"""The print office's package for an edition: press files, job ticket and what preflight says of them."""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import dataclass
from typing import Any

from bauta.dateline import commit
from bauta.edition import MAIN, Edition, Press
from bauta.inks import separated
from bauta.make_up import House, Issue, filled
from bauta.measures import Slot, read_measures
from bauta.preflight.findings import Verdict
from bauta.preflight.order import orders
from bauta.preflight.report import as_json, as_page
from bauta.preflight.verdict import preflight
from bauta.prepress.files import press_files
from bauta.prepress.sheets import SLUG
from bauta.prepress.ticket import TICKET, Made, ticket
from bauta.profiles import profile_file
from bauta.wording import date

REPORT, REPORT_DATA = "forkontroll.html", "forkontroll.json"
SPINE_TEXT = 5.0
"""Narrowest spine, in mm, that carries text."""


@dataclass(frozen=True)
class Package:
    """All that the print office downloads."""

    folder: str
    """Where it lies, below last-ned/."""
    edition: Edition
    ticket: dict[str, Any]
    verdicts: tuple[Verdict, ...]
    files: dict[str, bytes]

    @property
    def approved(self) -> bool:
        """Whether preflight lets every file go to press."""
        return all(verdict.approved for verdict in self.verdicts)


def package(house: House, issue: Issue, made_at: int, *, release: bool) -> Package | None:
    """Make and check the press files of an edition; None when it is not for print. `made_at` is in seconds."""
    edition = issue.edition.edition
    press = edition.trykk
    if press is None:
        return None
    profile = profile_file(house.root, press.profil).read_bytes()
    day = datetime.datetime.fromtimestamp(made_at, datetime.UTC).date().isoformat()
    made = Made(commit(house.root), day, release)
    order = ticket(edition, press, hashlib.sha256(profile).hexdigest(), made)
    book = _book(house, issue, press, made, made_at)
    files = dict(press_files(book, edition, press, profile, release=release))
    expected = orders(order)
    verdicts = tuple(preflight(data, expected[name]) for name, data in files.items())
    for told, verdict in zip(order["filer"], verdicts, strict=True):
        told |= {
            "bytes": verdict.size,
            "sha256": verdict.sha256,
            "forkontroll": {"godkjent": verdict.approved, "feil": verdict.faults, "varsler": verdict.warnings},
        }
    order["forkontroll"] = {"godkjent": all(v.approved for v in verdicts), "rapport": REPORT}
    written = {
        TICKET: json.dumps(order, ensure_ascii=False, indent=2) + "\n",
        REPORT: as_page(house.root, verdicts, files),
        REPORT_DATA: as_json(verdicts),
    }
    folder = "trykk" if edition.id == MAIN else f"trykk/{edition.id}"
    return Package(folder, edition, order, verdicts, files | {name: text.encode() for name, text in written.items()})


def _book(house: House, issue: Issue, press: Press, made: Made, made_at: int) -> bytes:
    """The edition as the press gets it: with bleed, pictures in four inks, and the sheets only the press sees."""
    edition = issue.edition.edition
    data = {
        **filled(issue),
        "bleed": edition.format.utfall,
        "press": {
            "bleed": edition.format.utfall,
            "spine": edition.spine if edition.omslagssider else 0,
            "spine-text": edition.spine >= SPINE_TEXT,
            "slug": SLUG,
            "note": "" if made.release else _note(made),
        },
    }
    compositor = house.compositor(issue)
    slots = read_measures(house.root).bilder
    whole = Slot(bredde=edition.format.bredde, hoyde=edition.format.hoyde)
    for number, sheet in enumerate(data["sheets"]):
        if any(entry.get("picture") for entry in sheet["entries"]):
            slot = slots.get(sheet["kind"], whole)
            entries = [_separated(house, issue, entry, slot, press) for entry in sheet["entries"]]
            data["sheets"][number] = {**sheet, "entries": entries}
    compositor.lay_out(data)
    return compositor.press_pdf(made_at)


def _note(made: Made) -> str:
    version = f"versjon {made.commit}" if made.commit else "uten versjon"
    return f"ikke til trykk · {version} · {date(made.date)}"


def _separated(house: House, issue: Issue, entry: dict[str, Any], slot: Slot, press: Press) -> dict[str, Any]:
    """An entry with its picture in four inks."""
    picture = entry.get("picture")
    if not picture:
        return entry
    file = house.root / picture["file"].lstrip("/")
    inks = separated(file, slot, profile_file(house.root, press.profil), press.fargegrense)
    name = f"{hashlib.sha256(inks).hexdigest()[:16]}.jpg"
    return {**entry, "picture": {**picture, "file": house.compositor(issue).add(name, inks)}}
