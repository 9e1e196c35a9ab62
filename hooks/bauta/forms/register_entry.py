"""A register entry is a new point of a register, written whole: each field with its value, and what may stand there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EMPTY = re.compile(r"^\[\]\s*\Z", re.MULTILINE)
"""A register without points, as it is written."""


@dataclass(frozen=True)
class EntryField:
    """A field of a new point: its name, its value, and what may stand there."""

    name: str
    value: Any
    hint: str = ""


def with_entry(text: str, fields: list[EntryField]) -> tuple[str, int]:
    """The text of a register with a new point at its end, and the line where it stands, counted from 1."""
    kept = EMPTY.sub("", text).rstrip("\n")
    kept = f"{kept}\n" if kept else ""
    lines = [f"{field.name}: {_yaml(field.value)}{f'  # {field.hint}' if field.hint else ''}" for field in fields]
    point = "".join(f"{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))
    return kept + point, kept.count("\n") + 1


def _yaml(value: Any) -> str:
    """A value on one line; what YAML may read otherwise, in quotes."""
    if isinstance(value, list):
        return f"[{', '.join(_yaml(part) for part in value)}]"
    return value if PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


PLAIN = re.compile(r"[a-zæøå][a-zæøå-]*")
"""Words that YAML reads as they stand; `ja`, `nei` and dates are not among what is written here."""

TEXTS: Mapping[str, str] = {
    "høring": "content/registre/horinger.yml",
    "referanse": "content/registre/referanser.yml",
    "samling": "content/registre/samlinger.yml",
    "stikkord": "content/registre/stikkord.yml",
}
"""What is called for -> the register it is written in."""
