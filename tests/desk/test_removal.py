"""A text gets another id, goes into another or goes: everything that names it follows, or nothing is done."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import Desk

from bauta.cli import desk as desk_command
from bauta.cli import merge, remove, rename
from bauta.desk.removal import Removal, carry_out
from bauta.reading.reader import Reader

EXAMPLE = "lilleby-benker-i-bygata"
CAPTURED = pytest.CaptureFixture[str]
HEARING = """- id: horing-1
  program: prove
  hva: Tekstene fra Lilleby.
  sendt: 2026-01-05
  frist: 2026-03-02
  tekster: [lilleby, lilleby-benker-i-bygata]
  spurt: [lilleby, Historielaget]
  svar: [{fra: lilleby, mottatt: 2026-01-20}]
"""
CHOICE = "- {id: lilleby-benker-i-bygata, prioritet: 1, grunn: Viser hva en telling gir.}\n"


def files(desk: Desk) -> dict[str, bytes]:
    """Every source of the house."""
    folders = ("content", "examples", "municipalities")
    found = (file for folder in folders for file in (desk.root / folder).rglob("*") if file.is_file())
    return {file.relative_to(desk.root).as_posix(): file.read_bytes() for file in found}


@pytest.fixture
def named(desk: Desk) -> Desk:
    """The miniature with texts named in every register that names texts."""
    desk.write("content/registre/horinger.yml", HEARING)
    desk.write("content/registre/utvalg.yml", CHOICE)
    desk.edit(
        "content/om.md",
        "Les om [Lilleby]",
        "Les om [benkene](../examples/lilleby-benker-i-bygata.md#steg) og [Lilleby]",
    )
    assert desk.proofread() == ()
    return desk


@pytest.mark.parametrize(
    ("old", "new", "folder"),
    [
        (EXAMPLE, "lilleby-benker", "examples"), ("lilleby", "lillestad", "municipalities"),
        ("plasser", "gater", "content/temaer"), ("ga-turen-selv", "ga-turen", "content/erfaringer"),
        ("forord", "fororda", "content/kapitler"),
    ],
)  # fmt: skip
def test_everything_follows_a_text_to_its_new_id(
    old: str, new: str, folder: str, named: Desk, capsys: CAPTURED
) -> None:
    before = files(named)
    assert rename.main(named.root, [old, new]) == 0
    assert files(named) == before
    assert "Ingenting er skrevet" in capsys.readouterr().out
    assert rename.main(named.root, [old, new, "--yes"]) == 0
    assert "rette selv" not in capsys.readouterr().out
    assert named.proofread() == ()
    after = files(named)
    assert f"{folder}/{old}.md" not in after
    assert f"tidligere_id: [{old}]" in after[f"{folder}/{new}.md"].decode()
    still = re.compile(rf"\b{old}(\.md|[\],}}])")
    left = [path for path, data in after.items() if path.endswith((".md", ".yml")) and still.search(data.decode())]
    assert left == [f"{folder}/{new}.md"]
    assert len(before) == len(after)


def test_pictures_hearings_choices_and_links_go_along(named: Desk) -> None:
    rename.main(named.root, [EXAMPLE, "lilleby-benker", "--yes"])
    assert (named.root / "examples/lilleby-benker/benk.jpg").is_file()
    material = Reader(named.root).read()
    assert material.registers.horinger[0].tekster == ["lilleby", "lilleby-benker"]
    assert material.registers.utvalg[0].id == "lilleby-benker"
    assert "[benkene](../examples/lilleby-benker.md#steg)" in (named.root / "content/om.md").read_text(encoding="utf-8")
    rename.main(named.root, ["lilleby", "lillestad", "--yes"])
    hearing = Reader(named.root).read().registers.horinger[0]
    assert hearing.spurt == ["lillestad", "Historielaget"]
    assert hearing.svar[0].fra == "lillestad"
    assert (named.root / "content/rastoff/lillestad.yml").is_file()


def test_a_text_that_was_approved_is_approved_under_its_new_id(named: Desk) -> None:
    for text in (EXAMPLE, "plasser"):
        assert desk_command.main(named.root, ["--approve", text, "--by", "redaktør"]) == 0
    assert rename.main(named.root, [EXAMPLE, "lilleby-benker", "--yes"]) == 0
    assert named.proofread() == ()
    assert named.proofread() == ()
    for path in ("examples/lilleby-benker.md", "content/temaer/plasser.md"):
        assert "status: godkjent" in (named.root / path).read_text(encoding="utf-8")


def test_two_texts_become_one_and_the_old_address_leads_on(named: Desk, capsys: CAPTURED) -> None:
    named.edit("examples/lilleby-benker-i-bygata.md", "rastoff: [ra-1]", "rastoff: [ra-1, ra-3]")
    assert merge.main(named.root, [EXAMPLE, "ovrevik-rampe-ved-kaia", "--yes"]) == 0
    assert "slettes: examples/lilleby-benker-i-bygata/ med bildene" in capsys.readouterr().out
    material = Reader(named.root).read()
    kept = material.examples["ovrevik-rampe-ved-kaia"]
    assert kept.tidligere_id == ["ovrevik-rampe", EXAMPLE]
    assert {"ref-1", "ref-2"} <= set(kept.henvisninger)
    assert "ra-3" in kept.rastoff
    assert EXAMPLE not in material.examples
    assert not (named.root / "examples" / EXAMPLE).exists()
    theme = next(item for item in material.editions[0].edition.plan if item.slag == "tema")
    assert theme.fulle == ["ovrevik-rampe-ved-kaia"]
    assert material.registers.horinger[0].tekster == ["lilleby", "ovrevik-rampe-ved-kaia"]
    assert {fault.rule for fault in named.proofread()} <= {"plan-sum", "raw-material-unused"}


def test_a_text_that_goes_leaves_an_address_that_says_why(named: Desk, capsys: CAPTURED) -> None:
    assert remove.main(named.root, [EXAMPLE, "--reason", "Kommunen trakk teksten.", "--yes"]) == 0
    told = capsys.readouterr().out
    assert "Dette må du rette selv etterpå" in told
    assert "[plan-sum]" in told
    material = Reader(named.root).read()
    assert material.faults == ()
    assert [(gone.tekst, gone.grunn) for gone in material.registers.adresser] == [
        (f"examples/{EXAMPLE}", "Kommunen trakk teksten.")
    ]
    assert material.registers.utvalg == []
    assert material.registers.horinger[0].tekster == ["lilleby"]
    assert "Les om benkene og [Lilleby]" in (named.root / "content/om.md").read_text(encoding="utf-8")
    assert {fault.rule for fault in named.proofread()} <= {"plan-sum", "raw-material-unused"}


def test_what_cannot_be_done_is_answered_in_words(named: Desk, capsys: CAPTURED) -> None:
    before = files(named)
    for arguments, said in (
        (["lillebi", "x"], "mener du «lilleby»?"),
        (["lilleby", "ovrevik"], "finnes fra før"),
        (["lilleby", "Lille By"], "kan ikke brukes som adresse"),
        (["om", "om-oss"], "finner ingen tekst med id «om»"),
    ):
        assert rename.main(named.root, [*arguments, "--yes"]) == 2
        assert said in capsys.readouterr().err
    assert merge.main(named.root, ["lilleby", EXAMPLE, "--yes"]) == 2
    assert "ikke av samme slag" in capsys.readouterr().err
    assert files(named) == before


def test_all_is_done_or_nothing(named: Desk) -> None:
    before = files(named)
    removal = Removal()
    removal.write("content/om.md", before["content/om.md"].decode(), "Ny tekst")
    removal.write("content/ny.md", "", "Ny fil")
    removal.gone.append(f"examples/{EXAMPLE}")
    removal.moves.append(("municipalities/lilleby.md", "finnes/ikke/lilleby.md"))
    with pytest.raises(FileNotFoundError):
        carry_out(named.root, removal)
    assert files(named) == before


def test_lists_on_lines_and_on_one_line_are_struck_alike(desk: Desk) -> None:
    plan = Path("content/utgaver/hoveddokument.yml")
    desk.edit(
        plan.as_posix(),
        "    stikkord: [lilleby-skilt-i-biblioteket, ovrevik-trapp-med-kontrast]\n",
        "    # to på én side\n    stikkord:\n      - lilleby-skilt-i-biblioteket\n      - ovrevik-trapp-med-kontrast\n",
    )
    assert remove.main(desk.root, ["lilleby-skilt-i-biblioteket", "--reason", "Gammel.", "--yes"]) == 0
    text = (desk.root / plan).read_text(encoding="utf-8")
    assert "    # to på én side\n    stikkord:\n      - ovrevik-trapp-med-kontrast\n" in text
