"""The scripts of the form in the browser: which packages of npm they come from, by the lock file, and where they lie.

Each is one file that holds all it needs. `scripts/edit --fetch` lays them in `.cache/`; a build fetches nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

LOCK = "package-lock.json"
MEMBERS = {"decap-cms": "package/dist/decap-cms.js", "js-yaml": "package/dist/js-yaml.min.js"}
"""Name of a package -> the script in it."""
SHELF = ".cache"


@dataclass(frozen=True)
class FormScript:
    """A script as the lock file names it."""

    package: str
    version: str
    integrity: str
    """SHA-512 of the package in base 64, as npm gives it."""

    @property
    def name(self) -> str:
        """What the form's page calls it."""
        return f"{self.package}.js"

    @property
    def member(self) -> str:
        """Where it lies in the package."""
        return MEMBERS[self.package]

    def kept(self, root: Path) -> Path:
        """Where it lies when it has been fetched."""
        return root / SHELF / f"{self.package}-{self.version}.js"


def form_scripts() -> Iterator[FormScript]:
    """The scripts, in the order of the lock file."""
    lock = json.loads((resources.files("bauta.forms") / LOCK).read_text(encoding="utf-8"))
    for package in MEMBERS:
        entry = lock["packages"][f"node_modules/{package}"]
        yield FormScript(package, entry["version"], entry["integrity"].removeprefix("sha512-"))
