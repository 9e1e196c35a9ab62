"""Addresses in the register of references, asked at a pace their hosts can bear; what they answered is kept in it."""

from __future__ import annotations

import datetime
import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from bauta.reading.front_matter import read_any_yaml
from bauta.records.sources import Reference

AGENT = "Bauta-lenkesjekk/1.0 (referansesamling; en forespørsel om gangen)"
PAUSE = 2.0
"""Seconds between two questions to the same host."""

PATIENCE = 20.0
"""Seconds to wait for an answer."""

GONE = {404, 410}
LASTING = {301, 308}


@dataclass(frozen=True)
class Answer:
    """What an address answered: `ok`, `borte`, `flyttet` (with the new address) or `usikker` (with the reason)."""

    reference: Reference
    state: str
    detail: str = ""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect, so that a lasting one can be told of."""

    def redirect_request(self, *_: object) -> None:
        return None


def ask(references: Sequence[Reference], pause: float = PAUSE) -> Iterator[Answer]:
    """One question to each address, in turn, with a rest before the same host is asked again."""
    asked: dict[str, float] = {}
    for reference in references:
        host = urlsplit(reference.adresse or "").netloc
        wait = asked.get(host, -pause) + pause - time.monotonic()
        if host in asked and wait > 0:
            time.sleep(wait)
        yield _answer(reference, reference.adresse or "")
        asked[host] = time.monotonic()


def due(references: Sequence[Reference], before: datetime.date) -> list[Reference]:
    """The references whose address has not been asked since a day, those never asked first, then the oldest."""
    named = (r for r in references if r.adresse and (r.sjekket or "") < before.isoformat())
    return sorted(named, key=lambda r: r.sjekket or "")


def _answer(reference: Reference, address: str, hops: int = 5) -> Answer:
    request = urllib.request.Request(address, headers={"User-Agent": AGENT, "Accept": "*/*"})  # noqa: S310 (the register holds http and https alone)
    try:
        with urllib.request.build_opener(_Stay).open(request, timeout=PATIENCE):
            moved = address != reference.adresse
            return Answer(reference, "flyttet" if moved else "ok", address if moved else "")
    except urllib.error.HTTPError as fault:
        target = urljoin(address, fault.headers.get("Location", ""))
        if fault.code in GONE:
            return Answer(reference, "borte", str(fault.code))
        if fault.code in LASTING and hops and target.startswith(("http://", "https://")):
            return _answer(reference, target, hops - 1)
        state = "ok" if 300 <= fault.code < 400 else "usikker"
        return Answer(reference, state, "" if state == "ok" else str(fault.code))
    except (OSError, http.client.HTTPException, ValueError) as fault:
        return Answer(reference, "usikker", type(fault).__name__)


def keep(file: Path, answers: Sequence[Answer], day: datetime.date) -> None:
    """Write day and answer at each reference in the register; every other line stands as it was."""
    text = file.read_text(encoding="utf-8")
    value, marks, _ = read_any_yaml(file.name, text)
    at = {item["id"]: number for number, item in enumerate(value or ()) if isinstance(item, dict) and "id" in item}
    lines = text.split("\n")
    changes: list[tuple[int, int, list[str]]] = []
    for answer in answers:
        number = at[answer.reference.id]
        address = marks.line_of(number, "adresse")
        indent = " " * (len(lines[address - 1]) - len(lines[address - 1].lstrip(" -")))
        told = f"{answer.state} {answer.detail}".strip()
        new = [f'{indent}sjekket: "{day.isoformat()}"', f'{indent}svar: "{told}"']
        old = [marks.lines[(number, name)] for name in ("sjekket", "svar") if (number, name) in marks.lines]
        changes += [(line, 1, []) for line in old]
        changes.append((address + 1, 0, new))
    for line, count, new in sorted(changes, key=lambda change: (-change[0], -change[1])):
        lines[line - 1 : line - 1 + count] = new
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")
