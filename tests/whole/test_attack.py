"""What an ill-meaning or broken sender can send: told in one message or made harmless, never run, never published."""

from __future__ import annotations

import subprocess
import sys

from conftest import Desk


def test_a_bare_build_leaves_a_folder_alone_that_is_no_site(desk: Desk) -> None:
    desk.write("mine-ting/brev.txt", "mitt")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "mine-ting"]
    run = subprocess.run(command, cwd=desk.root, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 1
    assert "har annet innhold enn et nettsted bygd her" in run.stderr
    assert "Traceback" not in run.stderr
    assert (desk.root / "mine-ting/brev.txt").read_text(encoding="utf-8") == "mitt"
