"""The rows of a filled Word form, put into the fields they answer; and the pictures, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bauta.artwork.originals import IN_WORD, OriginalError, as_seen, kind_of, opened
from bauta.artwork.prints import packed
from bauta.forms.answers import YES_NO, read_answer
from bauta.forms.questions import SAID, Question, recognised
from bauta.forms.ticks import ticks_in
from bauta.forms.word_drawings import WordPicture, as_placed
from bauta.forms.word_file import Piece, WordFile, WordRow
from bauta.records.entries import Entry
from bauta.records.languages import TONGUES
from bauta.records.requirement import UNKNOWN
from bauta.records.sections import slug
from bauta.records.shapes import choices, is_list, may_be_unknown

HEADS = {(tongue.skjema["felt"], tongue.skjema["svar"]) for tongue in TONGUES.values()}
"""What stands over the two columns of a form."""
INSTRUCTIONS = tuple(said for words in SAID.values() for name, said in words.items())
"""What forms say of how to answer; no answer has such words."""
TAX = re.compile(r"(eks|ekskl|uten|utan|inkl)\w*\.? (?:mva|moms|merverdi|meirverdi)", re.IGNORECASE)
"""What is written beside an amount of value added tax: without it, or with it («i»)."""
MOST_PIXELS = 500_000_000
"""Pixels of all the pictures of a form together, some twenty photographs as a camera takes them."""
LOOSE = 100
"""Pictures without a row of their own are numbered from here, after those that have one."""


@dataclass
class Answers:
    """What the rows gave: the fields, the pictures by file name, what to tell the sender, text without a field."""

    fields: dict[str, Any] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)


def read_rows(found: WordFile, kind: type[Entry], themes: Mapping[str, str]) -> Answers:
    """Every row of every table of the form, and every picture; `themes` are the ids of the themes by name."""
    reading = _Rows(kind, themes)
    for piece in found.pieces:
        asked = is_form(piece, kind)
        for row in piece.rows if asked else ():
            reading.row(row)
        for picture in [*piece.pictures, *(p for row in piece.rows if not asked for p in row.pictures)]:
            reading.loose(picture)
    return reading.finished()


def is_form(piece: Piece, kind: type[Entry]) -> bool:
    """Whether a table is one of the form's own: one of its rows answers a question."""
    return any(row.first and recognised(kind, row.first[0].rstrip(" *")) for row in piece.rows)


class _Rows:
    def __init__(self, kind: type[Entry], themes: Mapping[str, str]) -> None:
        self._kind = kind
        self._themes = {slug(name): id_ for name, id_ in themes.items()}
        self._found = Answers()
        self._points: dict[str, dict[int, dict[str, Any]]] = {}
        self._unknown: list[Question] = []
        self._tax: bool | None = None
        self._pixels = 0

    def finished(self) -> Answers:
        """All that was found, points of lists in the order of their numbers."""
        for name, points in self._points.items():
            self._found.fields[name] = [points[number] for number in sorted(points)]
        for question in self._unknown:
            self._leave_unknown(question)
        cost = self._found.fields.get("kostnad")
        if isinstance(cost, dict) and self._tax is not None:
            cost.setdefault("inkl_mva", self._tax)
        return self._found

    def _leave_unknown(self, question: Question) -> None:
        """Take in that a part of a point is unknown: of the part, of the whole field, or as a remark."""
        points = self._points.get(question.name, {})
        if question.number in points and may_be_unknown(question.asked.annotation):
            points[question.number].setdefault(question.part, UNKNOWN)
        elif not points and may_be_unknown(question.field.annotation):
            self._found.fields[question.name] = UNKNOWN
        else:
            self._found.remarks.append(f"«{question.label}» er besvart med «ukjent», men der er ikke noe å svare for")

    def row(self, row: WordRow) -> None:
        """One row of the form: an answer, or text to keep."""
        label = row.first[0].rstrip(" *") if row.first else ""
        question = recognised(self._kind, label)
        if question is None:
            if (label, *row.lines) not in HEADS and (row.first or row.lines):
                self._found.unplaced.append(" ".join((*row.first, *row.lines)))
            return
        printed = question.printed()
        beside = [line for line in row.first[1:] if not _among(line, printed) and not self._lists_themes(line)]
        if row.lines and beside:
            self._found.unplaced.append(f"{label}: {' '.join(beside)}")
        lines = self._ticked(question, label, list(row.lines) or beside)
        for picture in row.pictures:
            self._picture(question, picture)
        if lines and (question.name, question.part) == ("bilder", "fil"):
            self._found.unplaced.append(f"{label}: {' '.join(lines)}")
        elif lines:
            answer = read_answer(question, lines)
            if question.name == "kostnad" and (tax := TAX.search(answer.dropped)):
                self._tax = tax[1].casefold().startswith("i")
            if answer.dropped:
                read = f"{label}: «{' '.join(lines)}» er lest som {_shown(answer.value)}"
                self._found.remarks.append(f"{read}; «{answer.dropped}» er ikke med i feltet")
                self._found.unplaced.append(f"{label}: {' '.join(lines)}")
            self._answer(question, answer.value)

    def _ticked(self, question: Question, label: str, lines: list[str]) -> list[str]:
        """The lines that answer a question: where there are boxes, those that are ticked."""
        ticks = ticks_in(lines)
        if ticks is None:
            return lines
        known = {slug(choice) for choice in (*choices(question.asked.annotation), *YES_NO)}
        self._found.unplaced += [f"{label}: {text}" for text in ticks.beside]
        odd = [text for text in ticks.empty if slug(text) not in known]
        self._found.unplaced += [f"{label}, ikke krysset av: {text}" for text in odd]
        if not ticks.ticked:
            self._found.remarks.append(f"«{label}»: ingen av boksene er krysset av; feltet står tomt")
        elif len(ticks.ticked) > 1 and not is_list(question.asked.annotation):
            self._found.remarks.append(f"«{label}»: flere bokser er krysset av; behold én")
        return [*ticks.ticked]

    def _lists_themes(self, line: str) -> bool:
        """Whether a line is what the form prints of themes to choose from."""
        among = next((among for said in SAID.values() if line.startswith(among := f"{said['ett']} ")), None)
        return among is not None and all(slug(n) in self._themes for n in line.removeprefix(among).split(";"))

    def _answer(self, question: Question, value: Any) -> None:
        fields, name = self._found.fields, question.name
        if name == "tema" and isinstance(value, str):
            value = self._themes.get(slug(value), value)
        if question.number and value == UNKNOWN:
            self._unknown.append(question)
        elif question.number:
            self._points.setdefault(name, {}).setdefault(question.number, {})[question.part] = value
        elif not question.part and name in fields:
            self._found.remarks.append(f"«{question.label}» er besvart to ganger; det første svaret gjelder")
            self._found.unplaced.append(f"{question.label}: {value}")
        elif not question.part or (value == UNKNOWN and name not in fields):
            fields[name] = value
        else:
            known = fields.get(name)
            fields[name] = {**(known if isinstance(known, dict) else {}), question.part: value}

    def _picture(self, question: Question, picture: WordPicture) -> None:
        numbered = self._points.setdefault("bilder", {})
        if question.name != "bilder" or "fil" in numbered.get(question.number, {}):
            self.loose(picture)
        elif name := self._keep(picture):
            known = numbered.setdefault(question.number, {})
            known["fil"] = name
            if picture.alt:
                known["alt"] = picture.alt

    def loose(self, picture: WordPicture) -> None:
        """A picture outside its rows: it is added after the others, and told of."""
        if name := self._keep(picture):
            numbered = self._points.setdefault("bilder", {})
            numbered[max((*numbered, LOOSE - 1)) + 1] = {"fil": name, **({"alt": picture.alt} if picture.alt else {})}
            self._found.remarks.append(f"et bilde utenfor bildefeltene er lagt til som {name}; fyll ut feltene om det")

    def _keep(self, picture: WordPicture) -> str:
        if self._pixels > MOST_PIXELS:
            self._found.remarks.append(
                f"bildet {picture.name} er ikke tatt med, for skjemaet har altfor mange store bilder"
            )
            return ""
        try:
            data, ending = self._cleaned(picture)
        except OriginalError as fault:
            self._found.remarks.append(f"bildet {picture.name} {fault}")
            return ""
        name = f"bilde-{len(self._found.pictures) + 1}{ending}"
        self._found.pictures[name] = data
        return name

    def _cleaned(self, placed: WordPicture) -> tuple[bytes, str]:
        """A picture as a file the house takes, without notes of place, camera or person, and how its name ends."""
        picture = opened(placed.data, IN_WORD)
        self._pixels += picture.width * picture.height
        return packed(as_placed(as_seen(picture), placed), lossless=kind_of(picture) != "JPEG")


def _among(line: str, printed: set[str]) -> bool:
    """Whether a line is part of what the form prints, or of what an older one did."""
    return any(slug(line) in text for text in printed) or any(text in line for text in INSTRUCTIONS)


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
