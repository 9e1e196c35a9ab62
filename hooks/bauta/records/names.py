"""Names a text may have, since they are none of a private person's: of places, firms, bodies, laws and works."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal

from pydantic import StringConstraints

from bauta.records.requirement import Entity


class AllowedName(Entity):
    """A name a text may have, or a word that tells of a name that it may.

    `ledd` is a word that no person is called by («Norges»), `postkasse` what a shared mailbox is called («postmottak»).
    """

    navn: Annotated[str, StringConstraints(min_length=2)]
    slag: Literal["sted", "firma", "organ", "lov", "verk", "ledd", "postkasse"]


@dataclass(frozen=True)
class AllowedNames:
    """What a text may name."""

    names: frozenset[str] = frozenset()
    """Whole names, as they are written: «Bane NOR», «Risør»."""
    words: frozenset[str] = frozenset()
    """Words that no person is called by: «Norges», «Eiendom»."""
    boxes: frozenset[str] = frozenset()
    """What shared mailboxes are called, in small letters: «postmottak»."""

    @cached_property
    def longest(self) -> int:
        """Words in the longest of the names."""
        return max((name.count(" ") + 1 for name in self.names), default=1)


def allowed_names(register: Iterable[AllowedName], known: Iterable[str] = ()) -> AllowedNames:
    """What the register of names allows, and names that are known otherwise."""
    kinds: dict[str, set[str]] = {}
    for name in register:
        kinds.setdefault(name.slag, set()).add(name.navn)
    words, boxes = kinds.pop("ledd", set()), kinds.pop("postkasse", set())
    names = set().union(known, *kinds.values())
    return AllowedNames(frozenset(names), frozenset(words), frozenset(box.casefold() for box in boxes))
