"""plan: the flat plan of an edition, with what each text has and uses."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser
from bauta.desk.plan_table import air, as_table, plan_rows, thin_pages
from bauta.json_text import json_text
from bauta.publication import House
from bauta.report import FORMATS


def main(root: Path, arguments: Sequence[str]) -> int:
    """Print the flat plan of an edition. Exit 1 when a text does not fit or the plan is wrong."""
    parser = Parser("scripts/plan", description="Viser sideplanen med hva hver tekst har og bruker.")
    parser.add_argument("edition", nargs="?", metavar="UTGAVE", help="id til utgaven; hovedutgaven når ingen er nevnt")
    parser.add_argument("--json", action="store_true", help="skriv ut som JSON")
    options = parser.parse_args(arguments)
    with House(root) as house:
        verdict = house.verdict()
    issue = next((i for i in verdict.issues if options.edition in (None, i.id)), None)
    if issue is None:
        known = ", ".join(i.edition.edition.id for i in verdict.issues) or "ingen"
        said = f"utgaven «{options.edition}» finnes ikke" if options.edition else "huset har ingen utgave"
        sys.stderr.write(f"{said}; velg mellom: {known}\n")
        return WRONG_USE
    rows = list(plan_rows(issue.edition.edition, issue.extents, verdict.material))
    if options.json:
        sys.stdout.write(json_text([asdict(row) for row in rows]))
    else:
        sys.stdout.write(as_table(rows))
        total = sum(item.sider for item in issue.edition.edition.plan)
        sys.stdout.write(
            f"\n{total} av {issue.edition.edition.sider} sider i planen\n{thin_pages(rows)}\n{air(rows)}\n"
        )
    own = [c for c in verdict.corrections if c.path == issue.edition.path or c in issue.corrections]
    faults = [c for c in own if c.level == "feil"]
    sys.stderr.write(FORMATS["text"](faults))
    return FAULTS if faults else CLEAN
