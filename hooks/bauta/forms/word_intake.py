"""The intake makes a record of a filled Word form; what has no place in the record is kept and told of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bauta.forms.pandoc_tree import Node, markdown
from bauta.forms.text_lists import TextLists
from bauta.forms.word_file import Piece, WordFile, read_word_file
from bauta.forms.word_form import FRAMES
from bauta.forms.word_rows import is_form, read_rows
from bauta.records.alternatives import Alternatives, in_house
from bauta.records.entries import Entry, Example, Profile
from bauta.records.languages import LANGUAGES, MESSAGES
from bauta.records.sections import Heading, headings_for, slug

LONGEST_HEADING = 60
NO_HOUSE = Alternatives()
"""Where nothing is chosen among, all that is answered stands as it is."""


@dataclass
class Intake:
    """What a form gave: the fields, the text by heading, the pictures, and what to tell its sender."""

    kind: type[Entry]
    fields: dict[str, Any] = field(default_factory=dict)
    text: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    """Text with no place in the record; it follows the record as a comment."""

    @property
    def entry(self) -> Entry:
        """The record as far as it is known, unchecked: `scripts/check` judges it like any other."""
        return self.kind.model_construct(None, **self.fields)


def take_in(file: Path, themes: Mapping[str, str], house: Alternatives = NO_HOUSE) -> Intake:
    """The record in a form of a house; `themes` are the ids of the themes by name. Raises `NotWordError` otherwise."""
    found = read_word_file(file)
    kind = in_house(_kind_of(found), house)
    answers = read_rows(found, kind, themes)
    intake = Intake(kind, answers.fields, {}, answers.pictures, answers.remarks, answers.unplaced)
    intake.fields.pop("type", None)
    if intake.fields.get("sprak") not in LANGUAGES:
        intake.fields["sprak"] = MESSAGES
    if issubclass(kind, Example) and intake.fields.get("form") not in ("full", "stikkord"):
        intake.fields["form"] = "full"
    _Text(intake).take(found)
    intake.unplaced += found.unread
    intake.remarks += found.left_out
    return intake


def _kind_of(found: WordFile) -> type[Entry]:
    """The kind of record, from what the form says of itself, else from the questions it has."""
    rows = (row for piece in found.pieces for row in piece.rows if row.first)
    answers = {slug(row.first[0]): " ".join(row.lines).casefold() for row in rows}
    return Profile if "kommune" in answers.get("type", "kommune" if "kommunenummer" in answers else "") else Example


class _Text:
    """The blocks of text, put under the headings of the template."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._language = intake.fields["sprak"]
        self._headings = [h for h in headings_for(intake.entry) or () if not h.generated]
        printed = [text for frame in FRAMES.values() for text in frame.printed]
        printed += [hint for h in self._headings for hint in map(h.hint_in, LANGUAGES)]
        self._printed = {slug(text) for text in printed if text}
        self._blocks: dict[str, list[Node]] = {}

    def take(self, found: WordFile) -> None:
        """Place every block, and write each section as Markdown in the order of the template."""
        current: Heading | None = None
        for piece in found.pieces:
            if is_form(piece, self._intake.kind) or not piece.text:
                continue
            if piece.level and any(piece.text in frame.parts for frame in FRAMES.values()):
                current = None
            elif heading := self._heading(piece):
                current = heading
                self._met(heading)
            elif slug(piece.text) not in self._printed:
                self._place(piece, current)
        lists = TextLists()
        tidied = {id_: lists.tidy(blocks) for id_, blocks in self._blocks.items()}
        self._intake.text = {id_: written for id_, blocks in tidied.items() if blocks and (written := markdown(blocks))}
        self._intake.remarks += lists.remarks
        self._intake.unplaced += lists.unticked
        self._intake.remarks += self._remarks()

    def _remarks(self) -> Iterator[str]:
        known = [h.id for h in self._headings if h.id in self._blocks]
        if known != list(self._blocks):
            yield "delene sto i en annen rekkefølge enn i malen; de er flyttet på plass"
        for heading in self._headings:
            if heading.required and heading.id not in self._blocks:
                yield f"overskriften «{heading.words(self._language)}» manglet i skjemaet; den er satt inn uten tekst"

    def _heading(self, piece: Piece) -> Heading | None:
        """The template's heading that a piece is, whatever its style or level."""
        words = slug(piece.text) if len(piece.text) <= LONGEST_HEADING else ""
        return next((h for h in self._headings if words in map(slug, h.spellings)), None)

    def _met(self, heading: Heading) -> None:
        if self._blocks.setdefault(heading.id, []):
            title = heading.words(self._language)
            self._intake.remarks.append(f"«{title}» står to ganger; tekstene er slått sammen")

    def _place(self, piece: Piece, current: Heading | None) -> None:
        if current is None:
            self._intake.unplaced.append(piece.text)
            return
        block = piece.block
        if piece.level:
            title = current.words(self._language)
            block = {"t": "Para", "c": [{"t": "Strong", "c": piece.block["c"][2]}]}
            text = f"overskriften «{piece.text}» er ikke i malen; den står nå i halvfet skrift under «{title}»"
            self._intake.remarks.append(text)
        self._blocks[current.id].append(block)
