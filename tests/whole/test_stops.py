"""A text that breaks the frame stops the build before anything is touched."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Built, Desk, build

from bauta.site_folder import mark

PROFILE = "municipalities/lilleby.md"
EXAMPLE = "examples/lilleby-benker-i-bygata.md"
PLAN = "content/utgaver/hoveddokument.yml"


def headings_swapped(desk: Desk) -> None:
    desk.edit(PROFILE, "## Resultater\n", "## X\n")
    desk.edit(PROFILE, "## Slik har vi arbeidet\n", "## Resultater\n")
    desk.edit(PROFILE, "## X\n", "## Slik har vi arbeidet\n")


def stumbles_deleted(desk: Desk) -> None:
    text = (desk.root / EXAMPLE).read_text(encoding="utf-8")
    before, _, after = text.partition("### Snubletråder\n")
    desk.write(EXAMPLE, before + after[after.index("## Veien videre") :])


def six_hundred_words_added(desk: Desk) -> None:
    desk.edit(PROFILE, "## Veien videre\n\n", "## Veien videre\n\n" + "Vi går videre med benkene. " * 120 + "\n\n")


def yaml_broken(desk: Desk) -> None:
    desk.edit(EXAMPLE, "kommuner: [lilleby]", "kommuner: [lilleby")


def number_without_quotes(desk: Desk) -> None:
    desk.edit(PROFILE, 'kommunenummer: "3499"', "kommunenummer: 0502")


def key_misspelt(desk: Desk) -> None:
    desk.edit(EXAMPLE, "overforbarhet: høy", "overførbarhet: høy")


def theme_dropped(desk: Desk) -> None:
    text = (desk.root / PLAN).read_text(encoding="utf-8")
    begin, end = text.index("  - ramme: eksempler\n"), text.index("  - {ramme: felles")
    desk.write(PLAN, text[:begin] + text[end:])


FAULTS: dict[str, tuple[Callable[[Desk], None], str]] = {
    "two headings swapped in a profile": (headings_swapped, rf"{PROFILE}:46: \[section-order\] "),
    "«Snubletråder» deleted": (stumbles_deleted, rf"{EXAMPLE}:73: \[section-missing\] «Snubletråder» mangler"),
    "600 words added to a profile": (six_hundred_words_added, rf"{PROFILE}:35: \[overset\] .*kort ned med om lag"),
    "broken YAML": (yaml_broken, rf"{EXAMPLE}:12: \[yaml\] .*hakeparentes"),
    "a number without quotes": (number_without_quotes, rf"{PROFILE}:10: \[field-value\] «kommunenummer» «0502»"),
    "a misspelt key": (key_misspelt, rf"{EXAMPLE}:29: \[field-unknown\] .*«overforbarhet»"),
    "a theme dropped from the plan": (theme_dropped, rf"{PLAN}:18: \[part-missing\] "),
}


def fingerprints(folder: Path) -> dict[str, str]:
    """Every file of a folder with a digest of its bytes."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_its_file_line_and_rule(fault: str, desk: Desk) -> None:
    spoil, line = FAULTS[fault]
    spoil(desk)
    assert re.search(rf"^{line}", desk.report(), re.MULTILINE), desk.report()


@pytest.mark.parametrize("fault", ["broken YAML", "600 words added to a profile"])
def test_a_fault_stops_the_build_and_leaves_the_site_as_it_was(fault: str, desk: Desk) -> None:
    """One that is told when the texts are read, and one that is told when they are set."""
    mark(desk.root / "site")
    desk.write("site/index.html", "det gamle nettstedet")
    desk.write("site/last-ned/hoveddokument.pdf", b"%PDF det gamle")
    before = fingerprints(desk.root / "site")
    spoil, line = FAULTS[fault]
    spoil(desk)
    result = build(desk)
    assert result.code == 1, result.output
    assert re.search(rf"^{line}", result.output, re.MULTILINE), result.output
    assert "Traceback" not in result.output
    assert "Nettstedet og boka er ikke bygd" in result.output
    assert "BuildError" not in result.output
    assert fingerprints(desk.root / "site") == before


def test_a_warning_does_not_stop_the_build(amended: Built) -> None:
    assert "[image-credit] varsel:" in amended.output
    assert (amended.site / "index.html").is_file()


def test_the_same_site_comes_from_nothing_and_from_the_shelf(shelved: Desk, built: Built) -> None:
    again = build(shelved)
    assert again.code == 0, again.output
    assert fingerprints(again.site) == fingerprints(built.site)
