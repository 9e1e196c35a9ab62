"""The plan counts what another municipality needs to use the full examples as recipes."""

from __future__ import annotations

from conftest import Desk

from bauta.desk.recipes import recipe_count
from bauta.reading.reader import Reader


def test_the_full_examples_are_counted_by_what_they_tell(desk: Desk) -> None:
    told = "Oppskrifter (2 fulle): penger 1, tid 2, mål 1, dagens regel 1, snubletråder"
    assert _count(desk).startswith(f"{told} 2. Uten snubletråd: ")
    desk.edit("examples/lilleby-benker-i-bygata.md", "De første benkene var 38 centimeter høye.", "ukjent\n\n<!-- ")
    desk.edit("examples/lilleby-benker-i-bygata.md", "Bruk 48.", "Bruk 48. -->")
    assert _count(desk).startswith(f"{told} 1. Uten snubletråd: ")


def _count(desk: Desk) -> str:
    material = Reader(desk.root).read()
    edition = next(copy.edition for copy in material.editions if copy.edition.id == "hoveddokument")
    return recipe_count(edition, material)
