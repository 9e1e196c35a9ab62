"""What stands from the last paste-up is what would be pasted up anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Desk
from PIL import Image

from bauta.composing.standing_type import StandingType
from bauta.contract.sheets import Book
from bauta.publication import assembly_of
from bauta.reading.reader import Reader
from bauta.text.renderings import RenderedCopy, Renderings

RAMP, SIGN = "examples/ovrevik-rampe-ved-kaia.md", "examples/lilleby-skilt-i-biblioteket.md"


def paster_up(root: Path) -> Callable[[], Book]:
    """A house that pastes its first book up again and again."""
    reader, rendered, standing = Reader(root), RenderedCopy(), StandingType()

    def pasted() -> Book:
        material = reader.read()
        texts = Renderings(material.by_key, rendered)
        return standing.paste_up(assembly_of(root, material, material.editions[0].edition, texts))

    return pasted


@pytest.mark.full
def test_sheets_left_standing_say_what_sheets_made_anew_say_after_every_kind_of_change(desk: Desk) -> None:
    picture = next((desk.root / RAMP.removesuffix(".md")).glob("*.jpg"))
    with Image.open(picture) as shot:
        narrow = shot.resize((shot.width // 2, shot.height))
    changes: dict[str, Callable[[], object]] = {
        "brødtekst": lambda: desk.edit(RAMP, "neste ferje.", "neste ferje og båt."),
        "tittel": lambda: desk.edit(SIGN, "tittel: Skilt", "tittel: Nye skilt"),
        "bilde": lambda: narrow.save(picture),
        "register": lambda: desk.edit("content/registre/temaer.yml", "navn: ", "navn: Nye "),
        "ord": lambda: desk.edit("overrides/ord.yml", "\n  kart: ", "\n  kart: Nytt "),
        "borte": (desk.root / SIGN).unlink,
    }
    kept = paster_up(desk.root)
    before = kept()
    for told, change in changes.items():
        change()
        after = kept()
        assert after == paster_up(desk.root)(), told
        assert after != before, told
        before = after


def test_only_the_sheet_a_changed_text_stands_on_is_made_anew(desk: Desk) -> None:
    kept = paster_up(desk.root)
    before = kept()
    desk.edit(RAMP, "neste ferje.", "neste ferje og båt.")
    after = kept()
    assert [new.id for old, new in zip(before.sheets, after.sheets, strict=True) if old is not new] == [
        RAMP.removesuffix(".md")
    ]
