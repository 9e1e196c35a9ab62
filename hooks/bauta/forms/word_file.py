"""A Word file as its author left it: rows of tables, text under headings, pictures, and what stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bauta.forms.pandoc_tree import Node, PandocError, lines_of, pipe_table, plain, word_tree
from bauta.forms.word_copy import Copy, copy_of
from bauta.forms.word_drawings import WordPicture
from bauta.forms.word_package import AGAIN, NotWordError

LETTERS = re.compile(r"\w+")


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
    """Text that stands elsewhere: comments, headers, figures, and what Pandoc does not reach."""
    left_out: list[str] = field(default_factory=list)
    """What is left out on purpose, said in whole sentences: struck and hidden text, prompts."""


def read_word_file(file: Path) -> WordFile:
    """Everything in a `.docx`. Raises `NotWordError` when it is something else."""
    copy = copy_of(file)
    try:
        ast = word_tree(copy.data)
    except PandocError as fault:
        raise NotWordError(f"filen kan ikke leses; {AGAIN}") from fault
    reading = _Reading(copy.pictures)
    for block in _metadata(ast["meta"]):
        reading.block(block)
    for block in ast["blocks"]:
        reading.block(block)
    found = reading.found
    found.unread += copy.asides.kept
    found.left_out += copy.asides.said()
    found.unread += _out_of_reach(copy, found)
    return found


class _Reading:
    def __init__(self, media: dict[str, WordPicture]) -> None:
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
        """A node without pictures, which are kept beside it; notes stand in the text."""
        if isinstance(node, list):
            cleaned = [part for item in node if (part := self._clean(item)) is not None]
            return [part for item in cleaned for part in (item if isinstance(item, _Several) else [item])]
        if not isinstance(node, dict) or "t" not in node:
            return node
        if node["t"] == "Image":
            self._picture(node)
            return None
        if node["t"] == "Span":
            return _Several(self._clean(node["c"][1]))
        if node["t"] in ("Note", "Table"):
            return {"t": "Str", "c": f" ({' '.join(plain(node).split())})"}
        return {**node, "c": self._clean(node["c"])} if "c" in node else node

    def _picture(self, node: Node) -> None:
        if (picture := self._media.get(node["c"][2][0])) is not None:
            self._met.append(picture)


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


def _out_of_reach(copy: Copy, found: WordFile) -> Iterator[str]:
    """Text of the copy that Pandoc has not passed on."""
    met = set(LETTERS.findall(" ".join([*(piece.text for piece in found.pieces), *found.unread])))
    for text in dict.fromkeys(" ".join(text.split()) for text in copy.paragraphs):
        if any(word not in met for word in LETTERS.findall(text)):
            yield text
