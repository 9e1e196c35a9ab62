"""Posters: the picture other services show beside a link to an example, a theme or a municipality."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from bauta.artwork import scenes
from bauta.artwork.design import house_faces
from bauta.artwork.palette import HOUSE, inks
from bauta.artwork.scenery.motif import read_motifs
from bauta.artwork.scenery.order import Order
from bauta.composing.apprentice import Apprentice, Workshop
from bauta.composing.matter import BASE, motifs_of
from bauta.composing.typeset import composition
from bauta.contract.measures import Slot
from bauta.reading.made_from import house_code
from bauta.records.entries import Entry, Example, Profile, Theme
from bauta.store import SHELVES, Store, key_of, key_part
from bauta.website.page import WebPage
from bauta.website.vignettes import vignettes

SOURCE = "overrides/plakat/plakat.typ"
DRAWN = ("overrides/tegninger", "overrides/motiver", "overrides/scener")
STORE = f"{SHELVES}/plakater"
NAME = "plakat.png"
"""What it is called beside its page."""
SLOT = Slot(bredde=180, hoyde=76)
"""The scene as drawn, in units; a poster shows all but some of its sky."""
WIDTH, HEIGHT = 1200, 630
"""In pixels, as those who show them ask for."""
SHEETS = 10
"""Posters that are set at a time."""


@dataclass(frozen=True)
class Poster:
    """What stands on a poster."""

    order: Order
    alt: str
    above: str
    title: str
    below: str
    lang: str


def posters(root: Path, pages: Iterable[WebPage], site_name: str) -> Iterator[tuple[WebPage, Poster, bytes]]:
    """Each page that has something to draw, with its poster as PNG; only those not kept are made."""
    shelf = Store(root / STORE)
    design = key_of(*_design(root)).encode()
    asked = [(page, poster) for page in pages if (poster := _poster(root, page, site_name))]
    keys = [key_of(design, key_part(asdict(poster))) for _, poster in asked]
    missing = [(key, poster) for key, (_, poster) in zip(keys, asked, strict=True) if shelf.get(key) is None]
    heaps = [missing[start : start + SHEETS] for start in range(0, len(missing), SHEETS)]
    with Workshop(lambda: Apprentice(root)) as workshop, ThreadPoolExecutor(os.cpu_count()) as pool:

        def laid(some: list[tuple[str, Poster]]) -> None:
            with workshop.bench() as apprentice:
                made = apprentice.pictures(*_asked_for(root, [poster for _, poster in some]))
            for (key, _), picture in zip(some, made, strict=True):
                shelf.put(key, picture)

        deque(pool.map(laid, heaps), maxlen=0)
    shelf.prune(keys)
    for key, (page, poster) in zip(keys, asked, strict=True):
        if kept := shelf.get(key):
            yield page, poster, kept


def _poster(root: Path, page: WebPage, site_name: str) -> Poster | None:
    """What the poster of a page shows; nothing where no motif is known."""
    kit = read_motifs(root)
    drawn = [kit[id_] for id_ in _motifs(page) if id_ in kit]
    if not drawn:
        return None
    entry = page.entry
    place = page.material.landscape(entry) if isinstance(entry, Example | Profile) else None
    colour = page.theme.farge if page.theme else BASE
    order = scenes.order_of(drawn, place, colour, entry.id, SLOT)
    above = ", ".join(page.municipality_names) or page.words[f"plakat_{entry.type}"]
    return Poster(order, scenes.alt(drawn, entry.sprak), above, entry.name, site_name, entry.sprak)


def _motifs(page: WebPage) -> list[str]:
    """What is drawn of an example, or the vignette of its theme; of a municipality or a theme, what the book draws of
    it, or its examples."""
    entry: Entry = page.entry
    match entry:
        case Example():
            return entry.motiv or [motif for theme, motif in vignettes(page.material).items() if theme == entry.tema]
        case Profile() | Theme():
            plans = (item for copy in page.material.editions for item in copy.edition.plan)
            planned = (item.motiv for item in plans if item.key == page.copy.key and item.motiv)
            return next(planned, motifs_of(page.examples, 2))
    return []


def _asked_for(root: Path, some: list[Poster]) -> tuple[str, tuple[str, ...], str]:
    """What some posters are set from: the design, its faces, and what stands on them."""
    colours = inks(root)
    faces = house_faces(root)
    told = [
        {
            "svg": scenes.svg(root, poster.order, poster.alt, "scene", whole=True),
            "color": colours[poster.order.colour],
            **{name: value for name, value in asdict(poster).items() if name not in ("order", "alt")},
        }
        for poster in some
    ]
    data: Mapping[str, object] = {
        "paper": colours["hvit"],
        "ink": colours["svart"],
        "faces": faces.titler.familier,
        "posters": told,
    }
    return SOURCE, faces.families, json.dumps(data, ensure_ascii=False)


def _design(root: Path) -> Iterator[bytes]:
    yield composition()
    yield from house_code()
    yield (root / HOUSE).read_bytes()
    yield (root / SOURCE).read_bytes()
    for folder in DRAWN:
        for file in sorted((root / folder).iterdir()):
            if file.is_file():
                yield file.name.encode() + file.read_bytes()
