"""What a page that no source is written for says as plain text: of a programme, a gathering or a county."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bauta.facts import participation
from bauta.facts.counties import FOLDER, CountyView, counties
from bauta.reading.material import Material
from bauta.records.languages import Language
from bauta.records.programmes import Gathering, Programme
from bauta.text.wording import days

Section = tuple[str, str]
"""Heading, which may be empty, and plain text."""


def register_text(material: Material, key: str) -> list[Section]:
    """The sections of the page by its key, `content/programmer/<id>`; none for pages that have a source."""
    folder, _, id_ = key.rpartition("/")
    registers = material.registers
    said: Iterator[Section] = iter(())
    if folder == "content/programmer" and id_ in registers.programmes:
        said = _programme(registers.programmes[id_], material)
    elif folder == "content/samlinger" and id_ in registers.gatherings:
        said = _gathering(registers.gatherings[id_], material.language)
    elif folder == FOLDER:
        said = (part for view in counties(material) if view.key == key for part in _county(view))
    return [(title, text) for title, text in said if text]


def _programme(item: Programme, material: Material) -> Iterator[Section]:
    yield "", item.kort
    if item.hjul:
        yield item.hjul.tittel, _told([item.hjul.nav, *item.hjul.eiker])
    lessons = (copy.entry.name for copy in material.lessons_in(item.id))
    yield "Råd", _told(lessons)
    for cohort in item.kull:
        members = (place.name for place in participation.in_cohort(material, item, cohort))
        yield cohort.navn, f"{_told(members)} {cohort.merknad}".strip()
    yield "Oppgavene til ressurskommunene", _told(duty.navn for duty in item.oppgaver)
    yield "Samlinger", _told(g.navn for g in material.registers.samlinger if g.program == item.id)


def _gathering(item: Gathering, language: Language) -> Iterator[Section]:
    yield "", f"{days(item.fra, item.til, language)}. {item.merknad}".strip()
    for title, points in (("Mål", item.maal), ("Deltakere", item.deltakere), ("Form", item.form)):
        yield title, _told(points)
    yield "Økter", _told(part for session in item.okter for part in (session.tittel, session.hva))
    yield "Etter samlingen", _told(item.mellom)


def _county(view: CountyView) -> Iterator[Section]:
    yield "Fylke", f"Fylket {view.county.navn}, fylkeskommunen"
    yield "Kommuner", _told([*(profile.navn for profile in view.profiles), *(place.name for place in view.others)])


def _told(points: Iterable[str]) -> str:
    """Points as running text."""
    return "; ".join(filter(None, points))
