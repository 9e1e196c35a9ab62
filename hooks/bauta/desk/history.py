"""The history is what git remembers of the house: its texts as they stood at an earlier commit."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

TEXTS = ("content", "municipalities", "examples")
DESIGN = ("overrides",)
CODE = ("hooks", "scripts", "requirements.lock")


class HistoryError(Exception):
    """What was asked for is not in the history; the message tells the editor why."""


def commit(root: Path, name: str) -> str:
    """The full name of a commit, from a branch, a tag or a short name. Raises `HistoryError` when there is none."""
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except subprocess.CalledProcessError:
        raise HistoryError(f"finner ikke «{name}» i historikken; oppgi en gren eller en commit") from None
    except OSError:
        raise HistoryError("git er ikke installert; omtalen sammenligner med det som ligger der") from None
    return found.decode().strip()


def lay_out(root: Path, base: str, folder: Path) -> bool:
    """Put the house as it stood at a commit in a folder, and tell whether its design came along.

    The design is that of the time as long as the code is the same; else the design of today is used, since code
    and design belong together.
    """
    own_design = not _git(root, "diff", "--name-only", base, "--", *CODE).strip()
    wanted = (*TEXTS, *(DESIGN if own_design else ()))
    there = _git(root, "ls-tree", "--name-only", base, *wanted).decode().split()
    if there:
        with tarfile.open(fileobj=io.BytesIO(_git(root, "archive", base, *there))) as archive:
            archive.extractall(folder, filter="data")
    return own_design


def _git(root: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=True).stdout  # noqa: S607 (git is where the user has it)
