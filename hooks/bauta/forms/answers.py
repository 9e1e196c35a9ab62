"""Answers as people write them, read as the fields want them: «ca. 240 000 kr», «mars 2022», «Høy», «ja»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bauta.forms.dates import dates_in
from bauta.forms.numbers import numbers_in
from bauta.forms.questions import Question
from bauta.forms.word_signs import NOTE_MARKS
from bauta.records.requirement import UNKNOWN
from bauta.records.sections import slug
from bauta.records.shapes import choices, is_list, other_words, point_of

YES_NO = {"ja": True, "nei": False}
BREAKS = re.compile(r"\s*[;\n]\s*")
COMMAS = re.compile(r"\s*[,;\n]\s*")
WORD_LISTS = ("kommuner", "stikkord")
"""Lists of words and names, where commas stand between the points."""
POINT = re.compile(r"^(?:[•·▪–—*-]|\d{1,2}[.)]|[a-zæøå]\))\s+")
"""What may stand before a point of a list."""
MUNICIPALITY = re.compile(r"\s+(?:kommune|herad)$", re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """The value of a field, and what of the answer is not in it."""

    value: Any
    dropped: str = ""


def read_answer(question: Question, lines: Sequence[str]) -> Answer:
    """The first way of reading an answer that its field accepts, else the answer as written."""
    field, text = question.asked, "\n".join(lines)
    if text.casefold().strip(" .") == UNKNOWN:
        return Answer(UNKNOWN)
    if not is_list(field.annotation):
        return _chosen(field.annotation, _fitted(point_of(field), " ".join(lines)))
    between = COMMAS if choices(field.annotation) or question.name in WORD_LISTS else BREAKS
    points = (POINT.sub("", point.strip(" •–-\t")) for point in between.split(text))
    read = [_fitted(point_of(field), point) for point in points if point]
    return Answer([point.value for point in read], "; ".join(point.dropped for point in read if point.dropped))


def _chosen(annotation: Any, answer: Answer) -> Answer:
    """The choice an answer begins with, where more is said than the choice: «Gjennomført i 2019»."""
    known = choices(annotation)
    if not isinstance(answer.value, str) or not known or answer.value in known:
        return answer
    first, _, rest = answer.value.partition(" ")
    word = first.casefold().strip(" .,;:!")
    named = other_words(annotation).get(word, word)
    return Answer(named, rest) if named in known else answer


def _fitted(annotation: Any, text: str) -> Answer:
    kind: TypeAdapter[Any] = TypeAdapter(annotation)
    asked = kind.json_schema().get("pattern", "")  # of a name, what its id looks like
    for reading in _readings(text, other_words(annotation)):
        try:
            value = kind.validate_python(reading.value)
        except ValidationError:
            continue
        if isinstance(value, str) and not re.search(asked, value):
            continue
        said = isinstance(reading.value, bool)  # a number may be true to pydantic, and is not
        if isinstance(value, str) == isinstance(reading.value, str) and isinstance(value, bool) == said:
            return reading
    return Answer(text)


def _readings(text: str, other: Mapping[str, str]) -> Iterator[Answer]:
    """Ways to read a text, the plainest first; `other` are the other words for what is chosen among."""
    yield Answer(text)
    plain = text.strip().rstrip(NOTE_MARKS).strip()
    mark = text.strip()[len(plain) :].strip()
    word = plain.casefold().strip(" .,;:!")
    for number, left in numbers_in(plain):
        yield Answer(number, " ".join(filter(None, (left, mark))))
    first, _, rest = plain.partition(" ")
    if (said := first.casefold().strip(" .,;:!")) in YES_NO:
        yield Answer(YES_NO[said], " ".join(filter(None, (rest, mark))))
    for date, left in dates_in(plain):
        yield Answer(date, " ".join(filter(None, (left, mark))))
    yield Answer(plain, mark)
    yield Answer(word, mark)
    yield Answer(other.get(word, word), mark)
    if plain:
        yield Answer(f"https://{plain}", mark)
    yield Answer(slug(MUNICIPALITY.sub("", plain)), mark)
