"""Persons in a text: names that look like those of people, and addresses and numbers that look like their own.

A name is two or more words with a capital, or one after a title. What a text may name is told from outside: places,
firms, bodies and works; and words, such as «Norges», that show that a name is none of a person's. Every pattern looks
at each sign a bounded number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from bauta.records.names import AllowedNames

Kind = Literal["navn", "e-post", "mobil"]

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĐĒĖĘĚĢĪĮĶĹĻĽŁŃŅŇŊŌŐŒŔŘŚŞŠŢŤŦŪŮŰŲŹŻŽ"
SMALL = "a-zß-öø-ÿāăąćčđēėęěģīįķĺļľłńņňŋōőœŕřśşšţťŧūůűųźżž"
PART = rf"[{CAPITAL}][{SMALL}]{{1,30}}(?:[-’'][{CAPITAL}]?[{SMALL}]{{1,30}}){{0,2}}"
INITIAL = rf"[{CAPITAL}]\."
BETWEEN = r"(?:[ \u00a0]|[ ]?\n[ ]{0,4})(?:(?:van|von|der|al|el|bin|ibn)[ \u00a0]){0,2}"
NAME = re.compile(rf"(?<![\w/@.-])(?:{PART}|{INITIAL})(?:{BETWEEN}(?:{PART}|{INITIAL})){{0,7}}(?![\w@/]|-\w|\.\w)")
LOUD = re.compile(rf"(?<![\w-])[{CAPITAL}]{{2,20}}(?: [{CAPITAL}]{{2,20}}){{1,3}}(?![\w-])")
TITLE = re.compile(
    r"(?:ordfører|ordførar|rådmann|rådgiver|rådgjevar|prosjektleder|prosjektleiar|kommunedirektør|saksbehandler"
    r"|saksbehandlar|sjef|leder|leiar|direktør|arkitekt|rektor|ingeniør|konsulent|fru|herr|frøken|kontaktperson)"
    r"[ \u00a0]$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"[ \u00a0](?:gate|gata|gaten|gt\.|vei|veien|veg|vegen|plass|plassen|torg|torget|park|parken|skulpturpark|bru|brua"
    r"|allé|skole|skolen|skule|skulen|stiftelse|minnefond|legat|fond)(?!\w)"
)
"""What comes after the name of a person a place is called after."""
OPENS = re.compile(r"(?:^|[.!?:…]\s|\n\s*\n|\n)[\s>*_«\"“(–-]{0,8}(?:\d{1,3}[.)]\s{1,3})?[#*_«\"“]{0,8}\s?$")
ADDRESS = re.compile(r"https?://[^\s<>\")]{1,2000}")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
MOBILE = re.compile(
    r"(?<![\w.,/+:§-])(?:(?:\+|00)[ ]?47[ \u00a0]?)?"
    r"[49]\d(?:\d(?:[ \u00a0]\d\d[ \u00a0]\d{3}|\d{5})|(?:[ \u00a0.]\d\d){3})"
    r"(?![\w/]|[ \u00a0]?(?:kr|kroner|mill|prosent|%)|[.,-]\d)"
)
TRACE = re.compile(rf"[@49{CAPITAL}]")
"""What every name, mailbox and mobile number has a sign of; the ids and sums the registers are full of have none."""
BEFORE = 24
"""Signs before a name that tell whether it opens a sentence or follows a title."""


@dataclass(frozen=True)
class Found:
    """Something of a person's in a text: where it begins, counted in signs, what it is, and as it is written."""

    place: int
    kind: Kind
    text: str


@cache
def first_names() -> frozenset[str]:
    """The first names people in Norway most often have."""
    return frozenset((resources.files("bauta.text") / "fornavn.txt").read_text(encoding="utf-8").split())


def persons(text: str, allowed: AllowedNames) -> Iterator[Found]:
    """What a text has of names, mailboxes and mobile numbers that look like a person's own."""
    if TRACE.search(text) is None:
        return
    plain = ADDRESS.sub(lambda found: " " * len(found[0]), text)
    for mail in MAIL.finditer(plain):
        if not _shared(mail[0], allowed):
            yield Found(mail.start(), "e-post", mail[0])
    for number in MOBILE.finditer(plain):
        yield Found(number.start(), "mobil", number[0])
    for loud in LOUD.finditer(plain):
        if loud[0].split()[0].capitalize() in first_names() and loud[0] not in allowed.names:
            yield Found(loud.start(), "navn", loud[0])
    for run in NAME.finditer(plain):
        yield from _names(plain, run, allowed)


def _shared(mail: str, allowed: AllowedNames) -> bool:
    """Whether a mailbox is one that several read: each word of its name is one such a box is called by."""
    name = mail.partition("@")[0].casefold()
    return mail.casefold() in allowed.boxes or all(
        part in allowed.boxes for part in re.split(r"[._+\d-]+", name) if part
    )


def _names(text: str, run: re.Match[str], allowed: AllowedNames) -> Iterator[Found]:
    """The names of persons in a run of words with capitals."""
    before = text[max(0, run.start() - BEFORE) : run.start()]
    words = list(re.finditer(r"[^\s\u00a0]+", run[0]))
    whole = run.end() - run.start() >= len(text.strip())
    opens = not whole and OPENS.search(before if run.start() > BEFORE else "\n" + before) is not None
    if opens and not _is_first_name(words[0][0]) and not _covered(words[: allowed.longest], allowed):
        words, opens = words[1:], False
    titled = TITLE.search(before) is not None
    for part in _unknown(words, allowed):
        named = [word for word in part if not word[0][0].islower()]
        if not named:
            continue
        if len(named) < 2 and not (titled or (_is_first_name(named[0][0]) and not opens)):
            continue
        start, end = part[0].start(), part[-1].end()
        if AFTER.match(text, run.start() + end):
            continue
        yield Found(run.start() + start, "navn", " ".join(run[0][start:end].split()))


def _unknown(words: list[re.Match[str]], allowed: AllowedNames) -> Iterator[list[re.Match[str]]]:
    """The stretches of a run that no allowed name covers and no word explains."""
    if any(word[0] in allowed.words for word in words):
        return
    stretch: list[re.Match[str]] = []
    at = 0
    while at < len(words):
        covered = _covered(words[at : at + allowed.longest], allowed)
        if covered > 1 or (covered and not (stretch and _is_first_name(stretch[-1][0]))):
            if stretch:
                yield stretch
            stretch, at = [], at + covered
        else:
            stretch.append(words[at])
            at += 1
    if stretch:
        yield stretch


def _covered(words: list[re.Match[str]], allowed: AllowedNames) -> int:
    """How many of the words, from the first, are an allowed name; the most there are."""
    for count in range(len(words), 0, -1):
        called = " ".join(word[0] for word in words[:count])
        if called in allowed.names or (called.endswith("s") and called[:-1] in allowed.names):
            return count
    return 0


def _is_first_name(word: str) -> bool:
    """Whether people are called so, alone, joined to another («Anne-Grete») or in the genitive («Karis»)."""
    first = word.partition("-")[0]
    return first in first_names() or first.removesuffix("s") in first_names()
