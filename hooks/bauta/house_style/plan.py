"""Rules for the pages of a book: they add up to the frame, spreads lie open, signatures are whole."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.correction import Correction, Level
from bauta.house_style.rule import HouseRule
from bauta.reading.house_files import EditionCopy
from bauta.reading.material import Material
from bauta.records.flatplan import HALF_PAGES, flat_plan, pages_of_part
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount

NAMES = {"profil": "profilen", "tema": "temaet"}


@HouseRule
def plan_sum(material: Material) -> Iterator[Correction]:
    """The pages of the plan add up: each part to its frame, each theme to its six, all to the book."""
    for copy in material.editions:
        edition = copy.edition
        total = sum(item.sider for item in edition.plan)
        if total != edition.sider:
            text = f"sideplanen har {total} sider, boka skal ha {edition.sider}; {_difference(edition.sider - total)}"
            yield mark(copy, ("sider",), "plan-sum", text)
        frame = sum(part.sider for part in edition.ramme)
        if frame != edition.sider:
            text = f"rammen har {frame} sider til sammen, boka skal ha {edition.sider}; rett rammen"
            yield mark(copy, ("ramme",), "plan-sum", text)
        for number, part in enumerate(edition.ramme):
            given = pages_of_part(edition, part)
            if given and given != part.sider:
                level: Level = "varsel" if part.omtrent else "feil"
                text = (
                    f"«{part.tittel}» har fått {given} sider, rammen er {part.sider}; {_difference(part.sider - given)}"
                )
                yield mark(copy, ("ramme", number), "plan-sum", text, level)
        for number, item in enumerate(edition.plan):
            if item.slag == "tema":
                filled = 1 + len(item.fulle) + len(item.stikkord) / HALF_PAGES
                if filled != item.sider:
                    text = (
                        f"temaet «{item.id}» har {item.sider} sider, men innledning, {len(item.fulle)} hele og "
                        f"{len(item.stikkord)} korte eksempler fyller {amount(filled, MESSAGES)}; rett planen"
                    )
                    yield mark(copy, ("plan", number), "plan-sum", text)


def _difference(missing: int) -> str:
    pages = "side" if abs(missing) == 1 else "sider"
    return f"legg til {missing} {pages}" if missing > 0 else f"ta bort {-missing} {pages}"


@HouseRule
def spread(material: Material) -> Iterator[Correction]:
    """A profile and a theme begin on a left-hand page and end on a right-hand one."""
    for copy in material.editions:
        done: set[int] = set()
        for sheet in flat_plan(copy.edition).sheets:
            item = copy.edition.plan[sheet.item]
            if item.slag not in NAMES or item.id is None or sheet.item in done:
                continue
            done.add(sheet.item)
            if not sheet.verso:
                text = (
                    f"{NAMES[item.slag]} «{item.id}» begynner på høyreside ({sheet.first}); "
                    "flytt den til en venstreside"
                )
                yield mark(copy, ("plan", sheet.item), "spread", text)
            elif item.sider % 2:
                text = (
                    f"{NAMES[item.slag]} «{item.id}» har {item.sider} sider og slutter på venstreside; "
                    "gi den et helt oppslag"
                )
                yield mark(copy, ("plan", sheet.item), "spread", text)


@HouseRule
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
            yield mark(copy, ("sider",), "signature", text)


def mark(copy: EditionCopy, at: tuple[str | int, ...], rule: str, text: str, level: Level = "feil") -> Correction:
    """A correction at a place in the file of an edition."""
    return Correction(copy.path, copy.marks.line_of(*at), rule, text, level)
