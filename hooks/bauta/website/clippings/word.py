"""A clipping as a Word file: pandoc makes it after a model document in the look of the house."""

from __future__ import annotations

import os
import re
import subprocess
from base64 import b64encode
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pypandoc

from bauta.composing.typeset import picture
from bauta.staging import workbench
from bauta.store import SHELVES, Store, key_of
from bauta.website.clippings.clipping import Clipping
from bauta.website.clippings.sheets import Sheets
from bauta.website.clippings.word_model import model_document
from bauta.website.clippings.word_package import closed, opened

STORE = f"{SHELVES}/word"
SCENE_MM = 160
"""Width of a scene on the page."""

INNER_NAME = re.compile(rb'(?<=<pic:cNvPr) descr="data:[^"]*"')
"""The picture once more, as pandoc names it; readers are given `wp:docPr`, where the alternative text is."""


class WordError(Exception):
    """Pandoc could not make a file; the text says which, and what pandoc said."""


@dataclass(frozen=True)
class _Shop:
    """What the files of one run are made with. `mark` names pandoc's version and the model."""

    pandoc: str
    mark: bytes
    model: Path
    sheets: Sheets
    store: Store


def word_files(root: Path, clippings: Sequence[Clipping], sheets: Sheets) -> list[bytes]:
    """The Word file of each clipping, in their order.

    Several are made at a time, and only those that are not in the store. Raises WordError.
    """
    if not clippings:
        return []
    store = Store(root / STORE)
    pandoc = pypandoc.get_pandoc_path()
    model = model_document(root, pandoc, clippings[0].imprint.tittel)
    mark = pypandoc.get_pandoc_version().encode() + model
    with workbench(root / ".cache", "word-") as folder, ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        file = folder / "model.docx"
        file.write_bytes(model)
        made = list(pool.map(partial(_file, _Shop(pandoc, mark, file, sheets, store)), clippings))
    store.prune(key for keys, _ in made for key in keys)
    return [data for _, data in made]


def _file(shop: _Shop, clipping: Clipping) -> tuple[list[str], bytes]:
    """The keys in the store of all a file is made of, and the file."""
    keys, scene = _scene(shop, clipping)
    source, properties = shop.sheets.manuscript(clipping, scene), shop.sheets.properties(clipping)
    key = key_of(shop.mark, source.encode(), properties.encode())
    data = shop.store.get(key)
    if data is None:
        parts = opened(_run(shop, clipping, source))
        text = INNER_NAME.sub(b"", parts["word/document.xml"])
        data = closed(parts | {"word/document.xml": text, "docProps/core.xml": properties.encode()})
        shop.store.put(key, data)
    return [*keys, key], data


def _scene(shop: _Shop, clipping: Clipping) -> tuple[list[str], str]:
    """The drawn scene as a picture in an address, since Word knows nothing of a style sheet's colours."""
    svg = clipping.drawing.svg
    if not svg:
        return [], ""
    key = key_of(svg.encode())
    drawn = shop.store.get(key)
    if drawn is None:
        drawn = picture(svg, SCENE_MM)
        shop.store.put(key, drawn)
    return [key], "data:image/png;base64," + b64encode(drawn).decode()


def _run(shop: _Shop, clipping: Clipping, source: str) -> bytes:
    command = [
        shop.pandoc,
        "--sandbox",
        "--from=html",
        "--to=docx",
        "--shift-heading-level-by=-1",
        "--fail-if-warnings",
    ]
    command += [f"--reference-doc={shop.model.name}", f"--metadata=lang={clipping.language}", "--output=-"]
    # Pandoc is started beside the model: where the language is C, it cannot read a path with other letters than a-z.
    run = subprocess.run(command, input=source.encode(), capture_output=True, check=False, cwd=shop.model.parent)
    if run.returncode:
        said = run.stderr.decode(errors="replace").strip()
        raise WordError(f"{clipping.side.copy.path}: Word-filen kunne ikke lages. Pandoc sier: {said}")
    return run.stdout
