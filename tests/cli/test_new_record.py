"""What `scripts/new` writes can be filled in: it is read without fault but for what the author has yet to write."""

from __future__ import annotations

import pytest
from conftest import Desk

from bauta.cli import new
from bauta.correction import blocks
from bauta.reading.reader import Reader


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


@pytest.mark.parametrize(
    ("arguments", "register", "named"),
    [
        (
            ["høring", "Profilene: siste runde", "--deadline", "2026-12-15", "--texts", "lilleby", "--asked", "rådet"],
            "horinger", "profilene-siste-runde-",
        ),
        (["stikkord", "heis", "--nn", "heis", "--synonyms", "løfteplattform"], "stikkord", "heis"),
        (
            ["referanse", "Boka om benker", "--type", "rapport", "--publisher", "Lilleby", "--year", "2005–"],
            "referanser", "boka-om-benker",
        ),
        (["samling", "Vårsamlingen", "--from", "2027-03-04", "--to", "2027-03-05"], "samlinger", "varsamlingen"),
    ],
)  # fmt: skip
def test_a_point_of_a_register_takes_one_round(
    arguments: list[str], register: str, named: str, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    before = desk.proofread()
    assert new.main(desk.root, arguments) == 0
    assert f"content/registre/{register}.yml:" in capsys.readouterr().out
    assert desk.proofread() == before == ()
    assert any(name.startswith(named) for name in Reader(desk.root).read().registers.by_name[register])
    assert new.main(desk.root, arguments) == 2
    assert "fra før" in capsys.readouterr().err


def test_a_point_that_would_be_at_fault_is_not_written(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert new.main(desk.root, ["høring", "Runde", "--deadline", "i morgen"]) == 2
    assert "«frist»" in capsys.readouterr().err
    assert not (desk.root / "content/registre/horinger.yml").exists()
    desk.write("content/registre/horinger.yml", "# Ingen ennå.\n[]\n")
    assert new.main(desk.root, ["horing", "Runde"]) == 0
    assert (desk.root / "content/registre/horinger.yml").read_text(encoding="utf-8").startswith("# Ingen ennå.\n- id: ")
    assert desk.proofread() == ()
