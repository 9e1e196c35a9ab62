"""The paste-up is a book as plain data: every sheet with all the compositor needs to set it.

It is made of strings, numbers, lists and dicts alone, so that it reaches Typst as JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bauta import back_matter, charts, plates
from bauta.abridgement import IN_BRIEF, chosen, summarised
from bauta.addresses import page_address
from bauta.edition import Edition, PlanItem
from bauta.entries import Chapter, Entry, Example, Profile, Sourced, Theme
from bauta.facts import BRIEF, brief_facts, facts
from bauta.flatplan import FlatPlan, Sheet, flat_plan
from bauta.galley import Node
from bauta.links import source_of
from bauta.material import Copy, Material
from bauta.motifs import Motif, print_data, read_motifs
from bauta.outline import Chart
from bauta.particulars import Language
from bauta.pictures import picture_file, pixels
from bauta.qr import qr_code
from bauta.render import Rendered, Renderer
from bauta.requirement import UNKNOWN
from bauta.sections import headings_for
from bauta.supplement import supplement

Data = dict[str, Any]

WEB = re.compile(r"(https?|mailto|tel):.")
"""Addresses that can be followed from a PDF."""


@dataclass(frozen=True)
class Desk:
    """What making a page up needs besides the copy itself."""

    material: Material
    edition: Edition
    plan: FlatPlan
    pages: Mapping[str, int]
    """Key of the copy -> the page it begins on; what is not there is on the website alone."""
    words: dict[str, dict[str, str]]
    rendered: Mapping[str, tuple[Rendered, ...]]
    motifs: Mapping[str, Motif]
    profiles: dict[str, Profile]
    """The printed profiles by key, in running order; where none is printed, all of the programme."""
    country: Chart
    """Norway with the printed municipalities."""


def read_words(root: Path) -> dict[str, dict[str, str]]:
    """The words the editions add to the texts, by language."""
    words: dict[str, dict[str, str]] = yaml.load((root / "overrides/ord.yml").read_bytes(), Loader=yaml.CSafeLoader)
    return words


def render_copy(copy: Copy, renderer: Renderer) -> tuple[Rendered, ...]:
    """The sections of one piece of copy as sanitised HTML."""
    return renderer.sections(copy.manuscript, headings_for(copy.entry))


def open_desk(
    material: Material,
    edition: Edition,
    rendered: Mapping[str, tuple[Rendered, ...]],
    words: dict[str, dict[str, str]],
) -> Desk:
    """What an edition is made up from. `rendered` holds the sections of each copy by key."""
    plan = flat_plan(edition)
    printed = {key: material.by_key[key].entry for key in plan.pages if key in material.by_key}
    profiles = {key: entry for key, entry in printed.items() if isinstance(entry, Profile)}
    profiles = profiles or {
        copy.key: copy.entry
        for copy in material.copy
        if isinstance(copy.entry, Profile) and copy.entry.program == edition.program
    }
    country = plates.country(material.root, profiles)
    motifs = read_motifs(material.root)
    return Desk(material, edition, plan, plan.pages, words, rendered, motifs, profiles, country)


def paste_up(desk: Desk) -> Data:
    """The whole edition."""
    return {
        "coast": plates.coast_data(desk.country),
        "bleed": 0,  # readers get the page as trimmed; the press gets `format.utfall`
        "edition": imprint(desk.edition),
        "sheets": [_sheet(desk, sheet) for sheet in desk.plan.sheets],
    }


def imprint(edition: Edition) -> Data:
    """What every page may say of the edition it stands in."""
    return edition.model_dump(mode="json", exclude={"ramme", "plan"})


def _sheet(desk: Desk, sheet: Sheet) -> Data:
    item = desk.edition.plan[sheet.item]
    parts = {part.id: part.tittel for part in desk.edition.ramme}
    made: Data = {}
    match sheet.kind:
        case "innhold":
            made["contents"] = back_matter.contents(desk.material, desk.plan)
        case "register":
            made["index"] = back_matter.index(desk.material, desk.plan)
        case "henvisninger":
            made["references"] = back_matter.references(desk.material, desk.plan)
            made["qr"] = qr_code(desk.edition.adresse + page_address("content/henvisninger"))
        case "bakside" | "forside":
            made["themes"] = [
                {"number": theme.nummer, "name": theme.navn, "color": theme.farge}
                for theme in desk.material.registers.temaer
                if theme.program == desk.edition.program
            ]
            made["municipalities"] = [profile.navn for profile in desk.profiles.values()]
            made["qr"] = qr_code(desk.edition.adresse)
        case "videre":
            made |= {"address": desk.edition.adresse, "qr": qr_code(desk.edition.adresse)}
        case "kommuner":
            made["profiles"] = back_matter.presentations(desk.profiles.values(), desk.edition.adresse)
            made["map"] = _map_of_all(desk)
    if "kommuner" in item.oversikt:
        made["overview"] = back_matter.municipalities(desk.material, desk.plan)
        made["map"] = _map_of_all(desk)
    if "tidslinje" in item.oversikt:
        made["timeline"] = [
            {"date": milestone.dato, "kind": milestone.type, "what": milestone.hva}
            for milestone in desk.material.registers.tidslinje
            if not milestone.bare_nett
        ]
    if "folketall" in item.oversikt:
        made["growth"] = asdict(charts.growth(desk.profiles.values()))
    # A text the plan has twice is set once; house style tells of the other place.
    keys = [key for key in dict.fromkeys(sheet.keys) if desk.plan.pages[key] == sheet.first]
    entries = [
        _planned(item, entry_data(desk, desk.material.by_key[key])) for key in keys if key in desk.material.by_key
    ]
    return {
        "kind": sheet.kind if entries or not sheet.keys else "tom",
        "part": parts.get(sheet.part, ""),
        "first": sheet.first,
        "pages": sheet.pages,
        "id": sheet.keys[0] if sheet.keys else f"{sheet.kind}-{sheet.first}",
        "entries": entries,
        **made,
    }


def _map_of_all(desk: Desk) -> Data:
    names = plates.lettered(desk.country, desk.profiles)
    return plates.print_data(desk.country, plates.all_alt(names, desk.words["nb"]), names=names)


def _planned(item: PlanItem, entry: Data) -> Data:
    """The entry with as much of its text as the plan asks for, under the title the plan gives it."""
    if item.slag == "kortfortalt" and entry["id"].startswith("examples/"):
        return {**entry, "sections": [section for section in entry["sections"] if section["id"] == IN_BRIEF]}
    sections = list(chosen(entry["sections"], item.deler)) if item.deler else entry["sections"]
    sections = list(summarised(sections)) if item.sammendrag else sections
    return {**entry, "title": item.tittel or entry["title"], "sections": sections}


def entry_data(desk: Desk, copy: Copy) -> Data:
    """One text with all that is set around it."""
    entry = copy.entry
    words = desk.words[entry.sprak]
    sections = [section_data(desk, words, section) for section in desk.rendered[copy.key]]
    data: Data = {
        "id": copy.key,
        "lang": entry.sprak,
        "title": entry.name,
        "lead": entry.summary,
        "sections": [section for section in sections if not section["unknown"]],
        "draft": "" if entry.checked or not isinstance(entry, Sourced) else words["bygger_paa"],
        "words": words,
    }
    match entry:
        case Example():
            data |= _example(desk, copy, entry, words)
        case Profile():
            data |= _profile_data(desk, copy, entry, words)
        case Theme():
            data["theme"] = theme_data(desk, entry.id, entry)
        case Chapter():
            pass
    if isinstance(entry, Sourced):
        data["supplement"] = supplement(
            entry, desk.rendered[copy.key], words, BRIEF if isinstance(entry, Example) else None
        )
        data["pictures"] = list(_pictures(desk, copy, entry))
        data["picture"] = next(iter(data["pictures"]), None)
        data["references"] = len(entry.henvisninger)
    return data


def _example(desk: Desk, copy: Copy, example: Example, words: dict[str, str]) -> Data:
    address = desk.edition.adresse + page_address(copy.key)
    theme = theme_data(desk, example.tema, example)
    scene = tuple(id_ for id_ in example.motiv if id_ in desk.motifs)
    return {
        "theme": theme,
        "scene": _scene(desk.material.root, scene, theme["color"], example.sprak) if scene else None,
        "municipalities": ", ".join(
            desk.material.profiles[id_].navn for id_ in example.kommuner if id_ in desk.material.profiles
        ),
        "facts": brief_facts(example, desk.material, words),
        "shares": [asdict(bar) for bar in charts.cost_shares(example)],
        "address": address,
        "qr": qr_code(address),
    }


@lru_cache(maxsize=1024)
def _scene(root: Path, ids: tuple[str, ...], colour: str, language: Language) -> Data:
    """A scene as drawn; the same motifs give the same data, so that it is not drawn again after an edit."""
    kit = read_motifs(root)
    return print_data(root, [kit[id_] for id_ in ids], colour, language)


def _profile_data(desk: Desk, copy: Copy, profile: Profile, words: dict[str, str]) -> Data:
    address = desk.edition.adresse + page_address(copy.key)
    return {
        "facts": facts(profile, desk.material, words),
        "population": [asdict(bar) for bar in charts.population(profile)],
        "examples": [
            {"title": e.name, "page": desk.pages.get(f"examples/{e.id}"), "id": f"examples/{e.id}"}
            for e in desk.material.examples_of(profile.id)
            if f"examples/{e.id}" in desk.pages
        ],
        "more": sum(f"examples/{e.id}" not in desk.pages for e in desk.material.examples_of(profile.id)),
        "map": plates.print_data(desk.country, plates.locator_alt(profile, words), here=copy.key),
        "address": address,
        "qr": qr_code(address),
    }


def theme_data(desk: Desk, id_: str, entry: Entry) -> Data:
    """Number, name and colour of a theme, in the language of the entry."""
    theme = desk.material.registers.themes.get(id_)
    if theme is None:
        return {"number": 0, "name": "", "color": "grunn"}
    return {"number": theme.nummer, "name": theme.name_in(entry.sprak), "color": theme.farge}


def section_data(desk: Desk, words: dict[str, str], section: Rendered) -> Data:
    """A section with links that work in the edition."""
    return {
        "id": section.id,
        "level": section.level,
        "title": section.title,
        "unknown": section.unknown,
        "nodes": [_printed(desk, words, node) for node in section.nodes],
    }


def _printed(desk: Desk, words: dict[str, str], node: Node) -> Node:
    """The node with links to other sources as page references where the book prints them, else to the website."""
    if isinstance(node, str):
        return node
    children = [_printed(desk, words, child) for child in node["children"]]
    printed = {**node, "children": children}
    address = str(node.get("href", ""))
    source = source_of(address)
    if source in desk.pages and source in desk.material.by_key:
        return printed | {"target": source, "note": f" ({words['se_side']} {desk.pages[source]})"}
    if source in desk.material.by_key:
        return printed | {"href": desk.edition.adresse + page_address(source)}
    if not WEB.match(address):
        printed.pop("href", None)
    return printed


def _pictures(desk: Desk, copy: Copy, entry: Sourced) -> Iterator[Data]:
    for picture in entry.bilder:
        file = picture_file(desk.material.root, copy.key, picture.fil)
        if file is not None and pixels(file) is not None:
            credit = " / ".join(part for part in (picture.fotograf, picture.rettighet) if part and part != UNKNOWN)
            path = "/" + file.relative_to(desk.material.root).as_posix()
            yield {"file": path, "alt": picture.alt, "caption": picture.bildetekst, "credit": credit}
