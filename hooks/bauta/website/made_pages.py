"""Pages no source is written for: one for each programme, gathering and county, and what it says as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bauta.facts import participation
from bauta.facts.counties import FOLDER, CountyView, counties, county_copy
from bauta.reading.manuscript import Manuscript
from bauta.reading.material import Copy, Material
from bauta.records.entries import MadePage
from bauta.records.programmes import Gathering, Programme
from bauta.text.wording import days


def made_pages(material: Material) -> Iterator[Copy]:
    """Copy without a text of its own; what it shows is the item of the register, and what the house knows of it."""
    for programme in material.registers.programmer:
        entry = MadePage(
            id=programme.id, program=programme.id, tittel=programme.navn, ingress=programme.kort, mal="program.html"
        )
        yield Copy(Manuscript(f"content/programmer/{programme.id}.md"), entry)
    for gathering in material.registers.samlinger:
        place = f", {gathering.sted}" if gathering.sted != "ukjent" else ""
        entry = MadePage(
            id=gathering.id,
            program=gathering.program,
            tittel=gathering.navn,
            ingress=f"{days(gathering.fra, gathering.til)}{place}",
            mal="programsamling.html",
        )
        yield Copy(Manuscript(f"content/samlinger/{gathering.id}.md"), entry)
    yield from map(county_copy, counties(material))


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
        said = _gathering(registers.gatherings[id_])
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


def _gathering(item: Gathering) -> Iterator[Section]:
    yield "", f"{days(item.fra, item.til)}. {item.merknad}".strip()
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
