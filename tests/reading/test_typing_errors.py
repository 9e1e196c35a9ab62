"""Slips of the pen: characters lost, doubled or put in anywhere never make the house fall over."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from conftest import Desk

from bauta.correction import Correction
from bauta.publication import House

SLIPS = 50
PUT_IN = "\n:#-[]{}\"'*&!|>%@`,~\t 0æ\u00a0\u2028«"


def slip(text: str, chance: random.Random) -> str:
    """One slip: a stretch deleted, a stretch doubled, or a character put in."""
    at = chance.randrange(len(text))
    stretch = text[at : at + chance.choice((1, 1, 2, 5, 40, 200))]
    match chance.randrange(4):
        case 0:
            return text[:at] + text[at + len(stretch) :]
        case 1:
            return text[:at] + stretch + text[at:]
        case 2:
            return text[:at] + chance.choice(PUT_IN) * chance.randrange(1, 4) + text[at:]
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    lines.insert(chance.randrange(len(lines)), lines.pop(number))
    return "\n".join(lines)


def stands(correction: Correction, root: Path) -> bool:
    """Whether the place a correction names is there."""
    file = root / correction.path
    return file.is_file() and 1 <= correction.line <= len(file.read_bytes().splitlines()) + 1


@pytest.mark.full
@pytest.mark.parametrize("seed", range(4))
def test_any_slip_gives_a_verdict_with_places_that_exist(seed: int, desk: Desk) -> None:
    chance = random.Random(seed)  # noqa: S311 (the same slips every time)
    files = sorted(
        file for pattern in ("content/**/*.md", "content/**/*.yml", "examples/*.md", "municipalities/*.md")
        for file in desk.root.glob(pattern)
    )  # fmt: skip
    with House(desk.root) as house:
        assert house.verdict().corrections == ()
        for number in range(SLIPS):
            file = chance.choice(files)
            text = file.read_text(encoding="utf-8")
            # The fields are where slips hurt most.
            head = text.find("\n---", 4) + 4 if file.suffix == ".md" and chance.random() < 0.7 else len(text)
            spoilt = slip(text[:head], chance) + text[head:]
            file.write_text(spoilt, encoding="utf-8", newline="")
            try:
                corrections = house.verdict().corrections
            except Exception as fault:
                fault.add_note(f"frø {seed}, feil {number}, {file.relative_to(desk.root)}:\n{spoilt[:1500]}")
                raise
            assert [c for c in corrections if not stands(c, desk.root)] == []
            file.write_text(text, encoding="utf-8", newline="")
        assert house.verdict().corrections == ()
