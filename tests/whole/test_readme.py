"""The map in the README is the tree, and its first screen is the two commands."""

from __future__ import annotations

import re

from conftest import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")


def test_the_first_screen_says_the_two_commands() -> None:
    first = README.partition("\n---\n")[0]
    assert re.findall(r"^scripts/\w+", first, re.MULTILINE) == ["scripts/build", "scripts/test"]
    assert len(first.splitlines()) <= 20


def test_every_room_of_the_package_is_on_the_map_once_and_no_other() -> None:
    rooms = sorted(folder.parent.name for folder in (PROJECT / "hooks/bauta").glob("*/__init__.py"))
    assert sorted(re.findall(r"^    (\w+)/ ", README, re.MULTILINE)) == rooms


def test_every_room_names_each_module_in_it_and_no_other() -> None:
    rooms = [folder.parent for folder in (PROJECT / "hooks/bauta").rglob("*/__init__.py")]
    assert len(rooms) > 12  # rooms within rooms too
    for room in rooms:
        there = {path.stem for path in room.glob("[!_]*.py")} | {
            path.parent.name for path in room.glob("*/__init__.py")
        }
        named = re.findall(r"^(\w+): ", (room / "__init__.py").read_text(encoding="utf-8"), re.MULTILINE)
        assert sorted(named) == sorted(there), room.name


def test_every_command_is_told_of() -> None:
    scripts = {file.name for file in (PROJECT / "scripts").iterdir() if "." not in file.name and file.is_file()}
    assert scripts <= set(re.findall(r"scripts/(\w+)", README))
