"""preflight: what preflight finds in finished press files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser
from bauta.press.preflight.apart import preflight_apart
from bauta.press.preflight.order import order_of
from bauta.press.preflight.report import as_json, as_page, as_text


def main(root: Path, arguments: Sequence[str]) -> int:
    """Print what preflight finds in press files. Exit 0 when all may be printed, 1 on faults, 2 on wrong use."""
    parser = Parser("scripts/preflight", description="Kontrollerer ferdige trykkfiler.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FIL", help="trykkfil (PDF)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="hvordan funnene skrives ut")
    parser.add_argument("--html", type=Path, metavar="FIL", help="skriv også en rapport med bilder av feilene")
    options = parser.parse_args(arguments)
    if missing := [file for file in options.files if not file.is_file()]:
        sys.stderr.write("".join(f"finner ikke filen {file}\n" for file in missing))
        return WRONG_USE
    files = {file.name: file.read_bytes() for file in options.files}
    if len(files) < len(options.files):
        sys.stderr.write("to av filene heter det samme; kontroller dem hver for seg\n")
        return WRONG_USE
    orders = [order_of(file) for file in options.files]
    for order in orders:
        if order.pages is None:
            sys.stderr.write(f"{order.name}: ingen bestilling ved siden av; sidetall og format holdes ikke mot noe\n")
    verdicts = [preflight_apart(files[order.name], order) for order in orders]
    sys.stdout.write({"text": as_text, "json": as_json}[options.format](verdicts))
    if options.html is not None:
        options.html.write_text(as_page(root, verdicts, files), encoding="utf-8", newline="\n")
    return CLEAN if all(verdict.approved for verdict in verdicts) else FAULTS
