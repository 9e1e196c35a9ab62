"""Every form of every clipping: the files that are laid down beside the page of an example."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pypandoc

from bauta.json_text import json_text
from bauta.records.entries import Theme
from bauta.website.clippings.citation import bibtex, example_item, norwegian
from bauta.website.clippings.clipping import Clipping, clippings
from bauta.website.clippings.linked_data import linked_data
from bauta.website.clippings.markdown import markdown
from bauta.website.clippings.office import Office
from bauta.website.clippings.sheets import Sheets
from bauta.website.clippings.slide_model import slide_model
from bauta.website.clippings.slides import example_slides, theme_slides
from bauta.website.clippings.word import word_manuscript
from bauta.website.clippings.word_model import model_document
from bauta.website.page import WebPage
from bauta.website.site import Site

DOWNLOADS = ("pdf", "docx", "pptx", "md", "html", "json")
"""Endings of the files a reader chooses among, in the order they are offered."""

PACKED = ("pdf", "docx", "pptx")
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


@dataclass(frozen=True)
class Cuttings:
    """Every clipping in all its forms, and the slides of each theme by the key of its page."""

    examples: list[Cutting]
    themes: dict[str, bytes]


@dataclass(frozen=True)
class OfficeFiles:
    """The files of word processors and talks: of each clipping by ending, of each theme by the key of its page."""

    examples: list[dict[str, bytes]]
    themes: dict[str, bytes]


def cut_out(site: Site, office: OfficeFiles | None) -> Cuttings:
    """Make every form of every clipping but those of the `office`, which are there or left out."""
    cut, sheets = list(clippings(site)), Sheets(site.root)
    files = office.examples if office else [{}] * len(cut)
    made = [_cut(clipping, sheets, own) for clipping, own in zip(cut, files, strict=True)]
    return Cuttings(made, office.themes if office else {})


def office_files(site: Site) -> OfficeFiles:
    """The Word file and the slides of each clipping, and the slides of each theme. Raises OfficeError."""
    cut, sheets = list(clippings(site)), Sheets(site.root)
    if not cut:
        return OfficeFiles([], {})
    pandoc, title = str(pypandoc.get_pandoc_path()), cut[0].imprint.tittel
    office = Office(
        site.root, pandoc, {"docx": model_document(site.root, pandoc, title), "pptx": slide_model(site.root, title)}
    )
    pictures = {clipping.example.id: office.illustrations(clipping) for clipping in cut}
    themes = [WebPage(site, copy) for copy in site.material.copy if isinstance(copy.entry, Theme)]
    ordered = [
        *(word_manuscript(clipping, sheets, pictures[clipping.example.id]) for clipping in cut),
        *(example_slides(clipping, sheets, pictures[clipping.example.id]) for clipping in cut),
        *(theme_slides(side, _within(side, cut), sheets, pictures) for side in themes),
    ]
    made = office.files(ordered)
    office.tidy()
    talks = dict(zip((side.copy.key for side in themes), made[2 * len(cut) :], strict=True))
    words, slides = made[: len(cut)], made[len(cut) : 2 * len(cut)]
    return OfficeFiles([{"docx": docx, "pptx": pptx} for docx, pptx in zip(words, slides, strict=True)], talks)


def _within(side: WebPage, cut: Sequence[Clipping]) -> list[Clipping]:
    """The clippings of a theme, in the order of its page."""
    by_id = {clipping.example.id: clipping for clipping in cut}
    return [by_id[example.id] for example in side.examples if example.id in by_id]


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


def _cut(clipping: Clipping, sheets: Sheets, office_files: Mapping[str, bytes]) -> Cutting:
    source = example_item(clipping)
    forms = {
        "md": markdown(clipping),
        "html": sheets.alone(clipping),
        "json": linked_data(clipping),
        "bib": bibtex(source).encode(),
        "csl.json": json_text([source]).encode(),
        **office_files,
    }
    files = {f"{clipping.example.id}.{ending}": data for ending, data in forms.items()}
    return Cutting(clipping, files, norwegian(clipping), sheets.card(clipping), sheets.snippet(clipping))
