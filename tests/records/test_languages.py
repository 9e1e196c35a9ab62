"""What there is to know of a language stands in its file; whoever has words by language has them for each."""

import re

import pytest
from conftest import PROJECT

from bauta.desk import reminder
from bauta.forms import online_form, reply, web_form
from bauta.records.declaration import declarations
from bauta.records.entries import Profile
from bauta.records.glossary import glossary
from bauta.records.languages import DECLARED, LANGUAGES, TONGUES, MissingWordError, Words, declared_in, said_in
from bauta.records.sections import FULL_EXAMPLE, PROFILE, THEME, anchors

TOLD = (
    reminder.WORDS, reminder.QUALITY, online_form.PAGES, reply.WORDS, web_form.LOCALES, web_form.NAMES,
    web_form.SIGNS, web_form.UNSURE,
)  # fmt: skip
"""What contributors are told, by language, which stands in the code in both written languages."""
COUNTED_UP = re.compile(r"""["']nb["'], ["']nn["']""")


def test_no_code_counts_the_languages_up() -> None:
    files = [file for file in (PROJECT / "hooks").rglob("*.py") if COUNTED_UP.search(file.read_text(encoding="utf-8"))]
    assert [file.name for file in files] == []
    assert (DECLARED, LANGUAGES) == (("nb", "nn"), ("en", "nb", "nn"))


def test_contributors_are_told_in_both_written_languages() -> None:
    assert [list(table) for table in TOLD] == [list(DECLARED)] * len(TOLD)


@pytest.mark.parametrize("language", set(LANGUAGES) - set(DECLARED))
def test_another_language_says_every_heading_label_and_hint(language: str) -> None:
    sayings = glossary()
    assert len(sayings) > 200
    assert list(TONGUES[language].sagt) == [saying for saying in TONGUES[language].sagt if saying in sayings]
    assert [saying for saying in sayings if saying not in TONGUES[language].sagt] == []


def test_a_language_declared_in_leans_on_the_first_and_another_never_does() -> None:
    assert said_in("nn", "kommuner", nn="kommunar") == "kommunar"
    assert said_in("nn", "kart", nn="") == said_in("en", "kart", nn="kartet") == "kart"
    name = declarations(Profile)["navn"]
    assert [name.label_in(language) for language in ("nb", "nn", "en")] == ["Navn", "Namn", "Name"]
    with pytest.raises(MissingWordError, match=r"en\.yml: «kart» har ingen oversettelse"):
        declared_in("en", "kart", nn="kartet")
    with pytest.raises(MissingWordError, match=r"overrides/ord\.yml: ordet «kart» mangler på en"):
        Words("en", {"side": "page"})["kart"]


def test_a_heading_is_known_by_its_words_in_every_language() -> None:
    for template in (FULL_EXAMPLE, PROFILE, THEME):
        known = anchors(template)
        assert {known[heading.words(language)] for heading in template for language in LANGUAGES} == {
            heading.id for heading in template
        }
