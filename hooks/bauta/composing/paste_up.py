"""The paste-up is a book as plain data: every sheet with all the compositor needs to set it.

It is made of strings, numbers, lists and dicts alone, so that it reaches Typst as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import cycle

from bauta.artwork import maps
from bauta.artwork.design import design_data, read_design, read_words
from bauta.artwork.motifs import kit_data, read_motifs
from bauta.artwork.qr import qr_code
from bauta.composing import back_matter
from bauta.composing.matter import BASE, Assembly, Data, entry_data, motifs_of, scene_of
from bauta.composing.programme_sheets import participants, programme_sheet
from bauta.facts import charts
from bauta.reading.addresses import page_address
from bauta.reading.material import Material
from bauta.records.edition import Edition, PlanItem
from bauta.records.entries import Example, Profile
from bauta.records.flatplan import Sheet, flat_plan
from bauta.text.abridgement import IN_BRIEF, chosen, summarised
from bauta.text.lessons import with_lessons
from bauta.text.render import Rendered


def assemble(material: Material, edition: Edition, rendered: Mapping[str, tuple[Rendered, ...]]) -> Assembly:
    """What an edition is made up from. `rendered` holds the sections of each copy by key."""
    plan = flat_plan(edition)
    printed = {key: material.by_key[key].entry for key in plan.pages if key in material.by_key}
    profiles = {key: entry for key, entry in printed.items() if isinstance(entry, Profile)}
    profiles = profiles or {
        copy.key: copy.entry
        for copy in material.copy
        if isinstance(copy.entry, Profile) and copy.entry.program == edition.program
    }
    country = maps.country(material.root, profiles)
    motifs = read_motifs(material.root)
    words = read_words(material.root, edition.design)
    design = read_design(material.root, edition.design)
    return Assembly(material, edition, plan, plan.pages, words, rendered, motifs, profiles, country, design)


def paste_up(desk: Assembly) -> Data:
    """The whole edition."""
    return {
        "design": design_data(desk.design, desk.edition.format, desk.own_words),
        "lang": desk.edition.sprak,
        "coast": maps.coast_data(desk.country),
        "motifs": kit_data(desk.motifs),
        "bleed": 0,  # readers get the page as trimmed; the press gets `format.utfall`
        "edition": imprint(desk.edition),
        "sheets": [_sheet(desk, sheet) for sheet in desk.plan.sheets],
    }


def imprint(edition: Edition) -> Data:
    """What every page may say of the edition it stands in."""
    return edition.model_dump(mode="json", exclude={"ramme", "plan", "trykk"})


def _sheet(desk: Assembly, sheet: Sheet) -> Data:
    item = desk.edition.plan[sheet.item]
    parts = {part.id: part.tittel for part in desk.edition.ramme}
    # A text the plan has twice is set once; house style tells of the other place.
    keys = [key for key in dict.fromkeys(sheet.keys) if desk.plan.pages[key] == sheet.first]
    entries = [
        _planned(item, entry_data(desk, desk.material.by_key[key], _taken_in(desk, item, key)))
        for key in keys
        if key in desk.material.by_key
    ]
    return {
        "kind": sheet.kind if entries or not sheet.keys else "tom",
        "part": parts.get(sheet.part, ""),
        "first": sheet.first,
        "pages": sheet.pages,
        "id": sheet.keys[0] if sheet.keys else f"{sheet.kind}-{sheet.first}",
        "entries": entries,
        **_by_kind(desk, sheet),
        **_overviews(desk, item),
        **programme_sheet(desk.material, desk.edition, item),
    }


def _by_kind(desk: Assembly, sheet: Sheet) -> Data:
    """What the house makes for a kind of sheet, beside its texts."""
    made: Data = {}
    match sheet.kind:
        case "innhold":
            made["contents"] = back_matter.contents(desk.material, desk.plan, desk.own_words)
        case "register":
            made["index"] = back_matter.index(desk.material, desk.plan, desk.own_words)
        case "henvisninger":
            made["references"] = back_matter.references(desk.material, desk.edition, desk.own_words)
            made["qr"] = qr_code(desk.edition.adresse + page_address("content/henvisninger"))
        case "bakside" | "forside":
            made["themes"] = [
                {"number": theme.nummer, "name": theme.name_in(desk.edition.sprak), "color": theme.farge}
                for theme in desk.material.registers.temaer
                if theme.program == desk.edition.program
            ]
            made["count"] = _spelled_out(len(made["themes"]), desk.own_words)
            profiles = [profile.navn for profile in desk.profiles.values()]
            made["municipalities"] = profiles or participants(desk.material, desk.edition.program)
            made["counted"] = "antall_kommuner" if profiles else "antall_deltakere"
            made["qr"] = qr_code(desk.edition.adresse)
            made["scenes"] = _tiles(desk, desk.edition.plan[sheet.item])
        case "bruk" | "kolofon":
            made["scenes"] = _tiles(desk, desk.edition.plan[sheet.item])
        case "kapittel":
            made["scene"] = scene_of(desk, desk.scenes.get(sheet.keys[0], ()), BASE, desk.edition.sprak)
        case "okt":
            named = (desk.material.by_key.get(key) for key in sheet.keys)
            examples = (copy.entry for copy in named if copy and isinstance(copy.entry, Example))
            made["scene"] = scene_of(desk, motifs_of(examples, 3), BASE, desk.edition.sprak)
        case "videre":
            made |= {"address": desk.edition.adresse, "qr": qr_code(desk.edition.adresse)}
            made["scenes"] = _tiles(desk, desk.edition.plan[sheet.item])
        case "kommuner":
            made["profiles"] = back_matter.presentations(desk.profiles.values(), desk.edition.adresse)
            made["map"] = _map_of_all(desk)
    return made


def _overviews(desk: Assembly, item: PlanItem) -> Data:
    """The overviews the plan asks for with a text."""
    made: Data = {}
    if "kommuner" in item.oversikt:
        made["overview"] = back_matter.municipalities(desk.material, desk.plan)
        made["year"] = back_matter.year_of_count(desk.profiles.values())
        made["map"] = _map_of_all(desk)
    if "erfaringer" in item.oversikt:
        made["behind"] = back_matter.behind_advice(desk.material, desk.plan, desk.edition.program)
    if "tidslinje" in item.oversikt:
        made["timeline"] = [
            {"date": milestone.dato, "kind": milestone.type, "what": milestone.hva}
            for milestone in desk.material.registers.tidslinje
            if not milestone.bare_nett
        ]
    if "folketall" in item.oversikt:
        made["growth"] = asdict(charts.growth(desk.profiles.values()))
    return made


def _spelled_out(number: int, words: Mapping[str, str]) -> str:
    """Whole numbers up to twelve are written with letters."""
    numerals = words["tallord"].split()
    return numerals[number] if number < len(numerals) else str(number)


def _tiles(desk: Assembly, item: PlanItem) -> list[Data]:
    """The motifs of a cover page, each in the colour of the next theme."""
    colours = [theme.farge for theme in desk.material.registers.temaer if theme.program == desk.edition.program]
    drawn = zip(item.motiv, cycle(colours or [BASE]))
    return [scene for id_, colour in drawn if (scene := scene_of(desk, [id_], colour, desk.edition.sprak))]


def _taken_in(desk: Assembly, item: PlanItem, key: str) -> Sequence[Rendered]:
    """The sections of a text, with the lessons of the programme among them where the plan asks for them."""
    own = desk.rendered[key]
    if "erfaringer" not in item.oversikt:
        return own
    return with_lessons(own, desk.material.lessons_in(desk.edition.program), desk.rendered)


def _map_of_all(desk: Assembly) -> Data:
    names = maps.lettered(desk.country, desk.profiles)
    return maps.print_data(desk.country, maps.all_alt(names, desk.own_words), names=names)


def _planned(item: PlanItem, entry: Data) -> Data:
    """The entry with as much of its text as the plan asks for, under the title the plan gives it."""
    if item.kort_fortalt and entry["id"].startswith("examples/"):
        return {**entry, "sections": [section for section in entry["sections"] if section["id"] == IN_BRIEF]}
    sections = list(chosen(entry["sections"], item.deler)) if item.deler else entry["sections"]
    sections = list(summarised(sections)) if item.sammendrag else sections
    return {**entry, "title": item.tittel or entry["title"], "sections": sections}
