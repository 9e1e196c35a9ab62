"""The package a Word file is: parts in a zip file, opened and closed so that the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date a zip file knows, for every part: the properties say when the text was written."""


def opened(data: bytes) -> dict[str, bytes]:
    """The parts by name, in the order they have in the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def closed(parts: Mapping[str, bytes]) -> bytes:
    """The file that holds these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name, EARLIEST), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()
