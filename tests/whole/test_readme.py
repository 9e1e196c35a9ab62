"""The README tells the two commands first, and all that it lists is there; each room tells the rest."""

from __future__ import annotations

import re

from conftest import PROJECT

ROOMS = PROJECT / "hooks/bauta"
README = (PROJECT / "README.md").read_text(encoding="utf-8")


def test_the_first_screen_says_the_two_commands() -> None:
    first = README.partition("\n---\n")[0]
    assert re.findall(r"^scripts/\w+", first, re.MULTILINE) == ["scripts/build", "scripts/test"]
    assert len(first.splitlines()) <= 20


def test_every_room_of_the_package_has_one_row_and_no_other() -> None:
    rooms = sorted(folder.parent.name for folder in ROOMS.glob("*/__init__.py"))
    rows = README.partition("## Rommene")[2].partition("\n## ")[0]
    assert sorted(re.findall(r"^\| `(\w+)` \|", rows, re.MULTILINE)) == rooms


def test_ten_decisions_stand_in_the_readme_and_the_others_in_the_room_they_are_about() -> None:
    assert re.findall(r"^(\d+)\. \*\*", README, re.MULTILINE) == [str(number) for number in range(1, 11)]
    for room in ROOMS.glob("*/__init__.py"):
        title, *decisions = (room.parent / "DECISIONS.md").read_text(encoding="utf-8").split("\n## ")
        assert title == f"# Avgjørelser: {room.parent.name}\n"
        assert decisions, room.parent.name
        assert [d.splitlines()[0] for d in decisions if "\n**Se på igjen når** " not in d] == []


def test_every_room_names_each_module_in_it_and_no_other() -> None:
    rooms = [folder.parent for folder in ROOMS.rglob("*/__init__.py")]
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
