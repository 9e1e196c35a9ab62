"""The bench writes down what it has measured, and leaves what it has not."""

from __future__ import annotations

from web_bench import merged


def test_a_figure_takes_the_row_of_its_name_and_what_was_not_measured_stays() -> None:
    row = {
        "gruppe": "Søk",
        "navn": "Rett side, av 159 spørsmål",
        "verdi": "97 prosent",
        "krav": "",
        "dato": "2026-11-23",
    }
    other = {**row, "navn": "Rett side, av 43 spørsmål: første gang"}
    figure = {"gruppe": "Søk", "navn": "Rett side, av 170 spørsmål", "verdi": 99.5, "enhet": "prosent"}
    rows = merged([row, other], [{**figure, "grense": 95, "minstemål": True}], "2026-11-30")
    assert [one["verdi"] for one in rows] == ["99,5 prosent", "97 prosent"]
    assert (rows[0]["navn"], rows[0]["krav"], rows[0]["dato"]) == (figure["navn"], "minst 95", "2026-11-30")
    assert rows[1] == other
