"""Every source becomes a page, with the HTML that the gate has already rendered."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bauta.desk.calendars import FEED, calendar, gathering_events
from bauta.facts.made_pages import made_pages
from bauta.publication import Publication
from bauta.reading.premises import is_published
from bauta.website.forwarding import forwardings
from bauta.website.leaves import leaves_of
from bauta.website.page import WebPage

TEMPLATES = {
    "kommune": "kommune.html",
    "eksempel": "eksempel.html",
    "tema": "tema.html",
    "kapittel": "kapittel.html",
    "erfaring": "erfaring.html",
}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give every source its page, and every published picture its place beside it; and the registers theirs."""
    publication: Publication = config.extra["utgivelse"]
    material = publication.verdict.material
    for file in [file for file in files if not _is_known(file, config)]:
        files.remove(file)
    for web_page in _pages(publication):
        copy, address = web_page.copy, web_page.address
        source = f"{address.rstrip('/') or 'index'}.md"
        template = TEMPLATES.get(copy.entry.type) or getattr(copy.entry, "mal", "") or "side.html"
        # JSON is YAML too, so a title cannot break the front matter that MkDocs reads.
        fields = {"title": copy.entry.name, "template": template, "description": copy.entry.summary}
        file = File.generated(config, source, content=f"---\n{json.dumps(fields, ensure_ascii=False)}\n---\n")
        file.bauta = web_page  # type: ignore[attr-defined]  # what the later events need travels with the file
        files.append(file)
        for name, data in web_page.pictures if web_page.leaf == 1 else ():
            files.append(File.generated(config, f"{address}{name}", content=data))
    for address, data in _calendars(config, publication):
        files.append(File.generated(config, address, content=data))
    for moved in forwardings(material):
        fields = {"title": moved.name or "Siden er fjernet", "template": "flyttet.html", "til": moved.to}
        fields |= {"navn": moved.name, "fjernet": moved.gone, "grunn": moved.reason, "varig": moved.lasting}
        source = f"{moved.former.rstrip('/')}.md"
        content = f"---\n{json.dumps(fields, ensure_ascii=False)}\n---\n"
        files.append(File.generated(config, source, content=content, inclusion=InclusionLevel.INCLUDED))
    return files


def _pages(publication: Publication) -> Iterator[WebPage]:
    """The page of every text and of every item of a register, leaf by leaf."""
    material = publication.verdict.material
    for copy in (*material.copy, *made_pages(material)):
        leaves = leaves_of(copy, material, lambda: publication.desk)
        yield from (WebPage(publication.site, copy, leaf, leaves) for leaf in range(1, leaves + 1))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """A page that only leads on names the other as the one to keep."""
    if to := page.meta.get("til"):
        page.canonical_url = f"{config.site_url or ''}{to}"
    return context


@event_priority(-50)
def on_post_build(config: MkDocsConfig) -> None:
    """What lies beside a page lies under its former names too; and hosts that can, lead on before a page is sent."""
    site, rules = Path(config.site_dir), []
    for moved in forwardings(config.extra["utgivelse"].verdict.material):
        if moved.to:
            names = sorted(file.name for file in (site / moved.to).iterdir() if file.is_file())
            for now, before in moved.files(names):
                if (site / now).is_file():
                    shutil.copyfile(site / now, site / before)
            rules.append(f"/{moved.former} /{moved.to} {301 if moved.lasting else 302}\n")
    if rules:
        (site / "_redirects").write_text("".join(rules), encoding="utf-8")


def _is_known(file: File, config: MkDocsConfig) -> bool:
    """Whether MkDocs may publish a file it has found: the theme's, and of the sources only what stands in no page."""
    root, docs = config.extra["utgivelse"].root, Path(config.docs_dir)
    found = Path(str(file.abs_src_path))
    if file.abs_src_path is None or not found.is_relative_to(docs):
        return True
    return is_published(found.relative_to(root).as_posix()) and not found.is_symlink()


def _calendars(config: MkDocsConfig, publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Address and content of a calendar of all gatherings, and of one for each."""
    gatherings = publication.verdict.material.registers.samlinger
    named = [(FEED, f"Samlinger – {config.site_name}", gatherings)]
    named += [(f"samlinger/{gathering.id}.ics", gathering.navn, [gathering]) for gathering in gatherings]
    for address, name, some in named:
        yield address, calendar(name, gathering_events(some, config.site_url or ""), publication.made_at)
