"""A publication is one run of the house: its verdict, its books, and the pages of its website."""

from __future__ import annotations

import datetime
from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property
from pathlib import Path

from bauta.composing.bindery import bind
from bauta.composing.extracts import extracts
from bauta.composing.make_up import House, Verdict
from bauta.composing.matter import Assembly
from bauta.composing.offprints import Slips, day
from bauta.composing.paste_up import assemble, read_words
from bauta.correction import Correction
from bauta.desk.desk import EditorialDesk, lay_desk
from bauta.press.packages import Package, packages
from bauta.reading.dateline import made_at
from bauta.website.related import Kinship


class Publication:
    """Everything the website and the downloads are made from."""

    def __init__(self, house: House, release: bool = False) -> None:
        self._house = house
        self._release = release
        self.books: dict[str, bytes] = {}
        self.press: dict[str, Package] = {}
        self.offprints: dict[str, bytes] = {}
        """PDFs of single records, with what belongs to them, by key."""

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
    def words(self) -> dict[str, dict[str, str]]:
        """The words the editions add to the texts, by language."""
        return read_words(self.root)

    @cached_property
    def kinship(self) -> Kinship:
        """Which examples are like which."""
        return Kinship(self.verdict.material.examples.values())

    @property
    def program(self) -> str:
        """The programme of the first edition: what a new record belongs to until someone says otherwise."""
        return next((copy.edition.program for copy in self.verdict.material.editions), "")

    @cached_property
    def today(self) -> datetime.date:
        """The day the edition is made."""
        return datetime.datetime.fromtimestamp(self.made_at, datetime.UTC).date()

    @cached_property
    def desk(self) -> EditorialDesk:
        """The editors' desk on that day."""
        return lay_desk(self.verdict, self.words, self.today)

    def print_books(self, *, offprints: bool = True) -> None:
        """Make the PDF of every edition, so that a fault here still finds the old site untouched; small books too."""
        for issue in self.verdict.issues:
            self.books[issue.edition.edition.id] = self._house.pdf(issue, self.made_at)
        if offprints:
            self._print_extracts()

    def print_press(self) -> None:
        """Make and check the press files of every edition that is printed."""
        made = packages(self._house, self.verdict.issues, self.made_at, release=self._release)
        self.press = {package.edition.id: package for package in made}

    def print_all(self) -> None:
        """Make every PDF. Small books are set, which is the compositor's work, while Python checks the press files."""
        self.print_books(offprints=False)
        with ThreadPoolExecutor(max_workers=1) as pressroom:
            pressing = pressroom.submit(self.print_press)
            self._print_extracts()
            pressing.result()

    def book(self, edition: str) -> bytes:
        """One book as it stands, faults and all: for the editor's eyes while the text is being written."""
        issue = next(issue for issue in self.verdict.issues if issue.edition.edition.id == edition)
        return self._house.pdf(issue, self.made_at)

    def _print_extracts(self) -> None:
        """An extract for each municipality and theme, an offprint of each example."""
        material = self.verdict.material
        self.offprints = bind(self.root, extracts(material), self.slips().paste_up, self.made_at)

    def slips(self, corrections: tuple[Correction, ...] = ()) -> Slips:
        """What makes up small books; `corrections` are set in the margin of review proofs."""
        verdict = self.verdict

        @cache
        def desk(edition: str) -> Assembly:
            lender = next(copy.edition for copy in verdict.material.editions if copy.edition.id == edition)
            return assemble(verdict.material, lender, verdict.rendered, self.words)

        return Slips(desk, day(self.made_at), corrections)
