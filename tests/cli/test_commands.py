"""The commands: what they print, where, and the number they end with."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Desk

from bauta.cli import check, plan
from bauta.correction import Correction
from bauta.report import FORMATS

EXAMPLE = "examples/lilleby-benker-i-bygata.md"
PROFILE = "municipalities/lilleby.md"
Captured = pytest.CaptureFixture[str]


def test_a_house_in_order_ends_with_0_and_prints_nothing(desk: Desk, capsys: Captured) -> None:
    assert check.main(desk.root, []) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "Ingen feil, ingen varsler.\n"


def test_warnings_alone_end_with_0(desk: Desk, capsys: Captured) -> None:
    desk.edit(EXAMPLE, "    fotograf: Prøveboka\n", "")
    assert check.main(desk.root, []) == 0
    printed = capsys.readouterr()
    assert printed.out.count("\n") == 1
    assert printed.err == "Ingen feil, 1 varsel.\n"


def test_a_fault_ends_with_1(desk: Desk, capsys: Captured) -> None:
    desk.edit(PROFILE, "navn: Lilleby", "navn:")
    assert check.main(desk.root, []) == 1
    assert "1 feil" in capsys.readouterr().err


def test_a_check_says_the_same_again_until_something_is_another(desk: Desk, capsys: Captured) -> None:
    def told(*arguments: str) -> tuple[int, str, str]:
        code = check.main(desk.root, arguments)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    clean = told()
    assert told() == clean == (0, "", "Ingen feil, ingen varsler.\n")
    desk.edit(PROFILE, "navn: Lilleby", "navn:")
    faulty = told()
    assert faulty[0] == 1
    assert told() == faulty
    assert json.loads(told("--format", "json")[1])[0]["rule"] == "field-missing"
    (desk.root / "municipalities/ukjent-mappe").mkdir()
    assert "ukjent-mappe" in told()[1]
    (desk.root / "municipalities/ukjent-mappe").rmdir()
    desk.edit(PROFILE, "navn:", "navn: Lilleby")
    assert told() == clean


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--nei"], ["finnes-ikke.md"]])
def test_wrong_use_ends_with_2_and_says_why(arguments: list[str], desk: Desk, capsys: Captured) -> None:
    try:
        code = check.main(desk.root, arguments)
    except SystemExit as end:
        code = int(str(end.code))
    assert code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err


def test_text_is_printed_plainly_however_long_and_with_its_brackets(desk: Desk, capsys: Captured) -> None:
    desk.edit(EXAMPLE, "## Ressurser", "## [bold]Ressurser[/bold] " + "og mer " * 60)
    check.main(desk.root, [])
    line = next(line for line in capsys.readouterr().out.splitlines() if "[section-unknown]" in line)
    assert line.startswith(f"{EXAMPLE}:63: [section-unknown] «[bold]Ressurser[/bold] og mer og mer")
    assert len(line) > 400
    assert "\x1b" not in line


def test_json_is_one_array_and_nothing_else_on_standard_output(desk: Desk, capsys: Captured) -> None:
    desk.edit(PROFILE, "navn: Lilleby", "navn:")
    check.main(desk.root, ["--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert [(item["path"], item["line"], item["rule"], item["level"]) for item in found] == [
        (PROFILE, 9, "field-missing", "feil")
    ]


def test_json_of_a_house_in_order_is_an_empty_array(desk: Desk, capsys: Captured) -> None:
    check.main(desk.root, ["--format", "json"])
    assert json.loads(capsys.readouterr().out) == []


def test_github_gets_commands_with_its_own_signs_escaped() -> None:
    fault = Correction("content/a,b:c.md", 3, "overset", "100 % for mye:\nkutt, nå")
    warning = Correction("a.md", 1, "underset", "tomt", "varsel")
    assert FORMATS["github"]([fault, warning]) == (
        "::error file=content/a%2Cb%3Ac.md,line=3,title=overset::100 %25 for mye:%0Akutt, nå\n"
        "::warning file=a.md,line=1,title=underset::tomt\n"
    )


@pytest.mark.parametrize("write", [str, lambda path: f"./{path}", os.path.abspath])
def test_files_named_on_the_command_line_are_the_only_ones_reported(
    write: Callable[[str], str], desk: Desk, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.edit(PROFILE, "navn: Lilleby", "navn:")
    desk.edit(EXAMPLE, "tema: plasser", "tema:")
    monkeypatch.chdir(desk.root)
    assert check.main(desk.root, [write(EXAMPLE)]) == 1
    assert {line.split(":")[0] for line in capsys.readouterr().out.splitlines()} == {EXAMPLE}


def test_a_file_in_order_ends_with_0_though_others_are_not(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.edit(PROFILE, "navn: Lilleby", "navn:")
    monkeypatch.chdir(desk.root)
    assert check.main(desk.root, [EXAMPLE]) == 0


def test_a_fault_of_style_does_not_hide_that_the_text_is_too_long(desk: Desk) -> None:
    desk.edit(PROFILE, "## Veien videre\n\n", "## Veien videre\n\n" + "Vi går videre med benkene. " * 120 + "\n\n")
    desk.edit(PROFILE, "## Sterke sider\n", "## Styrker\n")
    rules = {c.rule for c in desk.verdict().corrections if c.path == PROFILE}
    assert rules == {"section-missing", "section-unknown", "overset"}


def test_corrections_come_once_in_the_order_of_files_and_lines(desk: Desk) -> None:
    desk.edit(PROFILE, "## Sterke sider\n", "## Styrker\n")
    desk.edit(EXAMPLE, "samarbeid:", "samarbied:")
    found = desk.verdict().corrections
    assert list(found) == sorted(set(found))
    assert len(found) == 3


def test_the_plan_shows_every_text_with_its_pages(desk: Desk, capsys: Captured) -> None:
    assert plan.main(desk.root, []) == 0
    table = capsys.readouterr().out
    assert "20 av 20 sider i planen" in table
    lilleby = next(line.split() for line in table.splitlines() if "Lilleby" in line)
    assert lilleby[:5] == ["8–9", "venstre", "Lilleby", "2", "2"]
    assert lilleby[6] == "igjen"


def test_the_plan_as_json_holds_the_same(desk: Desk, capsys: Captured) -> None:
    plan.main(desk.root, ["--json"])
    rows = json.loads(capsys.readouterr().out)
    row = next(row for row in rows if row["key"] == "municipalities/lilleby")
    assert (row["first"], row["last"], row["side"], row["allotted"], row["used"]) == (8, 9, "venstre", 2, 2)
    assert row["lines"] < 0
    halves = [row["allotted"] for row in rows if row["kind"] == "stikkord"]
    assert halves == [0.5, 0.5]


def test_the_plan_ends_with_1_when_a_text_does_not_fit_and_2_for_an_unknown_edition(
    desk: Desk, capsys: Captured
) -> None:
    desk.edit(PROFILE, "## Veien videre\n\n", "## Veien videre\n\n" + "Vi går videre med benkene. " * 120 + "\n\n")
    assert plan.main(desk.root, []) == 1
    assert "for mye" in capsys.readouterr().out
    assert plan.main(desk.root, ["kortversjon"]) == 2
    assert "velg mellom: hoveddokument" in capsys.readouterr().err


def test_a_root_without_anything_is_told_what_it_lacks(tmp_path: Path, capsys: Captured) -> None:
    assert check.main(tmp_path, []) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in told] == [
        f"overrides/{name}.yml" for name in ("ord", "palett", "skrift")
    ]
    assert all("filen mangler; hent den tilbake fra git" in line for line in told)
