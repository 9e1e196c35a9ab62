"""Profiles of printing conditions: where they lie, and what the head of one tells (ICC.1:2010, 7.2)."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from PIL import ImageCms

FOLDER = "overrides/print"
KNOWN_AS = {
    "FOGRA39": ("ISO Coated v2", "Coated FOGRA39"),
    "FOGRA47": ("PSO Uncoated ISO12647",),
    "FOGRA51": ("PSO Coated v3",),
    "FOGRA52": ("PSO Uncoated v3",),
    "CGATS TR 001": ("US Web Coated SWOP",),
    "CGATS TR 003": ("SWOP2006 Coated3",),
    "CGATS TR 005": ("SWOP2006 Coated5",),
    "CGATS TR 006": ("GRACoL2006 Coated1",),
}
"""A printing condition in the register of the ICC -> profiles made for it that call themselves something else.

The conditions are named as in the ICC's register of characterization data (color.org); the profiles as their makers
name them: ECI («ISO Coated v2», «PSO …»), Adobe («Coated FOGRA39», «US Web Coated SWOP») and IDEAlliance («SWOP2006 …»,
«GRACoL2006 …»).
"""


def profile_file(root: Path, name: str) -> Path:
    """Where the profile of a printing condition lies."""
    return root / FOLDER / name


def is_press_profile(data: bytes) -> bool:
    """Whether this is the profile of a press that prints with four inks."""
    return data[36:40] == b"acsp" and data[12:16] == b"prtr" and data[16:20] == b"CMYK"


def description(data: bytes) -> str:
    """What a profile calls itself; empty where it does not say, or cannot be read."""
    try:
        return (ImageCms.getOpenProfile(BytesIO(data)).profile.profile_description or "").strip()
    except OSError:
        return ""


def is_made_for(described: str, condition: str) -> bool:
    """Whether a profile that calls itself so is for a printing condition; signs and spaces are let go."""
    told = _bare(described)
    return any(re.search(rf"{_bare(name)}(?![0-9])", told) for name in (condition, *KNOWN_AS.get(condition, ())))


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold()) or "-"
