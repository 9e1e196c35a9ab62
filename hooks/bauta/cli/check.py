"""check: every correction of the texts, before anything is built."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser, source_paths
from bauta.correction import Correction, blocks
from bauta.reading.made_from import made_from
from bauta.report import FORMATS, tally
from bauta.store import SHELVES, Store, key_of

if TYPE_CHECKING:  # where nothing has changed, the answer is on the shelf, and nothing more is imported
    from bauta.publication import House, Verdict

BEGINS, ENDS = "── Korrektur ──", "── Følger med ──"
"""The lines before and after each round of `--follow`; .vscode/tasks.json knows them."""

PAUSE = 0.4
"""Seconds between two looks at the files."""

STORE = f"{SHELVES}/korrektur"
SEPARATOR = "\0"
"""Stands between what was told and how it ended."""


def main(root: Path, arguments: Sequence[str]) -> int:
    """Print every correction. Exit 0 when nothing stops the build, 1 on faults, 2 on wrong use."""
    parser = Parser("scripts/check", description="Sjekker alle tekster mot malene og sidebudsjettet.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FIL", help="vis bare rettelser i disse filene")
    parser.add_argument("--format", choices=FORMATS, default="text", help="hvordan rettelsene skrives ut")
    parser.add_argument("--release", default="", metavar="UTGAVE", help="krev det som kreves når denne utgaven skal ut")
    parser.add_argument("--fix", action="store_true", help="rett først norsk typografi i teksten")
    parser.add_argument("--follow", action="store_true", help="sjekk på nytt hver gang en fil lagres, til du avbryter")
    options = parser.parse_args(arguments)
    chosen = source_paths(root, options.files)
    if options.fix:
        _fix(root, chosen)
    if options.follow:
        return _follow(root, release=options.release)
    shelf = Store(root / STORE)
    asked = (*sorted(chosen), options.format, options.release)
    key = key_of(made_from(root).encode(), *(part.encode() for part in asked))
    kept = shelf.get(key)
    if kept is None:
        kept = SEPARATOR.join(_answer(root, chosen, options.format, release=options.release)).encode()
        shelf.put(key, kept)
        shelf.prune([key])
    told, summed_up, code = kept.decode().split(SEPARATOR)
    sys.stdout.write(told)
    sys.stderr.write(summed_up)
    return int(code)


def _answer(root: Path, chosen: set[str], form: str, *, release: str) -> tuple[str, str, str]:
    """What is told of the corrections, what they come to, and how the command ends."""
    from bauta.house_style.release import not_ours
    from bauta.publication import House

    with House(root) as house:
        verdict = house.verdict(release)
    if no_such := not_ours(verdict.material):
        return "", f"{no_such}\n", str(WRONG_USE)
    found: Sequence[Correction] = verdict.corrections
    if chosen:
        if unknown := sorted(chosen - _sources(verdict)):
            lines = "".join(f"{path}: filen er ingen kilde til boka eller nettstedet\n" for path in unknown)
            return "", lines, str(WRONG_USE)
        found = [correction for correction in found if correction.path in chosen]
    return FORMATS[form](found), tally(found) + "\n", str(FAULTS if blocks(found) else CLEAN)


def _fix(root: Path, chosen: set[str]) -> None:
    """Mend the typography of texts; one that is approved stands as it was approved."""
    from bauta.reading.reader import Reader
    from bauta.reading.source_text import decode
    from bauta.text.typography import mend

    for copy in Reader(root).read().copy:
        file = root / copy.path
        if (chosen and copy.path not in chosen) or not copy.manuscript.readable:
            continue
        before = decode(file.read_bytes())
        after = mend(copy.path, before)
        if before == after:
            continue
        if copy.entry.signed_off:
            sys.stderr.write(f"{copy.path}: står urørt, siden den er godkjent\n")
            continue
        file.write_text(after, encoding="utf-8", newline="\n")
        lines = sum(a != b for a, b in zip(before.split("\n"), after.split("\n"), strict=True))
        sys.stderr.write(f"{copy.path}: typografien er rettet i {lines} {'linje' if lines == 1 else 'linjer'}\n")


def _follow(root: Path, *, release: str) -> int:
    """Print every correction anew each time they change, between two lines that editors look for."""
    from bauta.publication import House

    with House(root) as house:
        return _following(house, release=release)


def _following(house: House, *, release: str) -> int:
    told: Sequence[Correction] | None = None
    try:
        while True:
            found = house.verdict(release).corrections
            if found != told:
                sys.stdout.write(f"{BEGINS}\n{FORMATS['text'](found)}{tally(found)}\n{ENDS}\n")
                sys.stdout.flush()
                told = found
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return CLEAN


def _sources(verdict: Verdict) -> set[str]:
    """Every file a correction may stand in."""
    material = verdict.material
    registers = {path for places in material.places.values() for path, _ in places}
    own = {copy.path for copy in material.copy} | {c.path for c in verdict.corrections}
    return own | registers | {edition.path for edition in material.editions}
