"""Filing puts a record where it belongs: under a name of its own, with its pictures, whole or not at all."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bauta.forms.questions import editors_fields
from bauta.forms.template import file_name, template
from bauta.forms.word_intake import Intake
from bauta.reading.manuscript import Manuscript, read_manuscript
from bauta.records.entries import FOLDERS, Entry
from bauta.records.sections import headings_for, slug
from bauta.store import lay_down

COMMENT_END = re.compile(r"--+>?")
MOST = 1000
"""Records, or pictures, that may have names which differ by a number alone."""


class FilingError(Exception):
    """The record cannot be put where it belongs; the message says why and what to do."""


@dataclass
class Filing:
    """A record ready to be laid down: its path from the root, its text, its pictures, and what lies there now."""

    path: str
    text: str
    pictures: dict[str, bytes] = field(default_factory=dict)
    before: str | None = None

    def lay(self, root: Path) -> None:
        """Write the pictures and then the record; when one of them fails, nothing new is left."""
        target = root / self.path
        folder = target.with_suffix("")
        if target.is_symlink() or folder.is_symlink():
            raise FilingError(f"{self.path} er en lenke til et annet sted; fjern den først")
        new: list[Path] = []
        try:
            for name, data in self.pictures.items():
                if not (folder / name).exists():
                    new.append(folder / name)
                    lay_down(folder / name, data)
            lay_down(target, self.text.encode())
        except OSError as fault:
            for file in new:
                file.unlink(missing_ok=True)
            with suppress(OSError):  # it holds other pictures, or was never made
                folder.rmdir()
            raise FilingError(f"{self.path} kan ikke skrives ({fault.strerror}); ingenting er lagret") from fault


def filing(root: Path, intake: Intake, stem: str, wanted: str, outlets: Mapping[str, list[str]]) -> Filing:
    """Where a record goes and what stands in it. `stem` is the name of the form, `wanted` an id that was asked for.

    `outlets` are the books that have room for a record, by path without ending. A record that lies there keeps what
    its editors wrote, and what the form has no answer to.
    """
    folder = FOLDERS[intake.entry.type]
    id_ = wanted or _free(root, intake, _identity(intake, stem))
    path = f"{folder}/{id_}.md"
    target = root / path
    found = read_manuscript(root, target) if target.exists() else None
    if found is not None and not found.readable:
        raise FilingError(f"{path} kan ikke leses, og blir ikke skrevet over; rett den først med scripts/check {path}")
    kept = _kept(found, intake) if found else {"bruk": [*outlets.get(path[:-3], []), "nettutgave"]}
    intake.fields = {**intake.fields, **kept, "id": id_}
    names = _names(target.with_suffix(""), intake.pictures)
    for picture in intake.fields.get("bilder", []):
        if isinstance(picture, dict) and picture.get("fil") in names:
            picture["fil"] = names[picture["fil"]]
    if found:
        _keep_text(found, intake)
    text = template(intake.entry, datetime.date.today(), intake.text) + comment(intake.unplaced)
    before = target.read_text(encoding="utf-8") if found else None
    return Filing(path, text, {names[name]: data for name, data in intake.pictures.items()}, before)


def comment(unplaced: list[str]) -> str:
    """Text without a place, as a comment at the end of the record, where it is not printed."""
    if not unplaced:
        return ""
    lines = (COMMENT_END.sub("–", text) for text in unplaced)
    return "\n<!-- Fra Word-skjemaet, uten plass i malen:\n" + "\n".join(lines) + "\n-->\n"


def _identity(intake: Intake, stem: str) -> str:
    """The id of the record: from its title and municipality, else from the name of the form."""
    called = intake.fields.get("navn") or intake.fields.get("tittel")
    named = slug(called) if isinstance(called, str) else ""
    if not named:
        why = "har en tittel i en annen skrift" if called else "mangler navn eller tittel"
        intake.remarks.append(f"skjemaet {why}; teksten har fått navn etter filen")
        named = slug(stem) or "uten-navn"
    first = "" if intake.fields.get("navn") else next(iter(_names_of(intake.fields.get("kommuner"))), "")
    whole = "-".join(part for part in (slug(first), named) if part)
    id_ = file_name(whole)
    if id_ != whole:
        intake.remarks.append(f"tittelen er lang; teksten heter «{id_}». Vil du ha et annet navn, så bruk --id NAVN")
    return id_


def _names_of(value: Any) -> Iterator[str]:
    yield from (name for name in value if isinstance(name, str)) if isinstance(value, list) else ()


def _free(root: Path, intake: Intake, id_: str) -> str:
    """The id, with a number after it when another record of another name has it."""
    called = intake.fields.get("navn") or intake.fields.get("tittel")
    for number in range(1, MOST):
        tried = id_ if number == 1 else f"{id_}-{number}"
        target = root / FOLDERS[intake.entry.type] / f"{tried}.md"
        if not target.exists():
            break
        fields = read_manuscript(root, target).fields
        if called is None or (fields.get("navn") or fields.get("tittel") or called) == called:
            break
    if tried != id_:
        intake.remarks.append(f"«{id_}» er navnet på en annen tekst; denne heter «{tried}»")
    return tried


def _kept(found: Manuscript, intake: Intake) -> dict[str, Any]:
    """What a new form does not touch in a record: what is the editors' own, and fields the form has no answer to."""
    theirs = editors_fields(intake.kind) - {"bilder", "oppdatert"}
    asked = set(intake.fields) - {"sprak", "form"} if found.fields else set(intake.fields)
    return {
        name: value
        for name, value in found.fields.items()
        if name in theirs or (name in intake.kind.model_fields and name not in asked and name != "oppdatert")
    }


def _keep_text(found: Manuscript, intake: Intake) -> None:
    """Keep the text of headings the form has nothing under."""
    entry: Entry = intake.entry
    by_title = {words: h.id for h in headings_for(entry) or () for words in h.spellings}
    for section in found.sections:
        id_ = by_title.get(section.title)
        if id_ and id_ not in intake.text and section.text.strip():
            intake.text[id_] = section.text.strip()


def _names(folder: Path, pictures: Mapping[str, bytes]) -> dict[str, str]:
    """What each picture is called beside those that are there; the same picture keeps its name."""
    names: dict[str, str] = {}
    for wanted, data in pictures.items():
        stem, ending = wanted.rsplit(".", 1)
        tried = (wanted, *(f"{stem}-{number}.{ending}" for number in range(2, MOST)))
        names[wanted] = next(n for n in tried if not (folder / n).exists() or (folder / n).read_bytes() == data)
    return names
