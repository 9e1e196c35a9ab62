"""What others need to do the same: who, time, money, measure and today's rule; known things alone."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.contract.matter import Fact
from bauta.reading.material import Material
from bauta.records.entries import Example
from bauta.records.languages import Words
from bauta.records.legal_rules import LegalRule
from bauta.text.typography import hard_spaces
from bauta.text.wording import worded

SHORT = 28
"""Characters of a paragraph that may stand in a narrow column."""


def needs(example: Example, material: Material, words: Words) -> tuple[Fact, ...]:
    """The rows of «Dette trenger du», each under its own short label."""
    known = ((id_, said) for id_, said in _said(example, material) if said)
    return tuple(Fact(id_, words[f"trenger_{id_}"], hard_spaces(said)) for id_, said in known)


def _said(example: Example, material: Material) -> Iterator[tuple[str, str]]:
    yield "hvem", worded(example.ansvarlig, example.sprak)
    yield "tid", worded(example.tidsbruk, example.sprak)
    yield "penger", worded(example.kostnad, example.sprak) or worded(example.finansiering, example.sprak)
    yield "mal", worded(example.mal, example.sprak)
    known = (material.registers.legal_rules.get(id_) for id_ in example.regel)
    yield "krav", "; ".join(_rule(rule) for rule in known if rule)


def _rule(rule: LegalRule) -> str:
    """What a rule is about, with its paragraph where that is short."""
    return rule.hva + (f" ({rule.paragraf})" if len(rule.paragraf) <= SHORT else "")
