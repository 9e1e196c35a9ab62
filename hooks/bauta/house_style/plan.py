"""Rules for the page plan: the frame is kept, everything has its place, spreads lie open."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction, Level
from bauta.edition import Edition
from bauta.entries import Example, Sourced
from bauta.field_faults import nearest
from bauta.flatplan import HALF_PAGES, flat_plan, pages_of_part
from bauta.house_files import EditionCopy
from bauta.material import Material
from bauta.sections import OPENING, anchors, headings_for, slug
from bauta.wording import amount

THEME_KINDS = ("tema", "kortfortalt")
NAMES = {"profil": "profilen", "tema": "temaet"}


def plan_sum(material: Material) -> Iterator[Correction]:
    """The pages of the plan add up: each part to its frame, each theme to its six, all to the book."""
    for copy in material.editions:
        edition = copy.edition
        total = sum(item.sider for item in edition.plan)
        if total != edition.sider:
            text = f"sideplanen har {total} sider, boka skal ha {edition.sider}; {_difference(edition.sider - total)}"
            yield _mark(copy, ("sider",), "plan-sum", text)
        frame = sum(part.sider for part in edition.ramme)
        if frame != edition.sider:
            text = f"rammen har {frame} sider til sammen, boka skal ha {edition.sider}; rett rammen"
            yield _mark(copy, ("ramme",), "plan-sum", text)
        for number, part in enumerate(edition.ramme):
            given = pages_of_part(edition, part)
            if given and given != part.sider:
                level: Level = "varsel" if part.omtrent else "feil"
                text = (
                    f"«{part.tittel}» har fått {given} sider, rammen er {part.sider}; {_difference(part.sider - given)}"
                )
                yield _mark(copy, ("ramme", number), "plan-sum", text, level)
        for number, item in enumerate(edition.plan):
            if item.slag == "tema":
                filled = 1 + len(item.fulle) + len(item.stikkord) / HALF_PAGES
                if filled != item.sider:
                    text = (
                        f"temaet «{item.id}» har {item.sider} sider, men innledning, {len(item.fulle)} hele og "
                        f"{len(item.stikkord)} korte eksempler fyller {amount(filled)}; rett planen"
                    )
                    yield _mark(copy, ("plan", number), "plan-sum", text)


def _difference(missing: int) -> str:
    pages = "side" if abs(missing) == 1 else "sider"
    return f"legg til {missing} {pages}" if missing > 0 else f"ta bort {-missing} {pages}"


def part_missing(material: Material) -> Iterator[Correction]:
    """Every part of the frame and every theme of the programme is in the plan, with copy to print."""
    for copy in material.editions:
        edition = copy.edition
        for number, part in enumerate(edition.ramme):
            if pages_of_part(edition, part) == 0:
                text = f"delen «{part.tittel}» mangler i sideplanen; legg den inn med {part.sider} sider"
                yield _mark(copy, ("ramme", number), "part-missing", text)
        planned = {item.id for item in edition.plan if item.slag in THEME_KINDS}
        for theme in material.registers.temaer:
            if planned and theme.program == edition.program and theme.id not in planned:
                text = (
                    f"temaet «{theme.navn}» ({theme.id}) mangler i sideplanen; legg det inn med innledning og eksempler"
                )
                yield _mark(copy, ("plan",), "part-missing", text)
        for sheet in flat_plan(edition).sheets:
            for key in sheet.keys:
                if key not in material.by_key:
                    known = {
                        other.rpartition("/")[2]
                        for other in material.by_key
                        if other.startswith(key.rpartition("/")[0])
                    }
                    remedy = nearest(key.rpartition("/")[2], known) or "; skriv teksten, eller ta den ut av planen"
                    text = f"sideplanen nevner {key}.md, som ikke finnes{remedy}"
                    yield _mark(copy, ("plan", sheet.item), "part-missing", text)
        yield from _lost_headings(copy, material)


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
                yield _mark(copy, ("plan", number, "deler"), "part-missing", text)


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
                yield _mark(copy, ("plan", number, "ramme"), "part-order", text)
            elif order[item.ramme] < highest:
                after = edition.ramme[highest]
                text = f"«{titles[item.ramme]}» står etter «{after.tittel}»; flytt den opp, rammen har fast rekkefølge"
                yield _mark(copy, ("plan", number), "part-order", text)
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
            yield _mark(copy, ("plan", number), "part-order", text)
        before = theme


def part_unplaced(material: Material) -> Iterator[Correction]:
    """What says it goes in a book has pages there, in the form and the theme it says; and once.

    A book that no text names yet takes what its plan lists.
    """
    named = {id_ for copy in material.copy if isinstance(copy.entry, Sourced) for id_ in copy.entry.bruk}
    for copy in material.editions:
        edition = copy.edition
        keys = [key for sheet in flat_plan(edition).sheets for key in sheet.keys]
        for piece in material.copy:
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
            yield _mark(
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
                    yield _mark(copy, ("plan", number), "part-unplaced", text)
                of_theme = item.slag in THEME_KINDS and example.tema in material.registers.themes
                if of_theme and example.tema != item.id:
                    text = f"eksempelet «{id_}» hører til temaet {example.tema}, men står under {item.id}; rett det ene"
                    yield _mark(copy, ("plan", number), "part-unplaced", text)


def spread(material: Material) -> Iterator[Correction]:
    """A profile and a theme begin on a left-hand page and end on a right-hand one."""
    for copy in material.editions:
        done: set[int] = set()
        for sheet in flat_plan(copy.edition).sheets:
            item = copy.edition.plan[sheet.item]
            if item.slag not in NAMES or sheet.item in done:
                continue
            done.add(sheet.item)
            if not sheet.verso:
                text = (
                    f"{NAMES[item.slag]} «{item.id}» begynner på høyreside ({sheet.first}); "
                    "flytt den til en venstreside"
                )
                yield _mark(copy, ("plan", sheet.item), "spread", text)
            elif item.sider % 2:
                text = (
                    f"{NAMES[item.slag]} «{item.id}» har {item.sider} sider og slutter på venstreside; "
                    "gi den et helt oppslag"
                )
                yield _mark(copy, ("plan", sheet.item), "spread", text)


def signature(material: Material) -> Iterator[Correction]:
    """The inside pages fill whole signatures."""
    for copy in material.editions:
        edition = copy.edition
        inside = edition.sider - edition.omslagssider
        if inside % edition.ark:
            text = (
                f"innmaten har {inside} sider, som ikke går opp i ark på {edition.ark}; "
                f"endre sidetallet til {edition.ark * round(inside / edition.ark) + edition.omslagssider}"
            )
            yield _mark(copy, ("sider",), "signature", text)


def _mark(copy: EditionCopy, at: tuple[str | int, ...], rule: str, text: str, level: Level = "feil") -> Correction:
    return Correction(copy.path, copy.marks.line_of(*at), rule, text, level)
