"""The paste-up of an extract, an offprint or a review proof: the entries of the editions, with all they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from bauta.artwork import maps
from bauta.artwork.design import book_design
from bauta.artwork.qr import qr_code
from bauta.composing.extracts import Extract
from bauta.composing.matter import (
    Assembly,
    example_scene,
    matter_of,
    municipality_names,
    photographs,
    reach,
    text_matter,
    theme_tag,
)
from bauta.composing.paste_up import drawings_of, imprint
from bauta.contract.maps import DrawnMap
from bauta.contract.matter import ExampleMatter, ProfileMatter, RecordMatter, SourceNote, Terms, ThemeMatter
from bauta.contract.sheets import (
    AnySheet,
    Book,
    ExampleSheet,
    ExtractRow,
    OpeningSheet,
    ProfileSheet,
    RecordSheet,
    ThemeSheet,
)
from bauta.correction import Correction
from bauta.facts.beside import beside_record
from bauta.facts.provenance import source_line
from bauta.reading.addresses import page_address
from bauta.reading.dateline import day_of
from bauta.reading.material import Copy, Material
from bauta.records.entries import Entry, Example, Profile, Sourced, Theme
from bauta.records.languages import Language, Words
from bauta.text.printed import printed
from bauta.text.wording import date

FIELDS = -1
"""Stands for the fields of a text where its sections are numbered from 0."""


@dataclass(frozen=True)
class Slips:
    """Makes the paste-up of small books."""

    desk_of: Callable[[str], Assembly]
    """The desk of an edition by its id."""
    made_at: int
    """The moment of the dateline, in seconds."""
    corrections: tuple[Correction, ...] = ()
    """What stands open, for a review proof."""

    def paste_up(self, extract: Extract, pages: Mapping[str, int], *, drawings: bool = True) -> Book:
        """An extract whose texts begin on these pages; `drawings` are what the compositor sets its scenes by."""
        desk = replace(self.desk_of(extract.edition.id), pages=pages)
        entry = _subject(desk, extract).entry
        drawn = any(kind in ("profil", "korrektur") for kind, _ in extract.sheets)
        words = desk.words[entry.sprak]
        sheets = tuple(self._sheet(desk, extract, kind, keys) for kind, keys in extract.sheets)
        named = replace(imprint(desk.edition), tittel=_title(entry, words), undertittel=desk.edition.tittel)
        return Book(
            edition=named,
            design=book_design(desk.design, desk.edition.format, words),
            lang=entry.sprak,
            bleed=0,
            coast=maps.coast(desk.country) if drawn else None,
            drawings=drawings_of(desk, sheets) if drawings else {},
            sheets=sheets,
            work=desk.edition.tittel,
            made=day(self.made_at, entry.sprak),
        )

    def _sheet(self, desk: Assembly, extract: Extract, kind: str, keys: tuple[str, ...]) -> AnySheet:
        copies = [desk.material.by_key[key] for key in keys]
        first = _subject(desk, extract).entry
        part = desk.words[first.sprak].get(f"slag_{kind}", first.name)
        match kind:
            case "utdrag":
                return _opening(desk, extract, part)
            case "saertrykk" | "korrektur":
                records = tuple(self._record(desk, copy, proof=kind == "korrektur") for copy in copies)
                leaf = _leaf(desk, copies[0]) if kind == "saertrykk" else None
                return RecordSheet(id=keys[0], part=part, kind=kind, entries=records, leaf=leaf)
        # An extract has no list of references to point to.
        entries = [matter_of(desk, copy, desk.rendered[copy.key]) for copy in copies]
        examples = tuple(replace(entry, references=0) for entry in entries if isinstance(entry, ExampleMatter))
        profiles = (replace(entry, references=0) for entry in entries if isinstance(entry, ProfileMatter))
        themes = tuple(entry for entry in entries if isinstance(entry, ThemeMatter))
        match kind:
            case "profil":
                return ProfileSheet(id=keys[0], part=part, entries=tuple(_in_full(desk, entry) for entry in profiles))
            case "tema":
                return ThemeSheet(id=keys[0], part=part, entries=themes)
            case "eksempel" | "kortform":
                return ExampleSheet(id=keys[0], part=part, kind=kind, entries=examples)
        raise AssertionError(f"no sheet of kind {kind} in an extract")

    def _record(self, desk: Assembly, copy: Copy, *, proof: bool) -> RecordMatter:
        """A text with all its record says; in a review proof with what is unknown, and what stands open."""
        entry = copy.entry
        assert isinstance(entry, Sourced), "only what is handed in"
        example = entry if isinstance(entry, Example) else None
        words = desk.words[entry.sprak]
        sections, marks = desk.rendered[copy.key], self._marks(copy) if proof else {}
        text = text_matter(desk, copy, sections)
        address = desk.edition.adresse + page_address(copy.key)
        if proof:
            text = replace(text, sections=tuple(printed(sections, reach(desk, words), marks)))
        told = beside_record(entry, sections, desk.material, words)
        return RecordMatter(
            **vars(text),
            theme=theme_tag(desk, example.tema, example) if example else None,
            scene=example_scene(desk, example, text.color, "saertrykk") if example else None,
            municipalities=municipality_names(desk, example) if example else "",
            form=words[f"form_{example.form}"] if example else "",
            facts=told.facts,
            shares=told.shares,
            keywords=tuple(_keywords(desk.material, example)) if example else (),
            supplement=told.supplement,
            pictures=tuple(shot for shot, _ in photographs(desk, copy, entry)),
            sources=tuple(_sources(desk.material, entry)),
            terms=_terms(desk, copy),
            address=address,
            qr=qr_code(address),
            marks=tuple(marks.get(FIELDS, ())),
        )

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


def day(timestamp: int, language: Language) -> str:
    """The day of a timestamp in seconds, in words."""
    return date(day_of(timestamp).isoformat(), language)


def _opening(desk: Assembly, extract: Extract, part: str) -> OpeningSheet:
    """The first page of an extract: what it is, what is in it, whose it is."""
    copy = _subject(desk, extract)
    entry = copy.entry
    keys = [key for _, keys in extract.sheets for key in keys]
    address = desk.edition.adresse + page_address(copy.key)
    words = desk.words[entry.sprak]
    unchecked = any(not desk.material.by_key[key].entry.checked for key in keys)
    return OpeningSheet(
        id=f"utdrag-{extract.key}",
        part=part,
        title=entry.name,
        lead=entry.summary,
        words=words,
        lang=entry.sprak,
        theme=theme_tag(desk, entry.id, entry) if isinstance(entry, Theme) else None,
        contents=tuple(
            ExtractRow(key, _named(desk.material.by_key[key].entry, desk, entry), desk.pages[key]) for key in keys
        ),
        map=_map(desk, copy.key, entry) if isinstance(entry, Profile) else None,
        draft=entry.status_name if unchecked else "",
        terms=_terms(desk, copy),
        address=address,
        qr=qr_code(address),
    )


def _subject(desk: Assembly, extract: Extract) -> Copy:
    """What an extract is made for."""
    return extract.made or desk.material.by_key[extract.key]


def _leaf(desk: Assembly, copy: Copy) -> ExampleMatter | None:
    """The page of an example, as a book would have it; what is in keywords there is a page of its own here."""
    matter = matter_of(desk, copy, desk.rendered[copy.key])
    example = copy.entry
    if not isinstance(matter, ExampleMatter) or not isinstance(example, Example):
        return None
    return replace(matter, references=0, scene=example_scene(desk, example, matter.color, "eksempel"))


def _terms(desk: Assembly, copy: Copy) -> Terms:
    entry = copy.entry
    words = desk.words[entry.sprak]
    return Terms(
        source_line=source_line(copy, desk.edition, desk.material, words),
        status=entry.status_name,
        updated=date(entry.oppdatert or "", entry.sprak),
        path=copy.path,
    )


def _in_full(desk: Assembly, profile: ProfileMatter) -> ProfileMatter:
    """The profile with its examples told in full, where there are any: all are in the contents of the extract."""
    examples = desk.material.examples
    full = [row for row in profile.examples if examples[row.id.removeprefix("examples/")].form == "full"]
    return replace(profile, examples=tuple(full) or profile.examples)


def _title(entry: Entry, words: Words) -> str:
    """What a list of files shows: an extract is more than the record whose name it bears."""
    return words.get(f"tittel_{entry.type}", "{navn}").format(navn=entry.name)


def _map(desk: Assembly, key: str, profile: Profile) -> DrawnMap | None:
    """Where a municipality lies among the others; none when it has no place on the map."""
    if key not in desk.country.points:
        return None
    return maps.drawn_map(desk.country, maps.locator_alt(profile, desk.words[profile.sprak]), here=key)


def _named(entry: Entry, desk: Assembly, subject: Entry) -> str:
    """A profile and the opening of a theme that bear the name of the extract itself: say what they are."""
    if entry != subject:
        return entry.name
    words = desk.words[entry.sprak]
    match entry:
        case Profile():
            return words["slag_profil"]
        case Theme():
            return words["slag_tema"]
    return entry.name


def _sources(material: Material, entry: Sourced) -> Iterator[SourceNote]:
    known = material.registers.references
    for source in (known[id_] for id_ in entry.henvisninger if id_ in known):
        yield SourceNote(source.tittel, ", ".join(filter(None, (source.utgiver, source.aar))), source.adresse or "")


def _keywords(material: Material, example: Example) -> Iterator[str]:
    known = material.registers.keywords
    for keyword in (known[word] for word in example.stikkord if word in known):
        yield keyword.name_in(example.sprak)
