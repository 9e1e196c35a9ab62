"""Examples cut out to be used elsewhere, and all of them as data: made before the site is touched, laid down in it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bauta.progress import stage
from bauta.publication import Publication
from bauta.reading.addresses import page_address
from bauta.security_policy import FRAMED
from bauta.text.wording import amount
from bauta.website.clippings.forms import Cutting, collection_data, cut_out, office_files
from bauta.website.clippings.linked_data import own_terms
from bauta.website.clippings.office import OfficeError
from bauta.website.clippings.open_data import data_files
from bauta.website.clippings.sheets import style_of
from bauta.website.clippings.table import columns
from bauta.website.templates import in_its_language

TEMPLATES = "klipp/"
"""The folder in overrides/ with the design of the clippings, which MkDocs would publish as part of the theme."""

WITHOUT_WORD = "BAUTA_UTEN_WORD"
"""Environment variable that leaves the Word files out, to measure what the pages alone take."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Begin with none; the live desk makes none."""
    config.extra |= {"utklipp": {}, "datafiler": {}, "lysbilder": {}}
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Write the Word files and the slides, while the PDFs are made."""
    publication: Publication = config.extra["utgivelse"]
    config.extra["kontor"] = None
    if not os.environ.get(WITHOUT_WORD):
        with stage("Lager Word-filene og lysbildene"):
            try:
                config.extra["kontor"] = office_files(publication.site)
            except OfficeError as fault:
                raise PluginError(f"{fault} Nettstedet er ikke bygd; det som lå der, står urørt.") from None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make every other form of every example, the offprints they name being there; keep their design off the site."""
    publication: Publication = config.extra["utgivelse"]
    if "kontor" in config.extra:  # not on the live desk, which builds nothing
        with stage("Lager utklippene"):
            made = cut_out(publication.site, config.extra["kontor"])
            config.extra["utklipp"] = {cutting.clipping.side.copy.key: cutting for cutting in made.examples}
            config.extra["lysbilder"] = made.themes
            config.extra["datafiler"] = data_files(publication.site)
    for file in [file for file in files if file.src_uri.startswith(TEMPLATES)]:
        files.remove(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates what the collection and the page of data show."""
    env.filters["kilobyte"] = in_its_language(lambda size, language: amount(max(1, round(size / 1000)), language))
    env.globals["datafiler"] = config.extra["datafiler"]
    site = config.extra["utgivelse"].site
    words = site.words[site.material.language]
    env.globals["datafelt"] = told = columns(words)
    env.globals["jsonfelt"] = {name: text for name, text in own_terms(words).items() if name not in told}
    env.globals["samlingsdata"] = lambda: collection_data(config.extra["utklipp"].values())
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the page of an example its clipping, and that of a theme its slides."""
    side = getattr(page.file, "bauta", None)
    context["klipp"] = config.extra["utklipp"].get(side.copy.key) if side else None
    context["lysbilder"] = config.extra["lysbilder"].get(side.copy.key) if side else None
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Lay every clipping beside the page of its example, and the data in data/."""
    site, publication = Path(config.site_dir), config.extra["utgivelse"]
    cuttings: dict[str, Cutting] = config.extra["utklipp"]
    for key, cutting in cuttings.items():
        _lay(site / page_address(key), cutting.files)
        _lay(site, {cutting.clipping.card: cutting.card})
    for key, slides in config.extra["lysbilder"].items():
        _lay(site / page_address(key), {f"{key.rpartition('/')[2]}.pptx": slides})
    _lay(site, {f"{FRAMED}/kort.css": style_of(publication.root).encode()})
    _lay(site / "data", config.extra["datafiler"])


def _lay(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
