"""`scripts/test ROM` and `--changed` find the tests by the rooms of the package."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from conftest import PROJECT

from rooms import changed_files, rooms, touched


def test_every_room_of_the_package_has_tests_and_so_have_the_browser_and_the_whole_house() -> None:
    package = {folder.parent.name for folder in (PROJECT / "hooks/bauta").glob("*/__init__.py")}
    assert set(rooms(PROJECT)) == package | {"browser", "whole"}


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("hooks/bauta/composing/copyfit.py", ["composing"]),
        ("hooks/bauta/press/preflight/images.py", ["press"]),
        ("hooks/bauta/publication.py", ["whole"]),
        ("hooks/gate.py", ["whole"]),
        ("tests/desk/test_review.py", ["desk"]),
        ("tests/rules/yaml/ny/expected.txt", ["house_style"]),
        ("overrides/print/profil.typ", ["composing", "press"]),
        ("overrides/kommune.html", ["website"]),
        ("content/skript/sok.js", ["browser", "website"]),
        ("scripts/check", ["cli"]),
        ("municipalities/time.md", ["whole"]),
    ],
)
def test_a_change_is_tried_where_it_belongs(file: str, expected: list[str]) -> None:
    assert touched(PROJECT, [file]) == expected


def test_what_all_tests_are_made_with_asks_for_all_of_them() -> None:
    for file in ("tests/conftest.py", "tests/miniature/content/om.md"):
        assert touched(PROJECT, ["hooks/bauta/text/tree.py", file]) == rooms(PROJECT)


def test_a_change_is_what_is_committed_on_the_branch_what_is_not_and_what_is_new(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        named = ["-c", "user.name=Prøve", "-c", "user.email=prove@bauta.example"]
        command = ["git", "-C", str(tmp_path), *named, *arguments]
        subprocess.run(command, check=True, capture_output=True)

    def write(name: str, text: str) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")

    git("init", "--initial-branch=main")
    for name in ("urørt", "endret", "lagret"):
        write(name, "før")
    git("add", ".")
    git("commit", "-m", "Først")
    git("switch", "-c", "gren")
    write("lagret", "etter")
    git("commit", "-am", "På grenen")
    write("endret", "etter")
    write("nytt på øya", "ny")
    assert sorted(changed_files(tmp_path)) == ["endret", "lagret", "nytt på øya"]
