"""A Word file as its author left it: rows of tables, text under headings, pictures, and what stands elsewhere."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import pypandoc

from bauta.forms.pandoc_tree import Node, lines_of, pipe_table, plain

LARGEST = 300_000_000
"""Bytes a Word file may unpack to."""

RUN = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:br|cr|tab)\b")
"""Text as Word writes it, or a break between words."""
LETTERS = re.compile(r"\w+")


class NotWordError(Exception):
    """The file cannot be read as a Word file; the message tells its sender what to do."""


@dataclass(frozen=True)
class WordPicture:
    """A picture in the file, with the description Word holds for it."""

    name: str
    alt: str
    data: bytes


@dataclass(frozen=True)
class WordRow:
    """A row of a table: the lines of its first cell, those of the others, and its pictures."""

    first: tuple[str, ...]
    lines: tuple[str, ...]
    pictures: tuple[WordPicture, ...]


@dataclass(frozen=True)
class Piece:
    """A heading (`level` from 1), a block of text, or a table with its rows; `block` is pandoc's own."""

    level: int
    text: str
    block: Node
    rows: tuple[WordRow, ...] = ()
    pictures: tuple[WordPicture, ...] = ()


@dataclass
class WordFile:
    """What a Word file holds, in its own order."""

    pieces: list[Piece] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    """Comments, deleted text, and text that pandoc does not reach."""


def read_word_file(file: Path) -> WordFile:
    """Everything in a `.docx`. Raises `NotWordError` when it is something else."""
    try:
        with ZipFile(file) as parts:
            if sum(part.file_size for part in parts.infolist()) > LARGEST:
                raise NotWordError(
                    "filen er altfor stor når den pakkes ut; gjør bildene mindre, og send dem ved siden av"
                )
            raw = parts.read("word/document.xml").decode("utf-8", errors="replace")
            media = {name.removeprefix("word/"): parts.read(name) for name in parts.namelist() if "/media/" in name}
        ast: Node = json.loads(pypandoc.convert_file(str(file), "json", "docx", ["--sandbox", "--track-changes=all"]))
    except (BadZipFile, KeyError, OSError, RuntimeError) as fault:
        raise NotWordError("filen er ikke et Word-dokument; åpne den og lagre den på nytt som .docx") from fault
    reading = _Reading(media)
    for block in _metadata(ast["meta"]):
        reading.block(block)
    for block in ast["blocks"]:
        reading.block(block)
    found = reading.found
    found.unread += _out_of_reach(raw, found)
    return found


class _Reading:
    def __init__(self, media: dict[str, bytes]) -> None:
        self.found = WordFile()
        self._media = media
        self._met: list[WordPicture] = []

    def block(self, block: Node) -> None:
        """Take in one block of the document's body."""
        kind = block["t"]
        if kind == "Table":
            self._table(block)
            return
        if kind in ("Div", "BlockQuote", "Figure"):
            inner = block["c"] if kind == "BlockQuote" else block["c"][-1]
            for part in inner:
                self.block(part)
            return
        clean = self._clean(block)
        text, pictures = plain(clean).strip(), tuple(self._taken())
        if text or pictures:
            self.found.pieces.append(Piece(block["c"][0] if kind == "Header" else 0, text, clean, (), pictures))

    def _table(self, table: Node) -> None:
        head, bodies, foot = table["c"][3:6]
        rows, texts = [], []
        for row in (*head[1], *(row for body in bodies for part in body[2:4] for row in part), *foot[1]):
            cells = [lines_of(self._clean(cell[4])) for cell in row[1]]
            others = tuple(line for cell in cells[1:] for line in cell)
            rows.append(WordRow(tuple(cells[0]), others, tuple(self._taken())))
            texts.append([" ".join(cell) for cell in cells])
        text = " ".join(cell for row in texts for cell in row)
        self.found.pieces.append(Piece(0, text, pipe_table(texts), tuple(rows)))

    def _taken(self) -> list[WordPicture]:
        taken, self._met = self._met, []
        return taken

    def _clean(self, node: Any) -> Any:
        """A node without pictures, comments and deletions, which are kept beside it; notes stand in the text."""
        if isinstance(node, list):
            cleaned = [part for item in node if (part := self._clean(item)) is not None]
            return [part for item in cleaned for part in (item if isinstance(item, _Several) else [item])]
        if not isinstance(node, dict) or "t" not in node:
            return node
        if node["t"] == "Image":
            self._picture(node)
            return None
        if node["t"] == "Span":
            return self._span(node)
        if node["t"] in ("Note", "Table"):
            return {"t": "Str", "c": f" ({' '.join(plain(node).split())})"}
        return {**node, "c": self._clean(node["c"])} if "c" in node else node

    def _span(self, node: Node) -> Any:
        classes = node["c"][0][1]
        if "deletion" in classes or "comment-start" in classes:
            self.found.unread += [f"{'strøket' if 'deletion' in classes else 'kommentar'}: {plain(node)}"]
            return None
        return _Several(self._clean(node["c"][1]))

    def _picture(self, node: Node) -> None:
        alt, (target, _) = plain({"c": node["c"][1]}), node["c"][2]
        data = self._media.get(target)
        if data is None:
            self.found.unread.append(f"et bilde som ikke ligger i filen: {target}")
        else:
            self._met.append(WordPicture(posixpath.basename(target), alt, data))


class _Several(list[Any]):
    """Inlines that take the place of one."""


def _metadata(meta: dict[str, Any]) -> Iterator[Node]:
    """Paragraphs that pandoc takes for title, author and date because of their style."""
    for value in meta.values():
        if value["t"] == "MetaInlines":
            yield {"t": "Para", "c": value["c"]}
        elif value["t"] == "MetaBlocks":
            yield from value["c"]
        elif value["t"] == "MetaList":
            yield from _metadata(dict(enumerate(value["c"])))  # type: ignore[arg-type]  # only the values are read


def _out_of_reach(raw: str, found: WordFile) -> Iterator[str]:
    """Text in the file that pandoc has not passed on, such as that of some text boxes."""
    met = set(LETTERS.findall(" ".join([*(piece.text for piece in found.pieces), *found.unread])))
    lost: list[str] = []
    for paragraph in raw.split("</w:p>"):
        text = unescape("".join(run[1] if run[1] is not None else " " for run in RUN.finditer(paragraph)))
        if text.strip() and text not in lost and any(word not in met for word in LETTERS.findall(text)):
            lost.append(text)
            yield text
