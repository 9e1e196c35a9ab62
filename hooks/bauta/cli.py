"""The commands editors and contributors type: check, plan, new."""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

from bauta.correction import Correction, blocks
from bauta.make_up import House, Verdict
from bauta.plan_table import as_table, plan_rows
from bauta.report import FORMATS, tally

CLEAN, FAULTS, WRONG_USE = 0, 1, 2


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
