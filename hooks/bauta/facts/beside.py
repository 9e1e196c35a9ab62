"""What stands beside a printed text, all of it in one answer: facts, charts, and what the municipality is asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bauta.contract.matter import Bar, Fact, LargeFigure
from bauta.facts.charts import cost_shares, population
from bauta.facts.facts import brief_facts, facts, key_figure, supplement
from bauta.reading.material import Material
from bauta.records.declaration import Shown
from bauta.records.entries import Example, Profile, Sourced
from bauta.records.languages import Words
from bauta.text.render import Rendered
from bauta.text.typography import hard_spaces


@dataclass(frozen=True)
class Beside:
    """What is told of an example or a profile beside its text."""

    facts: tuple[Fact, ...]
    supplement: tuple[str, ...]
    shares: tuple[Bar, ...]
    """Who paid what for an example."""
    population: tuple[Bar, ...]
    """Inhabitants of a municipality then and now."""
    key_figure: LargeFigure | None = None


def beside(entry: Sourced, sections: tuple[Rendered, ...], material: Material, words: Words) -> Beside:
    """What a book prints beside a text; `sections` are all the text has."""
    if isinstance(entry, Example):
        asked = supplement(entry, sections, Shown.BRIEF)
        return Beside(brief_facts(entry, material, words), tuple(asked), _shares(entry), (), key_figure(entry))
    told = facts(entry, material, words)
    bars = population(entry) if isinstance(entry, Profile) else ()
    return Beside(told, tuple(supplement(entry, sections)), (), bars, key_figure(entry))


def beside_record(entry: Sourced, sections: tuple[Rendered, ...], material: Material, words: Words) -> Beside:
    """What an offprint or a review proof prints: all the record says."""
    told = (replace(fact, value=hard_spaces(fact.value)) for fact in facts(entry, material, words))
    shares = _shares(entry) if isinstance(entry, Example) else ()
    return Beside(tuple(told), tuple(supplement(entry, sections)), shares, ())


def _shares(example: Example) -> tuple[Bar, ...]:
    return tuple(replace(bar, text=hard_spaces(bar.text)) for bar in cost_shares(example))
