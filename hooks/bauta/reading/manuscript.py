"""A manuscript is a Markdown file with YAML front matter, read so that every fault keeps its line."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bauta.correction import Correction
from bauta.reading.body import Section, sections, without_comments
from bauta.reading.field_by_field import read_fields
from bauta.reading.field_shelf import FieldShelf
from bauta.reading.front_matter import Marks
from bauta.reading.source_text import MOST_LINES, SourceTextError, source_text


@dataclass(frozen=True)
class Manuscript:
    """One source file. Where its front matter cannot be read, `faults` says so, and `fields` holds the rest of it.

    Tabulators are a fault, and the fields are read all the same.
    """

    path: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    marks: Marks = field(default_factory=Marks)
    body: str = ""
    body_line: int = 1
    sections: tuple[Section, ...] = ()
    faults: tuple[Correction, ...] = ()

    @property
    def stem(self) -> str:
        """The file name without `.md`: the identity of the record."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".md")

    @property
    def readable(self) -> bool:
        """Whether all of the front matter could be read."""
        return not self.marks.unread and (bool(self.fields) or not self.faults)

    def line_of(self, *keys: str | int) -> int:
        """The line of a field, or of the nearest enclosing field that is written."""
        return self.marks.line_of(*keys)


def read_manuscript(root: Path, file: Path, shelf: FieldShelf | None = None) -> Manuscript:
    """Read `file`, whose path is reported relative to `root`. Fields read before are taken from the `shelf`."""
    path = unicodedata.normalize("NFC", file.relative_to(root).as_posix())
    try:
        return parse_manuscript(path, source_text(file), shelf)
    except SourceTextError as fault:
        return _refused(path, fault.line, fault.text)


def parse_manuscript(path: str, text: str, shelf: FieldShelf | None = None) -> Manuscript:
    """Parse the text of one source file. Fields read before are taken from the `shelf`."""
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        return _refused(path, MOST_LINES, f"filen har mer enn {MOST_LINES} linjer; del den i flere tekster")
    if lines[0].rstrip() != "---":
        return _refused(path, 1, "filen begynner ikke med «---»; feltene skal stå øverst mellom to slike linjer")
    close = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if close is None:
        return _refused(
            path, 1, "feltene øverst er ikke avsluttet; sett en linje med bare «---» etter det siste feltet"
        )
    body = without_comments("\n".join(lines[close + 1 :]))
    fields, marks, faults = _front_matter(path, "\n".join(lines[1:close]), shelf)
    return Manuscript(
        path=path,
        fields=fields,
        marks=marks,
        body=body,
        body_line=close + 2,
        sections=tuple(sections(body, close + 2)),
        faults=faults,
    )


def _front_matter(
    path: str, text: str, shelf: FieldShelf | None
) -> tuple[Mapping[str, Any], Marks, tuple[Correction, ...]]:
    if shelf is not None and (kept := shelf.get(path, text)) is not None:
        return *kept, ()
    fields, marks, faults = read_fields(path, text, first_line=2)
    if shelf is not None and not faults:
        shelf.put(path, fields, marks)
    return fields, marks, faults


def _refused(path: str, line: int, text: str) -> Manuscript:
    return Manuscript(path=path, faults=(Correction(path, line, "yaml", text),))
