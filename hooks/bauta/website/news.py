"""News: what has become of the texts since an edition came out, found by holding its sources against those of today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bauta.reading.body import Section
from bauta.reading.former import former_keys
from bauta.reading.frozen_files import FrozenCopy, texts_in
from bauta.reading.manuscript import parse_manuscript
from bauta.reading.material import Copy, Material
from bauta.reading.reader import read_entry
from bauta.reading.source_text import decode
from bauta.records.alternatives import in_house
from bauta.records.declaration import declarations
from bauta.records.entries import ENTRY_TYPES, Page
from bauta.records.frozen import TEXTS
from bauta.records.languages import Language
from bauta.text.wording import date

T = TypeVar("T")
LINK = re.compile(r"\]\([^)\s]*\.md[^)\s]*\)")
"""Where a link to another text leads."""

KINDS = {
    "kommune": "Kommuner",
    "eksempel": "Eksempler",
    "tema": "Temaer",
    "erfaring": "Råd",
    "kapittel": "Kapitler",
}
"""Type of a text -> what several are called, in the order they are told of."""


@dataclass(frozen=True)
class Change:
    """A text that is not as it was."""

    copy: Copy
    was: str
    """What it was called; empty when it is called the same."""
    fields: tuple[str, ...]
    """What the fields are called that say something else."""
    sections: tuple[str, ...]
    """The headings under which something else stands."""
    archived: bool
    """Whether it is out of use since."""


@dataclass(frozen=True)
class Gone:
    """A text that was there and is not."""

    name: str
    into: Copy | None
    """The text it has gone into."""
    day: str
    reason: str


@dataclass(frozen=True)
class News:
    """What has become of all texts, each kind by its own."""

    new: dict[str, list[Copy]]
    changed: dict[str, list[Change]]
    gone: list[Gone]
    same: int
    """How many texts are word for word as they were."""

    @property
    def tallies(self) -> tuple[int, int, int]:
        """How many are new, changed and gone."""
        return sum(map(len, self.new.values())), sum(map(len, self.changed.values())), len(self.gone)


def news(copy: FrozenCopy, material: Material, language: Language) -> News:
    """What is new since an edition came out. Raises `ValueError` when its texts are no longer what was frozen."""
    before = _texts(copy, material.root)
    now = {text.path: text for text in material.copy if not isinstance(text.entry, Page)}
    former = former_keys(material)
    changes, gone, met = list[Change](), list[Gone](), set[str]()
    for path, text in before.items():
        told = now.get(path) or former.get(path.removesuffix(".md"))
        if not isinstance(told, Copy):
            day, reason = (date(told.fjernet, language), told.grunn) if told else ("", "")
            gone.append(Gone(_read(path, text, material).entry.name, None, day, reason))
        elif told.path != path and told.path in before:
            gone.append(Gone(_read(path, text, material).entry.name, told, "", ""))
        else:
            met.add(told.path)
            if change := _change(told, path, text, material):
                changes.append(change)
    fresh = [text for path, text in now.items() if path not in met and not text.entry.archived]
    return News(
        new=_by_kind((text.entry.type, text) for text in fresh),
        changed=_by_kind((change.copy.entry.type, change) for change in changes),
        gone=gone,
        same=len(met) - len(changes),
    )


def _texts(copy: FrozenCopy, root: Path) -> dict[str, str]:
    file = next((file for file in copy.edition.filer if file.navn == TEXTS), None)
    return texts_in(copy.read(root, file)) if file else {}


def _read(path: str, text: str, material: Material) -> Copy:
    """A text as its source says, in this house."""
    kind = in_house(ENTRY_TYPES[path.rpartition("/")[0]], material.registers.alternatives)
    return read_entry(parse_manuscript(path, text), kind, material.languages)


def _change(copy: Copy, path: str, text: str, material: Material) -> Change | None:
    """What is another in a text that was `text`; None when nothing is that a reader meets."""
    source = decode((material.root / copy.path).read_bytes())
    if path == copy.path and source == text:
        return None
    # Both as written, before the house puts in its numbers.
    old, new = (_read(*one, material) for one in ((path, text), (copy.path, source)))
    was = "" if old.entry.name == copy.entry.name else old.entry.name
    told = declarations(type(copy.entry))
    met = (name for name, declared in told.items() if declared.approved and name not in ("id", "tidligere_id"))
    fields = [told[name].label for name in met if getattr(old.entry, name, None) != getattr(new.entry, name)]
    before, now = ({part.title: _said(part) for part in written.manuscript.sections} for written in (old, new))
    sections = [title or "Innledningen" for title in {**now, **before} if before.get(title) != now.get(title)]
    archived = copy.entry.archived and not old.entry.archived
    if not (was or fields or sections or archived):
        return None
    return Change(copy, was, tuple(dict.fromkeys(fields)), tuple(sections), archived)


def _said(section: Section) -> str:
    """What stands in a section, but not where its links lead: that the text they name has moved is no news."""
    return LINK.sub("]", section.text)


def _by_kind(found: Iterator[tuple[str, T]]) -> dict[str, list[T]]:
    """What is told of each kind of text, kinds in the order readers meet them."""
    listed: dict[str, list[T]] = {}
    for kind, one in found:
        listed.setdefault(kind, []).append(one)
    return {name: listed[kind] for kind, name in KINDS.items() if kind in listed}
