"""The dateline: the day an edition is made, taken from the source and never from the clock."""

from __future__ import annotations

import datetime
import os
import subprocess
from pathlib import Path

from bauta.material import Material


def made_at(root: Path, material: Material) -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH, else the commit's time, else the newest `oppdatert`."""
    if stated := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(stated)
    return _commit_time(root) or _newest(material)


def _commit_time(root: Path) -> int | None:
    """When the last commit of a checkout was made; None where there is no git or no checkout."""
    if not (root / ".git").exists():
        return None
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None
    return int(answer) if answer else None


def _newest(material: Material) -> int:
    days = [copy.entry.oppdatert for copy in material.copy if copy.entry.oppdatert]
    day = datetime.date.fromisoformat(max(days, default="2000-01-01"))
    return int(datetime.datetime(day.year, day.month, day.day, 12, tzinfo=datetime.UTC).timestamp())
