"""The package as others install it: every room and file is in it, and `bauta` runs from any folder with texts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import PROJECT, Desk

LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.egg-info", "build")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An otherwise empty folder that pip has installed the package in, without network."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("installed")
    shutil.copy(PROJECT / "pyproject.toml", source)
    shutil.copytree(PROJECT / "hooks", source / "hooks", ignore=LEFT_OUT)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    made = subprocess.run([*command, "--target", str(target), str(source)], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return target


def bauta(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    command = [sys.executable, str(installed / "bin/bauta"), *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=folder, env=environment, check=False
    )


def test_every_file_of_the_package_is_installed(installed: Path) -> None:
    def files(folder: Path) -> set[str]:
        every = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
        return {path.as_posix() for path in every if "__pycache__" not in path.parts}

    there = files(PROJECT / "hooks/bauta")
    assert {"cli/check.py", "cli/review.html", "press/preflight/verdict.py"} <= there
    assert files(installed / "bauta") == there


def test_the_installed_command_judges_the_texts_of_the_folder_it_stands_in(installed: Path, desk: Desk) -> None:
    desk.edit("municipalities/lilleby.md", "navn: Lilleby", "navn:")
    ran = bauta(installed, desk.root / "examples", "check")
    assert ran.stdout.startswith("municipalities/lilleby.md:9: [field-missing]"), ran.stderr
    assert ran.returncode == 1


def test_the_installed_command_says_what_it_can_do_and_where(installed: Path, tmp_path: Path) -> None:
    unknown = bauta(installed, tmp_path, "bygg")
    assert unknown.returncode == 2
    assert "kommandoene er advice, check" in unknown.stderr
    helped = bauta(installed, tmp_path, "plan", "--help")
    assert helped.stdout.startswith("slik: scripts/plan ")
    assert helped.returncode == 0
    nowhere = bauta(installed, tmp_path, "check")
    assert nowhere.returncode == 2
    assert "fant ingen utgaver" in nowhere.stderr
