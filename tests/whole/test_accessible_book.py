"""veraPDF's UA-1 profile finds nothing in what readers download, and a reader's ear no errors."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Built, Desk
from vera import PASSED, needs_java, validate, validate_all

from bauta.publication import Verdict

SAMPLE = 7
"""Every so many extracts and offprints of a kind are listened to; the books, whose pages they have, are whole."""

WARNINGS = {
    "PAG-001": "«Tema 1» over the title of each theme and the name of the theme over its examples are read on purpose",
    "ORD-001": "the margin is painted beside the text and read after it; the order of the tags is the order of reading",
    "TBL-014": "the lines of the timeline and of the advice by municipality are axes of a figure, told in words",
    "FIG-012": "the alternative text of a chart tells its years and numbers one by one, since they stand nowhere else",
    "TAG-030": "the map of all fills its page, and its coast is drawn past the edge and clipped",
    "TAG-020": "the events of the timeline are a list whose bullets are drawn, so their labels are empty",
}
"""What `outloud` may warn of in these files, and why it is as it should be."""


def reader_files(site: Path, every: bool) -> list[Path]:
    """Every book of a site, and its extracts and offprints: all of them, or a sample of each kind."""
    small = [sorted((site / folder).rglob("*.pdf")) for folder in ("kommuner", "fylker", "temaer", "eksempler")]
    assert all(small), site
    chosen = [file for files in small for file in (files if every else files[::SAMPLE])]
    return [*(f for f in sorted((site / "last-ned").rglob("*.pdf")) if "trykk" not in f.parts), *chosen]


@needs_java
def test_the_miniature_breaks_no_rule_of_pdf_ua(untouched: tuple[Desk, Verdict, bytes], tmp_path: Path) -> None:
    report = validate(untouched[2], tmp_path)
    assert PASSED in report, report


@pytest.mark.full
@needs_java
def test_a_book_without_tags_is_found_out(tmp_path: Path, untouched: tuple[Desk, Verdict, bytes]) -> None:
    untagged = untouched[2].replace(b"/Marked true", b"/Marked null")
    assert untagged != untouched[2]
    assert "compliant=false" in validate(untagged, tmp_path)


@pytest.mark.full
@needs_java
def test_no_extract_or_offprint_of_the_miniature_breaks_a_rule_of_pdf_ua(
    built: Built,
) -> None:
    files = reader_files(built.site, every=True)
    press = set((built.site / "last-ned/trykk").glob("*.pdf"))
    assert set(built.site.rglob("*.pdf")) - set(files) == press
    assert len(files) == 12
    report = validate_all(files)
    assert report.count(PASSED) == len(files), report


@pytest.mark.full
@needs_java
def test_no_file_of_the_real_site_breaks_a_rule_of_pdf_ua(real_site: Path) -> None:
    files = reader_files(real_site, every=True)
    assert len(files) > 200
    report = validate_all(files)
    assert report.count(PASSED) == len(files), report


@pytest.mark.full
def test_a_reader_hears_all_that_is_said_and_nothing_else(real_site: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from outloud.cli import main; main()",
        "--json",
        str(tmp_path / "hort.json"),
        "--fail-on",
        "never",
    ]
    subprocess.run([*command, *map(str, reader_files(real_site, every=False))], capture_output=True, check=True)
    found = [
        (result["path"].rpartition("/")[2], finding["rule"], finding["message"])
        for result in json.loads((tmp_path / "hort.json").read_text(encoding="utf-8"))["results"]
        for finding in result["findings"]
        if finding["severity"] == "error" or finding["rule"] not in WARNINGS
    ]
    assert found == []


def test_the_book_for_screens_weighs_no_more_than_8_megabytes(real_site: Path) -> None:
    assert (real_site / "last-ned/hoveddokument.pdf").stat().st_size <= 8_000_000
