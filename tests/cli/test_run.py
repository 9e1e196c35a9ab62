"""How the tests are asked for: nothing is skipped where nothing may be, and what is for the full run waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from conftest import PROJECT

TESTS = """
import pytest

def test_that_lacks_a_tool():
    pytest.skip("fant ikke verktøyet")

@pytest.mark.full
def test_of_a_page_like_another():
    pass

def test_of_every_day():
    pass
"""


def ended(folder: Path, *flags: str) -> tuple[int, str]:
    """What a run of three tests ends with and says last: one is skipped, one is for the full run, one is for both."""
    file = folder / "test_tre.py"
    file.write_text(TESTS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "run", "-p", "no:cacheprovider", *flags, str(file)]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "tests"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout.strip().splitlines()[-1]


def test_a_daily_run_leaves_out_what_is_for_the_full_one_and_skips_what_lacks_a_tool(tmp_path: Path) -> None:
    code, said = ended(tmp_path)
    assert (code, said.split(" in ")[0]) == (0, "1 passed, 1 skipped, 1 deselected, 1 warning")


def test_a_skipped_test_fails_a_strict_run_and_the_full_run_leaves_nothing_out(tmp_path: Path) -> None:
    code, said = ended(tmp_path, "--full", "--strict-skips")
    assert (code, said.split(" in ")[0]) == (1, "1 failed, 2 passed, 1 warning")
