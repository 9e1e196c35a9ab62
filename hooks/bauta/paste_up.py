"""The paste-up is a book as plain data: every sheet with all the compositor needs to set it.

It is made of strings, numbers, lists and dicts alone, so that it reaches Typst as JSON.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bauta import back_matter
from bauta.addresses import page_address
from bauta.edition import Edition
from bauta.entries import Chapter, Entry, Example, Profile, Sourced, Theme
from bauta.facts import BRIEF, brief_facts, facts
from bauta.flatplan import FlatPlan, Sheet, flat_plan
from bauta.galley import Node
from bauta.links import source_of
from bauta.locator import locate
from bauta.material import Copy, Material
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
    words: dict[str, dict[str, str]]
    rendered: Mapping[str, tuple[Rendered, ...]]


def read_words(root: Path) -> dict[str, dict[str, str]]:
    """The words the editions add to the texts, by language."""
    words: dict[str, dict[str, str]] = yaml.load((root / "overrides/ord.yml").read_bytes(), Loader=yaml.CSafeLoader)
    return words


def render_copy(copy: Copy, renderer: Renderer) -> tuple[Rendered, ...]:
    """The sections of one piece of copy as sanitised HTML."""
    return renderer.sections(copy.manuscript, headings_for(copy.entry))


def paste_up(
    material: Material,
    edition: Edition,
    rendered: Mapping[str, tuple[Rendered, ...]],
    words: dict[str, dict[str, str]],
) -> Data:
    """The whole edition. `rendered` holds the sections of each copy by key."""
    desk = Desk(material, edition, flat_plan(edition), words, rendered)
    return {
        "bleed": 0,  # readers get the page as trimmed; the press gets `format.utfall`
        "edition": edition.model_dump(mode="json", exclude={"ramme", "plan"}),
        "sheets": [_sheet(desk, sheet) for sheet in desk.plan.sheets],
    }


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
            made["municipalities"] = [
                profile.navn for key in desk.plan.pages if (profile := _profile(desk, key)) is not None
            ]
    if item.oversikt == "kommuner":
        made["overview"] = back_matter.municipalities(desk.material, desk.plan)
    # A text the plan has twice is set once; house style tells of the other place.
    keys = [key for key in dict.fromkeys(sheet.keys) if desk.plan.pages[key] == sheet.first]
    entries = [_entry(desk, desk.material.by_key[key]) for key in keys if key in desk.material.by_key]
    return {
        "kind": sheet.kind if entries or not sheet.keys else "tom",
        "part": parts.get(sheet.part, ""),
        "first": sheet.first,
        "pages": sheet.pages,
        "id": sheet.keys[0] if sheet.keys else f"{sheet.kind}-{sheet.first}",
        "entries": entries,
        **made,
    }


def _profile(desk: Desk, key: str) -> Profile | None:
    copy = desk.material.by_key.get(key)
    return copy.entry if copy and isinstance(copy.entry, Profile) else None


def _entry(desk: Desk, copy: Copy) -> Data:
    entry = copy.entry
    words = desk.words[entry.sprak]
    sections = [_section(desk, words, section) for section in desk.rendered[copy.key]]
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
            data["theme"] = _theme(desk, entry.id, entry)
        case Chapter():
            pass
    if isinstance(entry, Sourced):
        data["supplement"] = supplement(
            entry, desk.rendered[copy.key], words, BRIEF if isinstance(entry, Example) else None
        )
        data["picture"] = _picture(desk, copy, entry)
        data["references"] = len(entry.henvisninger)
    return data


def _example(desk: Desk, copy: Copy, example: Example, words: dict[str, str]) -> Data:
    address = desk.edition.adresse + page_address(copy.key)
    return {
        "theme": _theme(desk, example.tema, example),
        "facts": brief_facts(example, desk.material, words),
        "address": address,
        "qr": qr_code(address),
    }


def _profile_data(desk: Desk, copy: Copy, profile: Profile, words: dict[str, str]) -> Data:
    address = desk.edition.adresse + page_address(copy.key)
    return {
        "facts": facts(profile, desk.material, words),
        "examples": [
            {"title": e.name, "page": desk.plan.pages.get(f"examples/{e.id}"), "id": f"examples/{e.id}"}
            for e in desk.material.examples_of(profile.id)
            if f"examples/{e.id}" in desk.plan.pages
        ],
        "more": sum(f"examples/{e.id}" not in desk.plan.pages for e in desk.material.examples_of(profile.id)),
        "map": _map(desk, copy.key),
        "address": address,
        "qr": qr_code(address),
    }


def _map(desk: Desk, here: str) -> list[Data]:
    """The printed municipalities as points of a map, `here` marked."""
    profiles = {key: profile for key in desk.plan.pages if (profile := _profile(desk, key)) is not None}
    points = locate({key: profile.posisjon for key, profile in profiles.items() if profile.posisjon})
    return [{"x": x, "y": y, "here": key == here} for key, (x, y) in points.items()]


def _theme(desk: Desk, id_: str, entry: Entry) -> Data:
    theme = desk.material.registers.themes.get(id_)
    if theme is None:
        return {"number": 0, "name": "", "color": "grunn"}
    return {"number": theme.nummer, "name": theme.name_in(entry.sprak), "color": theme.farge}


def _section(desk: Desk, words: dict[str, str], section: Rendered) -> Data:
    return {
        "id": section.id,
        "level": section.level,
        "title": section.title,
        "unknown": section.unknown,
        "nodes": [_printed(desk, words, node) for node in section.nodes],
    }


def _printed(desk: Desk, words: dict[str, str], node: Node) -> Node:
    """The node with links to other sources as page references, where the book prints them."""
    if isinstance(node, str):
        return node
    children = [_printed(desk, words, child) for child in node["children"]]
    printed = {**node, "children": children}
    address = str(node.get("href", ""))
    if not WEB.match(address):
        printed.pop("href", None)
    source = source_of(address)
    if source in desk.plan.pages and source in desk.material.by_key:
        printed |= {"target": source, "note": f" ({words['se_side']} {desk.plan.pages[source]})"}
    return printed


def _picture(desk: Desk, copy: Copy, entry: Sourced) -> Data | None:
    for picture in entry.bilder:
        file = picture_file(desk.material.root, copy.key, picture.fil)
        if file is not None and pixels(file) is not None:
            credit = " / ".join(part for part in (picture.fotograf, picture.rettighet) if part and part != UNKNOWN)
            path = "/" + file.relative_to(desk.material.root).as_posix()
            return {"file": path, "alt": picture.alt, "caption": picture.bildetekst, "credit": credit}
    return None
