"""A suggestion is the name somebody most likely meant: by what it means, else by how it is spelt, else none at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import takewhile

LISTED = 30
"""Names that a message has room for; a longer list is pointed to."""
NONE_GIVEN: Mapping[str, str] = {}
BODY = re.compile(r" (kommune|herad)$")
"""What people write after the name of a municipality."""
NOT_LETTERS = re.compile(r"[\W_]+")
FEWEST_ALIKE = 3
"""Letters two names must begin with alike before more or less in the middle is a slip."""
SLIPS = ((6, 1), (12, 2), (16, 3), (10_000, 4))
"""Letters of the longer name, fewer than which there may be this many slips. The first letter is seldom mistaken."""


def suggestion(word: str, known: Iterable[str], meanings: Mapping[str, str] = NONE_GIVEN) -> str | None:
    """The known name that a word is another spelling or another word for; None is better than a silly one.

    `meanings` are other words for the known names.
    """
    names = list(known)
    asked = plain(word)
    same = {plain(name): name for name in names}
    meant = {plain(other): name for other, name in meanings.items() if name in names}
    if found := same.get(asked) or meant.get(asked):
        return found
    near = sorted((slips(asked, other), other) for other in {**meant, **same} if _one_slip(asked, other))
    return {**meant, **same}[near[0][1]] if near else None


def nearest(word: str, known: Iterable[str], meanings: Mapping[str, str] = NONE_GIVEN) -> str:
    """«; mener du «x»?» when something like the word is known, else nothing."""
    found = suggestion(word, known, meanings)
    return f"; mener du «{found}»?" if found else ""


def choice(known: Iterable[str], told: Mapping[str, str] = NONE_GIVEN) -> str:
    """«; velg mellom x, y, z» where there is room for all the names, else nothing; `told` is what a name is called."""
    names = sorted(known)
    if not 0 < len(names) <= LISTED:
        return ""
    return "; velg mellom " + ", ".join(f"{name} ({told[name]})" if name in told else name for name in names)


def plain(word: str) -> str:
    """A word without what people write differently: capitals, accents, hyphens, «kommune»."""
    low = BODY.sub("", word.casefold().strip()).replace("æ", "ae").replace("ø", "o").replace("å", "a")
    parted = unicodedata.normalize("NFD", low)
    return NOT_LETTERS.sub(" ", "".join(sign for sign in parted if not unicodedata.combining(sign))).strip()


def _one_slip(word: str, name: str) -> bool:
    """Whether one is the other misspelt: few letters changed for its length, or a part too many or too few."""
    short, long = sorted((word, name), key=len)
    begins = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False)))
    ends = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short[::-1], long[::-1], strict=False)))
    if begins >= FEWEST_ALIKE and begins + ends >= len(short) and len(short) * 3 >= len(long) * 2:
        return True
    allowed = next(slips_ for length, slips_ in SLIPS if len(long) < length)
    if len(long) - len(short) > allowed or len(short) < FEWEST_ALIKE:
        return False
    return slips(word, name) <= allowed and (word[:1] == name[:1] or word[1:] == name or word == name[1:])


def slips(word: str, name: str) -> int:
    """Letters put in, left out, changed, or exchanged with the next, from one word to the other."""
    older: list[int] = []
    before = list(range(len(name) + 1))
    for row, letter in enumerate(word, 1):
        now = [row]
        for column, other in enumerate(name, 1):
            steps = min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != other))
            turned = row > 1 and column > 1 and letter == name[column - 2] and word[row - 2] == other
            now.append(min(steps, older[column - 2] + 1) if turned else steps)
        older, before = before, now
    return before[-1]
