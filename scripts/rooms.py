"""The rooms of the tests, and which of them a change touches."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

WHOLE = "whole"
"""The room of what is tested on the whole house."""
BASES = ("origin/main", "main")
"""Where a branch is taken to have left, whichever of them the clone has."""
PLACES = {
    "tests/rules/": ("house_style",),
    "overrides/print/": ("composing", "press"),
    "overrides/motiver/": ("artwork",),
    "overrides/kart/": ("artwork",),
    "overrides/": ("website",),
    "content/stil/": ("website", "browser"),
    "content/skript/": ("website", "browser"),
    "scripts/": ("cli",),
}
"""What lies outside the package and the tests -> the rooms that test it; the rest is tested on the whole house."""


def rooms(root: Path) -> list[str]:
    """The names of the rooms that have tests."""
    folders = sorted(file.parent.name for file in (root / "tests").glob("*/test_*.py"))
    return list(dict.fromkeys(folders))


def touched(root: Path, files: Iterable[str]) -> list[str]:
    """The rooms that these files belong to; every room, when one is something all the tests are made with."""
    every = rooms(root)
    found: set[str] = set()
    for file in files:
        place = next((named for start, named in PLACES.items() if file.startswith(start)), None)
        match file.split("/"):
            case _ if place:
                found.update(place)
            case ["tests", room, *_] if room in every:
                found.add(room)
            case ["tests", *_]:
                return every
            case ["hooks", "bauta", room, _, *_]:
                found.update({room, WHOLE} if room not in every else {room})
            case _:
                found.add(WHOLE)
    return [room for room in every if room in found]


def changed_files(root: Path) -> list[str]:
    """What differs from where the branch left the main one, committed or not.

    Raises `OSError` where Git is not there, and `CalledProcessError` where the folder is no clone.
    """
    known = _git(root, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes")
    base = next((name for name in BASES if name in known), "HEAD")
    (left,) = _git(root, "merge-base", "HEAD", base)
    unknown = _git(root, "ls-files", "--others", "--exclude-standard")
    return [*_git(root, "diff", "--name-only", "--no-renames", left), *unknown]


def _git(root: Path, *arguments: str) -> list[str]:
    """The lines Git answers with; names stand as they are spelt."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return run.stdout.splitlines()
