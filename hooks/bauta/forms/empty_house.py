"""An empty house: the tools of this one, and of its own an edition, two themes, a profile, an example and its colours.

What every house has alike is taken from this one: the design, and the pages that tell of the website and not of what
is published on it. The rest lies beside this module, with `$navn`, `$id`, `$utgiver`, `$dag` and `$ar` to be filled in.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Template

from bauta.forms.schemas import house_schemas, snippets
from bauta.json_text import json_text
from bauta.reading.house_files import read_register
from bauta.reading.premises import REGISTERS, SCRIPTS, SOURCES, STYLES
from bauta.records.alternatives import Alternatives
from bauta.records.registers import ALTERNATIVES

SKELETON = Path(__file__).parent / "tomt_hus"
CHOICES = f"{REGISTERS}/{ALTERNATIVES}.yml"
TOOLS = ("hooks", "overrides", STYLES, SCRIPTS, ".vscode")
"""Folders a house beside this one is given whole, but for what is passed by."""
TOOL_FILES = (
    "pyproject.toml", "requirements.lock", "requirements-test.lock", "mkdocs.yml", "CONTRIBUTING.md",
    ".gitignore", ".gitattributes", ".editorconfig",
)  # fmt: skip
COMMANDS = (
    "advice", "build", "check", "desk", "edit", "facts", "import", "links", "merge", "new", "plan", "preflight",
    "proof", "release", "remove", "rename", "review", "serve", "bootstrap.py", "live_edit.py",
)  # fmt: skip
PASSED_BY = ("__pycache__", "bilder")
"""Folders that stay behind: what Python leaves, and the pictures of this book in the README."""
PAGES = (
    "data", "eksempler", "erfaringer", "git", "henvisninger", "husregler", "krav", "last-ned", "programmer", "rastoff",
    "samling", "samlinger", "sammenlign", "sideplan", "sok", "stikkord", "temaer", "tilgjengelighet", "trykk",
)  # fmt: skip
"""The pages that tell of the website, whatever is published on it."""
SHARED = ("fylker",)
"""The registers that are the same for every publication: the counties and their municipalities."""
SETTINGS = {
    "site_name": "$navn", "site_description": "$navn", "site_url": "https://samling.example/",
    "enhet": "$utgiver", "epost": "redaksjonen@samling.example",
    "tilgjengelighetserklaering": "https://uustatus.example/samling",
}  # fmt: skip
"""What mkdocs.yml says of a publication, by the key it stands under."""


NAME = re.compile(r"[\w(][\w .,:&()!?–-]{0,79}")
"""What a publication or a publisher may be called: it stands in YAML, in addresses and in running text as it is."""


@dataclass(frozen=True)
class Publisher:
    """Who publishes what: all that a house is given besides its tools."""

    name: str
    """What the website and the book are called."""
    id: str
    """The id of its programme, and the name of its folder where no other is given."""
    publisher: str
    today: datetime.date

    @property
    def fillings(self) -> dict[str, str]:
        """What stands for each name in the skeleton."""
        return {
            "navn": self.name, "id": self.id, "utgiver": self.publisher,
            "dag": self.today.isoformat(), "ar": str(self.today.year),
        }  # fmt: skip


def own_files(root: Path, publisher: Publisher) -> Iterator[tuple[str, bytes]]:
    """What a house has that another has not: path and content; `root` is the house it takes after."""
    for file in sorted(SKELETON.rglob("*")):
        if file.is_file():
            yield (
                file.relative_to(SKELETON).as_posix(),
                Template(file.read_text(encoding="utf-8")).substitute(publisher.fillings).encode(),
            )
    house = Alternatives(read_register(Alternatives(), SKELETON, SKELETON / CHOICES).items)
    begun = house.first("status")
    for page in PAGES:
        file = root / "content" / f"{page}.md"
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            given = {"program": publisher.id, "oppdatert": f'"{publisher.today.isoformat()}"', "status": begun}
            for field, value in given.items():
                text = re.sub(rf"^{field}: .*$", f"{field}: {value}", text, count=1, flags=re.MULTILINE)
            yield f"content/{page}.md", text.encode()
    for register in SHARED:
        file = root / REGISTERS / f"{register}.yml"
        if file.is_file():
            yield f"{REGISTERS}/{register}.yml", file.read_bytes()
    for name, schema in house_schemas(house).items():
        yield f".vscode/skjema/{name}.json", json_text(schema).encode()
    yield ".vscode/bauta.code-snippets", json_text(snippets(house)).encode()
    yield "mkdocs.yml", _settings((root / "mkdocs.yml").read_text(encoding="utf-8"), publisher).encode()


def tool_files(root: Path) -> Iterator[tuple[str, Path]]:
    """The files a house beside this one works with: where they lie in it, and where they are taken from."""
    for folder in TOOLS:
        for file in sorted((root / folder).rglob("*")):
            path = file.relative_to(root)
            if file.is_file() and not file.is_symlink() and not {*PASSED_BY} & {*path.parts}:
                yield path.as_posix(), file
    for name in (*TOOL_FILES, *(f"scripts/{command}" for command in COMMANDS)):
        if (root / name).is_file():
            yield name, root / name


def texts_of(root: Path) -> Iterator[Path]:
    """The files that are this publication's own: every source but the style sheets and scripts of the website."""
    for folder in SOURCES:
        for file in sorted((root / folder).rglob("*")):
            path = file.relative_to(root).as_posix()
            if (file.is_file() or file.is_symlink()) and not path.startswith((f"{STYLES}/", f"{SCRIPTS}/")):
                yield file


def _settings(text: str, publisher: Publisher) -> str:
    """The settings of a website, with those that are a publication's own in place of the others."""
    for key, value in SETTINGS.items():
        told = Template(value).substitute(publisher.fillings)
        text = re.sub(rf"^( *){key}: .*$", rf'\g<1>{key}: "{told}"', text, count=1, flags=re.MULTILINE)
    return text
