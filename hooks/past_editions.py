"""Editions that have come out: a page for each year with the files it was frozen with, and what is new since."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from bauta.publication import Publication
from bauta.reading.addresses import page_address
from bauta.text.wording import size
from bauta.website.templates import in_its_language
from bauta.website.years import EDITIONS, year_views

NEWS = "nytt/"
"""Where a year tells what is new since, below its address."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Find the editions, with what their pages show."""
    publication: Publication = config.extra["utgivelse"]
    config.extra["utgivelser"] = year_views(publication.verdict.material)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give each year its pages, and lay its files beside them, held against their checksums once more."""
    for view in config.extra["utgivelser"]:
        for name, data in view.files():
            address = f"{view.address}{name}"
            files.append(File.generated(config, address, content=data, inclusion=InclusionLevel.INCLUDED))
    for address, fields in _pages(config):
        content = f"---\n{json.dumps(fields, ensure_ascii=False)}\n---\n"
        source = f"{address.rstrip('/')}.md"
        files.append(File.generated(config, source, content=content, inclusion=InclusionLevel.INCLUDED))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates the editions by address, the newest first."""
    env.filters["byte"] = in_its_language(size)
    env.filters["adressen"] = lambda copy: page_address(copy.key)
    env.globals["utgivelser"] = {view.address: view for view in config.extra["utgivelser"]}
    return env


def _pages(config: MkDocsConfig) -> Iterator[tuple[str, dict[str, Any]]]:
    """Address and fields of every page."""
    views = config.extra["utgivelser"]
    if views:
        yield EDITIONS, {"title": "Utgavene", "template": "utgaver.html"}
    for view in views:
        named = {"utgivelse": view.address, "description": view.citation}
        yield view.address, {"title": f"{view.edition.name}, {view.edition.ar}", "template": "utgivelse.html", **named}
        since = {"title": f"Hva er nytt siden {view.edition.ar}", "template": "nytt.html", **named}
        yield f"{view.address}{NEWS}", since
