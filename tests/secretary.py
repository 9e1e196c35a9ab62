"""A secretary fills in Word forms as municipal staff do, with all that they may do to them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypandoc

Block = dict[str, Any]


def words(text: str) -> list[Block]:
    """Inlines of a text."""
    return [{"t": "Str", "c": text}]


def para(text: str) -> Block:
    return {"t": "Para", "c": words(text)}


def heading(level: int, text: str) -> Block:
    return {"t": "Header", "c": [level, ["", [], []], words(text)]}


def picture(file: Path, alt: str = "") -> Block:
    return {"t": "Image", "c": [["", [], []], words(alt) if alt else [], [str(file), ""]]}


def fill(
    form: Path,
    filled: Path,
    answers: dict[str, Any],
    text: dict[str, list[Block]],
    then: Callable[[list[Block]], list[Block]] = lambda blocks: blocks,
) -> Path:
    """A form with an answer (text, or a block) beside each label and blocks under each heading."""
    document = json.loads(pypandoc.convert_file(str(form), "json", "docx"))
    left = dict(answers)
    for block in document["blocks"]:
        if block["t"] == "Table":
            for row in block["c"][4][0][3]:
                _answer(row[1], left)
    assert not left, f"skjemaet spør ikke om {sorted(left)}"
    blocks: list[Block] = []
    for block in document["blocks"]:
        blocks.append(block)
        if block["t"] == "Header":
            blocks += text.get(_plain(block["c"][2]), [])
    document["blocks"] = then(blocks)
    pypandoc.convert_text(json.dumps(document), "docx", "json", outputfile=str(filled))
    return filled


def _answer(cells: list[Any], answers: dict[str, Any]) -> None:
    label = _plain(cells[0][4]).split("\n")[0].rstrip(" *")
    if label in answers:
        given = answers.pop(label)
        lines = given if isinstance(given, list) else [given]
        cells[1][4] = [line if isinstance(line, dict) and line["t"] == "Para" else _cell(line) for line in lines]


def _cell(line: str | Block) -> Block:
    return {"t": "Para", "c": [line] if isinstance(line, dict) else words(line)}


def _plain(node: Any) -> str:
    if isinstance(node, list):
        return "".join(map(_plain, node))
    if not isinstance(node, dict):
        return ""
    return {"Space": " ", "LineBreak": "\n", "SoftBreak": " "}.get(node["t"]) or (
        node["c"] if node["t"] == "Str" else _plain(node.get("c", ""))
    )
