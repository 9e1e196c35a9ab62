"""Pages as other services meet them: a picture beside each link, the page as data, and a feed of each theme."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bauta.progress import stage
from bauta.publication import Publication
from bauta.reading.addresses import FEED, page_address
from bauta.records.entries import Example, Theme
from bauta.website.page import WebPage
from bauta.website.page_data import page_data
from bauta.website.posters import NAME, posters


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin with none; the live desk makes none."""
    config.extra |= {"plakater": {}, "temastrommer": {}}
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Draw the posters."""
    if os.environ.get("BAUTA_KOMMANDO") == "serve":
        return
    publication: Publication = config.extra["utgivelse"]
    with stage("Lager plakatene"):
        made = posters(publication.root, _pages(publication), config.site_name)
        config.extra["plakater"] = {page.copy.key: (poster, data) for page, poster, data in made}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Write the feed of each theme, when the templates have all they ask for."""
    template = env.get_template(FEED)
    config.extra["temastrommer"] = {
        f"{page.address}{FEED}": template.render(config=config, tema=page)
        for page in _pages(config.extra["utgivelse"])
        if isinstance(page.entry, Theme)
    }
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give a page its poster, with its whole address, and itself as data."""
    side = getattr(page.file, "bauta", None)
    site = config.site_url or "/"
    if side is not None:
        key = _with_poster(config.extra["plakater"], side)
        context["plakat"] = config.extra["plakater"][key][0] if key else None
        context["plakatsted"] = f"{site}{page_address(key)}{NAME}" if key else ""
        context["sidedata"] = page_data(side, site, config.site_name, context["plakatsted"])
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Lay posters and feeds beside their pages."""
    site = Path(config.site_dir)
    for page in _pages(config.extra["utgivelse"]):
        if made := config.extra["plakater"].get(page.copy.key):
            (site / page.address / NAME).write_bytes(made[1])
    for address, feed in config.extra["temastrommer"].items():
        (site / address).write_text(feed, encoding="utf-8")


def _with_poster(posters: Mapping[str, object], side: WebPage) -> str:
    """Whose poster is shown for a page: its own, or that of the theme of an example nothing is drawn of."""
    theme = f"content/temaer/{side.theme.id}" if side.theme and isinstance(side.entry, Example) else ""
    return next((key for key in (side.copy.key, theme) if key in posters), "")


def _pages(publication: Publication) -> list[WebPage]:
    """The page of every text."""
    return [WebPage(publication.site, copy) for copy in publication.verdict.material.copy]
