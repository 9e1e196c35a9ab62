"""Facts are put in words the way of the language they are told in."""

import pytest

from bauta.records.field_types import Cost, Period
from bauta.text.wording import amount, date, days, listed, span, worded


def test_a_period_of_one_known_side_is_told_in_the_language_of_the_text() -> None:
    since = Period(fra="2009", til="ukjent")
    assert [worded(since, language) for language in ("nb", "nn")] == ["fra 2009", "frå 2009"]
    assert [span(None, "2013", language) for language in ("nb", "nn")] == ["til 2013"] * 2


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_dates_numbers_and_lists_are_told_the_norwegian_way(language: str) -> None:
    assert (date("2008-12-04", language), date("2008-12", language)) == ("4.\u00a0desember 2008", "desember 2008")
    assert days("2008-12-04", "2008-12-05", language) == "4.–5.\u00a0desember 2008"
    assert days("2008-11-30", "2008-12-01", language) == "30.\u00a0november – 1.\u00a0desember 2008"
    assert (amount(10000.5, language), amount(-2, language)) == ("10\u00a0000,5", "−2")
    assert worded(Cost(belop=180000, ar=2009), language) == "180\u00a0000\u00a0kroner (2009)"
    assert listed(["Risør", "Stord", "Time"], language) == "Risør, Stord og Time"


def test_english_is_told_the_english_way() -> None:
    assert (date("2008-12-04", "en"), amount(10000.5, "en")) == ("4\u00a0December 2008", "10,000.5")
    assert days("2008-12-04", "2008-12-05", "en") == "4–5\u00a0December 2008"
    assert (span("2009", None, "en"), span(None, "2013", "en")) == ("from 2009", "until 2013")
    assert worded(Cost(belop=180000, ar=2009), "en") == "NOK\u00a0180,000 (2009)"
    assert listed(["Risør", "Stord", "Time"], "en") == "Risør, Stord and Time"
