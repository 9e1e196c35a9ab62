"""Clippings as HTML: a file that stands alone, a card for other websites, and the manuscript of a Word file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bauta.security_policy import source_hash
from bauta.text.wording import date
from bauta.website import style_sheet
from bauta.website.clippings.clipping import Clipping
from bauta.website.templates import in_its_language

if TYPE_CHECKING:
    from bauta.website.clippings.slides import Deck

FOLDER = "overrides/klipp"
BLANK = re.compile(r"\n\s*\n+")


def style_of(root: Path) -> str:
    """The style of what stands alone: the colours of the house, then the design's own rules."""
    return style_sheet.tokens(root) + (root / FOLDER / "utklipp.css").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Properties:
    """What an office file says of itself; `day` is when its text was last changed, in the form 2026-11-23."""

    title: str
    subject: str
    creator: str
    keywords: str
    description: str
    language: str
    category: str
    status: str
    day: str


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
        self._env.filters["dato"] = in_its_language(date)
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
        """What an office file of a clipping says of itself."""
        example, theme = clipping.example, clipping.side.theme
        return self.filled_properties(
            Properties(
                title=example.name,
                subject=clipping.imprint.tittel,
                creator=clipping.imprint.utgiver,
                keywords=", ".join(clipping.keywords),
                description=" ".join([clipping.source_line, *clipping.notices]),
                language=clipping.language,
                category=theme.name_in(example.sprak) if theme else "",
                status=clipping.example.status_name,
                day=example.oppdatert or "",
            )
        )

    def filled_properties(self, properties: Properties) -> str:
        """The part of an office file that tells of itself."""
        return self._whole("egenskaper.xml", om=properties)

    def slides(self, deck: Deck) -> str:
        """A talk as pandoc reads it."""
        return self._whole("lysbilder.html", deck=deck)

    def snippet(self, clipping: Clipping) -> str:
        """The HTML that shows the card on another website."""
        return self._filled("ramme.html", clipping).strip()

    def _filled(self, template: str, clipping: Clipping, **more: object) -> str:
        return self._whole(template, klipp=clipping, ord=clipping.words, **more)

    def _whole(self, template: str, **given: object) -> str:
        return BLANK.sub("\n", self._env.get_template(template).render(**given)).strip() + "\n"
