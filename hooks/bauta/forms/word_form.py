"""The Word form: the template of a record as a document to fill in without knowing anything of its format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from types import MappingProxyType
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pypandoc

from bauta.forms.questions import Question, picture_questions, questions
from bauta.reading.material import Material
from bauta.records.entries import Entry, Example, Profile
from bauta.records.languages import TONGUES, Language
from bauta.records.registers import Registers
from bauta.records.sections import headings_for
from bauta.text.wording import worded


@dataclass(frozen=True)
class Frame:
    """What the form says around the questions: its own headings, which are no headings of the record, and guidance."""

    fields: str
    text: str
    pictures: str
    titles: Mapping[str, str]
    guidance: tuple[str, ...]

    @property
    def parts(self) -> tuple[str, str, str]:
        """The headings of the form itself."""
        return self.fields, self.text, self.pictures

    @property
    def printed(self) -> tuple[str, ...]:
        """Everything that is the form's own, and no answer."""
        return (*self.parts, *self.titles.values(), *self.guidance)


FRAMES = {
    language: Frame(
        said["opplysninger"],
        said["tekst"],
        said["bilder"],
        {"eksempel": said["eksempel"], "kommune": said["kommune"]},
        tuple(said["veiledning"]),
    )
    for language, said in ((language, tongue.skjema) for language, tongue in TONGUES.items())
}
"""What the form says, by the language of the record."""

NO_LISTS: Mapping[str, Sequence[str]] = MappingProxyType({})
NO_AMONG: Mapping[str, str] = MappingProxyType({})

COLUMNS = '<colgroup><col width="35%"><col width="65%"></colgroup>'
BORDERS = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
TABLE = re.compile(r'(w:styleId="Table".*?<w:tblInd[^>]*/>)', re.DOTALL)
LANGUAGE = re.compile(r'(<w:lang [^>]*w:val=")[^"]*')
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part of the file, so that the same form is the same bytes."""


def blank_forms(program: str, registers: Registers, languages: Sequence[Language]) -> dict[str, Entry]:
    """Every form there is, by the name of its file: kinds, lengths and languages, the house's own first."""
    forms: dict[str, Entry] = {}
    example, profile = registers.kind(Example), registers.kind(Profile)
    for language in languages:
        mark = "" if language == languages[0] else f"-{language}"
        shared: dict[str, Any] = {"sprak": language, "program": program}
        forms[f"eksempel{mark}"] = example.model_construct(None, form="full", **shared)
        forms[f"eksempel-kort{mark}"] = example.model_construct(None, form="stikkord", **shared)
        forms[f"kommune{mark}"] = profile.model_construct(None, **shared)
    return forms


def word_form(entry: Entry, themes: Sequence[str] = (), lists: Mapping[str, Sequence[str]] = NO_LISTS) -> bytes:
    """The form for a new record as a Word file, with what is known filled in.

    `themes` are those to choose from, `lists` what to choose several of, by field.
    """
    said = TONGUES[entry.sprak].skjema
    among = {name: f"{said['flere']} {'; '.join(choices)}" for name, choices in lists.items() if choices}
    if themes:
        among["tema"] = f"{said['ett']} {'; '.join(themes)}"
    html = "".join(_document(entry, among))
    made = pypandoc.convert_text(html, "docx", "html", extra_args=["--sandbox"], outputfile="-")
    assert isinstance(made, bytes), "pypandoc gives the file when the output is «-»"
    return _dressed(made, entry.sprak)


def lists_for(entry: Entry, material: Material) -> dict[str, list[str]]:
    """What the form of a record lists to choose from: municipalities by name, and keywords."""
    if not isinstance(entry, Example):
        return {}
    names = [profile.navn for profile in material.current_profiles.values()]
    return {"kommuner": names, "stikkord": [word.ord for word in material.registers.stikkord]}


def _document(entry: Entry, among: Mapping[str, str]) -> Iterator[str]:
    form = entry.form if isinstance(entry, Example) else "full"
    said = FRAMES[entry.sprak]
    first, second, rows, pictures = said.guidance
    yield f"<h1>{said.titles[entry.type]}</h1><p>{first}</p><p>{second}</p>"
    yield f"<h1>{said.fields}</h1><p>{rows}</p>"
    known = {name: worded(value, entry.sprak) for name, value in entry.model_dump(exclude_unset=True).items()} | {
        "type": entry.type
    }
    yield from _table(questions(type(entry), form, entry.sprak), entry.sprak, known, among)
    yield f"<h1>{said.text}</h1>"
    for heading in headings_for(entry) or ():
        if not heading.generated:
            told = f"<p><em>{escape(hint)}</em></p>" if (hint := heading.hint_in(entry.sprak)) else ""
            yield f"<h{heading.level}>{heading.words(entry.sprak)}</h{heading.level}>{told}<p>\u00a0</p>"
    yield f"<h1>{said.pictures}</h1><p>{pictures}</p>"
    yield from _table(picture_questions(type(entry), entry.sprak), entry.sprak, {})


def _table(
    asked: Iterable[Question], language: Language, known: Mapping[str, str], among: Mapping[str, str] = NO_AMONG
) -> Iterator[str]:
    said = TONGUES[language].skjema
    yield f"<table>{COLUMNS}<thead><tr><th>{said['felt']}</th><th>{said['svar']}</th></tr></thead><tbody>"
    for question in asked:
        star = " *" if question.must and question.number < 2 else ""
        listed = among.get(question.name, "")
        text = listed if question.name == "tema" and listed else "; ".join(filter(None, (question.hint, listed)))
        hint = f"<br><em>{escape(text)}</em>" if text else ""
        value = escape(known.get(question.name, "")) if not question.part else ""
        yield f"<tr><td><strong>{escape(question.label)}</strong>{star}{hint}</td><td>{value}</td></tr>"
    yield "</tbody></table>"


def _dressed(made: bytes, language: str) -> bytes:
    """The document with lines around the cells and the language of its text."""
    dressed = BytesIO()
    with ZipFile(BytesIO(made)) as plain, ZipFile(dressed, "w", ZIP_DEFLATED) as written:
        for part in plain.infolist():
            data = plain.read(part)
            if part.filename == "word/styles.xml":
                style = data.decode()
                style = TABLE.sub(rf"\1<w:tblBorders>{BORDERS}</w:tblBorders>", style)
                data = LANGUAGE.sub(rf"\g<1>{TONGUES[language].merke}", style).encode()
            elif part.filename == "docProps/core.xml":
                data = re.sub(rb">\d{4}-\d{2}-\d{2}T[^<]*<", b">1980-01-01T00:00:00Z<", data)
            written.writestr(ZipInfo(part.filename, EPOCH), data, ZIP_DEFLATED)
    return dressed.getvalue()
