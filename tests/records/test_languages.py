"""The languages of the house are counted up in one place; whoever has words by language has them for each."""

import re

from conftest import PROJECT

from bauta.desk import reminder
from bauta.forms import online_form, questions, reply, web_form, word_form
from bauta.records.declaration import declarations
from bauta.records.entries import Profile
from bauta.records.languages import LANGUAGES, said_in
from bauta.records.sections import FULL_EXAMPLE, PROFILE, THEME, anchors

BY_LANGUAGE = (
    reminder.WORDS, reminder.QUALITY, online_form.PAGES, questions.SAID, reply.WORDS, web_form.LOCALES, web_form.NAMES,
    web_form.SIGNS, web_form.UNSURE, word_form.FRAMES, word_form.AMONG,
)  # fmt: skip
"""Every table of words by language that stands in the code."""
COUNTED_UP = re.compile(r"""["']nb["'], ["']nn["']""")


def test_the_languages_are_counted_up_in_one_place_alone() -> None:
    files = [file for file in (PROJECT / "hooks").rglob("*.py") if COUNTED_UP.search(file.read_text(encoding="utf-8"))]
    assert [file.name for file in files] == []


def test_whoever_has_words_by_language_has_them_for_each_in_their_order() -> None:
    assert [list(table) for table in BY_LANGUAGE] == [list(LANGUAGES)] * len(BY_LANGUAGE)


def test_a_language_without_words_of_its_own_says_what_the_first_says() -> None:
    assert said_in("nn", "kommuner", nn="kommunar") == "kommunar"
    assert said_in("nn", "kart", nn="") == said_in("en", "kart", nn="kartet") == "kart"
    assert said_in("en", "kommuner", nn="kommunar", en="municipalities") == "municipalities"
    strengths = declarations(Profile)["navn"]
    assert [strengths.label_in(language) for language in (*LANGUAGES, "en")] == ["Navn", "Namn", "Navn"]


def test_a_heading_is_known_by_its_words_in_every_language() -> None:
    for template in (FULL_EXAMPLE, PROFILE, THEME):
        known = anchors(template)
        assert {known[heading.words(language)] for heading in template for language in LANGUAGES} == {
            heading.id for heading in template
        }
