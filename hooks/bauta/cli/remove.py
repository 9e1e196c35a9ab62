"""remove: a text goes, with all that names it; its old address says so."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from bauta.cli.removal import parser_of, run, text_named
from bauta.desk.removal import removed


def main(root: Path, arguments: Sequence[str]) -> int:
    """Take a text away. Exit 2 when it is not there."""
    parser = parser_of("scripts/remove", "Fjerner en tekst og alt som nevner den.")
    parser.add_argument("gone", metavar="ID", help="teksten som går ut")
    parser.add_argument("--reason", metavar="GRUNN", required=True, help="hva den gamle adressen skal si til leserne")
    options = parser.parse_args(arguments)
    told = f"Den gamle adressen til «{options.gone}» får grunnen fra content/registre/adresser.yml."
    today = datetime.date.today()
    return run(
        root, options.yes, told, lambda house: removed(house, text_named(house, options.gone), today, options.reason)
    )
