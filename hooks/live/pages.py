"""The website in memory: MkDocs' own steps up to the pages, and each page rendered when someone asks for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from bauta.publication import Publication
from bauta.website.page import WebPage


class LivePages:
    """All pages of a house. Not for several threads at once: its keeper holds a lock."""

    def __init__(self, root: Path) -> None:
        self._config = load_config(str(root / "mkdocs.yml"))
        self._config.plugins.on_startup(command="serve", dirty=False)
        self._config = self._config.plugins.on_config(self._config)
        self._env = self._config.theme.get_env()
        self._env.auto_reload = True
        self._theme = Files([])
        self._theme.add_files_from_theme(self._env, self._config)
        self._files, self._navigation = Files([]), Navigation([], [])
        self._shape: object = None
        self._arrange()

    @property
    def publication(self) -> Publication:
        """The house as last read."""
        publication: Publication = self._config.extra["utgivelse"]
        return publication

    def close(self) -> None:
        """Let the house go."""
        self._config.plugins.on_shutdown()

    def renew(self) -> None:
        """Read the house anew. What pages there are is worked out again only when that has changed."""
        self._config = self._config.plugins.on_config(self._config)
        self._arrange()

    def page(self, address: str) -> tuple[str, WebPage | None] | None:
        """The HTML of the page at an address and the source it shows; None when there is no such page."""
        file = self._files.src_uris.get(f"{address.rstrip('/') or 'index'}.md")
        if file is None:
            return None
        page = self._populated(file)
        page.active = True
        context = get_context(self._navigation, self._files.documentation_pages(), self._config, page)
        context = self._config.plugins.on_page_context(context, page=page, config=self._config, nav=self._navigation)
        html = self._env.get_template(str(page.meta.get("template", "main.html"))).render(context)
        page.active = False
        html = self._config.plugins.on_post_page(html, page=page, config=self._config) or html
        return html, getattr(file, "bauta", None)

    def other(self, address: str) -> bytes | None:
        """What the site holds at an address that is no page: pictures, style sheets, scripts."""
        others = (file for file in self._files if not file.is_documentation_page())
        return next((file.content_bytes for file in others if file.dest_uri == address), None)

    def _arrange(self) -> None:
        publication = self.publication
        shape = _shape(publication)
        if shape != self._shape:
            files = Files([*get_files(self._config)])
            for file in self._theme:
                if files.get_file_from_path(file.src_uri) is None:
                    files.append(file)
            self._files = self._config.plugins.on_files(files, config=self._config)
            set_exclusions(self._files, self._config)
            navigation = get_navigation(self._files, self._config)
            self._navigation = self._config.plugins.on_nav(navigation, config=self._config, files=self._files)
            self._shape = shape
        copies = publication.verdict.material.by_key
        for file in self._files:
            shown: WebPage | None = getattr(file, "bauta", None)
            if shown is not None and shown.copy.key in copies:
                file.bauta = replace(shown, site=publication.site, copy=copies[shown.copy.key])  # type: ignore[attr-defined]  # as gather.py does
        self._env = self._config.plugins.on_env(self._env, config=self._config, files=self._files) or self._env

    def _populated(self, file: File) -> Page:
        """The page of a file with its content as it is now."""
        page = file.page or Page(None, file, self._config)
        page.read_source(self._config)
        page.render(self._config, self._files)
        page.content = self._config.plugins.on_page_content(
            page.content or "", page=page, config=self._config, files=self._files
        )
        return page


def _shape(publication: Publication) -> object:
    """All that decides which pages and pictures there are, and what they are called."""
    root = publication.root

    def pictures(key: str) -> list[tuple[str, int]]:
        folder = root / key
        return sorted((file.name, file.lstat().st_mtime_ns) for file in folder.iterdir()) if folder.is_dir() else []

    texts = publication.verdict.material.copy
    return [(copy.key, copy.entry.name, copy.entry.summary, copy.entry.type, pictures(copy.key)) for copy in texts]
