"""The dateline: the day an edition is made, taken from the source and never from the clock."""

from __future__ import annotations

import datetime
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # who only asks for the commit need not wait for the types of all texts
    from bauta.reading.material import Material

SOURCES = ("content", "municipalities", "examples", "overrides", "hooks")
"""The folders an edition is made from."""


def made_at(root: Path, material: Material) -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH, else noon of the day of the commit, else of the newest `oppdatert`.

    The day is all that is ever shown, and what is made from the same sources on the same day is the same.
    """
    if stated := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(stated)
    committed = _commit_time(root)
    return _noon(day_of(committed) if committed else _newest(material))


def day_of(timestamp: int) -> datetime.date:
    """The day a moment lies in, by Greenwich; `timestamp` is in seconds since 1970."""
    return datetime.datetime.fromtimestamp(timestamp, datetime.UTC).date()


def commit(root: Path) -> str:
    """The last commit of a checkout, shortened, and whether sources differ from it; empty without a checkout."""
    short = _git(root, "log", "-1", "--format=%H")[:10]
    return f"{short} med endringer" if short and _git(root, "status", "--porcelain", "--", *SOURCES) else short


def today(material: Material) -> datetime.date:
    """The day the house counts from: the day the edition is made."""
    return day_of(made_at(material.root, material))


def _commit_time(root: Path) -> int | None:
    return int(_git(root, "log", "-1", "--format=%ct") or 0) or None


def _git(root: Path, *question: str) -> str:
    """What git answers about the checkout at `root`; empty where there is no git or no checkout."""
    if not (root / ".git").exists():
        return ""
    try:
        asked = ["git", "-C", str(root), *question]
        return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def _newest(material: Material) -> datetime.date:
    days = [copy.entry.oppdatert for copy in material.copy if copy.entry.oppdatert]
    return datetime.date.fromisoformat(max(days, default="2000-01-01"))


def _noon(day: datetime.date) -> int:
    return int(datetime.datetime(day.year, day.month, day.day, 12, tzinfo=datetime.UTC).timestamp())
