"""links: addresses of the references that no longer answer."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from bauta.cli.command_line import CLEAN, FAULTS, Parser
from bauta.desk.link_check import PAUSE, ask, due, keep
from bauta.reading.reader import Reader

REFERENCES = "content/registre/referanser.yml"


def main(root: Path, arguments: Sequence[str]) -> int:
    """Ask the addresses of the references that are due, and keep the answers. Exit 1 when an address is gone."""
    parser = Parser("scripts/links", description="Spør adressene i referansesamlingen om de fortsatt svarer.")
    parser.add_argument(
        "--count", type=int, default=50, metavar="ANTALL", help="hvor mange adresser som spørres denne gangen"
    )
    parser.add_argument(
        "--days", type=int, default=90, metavar="DAGER", help="spør bare adresser som ikke er spurt på så mange dager"
    )
    parser.add_argument(
        "--pause", type=float, default=PAUSE, metavar="SEKUNDER", help="sekunder mellom to spørsmål til samme nettsted"
    )
    options = parser.parse_args(arguments)
    today = datetime.date.today()
    references = Reader(root).read().registers.referanser
    asked = due(references, today - datetime.timedelta(days=options.days))[: options.count]
    answers = []
    try:
        for answer in ask(asked, options.pause):
            answers.append(answer)
            if answer.state != "ok":
                sys.stdout.write(f"{answer.state} {answer.detail}: {answer.reference.id}: {answer.reference.adresse}\n")
    except KeyboardInterrupt:
        sys.stderr.write("Avbrutt; svarene så langt er tatt vare på.\n")
    finally:
        if answers:
            keep(root / REFERENCES, answers, today)
    gone = sum(answer.state == "borte" for answer in answers)
    sys.stderr.write(f"{len(answers)} adresser spurt, {gone} borte. Svarene står i {REFERENCES}.\n")
    return FAULTS if gone else CLEAN
