"""The fact base is the material the texts are written from; it lies outside the house, a YAML file a source.

Every item of raw material has a record in it. What a text says in figures and names must stand in the records the
text builds on.
"""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bauta.records.sections import slug

OWN_IDS = ("nasjonalt", "omdommeskolen")
"""Files whose facts carry the file's name in their ids as raw material."""


@dataclass(frozen=True)
class FactBase:
    """Texts of the facts by id of raw material, and by municipality."""

    by_id: dict[str, str]
    by_municipality: dict[str, str]

    def ground_of(self, raw_material: list[str], municipalities: list[str]) -> str:
        """Everything the given records and municipalities have to say, as one text."""
        records = [self.by_id.get(id_, "") for id_ in raw_material]
        return "\n".join([*records, *(self.by_municipality.get(name, "") for name in municipalities)])


def read_fact_base(folder: Path) -> FactBase:
    """The facts in `folder`/*.yml and the tables in `folder`/../data/*.csv."""
    by_id: dict[str, list[str]] = defaultdict(list)
    home: dict[str, str] = {}
    for file in sorted(folder.glob("*.yml")):
        content = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        for name, items in content.items() if isinstance(content, dict) else ():
            for id_, record in _records(file.stem, name, items):
                by_id[id_].append(_text(record))
                if municipality := record.get("kommune"):
                    home[id_] = slug(str(municipality))
    by_municipality: dict[str, list[str]] = defaultdict(list)
    for id_, municipality in home.items():
        by_municipality[municipality] += by_id[id_]
    for file in sorted((folder.parent / "data").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                if name := row.get("navn"):
                    by_municipality[slug(name)].append(" ".join(row.values()))
    return FactBase(_joined(by_id), _joined(by_municipality))


def _records(file: str, name: str, items: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Raw-material id and record of every item of a list in a fact file."""
    if not isinstance(items, list):
        return
    counted: dict[str, int] = defaultdict(int)
    for item in items:
        if not isinstance(item, dict):
            continue
        base = _id(file, name, item)
        counted[base] += 1
        if name in ("faglig_bakgrunn", "tall"):
            yield f"{base}-{counted[base]}", item
        else:
            yield base if counted[base] == 1 else f"{base}-{counted[base]}", item


def _id(file: str, name: str, item: dict[str, Any]) -> str:
    if name == "profiler":
        return f"profil-{slug(str(item['kommune']))}" + ("-tillegg" if file == "tillegg" else "")
    if name == "faglig_bakgrunn":
        return f"bakgrunn-{item['tema']}"
    if name == "tidslinje":
        return f"tidslinje-{slug(str(item['dato']))}"
    if file == "tidslinje":
        return f"tidslinje-{slug(name)}"
    prefix = "erfaring" if name == "laerdommer" else file if name == "fakta" and file in OWN_IDS else ""
    return f"{prefix}-{slug(str(item.get('id', '')))}".lstrip("-")


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(_text(part) for part in value.values())
    if isinstance(value, list):
        return " ".join(_text(part) for part in value)
    return unicodedata.normalize("NFC", str(value))


def _joined(found: dict[str, list[str]]) -> dict[str, str]:
    return {key: "\n".join(texts) for key, texts in found.items()}
