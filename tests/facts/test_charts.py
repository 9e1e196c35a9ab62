"""Charts are drawn from the fields: the figures stand beside the bars, in print and on the web."""

from __future__ import annotations

import pytest
from amended import SHARED_COST, SHARES, count_earlier
from conftest import Built, Desk
from proof import shown, web_page

from bauta.facts.charts import amounts
from bauta.reading.reader import Reader
from bauta.records.entries import Example


@pytest.fixture
def counted(desk: Desk) -> Desk:
    """The miniature with inhabitants of an earlier year, and a cost that two have shared."""
    count_earlier(desk)
    return desk


def test_the_book_shows_inhabitants_growth_and_shares(counted: Desk) -> None:
    text = shown(counted.pdf()).replace("\u00a0", " ")
    assert "Innbyggere i dagens grenser 2008 2 000 2026 2 345" in text
    assert "Kven som betalte gårdeierne én tredel kommunen to tredeler" in text
    assert "Kommune 2008 2026 Endring Lilleby 2 000 2 345 +17 % Øvrevik 1 974 987 −50 %" in text


def test_the_site_draws_each_bar_as_long_as_its_figure(amended: Built) -> None:
    def bars(address: str) -> list[tuple[str, float]]:
        (chart,) = web_page(amended.site, address).xpath("//section[@class='stolper']")
        return [(row.findtext("dt"), float(row.find(".//rect").get("width"))) for row in chart.xpath(".//dl/div")]

    assert bars("kommuner/lilleby") == [("2008", 85.3), ("2026", 100.0)]
    assert bars("eksempler/ovrevik-rampe-ved-kaia") == [("gårdeierne", 33.3), ("kommunen", 66.7)]
    (table,) = web_page(amended.site, "kapitler/felles-erfaringer").xpath("//table[@class='folketall']")
    changes = [(r.findtext("th"), r.find(".//rect").get("x"), r.find(".//rect").get("width")) for r in table[2]]
    assert changes == [("Lilleby", "0", "17.3"), ("Øvrevik", "-50.0", "50.0")]


def test_without_an_earlier_count_nothing_is_drawn(desk: Desk) -> None:
    assert "dagens grenser" not in shown(desk.pdf())


def test_a_share_of_nothing_is_a_fault_in_norwegian(desk: Desk) -> None:
    desk.edit(SHARED_COST, "tidsbruk:", SHARES.replace("andel: 1", "andel: 0"))
    line = desk.line_of(SHARED_COST, "  - {hvem: gårdeierne")
    assert f"{SHARED_COST}:{line}: [field-value]" in desk.report()


def test_amounts_are_drawn_against_the_greatest_and_only_where_two_are_known(desk: Desk) -> None:
    second = "  - {hva: trapp, belop: 100000, tekst: 100 000}"
    rows = f"belop:\n  - {{hva: rampe, belop: 50000, tekst: 50 000}}\n{second}\n"
    desk.edit(SHARED_COST, "tidsbruk:", f"{rows}tidsbruk:")
    assert [(bar.label, bar.share) for bar in amounts(example(desk))] == [("rampe", 0.5), ("trapp", 1)]
    assert "rampe 50 000 trapp 100 000" in shown(desk.pdf()).replace("\u00a0", " ")
    desk.edit(SHARED_COST, f"{second}\n", "")
    assert amounts(example(desk)) == ()


def example(desk: Desk) -> Example:
    entry = Reader(desk.root).read().by_key[SHARED_COST.removesuffix(".md")].entry
    assert isinstance(entry, Example)
    return entry
