"""A house in English: its words, headings, labels and dates are English on web and paper, from data alone."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml
from conftest import PROJECT, Built, Desk, build
from lxml import etree
from pydantic import BaseModel

from bauta.cli import new
from bauta.forms.empty_house import SKELETON
from bauta.house_style.proofread import Proofreader
from bauta.reading.reader import Reader
from bauta.records.entries import Example, Profile
from bauta.records.languages import FOLDER, TONGUES
from bauta.records.requirement import UNKNOWN
from bauta.records.shapes import choices, model_of

WORDS = SKELETON.with_name("ord.en.yml")
TOKEN = re.compile(r"[^\W\d_]{3,}")
ADDRESS = re.compile(r"\S+[.@/]\S+|\b[a-z]+(?:-[a-z]+)+\b")
TOLD = ("alt", "aria-label", "content", "data-navn", "placeholder", "title", "value")
FIELDS = re.compile(r"^(?!tittel|ingress|navn)[a-z_]+:.*$|^[a-z]+:", re.MULTILINE)
"""What of a field no reader meets: its name, and all of it but for the titles."""
FOR_EDITORS = ("husregler/", "redaksjon/", "sideplan/", "last-ned/trykk/")
"""Pages of those who write, with what the checks say, which is in bokmål whatever the house publishes in."""


def english_house(folder: Path) -> Path:
    """An empty house in English, made by the command."""
    asked = ["samling", "Access for all", "--language", "en", "--publisher", "The Centre", "--folder", str(folder)]
    assert new.main(PROJECT, asked) == 0
    return folder


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Built:
    made = build(Desk(english_house(tmp_path_factory.mktemp("engelsk") / "hus")), offprints=False)
    assert made.code == 0, made.output
    return made


@pytest.fixture(scope="module")
def norwegian() -> set[str]:
    """The words of this house's list that are no English ones."""
    lists = yaml.safe_load((PROJECT / "overrides/ord.yml").read_text(encoding="utf-8"))
    tongue = yaml.safe_load((FOLDER / "en.yml").read_text(encoding="utf-8"))
    words = yaml.safe_load(WORDS.read_text(encoding="utf-8"))["en"]
    texts = [
        FIELDS.sub("", file.read_text(encoding="utf-8")) for file in SKELETON.with_name("tomt_hus_en").rglob("*.md")
    ]
    english = tokens(*words.values(), *tongue["sagt"].values(), *texts)
    found = (
        tokens(*lists["nb"].values(), *lists["nn"].values(), *tongue["sagt"])
        - english
        - answers(Example)
        - answers(Profile)
        - {UNKNOWN}
    )
    assert len(found) > 900
    return found


def tokens(*texts: str) -> set[str]:
    """The words of texts, but for addresses and ids."""
    return {word.lower() for text in texts for word in TOKEN.findall(ADDRESS.sub(" ", text))}


def answers(kind: type[BaseModel]) -> set[str]:
    """What fields and their parts may say, which is written as it is kept, and read so."""
    annotations = [field.annotation for field in kind.model_fields.values()]
    own = {answer for annotation in annotations for answer in choices(annotation)}
    return own.union(*(answers(part) for annotation in annotations if (part := model_of(annotation)) is not None))


def said(page: Path) -> Iterator[str]:
    """All a page says to its reader, in text and in what is read aloud."""
    for node in etree.HTML(page.read_bytes()).iter(etree.Element):
        if node.tag not in ("script", "style", "code"):
            yield from (node.text or "", *(node.get(name) or "" for name in TOLD))
        yield node.tail or ""


def test_a_new_house_in_english_has_no_fault_and_a_language_it_has_no_words_for_is_told(tmp_path: Path) -> None:
    folder = english_house(tmp_path / "hus")
    material = Reader(folder).read()
    assert {copy.entry.sprak for copy in material.copy} == {"en"}
    assert [copy.edition.sprak for copy in material.editions] == ["en"]
    assert [str(told) for told in Proofreader().proofread(material) if told.level == "feil"] == []
    text = folder / "examples/et-eksempel.md"
    text.write_text(text.read_text(encoding="utf-8").replace("sprak: en", "sprak: nn"), encoding="utf-8")
    faults = [str(fault) for copy in Reader(folder).read().copy for fault in copy.faults]
    assert faults == ["examples/et-eksempel.md:6: [field-value] «sprak» kan ikke være «nn»; velg en"]


@pytest.mark.full
def test_every_page_is_in_english_and_says_so(english: Built, norwegian: set[str]) -> None:
    pages = [
        page
        for page in sorted(english.site.rglob("*.html"))
        if not page.relative_to(english.site).as_posix().startswith(FOR_EDITORS)
    ]
    assert len(pages) > 25
    for page in pages:
        source = page.read_text(encoding="utf-8")
        assert '<html lang="en"' in source, page
        assert tokens(*said(page)) & norwegian == set(), page
    example = (english.site / "eksempler/et-eksempel/index.html").read_text(encoding="utf-8")
    assert 'property="og:locale" content="en_GB"' in example
    for heading in ("In brief", "How we did it", "What went well", "Stumbling blocks", "The way on"):
        assert f">{heading}</h" in example


@pytest.mark.full
def test_the_scripts_of_the_pages_speak_english(english: Built) -> None:
    told = TONGUES["en"].skript
    scripts = {file.name: file.read_text(encoding="utf-8") for file in (PROJECT / "content/skript").glob("*.js")}
    said = "".join((english.site / "skript" / name).read_text(encoding="utf-8") for name in scripts)
    before = "".join(scripts.values())
    assert len(told) > 60
    assert [saying for saying in told if not any(f"{mark}{saying}{mark}" in before for mark in '"`')] == []
    assert [saying for saying in told if any(f"{mark}{saying}{mark}" in said for mark in '"`')] == []


@pytest.mark.full
def test_what_the_search_finds_is_called_what_it_is_in_english(english: Built) -> None:
    choices = json.loads((english.site / "sokeregister/valg.json").read_bytes())
    assert choices["valg"] == ["Kind of page", "Theme", "Municipality"]
    kinds = {kind for [kind], *_ in choices["treff"]}
    assert {"Example", "Municipality", "Theme", "About the site"} <= kinds
    assert choices["profil"] in kinds
    cards = [json.loads(file.read_bytes()) for file in (english.site / "sokeregister").glob("s[0-9]*.json")]
    assert {card["slag"] for card in cards} == kinds


@pytest.mark.full
def test_the_book_is_set_in_english(english: Built, norwegian: set[str]) -> None:
    file = english.site / "last-ned/bok.pdf"
    with pikepdf.open(file) as pdf:
        assert str(pdf.Root.Lang) == "en"
    text = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))
    assert [word for word in ("Contents", "References", "Advice to others", "Index") if word not in text] == []
    assert tokens(text) & norwegian == set()


@pytest.mark.full
def test_the_word_form_asks_in_english(english: Built, norwegian: set[str]) -> None:
    forms = sorted((english.site / "skjema").glob("*.docx"))
    assert [form.name for form in forms] == ["eksempel-kort.docx", "eksempel.docx", "kommune.docx"]
    for form in forms:
        with zipfile.ZipFile(form) as package:
            text = etree.fromstring(package.read("word/document.xml"))
            assert b'w:val="en-GB"' in package.read("word/styles.xml")
        asked = " ".join(text.itertext("{*}t"))
        assert "Advice to others" in asked or form.name != "eksempel.docx"
        assert tokens(asked) & norwegian == set()
