"""The paste-up of an extract, an offprint or a review proof: the entries of the editions, with all they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bauta.artwork import maps
from bauta.artwork.design import design_data
from bauta.artwork.motifs import Motif, kit_data
from bauta.artwork.qr import qr_code
from bauta.composing.extracts import Extract
from bauta.composing.matter import Assembly, entry_data, section_data, theme_data
from bauta.composing.paste_up import imprint
from bauta.correction import Correction
from bauta.facts.facts import facts, supplement
from bauta.facts.provenance import licence_name, source_line
from bauta.reading.addresses import page_address
from bauta.reading.dateline import day_of
from bauta.reading.material import Copy, Material
from bauta.records.entries import Entry, Example, Profile, Sourced, Theme
from bauta.text.typography import hard_spaces
from bauta.text.wording import date

Data = dict[str, Any]

FIELDS = -1
"""Stands for the fields of a text where its sections are numbered from 0."""


@dataclass(frozen=True)
class Slips:
    """Makes the paste-up of small books."""

    desk_of: Callable[[str], Assembly]
    """The desk of an edition by its id."""
    made: str
    """The day of the dateline, in words."""
    corrections: tuple[Correction, ...] = ()
    """What stands open, for a review proof."""

    def paste_up(self, extract: Extract, pages: Mapping[str, int]) -> Data:
        """An extract whose texts begin on these pages."""
        desk = replace(self.desk_of(extract.edition.id), pages=pages)
        entry = desk.material.by_key[extract.key].entry
        drawn = any(kind in ("profil", "korrektur") for kind, _ in extract.sheets)
        words = desk.words[entry.sprak]
        sheets = [
            {
                "kind": kind,
                "part": words.get(f"slag_{kind}", entry.name),
                "first": 1,
                "id": keys[0] if keys else f"{kind}-{extract.key}",
                "entries": [self._entry(desk, kind, desk.material.by_key[key]) for key in keys],
                **(self._opening(desk, extract) if kind == "utdrag" else {}),
            }
            for kind, keys in extract.sheets
        ]
        return {
            "design": design_data(desk.design, desk.edition.format, words),
            "coast": maps.coast_data(desk.country) if drawn else None,
            "motifs": kit_data(_drawn(desk, sheets)),
            "bleed": 0,
            "lang": entry.sprak,
            "edition": imprint(desk.edition) | {"tittel": _title(entry, words), "undertittel": desk.edition.tittel},
            "work": desk.edition.tittel,
            "made": self.made,
            "sheets": sheets,
        }

    def _entry(self, desk: Assembly, kind: str, copy: Copy) -> Data:
        data = entry_data(desk, copy)
        if kind == "profil":
            data["examples"] = _in_full(desk, data["examples"])
        if kind not in ("saertrykk", "korrektur") or not isinstance(copy.entry, Sourced):
            return {**data, "references": 0}  # an extract has no list of references to point to
        words = desk.words[copy.entry.sprak]
        data |= {
            "facts": [(name, hard_spaces(value)) for name, value in facts(copy.entry, desk.material, words)],
            "supplement": supplement(copy.entry, desk.rendered[copy.key]),
            "sources": _sources(desk.material, copy.entry),
            **self._imprint(desk, copy),
        }
        if isinstance(copy.entry, Example):
            data["keywords"] = _keywords(desk.material, copy.entry)
            data["form"] = words[f"form_{copy.entry.form}"]
        if kind == "korrektur":
            marks = self._marks(copy)
            data["marks"] = marks.get(FIELDS, [])
            data["sections"] = [
                section_data(desk, words, section) | {"marks": marks.get(number, [])}
                for number, section in enumerate(desk.rendered[copy.key])
            ]
        return data

    def _imprint(self, desk: Assembly, copy: Copy) -> Data:
        entry = copy.entry
        words = desk.words[entry.sprak]
        return {
            "source_line": source_line(entry, desk.edition, desk.material, words),
            "licence": licence_name(entry),
            "status": words[f"status_{entry.status}"],
            "updated": date(entry.oppdatert or ""),
            "path": copy.path,
        }

    def _opening(self, desk: Assembly, extract: Extract) -> Data:
        """The first page of an extract: what it is, what is in it, whose it is."""
        copy = desk.material.by_key[extract.key]
        entry = copy.entry
        keys = [key for kind, keys in extract.sheets for key in keys]
        address = desk.edition.adresse + page_address(copy.key)
        words = desk.words[entry.sprak]
        unchecked = any(not desk.material.by_key[key].entry.checked for key in keys)
        return {
            "title": entry.name,
            "lead": entry.summary,
            "words": words,
            "lang": entry.sprak,
            "theme": theme_data(desk, entry.id, entry) if isinstance(entry, Theme) else None,
            "contents": [_row(desk, key) for key in keys],
            "address": address,
            "qr": qr_code(address),
            "draft": words["bygger_paa"] if unchecked else "",
            "map": _map(desk, copy.key, entry) if isinstance(entry, Profile) else None,
            **self._imprint(desk, copy),
        }

    def _marks(self, copy: Copy) -> dict[int, list[str]]:
        """The open corrections by the number of the section they stand in, those of the fields under `FIELDS`."""
        written = [section for section in copy.manuscript.sections if section.title or section.text]
        found: dict[int, list[str]] = {}
        for correction in self.corrections:
            if correction.path == copy.path:
                before = [number for number, section in enumerate(written) if section.line <= correction.line]
                place = before[-1] if before and correction.line >= copy.manuscript.body_line else FIELDS
                found.setdefault(place, []).append(correction.text)
        return found


def day(timestamp: int) -> str:
    """The day of a timestamp in seconds, in words."""
    return date(day_of(timestamp).isoformat())


def _drawn(desk: Assembly, sheets: list[Data]) -> dict[str, Motif]:
    """The motifs that are drawn: the whole kit would weigh more than the rest of a small book."""
    entries = (entry for sheet in sheets for entry in sheet["entries"])
    named = {id_ for entry in entries for id_ in (entry.get("scene") or {}).get("motifs", ())}
    return {id_: motif for id_, motif in desk.motifs.items() if id_ in named}


def _in_full(desk: Assembly, rows: list[Data]) -> list[Data]:
    """The examples told in full, where there are any: all are in the contents, and a profile has its two pages."""
    examples = desk.material.examples
    return [row for row in rows if examples[row["id"].removeprefix("examples/")].form == "full"] or rows


def _title(entry: Entry, words: dict[str, str]) -> str:
    """What a list of files shows: an extract is more than the record whose name it bears."""
    return words.get(f"tittel_{entry.type}", "{navn}").format(navn=entry.name)


def _map(desk: Assembly, key: str, profile: Profile) -> Data | None:
    """Where a municipality lies among the others; none when it has no place on the map."""
    if key not in desk.country.points:
        return None
    return maps.print_data(desk.country, maps.locator_alt(profile, desk.words[profile.sprak]), here=key)


def _row(desk: Assembly, key: str) -> Data:
    entry = desk.material.by_key[key].entry
    colour = theme_data(desk, entry.tema if isinstance(entry, Example) else entry.id, entry)["color"]
    return {"id": key, "title": _named(entry, desk), "page": desk.pages[key], "color": colour}


def _named(entry: Entry, desk: Assembly) -> str:
    """A profile and the opening of a theme bear the name of the extract itself: say what they are."""
    words = desk.words[entry.sprak]
    match entry:
        case Profile():
            return words["slag_profil"]
        case Theme():
            return words["slag_tema"]
    return entry.name


def _sources(material: Material, entry: Sourced) -> list[Data]:
    known = material.registers.references
    named = (known[id_] for id_ in entry.henvisninger if id_ in known)
    return [
        {
            "title": source.tittel,
            "from": ", ".join(filter(None, (source.utgiver, source.aar))),
            "address": source.adresse or "",
        }
        for source in named
    ]


def _keywords(material: Material, example: Example) -> list[str]:
    known = material.registers.keywords
    found = (known[word] for word in example.stikkord if word in known)
    return [(keyword.nn if example.sprak == "nn" else "") or keyword.ord for keyword in found]
