"""Every page of the real site is valid HTML, as the Nu checker of the W3C reads it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from visit import checker_command, html_checker


@pytest.fixture
def checker() -> Path:
    """The checker's file."""
    found = html_checker()
    if found is None:
        pytest.skip("fant ikke Nu Html Checker; kjør npm ci i tests/browser")
    if shutil.which("java") is None:
        pytest.skip("fant ikke Java")
    return found


def faults(checker: Path, target: Path) -> str:
    """What the checker says."""
    return subprocess.run(checker_command(checker, target), capture_output=True, text=True, check=True).stderr


@pytest.mark.full
def test_every_page_is_valid(checker: Path, real_site: Path) -> None:
    assert faults(checker, real_site).replace(real_site.as_uri(), "") == ""


def test_the_checker_knows_a_fault_when_it_sees_one(checker: Path, tmp_path: Path) -> None:
    page = tmp_path / "feil.html"
    page.write_text("<!doctype html><html lang=nb><title>Feil</title><p><h1>Ikke her</h2>", encoding="utf-8")
    assert "feil.html" in faults(checker, page)
