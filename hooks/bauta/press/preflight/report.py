"""The report of preflight: as text, as JSON, and as a page that shows where each fault is."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import jinja2
import pypdfium2
from PIL import Image, ImageDraw

from bauta import security_policy
from bauta.artwork import palette
from bauta.artwork.design import read_words
from bauta.json_text import json_text
from bauta.press.preflight.findings import CHECKS, FileVerdict, Finding
from bauta.press.preflight.page import MM
from bauta.reading.word_list import languages_of
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount

TEMPLATE = "forkontroll.html"
WIDE = 300
"""Pixels across a picture of a page."""
LEAST = 14
"""Pixels a mark is high and wide at the least, so that it can be seen."""
CUT, FAULT = "#0090c0", "#c00000"
SHOWN = 40
"""Findings that are shown with a picture; the rest are told in words."""


def as_text(verdicts: Sequence[FileVerdict]) -> str:
    """Every finding on a line, and the outcome of each file."""
    lines = []
    for verdict in verdicts:
        lines += [f"{verdict.name}: {finding}" for finding in verdict.findings]
        lines.append(f"{verdict.name}: {outcome(verdict)}")
    return "".join(f"{line}\n" for line in lines)


def outcome(verdict: FileVerdict) -> str:
    """The verdict in a sentence."""
    word = "kan trykkes" if verdict.approved else "kan ikke trykkes"
    warnings = f"{verdict.warnings or 'ingen'} {'varsel' if verdict.warnings == 1 else 'varsler'}"
    return f"{word}; {verdict.faults or 'ingen'} feil, {warnings}, {len(CHECKS)} kontroller av {verdict.pages} sider"


def as_data(verdicts: Sequence[FileVerdict]) -> list[dict[str, Any]]:
    """What the verdicts say, as lists and dicts."""
    return [
        {
            "fil": verdict.name,
            "godkjent": verdict.approved,
            "sider": verdict.pages,
            "bytes": verdict.size,
            "sha256": verdict.sha256,
            "kontroller": [
                {
                    "id": check,
                    "navn": name,
                    "feil": sum(f.check == check and f.level == "feil" for f in verdict.findings),
                    "sett_på": verdict.looked.get(check, "ikke kontrollert"),
                }
                for check, name in CHECKS.items()
            ],
            "funn": [_finding(finding) for finding in verdict.findings],
            "dekning": [dict(zip(("c", "m", "y", "k"), page, strict=True)) for page in verdict.coverage],
        }
        for verdict in verdicts
    ]


def as_json(verdicts: Sequence[FileVerdict]) -> str:
    """The same as text in JSON."""
    return json_text(as_data(verdicts))


def as_page(root: Path, verdicts: Sequence[FileVerdict], files: dict[str, bytes]) -> str:
    """One HTML file that needs no other; the house below `root` has its template, colours and words."""
    loader = jinja2.FileSystemLoader(root / "overrides")
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    words = read_words(root)[languages_of(root)[0]]
    environment.filters["tall"] = lambda number: amount(number, words.language)
    environment.globals["merke"] = security_policy.source_hash
    told = []
    for verdict in verdicts:
        pictures = _pictures(verdict, files.get(verdict.name, b""))
        findings = [(finding, pictures.get(number, "")) for number, finding in enumerate(verdict.findings)]
        told.append({"verdict": verdict, "outcome": outcome(verdict), "findings": findings, "mean": _mean(verdict)})
    said = {"ord": words, "sprak": words.language, "meldinger": MESSAGES}
    return environment.get_template(TEMPLATE).render(files=told, checks=CHECKS, colours=palette.tokens(root), **said)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kontroll": finding.check,
        "nivå": finding.level,
        "side": finding.page or None,
        "tekst": finding.text,
        "sted_mm": _area(finding),
    }


def _area(finding: Finding) -> dict[str, float] | None:
    """Where the fault is, in mm from the top left of the trimmed page."""
    if finding.area is None:
        return None
    return dict(zip(("venstre", "oppe", "høyre", "nede"), finding.area, strict=True))


def _mean(verdict: FileVerdict) -> list[float]:
    pages = max(len(verdict.coverage), 1)
    return [round(sum(page[ink] for page in verdict.coverage) / pages, 1) for ink in range(4)]


def _pictures(verdict: FileVerdict, data: bytes) -> dict[int, str]:
    """Number of a finding -> its page as a data address, with the fault framed."""
    numbered = [(n, finding) for n, finding in enumerate(verdict.findings) if finding.page][:SHOWN]
    if not data or not numbered:
        return {}
    with pypdfium2.PdfDocument(data) as shown:
        return {number: _picture(shown, finding) for number, finding in numbered}


def _picture(shown: pypdfium2.PdfDocument, finding: Finding) -> str:
    """The page with a thin line where it is cut."""
    page = shown[finding.page - 1]
    scale = WIDE / page.get_width()
    picture: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
    media, trim = page.get_mediabox(), page.get_trimbox()
    cut = (trim[0] - media[0], media[3] - trim[3], trim[2] - media[0], media[3] - trim[1])
    ImageDraw.Draw(picture).rectangle([side * scale for side in cut], outline=CUT)
    if finding.area is not None:
        corners = zip(finding.area, (*cut[:2], *cut[:2]), strict=True)
        _frame(picture, [(side / MM + start) * scale for side, start in corners])
    made = BytesIO()
    picture.quantize(64).save(made, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(made.getvalue()).decode()


def _frame(picture: Image.Image, sides: list[float]) -> None:
    """A frame in two colours, so that it is seen on any ground."""
    x, y = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    wide, high = max(sides[2] - sides[0], LEAST) / 2 + 3, max(sides[3] - sides[1], LEAST) / 2 + 3
    right, bottom = picture.width - 3, picture.height - 3
    box = [max(x - wide, 2), max(y - high, 2), min(x + wide, right), min(y + high, bottom)]
    draw = ImageDraw.Draw(picture)
    draw.rectangle(box, outline="white", width=4)
    draw.rectangle(box, outline=FAULT, width=2)
