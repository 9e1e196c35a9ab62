"""The miniature edition, copied with the house's own tools so that a test may write in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from bauta.composing import cast_off
from bauta.composing.bindery import bind_books
from bauta.correction import Correction, collate
from bauta.house_style.proofread import Proofreader
from bauta.publication import House, Verdict
from bauta.reading.dateline import made_at
from bauta.reading.house_files import read_register
from bauta.reading.made_from import made_from, stands
from bauta.reading.reader import Reader
from bauta.records.alternatives import Alternatives
from bauta.records.registers import Registers
from bauta.report import as_text
from bauta.store import SHELVES
from bauta.website import typefaces

PROJECT = Path(__file__).resolve().parent.parent
MINIATURE = PROJECT / "tests/miniature"
TOOLS = ("hooks",)
"""What a house needs besides its texts: the project's own, until a test writes in them."""
DESIGN = ("overrides", "content/stil", "content/skript")
"""The design; always a copy, since nothing is read or published through a link."""
LAYOUT = frozenset({"overset", "underset"})
"""The rules that cannot be judged before the book is set."""
SOURCES = ("content", "municipalities", "examples")
"""The folders of texts."""

pytest_plugins = ["run", "visitor", "pressroom", "amended"]

UNSETTLED = ("SOURCE_DATE_EPOCH", "BAUTA_KOMMANDO", "BAUTA_UTGIVELSE", "BAUTA_UTEN_WORD", "BAUTA_UTEN_SAERTRYKK")
"""Environment variables that would change what a build gives."""


def choices() -> Registers:
    """The register of what the texts of the house choose between, and no other."""
    file = PROJECT / "content/registre/valg.yml"
    return Registers(valg=list(read_register(Alternatives(), PROJECT, file).items))


@dataclass(frozen=True)
class Desk:
    """A copy of the miniature on a desk, with a pencil."""

    root: Path

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands in a file."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text, f"«{old}» står ikke i {path}"
        self.write(path, text.replace(old, new, 1))

    def line_of(self, path: str, start: str) -> int:
        """Number of the first line that begins with `start`."""
        lines = (self.root / path).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if line.startswith(start))

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file, new or old."""
        self.own(path)
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def overlay(self, folder: Path, at: str = "") -> None:
        """Lay changed files over those that are here."""
        self.own(at)
        shutil.copytree(folder, self.root / at, dirs_exist_ok=True)

    def own(self, path: str = "") -> None:
        """Have a copy of the tool that a path lies in, or of all tools, in place of the project's own."""
        for tool in TOOLS:
            if (self.root / tool).is_symlink() and (not path or Path(path).is_relative_to(tool)):
                (self.root / tool).unlink()
                shutil.copytree(PROJECT / tool, self.root / tool)

    def verdict(self, release: str = "") -> Verdict:
        """What the house says, read from nothing."""
        with House(self.root) as house:
            return house.verdict(release)

    def proofread(self) -> tuple[Correction, ...]:
        """What the house style says of the texts; nothing is set, so nothing is said of how far they run."""
        return tuple(collate(Proofreader().proofread(Reader(self.root).read())))

    def report(self, release: str = "") -> str:
        """The report as a contributor reads it."""
        return as_text(self.verdict(release).corrections)

    def pdf(self) -> bytes:
        """The first book of the house."""
        with House(self.root) as house:
            return house.pdf(house.verdict().issues[0], 0)


def furnish(root: Path) -> Desk:
    """The miniature below `root`, with the house's tools."""
    shutil.copytree(MINIATURE, root, dirs_exist_ok=True)
    return _equipped(root)


def copy_project(root: Path) -> Desk:
    """The real house below `root`, so that nothing is left in the project; what it keeps on its shelves comes along."""
    for folder in SOURCES:
        shutil.copytree(PROJECT / folder, root / folder, ignore=shutil.ignore_patterns("stil", "skript"))
    if (PROJECT / SHELVES).is_dir():
        with suppress(shutil.Error):  # a build may be clearing it meanwhile
            shutil.copytree(PROJECT / SHELVES, root / SHELVES, ignore=shutil.ignore_patterns(".*"))
    return _equipped(root)


def _equipped(root: Path) -> Desk:
    """The design and the tools; the settings; and the faces, which take seconds to cut."""
    for folder in DESIGN:
        shutil.copytree(PROJECT / folder, root / folder)
    for tool in TOOLS:
        if os.name == "nt":  # where not everyone may make links
            shutil.copytree(PROJECT / tool, root / tool)
        else:
            (root / tool).symlink_to(PROJECT / tool, target_is_directory=True)
    shutil.copy(PROJECT / "mkdocs.yml", root)
    typefaces.web_faces(PROJECT)
    shutil.copytree(PROJECT / typefaces.SHELF, root / typefaces.SHELF)
    return Desk(root)


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees what an earlier build, or the machine, has said of the date."""
    for name in UNSETTLED:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def extents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shelf of how far each text of the miniature runs, so that a test sets only what it changes."""
    desk = furnish(tmp_path_factory.mktemp("omfang"))
    desk.verdict()
    return desk.root / cast_off.STORE


@pytest.fixture
def desk(tmp_path: Path, extents: Path) -> Desk:
    """A miniature of one's own, to write in."""
    desk = furnish(tmp_path / "hus")
    shutil.copytree(extents, desk.root / cast_off.STORE)
    return desk


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory, extents: Path) -> Iterator[tuple[Desk, Verdict, bytes]]:
    """The miniature as it is: desk, verdict and book. Only for reading."""
    desk = furnish(tmp_path_factory.mktemp("miniatyr"))
    shutil.copytree(extents, desk.root / cast_off.STORE)
    with House(desk.root) as house:
        verdict = house.verdict()
        yield desk, verdict, house.pdf(verdict.issues[0], 0)


@dataclass(frozen=True)
class Built:
    """What a build said and left."""

    desk: Desk
    code: int
    output: str

    @property
    def site(self) -> Path:
        """The folder of the site."""
        return self.desk.root / "site"


def build(desk: Desk, release: str = "", made_at: str = "", *, offprints: bool = True) -> Built:
    """Build site and book as anyone may: bare MkDocs, strict. `made_at` is in seconds since 1970."""
    environment = {name: value for name, value in os.environ.items() if name not in UNSETTLED}
    environment |= {"BAUTA_UTGIVELSE": release} if release else {}
    environment |= {"SOURCE_DATE_EPOCH": made_at} if made_at else {}
    environment |= {} if offprints else {"BAUTA_UTEN_SAERTRYKK": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", "mkdocs.yml"]
    run = subprocess.run(
        command, cwd=desk.root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return Built(desk, run.returncode, run.stdout + run.stderr)


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Built]) -> Built:
    """What `make` builds in a folder, made by the first of the processes that test and read by them all."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    root, done = shared / name, shared / f"{name}.txt"
    try:
        root.mkdir()
    except FileExistsError:
        for _ in range(6000):
            if done.exists():
                break
            time.sleep(0.1)
    else:
        try:
            done.write_text(make(root).output, encoding="utf-8")
        except BaseException:
            done.write_text("Byggingen ble avbrutt.", encoding="utf-8")
            raise
    output = done.read_text(encoding="utf-8") if done.exists() else "Byggingen ble ikke ferdig."
    assert (root / "site/index.html").exists(), output
    return Built(Desk(root), 0, output)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The miniature, built once. Only for reading."""
    return made_once(tmp_path_factory, "nettsted", lambda root: build(with_a_past(furnish(root))))


FORMER = ("eksempler/ovrevik-rampe/", "eksempler/ovrevik-trapp/", "eksempler/ovrevik-port/")
"""The addresses of the built miniature that only lead on, or tell that the text is gone."""
YEARS = ("utgaver/", "utgaver/hoveddokument/2025/", "utgaver/hoveddokument/2025/nytt/")
"""The addresses of what has come out in the miniature."""
NEWEST = ("utgaver/hoveddokument/", "utgaver/hoveddokument/siste/")
"""Those that lead on to the newest of it."""


def with_a_past(desk: Desk) -> Desk:
    """A house where one text has had another address, and one is taken away."""
    desk.edit("examples/ovrevik-trapp-med-kontrast.md", "\ntype: ", "\ntidligere_id: [ovrevik-trapp]\ntype: ")
    desk.write(
        "content/registre/adresser.yml",
        "- {tekst: examples/ovrevik-port, fjernet: 2026-01-10, grunn: Porten <er> revet.}\n",
    )
    return desk


@pytest.fixture
def shelved(desk: Desk, built: Built) -> Desk:
    """A miniature with the shelf of one that is built, where only what a test changes has to be made anew."""
    shutil.copytree(built.desk.root / ".cache", desk.root / ".cache", dirs_exist_ok=True)
    return with_a_past(desk)


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Verdict, bytes]]:
    """The edition as it stands: folder, verdict, book. A copy, so that nothing is left in the project."""
    root = copy_project(tmp_path_factory.mktemp("hoveddokument")).root
    with House(root) as house:
        verdict = house.verdict()
        issue, day = verdict.issues[0], made_at(PROJECT, verdict.material)
        ((_, book),) = bind_books(root, {issue.id: issue.made_up}, lambda _: house.pdf(issue, day), day)
        yield root, verdict, book


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site: as it stands in the project if it is made from what lies there now, else built once for all the
    processes that test it, of the same day. Only for reading."""
    if stands(PROJECT, PROJECT / "site", made_from(PROJECT)):
        return PROJECT / "site"
    when = str(made_at(PROJECT, Reader(PROJECT).read()))
    return made_once(tmp_path_factory, "hele-huset", lambda root: build(copy_project(root), made_at=when)).site
