"""The figures of speed and memory: what is done before the clock starts, what is timed, and what it is held against."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

import bootstrap
from bauta.press.packages import BOOKS as PRESS_BOOKS
from bauta.press.packages import STORE as PRESSED
from bauta.press.preflight.page_report import STORE as PAGES
from bauta.publication import House, Publication
from bauta.store import SHELVES
from bauta.website.clippings.forms import cut_out, office_files
from bauta.website.clippings.office import STORE as WORD
from live_edit import live_edits
from peer import peer_build

SOURCES = ("content", "hooks", "municipalities", "examples", "overrides", "scripts")
SINGLE_FILES = ("mkdocs.yml", "requirements.lock")
FIRST = re.compile(r"(\n##+ [^\n]+\n\n)\w+")
"""A heading, and the first word under it."""
COPY = re.compile(r"-kopi\d+$")
GROWTH = 10
USED_IN = re.compile(r"^bruk:\n(?:[ -].*\n)*(?=\S)", re.MULTILINE)
"""The books that print a record."""
LITTLE = ("BAUTA_UTEN_WORD", "BAUTA_UTEN_SAERTRYKK")
"""Leaves out what no peer makes: Word files, extracts and offprints."""

Work = Callable[[Path], list[float] | None]
"""A piece of work on a project. What times itself, as many small ones together do, returns the seconds of each."""


def nothing(_: Path) -> None:
    """What needs no preparation."""


class Round(NamedTuple):
    """Work that is timed, after what is not."""

    work: Work
    before: Work = nothing

    def taken(self, root: Path) -> list[float]:
        """The seconds of one round."""
        self.before(root)
        start = time.perf_counter()
        return self.work(root) or [time.perf_counter() - start]


class Speed(NamedTuple):
    """One figure with its limit in seconds; what it is held against is timed in turns with it, and gives a ratio."""

    told: str
    limit: float | None
    round: Round
    against: Round | None = None
    most: float | None = None
    """The limit of the ratio."""


def command(script: str, *arguments: str) -> Work:
    """One of the scripts, as a process of its own."""

    def work(root: Path) -> None:
        run(root, str(root / "scripts" / script), *arguments)

    return work


def run(root: Path, *arguments: str, **settings: str) -> None:
    """Python with these arguments, in a project. Ends the measuring when it fails: half the work is no figure."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, **settings},
        check=False,
    )
    if done.returncode:
        raise SystemExit(
            f"{' '.join(arguments)} stoppet; rett feilene først:\n{done.stdout[-800:]}{done.stderr[-800:]}"
        )


def built(root: Path) -> None:
    """A site as the last build left it, with everything kept."""
    command("build")(root)


def checked(root: Path) -> None:
    """Everything kept that a check keeps."""
    command("check")(root)


def emptied(root: Path) -> None:
    """Nothing kept, and no site."""
    shutil.rmtree(root / SHELVES, ignore_errors=True)
    shutil.rmtree(root / "site", ignore_errors=True)


def printed(root: Path) -> Path:
    """A full example the main edition prints."""
    texts = sorted((root / "examples").glob("*.md"))
    return next(
        file for file in texts if "- hoveddokument" in (text := file.read_text("utf-8")) and "form: full" in text
    )


def on_the_web(root: Path) -> Path:
    """An example that no edition prints."""
    return next(
        file for file in sorted((root / "examples").glob("*.md")) if "hoveddokument" not in file.read_text("utf-8")
    )


def one_word(file_of: Callable[[Path], Path]) -> Work:
    """Change a word of a text that was built, to one that was never there."""
    numbers = count(os.getpid())

    def work(root: Path) -> None:
        built(root)
        file = file_of(root)
        text = file.read_text(encoding="utf-8")
        first = r"(\n## \w[^\n]*\n\n(?:[-*] |\d+\. )?\**)\w+"
        said = re.sub(first, lambda m: f"{m[1]}Nr{next(numbers) % 1000}", text, count=1)
        assert said != text, f"{file} has no word to change"
        file.write_text(said, encoding="utf-8")

    return work


def edited(root: Path) -> None:
    """A kept check, and a word changed since."""
    checked(root)
    file = printed(root)
    file.write_text(f"{file.read_text('utf-8').rstrip()} Ny {time.time_ns() % 1000}.\n", encoding="utf-8")


def committed(root: Path) -> None:
    """A checkout where one example differs from the last commit, and the pages of both are kept."""
    if not (root / ".git").exists():
        git = ["git", "-C", str(root), "-c", "user.name=x", "-c", "user.email=x@y.example"]
        for done in (["init", "-q"], ["add", *SOURCES, *SINGLE_FILES], ["commit", "-qm", "x"]):
            subprocess.run([*git, *done], check=True, capture_output=True)
        command("review", "HEAD")(root)
    edited(root)


def verdicts(root: Path) -> list[float]:
    """Twelve saved changes in a profile, each to its verdict, in a house kept open."""
    file = min((root / "municipalities").glob("*.md"))
    text = file.read_text(encoding="utf-8")
    seconds = []
    with House(root) as house:
        house.verdict()
        for number in range(12):
            file.write_text(f"{text}\nNy setning nummer {number}.\n", encoding="utf-8")
            start = time.perf_counter()
            house.verdict()
            seconds.append(time.perf_counter() - start)
    file.write_text(text, encoding="utf-8")
    return seconds


def screens(root: Path) -> list[float]:
    """Eight saved changes, each to page and picture on screen."""
    return live_edits(root, 8)


def press_files(root: Path) -> list[float]:
    """The press files of every edition, made and checked; the book is set, and no page of them is known."""
    for shelf in (PRESSED, PRESS_BOOKS, PAGES):
        shutil.rmtree(root / shelf, ignore_errors=True)
    with House(root) as house:
        publication = Publication(house)
        publication.print_books(offprints=False)
        start = time.perf_counter()
        publication.print_press()
        return [time.perf_counter() - start]


def cutting(*, kept: bool) -> Work:
    """Every form of every example, with or without Word files kept."""

    def work(root: Path) -> list[float]:
        with House(root) as house:
            publication = Publication(house)
            site = publication.site
            if not kept:
                shutil.rmtree(root / WORD, ignore_errors=True)
            start = time.perf_counter()
            cut_out(site, office_files(site))
            return [time.perf_counter() - start]

    return work


def every_pdf(root: Path) -> list[float]:
    """Every PDF, the house being read and set."""
    with House(root) as house:
        publication = Publication(house)
        assert publication.made_at
        start = time.perf_counter()
        publication.print_all()
        return [time.perf_counter() - start]


def without_extras(root: Path) -> None:
    """The site and the books from nothing, without what the peer does not make: Word files and small PDFs."""
    emptied(root)
    run(root, str(root / "scripts/build"), **dict.fromkeys(LITTLE, "1"))


def peer(root: Path) -> list[float]:
    """The nearest peer on the same Markdown; it is installed the first time, outside the clock."""
    return [peer_build(root, bootstrap.say)]


def grown(factor: int) -> Work:
    """So many of each example, the copies on the web alone, and nothing kept."""

    def work(root: Path) -> None:
        for copy in (file for file in (root / "examples").glob("*.md") if COPY.search(file.stem)):
            copy.unlink()
        multiply(sorted((root / "examples").glob("*.md")), factor)
        emptied(root)

    return work


def multiply(originals: list[Path], factor: int) -> None:
    """Put web-only copies of every example beside it, until there are `factor` of each."""
    for file in originals:
        text = file.read_text(encoding="utf-8")
        for number in range(2, factor + 1):
            copy = text.replace(f"id: {file.stem}", f"id: {file.stem}-kopi{number}", 1)
            copy = USED_IN.sub("bruk: [nettutgave]\n", copy, count=1)
            (file.parent / f"{file.stem}-kopi{number}.md").write_text(copy, encoding="utf-8")


@contextmanager
def copied() -> Iterator[Path]:
    """A copy of the sources to measure on, with the same packages."""
    with tempfile.TemporaryDirectory(prefix="bauta-bench-") as folder:
        root = Path(folder)
        for name in SOURCES:
            shutil.copytree(bootstrap.ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in SINGLE_FILES:
            shutil.copy(bootstrap.ROOT / name, root / name)
        (root / ".venv").symlink_to(bootstrap.VENV, target_is_directory=True)
        yield root


CLEAN = Round(command("build", "--clean"))
FIGURES = {
    "check-unchanged": Speed("scripts/check, ingenting endret", 0.8, Round(command("check"), checked)),
    "check-edited": Speed("scripts/check, én tekst endret", 1.0, Round(command("check"), edited)),
    "check-first": Speed("scripts/check, første gang", 3, Round(command("check"), emptied)),
    "verdict": Speed("lagret fil til ny dom, i samme prosess", 0.05, Round(verdicts)),
    "live": Speed("lagret fil til ny side og nytt bilde på skjermen", 0.4, Round(screens)),
    "review": Speed("scripts/review av ett endret eksempel", 10, Round(command("review", "HEAD"), committed)),
    "build-unchanged": Speed("scripts/build, ingenting endret", 4, Round(command("build"), built), CLEAN),
    "build-printed": Speed(
        "scripts/build, ett ord i et trykt eksempel", 8, Round(command("build"), one_word(printed)), CLEAN
    ),
    "build-web": Speed(
        "scripts/build, ett ord i et eksempel på nettet", 5, Round(command("build"), one_word(on_the_web)), CLEAN
    ),
    "build-clean": Speed("scripts/build, alt fra ingenting", 45, Round(command("build"), emptied)),
    "press": Speed("trykkfilene, laget og kontrollert", 6, Round(press_files, checked)),
    "word": Speed("utklipp med Word-filer og lysbilder, ingenting gjemt", 4, Round(cutting(kept=False))),
    "word-kept": Speed("utklipp, Word-filer og lysbilder gjemt", None, Round(cutting(kept=True), cutting(kept=True))),
    "pdfs": Speed("alle PDF-ene, ingenting gjemt", 25, Round(every_pdf, emptied)),
    "pdfs-kept": Speed("alle PDF-ene, ingenting endret", 5, Round(every_pdf, every_pdf)),
    "growth": Speed(
        f"scripts/check, {GROWTH} ganger så mange eksempler",
        None,
        Round(command("check"), grown(GROWTH)),
        Round(command("check"), grown(1)),
        GROWTH,
    ),
}
"""What is measured, by the name it is asked for."""
PEERS = {"peer": Speed("nettsted og bøker, mot mkdocs-to-pdf", None, Round(without_extras), Round(peer), 0.5)}
"""What is measured against others."""
