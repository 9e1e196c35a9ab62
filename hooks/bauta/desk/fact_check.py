"""The fact check lists every figure and proper name of a text that its raw material does not hold.

It is a reader's list and no verdict: a name may be inflected, a sum may be the editors' own. What is right all the same
is explained in the text's `merknad`, and what stands there is not listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bauta.correction import Correction
from bauta.desk.fact_base import fact_base
from bauta.reading.addresses import sources_in
from bauta.reading.material import Copy, Material
from bauta.records.declaration import declarations
from bauta.records.entries import Chapter, Profile, Sourced
from bauta.records.languages import MESSAGES
from bauta.records.measurements import KeyFigure, Measurement
from bauta.text.wording import worded

FIGURE = re.compile(r"\d{1,3}(?:[ \u00a0.]\d{3}(?!\d))+(?:,\d+)?|\d+(?:,\d+)?")
SPAN = re.compile(r"(\d\d)(\d\d)–(\d\d)(?!\d)")
"""A span of years with the century left out of the last."""

WORD = re.compile(r"[A-Za-zÆØÅæøåÉéÖöÄäÜüŠšŽžČčŊŋŦŧĐđ][\w’-]*")
SENTENCE_END = re.compile(r"(?:[.!?:»]|^|[-*#>|]|\d\.)\s*$")
LINK = re.compile(r"\]\([^)]*\)")
STEM = 4
"""Letters of a name that must be found; inflection changes the rest."""


def fact_check(material: Material) -> Iterator[Correction]:
    """What each text says that its linked facts do not, as warnings."""
    facts = fact_base(material)
    shared = _known_to_all(material)
    for copy in material.copy:
        entry = copy.entry
        if isinstance(entry, Sourced | Chapter) and entry.rastoff:
            linked = [id_ for other in _linked(copy, material) for id_ in getattr(other.entry, "rastoff", ())]
            ground_text = facts.ground_of([*entry.rastoff, *linked], _municipalities(entry))
            ground = _folded(f"{ground_text} {_rules(entry, material)} {entry.merknad} {shared}")
            yield from _unfounded(copy.path, _lines(copy), ground)
    places = material.places.get("tidslinje", ())
    for (path, line), milestone in zip(places, material.registers.tidslinje, strict=True):
        base = [milestone.rastoff] if milestone.rastoff else []
        ground = _folded(f"{facts.ground_of(base, [])} {shared}")
        told = [(line, milestone.dato), (line, milestone.hva)]
        yield from _unfounded(path, told, ground)


def _municipalities(entry: Sourced | Chapter) -> list[str]:
    """Municipalities whose own facts a text may draw on: a profile has all of its municipality's."""
    if isinstance(entry, Profile):
        return [entry.id]
    return []


def _rules(entry: Sourced | Chapter, material: Material) -> str:
    """What today's rules ask that an example names: its advice may give their figures."""
    known = material.registers.legal_rules
    named = [known[id_] for id_ in getattr(entry, "regel", ()) if id_ in known]
    told = [f"{rule.paragraf} {rule.hva} {rule.sier} {rule.merknad} {rule.kilde.utgiver}" for rule in named]
    return " ".join((*told, *(f"{figure.hva} {figure.verdi}" for rule in named for figure in rule.tall)))


def _linked(copy: Copy, material: Material) -> Iterator[Copy]:
    """The texts a text links to: what it says of them rests on their facts."""
    for source in sources_in(copy.path, copy.manuscript.body):
        if source in material.by_key:
            yield material.by_key[source]


def _known_to_all(material: Material) -> str:
    """Names every text may use: municipalities, counties, themes, programmes, and the titles of the sources."""
    registers = material.registers
    names = [profile.navn for profile in material.profiles.values()]
    names += [county.navn for county in registers.fylker]
    names += [theme.navn for theme in registers.temaer]
    names += [programme.navn for programme in registers.programmer]
    names += [f"{reference.tittel} {reference.utgiver}" for reference in registers.referanser]
    names += [entry.name for entry in (*material.examples.values(), *material.chapters.values())]
    return " ".join((*names, "Norge Noreg"))


def _unfounded(path: str, lines: Iterable[tuple[int, str]], ground: str) -> Iterator[Correction]:
    figures = _figures(ground)
    for line, text in lines:
        for figure in dict.fromkeys(FIGURE.findall(SPAN.sub(r"\1\2–\1\3", text))):
            if _number(figure) not in figures and not _small(figure):
                yield _mark(path, line, f"tallet «{figure}»")
        for name in dict.fromkeys(_names(text)):
            if _stem(name) not in ground:
                yield _mark(path, line, f"navnet «{name}»")


def _lines(copy: Copy) -> Iterator[tuple[int, str]]:
    """Every line a reader meets, with its number: prose among the fields, measures and key figure, and the text."""
    for name, declared in declarations(type(copy.entry)).items():
        value = getattr(copy.entry, name)
        if value and (declared.longest or isinstance(value, KeyFigure)):
            yield copy.line_of(name), worded(value, MESSAGES)
        for number, point in enumerate(value if isinstance(value, list) else ()):
            if isinstance(point, Measurement):
                yield copy.line_of(name, number), worded(point, MESSAGES)
    first = copy.manuscript.body_line
    for offset, line in enumerate(copy.manuscript.body.split("\n")):
        yield first + offset, LINK.sub("]", line)


def _names(text: str) -> Iterator[str]:
    """Words with a capital letter that does not come from beginning a sentence."""
    if text.startswith("#"):
        return
    for word in WORD.finditer(text):
        if word[0][0].isupper() and not SENTENCE_END.search(text[: word.start()].rstrip("[(«*_ ")):
            yield word[0]


def _stem(name: str) -> str:
    """What inflection and compounding leave of a name: «Agder-fylkene» is found as «agder»."""
    first = _folded(name).split("-")[0]
    return first[: max(STEM, len(first) - 3)] if len(first) > STEM else first.removesuffix("s")


def _small(figure: str) -> bool:
    """Numbers of steps, lists and words like «én av 3»: too small to be checked by themselves."""
    return figure.isdigit() and int(figure) <= 10


def _figures(text: str) -> set[str]:
    return {_number(figure) for figure in FIGURE.findall(SPAN.sub(r"\1\2–\1\3", text))}


def _number(figure: str) -> str:
    """A figure without the marks between thousands."""
    return re.sub(r"[ \u00a0.](?=\d{3})", "", figure)


def _folded(text: str) -> str:
    return text.casefold().replace("\u00a0", " ")


def _mark(path: str, line: int, what: str) -> Correction:
    text = f"{what} står ikke i faktaene teksten bygger på; rett det, eller forklar det i «merknad»"
    return Correction(path, line, "fakta", text, "varsel")
