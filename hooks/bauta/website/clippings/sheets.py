"""Clippings as HTML: a file that stands alone, a card for other websites, and the manuscript of a Word file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bauta.security_policy import source_hash
from bauta.text.wording import date
from bauta.website import style_sheet
from bauta.website.clippings.clipping import Clipping

FOLDER = "overrides/klipp"
BLANK = re.compile(r"\n\s*\n+")


def style_of(root: Path) -> str:
    """The style of what stands alone: the colours of the house, then the design's own rules."""
    return style_sheet.tokens(root) + (root / FOLDER / "utklipp.css").read_text(encoding="utf-8")


class Sheets:
    """The templates in overrides/klipp, read once."""

    def __init__(self, root: Path) -> None:
        self._env = Environment(
            loader=FileSystemLoader(root / FOLDER),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._env.filters["dato"] = date
        self._env.globals["stil"] = style = style_of(root)
        self._env.globals["stilmerke"] = source_hash(style)

    def alone(self, clipping: Clipping) -> bytes:
        """One file with style and pictures in it, to be read, printed or sent."""
        return self._filled("utklipp.html", clipping).encode()

    def card(self, clipping: Clipping) -> bytes:
        """What other websites show in a frame."""
        return self._filled("innebygd.html", clipping).encode()

    def manuscript(self, clipping: Clipping, pictures: Sequence[str]) -> str:
        """The text as pandoc reads it; `pictures` are the names of its plates, or of its scene where it has none."""
        return self._filled("word.html", clipping, bilder=pictures)

    def properties(self, clipping: Clipping) -> str:
        """What a Word file says of itself: title, publisher, language, source line, licence, keywords and date."""
        return self._filled("egenskaper.xml", clipping)

    def snippet(self, clipping: Clipping) -> str:
        """The HTML that shows the card on another website."""
        return self._filled("ramme.html", clipping).strip()

    def _filled(self, template: str, clipping: Clipping, **more: object) -> str:
        filled = self._env.get_template(template).render(klipp=clipping, ord=clipping.words, **more)
        return BLANK.sub("\n", filled).strip() + "\n"
