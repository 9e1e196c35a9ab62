"""plan: the flat plan of an edition, with what each text has and uses."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser
from bauta.desk.plan_table import air, as_table, plan_rows, thin_pages
from bauta.desk.recipes import recipe_count
from bauta.desk.replanning import Cost, ReplanningError, exchanged, repaged
from bauta.desk.replanning import as_text as as_cost
from bauta.json_text import json_text
from bauta.publication import House, Issue, Verdict
from bauta.reading.premises import SOURCES
from bauta.reading.source_text import decode
from bauta.report import FORMATS
from bauta.staging import workbench


def main(root: Path, arguments: Sequence[str]) -> int:
    """Print the flat plan of an edition. Exit 1 when a text does not fit or the plan is wrong."""
    parser = Parser("scripts/plan", description="Viser sideplanen med hva hver tekst har og bruker.")
    parser.add_argument("edition", nargs="?", metavar="UTGAVE", help="id til utgaven; hovedutgaven når ingen er nevnt")
    parser.add_argument("--json", action="store_true", help="skriv ut som JSON")
    parser.add_argument("--swap", nargs=2, metavar=("A", "B"), help="vis hva det koster at to tekster bytter plass")
    parser.add_argument(
        "--pages",
        action="append",
        metavar="ID=+2",
        default=[],
        help="vis hva det koster å gi eller ta sider; kan gjentas",
    )
    parser.add_argument("--yes", action="store_true", help="skriv den nye planen, sammen med --swap eller --pages")
    options = parser.parse_args(arguments)
    with House(root) as house:
        verdict = house.verdict()
    issue = next((i for i in verdict.issues if options.edition in (None, i.id)), None)
    if issue is None:
        known = ", ".join(i.edition.edition.id for i in verdict.issues) or "ingen"
        said = f"utgaven «{options.edition}» finnes ikke" if options.edition else "huset har ingen utgave"
        sys.stderr.write(f"{said}; velg mellom: {known}\n")
        return WRONG_USE
    if options.swap or options.pages:
        return _replan(root, verdict, issue, options)
    rows = list(plan_rows(issue.edition.edition, issue.extents, verdict.material))
    if options.json:
        sys.stdout.write(json_text([asdict(row) for row in rows]))
    else:
        sys.stdout.write(as_table(rows))
        total = sum(item.sider for item in issue.edition.edition.plan)
        sys.stdout.write(
            f"\n{total} av {issue.edition.edition.sider} sider i planen\n{thin_pages(rows)}\n{air(rows)}\n"
        )
        if told := recipe_count(issue.edition.edition, verdict.material):
            sys.stdout.write(f"{told}\n")
    own = [c for c in verdict.corrections if c.path == issue.edition.path or c in issue.corrections]
    faults = [c for c in own if c.level == "feil"]
    sys.stderr.write(FORMATS["text"](faults))
    return FAULTS if faults else CLEAN


def _replan(root: Path, verdict: Verdict, issue: Issue, options: argparse.Namespace) -> int:
    """Show what another plan costs, set on a copy of the house; write it when that is asked for."""
    path = issue.edition.path
    before = decode((root / path).read_bytes())
    try:
        after = exchanged(path, before, *options.swap) if options.swap else before
        after = repaged(path, after, options.pages)
    except ReplanningError as fault:
        sys.stderr.write(f"{fault}\n")
        return WRONG_USE
    with workbench(root / ".cache", "plan-") as copy:
        for folder in (*SOURCES, "overrides"):
            shutil.copytree(root / folder, copy / folder)
        (copy / path).write_text(after, encoding="utf-8", newline="\n")
        with House(copy) as house:
            tried = house.verdict()
            other = next((i for i in tried.issues if i.id == issue.id), None)
            rows = [] if other is None else list(plan_rows(other.edition.edition, other.extents, tried.material))
    old = {(fault.rule, fault.text) for fault in verdict.corrections}
    new = {(fault.rule, fault.text) for fault in tried.corrections}
    cost = Cost(
        list(plan_rows(issue.edition.edition, issue.extents, verdict.material)),
        rows,
        [fault for fault in tried.corrections if (fault.rule, fault.text) not in old],
        len(old - new),
    )
    sys.stdout.write("".join(f"{line}\n" for line in as_cost(cost)))
    if options.yes:
        (root / path).write_text(after, encoding="utf-8", newline="\n")
        sys.stdout.write(f"Planen i {path} er skrevet.\n")
    else:
        sys.stdout.write("Ingenting er skrevet. Kjør samme kommando med --yes for å skrive planen.\n")
    return CLEAN
