"""A manuscript is a Markdown file with YAML front matter, read so that every fault keeps its line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bauta.correction import Correction
from bauta.reading.front_matter import Marks, read_yaml

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
ATX = re.compile(r"^(#{1,6})[ \t]*(.*?)[ \t]*#*$")
SETEXT = re.compile(r"^(=+|-+)[ ]*$")


@dataclass(frozen=True)
class Section:
    """A heading with the Markdown under it, up to the next heading of any level."""

    level: int
    title: str
    line: int
    text: str


@dataclass(frozen=True)
class Manuscript:
    """One source file. `fields` is empty and `faults` is not when the front matter cannot be read."""

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
        """Whether the front matter could be read."""
        return not self.faults

    def line_of(self, *keys: str | int) -> int:
        """The line of a field, or of the nearest enclosing field that is written."""
        return self.marks.line_of(*keys)


def decode(data: bytes) -> str:
    """Text as written: without byte order mark, with `\\n` and composed letters (NFC)."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def read_manuscript(root: Path, file: Path) -> Manuscript:
    """Read `file`, whose path is reported relative to `root`."""
    path = unicodedata.normalize("NFC", file.relative_to(root).as_posix())
    data = file.read_bytes()
    try:
        text = decode(data)
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        return _refused(path, line, "filen er ikke lagret som UTF-8; lagre den på nytt som UTF-8")
    return parse_manuscript(path, text)


def parse_manuscript(path: str, text: str) -> Manuscript:
    """Parse the text of one source file."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return _refused(path, 1, "filen begynner ikke med «---»; feltene skal stå øverst mellom to slike linjer")
    close = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if close is None:
        return _refused(
            path, 1, "feltene øverst er ikke avsluttet; sett en linje med bare «---» etter det siste feltet"
        )
    body = "\n".join(lines[close + 1 :])
    fields, marks, faults = read_yaml(path, "\n".join(lines[1:close]), first_line=2)
    return Manuscript(
        path=path,
        fields=fields,
        marks=marks,
        body=COMMENT.sub(_blank, body),
        body_line=close + 2,
        sections=tuple(_sections(COMMENT.sub(_blank, body), close + 2)),
        faults=faults,
    )


def _refused(path: str, line: int, text: str) -> Manuscript:
    return Manuscript(path=path, faults=(Correction(path, line, "yaml", text),))


def _blank(comment: re.Match[str]) -> str:
    return "\n" * comment.group().count("\n")


def _sections(body: str, first_line: int) -> Iterator[Section]:
    """The sections of the body; text before the first heading is a section without title."""
    level, title, line, text = 0, "", first_line, list[str]()
    for found in _lines(body):
        if isinstance(found, str):
            text.append(found)
            continue
        if found.setext:
            text.pop()
        yield Section(level, title, line, "\n".join(text).strip())
        level, title, line, text = found.level, found.title, first_line + found.offset, []
    yield Section(level, title, line, "\n".join(text).strip())


@dataclass(frozen=True)
class _Heading:
    level: int
    title: str
    offset: int
    setext: bool = False


def _lines(body: str) -> Iterator[str | _Heading]:
    """Lines of text, and the headings among them as Python-Markdown sees them."""
    fence: str | None = None
    before = ""
    for offset, line in enumerate(body.split("\n")):
        mark = FENCE.match(line)
        if fence is None and (atx := ATX.match(line)):
            yield _Heading(len(atx[1]), atx[2].strip(), offset)
            before = ""
            continue
        if fence is None and before and not before.startswith(("-", "|", ">")) and (setext := SETEXT.match(line)):
            yield _Heading(1 if setext[1][0] == "=" else 2, before, offset - 1, setext=True)
            before = ""
            continue
        if mark and fence is None:
            fence = mark[1]
        elif mark and fence is not None and mark[1].startswith(fence):
            fence = None
        before = line.strip() if fence is None else ""
        yield line
