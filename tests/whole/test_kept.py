"""What is kept from one build to the next is never seen in what is built: a site is as if nothing had been kept."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
from collections.abc import Callable

import pytest
from conftest import SOURCES, Desk, build

from bauta.store import SHELVES

SEED, EDITS = 2026, 20
DAY = "1768435200"
WORDS = ("benken", "stien", "porten", "plassen", "veggen", "trappa", "brygga", "parken")
PROSE = re.compile(r"(?m)^[A-ZÆØÅ][^\[\](){}<>|:#*\n]{30,}$")
"""A line of nothing but words."""
WORD = re.compile(r"(?<= )[a-zæøå]{5,}(?= )")
PICTURES = (
    "examples/lilleby-benker-i-bygata/benk.jpg",
    "examples/ovrevik-rampe-ved-kaia/rampe.jpg",
    "municipalities/lilleby/torget.jpg",
)
DRAWN = "examples/lilleby-skilt-i-biblioteket.md"
"""A text without photographs, whose page shows a scene when it is given one."""
FROZEN = "content/utgaver/"

Edit = Callable[[Desk, random.Random], str]
"""Changes something in a house; says what."""


def _swap(desk: Desk, path: str, start: int, end: int, new: str) -> str:
    text = (desk.root / path).read_text(encoding="utf-8")
    desk.write(path, text[:start] + new + text[end:])
    return f"{path}: {text[start:end]} -> {new}"


def a_word(desk: Desk, chance: random.Random) -> str:
    """One word of one text, for another."""
    texts = [file for folder in SOURCES for file in sorted((desk.root / folder).rglob("*.md"))]
    paths = [file.relative_to(desk.root).as_posix() for file in texts]
    places = [
        (path, line.start() + word.start(), line.start() + word.end())
        for path in paths
        if not path.startswith(FROZEN)
        for line in PROSE.finditer((desk.root / path).read_text(encoding="utf-8"))
        for word in WORD.finditer(line[0])
    ]
    return _swap(desk, *chance.choice(places), chance.choice(WORDS))


def some_paints(desk: Desk, chance: random.Random) -> str:
    """Colours that scenes are painted with, on the screen or on paper."""
    path, said = "overrides/scener/farger.yml", []
    for _ in range(12):
        text = (desk.root / path).read_text(encoding="utf-8")
        found = chance.choice(list(re.finditer(r"(?<=#)[0-9a-f]{6}|(?<=cmyk: \[)\d+", text)))
        new = f"{chance.randrange(1 << 24):06x}" if len(found[0]) == 6 else str(chance.randrange(40))
        said.append(_swap(desk, path, found.start(), found.end(), new))
    return "\n".join(said)


def a_picture(desk: Desk, chance: random.Random) -> str:
    """A photograph, for another."""
    one, other = chance.sample([desk.root / picture for picture in PICTURES], 2)
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)
    return f"{one.name} <-> {other.name}"


def the_order(desk: Desk, chance: random.Random) -> str:
    """How many books are printed."""
    path = "content/utgaver/hoveddokument.yml"
    found = re.search(r"(?<=opplag: )\d+", (desk.root / path).read_text(encoding="utf-8"))
    assert found is not None
    return _swap(desk, path, found.start(), found.end(), str(chance.randrange(100, 900)))


def the_design(desk: Desk, chance: random.Random) -> str:
    """What the book is set by, and what stands first in every page."""
    paths = ("overrides/print/house.typ", "overrides/partials/start.js")
    for path in paths:
        desk.write(path, f"{(desk.root / path).read_text(encoding='utf-8').rstrip()}\n// {chance.random()}\n")
    return ", ".join(paths)


@pytest.mark.full
def test_after_twenty_edits_a_build_gives_what_one_with_nothing_kept_gives(shelved: Desk) -> None:
    chance = random.Random(SEED)  # noqa: S311  # the same edits each time, no secret
    either: list[Edit] = [*[a_word] * 4, *[some_paints] * 3, a_picture, the_order]
    # After a design that is new, every book is; so there is none among those that come last.
    edits = [*chance.sample([*either, the_design], 10), *chance.sample([*either, a_word], 10)]
    assert len(edits) == EDITS
    shelved.edit(DRAWN, "\ntype: ", "\nmotiv: [skilt]\ntype: ")
    said = []
    for number, edit in enumerate(edits, 1):
        said.append(edit(shelved, chance))
        if number == EDITS // 2:
            built(shelved)
    kept = built(shelved)
    shutil.rmtree(shelved.root / SHELVES)
    anew = built(shelved)
    assert len(kept) > 200
    assert {name for name in kept | anew if kept.get(name) != anew.get(name)} == set(), "\n".join(said)


def built(desk: Desk) -> dict[str, str]:
    """What names the content of each file of the site, as it is built now."""
    done = build(desk, made_at=DAY)
    assert done.code == 0, done.output
    return {
        file.relative_to(done.site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in done.site.rglob("*")
        if file.is_file()
    }
