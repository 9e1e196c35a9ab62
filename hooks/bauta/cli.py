"""The commands editors and contributors type: check, plan, proof, new, fakta."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

from bauta.bindery import bind
from bauta.correction import Correction, blocks, collate
from bauta.entries import Example, Profile
from bauta.extracts import review_proof
from bauta.fact_base import read_fact_base
from bauta.fact_check import fact_check
from bauta.make_up import House, Verdict
from bauta.plan_table import as_table, plan_rows
from bauta.publication import Publication
from bauta.read import Reader
from bauta.report import FORMATS, tally
from bauta.template import file_name, template

CLEAN, FAULTS, WRONG_USE = 0, 1, 2

FACTS = "shared/brief/facts"
"""Where the facts lie, beside the house; they are not part of it."""


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Norwegian when it is used wrongly."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: kan ikke forstå dette: {message}\n")


def check(root: Path, arguments: Sequence[str]) -> int:
    """Print every correction. Exit 0 when nothing stops the build, 1 on faults, 2 on wrong use."""
    parser = _Parser("scripts/check", description="Sjekker alle tekster mot malene og sidebudsjettet.")
    parser.add_argument("filer", nargs="*", type=Path, help="vis bare rettelser i disse filene")
    parser.add_argument("--format", choices=FORMATS, default="text", help="hvordan rettelsene skrives ut")
    parser.add_argument("--release", action="store_true", help="krev det som kreves ved utgivelse")
    options = parser.parse_args(arguments)
    with House(root) as house:
        verdict = house.verdict(options.release)
    found: Sequence[Correction] = verdict.corrections
    if options.filer:
        chosen = {_path(root, file) for file in options.filer}
        if unknown := sorted(chosen - _sources(verdict)):
            sys.stderr.write("".join(f"{path}: filen er ingen kilde til boka eller nettstedet\n" for path in unknown))
            return WRONG_USE
        found = [correction for correction in found if correction.path in chosen]
    sys.stdout.write(FORMATS[options.format](found))
    sys.stderr.write(tally(found) + "\n")
    return FAULTS if blocks(found) else CLEAN


def plan(root: Path, arguments: Sequence[str]) -> int:
    """Print the flat plan of an edition. Exit 1 when a text does not fit or the plan is wrong."""
    parser = _Parser("scripts/plan", description="Viser sideplanen med hva hver tekst har og bruker.")
    parser.add_argument("utgave", nargs="?", default="hoveddokument", help="id til utgaven")
    parser.add_argument("--json", action="store_true", help="skriv ut som JSON")
    options = parser.parse_args(arguments)
    with House(root) as house:
        verdict = house.verdict()
    issue = next((i for i in verdict.issues if i.edition.edition.id == options.utgave), None)
    if issue is None:
        known = ", ".join(i.edition.edition.id for i in verdict.issues) or "ingen"
        sys.stderr.write(f"utgaven «{options.utgave}» finnes ikke; velg mellom: {known}\n")
        return WRONG_USE
    rows = plan_rows(issue, verdict.material)
    if options.json:
        sys.stdout.write(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(as_table(rows))
        total = sum(item.sider for item in issue.edition.edition.plan)
        sys.stdout.write(f"\n{total} av {issue.edition.edition.sider} sider i planen\n")
    own = [c for c in verdict.corrections if c.path == issue.edition.path or c in issue.corrections]
    faults = [c for c in own if c.level == "feil"]
    sys.stderr.write(FORMATS["text"](faults))
    return FAULTS if faults else CLEAN


def proof(root: Path, arguments: Sequence[str]) -> int:
    """Write a review proof of each municipality asked for. Exit 2 when one is not known."""
    parser = _Parser("scripts/proof", description="Lager korrektur til en kommune: profilen og alle eksemplene.")
    parser.add_argument("kommuner", nargs="+", metavar="ID", help="id til kommunen, for eksempel verdal")
    parser.add_argument("--ut", type=Path, default=root / "korrektur", help="mappa de legges i")
    options = parser.parse_args(arguments)
    with House(root) as house:
        publication = Publication(house)
        verdict = publication.verdict
        profiles = verdict.material.profiles
        if unknown := sorted(set(options.kommuner) - profiles.keys()):
            known = ", ".join(sorted(profiles)) or "ingen"
            sys.stderr.write(f"kjenner ikke {', '.join(unknown)}; velg blant: {known}\n")
            return WRONG_USE
        asked = [review_proof(verdict.material, profiles[id_]) for id_ in dict.fromkeys(options.kommuner)]
        slips = publication.slips(verdict.corrections)
        made = bind(root, filter(None, asked), slips.paste_up, publication.made_at, store=".cache/korrektur")
    options.ut.mkdir(parents=True, exist_ok=True)
    for key, pdf in made.items():
        file = options.ut / f"{key.rpartition('/')[2]}.pdf"
        file.write_bytes(pdf)
        sys.stdout.write(f"{file}\n")
    return CLEAN


def new(root: Path, arguments: Sequence[str]) -> int:
    """Write the template of a new record. Exit 2 when the file is already there."""
    parser = _Parser("scripts/new", description="Lager en ny fil etter malen, med forklaring av hvert felt.")
    kinds = parser.add_subparsers(dest="type", required=True, metavar="kommune|eksempel")
    profile = kinds.add_parser("kommune", help="en kommunepresentasjon")
    profile.add_argument("navn", help="kommunens offisielle navn")
    example = kinds.add_parser("eksempel", help="et eksempel")
    example.add_argument("tittel", help="hva som er gjort, maks 70 tegn")
    example.add_argument("--kommune", required=True, metavar="ID", help="id til kommunen, for eksempel verdal")
    example.add_argument("--form", choices=("full", "stikkord"), default="full", help="oppskrift eller kortform")
    for kind in (profile, example):
        kind.add_argument("--sprak", choices=("nb", "nn"), default="nb", help="språket teksten skrives på")
        kind.add_argument("--program", default="pilotkommuner", help="id til programmet")
    options = parser.parse_args(arguments)
    known = {"sprak": options.sprak, "program": options.program}
    entry: Profile | Example
    if options.type == "kommune":
        folder, id_ = "municipalities", file_name(options.navn)
        entry = Profile.model_construct(None, id=id_, navn=options.navn, **known)
    else:
        folder, id_ = "examples", file_name(f"{options.kommune} {options.tittel}")
        named = {"tittel": options.tittel, "kommuner": [options.kommune], "form": options.form}
        entry = Example.model_construct(None, id=id_, **named, **known)
        if not (root / "municipalities" / f"{options.kommune}.md").exists():
            sys.stderr.write(f"varsel: kommunen «{options.kommune}» har ingen profil i municipalities/ ennå\n")
    file = root / folder / f"{id_}.md"
    if file.exists():
        sys.stderr.write(f"{folder}/{id_}.md finnes fra før; velg et annet navn, eller skriv videre i den\n")
        return WRONG_USE
    file.parent.mkdir(exist_ok=True)
    file.write_text(template(entry, datetime.date.today()), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{folder}/{id_}.md er laget. Fyll den ut, og kjør scripts/check {folder}/{id_}.md\n")
    return CLEAN


def fakta(root: Path, arguments: Sequence[str]) -> int:
    """Print every figure and name that the facts behind a text do not hold. Exit 1 when there are any."""
    parser = _Parser("scripts/fakta", description="Viser tall og navn som ikke står i faktaene teksten bygger på.")
    parser.add_argument("--fakta", type=Path, default=root.parent / FACTS, help="mappa med faktafilene")
    options = parser.parse_args(arguments)
    if not options.fakta.is_dir():
        sys.stderr.write(f"finner ikke mappa med fakta: {options.fakta}; oppgi den med --fakta MAPPE\n")
        return WRONG_USE
    found = collate(fact_check(Reader(root).read(), read_fact_base(options.fakta)))
    sys.stdout.write(FORMATS["text"](found))
    sys.stderr.write(f"{len(found) or 'Ingen'} tall og navn å se på.\n")
    return FAULTS if found else CLEAN


def _path(root: Path, file: Path) -> str:
    absolute = (Path.cwd() / file).resolve()
    known = absolute.relative_to(root) if absolute.is_relative_to(root) else absolute
    return unicodedata.normalize("NFC", known.as_posix())


def _sources(verdict: Verdict) -> set[str]:
    """Every file a correction may stand in."""
    material = verdict.material
    registers = {f"content/registre/{name}.yml" for name in material.register_lines}
    own = {copy.path for copy in material.copy} | {c.path for c in verdict.corrections}
    return own | registers | {edition.path for edition in material.editions}
