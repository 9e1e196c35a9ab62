"""What was found in texts is kept from one run to the next, and never instead of what would be found now."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import pairwise

import pytest
from conftest import Desk

from bauta.correction import Correction, collate
from bauta.house_style.proofread import Proofreader
from bauta.house_style.shelf import STORE as FOUND
from bauta.reading.field_shelf import STORE as FIELDS
from bauta.reading.reader import Reader


def test_what_is_kept_says_the_same_as_reading_everything_anew(desk: Desk) -> None:
    changes = [
        ("examples/ovrevik-rampe-ved-kaia.md", "oppdatert: 2026-01-15", "oppdatert: i fjor"),
        ("examples/lilleby-benker-i-bygata.md", "stikkord: [benk,", "stikkord: [finnesikke,"),
        ("content/registre/stikkord.yml", "ord: benk", "ord: sete"),
        ("municipalities/lilleby.md", "fylke: Innlandet", "fylke: Vestland"),
    ]
    seen = []
    for path, old, new in changes:
        desk.edit(path, old, new)
        kept = desk.proofread()
        assert (desk.root / FOUND).is_dir()
        assert any((desk.root / FIELDS).iterdir())
        for shelf in (FOUND, FIELDS):
            shutil.rmtree(desk.root / shelf)
        assert desk.proofread() == kept
        seen.append(kept)
    assert len({len(found) for found in seen}) > 1, "ingen av endringene ga en ny rettelse"


def test_a_house_kept_open_says_what_another_text_the_design_or_a_picture_changes(desk: Desk) -> None:
    bench, ramp = "examples/lilleby-benker-i-bygata.md", "examples/ovrevik-rampe-ved-kaia.md"
    desk.edit(ramp, "neste ferje.", "neste ferje, ved Solveig Haugen.")
    desk.edit(ramp, "\nkommuner:", "\nmotiv: [ettertegnet]\nkommuner:")
    reader, proofreader = Reader(desk.root), Proofreader()

    def kept() -> list[Correction]:
        return collate(proofreader.proofread(reader.read()))

    assert {found.rule for found in kept()} >= {"person", "reference-unknown"}
    drawn = next((desk.root / "overrides/motiver").glob("*.yml")).read_bytes()
    picture = next(file for file in (desk.root / "examples/ovrevik-rampe-ved-kaia").iterdir() if file.is_file())
    changes: list[Callable[[], object]] = [
        lambda: desk.edit(bench, "sted: {navn: Bygata,", "sted: {navn: Solveig Haugen,"),
        lambda: desk.write("overrides/motiver/ettertegnet.yml", drawn),
        lambda: picture.write_bytes(b"no picture"),
        lambda: desk.edit("content/registre/stikkord.yml", "ord: benk", "ord: sete"),
    ]
    seen = [kept()]
    for change in changes:
        change()
        seen.append(kept())
        for shelf in (FOUND, FIELDS):
            shutil.rmtree(desk.root / shelf)
        assert seen[-1] == list(desk.proofread())
    assert all(before != after for before, after in pairwise(seen)), "en av endringene ga ingen ny dom"


def test_a_shelf_that_is_cut_or_written_over_is_not_believed(desk: Desk) -> None:
    desk.edit("municipalities/lilleby.md", "fylke: Innlandet", "fylke: Vestland")
    told = desk.proofread()
    assert told
    for shelf in (FOUND, FIELDS):
        for number, file in enumerate(sorted((desk.root / shelf).iterdir())):
            file.write_bytes(file.read_bytes()[:-9] if number % 2 else b"{}")
    assert desk.proofread() == told


def test_what_a_new_day_brings_is_told_though_no_text_has_changed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767268800")  # 1 January 2026, two years before the agreement runs out
    assert desk.proofread() == ()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1830340800")  # 1 January 2028, the day after
    assert [found.rule for found in desk.proofread()] == ["agreement-ending"]
