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

import yaml

from bauta.forms.schemas import house_schemas, snippets
from bauta.json_text import json_text
from bauta.reading.house_files import read_register
from bauta.reading.premises import REGISTERS, SCRIPTS, SOURCES, STYLES
from bauta.records.alternatives import Alternatives
from bauta.records.languages import DECLARED, MESSAGES, TONGUES, Language
from bauta.records.registers import ALTERNATIVES

SKELETON = Path(__file__).parent / "tomt_hus"
WORDS = "overrides/ord.yml"
CHOICES = f"{REGISTERS}/{ALTERNATIVES}.yml"
TOOLS = ("hooks", "overrides", STYLES, SCRIPTS, ".vscode")
"""Folders a house beside this one is given whole, but for what is passed by."""
TOOL_FILES = (
    ".ci/comment.py", *(f".github/workflows/{name}.yml" for name in ("kommentar", "publiser", "sjekk")),
    "pyproject.toml", "requirements.lock", "requirements-test.lock", "mkdocs.yml", "CONTRIBUTING.md",
    ".gitignore", ".gitattributes", ".editorconfig",
)  # fmt: skip
COMMANDS = (
    "advice", "build", "check", "desk", "edit", "facts", "import", "links", "merge", "new", "plan", "preflight",
    "proof", "release", "remove", "rename", "review", "serve", "bootstrap.py", "live_edit.py",
)  # fmt: skip
TESTED = ".github/workflows/proov.yml"
"""The workflow that runs the tests; a new house has tests of its own, which look at what it has built."""
BESIDE_ALONE = ("scripts/", ".github/")
"""What a house beside this one is given for itself; one in place of this one keeps what stands here."""
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
    language: Language = MESSAGES
    """What it is published in: where another than this house's own, its texts and words lie beside the skeleton."""

    @property
    def fillings(self) -> dict[str, str]:
        """What stands for each name in the skeleton."""
        return {
            "navn": self.name, "id": self.id, "utgiver": self.publisher,
            "dag": self.today.isoformat(), "ar": str(self.today.year),
        }  # fmt: skip


def own_files(root: Path, publisher: Publisher) -> Iterator[tuple[str, bytes]]:
    """What a house has that another has not: path and content; `root` is the house it takes after."""
    skeleton = {
        file.relative_to(folder): file for folder in _skeletons(publisher) for file in sorted(folder.rglob("*"))
    }
    for path, file in skeleton.items():
        if file.is_file() and file.parent.name not in PASSED_BY:
            told = Template(file.read_text(encoding="utf-8")).substitute(publisher.fillings)
            yield path.as_posix(), told.encode()
    if (words := _words_in(publisher.language)).is_file():
        yield WORDS, words.read_bytes()
    languages = DECLARED if publisher.language == MESSAGES else (publisher.language,)
    choices = skeleton[Path(CHOICES)]
    house = Alternatives(read_register(Alternatives(), choices.parent, choices).items)
    own = {path.as_posix() for path in skeleton}
    yield from ((path, text) for path, text in _pages(root, publisher, house.first("status")) if path not in own)
    for register in SHARED:
        file = root / REGISTERS / f"{register}.yml"
        if file.is_file():
            yield f"{REGISTERS}/{register}.yml", file.read_bytes()
    for name, schema in house_schemas(house, languages).items():
        yield f".vscode/skjema/{name}.json", json_text(schema).encode()
    yield ".vscode/bauta.code-snippets", json_text(snippets(house, languages)).encode()
    if (file := root / TESTED).is_file():
        yield TESTED, _tested(file.read_text(encoding="utf-8")).encode()
    yield "mkdocs.yml", _settings((root / "mkdocs.yml").read_text(encoding="utf-8"), publisher).encode()


def _pages(root: Path, publisher: Publisher, begun: str) -> Iterator[tuple[str, bytes]]:
    """The pages that tell of the website; `begun` is the status of a new text."""
    given = {"program": publisher.id, "oppdatert": f'"{publisher.today.isoformat()}"', "status": begun}
    for page in PAGES:
        file = root / "content" / f"{page}.md"
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            for field, value in given.items():
                text = re.sub(rf"^{field}: .*$", f"{field}: {value}", text, count=1, flags=re.MULTILINE)
            yield f"content/{page}.md", text.encode()


def _skeletons(publisher: Publisher) -> Iterator[Path]:
    """The folders a house is made of: what the later has too is taken from that."""
    yield SKELETON
    yield SKELETON.with_name(f"{SKELETON.name}_{publisher.language}")


def _words_in(language: Language) -> Path:
    """The words of a language as a new house is given them; there need be none."""
    return SKELETON.with_name(f"ord.{language}.yml")


def languages() -> list[Language]:
    """The languages an empty house can be had in: the one of this, and those there are texts and words for."""
    return [tag for tag in TONGUES if tag == MESSAGES or _words_in(tag).is_file()]


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


def _tested(text: str) -> str:
    """The workflow of the tests: it builds the house, and looks at what was built, whatever has changed."""
    text = text.replace(", when anything but texts has changed", "")
    text = re.sub(r"^    paths-ignore: .*\n", "", text, flags=re.MULTILINE)
    return text.replace(".ci/run", "python scripts/build\n      - run: python scripts/test")


def _settings(text: str, publisher: Publisher) -> str:
    """The settings of a website, with those that are a publication's own in place of the others."""
    if publisher.language != MESSAGES:
        words = yaml.load(_words_in(publisher.language).read_bytes(), Loader=yaml.CSafeLoader)[publisher.language]
        text = re.sub(
            r"^copyright: .*$", f"copyright: {words['fri_bruk']} CC BY 4.0.", text, count=1, flags=re.MULTILINE
        )
    text = re.sub(r"^  language: .*$", f"  language: {publisher.language}", text, count=1, flags=re.MULTILINE)
    for key, value in SETTINGS.items():
        told = Template(value).substitute(publisher.fillings)
        text = re.sub(rf"^( *){key}: .*$", rf'\g<1>{key}: "{told}"', text, count=1, flags=re.MULTILINE)
    return text
