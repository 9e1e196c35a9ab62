"""What rename, merge and remove share: what would be done is shown, with what check would say, before it is done."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from bauta.cli.command_line import CLEAN, WRONG_USE, Parser
from bauta.correction import Correction, collate
from bauta.desk.removal import Removal, RemovalError, as_diff, carry_out
from bauta.house_style.proofread import Proofreader
from bauta.reading.material import Copy, Material
from bauta.reading.premises import SOURCES
from bauta.reading.reader import Reader
from bauta.reading.suggestion import nearest
from bauta.records.namings import MOVABLE
from bauta.report import as_text
from bauta.staging import workbench

DRY = "Ingenting er skrevet. Kjør samme kommando med --yes for å gjøre det.\n"


def parser_of(name: str, description: str) -> Parser:
    """The parser of a command that does nothing before it is told to."""
    parser = Parser(name, description=f"{description} Viser først hva som vil skje.")
    parser.add_argument("--yes", action="store_true", help="gjør det; ellers vises bare hva som vil skje")
    return parser


def run(root: Path, certain: bool, told: str, work_out: Callable[[Material], Removal]) -> int:
    """Show what would be done and what check would say of it; do it when that is certain."""
    material = Reader(root).read()
    try:
        removal = work_out(material)
    except RemovalError as fault:
        sys.stderr.write(f"{fault}\n")
        return WRONG_USE
    sys.stdout.write("".join(as_diff(removal)))
    before = {(fault.rule, fault.text) for fault in Proofreader().proofread(material)}
    new = [fault for fault in _afterwards(root, removal) if (fault.rule, fault.text) not in before]
    files = len(removal.after)
    sys.stdout.write(f"\n{files} {'fil' if files == 1 else 'filer'} endres. {told}\n")
    if new:
        sys.stdout.write("Dette må du rette selv etterpå:\n" + as_text(new))
    if certain:
        carry_out(root, removal)
    sys.stdout.write("Gjort. Kjør scripts/check.\n" if certain else DRY)
    return CLEAN


def _afterwards(root: Path, removal: Removal) -> list[Correction]:
    """What house style says of the house when all is done, tried on a copy."""
    with workbench(root / ".cache", "flytt-") as copy:
        for folder in (*SOURCES, "overrides"):
            if (root / folder).is_dir():
                shutil.copytree(root / folder, copy / folder)
        carry_out(copy, removal)
        return collate(Proofreader().proofread(Reader(copy).read()))


def text_named(material: Material, name: str) -> Copy:
    """The text of an id or a key. Raises `RemovalError` when there is none, or more than one."""
    key = name.removesuffix(".md")
    texts = [copy for copy in material.copy if copy.key.rpartition("/")[0] in MOVABLE]
    found = [copy for copy in texts if key in (copy.key, copy.entry.id)]
    if not found:
        others = nearest(key, [copy.entry.id for copy in texts])
        raise RemovalError(f"finner ingen tekst med id «{name}»{others} (sidene i content/ flyttes for hånd)")
    if len(found) > 1:
        raise RemovalError(f"flere tekster heter «{name}»; skriv en av: {', '.join(copy.key for copy in found)}")
    if not found[0].manuscript.readable or found[0].faults:
        raise RemovalError(f"{found[0].path} kan ikke leses; rett feilene scripts/check viser først")
    return found[0]
