"""Each folder in rules/ is a manuscript at fault and the report its author gets."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from conftest import LAYOUT, PROJECT, Desk

from bauta import house_style
from bauta.house_style.rule import CopyRule, HouseRule
from bauta.house_style.rules import COPY_RULES, HOUSE_RULES, UNREADABLE_RULES, rule_ids
from bauta.report import as_text

RULES = PROJECT / "tests/rules"
SOURCES = ("content", "examples", "municipalities")
CASES = sorted(file.parent.relative_to(RULES).as_posix() for file in RULES.rglob("expected.txt"))
ACCOMPANIED = {
    "field-value/fokus": {"image-missing"},
    "part-missing": {"plan-sum", "part-unplaced"},
    "part-unplaced/feil-form": {"overset", "underset"},
    "plan-sum/tema": {"underset"},
    "spread/halvt-oppslag": {"underset"},
}
"""Cases where one fault cannot but bring another -> the other rules."""


def of_layout(case: str) -> bool:
    """Whether a case cannot be judged before the book is set."""
    return not LAYOUT.isdisjoint({case.split("/", maxsplit=1)[0]} | ACCOMPANIED.get(case, set()))


@pytest.mark.parametrize("case", CASES)
def test_a_fault_gives_the_report_that_is_written_down(case: str, desk: Desk, request: pytest.FixtureRequest) -> None:
    for folder in SOURCES:
        if (RULES / case / folder).exists():
            desk.overlay(RULES / case / folder, folder)
    report = desk.report() if of_layout(case) else as_text(desk.proofread())
    expected = RULES / case / "expected.txt"
    if request.config.getoption("--renew"):
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8")


def test_every_rule_has_a_folder_and_every_folder_a_rule() -> None:
    assert {case.split("/")[0] for case in CASES} == set(rule_ids())


def test_every_rule_written_in_the_room_is_asked() -> None:
    modules = [
        importlib.import_module(f"bauta.house_style.{found.name}")
        for found in pkgutil.iter_modules(house_style.__path__)
    ]
    written = {rule for module in modules for rule in vars(module).values() if isinstance(rule, CopyRule | HouseRule)}
    assert len(written) > 40
    assert written == {*UNREADABLE_RULES, *COPY_RULES, *HOUSE_RULES}


@pytest.mark.parametrize("case", CASES)
def test_a_case_shows_its_own_rule_and_no_other(case: str) -> None:
    lines = (RULES / case / "expected.txt").read_text(encoding="utf-8").splitlines()
    named = {line.split("[")[1].split("]")[0] for line in lines}
    assert named == {case.split("/", maxsplit=1)[0]} | ACCOMPANIED.get(case, set())


def test_the_miniature_itself_is_without_fault(desk: Desk) -> None:
    assert desk.report() == ""
