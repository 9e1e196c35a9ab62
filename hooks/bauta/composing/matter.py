"""Matter is one text as it is set, in plain data: what it says, what is set around it, and where its links lead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

from bauta.artwork import maps
from bauta.artwork.design import Design, read_design
from bauta.artwork.motifs import Motif, print_data, read_motifs
from bauta.artwork.outline import Chart
from bauta.artwork.pictures import picture_file, pixels
from bauta.artwork.prints import print_of
from bauta.artwork.qr import qr_code
from bauta.facts import charts
from bauta.facts.facts import brief_facts, facts, supplement
from bauta.reading.addresses import page_address, source_of
from bauta.reading.material import Copy, Material
from bauta.records.declaration import Shown
from bauta.records.edition import Edition
from bauta.records.entries import Chapter, Entry, Example, Profile, Sourced, Theme
from bauta.records.field_types import Language
from bauta.records.flatplan import FlatPlan
from bauta.records.requirement import UNKNOWN
from bauta.text.render import Rendered
from bauta.text.tree import Node
from bauta.text.typography import hard_spaces

Data = dict[str, Any]

BASE = "grunn"
"""The colour of what belongs to no theme."""

WEB = re.compile(r"(https?|mailto|tel):.")
"""Addresses that can be followed from a PDF."""


@dataclass(frozen=True)
class Assembly:
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
    design: Design

    @property
    def own_words(self) -> dict[str, str]:
        """The words in the language of the edition."""
        return self.words[self.edition.sprak]

    @cached_property
    def scenes(self) -> Mapping[str, list[str]]:
        """Kind of page, or key of a text -> the motifs the plan gives it."""
        return {item.key or item.slag: item.motiv for item in self.edition.plan if item.motiv}


def entry_data(desk: Assembly, copy: Copy, rendered: Sequence[Rendered] | None = None) -> Data:
    """One text with all that is set around it; `rendered` are its sections where others are taken in among them."""
    entry = copy.entry
    words = desk.words[entry.sprak]
    sections = [section_data(desk, words, section) for section in rendered or desk.rendered[copy.key]]
    data: Data = {
        "id": copy.key,
        "lang": entry.sprak,
        "title": entry.name,
        "lead": hard_spaces(entry.summary),
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
            own = (example for example in _printed_examples(desk) if example.tema == entry.id)
            data["scene"] = scene_of(
                desk, desk.scenes.get(copy.key) or motifs_of(own, 3), data["theme"]["color"], entry.sprak
            )
        case Chapter():
            pass
    if isinstance(entry, Sourced):
        data["supplement"] = supplement(
            entry, desk.rendered[copy.key], Shown.BRIEF if isinstance(entry, Example) else Shown.NOWHERE
        )
        data["pictures"] = list(_pictures(desk, copy, entry))
        data["picture"] = next(iter(data["pictures"]), None)
        data["references"] = len(entry.henvisninger)
        data["sources"] = _sources(desk)
    return data


def _example(desk: Assembly, copy: Copy, example: Example, words: dict[str, str]) -> Data:
    address = desk.edition.adresse + page_address(copy.key)
    theme = theme_data(desk, example.tema, example)
    return {
        "theme": theme,
        "scene": scene_of(desk, example.motiv, theme["color"], example.sprak),
        "municipalities": ", ".join(filter(None, map(desk.material.municipality_name, example.kommuner))),
        "facts": brief_facts(example, desk.material, words),
        "shares": [asdict(bar) | {"text": hard_spaces(bar.text)} for bar in charts.cost_shares(example)],
        "address": address,
        "qr": qr_code(address),
    }


def _printed_examples(desk: Assembly) -> Iterator[Example]:
    """The printed examples, in running order."""
    for key in desk.pages:
        if (copy := desk.material.by_key.get(key)) and isinstance(copy.entry, Example):
            yield copy.entry


def motifs_of(examples: Iterable[Example], most: int) -> list[str]:
    """The first different motifs of some examples, the first of each before the second of any."""
    drawn = [example.motiv for example in examples]
    found = dict.fromkeys(id_ for rank in zip_longest(*drawn) for id_ in rank if id_)
    return list(found)[:most]


def scene_of(desk: Assembly, motifs: Iterable[str], colour: str, language: Language) -> Data | None:
    """The scene of the motifs that there are; None without any."""
    ids = tuple(id_ for id_ in motifs if id_ in desk.motifs)
    return _scene(desk.material.root, desk.design.name, ids, colour, language) if ids else None


@lru_cache(maxsize=1024)
def _scene(root: Path, design: str, ids: tuple[str, ...], colour: str, language: Language) -> Data:
    """A scene as drawn; the same motifs give the same data, so that it is not drawn again after an edit."""
    kit = read_motifs(root)
    return print_data(read_design(root, design).palette, [kit[id_] for id_ in ids], colour, language)


def _profile_data(desk: Assembly, copy: Copy, profile: Profile, words: dict[str, str]) -> Data:
    address = desk.edition.adresse + page_address(copy.key)
    own = [example for example in _printed_examples(desk) if profile.id in example.kommuner]
    return {
        "scene": scene_of(desk, desk.scenes.get(copy.key) or motifs_of(own, 2), BASE, profile.sprak),
        "facts": facts(profile, desk.material, words),
        "population": [asdict(bar) for bar in charts.population(profile)],
        "examples": [
            {"title": e.name, "page": desk.pages.get(f"examples/{e.id}"), "id": f"examples/{e.id}"}
            for e in desk.material.examples_of(profile.id)
            if f"examples/{e.id}" in desk.pages
        ],
        "web": [
            {"title": e.name, "address": desk.edition.adresse + page_address(f"examples/{e.id}")}
            for e in desk.material.examples_of(profile.id)
            if f"examples/{e.id}" not in desk.pages
        ],
        "map": maps.print_data(desk.country, maps.locator_alt(profile, words), here=copy.key),
        "address": address,
        "qr": qr_code(address),
    }


def theme_data(desk: Assembly, id_: str, entry: Entry) -> Data:
    """Number, name and colour of a theme, in the language of the entry."""
    theme = desk.material.registers.themes.get(id_)
    if theme is None:
        return {"number": 0, "name": "", "color": BASE}
    return {"number": theme.nummer, "name": theme.name_in(entry.sprak), "color": theme.farge}


def _sources(desk: Assembly) -> Data | None:
    """Where the book prints its references, when it does."""
    if desk.pages is not desk.plan.pages:
        return None
    sheet = next((sheet for sheet in desk.plan.sheets if sheet.kind == "henvisninger"), None)
    return {"id": f"{sheet.kind}-{sheet.first}", "page": sheet.first} if sheet else None


def section_data(desk: Assembly, words: dict[str, str], section: Rendered) -> Data:
    """A section with links that work in the edition."""
    return {
        "id": section.id,
        "level": section.level,
        "title": section.title,
        "unknown": section.unknown,
        "nodes": [_printed(desk, words, node) for node in section.nodes],
    }


def _printed(desk: Assembly, words: dict[str, str], node: Node) -> Node:
    """The node with links to other sources as page references where the book prints them, else to the website."""
    if isinstance(node, str):
        return hard_spaces(node)
    children = [_printed(desk, words, child) for child in node["children"]]
    printed = {**node, "children": children}
    address = str(node.get("href", ""))
    source = source_of(address)
    if source in desk.pages and source in desk.material.by_key:
        return printed | {"target": source, "note": hard_spaces(f" ({words['se_side']} {desk.pages[source]})")}
    if source in desk.material.by_key:
        return printed | {"href": desk.edition.adresse + page_address(source)}
    if not WEB.match(address):
        printed.pop("href", None)
    return printed


def _pictures(desk: Assembly, copy: Copy, entry: Sourced) -> Iterator[Data]:
    for picture in entry.bilder:
        file = picture_file(desk.material.root, copy.key, picture.fil)
        if file is not None and pixels(file) is not None:
            credit = " / ".join(part for part in (picture.fotograf, picture.rettighet) if part and part != UNKNOWN)
            yield {
                "file": print_of(desk.material.root, file),
                "alt": picture.alt,
                "caption": picture.bildetekst,
                "credit": credit,
            }
