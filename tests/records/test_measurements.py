"""Measures, key figures, today's rules and landscapes: what a record says of them is met by reader and program."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest
from conftest import Built
from proof import web_page
from pydantic import ValidationError

from bauta.records.declaration import declarations
from bauta.records.entries import ENTRY_TYPES, Example, field_labels
from bauta.records.field_types import Picture
from bauta.records.measurements import KeyFigure, Measurement
from bauta.text.wording import worded

RAMP = "eksempler/ovrevik-rampe-ved-kaia/"


def test_measures_key_figure_and_rule_stand_among_the_facts_in_the_language_of_the_text(built: Built) -> None:
    rows = web_page(built.site, RAMP).xpath("//*[@class='fakta']//dl/div")
    facts = {row[0].text_content(): row[1].text_content().replace("\xa0", " ") for row in rows}
    assert facts["Mål"] == "stigning 1:15; bredde 1,8 m (mellom rekkverka)"
    assert facts["Nøkkeltal"] == "3 helger med dugnad"
    assert facts["Dagens krav"] == "TEK17 § 12-16"


def test_measures_key_figure_rule_and_landscape_are_data(built: Built) -> None:
    with (built.site / "data/eksempler.csv").open(encoding="utf-8", newline="") as file:
        row = next(row for row in csv.DictReader(file) if row["id"] == "ovrevik-rampe-ved-kaia")
    assert (row["nokkeltall"], row["nokkeltall_hva"]) == ("3", "helger med dugnad")
    assert (row["regel"], row["landskap"]) == ("TEK17 § 12-16", "kyst-uten-skog")
    data = json.loads((built.site / RAMP / "ovrevik-rampe-ved-kaia.json").read_bytes())
    assert data["bauta:mal"].startswith("stigning 1:15")
    assert data["bauta:regel"] == [
        "TEK17 § 12-16: En rampe har jevnt dekke, slak stigning, hvileplan og håndløper på begge sider."
    ]


def test_a_measure_is_a_number_with_its_unit_or_a_ratio_without() -> None:
    assert worded(Measurement(hva="fri-bredde", verdi=0.86, enhet="m"), "nb") == "fri bredde 0,86\xa0m"
    assert worded(Measurement(hva="stigning", verdi="1:15"), "nb") == "stigning 1:15"
    refused: list[dict[str, Any]] = [
        {"verdi": 2},
        {"verdi": "1:15", "enhet": "m"},
        {"verdi": float("inf"), "enhet": "m"},
        {"verdi": "1e5", "enhet": "m"},
        {"verdi": True, "enhet": "m"},
        {"verdi": 0, "enhet": "m"},
        {"verdi": "15:1"},
    ]
    for fields in refused:
        with pytest.raises(ValidationError):
            Measurement.model_validate({"hva": "stigning", **fields})


def test_a_key_figure_is_a_number_or_has_one_in_it() -> None:
    assert worded(KeyFigure(tall=10000, hva="turer"), "nb") == "10\xa0000 turer"
    assert worded(KeyFigure(tall="525 → 375", hva="holdeplasser"), "nb") == "525 → 375 holdeplasser"
    for figure in ("mange", float("nan"), "3" * 25, "1e9", "<b>3</b>"):
        with pytest.raises(ValidationError):
            KeyFigure.model_validate({"tall": figure, "hva": "turer"})


def test_the_focal_point_lies_in_the_picture() -> None:
    assert Picture(fil="a.jpg", fokus=[0, 0.25]).fokus == [0, 0.25]
    for point in ([0.5], [0.5, 0.5, 0.5], [1.01, 0], [-0.1, 0], [float("nan"), 0]):
        with pytest.raises(ValidationError):
            Picture.model_validate({"fil": "a.jpg", "fokus": point})


def test_a_name_is_called_the_same_wherever_it_stands_but_for_measures_and_templates() -> None:
    for language in ("nb", "nn"):
        called = {
            (name, declared.label_in(language))
            for kind in ENTRY_TYPES.values()
            for name, declared in declarations(kind).items()
        }
        assert {name for name, label in called if label != field_labels(language)[name]} == {"mal"}
        assert field_labels(language)["mal"] == declarations(Example)["mal"].label_in(language)
