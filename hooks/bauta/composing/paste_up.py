"""The paste-up is a book as the contract has it: every sheet with all the compositor needs to set it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from typing import Literal, TypedDict, TypeVar

from bauta.artwork import maps, scenes
from bauta.artwork.barcode import barcode
from bauta.artwork.design import book_design
from bauta.artwork.qr import qr_code
from bauta.composing import back_matter, programme_sheets
from bauta.composing.advice import FEW, advice
from bauta.composing.matter import BASE, TILE, Assembly, matter_of, motifs_of, scene_of
from bauta.contract.drawings import Drawing, Scene
from bauta.contract.maps import BubbleMap, DrawnMap
from bauta.contract.matter import ExampleMatter, Matter, ProfileMatter, TextMatter, ThemeMatter, ThemeTag
from bauta.contract.sheets import (
    AnySheet,
    BlankSheet,
    Book,
    BriefSheet,
    ChapterSheet,
    CohortsSheet,
    ContentsSheet,
    CoverSheet,
    ExampleSheet,
    GatheringsSheet,
    Imprint,
    IndexSheet,
    MunicipalitiesSheet,
    Opening,
    ProfileSheet,
    ReferencesSheet,
    SessionSheet,
    ThemeSheet,
    TiledSheet,
    WayOnSheet,
    WheelSheet,
)
from bauta.facts import bubbles, charts
from bauta.facts.tallies import tallies
from bauta.facts.timeline import timeline
from bauta.reading.addresses import page_address
from bauta.reading.material import Material
from bauta.records.edition import TOLD_BY_A_TEXT, Edition, PlanItem
from bauta.records.entries import Example, Profile
from bauta.records.flatplan import FlatPlan, Sheet
from bauta.records.languages import Words
from bauta.records.sections import READ_ON
from bauta.records.terms import ThemeItem
from bauta.text.abridgement import IN_BRIEF, chosen, summarised
from bauta.text.lessons import with_lessons
from bauta.text.render import Rendered

Kind = TypeVar("Kind", bound=Matter)


class Place(TypedDict):
    """Where a sheet stands in the book: what all sheets have of the plan."""

    id: str
    part: str
    first: int
    pages: int


def printed_profiles(material: Material, edition: Edition, plan: FlatPlan) -> dict[str, Profile]:
    """The profiles an edition prints by key, in running order; where none is printed, all of the programme."""
    printed = {key: material.by_key[key].entry for key in plan.pages if key in material.by_key}
    profiles = {key: entry for key, entry in printed.items() if isinstance(entry, Profile)}
    return profiles or {
        copy.key: copy.entry
        for copy in material.current
        if isinstance(copy.entry, Profile) and copy.entry.program == edition.program
    }


def paste_up(desk: Assembly, sheets: tuple[AnySheet, ...]) -> Book:
    """An edition of these sheets, without its drawings, which take the same room whatever they show."""
    return Book(
        edition=imprint(desk.edition),
        design=book_design(desk.design, desk.edition.format, desk.own_words),
        lang=desk.edition.sprak,
        bleed=0,  # readers get the page as trimmed; the press sees what stands beyond
        coast=maps.coast(desk.country),
        drawings={},
        sheets=sheets,
    )


def illustrated(desk: Assembly, book: Book) -> Book:
    """A paste-up with its drawings, as it is to be seen."""
    return replace(book, drawings=drawings_of(desk, book.sheets))


def drawings_of(desk: Assembly, sheets: Iterable[AnySheet]) -> dict[str, Drawing]:
    """The drawings of all scenes on some sheets, and of the texts on them."""
    there = [part for sheet in sheets for part in (sheet, *sheet.entries)]
    there += [leaf for sheet in sheets if (leaf := getattr(sheet, "leaf", None))]
    there += [tile for entry in there if isinstance(entry, ThemeMatter) for tile in entry.tiles]
    shown = [getattr(part, "scene", None) for part in there]
    shown += [scene for part in there for scene in getattr(part, "scenes", ())]
    return scenes.drawings(desk.material.root, desk.design.palette, (scene.drawing for scene in shown if scene))


def imprint(edition: Edition) -> Imprint:
    """What every page may say of the edition it stands in."""
    return Imprint(
        tittel=edition.tittel,
        undertittel=edition.undertittel,
        utgiver=edition.utgiver,
        utgave=edition.utgave,
        adresse=edition.adresse,
    )


def sheet_of(desk: Assembly, sheet: Sheet) -> AnySheet:
    """A sheet of the plan; blank pages where none of its texts is there."""
    item = desk.edition.plan[sheet.item]
    parts = {part.id: part.tittel for part in desk.edition.ramme}
    made = back_matter.MADE.get(sheet.kind)
    place = Place(
        id=sheet.keys[0] if sheet.keys else f"{sheet.kind}-{sheet.first}",
        part=desk.own_words[made] if made else parts.get(sheet.part, ""),
        first=sheet.first,
        pages=sheet.pages,
    )
    # A text the plan has twice is set once; house style tells of the other place.
    keys = [key for key in dict.fromkeys(sheet.keys) if desk.plan.pages[key] == sheet.first]
    entries = [_planned(desk, item, key) for key in keys if key in desk.material.by_key]
    if not entries and (sheet.keys or sheet.kind in TOLD_BY_A_TEXT):  # house style tells what is not there
        return BlankSheet(**place)
    return _of_texts(desk, sheet, item, place, entries) or _of_house(desk, sheet, place)


def _of_texts(desk: Assembly, sheet: Sheet, item: PlanItem, place: Place, entries: list[Matter]) -> AnySheet | None:
    """A sheet that texts are set on; None for those the house makes."""
    match sheet.kind:
        case "kapittel":
            return _chapter(desk, sheet, item, place, entries)
        case "tema":
            return ThemeSheet(**place, entries=_only(entries, ThemeMatter))
        case "profil":
            return ProfileSheet(**place, entries=_only(entries, ProfileMatter))
        case "eksempel" | "stikkord":
            return ExampleSheet(**place, kind=sheet.kind, entries=_only(entries, ExampleMatter))
        case "kortfortalt":
            brief = tuple(entry for entry in entries if isinstance(entry, ThemeMatter | ExampleMatter))
            return BriefSheet(**place, entries=brief)
        case "okt":
            named = (desk.material.by_key.get(key) for key in sheet.keys)
            examples = (copy.entry for copy in named if copy and isinstance(copy.entry, Example))
            scene = scene_of(desk, motifs_of(examples, 3), BASE, desk.edition.sprak, sheet.kind, place["id"])
            session = programme_sheets.session(desk.material, item)
            return SessionSheet(**place, session=session, scene=scene, entries=_only(entries, ExampleMatter))
        case "bruk" | "kolofon":
            tiles = _tiles(desk, item)
            return TiledSheet(**place, kind=sheet.kind, entries=_only(entries, TextMatter), scenes=tiles)
        case "videre":
            return WayOnSheet(
                **place,
                entries=_only(entries, TextMatter),
                scenes=_tiles(desk, item),
                address=desk.edition.adresse,
                qr=qr_code(desk.edition.adresse),
            )
    return None


def _of_house(desk: Assembly, sheet: Sheet, place: Place) -> AnySheet:
    """A sheet the house makes of the whole book, or of the registers."""
    material, edition = desk.material, desk.edition
    match sheet.kind:
        case "forside" | "bakside":
            return _cover(desk, sheet.kind, desk.edition.plan[sheet.item], place)
        case "innhold":
            return ContentsSheet(**place, contents=back_matter.contents(material, desk.plan, desk.own_words))
        case "register":
            return IndexSheet(**place, index=back_matter.index(material, desk.plan, desk.own_words))
        case "henvisninger":
            code = qr_code(edition.adresse + page_address("content/henvisninger"))
            listed = back_matter.references(material, edition, desk.own_words)
            return ReferencesSheet(**place, references=listed, qr=code, scene=_scene(desk, sheet))
        case "kommuner":
            profiles = back_matter.presentations(desk.profiles.values(), edition.adresse)
            return MunicipalitiesSheet(**place, profiles=profiles, map=_map_of_all(desk))
        case "hjul":
            return WheelSheet(**place, wheel=programme_sheets.drawn_wheel(material, edition, desk.own_words))
        case "kull":
            cohorts = programme_sheets.cohorts(material, edition)
            return CohortsSheet(**place, cohorts=cohorts, scene=_scene(desk, sheet))
        case "samlinger":
            return GatheringsSheet(**place, gatherings=programme_sheets.gatherings(material, edition))
        case "tom":
            return BlankSheet(**place)
    raise AssertionError(f"no sheet of kind {sheet.kind}")


def _scene(desk: Assembly, sheet: Sheet) -> Scene | None:
    """The scene the plan gives a page the house makes."""
    motifs = desk.edition.plan[sheet.item].motiv
    return scene_of(desk, motifs, BASE, desk.edition.sprak, "kapittel", f"{sheet.kind}-{sheet.first}")


def _chapter(desk: Assembly, sheet: Sheet, item: PlanItem, place: Place, entries: list[Matter]) -> ChapterSheet:
    """A chapter with the overviews the plan asks for."""
    material, plan, asked = desk.material, desk.plan, item.oversikt
    opening = _opening(sheet, asked)
    return ChapterSheet(
        **place,
        opening=opening,
        entries=_only(entries, TextMatter),
        scene=scene_of(desk, desk.scenes.get(sheet.keys[0], ()), BASE, desk.edition.sprak, opening, sheet.keys[0]),
        overview=back_matter.municipalities(material, plan, desk.edition.sprak) if "kommuner" in asked else None,
        years=back_matter.years_of_count(desk.profiles.values()) if "kommuner" in asked else ("", ""),
        map=_bubbles(desk, item) if "kommuner" in asked else None,
        advice=advice(material, plan, desk.edition.program, desk.own_words) if "erfaringer" in asked else None,
        timeline=timeline(material.registers.tidslinje, desk.own_words) if "tidslinje" in asked else None,
        tallies=tuple(tallies(material.registers, desk.own_words)) if "tall" in asked else (),
        growth=charts.growth(desk.profiles.values(), desk.edition.sprak) if "folketall" in asked else None,
        gatherings=programme_sheets.gatherings(material, desk.edition) if "samlinger" in asked else None,
    )


def _opening(sheet: Sheet, asked: Sequence[str]) -> Opening:
    """How a chapter opens: advice is set on a spread of its own where there are pages for it."""
    if "kommuner" in asked:
        return "oversikt"
    if "erfaringer" in asked:
        return "raad" if sheet.pages > 2 else "enkelt"
    return "enkelt" if sheet.pages == 1 else "kapittel"


def _cover(desk: Assembly, kind: Literal["forside", "bakside"], item: PlanItem, place: Place) -> CoverSheet:
    profiles = tuple(profile.navn for profile in desk.profiles.values())
    named = ((theme, theme.name_in(desk.edition.sprak)) for theme in _themes(desk))
    themes = tuple(ThemeTag(theme.nummer, name, theme.farge) for theme, name in named)
    return CoverSheet(
        **place,
        kind=kind,
        themes=themes,
        count=_spelled_out(len(themes), desk.own_words),
        municipalities=profiles or tuple(programme_sheets.participants(desk.material, desk.edition.program)),
        counted="antall_kommuner" if profiles else "antall_deltakere",
        qr=qr_code(desk.edition.adresse),
        blurb=desk.edition.omtale if kind == "bakside" else "",
        barcode=barcode(desk.edition.isbn.trykt) if kind == "bakside" else None,
        scenes=_tiles(desk, item),
    )


def _spelled_out(number: int, words: Words) -> str:
    """Whole numbers up to twelve are written with letters."""
    numerals = words["tallord"].split()
    return numerals[number] if number < len(numerals) else str(number)


def _themes(desk: Assembly) -> Iterator[ThemeItem]:
    """The themes of the edition's programme."""
    return (theme for theme in desk.material.registers.temaer if theme.program == desk.edition.program)


def _tiles(desk: Assembly, item: PlanItem) -> tuple[Scene, ...]:
    """The motifs of a cover page, each in the colour of the next theme."""
    colours = [theme.farge for theme in _themes(desk)]
    drawn = zip(item.motiv, cycle(colours or [BASE]))
    made = (scene_of(desk, [id_], colour, desk.edition.sprak, TILE, f"{item.slag}-{id_}") for id_, colour in drawn)
    return tuple(filter(None, made))


def _bubbles(desk: Assembly, item: PlanItem) -> BubbleMap:
    """All municipalities by size, with their pages."""
    apart = [f"municipalities/{id_}" for id_ in item.utsnitt.kommuner] if item.utsnitt else []
    title = item.utsnitt.navn if item.utsnitt else ""
    return bubbles.bubble_map(desk.country, desk.profiles, desk.plan.pages, desk.own_words, title, apart)


def _map_of_all(desk: Assembly) -> DrawnMap:
    names = maps.lettered(desk.country, desk.profiles)
    return maps.drawn_map(desk.country, maps.all_alt(names, desk.own_words), names=names)


def _planned(desk: Assembly, item: PlanItem, key: str) -> Matter:
    """A text with as much of it as the plan asks for, under the title the plan gives it."""
    copy = desk.material.by_key[key]
    known = [section for section in _taken_in(desk, item, key) if not section.unknown]
    if item.kort_fortalt and isinstance(copy.entry, Example):
        return matter_of(desk, copy, (section for section in known if section.id == IN_BRIEF))
    if not item.deler or key != item.key:
        return matter_of(desk, copy, summarised(known) if item.sammendrag else known, item.tittel)
    sections = list(chosen(known, item.deler))
    matter = matter_of(desk, copy, summarised(sections) if item.sammendrag else sections, item.tittel)
    left = (section for section in known if section.level == 2 and section not in sections)
    return replace(matter, on_web=tuple(section.title for section in left if section.title and section.id != READ_ON))


def _taken_in(desk: Assembly, item: PlanItem, key: str) -> Sequence[Rendered]:
    """The sections of a text, with the lessons among them where the plan asks for them and they are told in full."""
    own = desk.rendered[key]
    lessons = desk.material.lessons_in(desk.edition.program)
    if "erfaringer" not in item.oversikt or len(lessons) > FEW:
        return own
    return with_lessons(own, lessons, desk.rendered)


def _only(entries: Iterable[Matter], kind: type[Kind]) -> tuple[Kind, ...]:
    """The entries of a kind: the folder of a text says what it is, and the kind of a sheet which folder."""
    return tuple(entry for entry in entries if isinstance(entry, kind))
