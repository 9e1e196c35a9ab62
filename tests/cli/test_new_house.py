"""Another publisher's house is made by one command, checks and builds at once, and has nothing of this one's texts."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import PROJECT, Desk
from publisher import strangers

from bauta.cli import new
from bauta.house_style.proofread import Proofreader
from bauta.reading.reader import Reader

PAGE = PROJECT / ".github/NY_UTGIVER.md"
CLONED = (".ci", ".github", "content", "examples", "hooks", "municipalities", "overrides", "scripts")
"""What a clone has; the rest are single files."""


def test_a_new_house_is_read_and_proofread_without_a_fault(desk: Desk, tmp_path: Path) -> None:
    assert new.main(desk.root, ["samling", "Skoler for alle", "--folder", str(tmp_path / "skoler")]) == 0
    material = Reader(tmp_path / "skoler").read()
    assert [copy.edition.tittel for copy in material.editions] == ["Skoler for alle"]
    assert [len(found) for found in (material.profiles, material.examples, material.registers.temaer)] == [1, 1, 2]
    assert [str(told) for told in Proofreader().proofread(material)] == []
    settings = (tmp_path / "skoler/mkdocs.yml").read_text(encoding="utf-8")
    assert 'site_name: "Skoler for alle"' in settings
    written = "".join(
        file.read_text(encoding="utf-8")
        for folder in ("content", "municipalities", "examples")
        for file in (tmp_path / "skoler" / folder).rglob("*.*")
        if file.parts[-2] not in ("stil", "skript")
    )
    assert "Skoler for alle" in written
    assert re.findall("Lilleby|Øvrevik|program: prove|Prøveboka|Prøveprogrammet", written) == []


def test_a_folder_that_is_taken_and_a_name_that_is_none_are_refused(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tatt").mkdir()
    (tmp_path / "tatt/notat.txt").write_text("vårt", encoding="utf-8")
    for folder, name, told in (
        (tmp_path / "tatt", "Skoler", "er ikke tom"),
        (desk.root / "content/inni", "Skoler", "ligger i dette huset"),
        (tmp_path / "ny", 'Skoler"\nhooks: [ond.py]', "kan ikke være et navn"),
    ):
        assert new.main(desk.root, ["samling", name, "--folder", str(folder)]) == 2
        assert told in capsys.readouterr().err
    assert [file.name for file in (tmp_path / "tatt").iterdir()] == ["notat.txt"]
    assert not (tmp_path / "ny").exists()


def test_texts_are_replaced_only_where_git_keeps_them(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    def git(*asked: str) -> None:
        who = ["-c", "user.name=prøve", "-c", "user.email=prove@prove.example"]
        subprocess.run(["git", "-C", str(desk.root), *who, *asked], check=True, capture_output=True)  # noqa: S607 (git is where the user has it)

    asked = ["samling", "Skoler for alle", "--here"]
    assert new.main(desk.root, asked) == 2
    assert "ligger ikke i git" in capsys.readouterr().err
    desk.write(".gitignore", ".cache/\n")
    git("init", "-q")
    git("add", "--all")
    assert new.main(desk.root, asked) == 2
    assert "git commit" in capsys.readouterr().err
    git("commit", "-q", "-m", "før")
    assert new.main(desk.root, asked) == 0
    material = Reader(desk.root).read()
    assert list(material.profiles) == ["et-sted"]
    assert [str(told) for told in Proofreader().proofread(material)] == []
    git("checkout", "-q", "--", ".")
    assert (desk.root / "municipalities/lilleby.md").is_file()


@pytest.mark.full
def test_the_page_for_a_new_publisher_leads_to_a_website_and_a_book(tmp_path: Path) -> None:
    clone = tmp_path / "klone"
    for name in CLONED:
        shutil.copytree(PROJECT / name, clone / name)
    for file in PROJECT.glob("*.*"):
        if file.is_file():
            shutil.copy(file, clone)
    assert len(PAGE.read_text(encoding="utf-8").splitlines()) <= 45  # one screen
    here = _followed(re.findall(r"```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL), clone)
    assert here == tmp_path / "skoler"
    assert (here / "site/last-ned/bok.pdf").read_bytes().startswith(b"%PDF")
    assert (here / "site/last-ned/trykk/innmat.pdf").is_file()
    flows = {file.name: file.read_text(encoding="utf-8") for file in (here / ".github/workflows").iterdir()}
    assert set(flows) == {"kommentar.yml", "proov.yml", "publiser.yml", "sjekk.yml"}
    asked = {script for text in flows.values() for script in re.findall(r"(?:scripts|\.ci)/[\w.]+", text)}
    assert {"scripts/build", "scripts/check", "scripts/test"} <= asked
    assert [script for script in asked if not (here / script).is_file()] == []
    (here / "site/om/index.html").unlink()
    spoilt = subprocess.run([str(here / "scripts/test")], cwd=here, capture_output=True, text=True, check=False)
    assert spoilt.returncode == 1
    assert "test_every_text_in_use_has_a_page" in spoilt.stdout
    assert "Skoler for alle" in (here / "site/index.html").read_text(encoding="utf-8")
    assert [strangers(here / folder) for folder in ("site", "content", "municipalities", "examples")] == [{}] * 4


def _followed(blocks: list[str], here: Path) -> Path:
    """Run the commands of a page one after the other, each where `cd` has led; the folder one ends in."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("BAUTA_", "SOURCE_DATE"))}
    lines = [line for block in blocks for line in block.splitlines()]
    assert len(lines) == 7
    for line in lines:
        if not (here / ".venv").exists():  # the packages are those of the test; fetching them is the machine's work
            (here / ".venv").symlink_to(PROJECT / ".venv", target_is_directory=True)
        command, *arguments = shlex.split(line)
        if command == "cd":
            here = (here / arguments[0]).resolve()
            continue
        run = subprocess.run(
            [str(here / command), *arguments], cwd=here, env=environment, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, f"{line}\n{run.stdout}{run.stderr}"
    return here
