"""The page «Husreglene» shows each rule with a right and a wrong example; both are tried here."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from conftest import LAYOUT, PROJECT, Desk

from bauta.house_style.rules import rule_ids

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(
    (PROJECT / "hooks/bauta/house_style/eksempler.yml").read_text(encoding="utf-8")
)


def test_every_rule_is_explained_once_in_the_order_of_the_rules() -> None:
    assert [example["id"] for example in EXAMPLES] == rule_ids()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_the_wrong_example_breaks_the_rule_and_the_right_one_does_not(example: dict[str, Any], desk: Desk) -> None:
    place = example.get("meldes_i", example["fil"])
    right, wrong = example["rett"].rstrip("\n"), example["feil"].rstrip("\n")
    desk.edit(example["fil"], right, "\n".join([wrong] * example.get("gjenta", 1)))
    told = desk.verdict().corrections if example["id"] in LAYOUT else desk.proofread()
    found = {(c.rule, c.path) for c in told}
    assert (example["id"], place) in found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_what_a_rule_asks_is_one_short_sentence(example: dict[str, Any]) -> None:
    assert example["krav"].endswith(".")
    assert example["krav"].count(". ") == 0
    assert len(example["krav"]) <= 110
    assert 1 <= len(example["rett"].rstrip("\n").split("\n")) <= 6
    assert 1 <= len(example["feil"].rstrip("\n").split("\n")) <= 6
