"""The web edition: what the templates in overrides/ see, and the style the book shares."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from importlib import resources
from typing import Any

import yaml
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bauta import back_matter, motifs, palette, plates
from bauta.entries import Entry, Example, Profile
from bauta.plan_table import plan_rows
from bauta.publication import Publication
from bauta.template import template
from bauta.web_page import WebPage
from bauta.wording import amount, date, size

RULES = resources.files("bauta.house_style") / "eksempler.yml"
"""One wrong and one right example of every rule, for the contributors' page."""
FORMS: dict[str, Entry] = {
    "Eksempel, full oppskrift": Example(form="full"),
    "Eksempel, kort form": Example(form="stikkord"),
    "Kommuneprofil": Profile(),
}
DESIGN_FILES = (".typ", ".yml", ".json")
"""Files in overrides/ that make the book; MkDocs would publish them as parts of the theme."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the palette as a style sheet, and keep the book's own design files off the site."""
    publication: Publication = config.extra["utgivelse"]
    for file in [file for file in files if file.src_uri.endswith(DESIGN_FILES)]:
        files.remove(file)
    files.append(
        File.generated(
            config, "stil/palett.css", content=palette.tokens(publication.root) + motifs.tokens(publication.root)
        )
    )
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates the publication and the words for its figures."""
    publication: Publication = config.extra["utgivelse"]
    overrides = publication.root / "overrides"
    # The house's own templates escape what contributors wrote; Material's are written without.
    env.autoescape = lambda name: name is not None and (overrides / name).is_file()
    today = datetime.datetime.fromtimestamp(publication.made_at, datetime.UTC).date()
    env.filters["kilde"] = publication.verdict.material.registers.references.get
    env.filters["tall"] = amount
    env.filters["dato"] = date
    env.filters["megabyte"] = lambda data: amount(round(len(data) / 1e6, 1))
    env.filters["storrelse"] = size
    env.filters["alfabetisk"] = lambda items, field: sorted(
        items, key=lambda item: back_matter.norwegian(str(getattr(item, field)))
    )
    env.globals |= _drawings(publication)
    env.globals["utgivelse"] = publication
    env.globals["sideplan"] = plan_rows
    env.globals["ord"] = publication.words[config.theme["language"]]
    env.globals["maler"] = {name: template(blank, today) for name, blank in FORMS.items()}
    env.globals["regler"] = yaml.safe_load(RULES.read_bytes()) if RULES.is_file() else []
    env.globals["under_arbeid"] = os.environ.get("BAUTA_KOMMANDO") == "serve"
    return env


def _drawings(publication: Publication) -> dict[str, Callable[..., str]]:
    """What templates ask for to draw a scene, the map of a municipality, and the map of them all."""
    kit = motifs.read_motifs(publication.root)
    material = publication.verdict.material
    profiles = {f"municipalities/{id_}": profile for id_, profile in material.profiles.items()}
    country = plates.country(publication.root, profiles)
    names = plates.lettered(country, profiles)

    def scene(example: Example, colour: str, identity: str) -> str:
        drawn = [kit[id_] for id_ in example.motiv if id_ in kit]
        return motifs.svg(drawn, colour, example.sprak, identity) if drawn else ""

    def locator_map(side: WebPage, profile: Profile) -> str:
        alt = plates.locator_alt(profile, side.words)
        return plates.locator_svg(country, alt, side.copy.key) if side.copy.key in country.points else ""

    def linked_map(side: WebPage) -> str:
        alt = side.words["kart_alle"].format(navn=", ".join(name.text for name in names))
        return plates.linked_svg(country, names, alt, side.url) if names else ""

    return {"scene": scene, "kommunekart": locator_map, "kart_alle": linked_map}


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the page its own `side`, and the words of its language."""
    context["side"] = side = getattr(page.file, "bauta", None)
    if side is not None:
        context["ord"] = side.words
    return context
