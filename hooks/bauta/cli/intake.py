"""import: records made of filled Word forms, with their pictures and what is missing."""

from __future__ import annotations

import difflib
import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bauta.cli import check
from bauta.cli.command_line import CLEAN, WRONG_USE, Parser
from bauta.forms.filing import Filing, FilingError, filing
from bauta.forms.reply import missing, reply
from bauta.forms.template import LONGEST_NAME
from bauta.forms.word_intake import Intake, take_in
from bauta.forms.word_package import NotWordError
from bauta.house_style.persons import REMEDY, telling
from bauta.reading.reader import Reader
from bauta.records.editorial import EditorialPhase
from bauta.records.flatplan import flat_plan
from bauta.records.languages import MESSAGES
from bauta.records.names import AllowedNames
from bauta.text.persons import persons
from bauta.text.wording import date

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Line:
    """What became of a form, as a line of the table: its name, the text, pictures, answers missing, and how it went."""

    form: str
    path: str = ""
    pictures: int = 0
    missing: int = 0
    went: str = ""


def main(root: Path, arguments: Sequence[str]) -> int:
    """Make records of filled Word forms and tell what is missing. Exit as `check`; 2 when a file cannot be taken in."""
    parser = Parser("scripts/import", description="Gjør utfylte Word-skjemaer til tekster, og viser hva som mangler.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FIL.docx", help="utfylte skjemaer, eller en mappe")
    parser.add_argument("--replace", action="store_true", help="vis hva skjemaet endrer i teksten som er der, og spør")
    parser.add_argument("--yes", action="store_true", help="svar ja på forhånd, sammen med --replace")
    parser.add_argument("--id", default="", metavar="NAVN", help="navnet teksten får, når det er ett skjema")
    parser.add_argument("--reply", action="store_true", help="skriv et svar til avsenderen ved siden av skjemaet")
    options = parser.parse_args(arguments)
    forms = [*_forms(options.files)]
    if options.id and (len(forms) > 1 or not ID.fullmatch(options.id) or len(options.id) > LONGEST_NAME):
        parser.error(f"--id gjelder ett skjema, og er små bokstaver a–z, tall og bindestrek, høyst {LONGEST_NAME} tegn")
    if not forms:
        sys.stderr.write("det er ingen Word-filer (.docx) der\n")
        return WRONG_USE
    lines = [_taken(root, file, options) for file in forms]
    if len(lines) > 1:
        sys.stdout.write(_table(lines))
    code = WRONG_USE if any(not line.path for line in lines) else CLEAN
    made = [str(root / line.path) for line in lines if line.path]
    return max(code, check.main(root, made)) if made else code


def _forms(given: Iterable[Path]) -> Iterator[Path]:
    """The forms that are named, and those in folders that are; not the files Word keeps while a form is open."""
    for file in given:
        if file.is_dir():
            inside = (one for one in sorted(file.iterdir()) if one.suffix.lower() in (".docx", ".docm"))
            yield from (one for one in inside if not one.name.startswith(("~$", ".")))
        else:
            yield file


def _taken(root: Path, file: Path, options: Namespace) -> Line:
    """Take in one form, and say how it went."""
    material = Reader(root).read()
    try:
        intake = take_in(file, material.registers.theme_ids, material.registers.alternatives)
        printed: dict[str, list[str]] = {}
        for copy in material.editions:
            for path in flat_plan(copy.edition).pages:
                printed.setdefault(path, []).append(copy.edition.id)
        filed = filing(root, intake, file.stem, options.id, printed)
        if refused := _refused(filed, replace=options.replace, yes=options.yes):
            raise FilingError(refused)
        filed.lay(root)
    except (NotWordError, FilingError) as fault:
        sys.stderr.write(f"{file}: {fault}\n")
        return Line(file.name, went=str(fault))
    _tell(filed, intake)
    if filed.path[:-3] not in printed:
        sys.stdout.write(
            "  – teksten kommer på nettstedet; skal den i en bok, må den inn i planen i content/utgaver/\n"
        )
    if options.reply:
        intake.remarks += _named(intake, material.names)  # whoever takes it in is told by the check
        letter = file.with_name(f"{file.stem}-svar.txt")
        letter.write_text(reply(intake, _deadline(material.registers.faser, intake)), encoding="utf-8", newline="\n")
        sys.stdout.write(f"  – svaret til avsenderen ligger i {letter}\n")
    went = "laget" if filed.before is None else "endret"
    return Line(file.name, filed.path, len(filed.pictures), len(missing(intake)), went)


def _refused(filed: Filing, *, replace: bool, yes: bool) -> str:
    """Why a record that is there is not written over; nothing when it may be."""
    if filed.before is None:
        return ""
    if not replace:
        return f"{filed.path} finnes fra før; bruk --replace for å se hva skjemaet endrer, og skrive over"
    old, new = filed.before.splitlines(), filed.text.splitlines()
    changes = [*difflib.unified_diff(old, new, "slik det står", "etter skjemaet", lineterm="", n=0)]
    sys.stdout.write("\n".join([f"{filed.path}: dette endres:", *changes[2:], ""]) if changes else "")
    if not changes or yes:
        return ""
    sys.stdout.write("Skal det endres? Skriv ja eller nei: ")
    sys.stdout.flush()
    if sys.stdin.readline().strip().casefold() in ("ja", "j"):
        return ""
    return f"{filed.path} står urørt; svar ja, eller bruk --yes, for å endre den"


def _named(intake: Intake, allowed: AllowedNames) -> Iterator[str]:
    """What the form gave of persons, their mailboxes and numbers; the sender is told, and may take it back."""
    texts = [*(text for _, text in telling(intake.fields)), *intake.text.values(), *intake.unplaced]
    for text in texts:
        yield from (f"«{found.text}» {REMEDY[found.kind]}" for found in persons(text, allowed))


def _deadline(phases: Iterable[EditorialPhase], intake: Intake) -> str:
    """The date new texts of the programme are wanted by, where one is set."""
    program = intake.fields.get("program")
    asked = (phase.frist for phase in phases if phase.program == program and not phase.historisk)
    return date(next((day for day in asked if day != "ukjent"), ""), MESSAGES)


def _tell(filed: Filing, intake: Intake) -> None:
    number = len(filed.pictures)
    pictures = f", med {number} {'bilde' if number == 1 else 'bilder'}" if number else ""
    sys.stdout.write(f"{filed.path} er laget av skjemaet{pictures}.\n")
    for remark in intake.remarks:
        sys.stdout.write(f"  – {remark}\n")
    if intake.unplaced:
        sys.stdout.write("  – dette har ikke plass i malen, og ligger som en merknad nederst i filen:\n")
        sys.stdout.write("".join(f"      {text}\n" for text in intake.unplaced))


def _table(lines: Sequence[Line]) -> str:
    """What came and what is missing, a line a form."""
    rows = [("skjema", "tekst", "bilder", "mangler", "resultat")]
    for line in lines:
        counts = (str(line.pictures), str(line.missing)) if line.path else ("", "")
        rows.append((line.form, line.path or "–", *counts, line.went))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    padded = ([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]] for row in rows)
    return "\n" + "".join("  ".join(cells).rstrip() + "\n" for cells in padded) + "\n"
