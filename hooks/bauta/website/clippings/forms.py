"""Every form of every clipping: the files that are laid down beside the page of an example."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypandoc

from bauta.json_text import json_text
from bauta.website.clippings.citation import bibtex, example_item, norwegian
from bauta.website.clippings.clipping import Clipping
from bauta.website.clippings.linked_data import linked_data
from bauta.website.clippings.markdown import markdown
from bauta.website.clippings.office import Office
from bauta.website.clippings.sheets import Sheets
from bauta.website.clippings.word import word_manuscript
from bauta.website.clippings.word_model import model_document

DOWNLOADS = ("pdf", "docx", "md", "html", "json")
"""Endings of the files a reader chooses among, in the order they are offered."""

PACKED = ("pdf", "docx")
"""Endings of the files that a whole collection may be packed of."""


@dataclass(frozen=True)
class Cutting:
    """A clipping in all its forms. `files` holds what is laid beside its page, by name."""

    clipping: Clipping
    files: dict[str, bytes]
    citation: str
    """As a Norwegian list of sources has it."""
    card: bytes
    """The page that other websites show in a frame."""
    snippet: str
    """The HTML that shows the card on another website."""

    @property
    def downloads(self) -> list[tuple[str, str, int]]:
        """Ending, name and size in bytes of each file a reader may take."""
        names = {ending: f"{self.clipping.example.id}.{ending}" for ending in DOWNLOADS}
        offprint = self.clipping.offprint
        sizes = {name: len(data) for name, data in self.files.items()}
        if offprint is not None:
            sizes[names["pdf"]] = len(offprint)
        return [(ending, name, sizes[name]) for ending, name in names.items() if name in sizes]

    def text(self, ending: str) -> str:
        """A file as text, to be shown."""
        return self.files[f"{self.clipping.example.id}.{ending}"].decode().rstrip()


def cut_out(root: Path, clippings: Sequence[Clipping], word: bool = True) -> list[Cutting]:
    """Make every form of every clipping, Word files only when `word` asks for them. Raises OfficeError."""
    sheets = Sheets(root)
    files = _office_files(root, clippings, sheets) if word and clippings else [None] * len(clippings)
    return [_cut(clipping, sheets, docx) for clipping, docx in zip(clippings, files, strict=True)]


def _office_files(root: Path, clippings: Sequence[Clipping], sheets: Sheets) -> list[bytes]:
    """The Word file of each clipping."""
    pandoc = str(pypandoc.get_pandoc_path())
    office = Office(root, pandoc, {"docx": model_document(root, pandoc, clippings[0].imprint.tittel)})
    made = office.files([word_manuscript(clipping, sheets, office.illustrations(clipping)) for clipping in clippings])
    office.tidy()
    return made


def collection_data(cuttings: Iterable[Cutting]) -> dict[str, dict[str, str | bool]]:
    """What the page of the reader's own collection shows of every example, and which files there are, by id."""
    return {
        cutting.clipping.example.id: {
            "tittel": cutting.clipping.example.name,
            "kommuner": cutting.clipping.places,
            "sprak": cutting.clipping.example.sprak,
            "lisens": cutting.clipping.licence.name,
            **{ending: True for ending, _, _ in cutting.downloads if ending in PACKED},
        }
        for cutting in cuttings
    }


def _cut(clipping: Clipping, sheets: Sheets, docx: bytes | None) -> Cutting:
    source = example_item(clipping)
    forms = {
        "md": markdown(clipping),
        "html": sheets.alone(clipping),
        "json": linked_data(clipping),
        "bib": bibtex(source).encode(),
        "csl.json": json_text([source]).encode(),
    }
    if docx is not None:
        forms["docx"] = docx
    files = {f"{clipping.example.id}.{ending}": data for ending, data in forms.items()}
    return Cutting(clipping, files, norwegian(clipping), sheets.card(clipping), sheets.snippet(clipping))
