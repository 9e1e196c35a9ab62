"""Rules for the headings of a record and what stands under them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import zip_longest

from bauta.correction import Correction
from bauta.house_style.rule import CopyRule
from bauta.reading.body import Section
from bauta.reading.material import Copy, Material
from bauta.reading.suggestion import suggestion
from bauta.records.entries import Example
from bauta.records.requirement import UNKNOWN
from bauta.records.sections import Heading, headings_for

STEP = re.compile(r"^\d+[.)]\s+\S", re.MULTILINE)
STEPS = 3


@CopyRule
def section_missing(copy: Copy, material: Material) -> Iterator[Correction]:
    """Every heading of the template stands, «Dette gikk bra» and «Snubletråder» both."""
    found = {heading.id for _, heading in _known(copy)}
    template = _template(copy)
    found |= {heading.id for _, heading in _misnamed(copy)}
    for place, heading in enumerate(template):
        asked = heading.required and not heading.generated
        if heading.level == 3:  # the two experiences go with «Erfaringer», where that stands
            asked = asked and bool(found & {"erfaringer", "gikk-bra", "snubletrader"})
        if asked and heading.id not in found:
            before = [h for h in template[:place] if h.id in found]
            line = next(
                (s.line for s, h in _known(copy) if before and h.id == before[-1].id), copy.manuscript.body_line
            )
            where = f"etter «{before[-1].words(copy.entry.sprak)}»" if before else "først"
            mark = "#" * heading.level
            text = (
                f"«{heading.words(copy.entry.sprak)}» mangler; "
                f"sett inn «{mark} {heading.words(copy.entry.sprak)}» {where}"
            )
            yield Correction(copy.path, line, "section-missing", text)


@CopyRule
def section_order(copy: Copy, material: Material) -> Iterator[Correction]:
    """The headings stand in the order of the template."""
    template = _template(copy)
    known = [(section, template.index(heading)) for section, heading in _known(copy)]
    in_order = _longest_rise([place for _, place in known])
    for number, (section, place) in enumerate(known):
        if number in in_order:
            continue
        earlier = [other for other, at in known[:number] if at > place]
        later = [other for other, at in known[number + 1 :] if at < place]
        if later:
            text = f"«{section.title}» står før «{later[-1].title}»; flytt den ned"
        elif earlier:
            text = f"«{section.title}» står etter «{earlier[0].title}»; flytt den opp"
        else:
            continue
        yield Correction(copy.path, section.line, "section-order", text)


@CopyRule
def section_doubled(copy: Copy, material: Material) -> Iterator[Correction]:
    """A heading of the template stands once."""
    lines: dict[str, int] = {}
    for section, heading in _known(copy):
        if heading.id in lines:
            text = f"«{section.title}» står også på linje {lines[heading.id]}; slå tekstene sammen"
            yield Correction(copy.path, section.line, "section-doubled", text)
        lines.setdefault(heading.id, section.line)


@CopyRule
def section_unknown(copy: Copy, material: Material) -> Iterator[Correction]:
    """Only headings of the template stand in a record, at the level of the template."""
    template = _template(copy)
    language = copy.entry.sprak
    if not template:
        yield from _chapter_headings(copy)
        return
    misnamed = _misnamed(copy)
    for section in copy.manuscript.sections:
        heading = _heading(section, template)
        if heading is None and section.title:
            marks = [f"{'#' * h.level} {h.words(language)}" for h in template if not h.generated]
            remedy = f"bruk en av «{'», «'.join(marks)}», eller slett overskriften og behold teksten under"
            if meant := dict(misnamed).get(section):
                remedy = f"skriv «{'#' * meant.level} {meant.words(language)}»"
            text = f"«{section.title}» står ikke i malen; {remedy}"
            yield Correction(copy.path, section.line, "section-unknown", text)
        elif heading is None and section.text:
            text = "tekst foran den første overskriften; flytt den ned under en overskrift"
            yield Correction(copy.path, section.line, "section-unknown", text)
        elif heading is not None:
            asked = f"{'#' * heading.level} {heading.words(language)}"
            if (section.level, section.title) != (heading.level, heading.words(language)):
                written = f"{'#' * section.level} {section.title}"
                text = f"overskriften er skrevet «{written}»; skriv «{asked}»"
                yield Correction(copy.path, section.line, "section-unknown", text)


def _chapter_headings(copy: Copy) -> Iterator[Correction]:
    level = 1
    for section in copy.manuscript.sections:
        if section.level == 1:
            text = f"«{section.title}» har én #; bruk ##, for tittelen står i feltet «tittel»"
            yield Correction(copy.path, section.line, "section-unknown", text)
        elif section.level > level + 1:
            text = f"«{section.title}» hopper over et nivå; bruk {'#' * (level + 1)}"
            yield Correction(copy.path, section.line, "section-unknown", text)
        level = max(section.level, 1)


@CopyRule
def section_empty(copy: Copy, material: Material) -> Iterator[Correction]:
    """Every section has a text; from quality assurance on, an unknown one is not enough."""
    level = material.binding(copy)
    known = _known(copy)
    for (section, heading), following in zip_longest(known, known[1:]):
        parent = following is not None and following[1].level > heading.level
        if heading.generated or (parent and not section.text):
            continue
        if not section.text:
            text = f"«{section.title}» er tom; skriv teksten, eller {UNKNOWN} hvis opplysningene ikke finnes"
            yield Correction(copy.path, section.line, "section-empty", text, level)
        elif section.text == UNKNOWN and level == "feil":
            text = f"«{section.title}» er {UNKNOWN}; en kvalitetssikret tekst må ha alle deler"
            yield Correction(copy.path, section.line, "section-empty", text, level)


@CopyRule
def section_generated(copy: Copy, material: Material) -> Iterator[Correction]:
    """Sections the house makes from the fields are not written."""
    for section, heading in _known(copy):
        if heading.generated:
            text = f"«{section.title}» lages av feltene; slett overskriften og teksten under den"
            yield Correction(copy.path, section.line, "section-generated", text)


@CopyRule
def steps_too_few(copy: Copy, material: Material) -> Iterator[Correction]:
    """A full recipe has three numbered steps or more."""
    if not (isinstance(copy.entry, Example) and copy.entry.form == "full"):
        return
    for section, heading in _known(copy):
        steps = len(STEP.findall(section.text))
        if heading.id == "steg" and section.text not in ("", UNKNOWN) and steps < STEPS:
            text = f"«{section.title}» har {steps} nummererte steg; skriv minst tre, ett verb i hvert"
            yield Correction(copy.path, section.line, "steps-too-few", text, material.binding(copy))


def _template(copy: Copy) -> tuple[Heading, ...]:
    return headings_for(copy.entry) or ()


def _heading(section: Section, template: tuple[Heading, ...]) -> Heading | None:
    """The heading of the template a section has the words of, in any language."""
    title = section.title.casefold()
    return next((h for h in template if title in map(str.casefold, h.spellings)), None)


def _known(copy: Copy) -> list[tuple[Section, Heading]]:
    template = _template(copy)
    found = ((section, _heading(section, template)) for section in copy.manuscript.sections)
    return [(section, heading) for section, heading in found if heading is not None]


def _misnamed(copy: Copy) -> list[tuple[Section, Heading]]:
    """Sections under a heading of another name than the template's, and the one that is meant; none is meant twice."""
    template = [heading for heading in _template(copy) if not heading.generated]
    taken = {heading.id for _, heading in _known(copy)}
    found: list[tuple[Section, Heading]] = []
    for section in copy.manuscript.sections:
        if section.title and _heading(section, _template(copy)) is None:
            free = {h.words(copy.entry.sprak): h for h in template if h.id not in taken}
            others = {word: words for words, h in free.items() for word in (*h.spellings, *h.also)}
            if (meant := suggestion(section.title, free, others)) is not None:
                found.append((section, free[meant]))
                taken.add(free[meant].id)
    return found


def _longest_rise(places: list[int]) -> set[int]:
    """Positions of a longest run of places that never falls: what already stands in order."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for number, place in enumerate(places):
        at = bisect_right(tops, place)
        before.append(ends[at - 1] if at else None)
        tops[at:], ends[at:] = [place, *tops[at + 1 :]], [number, *ends[at + 1 :]]
    chain: set[int] = set()
    step = ends[-1] if ends else None
    while step is not None:
        chain.add(step)
        step = before[step]
    return chain
