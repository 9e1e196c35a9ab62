"""Text as Pandoc's tree: read as plain words, made into tables, written as Markdown for the house."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pypandoc

Node = dict[str, Any]

LONGEST = 60
"""Seconds Pandoc may take for one form; a full one takes less than one."""
MEMORY = "-M600m"
"""The most memory Pandoc may take (an option of the system it is built on)."""


UNBOUND = b"RTS options are disabled"
"""What a Pandoc says that does not take such options."""


class PandocError(Exception):
    """Pandoc could not read the file within its bounds."""


MARKDOWN = "markdown_strict+pipe_tables+startnum-raw_html"
"""The Markdown that the house renders."""

NONE: list[Any] = ["", [], []]
"""Pandoc's empty attributes."""

GAPS = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}


def word_tree(data: bytes) -> Node:
    """A Word file as Pandoc's tree. Raises `PandocError`."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "skjema.docx"
        file.write_bytes(data)
        try:
            done = _read(file, MEMORY)
            if UNBOUND in done.stderr:  # a Pandoc built by others may not take the option
                done = _read(file)
            done.check_returncode()
            tree: Node = json.loads(done.stdout)
        except (subprocess.SubprocessError, ValueError, RecursionError) as fault:
            raise PandocError(str(fault)) from fault
    return tree


def _read(file: Path, *memory: str) -> subprocess.CompletedProcess[bytes]:
    bounds = ("+RTS", *memory, "-RTS") if memory else ()
    command = [pypandoc.get_pandoc_path(), "-f", "docx", "-t", "json", "--sandbox", *bounds, str(file)]
    return subprocess.run(command, capture_output=True, check=False, timeout=LONGEST)


def markdown(blocks: list[Node]) -> str:
    """Blocks of text as Markdown for the house."""
    document = {"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks}
    written = pypandoc.convert_text(json.dumps(document), MARKDOWN, "json", ["--sandbox", "--wrap=none"])
    return str(written).strip()


def plain(node: Any) -> str:
    """The text of a node; lines of a list and of a paragraph with breaks apart."""
    if isinstance(node, list):
        return "".join(map(plain, node))
    if not isinstance(node, dict):
        return ""
    kind: str = node.get("t", "")
    content: Any = node.get("c")
    if kind in GAPS:
        return GAPS[kind]
    if kind == "Str":
        return str(content)
    if kind in ("Code", "CodeBlock", "Math", "RawInline", "RawBlock"):
        return str(content[1])
    if kind == "Link":
        text, address = plain(content[1]), content[2][0]
        return text if address in (text, f"mailto:{text}") else f"{text} {address}"
    if kind == "Quoted":
        return f"«{plain(content[1])}»"
    end = "\n" if kind in ("Para", "Plain", "Header") else ""
    return plain(content) + end


def lines_of(blocks: list[Node]) -> list[str]:
    """The lines of a cell that are not empty."""
    return [line.strip() for block in blocks for line in plain(block).split("\n") if line.strip()]


def pipe_table(texts: list[list[str]]) -> Node:
    """A table whose cells have one paragraph each, so that it fits in Markdown."""

    def row(cells: list[str]) -> list[Any]:
        blocks = ([{"t": "Plain", "c": [{"t": "Str", "c": cell}]}] if cell else [] for cell in cells)
        return [NONE, [[NONE, {"t": "AlignDefault"}, 1, 1, block] for block in blocks]]

    width = max(map(len, texts), default=0)
    rows = [row(cells + [""] * (width - len(cells))) for cells in texts]
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]] * width
    return {"t": "Table", "c": [NONE, [None, []], columns, [NONE, rows[:1]], [[NONE, 0, [], rows[1:]]], [NONE, []]]}
