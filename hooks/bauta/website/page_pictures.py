"""The pictures of a page: what is published beside it, and each as the page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bauta.artwork.pictures import picture_file, pixels
from bauta.reading.material import Copy
from bauta.records.entries import Sourced
from bauta.records.field_types import Picture
from bauta.records.requirement import is_known
from bauta.website.web_pictures import every, renditions, source_set


@dataclass(frozen=True)
class Figure:
    """A picture as the page shows it, with its size in pixels so that the text does not jump."""

    name: str
    alt: str
    caption: str
    credit: str
    width: int
    height: int
    sources: tuple[tuple[str, str], ...]
    """Format and set of widths, the smallest format first."""


def published(root: Path, copy: Copy) -> Iterator[tuple[str, bytes]]:
    """Name and data of each picture of a record as it is published."""
    for _, file in _found(root, copy):
        yield from ((one.name, one.data(root)) for one in every(file))


def figures(root: Path, copy: Copy) -> Iterator[Figure]:
    """The pictures of a record in its own order."""
    for picture, file in _found(root, copy):
        credit = " / ".join(filter(is_known, (picture.fotograf, picture.rettighet)))
        forms = renditions(file)
        widest = forms["jpeg"][-1]
        sources = tuple((form, source_set(given)) for form, given in forms.items())
        yield Figure(widest.name, picture.alt, picture.bildetekst, credit, widest.width, widest.height, sources)


def _found(root: Path, copy: Copy) -> Iterator[tuple[Picture, Path]]:
    """Every picture of a record whose file can be read."""
    for picture in copy.entry.bilder if isinstance(copy.entry, Sourced) else []:
        file = picture_file(root, copy.key, picture.fil)
        if file is not None and pixels(file) is not None:
            yield picture, file
