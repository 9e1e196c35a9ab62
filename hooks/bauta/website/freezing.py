"""Freezing: an edition as it comes out, with everything that is to stay as it is when the texts go on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from bauta.contract.sheets import Book
from bauta.contract.written import written
from bauta.json_text import json_text
from bauta.press.packages import Package
from bauta.reading.source_text import decode
from bauta.records.edition import Edition
from bauta.records.entries import Page
from bauta.records.flatplan import flat_plan
from bauta.records.frozen import KINDS, TEXTS, FrozenEdition, FrozenFile, Use
from bauta.website.clippings.citation import bibtex, edition_item
from bauta.website.clippings.open_data import data_files
from bauta.website.site import Site


@dataclass(frozen=True)
class Made:
    """What was made of an edition, and when and from what."""

    edition: Edition
    book: Book
    files: Mapping[str, bytes]
    """The files to read by the ending of their names: `pdf`, and others there are."""
    package: Package | None
    """What the press gets; None for an edition that is not printed."""
    day: str
    """ISO 8601."""
    commit: str


def freeze(made: Made, site: Site, year: int) -> tuple[FrozenEdition, dict[str, bytes]]:
    """The edition of a year and the content of its files by name."""
    edition = made.edition
    known = {(use, name): data for use, name, data in _files(made, site)}
    frozen = FrozenEdition(
        utgave=edition.id,
        ar=year,
        program=edition.program,
        tittel=edition.tittel,
        undertittel=edition.undertittel,
        utgiver=edition.utgiver,
        betegnelse=edition.utgave,
        sprak=edition.sprak,
        isbn=edition.isbn,
        doi=edition.doi,
        adresse=edition.adresse,
        dato=made.day,
        versjon=made.commit,
        format=edition.format,
        sider=edition.sider,
        filer=[_described(use, name, data) for (use, name), data in known.items()],
        adresser=printed_addresses(made.book),
        sidetall=dict(flat_plan(edition).pages),
    )
    item = edition_item(frozen, edition.adresse + f"utgaver/{edition.id}/{year}/")
    cited = {f"{edition.id}.bib": bibtex(item).encode(), f"{edition.id}.csl.json": json_text([item]).encode()}
    listed = [*frozen.filer, *(_described("henvisning", name, data) for name, data in cited.items())]
    order = get_args(Use)
    listed.sort(key=lambda file: order.index(file.bruk))
    return frozen.model_copy(update={"filer": listed}), {name: data for (_, name), data in known.items()} | cited


def printed_addresses(book: Book) -> list[str]:
    """The pages of the website whose addresses a book shows, as words or as QR codes, below the front page, in order.

    A file counts as the page it lies beside.
    """
    base = re.escape(book.edition.adresse)
    found = re.findall(rf"{base}((?:[\w-]+/)*)([\w-]+(?![\w.-]*\.\w))?".encode(), written(book))
    return sorted({f"{above.decode()}{page.decode()}{'/' if page else ''}" for above, page in found})


def _files(made: Made, site: Site) -> Iterator[tuple[Use, str, bytes]]:
    for ending, data in made.files.items():
        yield "bok", f"{made.edition.id}.{ending}", data
    for name, data in made.package.files.items() if made.package else ():
        if name.rpartition(".")[2] in KINDS:
            yield "trykk", name, data
    for name, data in data_files(site).items():
        yield "data", name, data
    texts = {
        copy.path: decode((site.root / copy.path).read_bytes())
        for copy in site.material.copy
        if not isinstance(copy.entry, Page)
    }
    yield "tekster", TEXTS, json_text(texts).encode()


def _described(use: Use, name: str, data: bytes) -> FrozenFile:
    return FrozenFile(navn=name, bruk=use, bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
