"""Proofreading holds all material against house style and marks every fault of every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import is_not

from bauta.correction import Correction
from bauta.house_style.grounds import grounds as grounds_of
from bauta.house_style.rule import RegisterRule, id_of
from bauta.house_style.rules import COPY_RULES, HOUSE_RULES, UNREADABLE_RULES
from bauta.house_style.shelf import ProofShelf, print_of
from bauta.reading.lying import lying, pictures_lying
from bauta.reading.material import Copy, Material
from bauta.reading.premises import DESIGN

WHAT_IT_IS = {"type", "form", "program", "sprak", "status"}
"""The fields that say which rules a text is held to."""


class Proofreader:
    """Proofreads again and again; what has not changed, and rests on nothing that has, is not read twice."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Copy, object, list[Correction]]] = {}
        self._grounds: tuple[object, ...] = ()
        self._registers: tuple[object, ...] = ()
        self._of_registers: dict[RegisterRule, list[Correction]] = {}

    def proofread(self, material: Material) -> Iterator[Correction]:
        """Every correction house style asks for, in no particular order."""
        registers = (material.registers, *material.editions)
        changed = len(registers) != len(self._registers) or any(map(is_not, registers, self._registers))
        grounds = (grounds_of(material), lying(material.root / DESIGN))
        if changed or grounds != self._grounds:
            self._kept.clear()
            self._of_registers.clear()
            self._registers, self._grounds = registers, grounds
            self._take_down(material, grounds[0])
        yield from material.faults
        for copy in material.copy:
            kept, pictures = self._kept.get(copy.key), pictures_lying(material.root, [copy])
            if kept is None or kept[0] is not copy or kept[1] != pictures:
                kept = (copy, pictures, list(proofread_copy(copy, material)))
                self._kept[copy.key] = kept
            yield from kept[2]
        for rule in HOUSE_RULES:
            if isinstance(rule, RegisterRule):
                yield from self._of_registers[rule]
            else:
                yield from rule(material)

    def _take_down(self, material: Material, grounds: bytes) -> None:
        """Have what an earlier run found, where all a text or a rule is judged by is the same; find the rest."""
        shelf = ProofShelf(material, grounds)
        kept = shelf.found()
        found: dict[str, list[Correction]] = {}
        for copy in material.copy:
            if not _has_pictures(copy):
                print_ = print_of(copy)
                found[print_] = kept[print_] if print_ in kept else list(proofread_copy(copy, material))
                self._kept[copy.key] = (copy, (), found[print_])
        for rule in HOUSE_RULES:
            if isinstance(rule, RegisterRule):
                name = f"{rule.find.__module__} {id_of(rule)}"
                found[name] = kept[name] if name in kept else list(rule(material))
                self._of_registers[rule] = found[name]
        if found.keys() != kept.keys():
            shelf.keep(found)


def proofread_copy(copy: Copy, material: Material) -> Iterator[Correction]:
    """The corrections of one piece of copy."""
    for rule in UNREADABLE_RULES:
        yield from rule(copy, material)
    unread = copy.manuscript.marks.unread
    if copy.manuscript.readable or (copy.manuscript.fields and not unread & WHAT_IT_IS):
        for rule in COPY_RULES:
            yield from (found for found in rule(copy, material) if not _of_unread(found, unread))


def _of_unread(found: Correction, unread: Iterable[str]) -> bool:
    """Whether a correction tells of a field that could not be read, as if it were empty."""
    return any(f"«{name}»" in found.text for name in unread)


def _has_pictures(copy: Copy) -> bool:
    """Pictures may change without the text."""
    return bool(getattr(copy.entry, "bilder", ()))
