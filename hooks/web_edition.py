"""The web edition: what the templates in overrides/ see, and the style the book shares."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import resources
from pathlib import Path
from typing import Any, get_args

import yaml
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bauta import security_policy
from bauta.artwork import maps, palette, scenes
from bauta.artwork.drawing_board import drawn
from bauta.artwork.scenery.motif import read_motifs
from bauta.composing import back_matter
from bauta.desk.coverage import Coverage
from bauta.desk.desk import TextStatus
from bauta.desk.plan_table import plan_rows
from bauta.facts.bubbles import radii_of
from bauta.facts.provenance import LICENCES
from bauta.forms.online_form import FOLDER, policy_of, read_online_form
from bauta.forms.template import template
from bauta.forms.word_form import blank_forms
from bauta.house_style.release import is_placeholder
from bauta.publication import Publication
from bauta.reading.dateline import day_of
from bauta.records.declaration import declarations
from bauta.records.entries import Entry, Example, Profile
from bauta.records.field_types import Form
from bauta.records.languages import TONGUES
from bauta.records.terms import ThemeItem
from bauta.text.wording import amount, date, days, size, span, worded
from bauta.website import style_sheet, typefaces
from bauta.website.bars import Stack, bars, legend
from bauta.website.page import WebPage
from bauta.website.programmes import ProgrammeView
from bauta.website.proposal import host_of
from bauta.website.scene_shelf import SceneShelf
from bauta.website.templates import CompiledTemplates, in_its_language
from bauta.website.vignettes import vignettes

RULES = resources.files("bauta.house_style") / "eksempler.yml"
"""One wrong and one right example of every rule, for the contributors' page."""
START = "overrides/partials/start.js"
"""The only script that stands in the pages: it must run before the first paint."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish none of the theme's own files, but the house's style sheet, faces and vignettes."""
    publication: Publication = config.extra["utgivelse"]
    root, faces = publication.root, typefaces.web_faces(publication.root)
    for file in [file for file in files if str(file.abs_src_path).startswith(tuple(config.theme.dirs))]:
        files.remove(file)
    trims = [issue.edition.edition.format for issue in publication.verdict.issues]
    made: dict[str, str | bytes] = {style_sheet.ADDRESS: style_sheet.style_sheet(root, faces, trims)}
    made |= {face.address: face.data for face in faces}
    made |= {f"stil/tema/{theme.id}.svg": drawing for theme, drawing in _vignettes(publication)}
    tongue = TONGUES[publication.verdict.material.language]
    for script in [file for file in files if tongue.skript and file.src_uri.startswith("skript/")]:
        made[script.src_uri] = tongue.spoken(script.content_string)
    for address, content in made.items():
        if (source := files.get_file_from_path(address)) is not None:
            files.remove(source)
        files.append(File.generated(config, address, content=content))
    config.extra["temafarger"] = palette.theme_colours(palette.house_palette(root))
    config.extra["skrifter"] = [face.address for face in faces if face.cut.forst]
    return files


def _vignettes(publication: Publication) -> Iterator[tuple[ThemeItem, str]]:
    """Every theme that has a vignette, with the drawing."""
    material = publication.verdict.material
    kit = read_motifs(publication.root)
    for theme, motif in vignettes(material).items():
        if motif in kit:
            item = material.registers.themes[theme]
            yield item, scenes.vignette(publication.root, kit[motif], item.farge)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates the publication and the words for its figures."""
    publication: Publication = config.extra["utgivelse"]
    overrides = publication.root / "overrides"
    # The house's own templates escape what contributors wrote; Material's are written without.
    own = {file.relative_to(overrides).as_posix() for file in overrides.rglob("*") if file.is_file()}
    env.autoescape = lambda name: name in own
    env.bytecode_cache = config.extra["maler"] = CompiledTemplates(publication.root)
    today = day_of(publication.made_at)
    env.filters["kilde"] = publication.verdict.material.registers.references.get
    env.filters["tall"] = in_its_language(amount)
    env.filters["dato"] = in_its_language(date)
    env.filters["dager"] = in_its_language(days)
    env.filters["spenn"] = in_its_language(span)
    env.filters["i_ord"] = in_its_language(worded)
    env.filters["megabyte"] = in_its_language(lambda data, language: amount(round(len(data) / 1e6, 1), language))
    env.filters["storrelse"] = in_its_language(lambda data, language: size(len(data), language))
    env.filters["lisens"] = LICENCES.__getitem__
    env.filters["lengste_ord"] = lambda text: max(map(len, text.split()), default=0)
    env.filters["alfabetisk"] = lambda items, field: sorted(
        items, key=lambda item: back_matter.norwegian(str(getattr(item, field)))
    )
    config.extra["scener"] = SceneShelf(publication.root)
    env.globals |= _drawings(publication, config.extra["scener"])
    env.globals["utgivelse"] = publication
    env.globals["sprakene"] = TONGUES
    env.globals["sideplan"] = plan_rows
    env.globals["programmer"] = ProgrammeView(publication.site, today)
    env.globals["ord"] = publication.words[config.theme["language"]]
    env.globals["feltene"] = {"eksempel": declarations(Example), "kommune": declarations(Profile)}
    material = publication.verdict.material
    begun: dict[str, Entry] = {form: Example(form=form, sprak=material.language) for form in get_args(Form)}
    begun["kommune"] = Profile(sprak=material.language)
    env.globals["maler"] = {name: template(entry, today) for name, entry in begun.items()}
    env.globals["regler"] = _rules()
    env.globals["vignetter"] = vignettes(publication.verdict.material)
    env.globals["start"] = start = (publication.root / START).read_text(encoding="utf-8")
    env.globals["vern"] = security_policy.policy([start])
    statement = config.extra["tilgjengelighetserklaering"]
    env.globals["erklaering"] = "" if is_placeholder(statement) else statement
    asked = config.extra.get("forslag", {})
    env.globals["forslag"] = host_of(config.repo_url or "", asked.get("vert", ""), asked.get("gren", ""))
    env.globals["mange_kommuner"] = maps.MANY
    forms = blank_forms(publication.program, material.registers, material.languages)
    env.globals["skjemaer"] = list(forms.items())
    env.globals["redaksjon"] = lambda: publication.desk
    env.globals["soyler"] = partial(_status_chart, publication.root)
    env.globals["dekning"] = partial(_coverage_chart, publication.root)
    env.globals["under_arbeid"] = os.environ.get("BAUTA_KOMMANDO") == "serve"
    return env


@cache
def _rules() -> list[dict[str, Any]]:
    """The rules with their examples; they come with the code, and are read once a run."""
    return list(yaml.load(RULES.read_bytes(), Loader=yaml.CSafeLoader)) if RULES.is_file() else []


def _status_chart(root: Path, by_status: dict[str, list[TextStatus]], names: dict[str, str]) -> str:
    """How many texts have come how far; a table below it says the same."""
    chart = [Stack(names[status], (len(cards),)) for status, cards in by_status.items()]
    told = ", ".join(f"{bar.label} {bar.values[0]}" for bar in chart)
    return bars(root, chart, ["Tekster"], f"Tekster etter status: {told}.")


def _coverage_chart(root: Path, coverage: tuple[Coverage, ...]) -> str:
    """What has become of the raw material of each municipality; a table below it says the same, and more."""
    chart = [Stack(row.name, (row.used, row.explained, row.open)) for row in coverage if row.municipality]
    names = ["Brukt", "Ikke brukt, med grunn", "Ikke plassert"]
    told = "Innsendt stoff fra hver kommune. Tabellen under har tallene."
    return legend(root, names) + bars(root, chart, names, told)


def _drawings(publication: Publication, shelf: SceneShelf) -> dict[str, Callable[..., str]]:
    """What templates ask for to draw a scene, the map of a municipality, and the map of them all."""
    kit = read_motifs(publication.root)
    material = publication.verdict.material
    profiles = {f"municipalities/{id_}": profile for id_, profile in material.profiles.items()}
    country = maps.country(publication.root, profiles)

    plans = (issue.edition.edition.plan for issue in publication.verdict.issues)
    planned = {item.key: item.motiv for plan in plans for item in plan if item.motiv}

    def scene(entry: Example | Profile, colour: str, identity: str) -> str:
        named = entry.motiv if isinstance(entry, Example) else planned.get(f"municipalities/{entry.id}", [])
        drawn = [kit[id_] for id_ in named if id_ in kit]
        if not drawn:
            return ""
        order = scenes.order_of(drawn, material.landscape(entry), colour, entry.id, scenes.BANNER, entry.lys)
        return shelf.svg(order, scenes.alt(drawn, entry.sprak), identity)

    many = len(profiles) > maps.MANY

    def of_county(county: str) -> dict[str, Profile]:
        return {key: profile for key, profile in profiles.items() if profile.fylke == county}

    def locator_map(side: WebPage, profile: Profile) -> str:
        alt = maps.locator_alt(profile, side.words)
        near = maps.country(publication.root, of_county(profile.fylke)) if many else country
        here = side.copy.key
        return maps.locator_svg(publication.root, near, alt, here) if here in near.points else ""

    def county_map(side: WebPage, county: str) -> str:
        """The municipalities of a county, where the map of the country shows counties alone."""
        alt = side.words["kart_fylke"]
        return maps.linked_map(publication.root, of_county(county), alt, side.url, apart=True) if many else ""

    def linked_map(side: WebPage, bubbles: bool = False) -> str:
        if len(side.profiles) > maps.MANY:
            counties = maps.by_county(side.profiles)
            return maps.linked_map(publication.root, counties, side.words["kart_fylker"], side.url, apart=True)
        shown = {f"municipalities/{profile.id}": profile for profile in side.profiles}
        radii = radii_of(country, profiles) if bubbles else None
        return maps.linked_map(
            publication.root, shown, side.words["kart_bobler" if bubbles else "kart_alle"], side.url, radii
        )

    def measured(side: WebPage) -> str:
        return drawn(publication.root, "maltegning.svg", drawing=side.measured) if side.measured else ""

    return {
        "scene": scene,
        "maltegning": measured,
        "kommunekart": locator_map,
        "kart_fylke": county_map,
        "kart_alle": linked_map,
    }


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the page its own `side`, and the words of its language."""
    context["side"] = side = getattr(page.file, "bauta", None)
    if side is not None:
        context["ord"] = side.words
    return context


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Lay the security policy down for the host as well, after all others, since it names every folder of the site."""
    config.extra["maler"].prune()
    config.extra["scener"].prune()
    site = Path(config.site_dir)
    folders = sorted(folder.name for folder in site.iterdir() if folder.is_dir())
    start = (config.extra["utgivelse"].root / START).read_text(encoding="utf-8")
    alone = (file.read_text(encoding="utf-8") for file in site.rglob("*.html") if file.name != "index.html")
    styles = {style for page in alone for style in security_policy.styles_in(page)}
    form, _ = read_online_form(config.extra.get(FOLDER))
    own = {FOLDER: policy_of(form)} if form else {}
    headers = security_policy.host_headers(security_policy.policy([start], sorted(styles)), folders, own=own)
    (site / "_headers").write_text(headers, encoding="utf-8")
