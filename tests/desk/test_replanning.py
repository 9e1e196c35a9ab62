"""What another plan costs is shown before it is written."""

from __future__ import annotations

import re

import pytest
from conftest import MINIATURE, Desk

from bauta.cli import plan
from bauta.desk.replanning import ReplanningError, exchanged, repaged

FILE = "content/utgaver/hoveddokument.yml"
Captured = pytest.CaptureFixture[str]


def test_two_texts_exchange_places_and_the_cost_is_told_first(desk: Desk, capsys: Captured) -> None:
    before = (desk.root / FILE).read_bytes()
    assert plan.main(desk.root, ["--swap", "lilleby-benker-i-bygata", "ovrevik-rampe-ved-kaia"]) == 0
    out = capsys.readouterr().out
    assert "2 tekster får nytt sidetall (side 13–14)" in out
    assert "20 sider i planen" in out
    assert "Ingenting er skrevet" in out
    assert (desk.root / FILE).read_bytes() == before
    assert plan.main(desk.root, ["--swap", "lilleby-benker-i-bygata", "ovrevik-rampe-ved-kaia", "--yes"]) == 0
    assert "fulle: [ovrevik-rampe-ved-kaia, lilleby-benker-i-bygata]" in (desk.root / FILE).read_text(encoding="utf-8")
    assert plan.main(desk.root, []) == 0


def test_more_pages_for_a_theme_cost_what_the_frame_says(desk: Desk, capsys: Captured) -> None:
    assert plan.main(desk.root, ["--pages", "plasser=+2"]) == 0
    out = capsys.readouterr().out
    assert "22 sider i planen" in out
    assert "[plan-sum]" in out
    assert "får nytt sidetall" in out
    assert plan.main(desk.root, ["--pages", "plasser=+1", "--pages", "lilleby=-1", "--yes"]) == 0
    capsys.readouterr()
    text = (desk.root / FILE).read_text(encoding="utf-8")
    assert "slag: profil, id: lilleby, sider: 1}" in text
    assert "    sider: 5\n" in text


@pytest.mark.parametrize(
    ("swap", "pages", "said"),
    [
        (("lillebi", "x"), (), "verken «lillebi» eller «x» står i planen; mener du «lilleby»?"),
        ((), ("plass=+2",), "«plass» har ingen plass i planen"),
        ((), ("plaser=+2",), "«plaser» har ingen plass i planen; mener du «plasser»?"),
        ((), ("plasser",), "skriv id-en og sidene: bygg=+2, drift=-2 eller forord=1"),
        ((), ("lilleby=-2",), "«lilleby» har 2 sider og kan ikke få 0"),
    ],
)
def test_what_is_not_in_the_plan_is_answered_in_words(swap: tuple[str, str], pages: tuple[str, ...], said: str) -> None:
    text = (MINIATURE / FILE).read_text(encoding="utf-8")
    with pytest.raises(ReplanningError, match=re.escape(said)):
        exchanged(FILE, text, *swap) if swap else repaged(FILE, text, pages)
