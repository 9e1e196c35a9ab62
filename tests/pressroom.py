"""Press files to test with: the miniature's own, and copies with a fault put in."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from conftest import Desk, furnish
from pikepdf import Array, Dictionary, Name, Pdf

from bauta.composing import cast_off
from bauta.house_style.sign_off import approved
from bauta.press.packages import STORE, Package, packages
from bauta.publication import House
from bauta.reading.reader import Reader

MAIN = "hoveddokument"
EDITION = f"content/utgaver/{MAIN}.yml"
RELEASED = {
    EDITION: (
        "adresse: https://prove.example/",
        "adresse: https://universell.kommune.no/\nisbn: {trykt: 978-3-16-148410-0, pdf: 978-0-306-40615-7}",
    ),
    "municipalities/ovrevik.md": ("## Resultat\n\nukjent", "## Resultat\n\nTre av fire innganger har fått rampe."),
}
"""What the miniature lacks to be released, besides approval."""
WHEN = 1_763_900_000
"""Seconds since 1970 at which the test files are made."""
BLEED = 3 * 72 / 25.4
TRIM = (BLEED, BLEED, BLEED + 210 * 72 / 25.4, BLEED + 297 * 72 / 25.4)
"""The trim of an inside page, in points."""


def approve(desk: Desk, year: int = 2026) -> None:
    """Put in what a release asks for, and sign every text of the miniature as it then stands."""
    for path, (old, new) in RELEASED.items():
        if old in (desk.root / path).read_text(encoding="utf-8"):
            desk.edit(path, old, new)
    for copy in Reader(desk.root).read().copy:
        text = (desk.root / copy.path).read_text(encoding="utf-8")
        desk.write(copy.path, approved(text, copy, "Redaktør", datetime.date(year, 1, 20)))


def pack(desk: Desk, *, release: str = "") -> Package:
    """The press files of the first edition on a desk."""
    with House(desk.root) as house:
        jobs = [house.job(issue) for issue in house.verdict(release).issues]
        return next(packages(desk.root, jobs, WHEN, release=release))


@pytest.fixture(scope="session")
def _press(tmp_path_factory: pytest.TempPathFactory, extents: Path) -> tuple[Path, Package]:
    """The shelf of the miniature's press files, and the files."""
    desk = furnish(tmp_path_factory.mktemp("trykk") / "hus")
    shutil.copytree(extents, desk.root / cast_off.STORE)
    made = pack(desk)
    return desk.root / STORE, made


@pytest.fixture(scope="session")
def press_shelf(_press: tuple[Path, Package]) -> Path:
    """The shelf of the miniature's press files, so that a test makes only what it changes. Only for reading."""
    return _press[0]


@pytest.fixture(scope="session")
def pressed(_press: tuple[Path, Package]) -> Package:
    """The miniature's press files. Only for reading."""
    return _press[1]


def altered(data: bytes, change: Callable[[Pdf], None]) -> bytes:
    """A file with something changed in it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        made = BytesIO()
        pdf.save(made)
        return made.getvalue()


def two_pages(package: Package) -> bytes:
    """The first page of the inside, and the next on the same side of the spread."""

    def cut(pdf: Pdf) -> None:
        del pdf.pages[3:]
        del pdf.pages[1]

    return altered(package.files["innmat.pdf"], cut)


def set_with(page: pikepdf.Page) -> Dictionary:
    """The resources of a page as readers get it; the press has it as a form on a sheet with room for the bleed."""
    return page.obj.Resources.XObject["/Ark0"].Resources


def draw(content: str, at: int = 0, **resources: dict[str, pikepdf.Object]) -> Callable[[Pdf], None]:
    """Draw on the page number `at` from 0, in points from the corner of the bleed, with these resources."""

    def change(pdf: Pdf) -> None:
        page = pdf.pages[at]
        page.contents_coalesce()
        own = page.obj.Resources
        own.Font = set_with(page).Font
        for kind, named in resources.items():
            if f"/{kind}" not in own:
                own[f"/{kind}"] = Dictionary()
            for name, item in named.items():
                own[f"/{kind}"][f"/{name}"] = pdf.make_indirect(item(pdf) if callable(item) else item)
        before = page.obj.Contents.read_bytes()
        page.obj.Contents = pdf.make_stream(b"q\n" + before + b"\nQ\nq\n" + content.encode() + b"\nQ\n")

    return change


def text(x: float, y: float, size: float, colour: str = "0 0 0 1 k", matrix: float = 1) -> str:
    """A few letters in the face the page has first, at a place in points."""
    return f"{colour} BT /f0 {size} Tf {matrix} 0 0 {matrix} {x} {y} Tm <00050006000700050006> Tj ET"


def picture(width: int, height: int, inks: bytes = b"\x40\x20\x10\x08", space: Name = Name.DeviceCMYK):
    """A picture of one colour."""

    def make(pdf: Pdf) -> pikepdf.Stream:
        made = pdf.make_stream(inks * (width * height))
        made.Type, made.Subtype = Name.XObject, Name.Image
        made.Width, made.Height, made.BitsPerComponent, made.ColorSpace = width, height, 8, space
        return made

    return make


def form(content: bytes, **entries: pikepdf.Object):
    """A form, or a tile, with content of its own."""

    def make(pdf: Pdf) -> pikepdf.Stream:
        made = pdf.make_stream(content)
        made.Type, made.Subtype = Name.XObject, Name.Form
        made.BBox, made.Resources = Array([0, 0, 100, 100]), Dictionary()
        for name, item in entries.items():
            made[f"/{name}"] = item
        return made

    return make


def save(folder: Path, data: bytes, name: str = "innmat.pdf") -> Path:
    """A file on disk, for tools that read from there."""
    file = folder / name
    file.write_bytes(data)
    return file
