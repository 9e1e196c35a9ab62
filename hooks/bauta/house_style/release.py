"""Rules that bind a release alone: everything printed is approved, and no placeholder is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from bauta.correction import Correction
from bauta.house_style.rule import HouseRule
from bauta.reading.material import Material
from bauta.reading.suggestion import choice, nearest

NUMBERED = ("trykt", "pdf")
"""The formats that are never without an ISBN."""
RESERVED = (".example", ".invalid", ".test", ".localhost")
"""Top domains that lead nowhere (RFC 2606)."""
SETTINGS, SECURITY = "mkdocs.yml", "SECURITY.md"
"""The settings of the website; how to report holes, and to whom."""
STATEMENT = "tilgjengelighetserklaering"
MAILBOX = re.compile(r"[\w.+-]+@[\w.-]+\w")


@HouseRule
def status(material: Material) -> Iterator[Correction]:
    """In a release every printed text is approved."""
    for edition in material.released:
        for key in sorted(material.printed[edition.edition.id]):
            copy = material.by_key.get(key)
            if copy is not None and not copy.entry.signed_off:
                text = f"teksten har status {copy.entry.status}; en utgivelse trykker bare tekster som er godkjent"
                yield Correction(copy.path, copy.line_of("status"), "status", text)


@HouseRule
def field_missing(material: Material) -> Iterator[Correction]:
    """In a release the printed book and its PDF have their ISBNs."""
    for copy in material.released:
        for format_, number in copy.edition.isbn:
            if not number and format_ in NUMBERED:
                text = f"«isbn.{format_}» er tomt; en utgivelse må ha nummeret"
                yield Correction(copy.path, copy.marks.line_of("isbn", format_), "field-missing", text)


@HouseRule
def field_value(material: Material) -> Iterator[Correction]:
    """In a release the address of the website is a real one."""
    for copy in material.released:
        if is_placeholder(copy.edition.adresse):
            text = f"«adresse» er plassholderen {copy.edition.adresse}; en utgivelse må ha den endelige adressen"
            yield Correction(copy.path, copy.marks.line_of("adresse"), "field-value", text)


def settings_faults(root: Path) -> list[Correction]:
    """What a release must settle first in the settings of the website and in what is said of reporting holes."""
    file, reports = root / SETTINGS, root / SECURITY
    text = file.read_text(encoding="utf-8")
    try:
        settings = yaml.safe_load(text)
    except yaml.YAMLError:
        told = "filen kan ikke leses uten MkDocs; skriv adressene rett ut, uten merker som «!ENV»"
        return [Correction(file.name, 1, "yaml", told)]
    addresses = {
        "site_url": settings.get("site_url") or "",
        STATEMENT: settings.get("extra", {}).get(STATEMENT) or "",
        "repo_url": settings.get("repo_url") or "",
    }
    said = reports.read_text(encoding="utf-8") if reports.is_file() else ""
    return [
        *placeholders(file.name, text, {name: address for name, address in addresses.items() if address}),
        *mailboxes(file.name, text),
        *mailboxes(SECURITY, said),
    ]


def placeholders(path: str, text: str, addresses: Mapping[str, str]) -> Iterator[Correction]:
    """In a release the addresses that stand in the settings of the website lead somewhere."""
    lines = text.splitlines()
    for name, address in addresses.items():
        if is_placeholder(address):
            line = next((n for n, line in enumerate(lines, 1) if line.strip().startswith(f"{name}:")), 1)
            told = f"«{name}» er plassholderen {address}; en utgivelse må ha den endelige adressen"
            yield Correction(path, line, "field-value", told)


def mailboxes(path: str, text: str) -> Iterator[Correction]:
    """In a release the addresses faults are to be reported to are read by somebody."""
    for number, line in enumerate(text.splitlines(), 1):
        for address in MAILBOX.findall(line):
            if address.endswith(RESERVED):
                told = f"{address} er en plassholder; en utgivelse må ha adressen til dem som tar imot meldinger"
                yield Correction(path, number, "field-value", told)


def not_ours(material: Material) -> str:
    """What to say when the edition that is to be released is none of the house's; empty when it is."""
    if not material.release or material.released or "utgaver" in material.unread:
        return ""
    known = [copy.edition.id for copy in material.editions]
    return f"Det er ingen utgave med id «{material.release}»{nearest(material.release, known) or choice(known) + '.'}"


def is_placeholder(address: str) -> bool:
    """Whether an address leads nowhere, and stands in for one that is not settled."""
    return (urlsplit(address).hostname or "").endswith(RESERVED)
