"""The rules of the house, in the order they are asked: family by family, and as they stand in each family's module.

A new rule is a function under `@CopyRule` or `@HouseRule` in the module of its family, a folder of cases in
tests/rules/ and a wrong and a right example in eksempler.yml; tests fail until all three are there.
"""

from __future__ import annotations

from typing import TypeVar

from bauta.house_style import (
    alternatives,
    counts,
    design,
    fields,
    frozen,
    identity,
    markup,
    persons,
    phrases,
    pictures,
    places,
    plan,
    press,
    printed_registers,
    programmes,
    registered_persons,
    registers,
    release,
    sections,
    signs,
)
from bauta.house_style.rule import CopyRule, HouseRule, RegisterRule, UnreadableRule, id_of

R = TypeVar("R", CopyRule, HouseRule)

FAMILIES = (
    fields, identity, counts, sections, phrases, markup, signs, persons, pictures, registers, alternatives, programmes,
    places, plan, press, design, release, frozen, printed_registers, registered_persons,
)  # fmt: skip
"""The modules of rules, in the order they are asked."""


def _standing(kind: type[R]) -> tuple[R, ...]:
    """Every rule of exactly this kind; one that a module has from another stands where it is written."""
    return tuple(
        rule
        for family in FAMILIES
        for rule in vars(family).values()
        if type(rule) is kind and rule.find.__module__ == family.__name__
    )


UNREADABLE_RULES = _standing(UnreadableRule)
COPY_RULES = _standing(CopyRule)
HOUSE_RULES = (*_standing(HouseRule), *_standing(RegisterRule))

COPYFITTING_RULES = ("overset", "underset")
"""Rules the layout itself answers to; see `bauta.composing.copyfit`."""


def rule_ids() -> list[str]:
    """The id of every rule of the house."""
    asked_of_copy = map(id_of, (*UNREADABLE_RULES, *COPY_RULES))
    return list(dict.fromkeys((*asked_of_copy, *map(id_of, HOUSE_RULES), *COPYFITTING_RULES)))
