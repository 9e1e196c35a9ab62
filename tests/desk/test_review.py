"""The review of a change, on real git history made here."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from conftest import Desk
from PIL import Image

from bauta.cli import rename, review

PROFILE = "municipalities/lilleby.md"
EXAMPLE = "examples/lilleby-benker-i-bygata.md"
Captured = pytest.CaptureFixture[str]


def git(root: Path, *arguments: str) -> None:
    mine = ["-c", "user.name=Prøve", "-c", "user.email=prove@lilleby.example", "-c", "commit.gpgsign=false"]
    command = ["git", "-C", str(root), *mine, *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def history(desk: Desk) -> Desk:
    """A house whose first commit is tagged `utgangspunkt`."""
    desk.own()
    desk.write(".gitignore", ".cache/\n")
    git(desk.root, "init", "--quiet", "--initial-branch=main")
    git(desk.root, "add", "--all")
    git(desk.root, "commit", "--quiet", "--message", "Start")
    git(desk.root, "tag", "utgangspunkt")
    return desk


def test_a_change_is_shown_before_and_after(history: Desk, capsys: Captured, tmp_path: Path) -> None:
    history.edit(PROFILE, "## Veien videre\n\n", "## Veien videre\n\n" + "Vi går videre med benkene. " * 120 + "\n\n")
    git(history.root, "commit", "--quiet", "--all", "--message", "Skriv mer")
    assert review.main(history.root, ["utgangspunkt", "--to", str(tmp_path)]) == 1
    summary = capsys.readouterr().out
    assert "1 feil, ingen varsler." in summary
    assert "**Nytt i denne endringen**" in summary
    assert "&#91;overset&#93; teksten fyller de 2 sidene sine" in summary
    row = next(line for line in summary.splitlines() if line.startswith("| Lilleby |"))
    assert "av 2 sider" in row.split("|")[2]
    assert "linjer for mye" in row.split("|")[3]
    assert "- hoveddokument, side 8–9: «Lilleby» er endret" in summary
    before, after = (Image.open(tmp_path / f"hoveddokument-side-008-{when}.png") for when in ("for", "etter"))
    assert before.size == after.size
    assert before.tobytes() != after.tobytes()
    assert 'src="hoveddokument-side-008-etter.png"' in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_change_of_no_consequence_says_so(history: Desk, capsys: Captured) -> None:
    history.edit(EXAMPLE, "lisens: CC-BY-4.0\n", "lisens: CC-BY-4.0\nmerknad: Husk kartet.\n")
    assert review.main(history.root, ["utgangspunkt"]) == 0
    summary = capsys.readouterr().out
    assert "| Benker for hver femtiende meter i Bygata | " in summary
    assert "| uendret |" in summary
    assert "Ingen rettelser er kommet til eller falt bort." in summary
    assert "Ingen oppslag i boka ser annerledes ut." in summary


@pytest.mark.full
def test_no_change_at_all_says_so(history: Desk, capsys: Captured) -> None:
    assert review.main(history.root, ["main"]) == 0
    summary = capsys.readouterr().out
    assert "Ingen tekster er endret, og alle fyller sidene sine som før." in summary
    assert "Ingen oppslag i boka ser annerledes ut." in summary
    assert "Ingen endrede tekster å gi råd om." in summary


@pytest.mark.full
def test_a_fault_that_is_mended_is_told(history: Desk, capsys: Captured) -> None:
    history.edit(PROFILE, "navn: Lilleby", "navn:")
    git(history.root, "commit", "--quiet", "--all", "--message", "Glem navnet")
    history.edit(PROFILE, "navn:", "navn: Lilleby")
    assert review.main(history.root, ["main"]) == 0
    assert (
        "**Rettet i denne endringen**\n\n- municipalities/lilleby.md:9: &#91;field-missing&#93;"
        in capsys.readouterr().out
    )


@pytest.mark.full
def test_new_and_deleted_texts_are_named_as_such(history: Desk, capsys: Captured) -> None:
    text = (history.root / EXAMPLE).read_text(encoding="utf-8")
    new = text.replace("lilleby-benker-i-bygata", "lilleby-benker-to").replace(
        "[hoveddokument, nettutgave]", "[nettutgave]"
    )
    history.write("examples/lilleby-benker-to.md", new.replace("femtiende meter i Bygata", "<b>dag</b> @alle | nå"))
    (history.root / "content/om.md").unlink()
    review.main(history.root, ["utgangspunkt"])
    summary = capsys.readouterr().out
    assert "| Benker for hver &#60;b&#62;dag&#60;/b&#62; &#64;alle &#124; nå | ny | trykkes ikke |" in summary
    assert "| trykkes ikke | slettet |" in summary
    assert "**Adresser som slutter å virke**\n\n- om/\n\nLenker, utklipp og QR-koder" in summary


@pytest.mark.full
def test_a_heavy_sentence_gets_advice(history: Desk, capsys: Captured) -> None:
    history.edit(PROFILE, "## Veien videre\n\n", "## Veien videre\n\n" + "Vi ser " + "og vi ser " * 12 + "på benkene. ")
    review.main(history.root, ["utgangspunkt"])
    assert "en setning har" in capsys.readouterr().out


@pytest.mark.full
def test_when_the_code_has_changed_both_are_set_in_todays_design(history: Desk, capsys: Captured) -> None:
    history.write("hooks/bauta/ny.py", '"""Ny."""\n')
    git(history.root, "add", "--all")
    git(history.root, "commit", "--quiet", "--message", "Kode")
    assert review.main(history.root, ["utgangspunkt"]) == 0
    assert "Koden er også endret" in capsys.readouterr().out


def test_an_unknown_base_ends_with_2(history: Desk, capsys: Captured) -> None:
    assert review.main(history.root, ["--to", "x", "finnes-ikke"]) == 2
    assert capsys.readouterr().err == "finner ikke «finnes-ikke» i historikken; oppgi en gren eller en commit\n"


def reason(summary: str, pages: str) -> str:
    """Why the pages look otherwise, as the summary says it."""
    line = next(line for line in summary.splitlines() if line.startswith(f"- hoveddokument, {pages}: "))
    return line.partition(": ")[2]


def test_every_changed_spread_says_why(history: Desk, capsys: Captured) -> None:
    history.edit(EXAMPLE, "tittel: Benker for hver femtiende meter i Bygata", "tittel: Benker der folk stanser")
    history.edit("content/registre/referanser.yml", "tittel: Ramper som virker", "tittel: Ramper som varer")
    plan = "content/utgaver/hoveddokument.yml"
    history.edit(plan, "slag: profil, id: lilleby", "slag: profil, id: bytt")
    history.edit(plan, "slag: profil, id: ovrevik", "slag: profil, id: lilleby")
    history.edit(plan, "slag: profil, id: bytt", "slag: profil, id: ovrevik")
    review.main(history.root, ["utgangspunkt"])
    summary = capsys.readouterr().out
    spreads = [line for line in summary.splitlines() if line.startswith("- hoveddokument, side ")]
    assert len(spreads) >= 4
    assert all(": " in line and len(line.partition(": ")[2]) > 10 for line in spreads)
    assert "innholdsfortegnelsen: titler eller sidetall er endret" in summary
    assert "sideplanen: «Øvrevik» står her nå" in summary
    assert "«Benker der folk stanser» er endret" in summary
    assert "henvisningene: kilder er kommet til" in summary
    assert "noe som gjelder hele boka" not in summary


@pytest.mark.full
def test_a_design_that_has_changed_is_a_reason(history: Desk, capsys: Captured) -> None:
    history.edit(
        "overrides/palett.yml",
        'aksent: {rgb: "#b5490b", cmyk: [4, 76, 100, 27]}',
        'aksent: {rgb: "#b5490b", cmyk: [4, 86, 100, 37]}',
    )
    history.edit("overrides/palett.yml", "cmyk: [97, 63, 53, 42]", "cmyk: [87, 63, 53, 62]")
    review.main(history.root, ["utgangspunkt"])
    summary = capsys.readouterr().out
    assert "- hoveddokument, side 1: utformingen er endret" in summary


def test_a_new_text_gets_advice(history: Desk, capsys: Captured) -> None:
    text = (history.root / EXAMPLE).read_text(encoding="utf-8")
    new = text.replace("lilleby-benker-i-bygata", "lilleby-benker-to").replace(
        "[hoveddokument, nettutgave]", "[nettutgave]"
    )
    history.write("examples/lilleby-benker-to.md", new.replace("Bygata er 600", "NAVF og VVS sier at Bygata er 600"))
    review.main(history.root, ["utgangspunkt"])
    summary = capsys.readouterr().out
    assert "- examples/lilleby-benker-to.md" in summary
    assert "forkortelsen NAVF er ikke forklart" in summary


@pytest.mark.full
def test_a_text_with_a_new_id_is_no_lost_address(history: Desk, capsys: Captured) -> None:
    rename.main(history.root, ["lilleby-benker-i-bygata", "lilleby-benker", "--yes"])
    capsys.readouterr()
    review.main(history.root, ["utgangspunkt"])
    summary = capsys.readouterr().out
    assert "Adresser som slutter å virke" not in summary
    assert "- eksempler/lilleby-benker-i-bygata/ → eksempler/lilleby-benker/" in summary
