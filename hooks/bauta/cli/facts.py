"""facts: figures and names in the texts that the facts behind them do not hold."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bauta.cli.command_line import CLEAN, FAULTS, Parser
from bauta.correction import collate
from bauta.desk.fact_check import fact_check
from bauta.reading.reader import Reader
from bauta.report import FORMATS


def main(root: Path, arguments: Sequence[str]) -> int:
    """Print every figure and name that the facts behind a text do not hold. Exit 1 when there are any."""
    parser = Parser("scripts/facts", description="Viser tall og navn som ikke står i faktaene teksten bygger på.")
    parser.parse_args(arguments)
    found = collate(fact_check(Reader(root).read()))
    sys.stdout.write(FORMATS["text"](found))
    sys.stderr.write(f"{len(found) or 'Ingen'} tall og navn å se på.\n")
    return FAULTS if found else CLEAN
