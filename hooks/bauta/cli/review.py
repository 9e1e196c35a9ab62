"""review: what a change does to the house, before and after."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

import jinja2

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser
from bauta.correction import blocks
from bauta.desk.history import HistoryError, commit, lay_out
from bauta.desk.review import Review, Standing, as_markdown, review
from bauta.publication import House
from bauta.report import tally
from bauta.staging import workbench

PAGE = resources.files("bauta.cli") / "review.html"


def main(root: Path, arguments: Sequence[str]) -> int:
    """Print what a change does to the house, and lay down pictures of it. Exit as `check`."""
    parser = Parser("scripts/review", description="Viser hva en endring gjør, før og etter.")
    parser.add_argument("base", metavar="BASE", help="grenen eller commiten det sammenlignes med, for eksempel main")
    parser.add_argument(
        "--to", type=Path, default=root / ".cache/review", metavar="MAPPE", help="mappa bildene og sidene legges i"
    )
    options = parser.parse_args(arguments)
    try:
        with workbench(root / ".cache", "for-") as workshop:
            found = _review(root, options.base, workshop)
    except HistoryError as fault:
        sys.stderr.write(f"{fault}\n")
        return WRONG_USE
    options.to.mkdir(parents=True, exist_ok=True)
    for old in options.to.glob("*-side-*.png"):
        old.unlink()
    pictures = list(_pictures(options.to, found))
    page = jinja2.Environment(autoescape=True).from_string(PAGE.read_text(encoding="utf-8"))
    html = page.render(found=found, tally=tally(found.corrections), pictures=pictures)
    (options.to / "index.html").write_text(html, encoding="utf-8")
    summary = as_markdown(found)
    (options.to / "review.md").write_text(summary, encoding="utf-8")
    sys.stdout.write(summary)
    sys.stderr.write(f"Bilder av oppslagene: {options.to / 'index.html'}\n")
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


def _pictures(folder: Path, found: Review) -> Iterator[tuple[str, str, str, str]]:
    """Write the pictures; title of the spread, why it has changed, the files before and after ("" where none is)."""
    for edition, spread, why in found.spreads:
        names = []
        for data, when in ((spread.before, "for"), (spread.after, "etter")):
            name = f"{edition}-side-{spread.first:03}-{when}.png" if data else ""
            if data:
                (folder / name).write_bytes(data)
            names.append(name)
        title = spread.pages[0].upper() + spread.pages[1:]
        yield (f"{title} i {edition}", "; ".join(why), names[0], names[1])
