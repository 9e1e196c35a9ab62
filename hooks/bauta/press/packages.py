"""The print office's package for an edition: press files, job ticket and what preflight says of them.

A package is kept whole, verdict and all, for as long as nothing it is made from or judged by has changed.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bauta.artwork.colour_profiles import profile_file
from bauta.artwork.design import read_design
from bauta.composing.bindery import looks_of
from bauta.composing.typeset import Compositor
from bauta.contract.matter import Photograph
from bauta.contract.measures import Slot
from bauta.contract.photographs import photographs_of, with_photographs
from bauta.contract.sheets import AnySheet, Book, PressSheets
from bauta.contract.written import written
from bauta.json_text import json_text
from bauta.press.inks import separated
from bauta.press.preflight.findings import FileVerdict
from bauta.press.preflight.order import orders
from bauta.press.preflight.page_report import PageShelf
from bauta.press.preflight.report import TEMPLATE, as_json, as_page
from bauta.press.preflight.verdict import preflight
from bauta.press.prepress.files import press_files
from bauta.press.prepress.sheets import SLUG
from bauta.press.prepress.ticket import TICKET, Made, ticket
from bauta.press.prepress.xjdf import XJDF, xjdf
from bauta.reading.dateline import commit, day_of
from bauta.reading.made_from import house_code
from bauta.reading.word_list import FILE as LIST
from bauta.records.edition import Edition
from bauta.records.languages import MESSAGES
from bauta.records.press_order import Press
from bauta.store import SHELVES, Store, key_of, key_part
from bauta.text.wording import date

REPORT, REPORT_DATA = "forkontroll.html", "forkontroll.json"
STORE = f"{SHELVES}/trykk"
BOOKS = f"{SHELVES}/trykkboker"
"""Books as the press gets them, before they are made into files."""
VERDICTS = "dommer.json"
"""What a kept package holds besides its files."""
TOOLS = ("jinja2", "pikepdf", "pillow", "pydantic", "pypdfium2")
"""What makes and judges press files, besides the compositor and the code of the house."""
GROUND = "grunn"
"""The colour in the palette that covers are printed on."""
SPINE_TEXT = 5.0
"""Narrowest spine, in mm, that carries text."""


@dataclass(frozen=True)
class Package:
    """All that the print office downloads."""

    folder: str
    """Where it lies, below last-ned/."""
    edition: Edition
    ticket: dict[str, Any]
    verdicts: tuple[FileVerdict, ...]
    files: dict[str, bytes]

    @property
    def approved(self) -> bool:
        """Whether preflight lets every file go to press."""
        return all(verdict.approved for verdict in self.verdicts)


@dataclass(frozen=True)
class Job:
    """An edition that goes to press: its paste-up, filled up to the pages of the plan, and what sets it."""

    edition: Edition
    paste_up: Book
    """Without its drawings: a scene is named by all it is drawn from."""
    illustrated: Callable[[], Book]
    """The paste-up with them; asked for only when it is to be set."""
    compositor: Compositor


def packages(root: Path, jobs: Iterable[Job], made_at: int, *, release: str) -> Iterator[Package]:
    """The package of every edition that is for print, a proof unless `release` names it. `made_at` is in seconds.

    That of the first edition lies in trykk/ itself, the others in folders of their own below it. Of what earlier runs
    have left in the store, as much is kept as this one used.
    """
    shelf = Store(root / STORE)
    day = day_of(made_at).isoformat()
    standing = commit(root)
    by = (*looks_of(root), *_machinery(), str(made_at).encode())
    used = []
    for job in jobs:
        if job.edition.trykk is not None:
            made = Made(standing, day, job.edition.id == release)
            set_from = key_of(
                *by,
                job.edition.model_dump_json().encode(),
                *_written(root, _for_press(job.paste_up, job.edition)),
            )
            key = key_of(set_from.encode(), key_part(asdict(made)))
            used.append(key)
            kept = shelf.made(key, partial(_package, root, job, made, made_at, set_from))
            yield _unpacked(f"trykk/{job.edition.id}" if len(used) > 1 else "trykk", job.edition, kept)
    shelf.prune(used)


def _package(root: Path, job: Job, made: Made, made_at: int, set_from: str) -> bytes:
    """Make and check the files of an edition, packed with what was found in them.

    `set_from` names all the book is set from: it is kept as set, whatever version of the sources a proof is of.
    """
    edition = job.edition
    press = edition.trykk
    assert press is not None, "only what is for print"
    profile = profile_file(root, press.profil).read_bytes()
    design = read_design(root, edition.design)
    order = ticket(edition, press, hashlib.sha256(profile).hexdigest(), design.condition, made)
    books = Store(root / BOOKS / edition.id)
    book = books.made(set_from, lambda: _book(root, job, press, made_at))
    books.prune([set_from])
    line = None if made.release else _line(job, made, made_at)
    files = dict(press_files(book, edition, press, profile, design.palette[GROUND].cmyk, line))
    expected = orders(order)
    pages = PageShelf(root, edition.id, _machinery())
    verdicts = tuple(preflight(data, expected[name], pages) for name, data in files.items())
    pages.close()
    for told, verdict in zip(order["filer"], verdicts, strict=True):
        told |= {
            "bytes": verdict.size,
            "sha256": verdict.sha256,
            "forkontroll": {"godkjent": verdict.approved, "feil": verdict.faults, "varsler": verdict.warnings},
        }
    order["forkontroll"] = {"godkjent": all(v.approved for v in verdicts), "rapport": REPORT}
    written = {
        TICKET: json_text(order),
        XJDF: xjdf(order),
        REPORT: as_page(root, verdicts, files),
        REPORT_DATA: as_json(verdicts),
    }
    return _packed(verdicts, files | {name: text.encode() for name, text in written.items()})


def _packed(verdicts: tuple[FileVerdict, ...], files: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as bundle:
        for name, data in files.items():
            bundle.writestr(name, data)
        bundle.writestr(VERDICTS, TypeAdapter(tuple[FileVerdict, ...]).dump_json(verdicts))
    return packed.getvalue()


def _unpacked(folder: str, edition: Edition, packed: bytes) -> Package:
    with zipfile.ZipFile(BytesIO(packed)) as bundle:
        files = {name: bundle.read(name) for name in bundle.namelist()}
    verdicts = TypeAdapter(tuple[FileVerdict, ...]).validate_json(files.pop(VERDICTS))
    return Package(folder, edition, json.loads(files[TICKET]), verdicts, files)


def _machinery() -> Iterator[bytes]:
    """All that makes a package out of a paste-up and judges it: the code of the house, its report, and its tools."""
    yield from house_code()
    yield "\n".join(version(tool) for tool in TOOLS).encode()


def _written(root: Path, data: Book) -> Iterator[bytes]:
    """What is set, the photographs it only names, and what the report is made from."""
    yield written(data)
    yield (root / "overrides" / TEMPLATE).read_bytes()
    yield (root / LIST).read_bytes()
    for picture in photographs_of(data):
        yield _photograph(root, picture).read_bytes()


def _photograph(root: Path, picture: Photograph) -> Path:
    return root / picture.file.lstrip("/")


def _for_press(book: Book, edition: Edition) -> Book:
    """A book as readers get it, so that no page is set again, with its bleed, and the spine only the press sees."""
    sheets = PressSheets(
        bleed=edition.format.utfall,
        spine=edition.spine if edition.omslagssider else 0,
        spine_text=edition.spine >= SPINE_TEXT,
        slug=SLUG,
        note="",
    )
    return replace(book, press=sheets)


def _book(root: Path, job: Job, press: Press, made_at: int) -> bytes:
    """A book set as the press gets it: with the pictures in four inks."""
    trim = job.edition.format
    compositor = job.compositor
    slots = read_design(root, job.edition.design).measures.bilder
    whole = Slot(bredde=trim.bredde, hoyde=trim.hoyde)

    def in_inks(sheet: AnySheet, picture: Photograph) -> Photograph:
        return _separated(root, compositor, picture, slots.get(sheet.kind, whole), press)

    drawn = _for_press(job.illustrated(), job.edition)
    compositor.lay_out(with_photographs(drawn, in_inks))
    return compositor.press_pdf(made_at)


def _line(job: Job, made: Made, made_at: int) -> bytes:
    """What a proof says beyond the bleed, as a page of its own: the book need not be set again when it changes."""
    sheets = PressSheets(bleed=0, spine=0, spine_text=False, slug=SLUG, note=_note(made))
    job.compositor.lay_out(replace(job.paste_up, press=sheets, sheets=()))
    return job.compositor.press_pdf(made_at)


def _note(made: Made) -> str:
    version = f"versjon {made.commit}" if made.commit else "uten versjon"
    return f"ikke til trykk · {version} · {date(made.date, MESSAGES)}"


def _separated(root: Path, compositor: Compositor, picture: Photograph, slot: Slot, press: Press) -> Photograph:
    """A picture in four inks."""
    inks = separated(_photograph(root, picture), slot, profile_file(root, press.profil), press.fargegrense)
    name = f"{hashlib.sha256(inks).hexdigest()[:16]}.jpg"
    return replace(picture, file=compositor.add(name, inks))
