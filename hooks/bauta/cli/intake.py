"""import: records made of filled Word forms, with their pictures and what is missing."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bauta.cli import check
from bauta.cli.command_line import CLEAN, WRONG_USE, Parser
from bauta.forms.questions import editors_fields
from bauta.forms.template import file_name, template
from bauta.forms.word_intake import Intake, take_in
from bauta.forms.word_package import NotWordError
from bauta.reading.manuscript import read_manuscript
from bauta.reading.reader import Reader
from bauta.records.entries import FOLDERS, Entry
from bauta.records.flatplan import flat_plan

COMMENT_END = re.compile(r"--+>?")


def main(root: Path, arguments: Sequence[str]) -> int:
    """Make records of filled Word forms and tell what is missing. Exit as `check`; 2 when a file cannot be taken in."""
    parser = Parser("scripts/import", description="Gjør utfylte Word-skjemaer til tekster, og viser hva som mangler.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FIL.docx", help="utfylte skjemaer")
    parser.add_argument("--replace", action="store_true", help="skriv over teksten som er der fra før")
    options = parser.parse_args(arguments)
    code = CLEAN
    themes = Reader(root).read().registers.theme_ids
    for file in options.files:
        try:
            intake = take_in(file, themes)
        except NotWordError as fault:
            sys.stderr.write(f"{file}: {fault}\n")
            code = WRONG_USE
            continue
        code = max(code, _keep(root, file, intake, replace=options.replace))
    return code


def _keep(root: Path, file: Path, intake: Intake, *, replace: bool) -> int:
    """Write the record with its pictures, and check it."""
    id_ = _identity(intake, file)
    path = f"{FOLDERS[intake.kind]}/{id_}.md"
    target = root / path
    if target.exists() and not replace:
        sys.stderr.write(f"{file}: {path} finnes fra før; bruk --replace for å skrive over den\n")
        return WRONG_USE
    material = Reader(root).read()
    printed = [edition.edition.id for edition in material.editions if path[:-3] in flat_plan(edition.edition).pages]
    kept = _editors_own(root, target, intake.kind) if target.exists() else {"bruk": [*printed, "nettutgave"]}
    intake.fields = {**intake.fields, **kept, "id": id_}
    names = _lay_pictures(root / path.removesuffix(".md"), intake.pictures)
    for picture in intake.fields.get("bilder", []):
        picture.update({"fil": names[picture["fil"]]} if "fil" in picture else {})
    text = template(intake.entry, datetime.date.today(), intake.text) + _comment(intake.unplaced)
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    _tell(path, intake, names)
    if not printed:
        sys.stdout.write(
            "  – teksten kommer på nettstedet; skal den i en bok, må den inn i planen i content/utgaver/\n"
        )
    return check.main(root, [str(target)])


def _identity(intake: Intake, file: Path) -> str:
    """The id of the record: from its title and municipality, else from the name of the form."""
    named = [intake.fields.get("navn"), *intake.fields.get("kommuner", [])[:1], intake.fields.get("tittel")]
    id_ = file_name(" ".join(part for part in named if isinstance(part, str)))
    if not id_ or not (intake.fields.get("navn") or intake.fields.get("tittel")):
        id_ = file_name(file.stem) or "uten-navn"
        intake.remarks.append("skjemaet mangler navn eller tittel; teksten har fått navn etter filen")
    return id_


def _editors_own(root: Path, target: Path, kind: type[Entry]) -> dict[str, Any]:
    """What the editors have written in the record that is there; a new form does not touch it."""
    fields = read_manuscript(root, target).fields
    theirs = editors_fields(kind) - {"bilder", "oppdatert"}
    return {name: value for name, value in fields.items() if name in theirs}


def _lay_pictures(folder: Path, pictures: dict[str, bytes]) -> dict[str, str]:
    """Write pictures beside those that are there, and tell what each is called; the same picture is written once."""
    names: dict[str, str] = {}
    for wanted, data in pictures.items():
        stem, ending = wanted.rsplit(".", 1)
        candidates = (wanted, *(f"{stem}-{number}.{ending}" for number in range(2, 1000)))
        free = (name for name in candidates if not (folder / name).exists() or (folder / name).read_bytes() == data)
        names[wanted] = name = next(free)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return names


def _comment(unplaced: list[str]) -> str:
    """Text without a place, as a comment at the end of the record, where it is not printed."""
    if not unplaced:
        return ""
    lines = (COMMENT_END.sub("–", text) for text in unplaced)
    return "\n<!-- Fra Word-skjemaet, uten plass i malen:\n" + "\n".join(lines) + "\n-->\n"


def _tell(path: str, intake: Intake, names: dict[str, str]) -> None:
    pictures = f", med {len(names)} {'bilde' if len(names) == 1 else 'bilder'}" if names else ""
    sys.stdout.write(f"{path} er laget av skjemaet{pictures}.\n")
    for remark in intake.remarks:
        sys.stdout.write(f"  – {remark}\n")
    if intake.unplaced:
        sys.stdout.write("  – dette har ikke plass i malen, og ligger som en merknad nederst i filen:\n")
        sys.stdout.write("".join(f"      {text}\n" for text in intake.unplaced))
