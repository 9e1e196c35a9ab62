"""The commands that give advice: on texts, and on addresses that no longer answer."""

from __future__ import annotations

import datetime
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser, source_path
from bauta.desk.advice import advice, languages
from bauta.desk.link_check import PAUSE, ask, due, keep
from bauta.publication import House
from bauta.reading.reader import Reader
from bauta.text.wording import amount

REFERENCES = "content/registre/referanser.yml"


def lenker(root: Path, arguments: Sequence[str]) -> int:
    """Ask the addresses of the references that are due, and keep the answers. Exit 1 when an address is gone."""
    parser = Parser("scripts/lenker", description="Spør adressene i referansesamlingen om de fortsatt svarer.")
    parser.add_argument("--antall", type=int, default=50, help="hvor mange adresser som spørres denne gangen")
    parser.add_argument("--dager", type=int, default=90, help="spør bare adresser som ikke er spurt på så mange dager")
    parser.add_argument("--pause", type=float, default=PAUSE, help="sekunder mellom to spørsmål til samme nettsted")
    options = parser.parse_args(arguments)
    today = datetime.date.today()
    references = Reader(root).read().registers.referanser
    asked = due(references, today - datetime.timedelta(days=options.dager))[: options.antall]
    answers = []
    try:
        for answer in ask(asked, options.pause):
            answers.append(answer)
            if answer.state != "ok":
                sys.stdout.write(f"{answer.state} {answer.detail}: {answer.reference.id}: {answer.reference.adresse}\n")
    except KeyboardInterrupt:
        sys.stderr.write("Avbrutt; svarene så langt er tatt vare på.\n")
    if answers:
        keep(root / REFERENCES, answers, today)
    gone = sum(answer.state == "borte" for answer in answers)
    sys.stderr.write(f"{len(answers)} adresser spurt, {gone} borte. Svarene står i {REFERENCES}.\n")
    return FAULTS if gone else CLEAN


def rad(root: Path, arguments: Sequence[str]) -> int:
    """Print advice on texts, and the share of each language. Always ends with 0: advice is no fault."""
    parser = Parser("scripts/rad", description="Råd om språket: lesbarhet, forkortelser, typografi, stavemåte.")
    parser.add_argument("filer", nargs="*", type=Path, help="gi bare råd om disse filene")
    options = parser.parse_args(arguments)
    with House(root) as house:
        verdict = house.verdict()
    chosen = {source_path(root, file) for file in options.filer}
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
    told = f"{amount(round(shares['nb']))} % bokmål og {amount(round(shares['nn']))} % nynorsk"
    sys.stdout.write(f"Målform etter antall ord: {told}.\n")
    if shutil.which("hunspell") is None:
        sys.stderr.write("Stavemåten er ikke sjekket: hunspell er ikke installert.\n")
    return CLEAN
