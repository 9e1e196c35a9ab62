"""A clipping as a Word file: pandoc makes it after a model document in the look of the house."""

from __future__ import annotations

import re
from functools import partial

from bauta.website.clippings.clipping import Clipping
from bauta.website.clippings.office import Manuscript
from bauta.website.clippings.sheets import Sheets
from bauta.website.clippings.word_package import closed, opened

INNER_NAME = re.compile(rb'(?<=<pic:cNvPr) descr="[^"]*"')
"""The picture once more, as pandoc names it; readers are given `wp:docPr`, where the alternative text is."""


def word_manuscript(clipping: Clipping, sheets: Sheets, pictures: dict[str, bytes]) -> Manuscript:
    """What the Word file of a clipping is made from; `pictures` are those of its plates, or its scene, by name."""
    properties = sheets.properties(clipping)
    return Manuscript(
        path=clipping.side.copy.path,
        ending="docx",
        language=clipping.language,
        text=sheets.manuscript(clipping, list(pictures)),
        pictures=pictures,
        finish=partial(_finished, properties),
        properties=properties,
    )


def _finished(properties: str, data: bytes) -> bytes:
    """The file with its own properties, and the alternative text of a picture said once."""
    parts = opened(data)
    text = INNER_NAME.sub(b"", parts["word/document.xml"])
    return closed(parts | {"word/document.xml": text, "docProps/core.xml": properties.encode()})
