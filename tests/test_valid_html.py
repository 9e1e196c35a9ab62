"""Every page of the real site is valid HTML, as the Nu checker of the W3C reads it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from visit import html_checker


def test_every_page_is_valid(real_site: Path) -> None:
    checker = html_checker()
    if checker is None:
        pytest.skip("fant ikke Nu Html Checker; kjør npm ci i tests/browser")
    if shutil.which("java") is None:
        pytest.skip("fant ikke Java")
    command = ["java", "-Xss2m", "-jar", str(checker), "--errors-only", "--skip-non-html", str(real_site)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.stderr.replace(real_site.as_uri(), "") == ""
    assert run.returncode == 0


def test_the_checker_knows_a_fault_when_it_sees_one(tmp_path: Path) -> None:
    checker = html_checker()
    if checker is None or shutil.which("java") is None:
        pytest.skip("fant ikke Nu Html Checker eller Java")
    page = tmp_path / "feil.html"
    page.write_text("<!doctype html><html lang=nb><title>Feil</title><p><h1>Ikke her</h2>", encoding="utf-8")
    command = ["java", "-Xss2m", "-jar", str(checker), "--errors-only", str(page)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
