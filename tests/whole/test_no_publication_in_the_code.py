"""The code and the templates name nothing that one publication decides: no format, edition, role, colour or face."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from conftest import PROJECT

from bauta.artwork.design import house_faces, read_words
from bauta.reading.material import Material
from bauta.reading.reader import Reader
from bauta.records.edition import Edition
from bauta.records.entries import FOLDERS, PageTemplate, Profile
from bauta.records.registers import Registers

ALSO_CALLED_SO = ("godkjent", "by", "dag")
"""What a verdict on a press file says, an ending of places in search, and a day: the same words for something else."""
TEMPLATES = ("html", "xhtml", "xml", "typ", "css", "js", "opf")
"""Endings of the files of the design that say how things are shown; those in YAML are data."""
OWN_NAMES = {*Profile.model_fields, *(name.removesuffix(".html") for name in PageTemplate.__args__)}
"""Names of fields and of page templates, which every house has."""

WORD = re.compile(r"(?<!&)\b[A-ZÆØÅa-zæøå][a-zæøå]{2,}\b")
SET_WORDS = re.compile(r"[\[\]][A-ZÆØÅ][a-zæøå]{2,}[ .:,\]]|\"[A-ZÆØÅ][a-zæøå]+ [a-zæøå]+[^\"]*\"")
"""Words set as they are in Typst: a content block that begins with one, or a text of several."""


def test_no_format_stands_in_the_code() -> None:
    assert _found(re.compile(r"\bA4\b|(?<![\d.])(210|297) ?mm\b|(?<!\d)(210|297)(?![\d.])")) == []


def test_no_edition_stands_in_the_code() -> None:
    ids = [copy.edition.id for copy in _material().editions]
    assert len(ids) > 3
    assert _found(_any_of({*ids} - {*_material().registers.programmes})) == []


def test_no_programme_and_no_role_stands_in_the_code() -> None:
    programmes = _material().registers.programmer
    ids = {programme.id for programme in programmes} | {part.id for p in programmes for part in p.roller}
    assert {"pilotkommuner", "pilotkommune"} <= ids
    assert _found(_any_of(ids - OWN_NAMES)) == []


def test_no_answer_that_texts_choose_between_stands_in_the_code() -> None:
    """Code asks what a choice means, never which it is; a template asks nothing of its id either."""
    chosen = {one.id for one in _material().registers.valg}
    assert {"utkast", "uteområde", "forståelse", "gjennomført", "skumring", "innland-skog", "regionråd"} <= chosen
    names = _any_of(chosen - {*Registers.model_fields, *Edition.model_fields, *FOLDERS} - {*ALSO_CALLED_SO})
    python = [(path, line, text) for path, line, text in _code() if path.endswith(".py") and names.fullmatch(text)]
    asked = re.compile(rf"\{{[{{%][^}}]*['\"](?:{names.pattern})['\"]")
    templates = [
        (path, line, text) for path, line, text in _code() if path.endswith(("ml", "typ")) and asked.search(text)
    ]
    assert [*python, *templates] == []


def test_no_colour_of_a_theme_stands_in_the_code() -> None:
    assert _found(re.compile(r"\btema[-_][0-9]\b")) == []
    palette = yaml.safe_load((PROJECT / "overrides/palett.yml").read_text(encoding="utf-8"))
    themes = [ink["rgb"] for name, ink in palette.items() if name.startswith("tema-")]
    assert len(themes) == 7
    assert _found(re.compile("|".join(themes), re.IGNORECASE)) == []


def test_no_face_stands_in_the_code() -> None:
    families = {name for row in (house_faces(PROJECT).brodtekst, house_faces(PROJECT).titler) for name in row.familier}
    assert len(families) == 2
    assert _found(_any_of(families)) == []


def test_what_a_publication_is_about_is_named_by_the_word_list() -> None:
    about = read_words(PROJECT)["nb"]
    named = re.compile(
        rf"(?<![\w/.-])({'|'.join(about[name] for name in ('emnene', 'emnet', 'emner', 'emne'))})(?![\w/-])"
    )
    texts = (file for file in (PROJECT / "overrides").rglob("*.html"))
    told = [(file.name, said) for file in texts for said in _said(file) if named.search(said.lower())]
    assert told == []


def test_what_readers_meet_is_said_by_the_word_list() -> None:
    templates = sorted((PROJECT / "overrides").rglob("*.html"))
    said = {
        file: [text for file_text in [_said(file)] for text in file_text if WORD.search(text)] for file in templates
    }
    assert sum(not found for found in said.values()) > 40
    assert {file.name: found for file, found in said.items() if found} == {}


def test_the_book_says_nothing_but_what_the_word_list_says() -> None:
    files = sorted((PROJECT / "overrides/print").glob("*.typ"))
    assert len(files) > 25
    told = [(file.name, said) for file in files for said in SET_WORDS.findall(_uncommented(file))]
    assert told == []


@pytest.mark.parametrize("fault", ["A4", "tema_6", "pilotkommune", "uteområde"])
def test_a_name_put_into_a_file_of_code_is_found(fault: str, tmp_path: Path) -> None:
    (tmp_path / "kode.py").write_text(f'"""Not {fault} in words about it."""\nFORMAT = "{fault}"\n', encoding="utf-8")
    assert [line for line, _ in _constants(tmp_path / "kode.py")] == [2]


def _found(wanted: re.Pattern[str]) -> list[tuple[str, int, str]]:
    """Where it stands: path, line and text."""
    return [(path, line, text.strip()) for path, line, text in _code() if wanted.search(text)]


@cache
def _code() -> list[tuple[str, int, str]]:
    """Every line of the code and the templates; what explains them is not code."""
    read = []
    for file in sorted((PROJECT / "hooks").rglob("*.py")):
        read += [(file.relative_to(PROJECT).as_posix(), line, text) for line, text in _constants(file)]
    for ending in TEMPLATES:
        for folder in ("overrides", "content/stil", "content/skript"):
            for file in sorted((PROJECT / folder).rglob(f"*.{ending}")):
                path = file.relative_to(PROJECT).as_posix()
                read += [(path, line, text) for line, text in enumerate(_uncommented(file).splitlines(), 1)]
    assert len(read) > 9000
    return read


def _constants(file: Path) -> Iterator[tuple[int, str]]:
    """The texts in a file of Python that are not there to explain it."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def _uncommented(file: Path) -> str:
    """The text of a file without its comments, line for line."""
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"\{#.*?#\}|<!--.*?-->|/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), text, flags=re.DOTALL)
    return re.sub(r"(?m)(^|\s)//.*$", "", text) if file.suffix in (".typ", ".js") else text


def _said(file: Path) -> list[str]:
    """What a template says itself: the text between its tags, and the attributes that are read out."""
    style = r"\{% set stil %\}.*?\{% endset %\}"
    text = re.sub(rf"{style}|\{{%.*?%\}}|\{{\{{.*?\}}\}}", "\0", _uncommented(file), flags=re.DOTALL)
    text = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    read_out = re.findall(r'\b(?:alt|title|placeholder|aria-label|data-navn)="([^"]*)"', text)
    return [*read_out, *re.sub(r"<[^>]*>", "\n", text).splitlines()]


def _any_of(names: set[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, sorted(names)))})(?![\w-])")


@cache
def _material() -> Material:
    return Reader(PROJECT).read()
