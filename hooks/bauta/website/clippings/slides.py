"""Slides of an example and of a theme: what was done, how, what it took, what was learnt, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from xml.sax.saxutils import quoteattr

from bauta.contract.matter import Node
from bauta.facts.provenance import source_line
from bauta.records.languages import TONGUES, Language
from bauta.text.readability import sentences
from bauta.text.render import Rendered
from bauta.text.tree import plain
from bauta.text.wording import HARD_SPACE, date
from bauta.website.clippings.clipping import Clipping, imprint_of
from bauta.website.clippings.office import Manuscript
from bauta.website.clippings.sheets import Properties, Sheets
from bauta.website.clippings.word_package import closed, opened
from bauta.website.page import WebPage

SHOWN = ("kort-fortalt", "steg", "resultater", "gikk-bra", "snubletrader", "rad")
"""Sections that have slides of their own, in their order."""
TOLD = {
    "kort-fortalt": ("bakgrunn",),
    "steg": ("organisering",),
    "resultater": ("resultater",),
    "gikk-bra": ("erfaringer",),
    "rad": ("veien-videre",),
}
"""Section on a slide -> those the speaker has before them meanwhile."""
FULL, HALF = (13, 76), (14, 42)
"""Lines of a slide and characters of a line: over the whole width, and beside a picture."""
BETWEEN = 0.4
"""Lines between two points."""
LISTED = 8
"""Examples on a slide that only names them."""
SPARE = re.compile(r"slideLayout(?:8|9|1\d)\.xml")
"""Layouts of pandoc's own, which ours has no use for."""
SPARE_TYPE = re.compile(r'<Override [^>]*slideLayout(?:8|9|1\d)\.xml"[^>]*/>')
UNSPOKEN = re.compile(r"<a:rPr(?! lang)")
"""A run of text whose language is not told."""


@dataclass(frozen=True)
class Slide:
    """A slide: its points, the name of its picture, and what the speaker may say."""

    title: str
    points: tuple[str, ...] = ()
    picture: str = ""
    notes: tuple[str, ...] = ()
    first: int = 0
    """The number of the first point, where they are numbered."""


@dataclass(frozen=True)
class Deck:
    """A talk: its title slide and the others. `alternatives` are the alternative texts of its pictures, by name."""

    title: str
    subtitle: str
    publisher: str
    day: str
    notes: str
    slides: tuple[Slide, ...]
    alternatives: Mapping[str, str]


def example_slides(clipping: Clipping, sheets: Sheets, pictures: dict[str, bytes]) -> Manuscript:
    """The slides of an example; `pictures` are those of its plates, or its scene, by name."""
    deck = Deck(
        title=clipping.example.name,
        subtitle=f"{clipping.origin}. {clipping.imprint.tittel}",
        publisher=clipping.imprint.utgiver,
        day=_day(clipping.example.oppdatert, clipping.example.sprak),
        notes=" ".join(filter(None, (clipping.example.ingress, clipping.side.draft))),
        slides=tuple(_of_example(clipping, list(pictures))),
        alternatives=_alternatives(clipping, pictures),
    )
    return _manuscript(clipping.side, deck, sheets, pictures, sheets.properties(clipping))


def theme_slides(
    side: WebPage, clippings: Sequence[Clipping], sheets: Sheets, pictures: Mapping[str, dict[str, bytes]]
) -> Manuscript:
    """The slides of a theme and its examples; `pictures` are those of each example, by its id."""
    imprint = imprint_of(side.material, side.entry.program)
    assert imprint, "there are clippings, so there is an edition"
    line = source_line(side.copy, imprint, side.material, side.words).replace(HARD_SPACE, " ")
    words = side.words
    shown = [clipping for clipping in clippings if clipping.example.form == "full" and pictures[clipping.example.id]]
    named = {f"{clipping.example.id}-{name}": clipping for clipping in shown for name in pictures[clipping.example.id]}
    chosen = {clipping.example.id: name for name, clipping in reversed(named.items())}
    others = [clipping for clipping in clippings if clipping not in shown]
    slides = [
        *(slide for section in side.sections for slide in _spread(section.title, _points(section.nodes))),
        *(slide for clipping in shown for slide in _glimpse(clipping, chosen[clipping.example.id])),
        *_names(words["lysbilder_flere"], others),
        Slide(words["klipp_bruk"], (line, *((side.draft,) if side.draft else ()))),
    ]
    deck = Deck(
        title=side.entry.name,
        subtitle=imprint.tittel,
        publisher=imprint.utgiver,
        day=_day(side.entry.oppdatert, side.entry.sprak),
        notes=getattr(side.entry, "ingress", ""),
        slides=tuple(slides),
        alternatives={
            f"{clipping.example.id}-{name}": alt
            for clipping in shown
            for name, alt in _alternatives(clipping, pictures[clipping.example.id]).items()
        },
    )
    used = {
        name: pictures[named[name].example.id][name.removeprefix(f"{named[name].example.id}-")]
        for name in chosen.values()
    }
    about = Properties(
        title=deck.title,
        subject=imprint.tittel,
        creator=imprint.utgiver,
        keywords="",
        description=line,
        language=TONGUES[side.entry.sprak].merke,
        category=deck.title,
        status=side.entry.status_name,
        day=side.entry.oppdatert or "",
    )
    return _manuscript(side, deck, sheets, used, sheets.filled_properties(about))


def _manuscript(
    side: WebPage, deck: Deck, sheets: Sheets, pictures: Mapping[str, bytes], properties: str
) -> Manuscript:
    language = TONGUES[side.entry.sprak].merke
    return Manuscript(
        path=side.copy.path,
        ending="pptx",
        language=language,
        text=sheets.slides(deck),
        pictures=pictures,
        finish=partial(_finished, properties, language, deck.alternatives),
        properties=properties + repr(sorted(deck.alternatives.items())),
    )


def _of_example(clipping: Clipping, pictures: list[str]) -> Iterator[Slide]:
    written = {section.id: section for section in clipping.side.sections}
    for id_ in SHOWN:
        if id_ not in written:
            continue
        section, told = written[id_], _notes(written, TOLD.get(id_, ()))
        points, picture = _points(section.nodes), pictures[0] if pictures and id_ == SHOWN[0] else ""
        if id_ == "steg":
            yield from _spread(section.title, points, told, first=1)
            yield from _figures(clipping, _notes(written, ("ressurser",)))
        else:
            yield from _spread(section.title, points, told, picture)
    if "steg" not in written:
        yield from _figures(clipping, ())
    for name in pictures[1:]:
        yield Slide(clipping.example.name, (), name)
    yield _source(clipping)


def _figures(clipping: Clipping, told: tuple[str, ...]) -> Iterator[Slide]:
    """What it took and what it gave, in figures."""
    large = clipping.side.key_figure
    points = [f"{large.figure} {large.what}"] if large else []
    points += [f"{fact.label}: {fact.value}" for fact in clipping.side.needs]
    yield from _spread(clipping.words["dette_trenger_du"], points, told)


def _source(clipping: Clipping) -> Slide:
    return Slide(clipping.words["klipp_bruk"], (clipping.source_line, *clipping.notices))


def _glimpse(clipping: Clipping, picture: str) -> Iterator[Slide]:
    """An example on one slide of its theme's."""
    large = clipping.side.key_figure
    points = [clipping.origin, clipping.example.ingress, f"{large.figure} {large.what}" if large else ""]
    brief = [section for section in clipping.side.sections if section.id == SHOWN[0]]
    told = (*(point for section in brief for point in _points(section.nodes)), clipping.source_line)
    yield Slide(clipping.example.name, tuple(filter(None, points)), picture, told)


def _names(title: str, clippings: Sequence[Clipping]) -> Iterator[Slide]:
    for at in range(0, len(clippings), LISTED):
        named = clippings[at : at + LISTED]
        yield Slide(title, tuple(f"{one.example.name} ({one.places})" for one in named))


def _spread(
    title: str, points: Iterable[str], notes: tuple[str, ...] = (), picture: str = "", first: int = 0
) -> Iterator[Slide]:
    """The points on as many slides as they need; the notes, the picture and a bare title belong to the first."""
    lines, width = HALF if picture else FULL
    slide = Slide(title, (), picture, notes, first)
    room = float(lines)
    for point in points:
        takes = -(-len(point) // width) + BETWEEN
        if takes > room and slide.points:
            yield slide
            number = slide.first + len(slide.points) if first else 0
            slide, (lines, width) = Slide(title, first=number), FULL
            room, takes = float(lines), -(-len(point) // width) + BETWEEN
        slide, room = replace(slide, points=(*slide.points, point)), room - takes
    if slide.points:
        yield slide


def _points(nodes: Iterable[Node]) -> list[str]:
    """One idea a line: each item of a list, each sentence of a paragraph, each row of a table."""
    found: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            continue
        match node.tag:
            case "li":
                found.append(plain(node.children))
            case "tr":
                found.append(": ".join(filter(None, (plain([cell]) for cell in node.children))))
            case "ul" | "ol" | "blockquote" | "table" | "thead" | "tbody":
                found += _points(node.children)
            case _:
                found += sentences(plain(node.children))
    return [point for point in found if point.strip()]


def _notes(written: Mapping[str, Rendered], ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        plain(node.children)
        for id_ in ids
        if id_ in written
        for node in written[id_].nodes
        if not isinstance(node, str)
    )


def _alternatives(clipping: Clipping, pictures: Iterable[str]) -> dict[str, str]:
    shown = [plate.alt for plate in clipping.plates] or [clipping.drawing.alt]
    return dict(zip(pictures, shown, strict=False))


def _day(day: str | None, language: Language) -> str:
    return date(day, language) if day else ""


def _finished(properties: str, language: str, alternatives: Mapping[str, str], data: bytes) -> bytes:
    """The file with its own properties, languages and alternative texts, and without layouts it has no use for."""
    parts = {name: part for name, part in opened(data).items() if not SPARE.search(name)}
    types = SPARE_TYPE.sub("", parts["[Content_Types].xml"].decode()).encode()
    for name in [name for name in parts if name.startswith(("ppt/slides/slide", "ppt/notesSlides/notes"))]:
        text = UNSPOKEN.sub(f'<a:rPr lang="{language}"', parts[name].decode()).replace(
            'lang="en-US"', f'lang="{language}"'
        )
        for picture, alt in alternatives.items():
            text = text.replace(f'descr="{picture}" id="0"', f'descr={quoteattr(alt)} id="100"')
        parts[name] = text.encode()
    return closed(parts | {"[Content_Types].xml": types, "docProps/core.xml": properties.encode()})
