"""Languages: how each writes dates, numbers and spans, what headings and fields are called in it, and its words.

One file in `sprak/` beside this module is all there is to know of a language, and its words stand in overrides/ord.yml;
a house writes those it has words for. Headings and labels in bokmål and nynorsk stand where they are declared; those of
another language stand in its file, under the words in bokmål.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import TYPE_CHECKING, Any, Literal

import yaml

FOLDER = resources.files("bauta.records") / "sprak"


@dataclass(frozen=True)
class Tongue:
    """A language: what it is called, and how it writes; `{}` stands for what is put in."""

    navn: str
    """What it is called in itself, in running text."""
    merke: str
    """Its tag with the country, `nb-NO`, as word processors and catalogues know it."""
    latex: str
    """What LaTeX calls it."""
    maaneder: tuple[str, ...]
    dag: str
    """A day and its month."""
    dager: str
    """A day, and a later one in the same month."""
    fra: str
    til: str
    og: str
    i_aar: str
    """What was so, in a year."""
    desimaltegn: str
    tusenskille: str
    stilling: str
    """A share of a position, in per cent."""
    kroner: str
    """A sum in the house's currency."""
    million: str
    millioner: str
    skjema: Mapping[str, Any]
    """What a Word form says around its questions, and of how to answer."""
    skript: Mapping[str, str] = field(default_factory=dict)
    """What the scripts of the pages say, by what stands in them in bokmål; nothing where it is said so."""
    sagt: Mapping[str, str] = field(default_factory=dict)
    """What headings, labels and hints are called, by their words in bokmål; nothing where they are declared in it."""

    def spoken(self, script: str) -> str:
        """A script of the pages that says all it says in the language: each saying as it stands between its marks."""
        for told, said in self.skript.items():
            for mark in '"`':
                script = script.replace(f"{mark}{told}{mark}", f"{mark}{said}{mark}")
        return script

    @property
    def locale(self) -> str:
        """Its tag as systems write it, `nb_NO`."""
        return self.merke.replace("-", "_")


def _read(file: Any) -> Tongue:
    told = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    return Tongue(**told | {"maaneder": tuple(told["maaneder"])})


TONGUES: Mapping[str, Tongue] = {
    file.name.removesuffix(".yml"): _read(file) for file in sorted(FOLDER.iterdir(), key=lambda file: file.name)
}
"""Every language there is a file of, by its tag."""

if TYPE_CHECKING:
    Language = str
else:
    Language = Literal[tuple(TONGUES)]
    """The tag of a language."""

LANGUAGES: tuple[Language, ...] = tuple(TONGUES)
DECLARED: tuple[Language, ...] = tuple(tag for tag, tongue in TONGUES.items() if not tongue.sagt)
"""The languages headings and labels are declared in; the first is what contributors and editors are told in."""
MESSAGES: Language = DECLARED[0]


class MissingWordError(KeyError):
    """A word that was asked for in a language that has it not."""

    def __str__(self) -> str:
        return str(self.args[0])


class Words(dict[str, str]):
    """The words of a language by id. One that is missing is told of, never said in another language."""

    def __init__(self, language: Language, words: Mapping[str, str]) -> None:
        super().__init__(words)
        self.language = language

    def __missing__(self, id_: str) -> str:
        raise MissingWordError(f"overrides/ord.yml: ordet «{id_}» mangler på {self.language}; skriv det der")


def said_in(language: str, first: str, **others: str) -> str:
    """What a publication calls a thing of its own, in a language; as in its first where it has no other name."""
    return others.get(language) or first


def declared_in(language: str, first: str, **others: str) -> str:
    """What is declared of a heading or a field, in a language; those declared in lean on the first."""
    if language in DECLARED or not first:
        return others.get(language) or first
    try:
        return TONGUES[language].sagt[first]
    except KeyError:
        raise MissingWordError(
            f"hooks/bauta/records/sprak/{language}.yml: «{first}» har ingen oversettelse; skriv den under «sagt»"
        ) from None
