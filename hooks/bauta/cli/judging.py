"""The commands that judge: check, plan, fakta, preflight."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser, source_path
from bauta.correction import Correction, blocks, collate
from bauta.desk.fact_check import fact_check
from bauta.desk.plan_table import as_table, plan_rows, thin_pages
from bauta.publication import House, Verdict
from bauta.reading.manuscript import decode
from bauta.reading.reader import Reader
from bauta.report import FORMATS, tally
from bauta.text.typography import mend

BEGINS, ENDS = "── Korrektur ──", "── Følger med ──"
"""The lines before and after each round of `check --folg`; .vscode/tasks.json knows them."""

PAUSE = 0.4
"""Seconds between two looks at the files."""


def check(root: Path, arguments: Sequence[str]) -> int:
    """Print every correction. Exit 0 when nothing stops the build, 1 on faults, 2 on wrong use."""
    parser = Parser("scripts/check", description="Sjekker alle tekster mot malene og sidebudsjettet.")
    parser.add_argument("filer", nargs="*", type=Path, help="vis bare rettelser i disse filene")
    parser.add_argument("--format", choices=FORMATS, default="text", help="hvordan rettelsene skrives ut")
    parser.add_argument("--release", action="store_true", help="krev det som kreves ved utgivelse")
    parser.add_argument("--fix", action="store_true", help="rett først norsk typografi i teksten")
    parser.add_argument("--folg", action="store_true", help="sjekk på nytt hver gang en fil lagres, til du avbryter")
    options = parser.parse_args(arguments)
    if options.fix:
        _fix(root, {source_path(root, file) for file in options.filer})
    with House(root) as house:
        if options.folg:
            return _follow(house, release=options.release)
        verdict = house.verdict(options.release)
    found: Sequence[Correction] = verdict.corrections
    if options.filer:
        chosen = {source_path(root, file) for file in options.filer}
        if unknown := sorted(chosen - _sources(verdict)):
            sys.stderr.write("".join(f"{path}: filen er ingen kilde til boka eller nettstedet\n" for path in unknown))
            return WRONG_USE
        found = [correction for correction in found if correction.path in chosen]
    sys.stdout.write(FORMATS[options.format](found))
    sys.stderr.write(tally(found) + "\n")
    return FAULTS if blocks(found) else CLEAN


def plan(root: Path, arguments: Sequence[str]) -> int:
    """Print the flat plan of an edition. Exit 1 when a text does not fit or the plan is wrong."""
    parser = Parser("scripts/plan", description="Viser sideplanen med hva hver tekst har og bruker.")
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
    rows = list(plan_rows(issue.edition.edition, issue.extents, verdict.material))
    if options.json:
        sys.stdout.write(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(as_table(rows))
        total = sum(item.sider for item in issue.edition.edition.plan)
        sys.stdout.write(f"\n{total} av {issue.edition.edition.sider} sider i planen\n{thin_pages(rows)}\n")
    own = [c for c in verdict.corrections if c.path == issue.edition.path or c in issue.corrections]
    faults = [c for c in own if c.level == "feil"]
    sys.stderr.write(FORMATS["text"](faults))
    return FAULTS if faults else CLEAN


def fakta(root: Path, arguments: Sequence[str]) -> int:
    """Print every figure and name that the facts behind a text do not hold. Exit 1 when there are any."""
    parser = Parser("scripts/fakta", description="Viser tall og navn som ikke står i faktaene teksten bygger på.")
    parser.parse_args(arguments)
    found = collate(fact_check(Reader(root).read()))
    sys.stdout.write(FORMATS["text"](found))
    sys.stderr.write(f"{len(found) or 'Ingen'} tall og navn å se på.\n")
    return FAULTS if found else CLEAN


def preflight(root: Path, arguments: Sequence[str]) -> int:
    """Print what preflight finds in press files. Exit 0 when all may be printed, 1 on faults, 2 on wrong use."""
    # pikepdf and PDFium take time to load, and nothing else here needs them.
    from bauta.press.preflight.order import order_of
    from bauta.press.preflight.report import as_json, as_page, as_text
    from bauta.press.preflight.verdict import preflight as hold

    parser = Parser("scripts/preflight", description="Kontrollerer ferdige trykkfiler.")
    parser.add_argument("filer", nargs="+", type=Path, metavar="FIL", help="trykkfil (PDF)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="hvordan funnene skrives ut")
    parser.add_argument("--html", type=Path, metavar="FIL", help="skriv også en rapport med bilder av feilene")
    options = parser.parse_args(arguments)
    if missing := [file for file in options.filer if not file.is_file()]:
        sys.stderr.write("".join(f"finner ikke filen {file}\n" for file in missing))
        return WRONG_USE
    files = {file.name: file.read_bytes() for file in options.filer}
    if len(files) < len(options.filer):
        sys.stderr.write("to av filene heter det samme; kontroller dem hver for seg\n")
        return WRONG_USE
    orders = [order_of(file) for file in options.filer]
    for order in orders:
        if order.pages is None:
            sys.stderr.write(f"{order.name}: ingen bestilling ved siden av; sidetall og format holdes ikke mot noe\n")
    verdicts = [hold(files[order.name], order) for order in orders]
    sys.stdout.write({"text": as_text, "json": as_json}[options.format](verdicts))
    if options.html is not None:
        options.html.write_text(as_page(root, verdicts, files), encoding="utf-8", newline="\n")
    return CLEAN if all(verdict.approved for verdict in verdicts) else FAULTS


def _fix(root: Path, chosen: set[str]) -> None:
    """Mend the typography of texts; one that is approved stands as it was approved."""
    for copy in Reader(root).read().copy:
        file = root / copy.path
        if (chosen and copy.path not in chosen) or not copy.manuscript.readable:
            continue
        before = decode(file.read_bytes())
        after = mend(copy.path, before)
        if before == after:
            continue
        if copy.entry.status == "godkjent":
            sys.stderr.write(f"{copy.path}: står urørt, siden den er godkjent\n")
            continue
        file.write_text(after, encoding="utf-8", newline="\n")
        lines = sum(a != b for a, b in zip(before.split("\n"), after.split("\n"), strict=True))
        sys.stderr.write(f"{copy.path}: typografien er rettet i {lines} {'linje' if lines == 1 else 'linjer'}\n")


def _follow(house: House, *, release: bool) -> int:
    """Print every correction anew each time they change, between two lines that editors look for."""
    told: Sequence[Correction] | None = None
    try:
        while True:
            found = house.verdict(release).corrections
            if found != told:
                sys.stdout.write(f"{BEGINS}\n{FORMATS['text'](found)}{tally(found)}\n{ENDS}\n")
                sys.stdout.flush()
                told = found
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return CLEAN


def _sources(verdict: Verdict) -> set[str]:
    """Every file a correction may stand in."""
    material = verdict.material
    registers = {path for places in material.places.values() for path, _ in places}
    own = {copy.path for copy in material.copy} | {c.path for c in verdict.corrections}
    return own | registers | {edition.path for edition in material.editions}
