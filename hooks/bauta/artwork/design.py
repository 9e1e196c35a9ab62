"""The design of a book: its measures, palette and faces, from the folder that the edition names.

What a folder has not, it shares with the house: palett.yml, skrift.yml and ord.yml in overrides/.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bauta.artwork import palette
from bauta.artwork.faces import Faces
from bauta.artwork.palette import Palette, printed_as, read_palette
from bauta.contract.design import BookDesign, FaceRows, InkShares, TrimSize
from bauta.contract.measures import Measures
from bauta.records.edition import DESIGNS, MEASURES, Trim
from bauta.records.entries import field_labels
from bauta.records.languages import Language, Words

SHARED = "overrides"
FACES = "skrift.yml"
WORDS = "ord.yml"

SUBJECT = ("emne", "emner", "emnet", "emnene")
"""The words for what a publication is about: one, many, the one, the many."""
SUBJECT_MARK = re.compile(r"\[([Ee]mne(?:r|t|ne)?)\]")

WordLists = dict[Language, Words]


@dataclass(frozen=True)
class Design:
    """How the books of one design look."""

    name: str
    measures: Measures
    palette: Palette
    condition: str
    """The printing condition the inks of the palette are chosen for; `ukjent` where nobody knows."""
    faces: Faces


def read_design(root: Path, name: str) -> Design:
    """The design of this name. Its files are the designer's: a fault in one is a programmer's."""
    files = (root / DESIGNS / name / MEASURES, *(_own_or_shared(root, name, file) for file in (palette.FILE, FACES)))
    return _design(name, files, tuple(file.stat().st_mtime_ns for file in files))


@lru_cache(maxsize=16)
def _design(name: str, files: tuple[Path, Path, Path], _changed: tuple[int, ...]) -> Design:
    measures, colours, faces = files
    return Design(
        name,
        Measures.model_validate(_yaml(measures)),
        read_palette(colours),
        printed_as(colours),
        Faces.model_validate(_yaml(faces)),
    )


def house_faces(root: Path) -> Faces:
    """The faces of the website."""
    return Faces.model_validate(_yaml(root / SHARED / FACES))


def read_words(root: Path, design: str = "") -> WordLists:
    """The words the editions add to the texts, by language, and what fields are called; a design may have others."""
    own = root / DESIGNS / design / WORDS
    files = (root / SHARED / WORDS, *([own] if design and own.is_file() else []))
    return _words(files, tuple(file.stat().st_mtime_ns for file in files))


@lru_cache(maxsize=8)
def _words(files: tuple[Path, ...], _changed: tuple[int, ...]) -> WordLists:
    """The words of the house, and those a design has instead, in files as they were last written."""
    lists: dict[Language, dict[str, str]] = _yaml(files[0])
    words = {language: field_labels(language) | own for language, own in lists.items()}
    for other in files[1:]:
        for language, own in _yaml(other).items():
            unknown = own.keys() - words[language].keys()
            assert not unknown, f"{other} has words the house does not use: {', '.join(sorted(unknown))}"
            words[language] |= own
    return {language: Words(language, _on_subject(own)) for language, own in words.items()}


def _on_subject(words: dict[str, str]) -> dict[str, str]:
    """The words with what the publication is about in place of its marks: `[emner]`, and `[Emner]` with a capital."""
    named = {name: words[name] for name in SUBJECT if name in words}
    marks = named | {name.capitalize(): word[:1].upper() + word[1:] for name, word in named.items()}
    return {id_: SUBJECT_MARK.sub(lambda mark: marks.get(mark[1], mark[0]), word) for id_, word in words.items()}


def book_design(design: Design, trim: Trim, words: Words) -> BookDesign:
    """A design for the compositor, with the trim of an edition and words in its language."""
    return BookDesign(
        measures=design.measures,
        palette={name: InkShares(ink.cmyk) for name, ink in design.palette.items()},
        faces=FaceRows(tuple(design.faces.brodtekst.familier), tuple(design.faces.titler.familier)),
        versions=design.faces.versions,
        trim=TrimSize(trim.bredde, trim.hoyde, trim.utfall),
        words=words,
    )


def _own_or_shared(root: Path, name: str, file: str) -> Path:
    own = root / DESIGNS / name / file
    return own if own.is_file() else root / SHARED / file


def _yaml(file: Path) -> Any:
    return yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
