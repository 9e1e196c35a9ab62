"""What an ill-meaning or broken sender can send: told in one message or made harmless, never run, never published."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import Desk

from live.pages import LivePages


def test_a_bare_build_leaves_a_folder_alone_that_is_no_site(desk: Desk) -> None:
    desk.write("mine-ting/brev.txt", "mitt")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "mine-ting"]
    run = subprocess.run(command, cwd=desk.root, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 1
    assert "har annet innhold enn et nettsted bygd her" in run.stderr
    assert "Traceback" not in run.stderr
    assert (desk.root / "mine-ting/brev.txt").read_text(encoding="utf-8") == "mitt"


def test_only_pages_and_files_the_house_knows_are_published(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "---\ntittel: x\nmal: base.html\n---\n<script>alert(1)</script>\n"
    for path in ("content/vedlegg/side.md", "content/kapitler/2026/side.md", "content/ny.markdown"):
        desk.write(path, hostile)
    for path in ("content/kapitler/ondt.html", "content/temaer/x.svg", "content/stil/x.svg", "content/data.json"):
        desk.write(path, hostile)
    (desk.root / "content/stil/lenket.css").symlink_to("/etc/passwd")
    monkeypatch.chdir(desk.root)
    pages = LivePages(desk.root)  # the gate stands open here, so nothing else keeps them out
    assert pages.page("om/") is not None
    assert pages.other("stil/ikon.svg")
    for address in ("vedlegg/side/", "kapitler/2026/side/", "ny/"):
        assert pages.page(address) is None, address
    for address in ("kapitler/ondt.html", "temaer/x.svg", "stil/x.svg", "data.json", "stil/lenket.css", "ny.markdown"):
        assert pages.other(address) is None, address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt&colon;alert(1)",
        "data:text/html,x",
        "file:///x",
        'https://a.example/?c="onclick=x',
        "https://a.example/`x`",
    ],
)
def test_a_link_may_only_lead_where_readers_can_follow_it_safely(address: str, desk: Desk) -> None:
    desk.edit("municipalities/lilleby.md", "## Veien videre\n\n", f"## Veien videre\n\n[her]({address}) ")
    assert "[reference-unknown] lenken «" in desk.report()
