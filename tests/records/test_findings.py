"""The facts the texts are made from lie in the house, each with its source, and none is lost on the way to a page."""

from __future__ import annotations

import pytest
from conftest import PROJECT

from bauta.reading.material import Material
from bauta.reading.reader import Reader


@pytest.fixture(scope="module")
def house() -> Material:
    return Reader(PROJECT).read()


def test_every_finding_says_something_and_where_it_is_from(house: Material) -> None:
    findings = [(item.id, finding) for item in house.registers.rastoff for finding in item.funn]
    assert len(findings) > len(house.registers.rastoff) > 0
    for id_, finding in findings:
        assert list(finding.fakta.statements()), id_
        assert finding.kilder or finding.fakta.ikke_funnet, id_


def test_the_editors_own_conclusions_are_facts_of_the_finding_that_names_them(house: Material) -> None:
    concluded = [(f, key) for item in house.registers.rastoff for f in item.funn for key in f.slutning]
    assert concluded
    assert all(getattr(finding.fakta, key) for finding, key in concluded)


def test_every_municipality_has_raw_material_in_a_file_of_its_own(house: Material) -> None:
    for id_ in house.profiles:
        places = [
            place
            for place, item in zip(house.places["rastoff"], house.registers.rastoff, strict=True)
            if item.kommuner[:1] == [id_] and not item.id.startswith("erfaring-")
        ]
        assert {path for path, _ in places} == {f"content/rastoff/{id_}.yml"}


def test_what_a_text_builds_on_says_where_it_was_found(house: Material) -> None:
    used = [item for item in house.registers.rastoff if house.users_of("rastoff", item.id)]
    assert used
    assert [item.id for item in used if not item.kilder] == []
