"""new: a new record from the template, its Word form, a point of a register, or a house for another publication."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bauta.cli.command_line import CLEAN, WRONG_USE, Parser
from bauta.cli.new_entry import add_parsers, new_entry
from bauta.forms.template import file_name, template
from bauta.reading.material import Material
from bauta.reading.reader import Reader
from bauta.reading.word_list import languages_of
from bauta.records.entries import FOLDERS, Entry, Example, Profile


def main(root: Path, arguments: Sequence[str]) -> int:
    """Write a new record, its Word form, a point of a register, or a house. Exit 2 when it is there already."""
    parser = Parser("scripts/new", description="Lager en ny fil etter malen, med forklaring av hvert felt.")
    kinds = parser.add_subparsers(
        dest="kind", required=True, metavar="kommune|eksempel|referanse|høring|stikkord|samling"
    )
    profile = kinds.add_parser("kommune", help="en kommunepresentasjon")
    profile.add_argument("name", metavar="NAVN", help="kommunens offisielle navn")
    example = kinds.add_parser("eksempel", help="et eksempel")
    example.add_argument("title", metavar="TITTEL", help="hva som er gjort, maks 70 tegn")
    example.add_argument("--municipality", required=True, metavar="ID", help="id til kommunen, for eksempel verdal")
    example.add_argument("--form", choices=("full", "stikkord"), default="full", help="oppskrift eller kortform")
    languages = languages_of(root)
    for kind in (profile, example):
        kind.add_argument("--language", choices=languages, default=languages[0], help="språket teksten skrives på")
        kind.add_argument("--programme", metavar="ID", help="id til programmet; hovedutgavens når ingen er nevnt")
        kind.add_argument("--docx", action="store_true", help="lag et Word-skjema til å sende ut, i mappa du står i")
    add_parsers(kinds)
    options = parser.parse_args(arguments)
    if options.kind == "samling" and options.first is None:
        from bauta.cli.new_house import new_house  # only this way needs it

        return new_house(root, options)
    material = Reader(root).read()
    main_programme = next((copy.edition.program for copy in material.editions), "")
    if options.kind not in ("kommune", "eksempel"):
        return new_entry(root, material, options, main_programme)
    known = {"sprak": options.language, "program": options.programme or main_programme}
    entry: Profile | Example
    if options.kind == "kommune":
        id_ = file_name(options.name)
        entry = material.registers.kind(Profile).model_construct(None, id=id_, navn=options.name, **known)
    else:
        id_ = file_name(f"{options.municipality} {options.title}")
        named = {"tittel": options.title, "kommuner": [options.municipality], "form": options.form}
        entry = material.registers.kind(Example).model_construct(None, id=id_, **named, **known)
    for warning in _unregistered(entry, material):
        sys.stderr.write(f"varsel: {warning}\n")
    path = f"{id_}.docx" if options.docx else f"{FOLDERS[entry.type]}/{id_}.md"
    file = Path(path) if options.docx else root / path
    if file.exists():
        sys.stderr.write(f"{path} finnes fra før; velg et annet navn, eller skriv videre i den\n")
        return WRONG_USE
    if options.docx:
        from bauta.forms.word_form import lists_for, word_form  # only this way needs it, and it takes time to load

        themes = material.registers.theme_names(entry.program, entry.sprak)
        file.write_bytes(word_form(entry, themes, lists_for(entry, material)))
        sys.stdout.write(f"{path} er laget. Send skjemaet ut, og ta det inn igjen med scripts/import {path}\n")
        return CLEAN
    file.parent.mkdir(exist_ok=True)
    file.write_text(template(entry, datetime.date.today()), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{path} er laget. Fyll den ut, og kjør scripts/check {path}\n")
    return CLEAN


def _unregistered(entry: Entry, material: Material) -> Iterator[str]:
    """What a new record names that the house does not know yet; it is accepted all the same."""
    programmes = material.known("programmer")
    if programmes is not None and entry.program not in programmes:
        yield f"programmet «{entry.program}» står ikke i content/registre/programmer.yml ennå"
    if isinstance(entry, Profile) and entry.navn not in material.registers.names_of_participants:
        yield f"«{entry.navn}» står ikke i content/registre/deltakelser.yml; sjekk skrivemåten"
    for id_ in entry.kommuner if isinstance(entry, Example) else ():
        if id_ not in material.profiles:
            yield f"kommunen «{id_}» har ingen profil i municipalities/ ennå"
