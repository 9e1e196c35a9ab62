"""The web edition: what the templates in overrides/ see, and the style the book shares."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bauta import back_matter
from bauta.palette import tokens
from bauta.plan_table import plan_rows
from bauta.publication import Publication
from bauta.wording import amount


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the palette as a style sheet."""
    publication: Publication = config.extra["utgivelse"]
    files.append(File.generated(config, "stil/palett.css", content=tokens(publication.root)))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates the publication and the words for its figures."""
    publication: Publication = config.extra["utgivelse"]
    env.filters["tall"] = amount
    env.filters["alfabetisk"] = lambda items, field: sorted(
        items, key=lambda item: back_matter.norwegian(str(getattr(item, field)))
    )
    env.globals["utgivelse"] = publication
    env.globals["sideplan"] = plan_rows
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the page its own `side`."""
    context["side"] = getattr(page.file, "bauta", None)
    return context
