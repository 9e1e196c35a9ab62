"""The rules of today as readers meet them: by subject, on one page, with the examples that show each; and as data.

Only rules whose text has been read at the source (`lest`) are shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bauta.reading.addresses import page_address
from bauta.reading.material import Material
from bauta.records.legal_rules import LegalRule, RuleFigure
from bauta.records.terms import ThemeItem

PAGE = "krav/"
"""Address of the page; the anchor of a rule is its id."""


@dataclass(frozen=True)
class Subject:
    """A theme with the rules that belong to it."""

    theme: ThemeItem
    rules: list[LegalRule]


def shown(material: Material) -> list[LegalRule]:
    """The rules readers are shown, in the order of the register."""
    return [rule for rule in material.registers.regler if rule.sikkerhet == "lest"]


def by_subject(material: Material) -> list[Subject]:
    """Every theme that has rules, by number."""
    themes = sorted(material.registers.temaer, key=lambda theme: theme.nummer)
    subjects = (Subject(theme, [rule for rule in shown(material) if rule.tema == theme.id]) for theme in themes)
    return [subject for subject in subjects if subject.rules]


def figure(told: RuleFigure) -> str:
    """A figure of a rule in words: «største stigning: 1:15»."""
    return f"{told.hva}: {' '.join(filter(None, (told.verdi, told.enhet)))}"


def as_data(material: Material, address: str) -> Iterator[dict[str, Any]]:
    """Each rule for programs; `address` is that of the site."""
    for rule in shown(material):
        users = material.current_users_of("regel", rule.id)
        yield {
            "id": rule.id,
            "tema": rule.tema,
            "hva": rule.hva,
            "paragraf": rule.paragraf,
            "sier": rule.sier,
            "tall": [told.model_dump() for told in rule.tall],
            "kilde": rule.kilde.model_dump(),
            "siden_fra": rule.siden_fra or None,
            "kontrollert": rule.kontrollert,
            "adresse": f"{address}{PAGE}#{rule.id}",
            "eksempler": [f"{address}{page_address(f'examples/{user.id}')}" for user in users],
        }
