"""The advice of a programme as a book prints it: a card for each piece, and the municipalities behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from bauta.composing.back_matter import norwegian
from bauta.contract.sheets import Advice, AdviceArea, AdviceCard, AdviceDot, AdvicePlace, AdviceRow
from bauta.facts.backing import GROUND, backing
from bauta.reading.material import Copy, Material
from bauta.records.entries import Example, Lesson
from bauta.records.flatplan import FlatPlan
from bauta.records.languages import Words

FEW = 9
"""So many pieces of advice are told in full; more than that are cards."""


def advice(material: Material, plan: FlatPlan, programme: str, words: Words) -> Advice | None:
    """The advice as cards with what it rests on and the pages that show it; None where it is told in full."""
    lessons = [(copy, copy.entry) for copy in material.lessons_in(programme) if isinstance(copy.entry, Lesson)]
    if len(lessons) <= FEW:
        return None
    areas = tuple(
        AdviceArea(area, tuple(_card(material, plan, copy, lesson) for copy, lesson in some))
        for area, some in groupby(lessons, key=lambda item: item[1].omrade)
    )
    behind = tuple(sorted(_behind(material, plan, programme), key=lambda row: norwegian(row.name)))
    said = "; ".join(f"{row.name} {', '.join(str(dot.number) for dot in row.dots)}" for row in behind)
    return Advice(areas, behind, words["raad_alt"].format(rader=said))


def _card(material: Material, plan: FlatPlan, copy: Copy, lesson: Lesson) -> AdviceCard:
    places = tuple(_places(material, plan, material.shown_by(copy)))
    return AdviceCard(lesson.nummer, lesson.tittel, lesson.belegg, lesson.slutning, places)


def _places(material: Material, plan: FlatPlan, examples: Iterable[Example]) -> Iterator[AdvicePlace]:
    for example in examples:
        if (key := f"examples/{example.id}") in plan.pages:
            names = [material.municipality_name(id_) or "" for id_ in example.kommuner[:1]]
            yield AdvicePlace(key, "".join(names), plan.pages[key], _colour(material, example))


def _behind(material: Material, plan: FlatPlan, programme: str) -> Iterator[AdviceRow]:
    for id_, numbers in backing(material, programme).items():
        key, profile = f"municipalities/{id_}", material.profiles.get(id_)
        if profile and key in plan.pages:
            dots = tuple(AdviceDot(number, colour) for number, colour in numbers.items())
            yield AdviceRow(key, profile.navn, dots, plan.pages[key])


def _colour(material: Material, example: Example) -> str:
    theme = material.registers.themes.get(example.tema)
    return theme.farge if theme else GROUND
