"""The contract between Python and the design is kept on both sides."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT, furnish
from contract.design_reading import DATA, accesses, misread
from jsonschema import Draft202012Validator

from bauta.artwork.design import read_words
from bauta.composing.extracts import extracts, review_proof
from bauta.contract import drawings, maps, matter, sheets
from bauta.contract.sheets import Book, PressSheets
from bauta.contract.written import schema, written
from bauta.publication import House, Publication, Verdict

PRINT = PROJECT / "overrides/print"
CONTRACT = Draft202012Validator(schema())


def books(house: House, every: int) -> Iterator[tuple[str, Book]]:
    """The books of a house by name: editions as printed, and of the small books one in `every`.

    Of editions as pressed, only the first sheets: the press changes none of them, but what stands around them.
    """
    publication = Publication(house)
    verdict = publication.verdict
    for issue in verdict.issues:
        yield issue.id, issue.book
        yield (
            f"{issue.id} i trykk",
            replace(
                issue.book, sheets=issue.book.sheets[:2], bleed=3, press=PressSheets(3, 5.5, True, 10, "ikke til trykk")
            ),
        )
    material = verdict.material
    proofs = (review_proof(material, profile) for profile in material.profiles.values())
    for extract in [*extracts(material), *filter(None, proofs)][::every]:
        pages = {key: 1 for _, keys in extract.sheets for key in keys}
        yield f"{extract.sheets[0][0]} {extract.key}", publication.slips(verdict.corrections).paste_up(extract, pages)


def faults(book: Any) -> list[str]:
    """Where a book as JSON does not keep the contract."""
    found = CONTRACT.iter_errors(book)
    return [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}" for fault in found]


def told(house: House, every: int = 1) -> tuple[set[str], list[str]]:
    """The kinds of sheet there are in a house, and the faults of its books; the kit and the coast are seen once."""
    kinds, found = set(), []
    for number, (name, book) in enumerate(books(house, every)):
        kinds |= {sheet.kind for sheet in book.sheets}
        seen = book if number == 0 else replace(book, drawings={}, coast=None)
        found += [f"{name}: {fault}" for fault in faults(json.loads(written(seen)))]
    return kinds, found


@pytest.mark.full
def test_every_book_of_the_miniature_keeps_the_contract(tmp_path: Path) -> None:
    with House(furnish(tmp_path).root) as house:
        kinds, found = told(house)
    assert found == []
    assert {"profil", "eksempel", "saertrykk", "utdrag", "korrektur"} <= kinds


@pytest.mark.full
def test_every_book_of_the_real_editions_keeps_the_contract(edition: tuple[Path, Verdict, bytes]) -> None:
    with House(edition[0]) as house:
        kinds, found = told(house, every=20)
    assert found == []
    named = {kind for type_ in DATA["sheet"] for kind in _literal(type_)}
    assert named - kinds <= {"tom"}


@pytest.mark.full
def test_a_key_that_is_misspelt_missing_or_of_another_type_is_told(
    untouched: tuple[Any, Verdict, bytes],
) -> None:
    book = json.loads(written(untouched[1].issues[0].book))
    assert faults(book) == []
    entry = next(sheet for sheet in book["sheets"] if sheet["kind"] == "profil")["entries"][0]
    entry["cuonty"] = entry.pop("county")
    assert len(faults(book)) >= 1
    entry["county"] = entry.pop("cuonty")
    entry["references"] = "3"
    assert len(faults(book)) >= 1


def test_the_same_book_is_always_the_same_bytes(untouched: tuple[Any, Verdict, bytes]) -> None:
    book = untouched[1].issues[0].book
    assert written(book) == written(replace(book))
    with pytest.raises(Exception, match="Serialization"):
        written(replace(book, made=3))  # type: ignore[arg-type]  # the wrong type is what is tried


def test_the_design_reads_nothing_the_contract_does_not_have() -> None:
    words = _words()
    read = list(accesses(PRINT))
    assert len(read) > 300
    assert [fault for access in read if (fault := misread(access, words, set()))] == []


def test_a_misspelt_key_in_the_design_is_told(tmp_path: Path) -> None:
    (tmp_path / "en.typ").write_text(
        "#let a(entry) = [#entry.titel #entry.theme.number #entry.scene.width]\n"
        '#let b(sheet) = sheet.entries.first().theme.colour + "entry.tull" // entry.tull\n'
        "#let c(words) = words.finnes_ikke\n#ukjent.felt\n",
        encoding="utf-8",
    )
    found = [fault for access in accesses(tmp_path) if (fault := misread(access, _words(), set()))]
    assert [fault.split(":")[1] for fault in found] == ["1", "2", "3", "4"]


def test_the_design_guesses_at_no_key_of_its_data() -> None:
    """`.at("x", default: …)` and `"x" in sheet` would let a misspelt key pass: every key is always there."""
    data = "|".join(DATA)
    for file in PRINT.glob("*.typ"):
        for line in file.read_text(encoding="utf-8").splitlines():
            code = line.partition("//")[0]
            for name in data.split("|"):
                assert f'" in {name} ' not in code + " ", (file.name, line)
                assert f'{name}.at("' not in code, (file.name, line)


def test_all_the_contract_has_is_read_by_the_design() -> None:
    read: set[tuple[type, str]] = set()
    words = _words()
    for access in accesses(PRINT):
        misread(access, words, read)
    typed = [
        type_ for module in (drawings, maps, matter, sheets) for type_ in vars(module).values() if is_dataclass(type_)
    ]
    used = {name for _, name in read}
    every = {(type_.__name__, field.name) for type_ in typed for field in fields(type_)}  # type: ignore[arg-type]  # all are dataclasses
    assert len(every) > 150
    assert {name for name in every if name[1] not in used} <= BY_OTHER_MEANS


BY_OTHER_MEANS = {
    ("Book", "design"),  # a file of its own, as sheets are
    ("BookDesign", "versions"),  # for the compositor and the keys of what is kept
    ("Book", "sheets"),
    ("Book", "coast"),  # read where the file is
    ("Book", "drawings"),
}


def _words() -> set[str]:
    """The words both languages have."""
    return set.intersection(*map(set, read_words(PROJECT).values()))


def _literal(type_: Any) -> tuple[str, ...]:
    """The kinds of sheet a class stands for."""
    hint = type_.__dataclass_fields__["kind"].type
    return tuple(part.strip(" '\"") for part in hint.removeprefix("Literal[").rstrip("]").split(","))
