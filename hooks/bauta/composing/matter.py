"""Matter is one text as it is set: what it says, what is set around it, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

from bauta.artwork import maps, scenes
from bauta.artwork.crop import crop
from bauta.artwork.design import Design
from bauta.artwork.outline import Chart
from bauta.artwork.pictures import picture_file, pixels
from bauta.artwork.plates import plates
from bauta.artwork.prints import print_of
from bauta.artwork.qr import qr_code
from bauta.artwork.scenery.motif import Motif
from bauta.contract.drawings import Scene
from bauta.contract.matter import (
    ExampleMatter,
    ExampleTile,
    Matter,
    Photograph,
    PrintedPlace,
    ProfileMatter,
    SourcedMatter,
    TextMatter,
    ThemeMatter,
    ThemeTag,
    WebPlace,
)
from bauta.contract.measures import Slot
from bauta.facts.beside import Beside, beside
from bauta.facts.charts import amounts
from bauta.facts.measures import asked_today, drawn_measures
from bauta.facts.needs import needs
from bauta.facts.strip import strip
from bauta.reading.addresses import page_address
from bauta.reading.material import Copy, Material
from bauta.records.edition import Edition
from bauta.records.entries import Entry, Example, Profile, Sourced, Theme
from bauta.records.flatplan import FlatPlan
from bauta.records.languages import Language, Words
from bauta.records.requirement import UNKNOWN
from bauta.text.printed import Reach, printed
from bauta.text.render import Rendered
from bauta.text.steps import years_of
from bauta.text.typography import hard_spaces

MEASURED = "malt"
"""The slot of a scene beside a measured drawing."""
BASE = "grunn"
"""The colour of what belongs to no theme."""
TILE, KEYWORD = "flis", "stikkord"
"""The kinds of slot of a tile of the cover, and of one motif in a column."""


@dataclass(frozen=True)
class Assembly:
    """What making a page up needs besides the copy itself."""

    material: Material
    edition: Edition
    plan: FlatPlan
    pages: Mapping[str, int]
    """Key of the copy -> the page it begins on; what is not there is on the website alone."""
    words: dict[Language, Words]
    rendered: Mapping[str, tuple[Rendered, ...]]
    motifs: Mapping[str, Motif]
    profiles: dict[str, Profile]
    """The printed profiles by key, in running order; where none is printed, all of the programme."""
    country: Chart
    """Norway with the printed municipalities."""
    design: Design

    @property
    def own_words(self) -> Words:
        """The words in the language of the edition."""
        return self.words[self.edition.sprak]

    @cached_property
    def scenes(self) -> Mapping[str, list[str]]:
        """Kind of page, or key of a text -> the motifs the plan gives it."""
        return {item.key or item.slag: item.motiv for item in self.edition.plan if item.motiv}


def matter_of(desk: Assembly, copy: Copy, sections: Iterable[Rendered], title: str = "") -> Matter:
    """One text with all that is set around it: these sections, under its own title or another."""
    entry = copy.entry
    text = text_matter(desk, copy, sections, title)
    match entry:
        case Example():
            return _example(desk, copy, entry, text)
        case Profile():
            return _profile(desk, copy, entry, text)
        case Theme():
            own = (example for example in _printed_examples(desk) if example.tema == entry.id)
            drawn = desk.scenes.get(copy.key) or motifs_of(own, 3)
            scene = scene_of(desk, drawn, text.color, entry.sprak, "tema", copy.key)
            tiles = tuple(_tiles(desk, copy.key))
            return ThemeMatter(**vars(text), theme=theme_tag(desk, entry.id, entry), scene=scene, tiles=tiles)
    return text


def text_matter(desk: Assembly, copy: Copy, sections: Iterable[Rendered], title: str = "") -> TextMatter:
    """What every entry has; of the sections, those with a text."""
    entry = copy.entry
    words = desk.words[entry.sprak]
    title = title or entry.name
    return TextMatter(
        id=copy.key,
        lang=entry.sprak,
        title=title,
        lead=hard_spaces(entry.summary),
        sections=tuple(printed([section for section in sections if not section.unknown], reach(desk, words))),
        draft="" if entry.checked or not isinstance(entry, Sourced) else entry.status_name,
        words=words,
        foot=municipality_names(desk, entry) if isinstance(entry, Example) else title,
        color=theme_tag(desk, theme_of(entry), entry).color,
        on_web=(),
    )


def _sourced(
    desk: Assembly, copy: Copy, entry: Sourced, text: TextMatter, told: Beside, scene: Scene | None
) -> SourcedMatter:
    """What profiles and examples share."""
    address = desk.edition.adresse + page_address(copy.key)
    return SourcedMatter(
        **vars(text),
        scene=scene,
        facts=told.facts,
        key_figure=told.key_figure,
        supplement=told.supplement,
        picture=next((shot for shot, _ in photographs(desk, copy, entry)), None),
        references=len(entry.henvisninger),
        sources=_references(desk),
        address=address,
        qr=qr_code(address),
    )


def _example(desk: Assembly, copy: Copy, example: Example, text: TextMatter) -> ExampleMatter:
    words = desk.words[example.sprak]
    told = beside(example, desk.rendered[copy.key], desk.material, words)
    measured = drawn_measures(example, words)
    kind = _kind_of_page(desk, copy, example)
    halved = measured is not None and kind == "eksempel"  # the drawing takes the other half of the slot
    scene = example_scene(desk, example, text.color, MEASURED if halved else kind, most=1 if halved else 2)
    shots = list(photographs(desk, copy, example))
    placed = plates(example.type, example.form, [size for _, size in shots])
    return ExampleMatter(
        **vars(_sourced(desk, copy, example, text, told, scene)),
        theme=theme_tag(desk, example.tema, example),
        municipalities=text.foot,
        shares=told.shares,
        amounts=tuple(replace(bar, text=hard_spaces(bar.text)) for bar in amounts(example)),
        plate=placed[0] if placed else "",
        second=shots[1][0] if len(placed) > 1 else None,
        more_pictures=len(shots) - max(len(placed), 1) if shots else 0,
        needs=needs(example, desk.material, words),
        measured=measured,
        asked_today=asked_today(example, desk.material, words),
        years=years_of(desk.rendered[copy.key]),
        order=tuple(desk.edition.rekkefolge),
    )


def municipality_names(desk: Assembly, example: Example) -> str:
    """The municipalities an example is from."""
    return ", ".join(filter(None, map(desk.material.municipality_name, example.kommuner)))


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


def scene_of(
    desk: Assembly,
    chosen: Iterable[str],
    colour: str,
    language: Language,
    kind: str,
    seed: str,
    landscape: str | None = None,
    light: str | None = None,
) -> Scene | None:
    """The scene of the motifs that there are, for the slot of a kind of page; None without any."""
    drawn = [desk.motifs[id_] for id_ in chosen if id_ in desk.motifs]
    return scenes.scene(drawn, landscape, colour, seed, _slot(desk, kind), language, light) if drawn else None


def example_scene(desk: Assembly, example: Example, colour: str, kind: str, most: int = 2) -> Scene | None:
    """The scene of an example, of so many of its motifs, in the landscape it is from and its light."""
    landscape = desk.material.landscape(example)
    return scene_of(desk, example.motiv[:most], colour, example.sprak, kind, example.id, landscape, example.lys)


def _kind_of_page(desk: Assembly, copy: Copy, example: Example) -> str:
    """The kind of page an example is printed on; without a page, the one of its form."""
    planned = (sheet.kind for sheet in desk.plan.sheets if copy.key in sheet.keys)
    return next(planned, "eksempel" if example.form == "full" else KEYWORD)


def _slot(desk: Assembly, kind: str) -> Slot:
    """Where a scene is set: its own slot, a tile of the cover, or the foot of a field."""
    measures, trim = desk.design.measures, desk.edition.format
    if kind in measures.scener:
        return measures.scener[kind]
    if kind == TILE:
        return Slot(bredde=trim.bredde / measures.omslag.spalter, hoyde=trim.hoyde / measures.omslag.rader)
    return Slot(bredde=trim.bredde, hoyde=measures.felt[kind if kind in measures.felt else "kapittel"].scene)


def _profile(desk: Assembly, copy: Copy, profile: Profile, text: TextMatter) -> ProfileMatter:
    drawn = [example for example in _printed_examples(desk) if profile.id in example.kommuner]
    words = desk.words[profile.sprak]
    told = beside(profile, desk.rendered[copy.key], desk.material, words)
    chosen = desk.scenes.get(copy.key) or motifs_of(drawn, 2)
    scene = scene_of(desk, chosen, BASE, profile.sprak, "profil", profile.id, profile.landskap, profile.lys)
    examples = {f"examples/{example.id}": example.name for example in desk.material.examples_of(profile.id)}
    return ProfileMatter(
        **vars(_sourced(desk, copy, profile, text, told, scene)),
        strip=strip(profile, desk.material, words),
        county=profile.fylke,
        population=told.population,
        examples=tuple(PrintedPlace(key, name, desk.pages[key]) for key, name in examples.items() if key in desk.pages),
        web=tuple(
            WebPlace(name, desk.edition.adresse + page_address(key))
            for key, name in examples.items()
            if key not in desk.pages
        ),
        map=maps.drawn_map(desk.country, maps.locator_alt(profile, words), here=copy.key),
    )


def _tiles(desk: Assembly, theme: str) -> Iterator[ExampleTile]:
    """The examples the plan prints under a theme, those that are in this book."""
    planned = (key for item in desk.edition.plan if item.key == theme for key in (*item.fulle, *item.stikkord))
    for key in (f"examples/{id_}" for id_ in planned):
        copy = desk.material.by_key.get(key)
        if copy is None or not isinstance(example := copy.entry, Example) or key not in desk.pages:
            continue
        tag = theme_tag(desk, example.tema, example)
        yield ExampleTile(
            id=key,
            title=example.tittel,
            municipalities=municipality_names(desk, example),
            page=desk.pages[key],
            picture=next((shot for shot, _ in photographs(desk, copy, example)), None),
            scene=example_scene(desk, example, tag.color, KEYWORD, most=1),
        )


def theme_of(entry: Entry) -> str:
    """The id of the theme an entry belongs to or is; of no theme where it has none."""
    return entry.tema if isinstance(entry, Example) else entry.id if isinstance(entry, Theme) else ""


def theme_tag(desk: Assembly, id_: str, entry: Entry) -> ThemeTag:
    """Number, name and colour of a theme, in the language of the entry."""
    theme = desk.material.registers.themes.get(id_)
    return ThemeTag(theme.nummer, theme.name_in(entry.sprak), theme.farge) if theme else ThemeTag(0, "", BASE)


def _references(desk: Assembly) -> PrintedPlace | None:
    """Where the book prints its references, when it does."""
    if desk.pages is not desk.plan.pages:
        return None
    sheet = next((sheet for sheet in desk.plan.sheets if sheet.kind == "henvisninger"), None)
    return PrintedPlace(f"{sheet.kind}-{sheet.first}", "", sheet.first) if sheet else None


def reach(desk: Assembly, words: Words) -> Reach:
    """What the book can lead to, in the words of a text."""
    return Reach(desk.material.by_key, desk.pages, desk.edition.adresse, words["se_side"])


def photographs(desk: Assembly, copy: Copy, entry: Sourced) -> Iterator[tuple[Photograph, tuple[int, int]]]:
    """The pictures of a record that can be opened, in its own order, each with its size in pixels."""
    for picture in entry.bilder:
        file = picture_file(desk.material.root, copy.key, picture.fil)
        size = pixels(file) if file is not None else None
        if file is not None and size is not None:
            credit = " / ".join(part for part in (picture.fotograf, picture.rettighet) if part and part != UNKNOWN)
            slots = desk.design.measures.bilder
            crops = {name: crop(size, slot, picture.fokus) for name, slot in slots.items()}
            shot = Photograph(print_of(desk.material.root, file), picture.alt, picture.bildetekst, credit, crops)
            yield shot, size
