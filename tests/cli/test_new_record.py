"""What `scripts/new` writes can be filled in: it is read without fault but for what the author has yet to write."""

from __future__ import annotations

import pytest
from conftest import Desk

from bauta.cli import new
from bauta.correction import blocks


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_new_profile_lacks_nothing_but_its_answers(desk: Desk, language: str) -> None:
    assert new.main(desk.root, ["kommune", "Åmot på Øya", "--language", language, "--programme", "prove"]) == 0
    path = "municipalities/amot-pa-oya.md"
    mine = [c for c in desk.verdict().corrections if c.path == path]
    assert {c.rule for c in mine} <= {"field-missing", "section-empty"}
    assert "navn_andre_sprak" not in "".join(c.text for c in mine)


@pytest.mark.parametrize("form", ["full", "stikkord"])
def test_a_new_example_lacks_nothing_but_its_answers(desk: Desk, form: str) -> None:
    arguments = ["eksempel", "Rampe: «til alle»", "--municipality", "lilleby", "--form", form, "--programme", "prove"]
    assert new.main(desk.root, arguments) == 0
    mine = [c for c in desk.verdict().corrections if c.path == "examples/lilleby-rampe-til-alle.md"]
    assert {c.rule for c in mine} <= {"field-missing", "field-value", "section-empty"}
    assert not blocks(c for c in mine if c.rule != "field-missing")


def test_a_file_that_is_there_is_never_written_over(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before = (desk.root / "municipalities/lilleby.md").read_bytes()
    assert new.main(desk.root, ["kommune", "Lilleby"]) == 2
    assert "finnes fra før" in capsys.readouterr().err
    assert (desk.root / "municipalities/lilleby.md").read_bytes() == before


def test_a_municipality_without_profile_is_warned_of(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert new.main(desk.root, ["eksempel", "Noe nytt", "--municipality", "utopia"]) == 0
    assert "utopia" in capsys.readouterr().err


def test_a_name_no_register_knows_is_accepted_with_a_warning(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert new.main(desk.root, ["kommune", "Storby", "--programme", "prove"]) == 0
    assert "«Storby» står ikke i content/registre/deltakelser.yml; sjekk skrivemåten" in capsys.readouterr().err
    assert new.main(desk.root, ["kommune", "Nyby", "--programme", "prove"]) == 0
    assert capsys.readouterr().err == ""
