"""The map in the README is the tree, and its first screen is the two commands."""

from __future__ import annotations

import re

from conftest import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")


def test_the_first_screen_says_the_two_commands() -> None:
    first = README.partition("\n---\n")[0]
    assert re.findall(r"^scripts/\w+", first, re.MULTILINE) == ["scripts/build", "scripts/test"]
    assert len(first.splitlines()) <= 20


def test_every_module_of_the_package_is_on_the_map_once_and_no_other() -> None:
    modules = sorted(file.name for file in (PROJECT / "hooks/bauta").glob("[!_]*.py"))
    assert sorted(re.findall(r"^    (\w+\.py)", README, re.MULTILINE)) == modules


def test_every_command_is_told_of() -> None:
    scripts = {file.name for file in (PROJECT / "scripts").iterdir() if "." not in file.name and file.is_file()}
    assert scripts <= set(re.findall(r"scripts/(\w+)", README))
