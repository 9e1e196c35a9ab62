"""The publication, the front door of the house: one run from sources to everything that is published.

read -> proofread -> render -> set in type -> copyfit -> (gate) -> books, offprints, press files -> preflight -> web
"""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from bauta.artwork import maps
from bauta.artwork.design import read_design, read_words
from bauta.artwork.scenery.motif import read_motifs
from bauta.composing.bindery import bind, bind_books
from bauta.composing.copyfit import Extent
from bauta.composing.extracts import extracts, home_of
from bauta.composing.make_up import CompositionRoom, alone, filled
from bauta.composing.matter import Assembly
from bauta.composing.offprints import Slips
from bauta.composing.paste_up import illustrated, printed_profiles
from bauta.contract.sheets import AnySheet, Book
from bauta.correction import Correction, collate
from bauta.house_style.design_files import design_faults
from bauta.house_style.proofread import Proofreader
from bauta.reading.addresses import book_address, ebook_address
from bauta.reading.dateline import day_of, made_at
from bauta.reading.house_files import EditionCopy
from bauta.reading.material import Material
from bauta.reading.premises import in_design
from bauta.reading.reader import Reader
from bauta.records.edition import Edition
from bauta.records.entries import Theme
from bauta.records.flatplan import flat_plan
from bauta.records.languages import Language, Words
from bauta.text.render import Rendered
from bauta.text.renderings import RenderedCopy, Renderings

if TYPE_CHECKING:  # a check that prints nothing and shows nothing need not wait for press, desk and website
    from bauta.desk.desk import EditorialDesk
    from bauta.ebook.volume import Volume
    from bauta.press.packages import Job, Package
    from bauta.website.site import Site


@dataclass(frozen=True)
class Issue:
    """An edition as set: how far each text runs, and what is wrong with it."""

    edition: EditionCopy
    desk: Assembly = field(compare=False, repr=False)
    """What it is made up from."""
    paste_up: Book
    """Its sheets, without the drawings."""
    extents: tuple[Extent, ...]
    corrections: tuple[Correction, ...]
    blanks: dict[int, int]
    """First page of a sheet -> empty pages that fill it up."""

    @property
    def id(self) -> str:
        """The id of the edition."""
        return self.edition.edition.id

    @cached_property
    def made_up(self) -> Book:
        """The paste-up without its drawings, each sheet beginning on the page the plan says."""
        return filled(self.paste_up, self.blanks)

    @cached_property
    def book(self) -> Book:
        """The same with its drawings, as it is to be seen."""
        return illustrated(self.desk, self.made_up)


@dataclass(frozen=True)
class Verdict:
    """The whole house after one reading: material, rendered copy, editions, every correction."""

    material: Material
    rendered: Mapping[str, tuple[Rendered, ...]]
    issues: tuple[Issue, ...]
    corrections: tuple[Correction, ...]

    @property
    def extents(self) -> dict[str, Extent]:
        """Extents by key; the first edition that prints a text speaks for it."""
        return {extent.key: extent for issue in reversed(self.issues) for extent in issue.extents}


class House:
    """Everything kept between readings: text not changed, rendered copy, one compositor an edition."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._reader = Reader(root)
        self._proofreader = Proofreader()
        self._rendered = RenderedCopy()
        self._room = CompositionRoom(root)

    def __enter__(self) -> House:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the compositors go."""
        self._room.close()

    def verdict(self, release: str = "") -> Verdict:
        """Read, proofread, render, set and copyfit everything as it stands now, as for the release of an edition."""
        material = self._reader.read(release)
        rendered = Renderings(material.by_key, self._rendered)
        if strays := tuple(fault for fault in material.faults if in_design(fault)):
            return Verdict(material, rendered, (), strays)  # a link in the design is not even looked into
        if faults := design_faults(self.root):
            return Verdict(material, rendered, (), tuple(collate((*material.faults, *faults))))
        with ThreadPoolExecutor(max_workers=1) as typesetting:  # the compositor works while the house proofreads
            setting = typesetting.submit(self._issues, material, rendered)
            proofread = list(self._proofreader.proofread(material))
            issues = setting.result()
        found = (correction for issue in issues for correction in issue.corrections)
        return Verdict(material, rendered, issues, tuple(collate((*proofread, *found))))

    def pdf(self, issue: Issue, timestamp: int) -> bytes:
        """The book of an edition as last set. `timestamp` is in seconds."""
        compositor = self._room.compositor(issue.edition)
        compositor.lay_out(issue.book)
        return compositor.pdf(timestamp)

    def proof(self, issue: Issue, sheet: AnySheet) -> bytes:
        """A sheet as PDF on the pages it has in the book, faults and all: what an editor sees of a text."""
        compositor = self._room.compositor(issue.edition)
        compositor.lay_out(illustrated(issue.desk, alone(issue.made_up, sheet)))
        return compositor.press_pdf(0)

    def job(self, issue: Issue) -> Job:
        """What the press room needs of an edition."""
        from bauta.press.packages import Job

        return Job(issue.edition.edition, issue.made_up, lambda: issue.book, self._room.compositor(issue.edition))

    def _issues(self, material: Material, rendered: Mapping[str, tuple[Rendered, ...]]) -> tuple[Issue, ...]:
        """Each edition is set while the next is pasted up."""
        with ThreadPoolExecutor() as typesetting:
            setting = []
            for edition in material.editions:
                desk = assembly_of(self.root, material, edition.edition, rendered)
                data = self._room.standing(edition).paste_up(desk)
                casting = typesetting.submit(
                    self._room.cast_up, edition, material, desk.plan, desk.design.measures, data
                )
                setting.append((edition, desk, data, casting))
            return tuple(Issue(edition, desk, data, *cast.result()) for edition, desk, data, cast in setting)


def assembly_of(
    root: Path, material: Material, edition: Edition, rendered: Mapping[str, tuple[Rendered, ...]]
) -> Assembly:
    """What an edition is made up from, each thing read or planned once and handed in."""
    plan = flat_plan(edition)
    profiles = printed_profiles(material, edition, plan)
    return Assembly(
        material=material,
        edition=edition,
        plan=plan,
        pages=plan.pages,
        words=read_words(root, edition.design),
        rendered=rendered,
        motifs=read_motifs(root),
        profiles=profiles,
        country=maps.country(root, profiles),
        design=read_design(root, edition.design),
    )


class Publication:
    """Everything the website and the downloads are made from, in one run of the house."""

    def __init__(self, house: House, release: str = "") -> None:
        self._house = house
        self._release = release
        self.books: dict[str, bytes] = {}
        self.press: dict[str, Package] = {}
        self.offprints: dict[str, bytes] = {}
        """PDFs of single records, with what belongs to them, by key."""
        self.ebooks: dict[str, bytes] = {}
        """The books, and the themes there are offprints of, as EPUB by address."""

    @property
    def root(self) -> Path:
        """The folder the sources stand in."""
        return self._house.root

    @cached_property
    def verdict(self) -> Verdict:
        """The house as it stands when it is first asked."""
        return self._house.verdict(self._release)

    @cached_property
    def made_at(self) -> int:
        """When the edition is made, in seconds since 1970; never the clock."""
        return made_at(self.root, self.verdict.material)

    @cached_property
    def today(self) -> datetime.date:
        """The day the edition is made."""
        return day_of(self.made_at)

    @cached_property
    def words(self) -> dict[Language, Words]:
        """The words the editions add to the texts, by language."""
        return read_words(self.root)

    @property
    def program(self) -> str:
        """The programme of the main edition: what a new record belongs to until someone says otherwise."""
        return next((copy.edition.program for copy in self.verdict.material.editions), "")

    @cached_property
    def site(self) -> Site:
        """What the pages of the website are made from."""
        from bauta.website.site import Site

        verdict = self.verdict
        return Site(
            root=self.root,
            material=verdict.material,
            rendered=verdict.rendered,
            extents=verdict.extents,
            corrections=verdict.corrections,
            words=self.words,
            offprints=self.offprints,
            ebooks=self.ebooks,
        )

    @cached_property
    def desk(self) -> EditorialDesk:
        """The editors' desk on the day the edition is made."""
        from bauta.desk.desk import lay_desk

        verdict = self.verdict
        return lay_desk(verdict.material, verdict.rendered, verdict.extents, verdict.corrections, self.today)

    def print_books(self, *, offprints: bool = True) -> None:
        """Make the PDF of every edition, so that a fault here still finds the old site untouched; small books too."""
        deque(self._books(), maxlen=0)
        if offprints:
            self._print_extracts()

    def print_press(self) -> None:
        """Make and check the press files of every edition that is printed."""
        self._press(self.verdict.issues)

    def print_all(self, *, offprints: bool = True) -> None:
        """Make every PDF: small books while each edition is made for readers, and then, still set, for the press.

        What is set is the compositor's work, so Python can check press files meanwhile.
        """
        if offprints:
            self._print_extracts(beside=lambda: self._press(self._books()))
        else:
            self._press(self._books())

    def _books(self) -> Iterator[Issue]:
        """Each edition as soon as there is a PDF of it."""
        issues = {issue.id: issue for issue in self.verdict.issues}
        books = {id_: issue.made_up for id_, issue in issues.items()}
        for id_, pdf in bind_books(
            self.root, books, lambda id_: self._house.pdf(issues[id_], self.made_at), self.made_at
        ):
            self.books[id_] = pdf
            yield issues[id_]

    def _press(self, issues: Iterable[Issue]) -> None:
        from bauta.press.packages import packages

        jobs = (self._house.job(issue) for issue in issues if issue.edition.edition.trykk)
        made = packages(self.root, jobs, self.made_at, release=self._release)
        self.press = {package.edition.id: package for package in made}

    def print_ebooks(self) -> None:
        """Make the EPUB of every book, and of every theme an extract has been made of."""
        from bauta.ebook.binder import bound

        self.ebooks |= bound(self.root, self._volumes(), self.made_at)

    def book(self, edition: str) -> bytes:
        """One book as it stands, faults and all: for the editor's eyes while the text is being written."""
        return self._house.pdf(next(issue for issue in self.verdict.issues if issue.id == edition), self.made_at)

    def proof(self, issue: Issue, sheet: AnySheet) -> bytes:
        """A sheet of a book alone, for the editor's eyes while the text is being written."""
        return self._house.proof(issue, sheet)

    def slips(self, corrections: tuple[Correction, ...] = ()) -> Slips:
        """What makes up small books; `corrections` are set in the margin of review proofs."""
        verdict = self.verdict

        @cache
        def assembly(edition: str) -> Assembly:
            lender = next(copy.edition for copy in verdict.material.editions if copy.edition.id == edition)
            return assembly_of(self.root, verdict.material, lender, verdict.rendered)

        return Slips(assembly, self.made_at, corrections)

    def _volumes(self) -> Iterator[Volume]:
        """The books in their order, then the themes, each with the pages of the book that prints it."""
        from bauta.ebook.cover import Face
        from bauta.ebook.volume import Volume, spans_of

        issues = {issue.id: issue for issue in self.verdict.issues}
        for id_, issue in issues.items():
            book, pdf = issue.made_up, self.books[id_]
            yield Volume(book_address(id_), book, issue.edition.edition, pdf, pdf, spans_of(book.sheets))
        material, slips = self.verdict.material, self.slips()
        for extract in extracts(material):
            if extract.key not in self.offprints or extract.made:
                continue
            entry = material.by_key[extract.key].entry
            if not isinstance(entry, Theme):
                continue
            tag = material.registers.themes[entry.id]
            named = extract.edition.tittel, extract.edition.utgiver
            front = Face(tag.nummer, tag.name_in(entry.sprak), *named, tag.farge, entry.sprak)
            spans = spans_of(issues[extract.edition.id].made_up.sheets)
            pages = {key: spans[key].start if key in spans else 0 for _, keys in extract.sheets for key in keys}
            book, pdf = slips.paste_up(extract, pages, drawings=False), self.books[extract.edition.id]
            yield Volume(ebook_address(extract.key), book, extract.edition, front, pdf, spans)

    def shelve(self, part: int, parts: int) -> int:
        """Make the small books of every `parts`-th municipality, from the `part`-th on; how many lie on the shelf.

        What lies there is found by the next build, on this machine or on one the shelf is carried to.
        """
        material = self.verdict.material
        every = list(extracts(material))
        homes = sorted({home_of(extract, material) for extract in every})
        mine = set(homes[part - 1 :: parts])
        here = [extract for extract in every if home_of(extract, material) in mine]
        return len(bind(self.root, here, self.slips().paste_up, self.made_at))

    def _print_extracts(self, beside: Callable[[], None] = lambda: None) -> None:
        """An extract for each municipality and theme, an offprint of each example; `beside` is done meanwhile."""
        material = self.verdict.material
        self.offprints |= bind(self.root, extracts(material), self.slips().paste_up, self.made_at, beside=beside)
