"""A sheet set without the others runs as far as in the whole book, and is set again only when something changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Desk, furnish

from bauta.composing.cast_off import CastOff
from bauta.composing.typeset import Compositor
from bauta.contract.sheets import Book
from bauta.publication import House


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A miniature of which nothing is set."""
    return furnish(tmp_path / "hus")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many sheets the compositor has been given, each time it was asked."""
    asked: list[int] = []
    set_ = Compositor.set

    def counted(self: Compositor, paste_up: Book) -> object:
        asked.append(len(paste_up.sheets))
        return set_(self, paste_up)

    monkeypatch.setattr(Compositor, "set", counted)
    return asked


@pytest.fixture
def house(desk: Desk) -> Iterator[House]:
    """The miniature's house, open."""
    with House(desk.root) as house:
        yield house


def test_a_sheet_alone_runs_as_far_as_in_the_whole_book(house: House, desk: Desk, asked: list[int]) -> None:
    paste_up = house.verdict().issues[0].paste_up
    with Compositor(desk.root) as compositor:
        whole = compositor.set(paste_up)
        alone = CastOff(desk.root, "alene")
        alone.marks(paste_up, lambda: compositor)
        asked.clear()
        for number, sheet in enumerate(paste_up.sheets):
            sheets = [*paste_up.sheets]
            sheets[number] = replace(sheet, part=sheet.part + ".")
            assert alone.marks(replace(paste_up, sheets=tuple(sheets)), lambda: compositor) == whole, sheet.id
    assert asked == [1] * len(sheets)


def test_only_the_sheet_that_changed_is_set_again(house: House, desk: Desk, asked: list[int]) -> None:
    sheets = len(house.verdict().issues[0].paste_up.sheets)
    desk.edit("municipalities/lilleby.md", "## Veien videre\n\n", "## Veien videre\n\nVi går videre. ")
    house.verdict()
    house.verdict()
    assert asked == [sheets, 1]


def test_the_next_run_sets_nothing_that_is_kept(desk: Desk, asked: list[int]) -> None:
    first, second = desk.verdict(), desk.verdict()
    assert len(asked) == 1
    assert second.issues == first.issues


@pytest.mark.parametrize("damage", [b"", b"{}", None])
def test_what_is_damaged_or_gone_is_set_again(damage: bytes | None, desk: Desk, asked: list[int]) -> None:
    first = desk.verdict()
    for file in (desk.root / ".cache/hyller/omfang/hoveddokument").iterdir():
        file.unlink() if damage is None else file.write_bytes(damage)
    assert desk.verdict().issues == first.issues
    assert len(asked) == 2


def test_a_new_design_sets_everything_again(house: House, desk: Desk, asked: list[int]) -> None:
    before = house.verdict().issues[0]
    desk.edit("overrides/design/a4/maal.yml", "bunn: ", "bunn: 1")
    after = house.verdict().issues[0]
    assert asked == [len(before.paste_up.sheets)] * 2
    assert after.extents != before.extents
