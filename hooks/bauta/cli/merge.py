"""merge: a text goes into another, and all that names the one names the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bauta.cli.removal import parser_of, run, text_named
from bauta.desk.removal import merged


def main(root: Path, arguments: Sequence[str]) -> int:
    """Let a text go into another. Exit 2 when one is not there, or they are of different kinds."""
    parser = parser_of("scripts/merge", "Slår sammen to tekster: alt som nevner A, nevner B, og A går ut.")
    parser.add_argument("gone", metavar="A", help="teksten som går ut")
    parser.add_argument("into", metavar="B", help="teksten som blir stående")
    options = parser.parse_args(arguments)
    told = (
        f"Adressen til «{options.gone}» fører fra nå til «{options.into}» (feltet tidligere_id). Henvisninger og "
        "råstoff følger med; ordene og bildene flytter du selv før du skriver --yes."
    )
    return run(
        root,
        options.yes,
        told,
        lambda house: merged(house, text_named(house, options.gone), text_named(house, options.into)),
    )
