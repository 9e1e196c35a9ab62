"""The drawing board: vector drawings of the website, each by a template in overrides/tegninger."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = "overrides/tegninger"


def drawn(root: Path, template: str, **parts: Any) -> str:
    """A drawing; `parts` are what the template draws, escaped. A part that is missing is a programmer's fault."""
    return _board(root).get_template(template).render(**parts)


@lru_cache(maxsize=8)
def _board(root: Path) -> Environment:
    """The templates, read once a run: drawings change with the code."""
    return Environment(loader=FileSystemLoader(root / FOLDER), autoescape=True, undefined=StrictUndefined)
