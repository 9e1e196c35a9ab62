"""A house where some printed texts have the test photographs, so that people see what photographs become."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image

from bauta.artwork.originals import opened
from bauta.publication import House
from bauta.records.flatplan import flat_plan
from photographs import PHOTOGRAPHS
from visit import browsing, served

SOURCES = ("content", "municipalities", "examples", "overrides", "hooks", "mkdocs.yml")
GIVEN = {
    "examples/risor-hovedgata-vernet-sentrum": ("liggende", "morkt"),
    "examples/verdal-jernbanepark": ("liggende", "morkt"),
    "examples/tromso-storgata-nord": ("staende", "liggende"),
    "examples/vestre-toten-svommehall-raufoss": ("panorama",),
    "examples/verdal-verdalsora-skole": ("lyst", "smaatt"),
    "municipalities/trondheim": ("liggende",),
}
"""The texts that get photographs: a pair, one upright with one beside it, a panorama, one alone, a profile."""
FIELD = (
    "  - {{fil: {0.file}, alt: Et torg med hus., bildetekst: Et prøvebilde., fotograf: Prøveboka, "
    "rettighet: CC BY 4.0, personer: ingen, fokus: [{0.focus[0]}, {0.focus[1]}]}}\n"
)
SHOWN = {
    "foto-bredt": "examples/vestre-toten-svommehall-raufoss",
    "foto-hoyt": "examples/tromso-storgata-nord",
    "foto-profil": "municipalities/trondheim",
}
"""Name of a picture -> the text whose spread it shows."""
PAGE = "eksempler/risor-hovedgata-vernet-sentrum/"
WINDOW = {"width": 1280, "height": 1240}
LITTLE = ("BAUTA_UTEN_WORD", "BAUTA_UTEN_SAERTRYKK")
"""What the site is built without: nobody asks it for offprints and Word files."""


def lend(root: Path, copy: Path) -> None:
    """A copy of the house, with its photographs."""
    for name in SOURCES:
        source = root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)
    drawn = {photograph.name: photograph for photograph in PHOTOGRAPHS}
    for key, names in GIVEN.items():
        file = copy / f"{key}.md"
        head, fence, rest = file.read_text(encoding="utf-8").partition("\nform: " if key[0] == "e" else "\nnavn: ")
        fields = "".join(FIELD.format(drawn[name]) for name in names)
        file.write_text(f"{head}\nbilder:\n{fields.rstrip()}{fence}{rest}", encoding="utf-8")
        for name in names:
            drawn[name].save(copy / key)


def book(root: Path) -> tuple[bytes, dict[str, int]]:
    """The first book of the house, and the page of it that each picture shows the spread of.

    Exits with the faults of the texts when there are any.
    """
    with House(root) as house:
        verdict = house.verdict()
        if faults := [str(fault) for fault in verdict.corrections if fault.level == "feil"]:
            raise SystemExit("\n".join(faults))
        issue = verdict.issues[0]
        pages = flat_plan(issue.edition.edition).pages
        return house.pdf(issue, 0), {name: pages[key] for name, key in SHOWN.items()}


def site(root: Path) -> Path:
    """The site of the house, with the little that its pages need."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=root, env={**os.environ, **dict.fromkeys(LITTLE, "1")}, check=True)
    return root / "site"


def web_page(folder: Path, executable: str) -> Image.Image:
    """The page of an example with two photographs, down to below the first."""
    with served(folder) as host, browsing(executable) as browser:
        page = browser.new_page(viewport=WINDOW, base_url=host)  # type: ignore[arg-type]  # a plain dict of the two sides
        page.goto(PAGE)
        page.reload()  # a face that came too late is there now
        page.wait_for_load_state("networkidle")
        return opened(page.screenshot()).convert("RGB")
