"""release: an edition comes out, and is kept as it is for as long as the house stands."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser
from bauta.correction import blocks
from bauta.house_style.release import not_ours, settings_faults
from bauta.json_text import json_text
from bauta.press.preflight.report import as_text as preflight_report
from bauta.publication import House, Publication
from bauta.reading.addresses import book_address
from bauta.reading.dateline import commit
from bauta.reading.premises import EDITIONS
from bauta.records.frozen import MANIFEST
from bauta.records.languages import MESSAGES
from bauta.report import as_text, tally
from bauta.staging import workbench
from bauta.text.wording import size
from bauta.website.freezing import Made, freeze

if TYPE_CHECKING:
    from bauta.records.frozen import FrozenEdition

DRY = "Ingenting er skrevet. Kjør samme kommando med --yes for å gi ut utgaven.\n"
CHANGED = "Noe i kildene er ikke lagret i git; da kan ingen finne igjen det utgaven er laget av. Lagre det først.\n"


def main(root: Path, arguments: Sequence[str]) -> int:
    """Freeze an edition. Exit 1 when something stops it, 2 when there is no such edition or it has come out before."""
    parser = Parser("scripts/release", description="Gir ut en utgave: alt den består av, fryses. Viser først hva.")
    parser.add_argument("edition", metavar="UTGAVE", help="id-en til utgaven")
    parser.add_argument("--year", type=int, metavar="ÅR", help="året den kommer ut; ellers året den er laget")
    parser.add_argument("--yes", action="store_true", help="gjør det; ellers vises bare hva som vil skje")
    options = parser.parse_args(arguments)
    with House(root) as house:
        publication = Publication(house, release=options.edition)
        if unknown := not_ours(publication.verdict.material):
            sys.stderr.write(f"{unknown}\n")
            return WRONG_USE
        year = publication.today.year if options.year is None else options.year
        if not 1000 <= year <= 2999:
            sys.stderr.write("--year skal være et årstall, som 2026\n")
            return WRONG_USE
        folder = f"{EDITIONS}/{options.edition}/{year}"
        if (root / folder).exists():
            sys.stderr.write(f"{folder}/ finnes; det som er gitt ut, endres ikke. Velg et annet år med --year.\n")
            return WRONG_USE
        if told := _hindered(publication):
            sys.stderr.write(told)
            return FAULTS
        frozen, files = freeze(_made(publication, options.edition), publication.site, year)
    _tell(folder, frozen)
    if not options.yes:
        sys.stdout.write(DRY)
        return CLEAN
    _lay(root, folder, files | {MANIFEST: json_text(frozen.model_dump(mode="json")).encode()})
    sys.stdout.write(f"Gitt ut. Lagre mappa i git og merk den med {options.edition}-{year}.\n")
    return CLEAN


def _hindered(publication: Publication) -> str:
    """Why the edition cannot come out as it stands; empty when it can, and then everything is made."""
    corrections = [*publication.verdict.corrections, *settings_faults(publication.root)]
    if blocks(corrections):
        return f"{as_text(corrections)}{tally(corrections)} Ingenting er gitt ut.\n"
    if commit(publication.root).endswith("endringer"):
        return CHANGED
    publication.print_all(offprints=False)
    publication.print_ebooks()
    if refused := [package for package in publication.press.values() if not package.approved]:
        return "".join(preflight_report(package.verdicts) for package in refused) + "Ingenting er gitt ut.\n"
    return ""


def _made(publication: Publication, id_: str) -> Made:
    issue = next(issue for issue in publication.verdict.issues if issue.id == id_)
    return Made(
        edition=issue.edition.edition,
        book=issue.book,
        files={"pdf": publication.books[id_], "epub": publication.ebooks[book_address(id_)]},
        package=publication.press.get(id_),
        day=publication.today.isoformat(),
        commit=commit(publication.root),
    )


def _tell(folder: str, frozen: FrozenEdition) -> None:
    for file in frozen.filer:
        sys.stdout.write(f"{folder}/{file.navn}  {size(file.bytes, MESSAGES)}\n")
    sys.stdout.write(f"{len(frozen.adresser)} adresser på trykk, {len(frozen.sidetall)} tekster med sidetall.\n")


def _lay(root: Path, folder: str, files: dict[str, bytes]) -> None:
    """Lay a whole folder where none is, all of it at once."""
    with workbench(root / ".cache", "utgi-") as bench:
        (bench / "ny").mkdir()
        for name, data in files.items():
            (bench / "ny" / name).write_bytes(data)
        (root / folder).parent.mkdir(parents=True, exist_ok=True)
        (bench / "ny").rename(root / folder)
