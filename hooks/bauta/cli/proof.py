"""proof: review proofs of municipalities, to write on."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bauta.cli.command_line import CLEAN, WRONG_USE, Parser
from bauta.composing.bindery import bind
from bauta.composing.extracts import review_proof
from bauta.publication import House, Publication


def main(root: Path, arguments: Sequence[str]) -> int:
    """Write a review proof of each municipality asked for. Exit 2 when one is not known."""
    parser = Parser("scripts/proof", description="Lager korrektur til en kommune: profilen og alle eksemplene.")
    parser.add_argument("municipalities", nargs="+", metavar="ID", help="id til kommunen, for eksempel verdal")
    parser.add_argument("--to", type=Path, default=root / "korrektur", metavar="MAPPE", help="mappa de legges i")
    options = parser.parse_args(arguments)
    with House(root) as house:
        publication = Publication(house)
        verdict = publication.verdict
        profiles = verdict.material.profiles
        if unknown := sorted(set(options.municipalities) - profiles.keys()):
            known = ", ".join(sorted(profiles)) or "ingen"
            sys.stderr.write(f"kjenner ikke {', '.join(unknown)}; velg blant: {known}\n")
            return WRONG_USE
        asked = [review_proof(verdict.material, profiles[id_]) for id_ in dict.fromkeys(options.municipalities)]
        slips = publication.slips(verdict.corrections)
        made = bind(root, filter(None, asked), slips.paste_up, publication.made_at, store=".cache/korrektur")
    options.to.mkdir(parents=True, exist_ok=True)
    for key, pdf in made.items():
        file = options.to / f"{key.rpartition('/')[2]}.pdf"
        file.write_bytes(pdf)
        sys.stdout.write(f"{file}\n")
    return CLEAN
