"""What the house makes from the whole book: contents, index, references and overviews."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import groupby

from bauta.contract.matter import ThemeTag
from bauta.contract.sheets import (
    ContentsRow,
    IndexGroup,
    IndexItem,
    IndexRow,
    MunicipalityRow,
    Presentation,
    ReferenceGroup,
    ReferenceRow,
    ReferenceWork,
)
from bauta.facts.charts import growth
from bauta.reading.addresses import page_address
from bauta.reading.material import Material
from bauta.records.edition import Edition
from bauta.records.entries import Chapter, Example, Profile, Sourced, Theme
from bauta.records.field_types import Population
from bauta.records.flatplan import FlatPlan
from bauta.records.languages import Language, Words
from bauta.records.requirement import is_known
from bauta.records.sources import Reference
from bauta.text.wording import amount

ALPHABET = {letter: number for number, letter in enumerate("abcdefghijklmnopqrstuvwxyzæøå")}
KINDS = {
    "lov": "kilder_lover",
    "forskrift": "kilder_lover",
    "rundskriv": "kilder_vedtak",
    "vedtak": "kilder_vedtak",
    "plan": "kilder_planer",
    "utredning": "kilder_planer",
    "rapport": "kilder_rapporter",
    "veileder": "kilder_veiledere",
    "standard": "kilder_veiledere",
    "statistikk": "kilder_statistikk",
    "artikkel": "kilder_artikler",
    "nettside": "kilder_artikler",
    "presentasjon": "kilder_presentasjoner",
    "liste": "kilder_lister",
}
"""Type of a reference -> the word it is printed under, in printed order."""
MADE = {
    "hjul": "hjulet",
    "kull": "kullene",
    "samlinger": "samlingene",
    "register": "bok_register",
    "henvisninger": "henvisninger",
}
"""Kind of a page without a text -> the word for its title."""
FEW = 20
"""Examples of a book too small for any word to be common in it."""
COMMON = 0.25
"""Share of the printed examples from which a word finds too many of them to lead anywhere."""


@lru_cache(maxsize=1 << 12)
def norwegian(text: str) -> tuple[int, ...]:
    """A key that sorts æ, ø and å last, and aa as two letters a."""
    return tuple(ALPHABET.get(letter, -1) for letter in text.casefold() if letter.isalnum() or letter == " ")


def contents(material: Material, plan: FlatPlan, words: Words) -> tuple[ContentsRow, ...]:
    """Entries of the contents page in running order."""
    return tuple(_contents(material, plan, words))


def _contents(material: Material, plan: FlatPlan, words: Words) -> Iterator[ContentsRow]:
    for sheet in plan.sheets:
        if sheet.kind in MADE:
            yield ContentsRow(f"{sheet.kind}-{sheet.first}", words[MADE[sheet.kind]], sheet.first, 1)
        for key in sheet.keys:
            copy = material.by_key.get(key)
            if copy is None or sheet.kind in ("bruk", "kolofon"):
                continue
            entry = copy.entry
            theme = material.registers.themes.get(entry.id) if isinstance(entry, Theme) else None
            tag = ThemeTag(theme.nummer, theme.navn, theme.farge) if theme else None
            yield ContentsRow(key, entry.name, sheet.first, 1 if isinstance(entry, Chapter) else 2, tag)


def index(material: Material, plan: FlatPlan, words: Words) -> tuple[IndexGroup, ...]:
    """The index: municipalities, considerations and kinds of measure with titles under them, keywords with places."""
    municipalities: Found = defaultdict(set)
    considerations: Found = defaultdict(set)
    measures: Found = defaultdict(set)
    keywords: Found = defaultdict(set)
    named = partial(material.registers.alternatives.name, language=words.language)
    for key, page in plan.pages.items():
        copy = material.by_key.get(key)
        match copy.entry if copy else None:
            case Profile() as profile:
                municipalities[profile.navn].add((page, words["kommunen"]))
            case Example() as example:
                names = [material.profiles[id_].navn for id_ in example.kommuner if id_ in material.profiles]
                for name in names:
                    municipalities[name].add((page, example.tittel))
                for consideration in example.brukerhensyn if isinstance(example.brukerhensyn, list) else []:
                    considerations[named("brukerhensyn", consideration)].add((page, example.tittel))
                if example.tiltakstype and is_known(example.tiltakstype):
                    measures[named("tiltakstype", example.tiltakstype)].add((page, example.tittel))
                for word in example.stikkord:
                    keywords[word].add((page, " og ".join(names)))
    most = COMMON * max(sum(key.startswith("examples/") for key in plan.pages), FEW)
    considerations, measures, keywords = (_leading(found, most) for found in (considerations, measures, keywords))
    groups = (
        IndexGroup(words["kommuner"], True, tuple(_rows(municipalities))),
        IndexGroup(words["brukerhensyn"], True, tuple(_rows(considerations))),
        IndexGroup(words["tiltakstype"], True, tuple(_rows(measures))),
        IndexGroup(words["stikkord"], False, tuple(_with_nynorsk(list(_rows(keywords)), material))),
    )
    return tuple(group for group in groups if group.rows)


Found = defaultdict[str, set[tuple[int, str]]]


def _leading(found: Found, most: float) -> Found:
    """The words that lead to a few of the examples; one that half the book answers to leads nowhere."""
    return defaultdict(set, {word: places for word, places in found.items() if len(places) <= most})


def _rows(found: Found) -> Iterator[IndexRow]:
    for word in sorted(found, key=norwegian):
        yield IndexRow(word, "", tuple(IndexItem(name, page) for page, name in sorted(found[word])))


def _with_nynorsk(rows: list[IndexRow], material: Material) -> Iterator[IndexRow]:
    """The keywords with their forms in nynorsk leading to them, save those that would stand next to their own."""
    printed = {row.word for row in rows}
    keywords = {keyword.ord for keyword in material.registers.stikkord}
    leads = [
        IndexRow(keyword.nn, keyword.ord, ())
        for keyword in material.registers.stikkord
        if keyword.ord in printed and keyword.nn and keyword.nn not in keywords
    ]
    merged = sorted([*rows, *leads], key=lambda row: norwegian(row.word))
    words = ["", *(row.word for row in merged), ""]
    return (row for n, row in enumerate(merged) if not row.see or row.see not in (words[n], words[n + 2]))


def references(material: Material, edition: Edition, words: Words) -> tuple[ReferenceGroup, ...]:
    """The references the printed entries build on, grouped as they are printed."""
    used = {
        id_
        for key in material.printed[edition.id]
        if (copy := material.by_key.get(key)) and isinstance(copy.entry, Sourced | Chapter)
        for id_ in copy.entry.henvisninger
    }
    return tuple(
        ReferenceGroup(heading, tuple(_by_publisher(items)))
        for heading, items in grouped((r for r in material.registers.referanser if r.id in used), words)
    )


def _by_publisher(items: Iterable[Reference]) -> Iterator[ReferenceRow]:
    """The works of each publisher in one row; those without a publisher in a row each."""
    for publisher, published in groupby(items, lambda item: item.utgiver):
        works = tuple(ReferenceWork(item.tittel, item.aar) for item in published)
        for row in (works,) if publisher else ((work,) for work in works):
            yield ReferenceRow(publisher, row)


def grouped(references: Iterable[Reference], words: Words) -> list[tuple[str, list[Reference]]]:
    """References under the headings they are printed under, each group by publisher, year and title."""
    groups: dict[str, list[Reference]] = {heading: [] for heading in KINDS.values()}
    for reference in references:
        groups[KINDS[reference.type]].append(reference)
    return [
        (words[heading], sorted(items, key=lambda r: norwegian(f"{r.utgiver} {r.aar} {r.tittel}")))
        for heading, items in groups.items()
        if items
    ]


def municipalities(material: Material, plan: FlatPlan, language: Language) -> tuple[MunicipalityRow, ...]:
    """The printed profiles as rows of a table, by name."""
    profiles = {key: material.by_key[key].entry for key in plan.pages if key in material.by_key}
    printed = {key: entry for key, entry in profiles.items() if isinstance(entry, Profile)}
    changes = {row.name: row for row in growth(printed.values(), language).rows}
    rows = []
    for key, profile in printed.items():
        people, change = profile.innbyggere, changes.get(profile.navn)
        rows.append(
            MunicipalityRow(
                id=key,
                name=profile.navn,
                county=profile.fylke,
                before=change.before if change else "–",
                population=amount(people.tall, language) if isinstance(people, Population) and people.tall else "–",
                change=change.text if change else "–",
                share=change.share if change else 0,
                examples=sum(f"examples/{example.id}" in plan.pages for example in material.examples_of(profile.id)),
                page=plan.pages[key],
            )
        )
    return tuple(sorted(rows, key=lambda row: norwegian(row.name)))


def years_of_count(profiles: Iterable[Profile]) -> tuple[str, str]:
    """The years inhabitants are counted in, then and now, where they are the same for all."""
    profiles = list(profiles)
    return _year([profile.innbyggere_tidligere for profile in profiles]), _year([p.innbyggere for p in profiles])


def _year(counts: Iterable[object]) -> str:
    known = [count for count in counts if isinstance(count, Population) and count.tall and is_known(count.dato)]
    years = {str(count.dato)[:4] for count in known}
    return years.pop() if len(years) == 1 else ""


def presentations(profiles: Iterable[Profile], address: str) -> tuple[Presentation, ...]:
    """What is special for each municipality, by name, with the address of its page below `address`."""
    return tuple(
        Presentation(
            profile.navn,
            profile.fylke,
            profile.unikt,
            profile.sprak,
            address + page_address(f"municipalities/{profile.id}"),
        )
        for profile in sorted(profiles, key=lambda profile: norwegian(profile.navn))
    )
