"""Rules for what stands where in a book: everything has its place, in the order of the frame, and once."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction
from bauta.house_style.plan import mark
from bauta.house_style.rule import HouseRule
from bauta.reading.house_files import EditionCopy
from bauta.reading.material import Material
from bauta.reading.suggestion import nearest
from bauta.records.edition import TOLD_BY_A_TEXT, Edition
from bauta.records.entries import Example, Sourced
from bauta.records.flatplan import flat_plan, pages_of_part
from bauta.records.sections import OPENING, anchors, headings_for, slug

THEME_KINDS = ("tema", "kortfortalt")


@HouseRule
def part_missing(material: Material) -> Iterator[Correction]:
    """Every part of the frame and every theme of the programme is in the plan, with copy to print."""
    for copy in material.editions:
        edition = copy.edition
        for number, part in enumerate(edition.ramme):
            if pages_of_part(edition, part) == 0:
                text = f"delen «{part.tittel}» mangler i sideplanen; legg den inn med {part.sider} sider"
                yield mark(copy, ("ramme", number), "part-missing", text)
        planned = {item.id for item in edition.plan if item.slag in THEME_KINDS}
        for theme in material.registers.temaer:
            if planned and theme.program == edition.program and theme.id not in planned:
                text = (
                    f"temaet «{theme.navn}» ({theme.id}) mangler i sideplanen; legg det inn med innledning og eksempler"
                )
                yield mark(copy, ("plan",), "part-missing", text)
        yield from _lost_texts(copy, material)
        yield from _lost_headings(copy, material)


def _lost_texts(copy: EditionCopy, material: Material) -> Iterator[Correction]:
    """Every text the plan asks for is named, and is there."""
    edition = copy.edition
    for number, item in enumerate(edition.plan):
        if item.slag in TOLD_BY_A_TEXT and item.id is None:
            text = f"sidene av slaget «{item.slag}» trenger en tekst; skriv filnavnet uten .md i «id»"
            yield mark(copy, ("plan", number), "part-missing", text)
    for sheet in flat_plan(edition).sheets:
        for key in sheet.keys:
            if key not in material.by_key:
                known = {
                    other.rpartition("/")[2] for other in material.by_key if other.startswith(key.rpartition("/")[0])
                }
                remedy = nearest(key.rpartition("/")[2], known) or "; skriv teksten, eller ta den ut av planen"
                text = f"sideplanen nevner {key}.md, som ikke finnes{remedy}"
                yield mark(copy, ("plan", sheet.item), "part-missing", text)
            elif material.by_key[key].entry.archived:
                text = f"sideplanen nevner {key}.md, som er arkivert; ta den ut av planen, eller gi den en annen status"
                yield mark(copy, ("plan", sheet.item), "part-missing", text)


def _lost_headings(copy: EditionCopy, material: Material) -> Iterator[Correction]:
    """A heading the plan chooses from a text must stand in it."""
    for number, item in enumerate(copy.edition.plan):
        piece = material.by_key.get(item.key or "")
        if piece is None or not item.deler:
            continue
        known = anchors(headings_for(piece.entry))
        there = {OPENING, *(known.get(s.title, slug(s.title)) for s in piece.manuscript.sections if s.title)}
        for part in item.deler:
            if part not in there:
                remedy = nearest(part, there) or "; rett «deler»"
                text = f"«deler» nevner {part}, som ikke er en overskrift i {piece.path}{remedy}"
                yield mark(copy, ("plan", number, "deler"), "part-missing", text)


@HouseRule
def part_order(material: Material) -> Iterator[Correction]:
    """The parts stand in the order of the frame, the themes in the order of their numbers."""
    for copy in material.editions:
        edition = copy.edition
        order = {part.id: number for number, part in enumerate(edition.ramme)}
        titles = {part.id: part.tittel for part in edition.ramme}
        highest = -1
        for number, item in enumerate(edition.plan):
            if item.ramme not in order:
                remedy = nearest(item.ramme, order) or "; bruk en id fra «ramme»"
                text = f"«ramme» {item.ramme} er ingen del av rammen{remedy}"
                yield mark(copy, ("plan", number, "ramme"), "part-order", text)
            elif order[item.ramme] < highest:
                after = edition.ramme[highest]
                text = f"«{titles[item.ramme]}» står etter «{after.tittel}»; flytt den opp, rammen har fast rekkefølge"
                yield mark(copy, ("plan", number), "part-order", text)
            highest = max(highest, order.get(item.ramme, -1))
        yield from _theme_order(copy, material)


def _theme_order(copy: EditionCopy, material: Material) -> Iterator[Correction]:
    before = None
    for number, item in enumerate(copy.edition.plan):
        theme = material.registers.themes.get(item.id or "") if item.slag in THEME_KINDS else None
        if theme is None:
            continue
        if before is not None and theme.nummer < before.nummer:
            text = f"tema {theme.nummer} «{theme.navn}» står etter tema {before.nummer} «{before.navn}»; bytt om"
            yield mark(copy, ("plan", number), "part-order", text)
        before = theme


@HouseRule
def part_unplaced(material: Material) -> Iterator[Correction]:
    """What says it goes in a book has pages there, in the form and the theme it says; and once.

    A book that no text names yet takes what its plan lists.
    """
    named = {id_ for copy in material.copy if isinstance(copy.entry, Sourced) for id_ in copy.entry.bruk}
    for copy in material.editions:
        edition = copy.edition
        keys = [key for sheet in flat_plan(edition).sheets for key in sheet.keys]
        for piece in material.current:
            entry = piece.entry
            used = isinstance(entry, Sourced) and edition.id in entry.bruk and entry.program == edition.program
            if used and piece.key not in keys:
                text = (
                    f"«bruk» nevner {edition.id}, men sideplanen i {copy.path} har ingen plass; "
                    "ta den inn der, eller rett «bruk»"
                )
                yield Correction(piece.path, piece.line_of("bruk"), "part-unplaced", text)
            uses = entry.bruk if isinstance(entry, Sourced) and edition.id in named else []
            if uses and piece.key in keys and edition.id not in uses:
                text = f"teksten står i sideplanen i {copy.path}, men «bruk» nevner ikke {edition.id}; føy det til"
                yield Correction(piece.path, piece.line_of("bruk"), "part-unplaced", text)
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            yield mark(
                copy, ("plan",), "part-unplaced", f"{key}.md står {keys.count(key)} ganger i sideplanen; behold én"
            )
        yield from _wrong_place(copy, edition, material)


def _wrong_place(copy: EditionCopy, edition: Edition, material: Material) -> Iterator[Correction]:
    for number, item in enumerate(edition.plan):
        for form, named in (("full", item.fulle), ("stikkord", item.stikkord), ("", item.kort_fortalt)):
            for id_ in named:
                piece = material.by_key.get(f"examples/{id_}")
                if piece is None or not piece.manuscript.readable or not isinstance(piece.entry, Example):
                    continue
                example = piece.entry
                if form and example.form != form:
                    text = f"eksempelet «{id_}» har form {example.form}, men planen har det som {form}; rett det ene"
                    yield mark(copy, ("plan", number), "part-unplaced", text)
                of_theme = item.id and item.slag in THEME_KINDS and example.tema in material.registers.themes
                if of_theme and example.tema != item.id:
                    text = f"eksempelet «{id_}» hører til temaet {example.tema}, men står under {item.id}; rett det ene"
                    yield mark(copy, ("plan", number), "part-unplaced", text)
