"""Faults the schema finds in fields, told in Norwegian at the line of the field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import isfinite, isnan
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bauta.correction import Correction
from bauta.reading.front_matter import QUOTE, Marks
from bauta.reading.suggestion import choice, suggestion
from bauta.records.field_types import DIGITS
from bauta.records.picture_files import PICTURE_FILE
from bauta.records.requirement import is_empty

M = TypeVar("M", bound=BaseModel)

ONLY_UNKNOWN = "literal['ukjent']"
"""How pydantic names the branch of a field that may be written `ukjent`."""

BRANCHES = {"float", "int", "str", "bool"}
"""Names of branches that look like names of fields, and are not."""


def validated(
    model: type[M], path: str, fields: dict[str, Any], marks: Marks, at: tuple[str | int, ...] = ()
) -> tuple[M | None, list[Correction]]:
    """The fields as a `model`, and a correction for each that is not as the schema says.

    Empty fields count as left out. Fields at fault are left out, so that one fault does not hide
    another; the answer is None only when the model cannot do without them.
    """
    unknown = {key: value for key, value in fields.items() if key not in model.model_fields}
    written, fields = fields, {**_filled(fields), **unknown}
    corrections = list(_cut(path, marks, at))
    left_out: set[int | str] = set()
    while True:
        try:
            return model.model_validate(fields), [
                *corrections,
                *_misread_numbers(written, path, marks, at, corrections),
            ]
        except ValidationError as fault:
            errors = [error for error in fault.errors(include_url=False) if error["loc"][0] not in left_out]
        corrections += _corrections(errors, model, path, marks, at)
        at_fault = {error["loc"][0] for error in errors}
        if not at_fault & fields.keys():
            return None, corrections
        left_out |= at_fault
        fields = {key: value for key, value in fields.items() if key not in at_fault}


def _cut(path: str, marks: Marks, at: tuple[str | int, ...]) -> Iterator[Correction]:
    """A correction for each value below `at` that YAML ends at « #»."""
    for keys, (line, lost, level) in marks.cut.items():
        if keys[: len(at)] == at:
            sure = "" if level == "feil" else " Er det en kommentar til redaksjonen, sett to mellomrom foran #."
            text = f"«{lost}» blir borte, for YAML leser « #» som en kommentar; {QUOTE}.{sure}".removesuffix(".")
            yield Correction(path, line, "field-value", text, level)


def _misread_numbers(
    fields: dict[str, Any], path: str, marks: Marks, at: tuple[str | int, ...], told: Iterable[Correction]
) -> Iterator[Correction]:
    """Numbers that YAML made of something else than digits, unless they are told of already: «1:15» is 75 to it."""
    named = [correction.text.partition(" ")[0] for correction in told]
    for place, raw in marks.plain.items():
        keys = place[len(at) :]
        if place[: len(at)] != at or DIGITS.fullmatch(raw):
            continue
        value = _at(fields, keys)
        if isinstance(value, int | float) and not isinstance(value, bool):
            name = ".".join(str(key + 1) if isinstance(key, int) else key for key in keys)
            if f"«{name}»" in named:
                continue
            text = f'«{name}» leses som tallet {_short(value)}; skriv det med siffer, eller i anførselstegn: "{raw}"'
            yield Correction(path, marks.line_of(*place), "field-value", text)


def _at(value: Any, keys: tuple[str | int, ...]) -> Any:
    """What stands at the keys; None when nothing does."""
    for key in keys:
        known = isinstance(value, dict) and key in value
        if not known and not (isinstance(value, list) and isinstance(key, int) and key < len(value)):
            return None
        value = value[key]
    return value


def _filled(value: Any) -> Any:
    """The value without the fields a template leaves empty; list items keep their places."""
    if isinstance(value, dict):
        return {key: _filled(part) for key, part in value.items() if not is_empty(part)}
    return [_filled(part) for part in value] if isinstance(value, list) else value


def _corrections(
    errors: Iterable[ErrorDetails],
    model: type[BaseModel],
    path: str,
    marks: Marks,
    at: tuple[str | int, ...],
) -> Iterator[Correction]:
    for error in errors:
        if ONLY_UNKNOWN in error["loc"]:
            continue  # what the value is not, beside the fault in what it tries to be
        last = len(error["loc"]) - 1 if error["type"] == "extra_forbidden" else None  # written, however it looks
        keys = tuple(key for number, key in enumerate(error["loc"]) if number == last or _written(key))
        line = marks.line_of(*at, *keys)
        name = ".".join(str(key + 1) if isinstance(key, int) else key for key in keys)
        if error["type"] == "extra_forbidden":
            known = _known_keys(model, keys[:-1])
            yield Correction(path, line, "field-unknown", _unknown_key(str(keys[-1]), known))
        else:
            raw = marks.plain.get((*at, *keys))
            yield Correction(path, line, "field-value", f"«{name}» {explain(error, raw)}")


def _written(key: str | int) -> bool:
    """Leave out the names pydantic gives the branches of a type; they stand in no file."""
    return isinstance(key, int) or (key.islower() and key.replace("_", "").isalnum() and key not in BRANCHES)


def _known_keys(model: type[BaseModel], keys: tuple[str | int, ...]) -> list[str]:
    """The keys allowed where the unknown one stands."""
    for key in keys:
        if isinstance(key, str):
            model = _model_in(model.model_fields[key].annotation)
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = [_model_in(part) for part in getattr(annotation, "__args__", ()) if _holds_model(part)]
    return inner[0]


def _holds_model(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_holds_model(part) for part in getattr(annotation, "__args__", ()))


def _unknown_key(key: str, known: list[str]) -> str:
    if near := suggestion(key, known):
        return f"feltet «{key}» finnes ikke; mener du «{near}»?"
    return f"feltet «{key}» finnes ikke{choice(known) or '; bruk et felt fra malen'}, eller slett det"


def explain(error: ErrorDetails, raw: str | None) -> str:
    """What is wrong with a value and what to do, without the name of the field."""
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "said":  # by a type of ours, in Norwegian
        return error["msg"]
    if raw is not None and kind == "string_type":
        return f'{_misread(raw, value)}; skriv det i anførselstegn: "{raw}"'
    if kind == "literal_error":
        choices = str(context["expected"]).replace("'", "").replace(" or ", " eller ")
        written = _short(value if raw is None else raw)
        near = suggestion(written, re.split(", | eller ", choices))
        return f"kan ikke være «{written}»; {f'mener du «{near}»? Ellers ' if near else ''}velg mellom {choices}"
    if kind == "string_pattern_mismatch":
        return f"kan ikke være «{_short(value)}»; {SHAPES.get(str(context['pattern']), 'sammenlign med malen')}"
    if "lat" in error["loc"] or "lon" in error["loc"]:
        return f"kan ikke være {_short(value)}; {POSITION}"
    if limits := [f"{words} {context[bound]:.15g}" for bound, words in BOUNDS.items() if bound in context]:
        return f"kan ikke være {_short(value)}; skriv et tall som er {limits[0]}"
    known = (text for kinds, text in KINDS.items() if kind in kinds)
    return next(known, "har en verdi som ikke passer («{}»); rett den").format(_short(value))


def _short(value: Any) -> str:
    """A value as it is told of: its beginning alone where it is long, «ikke et tall» and «uendelig» in words."""
    if isinstance(value, float) and not isfinite(value):
        return "ikke et tall" if isnan(value) else "uendelig"
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]} …"


def _misread(raw: str, value: Any) -> str:
    if isinstance(value, bool):
        return f"«{raw}» leses som {'ja' if value else 'nei'}, ikke som tekst"
    if isinstance(value, int | float) and str(value) != raw:
        return f"«{raw}» leses som tallet {value}"
    return f"«{raw}» leses som tall eller dato, ikke som tekst"


SHOWN = 60
"""Characters of a value that a message repeats."""

POSITION = (
    "skriv grader med punktum, bredde (lat) 57–82 og lengde (lon) −10–35, som kartene på nettet oppgir dem; "
    "er de to byttet om, eller er det UTM-koordinater?"
)

SHAPES = {
    r"^#[0-9a-f]{6}$": 'skriv # og seks tegn 0–9 og a–f, i anførselstegn: "#1a2b3c"',
    r"^[0-9]{4}$": "skriv fire siffer i anførselstegn",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "skriv små bokstaver a–z og tall med bindestrek mellom, uten æ, ø og å",
    r"^[0-9]{4}(-(0[1-9]|1[0-2]))?$": "skriv ÅÅÅÅ eller ÅÅÅÅ-MM",
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "skriv ÅÅÅÅ-MM-DD",
    r"^[0-9]{4}(-[0-9]{2}){0,2}$": "skriv ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD",
    r"^https?://[^\s<>\"]+$": "skriv hele adressen med https:// først",
    r"^[^\s@]+@[^\s@]+\.[a-z]{2,}$": "skriv en e-postadresse",
    PICTURE_FILE: "skriv navnet på en .jpg-, .png-, .webp- eller .tif-fil i mappa til filen, uten sti, høyst 110 tegn",
}


BOUNDS = {"ge": "minst", "gt": "mer enn", "le": "høyst", "lt": "mindre enn"}
"""Bounds of a number as pydantic names them -> as we do."""

KINDS = {
    ("missing",): "mangler; legg det til",
    ("string_type",): "skal være tekst; skriv én verdi, uten liste eller underfelt",
    ("list_type", "tuple_type"): "skal være en liste; skriv [verdi, verdi] eller ett punkt per linje med «- » foran",
    ("model_type", "model_attributes_type", "dict_type"): "skal ha underfelt; skriv dem som i malen",
    ("int_type", "int_parsing", "int_from_float", "float_type", "float_parsing", "finite_number", "int_parsing_size"): (
        "skal være et tall, ikke «{}»; skriv bare sifre"
    ),
    ("bool_type", "bool_parsing"): "skal være true (ja) eller false (nei), ikke «{}»",
    ("too_long",): "har for mange punkter; ta bort noen",
    ("too_short",): "har for få punkter; legg til noen",
    ("string_too_short",): "er for kort («{}»); skriv hele ordet",
    ("string_too_long",): "er for langt; kort ned",
    ("value_error",): "er ikke en dato som finnes («{}»); se i kalenderen og rett den",
}
"""Kinds of faults the schema finds -> what to tell; `{}` is the value as read."""
