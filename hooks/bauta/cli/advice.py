"""advice: advice on the language of texts, and the share of each language."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from bauta.cli.command_line import CLEAN, WRONG_USE, Parser, source_paths
from bauta.desk.advice import advice, languages
from bauta.publication import House
from bauta.records.languages import MESSAGES, TONGUES
from bauta.text.wording import listed


def main(root: Path, arguments: Sequence[str]) -> int:
    """Print advice on texts, and the share of each language. Always ends with 0: advice is no fault."""
    parser = Parser("scripts/advice", description="Råd om språket: lesbarhet, forkortelser, typografi, stavemåte.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FIL", help="gi bare råd om disse filene")
    options = parser.parse_args(arguments)
    with House(root) as house:
        verdict = house.verdict()
    chosen = source_paths(root, options.files)
    copies = [copy for copy in verdict.material.copy if not chosen or copy.path in chosen]
    if unknown := sorted(chosen - {copy.path for copy in copies}):
        sys.stderr.write("".join(f"{path}: filen er ingen tekst\n" for path in unknown))
        return WRONG_USE
    known = verdict.material.registers.words
    for copy in copies:
        source = (root / copy.path).read_text(encoding="utf-8-sig")
        found = advice(copy, verdict.rendered[copy.key], source, known)
        if found.notes:
            lix = f" (LIX {found.lix})" if found.lix is not None else ""
            sys.stdout.write(f"{copy.path}{lix}\n" + "".join(f"    – {note}\n" for note in found.notes))
    shares = languages(verdict.material.copy, verdict.rendered)
    told = listed([f"{round(shares[tag])} % {TONGUES[tag].navn}" for tag in sorted(shares)], MESSAGES)
    sys.stdout.write(f"Målform etter antall ord: {told}.\n")
    if shutil.which("hunspell") is None:
        sys.stderr.write("Stavemåten er ikke sjekket: hunspell er ikke installert.\n")
    return CLEAN
