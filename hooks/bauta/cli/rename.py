"""rename: a text gets another id, and all that names it follows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bauta.cli.removal import parser_of, run, text_named
from bauta.desk.removal import renamed


def main(root: Path, arguments: Sequence[str]) -> int:
    """Give a text another id. Exit 2 when it is not there, or the id is taken."""
    parser = parser_of("scripts/rename", "Gir en tekst en ny id; alt som nevner den, følger med.")
    parser.add_argument("old", metavar="GAMMEL", help="id-en teksten har, eller mappe/id")
    parser.add_argument("new", metavar="NY", help="id-en den skal ha")
    options = parser.parse_args(arguments)
    told = f"Adressen til «{options.old}» fører fra nå til «{options.new}» (feltet tidligere_id)."
    return run(root, options.yes, told, lambda house: renamed(house, text_named(house, options.old), options.new))
