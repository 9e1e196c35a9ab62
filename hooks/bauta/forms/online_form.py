"""The form on the website: who keeps the files and signs people in, and the files of /rediger/.

What is written there becomes a draft and then a pull request at the git host; nothing is published from the form.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from string import Template
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import StringConstraints, ValidationError

from bauta.forms.form_scripts import form_scripts
from bauta.forms.web_form import configuration
from bauta.records.languages import Language
from bauta.records.registers import Registers
from bauta.records.requirement import Entity
from bauta.security_policy import form_policy

FOLDER = "rediger"
Secure = Annotated[str, StringConstraints(pattern=r"^https://[a-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?$")]
HOSTED = {"github": "https://api.github.com", "gitlab": "https://gitlab.com/api/v4"}
"""Where each host answers programs, when nothing else is said."""
ASKED = "«{}» under «extra.rediger» i mkdocs.yml {}"
WANTED = {
    "vert": "skal være github eller gitlab",
    "repo": "skal være eier/navn hos verten",
    "gren": "skal være navnet på grenen som publiseres",
    "innlogging": "skal være en adresse som begynner med https://",
    "app_id": "skal være id-en til programmet hos GitLab",
    "api": "skal være en adresse som begynner med https://",
}
PAGES: dict[Language, tuple[str, str, str]] = {
    "nb": ("", "Rediger", "Skjemaet trenger JavaScript. Word-skjemaene på siden «Bidra» virker uten."),
    "nn": ("nn/", "Rediger", "Skjemaet treng JavaScript. Word-skjemaa på sida «Bidra» verkar utan."),
}
"""Language -> folder of the page, its title, and what it says where scripts are off."""


class OnlineForm(Entity):
    """What «extra.rediger» in mkdocs.yml names."""

    vert: Literal["github", "gitlab"] = "github"
    repo: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$")]
    gren: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_./-]+$")] = "main"
    innlogging: Secure
    """Where one signs in: the service that speaks to GitHub on the form's behalf, or GitLab itself."""
    app_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]*$")] = ""
    api: Secure | None = None
    """Where the host answers programs, for a host of one's own."""

    @property
    def answers(self) -> str:
        """Where the host answers programs."""
        return self.api or HOSTED[self.vert]

    @property
    def backend(self) -> dict[str, Any]:
        """Who keeps the files, as Decap CMS is told.

        Somebody without rights to the repository works in a copy of their own; only GitHub lets the form make one.
        """
        named = {
            "create": "Lag {{slug}} i skjemaet på nettsiden",
            "update": "Endre {{slug}} i skjemaet på nettsiden",
            "delete": "Slett {{slug}} i skjemaet på nettsiden",
            "uploadMedia": "Legg til bildet {{path}}",
            "deleteMedia": "Slett bildet {{path}}",
        }
        shared = {
            "commit_messages": named,
            "name": self.vert,
            "repo": self.repo,
            "branch": self.gren,
            "api_root": self.answers,
        }
        if self.vert == "gitlab":
            return {**shared, "auth_type": "pkce", "app_id": self.app_id, "base_url": self.innlogging}
        return {
            **shared,
            "base_url": self.innlogging,
            "open_authoring": True,
            "auth_scope": "public_repo",
            "squash_merges": True,
        }


def read_online_form(extra: object) -> tuple[OnlineForm | None, list[str]]:
    """What mkdocs.yml says of the form; None when nothing is said, or when something in it is wrong, which is told."""
    if not extra:
        return None, []
    if not isinstance(extra, dict):
        return None, ["«extra.rediger» i mkdocs.yml skal ha «repo» og «innlogging» under seg; se SECURITY.md"]
    try:
        form = OnlineForm.model_validate(extra)
    except ValidationError as found:
        names = dict.fromkeys(str(fault["loc"][0]) for fault in found.errors())
        return None, [ASKED.format(n, WANTED.get(n, f"finnes ikke; velg blant {', '.join(WANTED)}")) for n in names]
    if form.vert == "gitlab" and not form.app_id:
        return None, [ASKED.format("app_id", WANTED["app_id"])]
    return form, []


def obstacles(extra: object, root: Path) -> list[str]:
    """Why the form cannot be published as mkdocs.yml asks; nothing where it can, or is not asked for."""
    form, faults = read_online_form(extra)
    lacking = [script.package for script in form_scripts() if form and not script.kept(root).is_file()]
    if lacking:
        faults.append(
            f"Skjemaet i nettleseren skal publiseres (extra.rediger i mkdocs.yml), men {' og '.join(lacking)} er ikke "
            "hentet. Kjør scripts/edit --fetch én gang, mens maskinen er på nett, og bygg på nytt."
        )
    return faults


def form_pages(form: OnlineForm, program: str, registers: Registers, root: Path) -> Iterator[tuple[str, str | bytes]]:
    """Address and content of each file of /rediger/; the scripts must have been fetched."""
    more = {"publish_mode": "editorial_workflow", "show_preview_links": False}
    for language, (folder, title, without) in PAGES.items():
        said = configuration(program, form.backend, registers, language, more)
        said["collections"] = [{**collection, "publish": False} for collection in said["collections"]]
        yield f"{FOLDER}/{folder}config.json", json.dumps(said, ensure_ascii=False)
        yield f"{FOLDER}/{folder}index.html", page(language, title, without, policy_of(form), "../" * bool(folder))
    yield from own_files()
    for script in form_scripts():
        yield f"{FOLDER}/{script.name}", script.kept(root).read_bytes()


def own_files() -> Iterator[tuple[str, bytes]]:
    """The script and the style the house adds to the form."""
    for name in ("rediger.js", "rediger.css"):
        yield f"{FOLDER}/{name}", (resources.files("bauta.forms") / name).read_bytes()


def policy_of(form: OnlineForm) -> str:
    """What the page of the form may run and whom it may ask."""
    return form_policy([origin(form.answers), origin(form.innlogging)])


def page(language: Language, title: str, without: str, policy: str, up: str = "") -> str:
    """The page the form is on; `up` leads from it to the folder of the scripts."""
    made = Template((resources.files("bauta.forms") / "rediger.html").read_text(encoding="utf-8"))
    return made.substitute(lang=language, title=title, noscript=without, policy=policy, up=up)


def origin(address: str) -> str:
    """Scheme, host and port of an address."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
