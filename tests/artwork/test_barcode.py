"""An ISBN as bars: those a scanner knows, and none for a number that is wrong."""

from __future__ import annotations

import pytest
from conftest import Desk
from proof import shown

from bauta.artwork.barcode import barcode, is_isbn

SPECIMEN = "978-3-16-148410-0"
"""The number the standard's own examples are printed with."""


@pytest.mark.parametrize("written", [SPECIMEN, "978-0-306-40615-7", "9788200000006", "979-10-90636-07-1"])
def test_a_number_with_its_check_digit_is_an_isbn(written: str) -> None:
    assert is_isbn(written)


@pytest.mark.parametrize("written", ["978-3-16-148410-1", "978-3-16-14841-0", "123-4-56-789012-8", "bokas nummer"])
def test_another_number_is_none_and_has_no_bars(written: str) -> None:
    assert not is_isbn(written)
    assert barcode(written) is None


def test_the_bars_are_ninety_five_modules_with_guards_at_both_ends_and_in_the_middle() -> None:
    drawn = barcode(SPECIMEN)
    assert drawn is not None
    row = [any(at <= module < at + wide for at, wide in drawn.bars) for module in range(95)]
    assert len(drawn.bars) == 30
    assert (row[:3], row[45:50], row[92:]) == (
        [True, False, True],
        [False, True, False, True, False],
        [True, False, True],
    )
    assert {wide for _, wide in drawn.bars} <= {1, 2, 3, 4}


def test_the_back_shows_the_bars_of_the_printed_book_and_what_the_book_is(desk: Desk) -> None:
    plan = "content/utgaver/hoveddokument.yml"
    desk.edit(plan, "undertittel:", "omtale: Boka om det de to gjorde.\nundertittel:")
    assert "ISBN" not in shown(desk.pdf())[-2000:]
    desk.edit(plan, "omtale:", f'isbn: {{trykt: "{SPECIMEN}"}}\nomtale:')
    back = shown(desk.pdf())[-2000:]
    assert f"ISBN {SPECIMEN}" in back.replace("\N{NO-BREAK SPACE}", " ")
    assert "Boka om det de to gjorde." in back


def test_a_wrong_check_digit_is_told_before_anything_is_printed(desk: Desk) -> None:
    plan = "content/utgaver/hoveddokument.yml"
    desk.edit(plan, "undertittel:", 'isbn: {trykt: "978-3-16-148410-1"}\nundertittel:')
    assert "[field-value] «isbn.trykt» er 978-3-16-148410-1, som ikke er et ISBN" in desk.report()
