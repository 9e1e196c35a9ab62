"""What is spoilt by a seed is spoilt the same every time, and the house stands it."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from conftest import choices, furnish
from trial import FailureError, Trials

from bauta.forms.word_form import blank_forms, word_form


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trials]:
    """A miniature to spoil."""
    desk = furnish(tmp_path_factory.mktemp("odelagt") / "hus")
    begun = Trials(desk, word_form(blank_forms("prove", choices(), ("nb",))["eksempel"]), b"%PDF-1.7\n%%EOF\n")
    yield begun
    begun.close()


@pytest.mark.parametrize(("kind", "times"), [("tekster", 15), ("registre", 5), ("skjemaer", 3), ("trykkfiler", 10)])
def test_the_house_stands_what_is_spoilt(kind: str, times: int, trials: Trials) -> None:
    tried = [trials.run(kind, f"prøve-{number}") for number in range(times)]
    assert [failure for _, _, failure in tried if failure] == []
    assert len({data for _, data, _ in tried}) > times // 2


def test_a_seed_gives_the_same_every_time(trials: Trials) -> None:
    first, again = (trials.run("tekster", "en")[:2] for _ in range(2))
    assert first == again
    assert first != trials.run("tekster", "to")[:2]


def spoiling(text: str, _chance: random.Random) -> str:
    """The same thing wrong in every text: the title of a link, which no reader meets."""
    return text.replace("\n\n## ", '\n\n[ord](https://x.example "bortgjemt")\n\n## ', 1)


def test_a_text_that_loses_words_unsaid_is_a_failure(trials: Trials, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trial.TELLS", ())
    monkeypatch.setattr("trial.spoilt", spoiling)
    found = [trials.run("tekster", str(number))[2] for number in range(6)]
    assert any(isinstance(failure, FailureError) and "bortgjemt" in str(failure) for failure in found)
