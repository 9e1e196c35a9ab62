"""A new point of a register, for `scripts/new`: a reference, a round of comment, a keyword, a gathering."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path
from typing import get_args

from bauta.cli.command_line import CLEAN, WRONG_USE
from bauta.correction import Correction
from bauta.forms.empty_house import languages
from bauta.forms.register_entry import TEXTS, EntryField, with_entry
from bauta.forms.template import file_name
from bauta.reading.field_faults import validated
from bauta.reading.front_matter import read_any_yaml
from bauta.reading.material import Material
from bauta.reading.source_text import decode
from bauta.records.languages import MESSAGES
from bauta.records.registers import ITEM_TYPES
from bauta.records.sources import Reference
from bauta.report import as_text

LONGEST_ID = 60
KINDS_OF_REFERENCE = get_args(Reference.model_fields["type"].annotation)


def add_parsers(kinds: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]  # argparse names it so
    """What each kind of point is asked for on the command line."""
    reference = kinds.add_parser("referanse", help="en kilde i referansesamlingen")
    reference.add_argument("title", metavar="TITTEL", help="tittelen, slik kilden har den")
    reference.add_argument("--type", choices=KINDS_OF_REFERENCE, required=True, help="hva slags kilde det er")
    reference.add_argument("--publisher", metavar="UTGIVER", required=True, help="hvem som har gitt den ut")
    reference.add_argument("--year", metavar="ÅR", default="", help="året, eller årene: 2008, 2005–2008, 2005–")
    reference.add_argument("--address", metavar="https://…", default="", help="nettadressen")
    hearing = kinds.add_parser("høring", aliases=["horing"], help="en runde der tekster sendes ut til uttalelse")
    hearing.add_argument("title", metavar="HVA", help="hva som sendes ut")
    hearing.add_argument("--deadline", metavar="ÅÅÅÅ-MM-DD", default="ukjent", help="svarfristen, en virkedag")
    hearing.add_argument("--texts", nargs="*", metavar="ID", default=[], help="id-ene til tekstene; ingen er alle")
    hearing.add_argument("--asked", nargs="*", metavar="HVEM", default=[], help="kommunene som spørres, eller roller")
    keyword = kinds.add_parser("stikkord", help="et ord eksemplene finnes igjen med")
    keyword.add_argument("title", metavar="ORD", help="ordet på bokmål")
    keyword.add_argument("--nn", metavar="ORD", default="", help="ordet på nynorsk")
    keyword.add_argument("--synonyms", nargs="*", metavar="ORD", default=[], help="ord folk søker med")
    gathering = kinds.add_parser(
        "samling", help="en samling av tekster i et hus for seg, eller med --from en samling i et program"
    )
    gathering.add_argument("title", metavar="NAVN", help="hva samlingen heter")
    house = gathering.add_argument_group("et tomt hus til en ny utgiver, med bok og nettsted")
    house.add_argument(
        "--folder", type=Path, metavar="MAPPE", help="hvor huset skal stå; ved siden av dette når ingen er nevnt"
    )
    house.add_argument("--here", action="store_true", help="i stedet for tekstene her, når alt er lagt inn i git")
    house.add_argument("--publisher", metavar="UTGIVER", default="", help="hvem som gir ut samlingen")
    house.add_argument("--language", choices=languages(), default=MESSAGES, help="språket den gis ut på")
    gathering = gathering.add_argument_group("en samling i et program, med dag og sted")
    gathering.add_argument("--from", dest="first", metavar="ÅÅÅÅ-MM-DD", help="første dag")
    gathering.add_argument("--to", dest="last", metavar="ÅÅÅÅ-MM-DD", help="siste dag; samme dag når den ikke er nevnt")
    gathering.add_argument("--place", metavar="STED", default="ukjent", help="stedet")


def new_entry(root: Path, material: Material, options: argparse.Namespace, programme: str) -> int:
    """Write a point at the end of its register. Exit 2 when it is there already, or is not as it should be."""
    kind = "høring" if options.kind == "horing" else options.kind
    path = TEXTS[kind]
    register = path.rpartition("/")[2].removesuffix(".yml")
    fields = _fields(kind, options, programme)
    name = str(fields[0].value)
    if name in material.registers.by_name[register]:
        sys.stderr.write(f"«{name}» står i {path} fra før; skriv videre der, eller velg et annet navn\n")
        return WRONG_USE
    file = root / path
    before = decode(file.read_bytes()) if file.is_file() else ""
    text, line = with_entry(before, fields)
    faults = _faults(path, text, register)
    if faults:
        sys.stderr.write(as_text(faults))
        return WRONG_USE
    file.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{path}:{line}: «{name}» er lagt til. Kjør scripts/check {path}\n")
    return CLEAN


def _fields(kind: str, options: argparse.Namespace, programme: str) -> list[EntryField]:
    today = datetime.date.today().isoformat()
    id_ = file_name(options.title)[:LONGEST_ID].strip("-")
    if kind == "stikkord":
        return [
            EntryField("ord", options.title),
            EntryField("nn", options.nn or options.title, "ordet på nynorsk"),
            EntryField("synonymer", options.synonyms, "ord folk søker med"),
        ]
    if kind == "referanse":
        found = [
            EntryField("id", id_),
            EntryField("type", options.type, f"en av {', '.join(KINDS_OF_REFERENCE)}"),
            EntryField("tittel", options.title),
            EntryField("utgiver", options.publisher),
            EntryField("aar", options.year, "2008, 2005–2008 eller 2005–"),
            EntryField("adresse", options.address),
            EntryField("lest", today, "dagen du leste den"),
        ]
        return [field for field in found if field.value]
    if kind == "samling":
        return [
            EntryField("id", id_),
            EntryField("program", programme),
            EntryField("navn", options.title),
            EntryField("fra", options.first),
            EntryField("til", options.last or options.first),
            EntryField("sted", options.place, "ukjent når ingen kilde sier det"),
        ]
    return [
        EntryField("id", f"{id_}-{today[:7]}"),
        EntryField("program", programme),
        EntryField("hva", options.title),
        EntryField("sendt", today),
        EntryField("frist", options.deadline, "en virkedag, eller ukjent"),
        EntryField("tekster", options.texts, "id-ene til tekstene; tom liste er alle"),
        EntryField("spurt", options.asked, "id til kommuner, eller roller"),
        EntryField("svar", [], "etter hvert: {fra: verdal, mottatt: 2026-12-01, tatt_inn: 2026-12-02}"),
    ]


def _faults(path: str, text: str, register: str) -> list[Correction]:
    """What is wrong with the last point of a register."""
    values, marks, faults = read_any_yaml(path, text)
    if faults:
        return list(faults)
    number = len(values) - 1
    return validated(ITEM_TYPES[register], path, values[number], marks, (number,))[1]
