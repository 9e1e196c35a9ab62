"""The panel beside a page: the page budget, the corrections with their lines, and the printed spread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import jinja2

from bauta.correction import Correction
from bauta.report import tally
from bauta.website.page import WebPage

_ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True
)


def panel(shown: WebPage | None, corrections: Sequence[Correction], version: int) -> str:
    """The panel as HTML. `version` makes the address of the picture new each time."""
    own = [c for c in corrections if shown is not None and c.path == shown.copy.path]
    extent = shown.extent if shown else None
    return _ENVIRONMENT.get_template("panel.html").render(
        own=own,
        others=[c for c in corrections if c not in own],
        tally=tally(corrections),
        shown=shown,
        extent=extent,
        filled=extent.room + extent.over if extent else 0,
        version=version,
    )
