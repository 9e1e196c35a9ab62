"""Which times of a programme a measure is told by."""

import pytest

from bauta.records.eras import Era, touched
from bauta.records.field_types import Period

ERAS = [
    Era(id="for", navn="før", til=2004),
    Era(id="pilottiden", navn="pilottiden", navn_nn="pilottida", fra=2005, til=2008),
    Era(id="ressurstiden", navn="ressurstiden", fra=2009, til=2015),
    Era(id="etter", navn="etter", fra=2016),
]


@pytest.mark.parametrize(
    ("period", "found"),
    [
        (Period(fra="2004", til="2005"), ["for", "pilottiden"]),
        (Period(fra="2008", til="2009"), ["pilottiden", "ressurstiden"]),
        (Period(fra="2015-05", til="2015-05"), ["ressurstiden"]),
        (Period(fra="2015"), ["ressurstiden", "etter"]),
        (Period(fra="2018", til="ukjent"), ["etter"]),
        (Period(fra="ukjent", til="2008"), ["pilottiden"]),
        (Period(), []),
        ("ukjent", []),
    ],
)
def test_a_measure_is_told_by_all_the_times_it_went_on_in(period: Period, found: list[str]) -> None:
    assert [era.id for era in touched(ERAS, period)] == found


def test_a_time_is_called_what_the_language_of_the_page_calls_it() -> None:
    assert [ERAS[1].name_in("nb"), ERAS[1].name_in("nn"), ERAS[2].name_in("nn")] == [
        "pilottiden",
        "pilottida",
        "ressurstiden",
    ]
