"""The commands for those who read before it is printed: what a change does, and proofs to write on."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

import jinja2

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser
from bauta.composing.bindery import bind
from bauta.composing.extracts import review_proof
from bauta.correction import blocks
from bauta.desk.history import HistoryError, commit, lay_out
from bauta.desk.review import Review, Standing, as_markdown, review
from bauta.publication import House, Publication
from bauta.report import tally

PAGE = resources.files("bauta.cli") / "review.html"


def omtale(root: Path, arguments: Sequence[str]) -> int:
    """Print what a change does to the house, and lay down pictures of it. Exit as `check`."""
    parser = Parser("scripts/review", description="Viser hva en endring gjør, før og etter.")
    parser.add_argument("base", metavar="BASE", help="grenen eller commiten det sammenlignes med, for eksempel main")
    parser.add_argument("--til", type=Path, default=root / ".cache/review", help="mappa bildene og sidene legges i")
    options = parser.parse_args(arguments)
    (root / ".cache").mkdir(exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=root / ".cache", prefix="for-") as workshop:
            found = _review(root, options.base, Path(workshop))
    except HistoryError as fault:
        sys.stderr.write(f"{fault}\n")
        return WRONG_USE
    options.til.mkdir(parents=True, exist_ok=True)
    for old in options.til.glob("*-side-*.png"):
        old.unlink()
    pictures = list(_pictures(options.til, found))
    page = jinja2.Environment(autoescape=True).from_string(PAGE.read_text(encoding="utf-8"))
    html = page.render(found=found, tally=tally(found.corrections), pictures=pictures)
    (options.til / "index.html").write_text(html, encoding="utf-8")
    summary = as_markdown(found)
    (options.til / "review.md").write_text(summary, encoding="utf-8")
    sys.stdout.write(summary)
    sys.stderr.write(f"Bilder av oppslagene: {options.til / 'index.html'}\n")
    return FAULTS if blocks(found.corrections) else CLEAN


def _review(root: Path, base: str, workshop: Path) -> Review:
    """Hold the house below `root` against a commit; `workshop` is an empty folder. Raises `HistoryError`."""
    sha = commit(root, base)
    own_design = lay_out(root, sha, workshop)
    if not own_design:
        shutil.copytree(root / "overrides", workshop / "overrides")
    with House(root) as now, House(workshop) as then:
        return review(f"{base} ({sha[:8]})", _standing(then), _standing(now), own_design=own_design)


def _standing(house: House) -> Standing:
    verdict = house.verdict()
    books = {issue.id: house.pdf(issue, 0) for issue in verdict.issues}
    return Standing(verdict.material, verdict.rendered, verdict.extents, verdict.corrections, books)


def _pictures(folder: Path, found: Review) -> Iterator[tuple[str, str, str]]:
    """Write the pictures; title of the spread, and the files before and after ("" where there is none)."""
    for edition, spread in found.spreads:
        names = []
        for data, when in ((spread.before, "for"), (spread.after, "etter")):
            name = f"{edition}-side-{spread.first:03}-{when}.png" if data else ""
            if data:
                (folder / name).write_bytes(data)
            names.append(name)
        title = spread.pages[0].upper() + spread.pages[1:]
        yield (f"{title} i {edition}", names[0], names[1])


def proof(root: Path, arguments: Sequence[str]) -> int:
    """Write a review proof of each municipality asked for. Exit 2 when one is not known."""
    parser = Parser("scripts/proof", description="Lager korrektur til en kommune: profilen og alle eksemplene.")
    parser.add_argument("kommuner", nargs="+", metavar="ID", help="id til kommunen, for eksempel verdal")
    parser.add_argument("--ut", type=Path, default=root / "korrektur", help="mappa de legges i")
    options = parser.parse_args(arguments)
    with House(root) as house:
        publication = Publication(house)
        verdict = publication.verdict
        profiles = verdict.material.profiles
        if unknown := sorted(set(options.kommuner) - profiles.keys()):
            known = ", ".join(sorted(profiles)) or "ingen"
            sys.stderr.write(f"kjenner ikke {', '.join(unknown)}; velg blant: {known}\n")
            return WRONG_USE
        asked = [review_proof(verdict.material, profiles[id_]) for id_ in dict.fromkeys(options.kommuner)]
        slips = publication.slips(verdict.corrections)
        made = bind(root, filter(None, asked), slips.paste_up, publication.made_at, store=".cache/korrektur")
    options.ut.mkdir(parents=True, exist_ok=True)
    for key, pdf in made.items():
        file = options.ut / f"{key.rpartition('/')[2]}.pdf"
        file.write_bytes(pdf)
        sys.stdout.write(f"{file}\n")
    return CLEAN
