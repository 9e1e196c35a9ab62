"""What was meant is suggested by meaning and by spelling; nothing is better than something silly."""

from __future__ import annotations

import pytest

from bauta.reading.suggestion import choice, nearest, suggestion

KEYWORDS = ("benk", "fiskeplass", "ledelinje", "nettverk", "rampe", "skilt", "uteområde")
MEANINGS = {"sitteplass": "benk", "leielinje": "ledelinje", "oppmerking": "ledelinje"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("benker", "benk"), ("Ledelinje", "ledelinje"), ("ledelinge", "ledelinje"), ("uteomraade", "uteområde"),
        ("ute-område", "uteområde"), ("sitteplass", "benk"), ("sittplass", "benk"), ("rapme", "rampe"),
    ],
)  # fmt: skip
def test_the_word_that_was_meant_is_found(written: str, meant: str) -> None:
    assert suggestion(written, KEYWORDS, MEANINGS) == meant


@pytest.mark.parametrize("written", ["rekkverk", "lampe", "plass", "verk", "heis", "sk", ""])
def test_a_word_that_only_looks_alike_is_not_suggested(written: str) -> None:
    assert nearest(written, KEYWORDS, MEANINGS) == ""


def test_municipalities_are_known_by_what_people_call_them() -> None:
    names = {"Trondheim": "trondheim", "Tromsø": "tromso", "Vestre Toten": "vestre-toten"}
    for written in ("Trondheim kommune", "trondhjem", "TRONDHEIM"):
        assert suggestion(written, names.values(), names) == "trondheim"
    assert suggestion("Tromsø", names.values(), names) == "tromso"
    assert suggestion("Vestre toten kommune", names.values(), names) == "vestre-toten"
    assert suggestion("Oslo", names.values(), names) is None


def test_what_there_is_to_choose_from_is_listed_while_there_is_room() -> None:
    assert choice(["b", "a"], {"a": "Ås"}) == "; velg mellom a (Ås), b"
    assert choice(map(str, range(500))) == ""
