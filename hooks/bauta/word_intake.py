"""The intake makes a record of a filled Word form; what has no place in the record is kept and told of."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image, UnidentifiedImageError

from bauta.answers import read_answer
from bauta.entries import Entry, Example, Profile
from bauta.questions import Question, recognised
from bauta.requirement import UNKNOWN
from bauta.sections import Heading, headings_for, slug
from bauta.word_file import Node, Piece, Row, WordFile, markdown, read_word_file
from bauta.word_file import Picture as WordPicture
from bauta.word_form import GUIDANCE, PARTS, TITLES

ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "MPO": "jpg"}
LONGEST_HEADING = 60


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


def take_in(file: Path) -> Intake:
    """The record in a form. Raises `NotWordError` when the file is not a Word file."""
    found = read_word_file(file)
    intake = Intake(_kind_of(found))
    _Answers(intake).take(found)
    intake.fields.pop("type", None)
    if intake.fields.get("sprak") not in ("nb", "nn"):
        intake.fields["sprak"] = "nb"
    if intake.kind is Example and intake.fields.get("form") not in ("full", "stikkord"):
        intake.fields["form"] = "full"
    _Text(intake).take(found)
    intake.unplaced += found.unread
    return intake


def _kind_of(found: WordFile) -> type[Entry]:
    """The kind of record, from what the form says of itself, else from the questions it has."""
    rows = (row for piece in found.pieces for row in piece.rows if row.first)
    answers = {slug(row.first[0]): " ".join(row.lines).casefold() for row in rows}
    return Profile if "kommune" in answers.get("type", "kommune" if "kommunenummer" in answers else "") else Example


class _Answers:
    """The rows of the form's tables, put into the fields they answer; pictures, wherever they stand."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._points: dict[str, dict[int, dict[str, Any]]] = {}

    def take(self, found: WordFile) -> None:
        """Take in every row of every table of the form, and every picture."""
        for piece in found.pieces:
            asked = is_form(piece, self._intake.kind)
            for row in piece.rows if asked else ():
                self._row(row)
            loose = [*piece.pictures, *(picture for row in piece.rows if not asked for picture in row.pictures)]
            for picture in loose:
                self._loose(picture)
        for name, points in self._points.items():
            self._intake.fields[name] = [points[number] for number in sorted(points)]

    def _row(self, row: Row) -> None:
        label = row.first[0].rstrip(" *") if row.first else ""
        question = recognised(self._intake.kind, label)
        if question is None:
            if (label, row.lines) != ("Felt", ("Svar",)) and (row.first or row.lines):
                self._intake.unplaced.append(" ".join((*row.first, *row.lines)))
            return
        beside = [line for line in row.first[1:] if slug(line) not in slug(question.hint)]
        if row.lines and beside:
            self._intake.unplaced.append(f"{label}: {' '.join(beside)}")
        lines = list(row.lines) or beside
        for picture in row.pictures:
            self._picture(question, picture)
        if lines and (question.name, question.part) == ("bilder", "fil"):
            self._intake.unplaced.append(f"{label}: {' '.join(lines)}")
        elif lines:
            self._answer(question, read_answer(question, lines))

    def _answer(self, question: Question, value: Any) -> None:
        fields, name = self._intake.fields, question.name
        if question.number and value != UNKNOWN:
            self._points.setdefault(name, {}).setdefault(question.number, {})[question.part] = value
        elif not question.part and name in fields:
            self._intake.remarks.append(f"«{question.label}» er besvart to ganger; det første svaret gjelder")
            self._intake.unplaced.append(f"{question.label}: {value}")
        elif not question.part or (value == UNKNOWN and name not in fields):
            fields[name] = value
        else:
            known = fields.get(name)
            fields[name] = {**(known if isinstance(known, dict) else {}), question.part: value}

    def _picture(self, question: Question, picture: WordPicture) -> None:
        numbered = self._points.setdefault("bilder", {})
        if question.name != "bilder" or "fil" in numbered.get(question.number, {}):
            self._loose(picture)
        elif name := self._keep(picture):
            known = numbered.setdefault(question.number, {})
            known["fil"] = name
            if picture.alt:
                known["alt"] = picture.alt

    def _loose(self, picture: WordPicture) -> None:
        """A picture outside its rows: it is added after the others, and told of."""
        if name := self._keep(picture):
            numbered = self._points.setdefault("bilder", {})
            numbered[max((*numbered, 99)) + 1] = {"fil": name, **({"alt": picture.alt} if picture.alt else {})}
            self._intake.remarks.append(f"et bilde utenfor bildefeltene er lagt til som {name}; fyll ut feltene om det")

    def _keep(self, picture: WordPicture) -> str:
        kept = _published(picture.data)
        if kept is None:
            self._intake.remarks.append(f"{picture.name} er ikke et bilde vi kan bruke; send det som .jpg eller .png")
            return ""
        name = f"bilde-{len(self._intake.pictures) + 1}.{kept[1]}"
        self._intake.pictures[name] = kept[0]
        return name


class _Text:
    """The blocks of text, put under the headings of the template."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._language = intake.fields["sprak"]
        self._headings = [h for h in headings_for(intake.entry) or () if not h.generated]
        printed = (*GUIDANCE, *PARTS, *TITLES.values(), *(h.hint for h in self._headings))
        self._printed = {slug(text) for text in printed if text}
        self._blocks: dict[str, list[Node]] = {}

    def take(self, found: WordFile) -> None:
        """Place every block, and write each section as Markdown in the order of the template."""
        current: Heading | None = None
        for piece in found.pieces:
            if is_form(piece, self._intake.kind) or not piece.text:
                continue
            if piece.level and piece.text in PARTS:
                current = None
            elif heading := self._heading(piece):
                current = heading
                self._met(heading)
            elif slug(piece.text) not in self._printed:
                self._place(piece, current)
        self._intake.text = {id_: markdown(blocks) for id_, blocks in self._blocks.items() if blocks}
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
        return next((h for h in self._headings if words in (slug(h.nb), slug(h.nn))), None)

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


def is_form(piece: Piece, kind: type[Entry]) -> bool:
    """Whether a table is one of the form's own: one of its rows answers a question."""
    return any(row.first and recognised(kind, row.first[0].rstrip(" *")) for row in piece.rows)


def _published(data: bytes) -> tuple[bytes, str] | None:
    """A picture as a file the house takes, and its ending; None when it cannot be opened."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
            if picture.format in ENDINGS:
                return data, ENDINGS[picture.format]
            made = io.BytesIO()
            picture.convert("RGB").save(made, "PNG")
            return made.getvalue(), "png"
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError):
        return None
