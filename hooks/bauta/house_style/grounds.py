"""The grounds of a verdict: all that what is said of one text, or of the registers, rests on besides themselves."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

from bauta.reading.dateline import today
from bauta.reading.material import Copy, Material
from bauta.reading.premises import DESIGN
from bauta.records.entries import Lesson
from bauta.store import key_part

State = tuple[str, int, int]
"""Where a file lies, when it was last written, and its size in bytes."""


def grounds(material: Material) -> bytes:
    """What texts say that others are judged by, what is printed and released, and the day: the same bytes for the same.

    Registers, editions and the design are not among it: who keeps a verdict asks them besides.
    """
    texts = sorted((copy.key, copy.entry.archived) for copy in material.copy)
    printed = sorted((edition, sorted(keys)) for edition, keys in material.printed.items())
    keywords = Counter((example.tema, word) for example in material.examples.values() for word in example.stikkord)
    lessons = Counter(copy.entry.program for copy in material.current if isinstance(copy.entry, Lesson))
    said = {
        "tekster": texts,
        "kommuner": material.municipalities,
        "navn": sorted(material.names.names),
        "stikkord": sorted(keywords.items()),
        "råd": lessons,
        "trykt": printed,
        "utgivelse": material.release,
        "dag": today(material).isoformat(),  # an agreement runs out though nobody touches the text
    }
    return key_part(said)


def design_state(material: Material) -> tuple[State, ...]:
    """The files of the design as they lie: motifs, colours and faces that texts are held against."""
    folder = material.root / DESIGN
    return tuple(_states(folder)) if folder.is_dir() else ()


def pictures_state(copy: Copy, material: Material) -> tuple[State, ...]:
    """The pictures of a text as they lie; they may change without the text. Nothing of a text that names none."""
    folder = material.root / copy.key
    return tuple(_states(folder)) if getattr(copy.entry, "bilder", ()) and folder.is_dir() else ()


def _states(folder: os.PathLike[str]) -> Iterator[State]:
    """The state of every file below a folder; no link is followed."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                yield from _states(entry)
            else:
                found = entry.stat(follow_symlinks=False)
                yield entry.path, found.st_mtime_ns, found.st_size
