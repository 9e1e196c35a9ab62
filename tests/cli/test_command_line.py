"""What every command answers: its help in Norwegian, wrong use with advice, and quietly when nobody reads on."""

from __future__ import annotations

import gc
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

import pytest
from conftest import PROJECT, Desk

from bauta.cli import links
from bauta.cli.command_line import Parser, ended
from bauta.cli.commands import COMMANDS
from bauta.publication import House

SCRIPTS = sorted(file for file in (PROJECT / "scripts").iterdir() if file.is_file() and "." not in file.name)
ENGLISH = re.compile(r"\b(usage|positional|arguments?|options?|show|help message|required|invalid|choose|error)\b")
ASKED_DAILY = {"build", "check", "import", "test"}
"""The commands that are asked for help in the daily run; all are in the full."""
Captured = pytest.CaptureFixture[str]


def helped(script: Path) -> subprocess.CompletedProcess[str]:
    """What a command answers when it is asked for help."""
    asked = [sys.executable, str(script), "--help"]
    return subprocess.run(asked, capture_output=True, text=True, encoding="utf-8", check=False)


def unread(script: Path) -> tuple[int, str]:
    """How a command ends, and what it complains of, when nobody reads what it says."""
    asked = [sys.executable, str(script), "--help"]
    written_at_the_end = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    pipe = subprocess.PIPE
    with subprocess.Popen(asked, stdout=pipe, stderr=pipe, env=written_at_the_end, text=True) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, complaint = process.communicate()
    return process.returncode, complaint


def test_every_command_says_in_norwegian_what_it_does(full: bool) -> None:
    scripts = [script for script in SCRIPTS if full or script.name in ASKED_DAILY]
    with ThreadPoolExecutor(2) as pool:
        answers = list(zip(scripts, pool.map(helped, scripts), strict=True))
    assert {script.name for script, _ in answers} >= ASKED_DAILY
    for script, answer in answers:
        assert answer.returncode == 0, answer.stderr
        assert answer.stdout.startswith(f"slik: scripts/{script.name} ")
        assert "\nvalg:\n  -h, --help" in answer.stdout
        said = re.sub(r"--?[a-z-]+|scripts/\w+|pytest", "", answer.stdout)
        assert not ENGLISH.findall(said), script.name


def test_no_command_complains_when_its_reader_has_read_enough() -> None:
    assert {name: unread(PROJECT / "scripts" / name) for name in ("build", "new")} == {
        "build": (141, ""),
        "new": (141, ""),
    }
    assert [s.name for s in SCRIPTS if "    sys.exit(ended(main, " not in s.read_text(encoding="utf-8")] == []


def test_what_links_have_answered_is_kept_though_nobody_reads_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = "http://127.0.0.1:1/"
    register = "content/registre/referanser.yml"
    desk.write(register, f"- id: ref-1\n  type: rapport\n  tittel: Nr 1\n  adresse: {nowhere}\n  utgiver: En\n")
    monkeypatch.setattr("sys.stdout", Gone())
    with pytest.raises(BrokenPipeError):
        links.main(desk.root, ["--pause", "0"])
    monkeypatch.undo()
    assert '\n  svar: "usikker' in (desk.root / register).read_text(encoding="utf-8")


class Gone:
    """A reader that has left."""

    def write(self, _text: str) -> int:
        """Refuse, as a pipe does when nobody holds its other end."""
        raise BrokenPipeError


@pytest.mark.parametrize("name", COMMANDS)
def test_an_option_that_is_not_there_ends_with_2_and_is_named(name: str, tmp_path: Path, capsys: Captured) -> None:
    needed = {"import": ["a.docx"], "new": ["kommune", "Nyby"], "preflight": ["a.pdf"], "proof": ["a"], "review": ["a"]}
    needed |= {"rename": ["a", "b"], "merge": ["a", "b"], "remove": ["a", "--reason", "borte"], "release": ["a"]}
    with pytest.raises(SystemExit) as end:
        import_module(f"bauta.cli.{COMMANDS[name]}").main(tmp_path, [*needed.get(name, []), "--nei"])
    assert end.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("slik: scripts/")
    assert said.err.endswith("kan ikke forstå dette: kjenner ikke --nei\n")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ([], "FIL mangler"),
        (["a", "--antall", "to"], "--antall: 'to' er ikke et helt tall"),
        (["a", "--pause", "litt"], "--pause: 'litt' er ikke et tall"),
        (["a", "--antall"], "--antall: verdien mangler"),
        (["a", "--form", "lang"], "--form: 'lang' går ikke; velg mellom 'full', 'kort'"),
        (["a", "--json", "--html"], "--html: kan ikke brukes sammen med --json"),
        (["a", "--json=ja"], "--json: tar ingen verdi, men fikk 'ja'"),
        (["a", "b", "{0} %s \\1"], "kjenner ikke b {0} %s \\1"),
        (["a", "--p", "1"], "--p kan bety --pause, --plan"),
    ],
)
def test_wrong_use_is_told_in_norwegian(written: Sequence[str], told: str, capsys: Captured) -> None:
    parser = Parser("scripts/prøve")
    parser.add_argument("file", metavar="FIL")
    parser.add_argument("--antall", type=int)
    parser.add_argument("--pause", type=float)
    parser.add_argument("--plan")
    parser.add_argument("--form", choices=("full", "kort"))
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--json", action="store_true")
    one.add_argument("--html", action="store_true")
    with pytest.raises(SystemExit):
        parser.parse_args(written)
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.replace("full, kort", "'full', 'kort'") == f"scripts/prøve: kan ikke forstå dette: {told}"


def test_only_a_command_decides_how_its_process_tidies_up(desk: Desk) -> None:
    before = gc.get_threshold()
    try:
        with House(desk.root):
            assert gc.get_threshold() == before, "den som bare låner et hus, får prosessen sin endret"
        assert ended(lambda: 0) == 0
        assert gc.get_threshold() != before
    finally:
        gc.set_threshold(*before)
