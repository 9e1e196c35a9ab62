"""Profiles of printing conditions: where they lie, and what the head of one tells (ICC.1:2010, 7.2)."""

from __future__ import annotations

from pathlib import Path

FOLDER = "overrides/print"


def profile_file(root: Path, name: str) -> Path:
    """Where the profile of a printing condition lies."""
    return root / FOLDER / name


def is_press_profile(data: bytes) -> bool:
    """Whether this is the profile of a press that prints with four inks."""
    return data[36:40] == b"acsp" and data[12:16] == b"prtr" and data[16:20] == b"CMYK"
