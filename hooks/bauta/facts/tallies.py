"""Tallies: national figures as signs to be counted, each with whose figure it is."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.contract.sheets import TallyRow
from bauta.records.languages import Words
from bauta.records.registers import Registers
from bauta.records.sources import Tally
from bauta.text.wording import amount

MOST = 400
"""Signs in one tally: more than so many are not seen one by one."""


def tallies(registers: Registers, words: Words) -> Iterator[TallyRow]:
    """The national figures in the order of the register."""
    for tally in registers.tall:
        each = max(tally.hver, (tally.av or tally.antall) / MOST)
        full = tally.antall / each
        yield TallyRow(
            what=tally.hva,
            figure=tally.tall,
            year=tally.aar,
            sign=tally.tegn,
            full=round(full, 2),
            signs=max(round((tally.av or tally.antall) / each), 1),
            each=words["hvert_tegn"].format(antall=amount(each, words.language)) if each > 1 else "",
            sources=_sources(registers, tally),
            alt=words["tall_alt"].format(tall=tally.tall, hva=tally.hva, aar=tally.aar),
        )


def _sources(registers: Registers, tally: Tally) -> str:
    found = (registers.references[id_] for id_ in tally.kilder if id_ in registers.references)
    return "; ".join(", ".join(filter(None, (source.utgiver, source.aar))) or source.tittel for source in found)
