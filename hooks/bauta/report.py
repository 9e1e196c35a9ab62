"""Reports put corrections on paper: as text, as annotations on a pull request, as JSON."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import asdict

from bauta.correction import Correction
from bauta.json_text import json_text


def as_text(corrections: Sequence[Correction]) -> str:
    """One line for each, as written."""
    return "".join(f"{correction}\n" for correction in corrections)


def as_github(corrections: Sequence[Correction]) -> str:
    """Workflow commands that GitHub shows at the line of the change."""
    return "".join(
        f"::{'error' if c.level == 'feil' else 'warning'} file={_property(c.path)},line={c.line},"
        f"title={_property(c.rule)}::{_message(c.text)}\n"
        for c in corrections
    )


def as_json(corrections: Sequence[Correction]) -> str:
    """One array of objects."""
    return json_text([asdict(c) for c in corrections])


def as_gitlab(corrections: Sequence[Correction]) -> str:
    """GitLab's Code Quality report, shown at the line of the change."""
    found = [
        {
            "description": c.text,
            "check_name": c.rule,
            "fingerprint": hashlib.sha256(f"{c.path}\n{c.rule}\n{c.text}".encode()).hexdigest(),
            "severity": "major" if c.level == "feil" else "minor",
            "location": {"path": c.path, "lines": {"begin": c.line}},
        }
        for c in corrections
    ]
    return json_text(found)


FORMATS: dict[str, Callable[[Sequence[Correction]], str]] = {
    "text": as_text,
    "github": as_github,
    "gitlab": as_gitlab,
    "json": as_json,
}


def tally(corrections: Sequence[Correction]) -> str:
    """How many faults and warnings, in a sentence."""
    faults = sum(correction.level == "feil" for correction in corrections)
    warnings = len(corrections) - faults
    return f"{faults or 'Ingen'} feil, {warnings or 'ingen'} {'varsel' if warnings == 1 else 'varsler'}."


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
