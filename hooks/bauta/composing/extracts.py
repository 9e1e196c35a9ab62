"""Extracts are small books of the house's own records: a municipality's, a theme's, or one example's, an offprint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bauta.facts.counties import CountyView, county_copies
from bauta.reading.material import Copy, Material
from bauta.records.edition import Edition
from bauta.records.entries import Entry, Example, Profile, Theme


@dataclass(frozen=True)
class Extract:
    """What goes in an extract, in running order."""

    key: str
    """The record it is made for."""
    edition: Edition
    """The edition it is taken from, which names publisher, address and format."""
    sheets: tuple[tuple[str, tuple[str, ...]], ...]
    """Kind of page and keys of the copy set on it."""
    made: Copy | None = None
    """What it is made for, where no source is written for that."""


def home_of(extract: Extract, material: Material) -> str:
    """The municipality a small book is from, the first of several; what is from none is a home of its own."""
    copy = material.by_key.get(extract.key)
    match copy.entry if copy else None:
        case Profile() as profile:
            return profile.id
        case Example(kommuner=[first, *_]):
            return first
    return extract.key


def extracts(material: Material) -> Iterator[Extract]:
    """An extract of every municipality, theme and county and an offprint of every example.

    Only what an edition can lend its name to.
    """
    for copy in material.copy:
        edition = lender(material, copy.entry.program)
        sheets = _sheets(material, copy.key, copy.entry)
        if edition is not None and sheets:
            yield Extract(copy.key, edition, sheets)
    for view, made in county_copies(material):
        if edition := lender(material, made.entry.program):
            yield Extract(made.key, edition, tuple(_county(view, material)), made)


def _county(view: CountyView, material: Material) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each municipality with its examples, then those of municipalities without a profile; each example once."""
    yield "utdrag", ()
    told: set[str] = set()
    for profile in view.profiles:
        examples = [example for example in material.examples_of(profile.id) if example.id not in told]
        told |= {example.id for example in examples}
        yield "profil", (f"municipalities/{profile.id}",)
        yield from _examples(examples)
    yield from _examples([example for example in view.examples if example.id not in told])


def review_proof(material: Material, profile: Profile) -> Extract | None:
    """A municipality's profile and examples, to be read and marked by those who know; None where no edition lends."""
    edition = lender(material, profile.program)
    key = f"municipalities/{profile.id}"
    keys = (key, *(f"examples/{example.id}" for example in material.examples_of(profile.id)))
    return Extract(key, edition, (("korrektur", keys),)) if edition else None


def lender(material: Material, programme: str) -> Edition | None:
    """The edition whose name an extract bears: the main one of the programme, else that of the house."""
    editions = [copy.edition for copy in material.editions]
    return next((e for e in editions if e.program == programme), next(iter(editions), None))


def _sheets(material: Material, key: str, entry: Entry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    match entry:
        case Example():
            return (("saertrykk", (key,)),)
        case Profile():
            return (("utdrag", ()), ("profil", (key,)), *_examples(material.examples_of(entry.id)))
        case Theme():
            return (("utdrag", ()), ("tema", (key,)), *_examples(material.examples_in(entry.id)))
    return ()


def _examples(examples: list[Example]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Those told in full on a page each, then the others as they fall."""
    for example in examples:
        if example.form == "full":
            yield "eksempel", (f"examples/{example.id}",)
    if short := tuple(f"examples/{example.id}" for example in examples if example.form != "full"):
        yield "kortform", short
