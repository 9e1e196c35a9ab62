"""Answers as people write them, read as the fields want them: «240 000 kr», «4. desember 2008», «Høy», «ja»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bauta.forms.questions import Question
from bauta.records.requirement import UNKNOWN
from bauta.records.sections import slug
from bauta.records.shapes import choices, is_list, point_of
from bauta.text.wording import MONTHS

DATE = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})")
LONG_DATE = re.compile(rf"(\d{{1,2}})\.\s*({'|'.join(MONTHS)})\s+(\d{{4}})", re.IGNORECASE)
THOUSANDS = re.compile(r"(?<=\d)[\s\u00a0\u202f.](?=\d{3}\b)")
UNIT = re.compile(r"^(kroner|kr\.?)\s*|\s*(kroner|kr\.?|prosent|%|,-)$", re.IGNORECASE)
NUMBER = re.compile(r"-?\d+(,\d+)?")
YES_NO = {"ja": True, "nei": False}
BREAKS = re.compile(r"\s*[;\n]\s*")
COMMAS = re.compile(r"\s*[,;\n]\s*")
WORD_LISTS = ("kommuner", "stikkord")
"""Lists of words and names, where commas stand between the points."""


def read_answer(question: Question, lines: Sequence[str]) -> Any:
    """The first way of reading an answer that its field accepts, else the answer as written."""
    field, text = question.asked, "\n".join(lines)
    if text.casefold().strip(" .") == UNKNOWN:
        return UNKNOWN
    if not is_list(field.annotation):
        return _fitted(point_of(field), " ".join(lines))
    between = COMMAS if choices(field.annotation) or question.name in WORD_LISTS else BREAKS
    points = (point.strip(" •–-\t") for point in between.split(text))
    return [_fitted(point_of(field), point) for point in points if point]


def _fitted(annotation: Any, text: str) -> Any:
    for reading in _readings(text):
        try:
            value = TypeAdapter(annotation).validate_python(reading)
        except ValidationError:
            continue
        if isinstance(value, str) == isinstance(reading, str):
            return reading
    return text


def _readings(text: str) -> Iterator[Any]:
    word = text.casefold().strip(" .")
    number = UNIT.sub("", THOUSANDS.sub("", text.strip()))
    yield text
    if NUMBER.fullmatch(number):
        yield float(number.replace(",", ".")) if "," in number else int(number)
    if word in YES_NO:
        yield YES_NO[word]
    if found := DATE.fullmatch(text.strip()):
        yield f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := LONG_DATE.fullmatch(text.strip()):
        yield f"{found[3]}-{MONTHS.index(found[2].lower()) + 1:02}-{int(found[1]):02}"
    yield word
    yield f"https://{text.strip()}"
    yield slug(text)
