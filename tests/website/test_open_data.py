"""The data: what is read back is what the texts say."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

from conftest import PROJECT, Built, Desk
from lxml import etree, html

from bauta.artwork.design import read_words
from bauta.publication import House, Publication
from bauta.website.clippings.open_data import data_files
from bauta.website.clippings.table import Cell, columns, for_excel, names, rfc_4180
from bauta.website.clippings.workbook import workbook

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def table(built: Built) -> list[dict[str, str]]:
    """The examples as a program reads them."""
    with (built.site / "data/eksempler.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_example_is_a_row_with_its_terms(built: Built) -> None:
    rows = {row["id"]: row for row in table(built)}
    assert set(rows) == {file.stem for file in (built.desk.root / "examples").glob("*.md")}
    bench = rows["lilleby-benker-i-bygata"]
    assert bench["tittel"] == "Benker for hver femtiende meter i Bygata"
    assert (bench["kommuner"], bench["stikkord"]) == ("Lilleby", "benk; ledelinje; skilt")
    assert (bench["kostnad"], bench["valuta"], bench["breddegrad"]) == ("240000", "NOK", "61")
    for row in rows.values():
        assert row["lisens"] == "CC BY 4.0"
        assert row["adresse"] in row["kilde"]


def test_a_table_comes_back_whole_whatever_stands_in_a_cell() -> None:
    cells = ['"sitat"', "linje\nskift", "semikolon; og, komma", "æøå", "", " rom "]
    row = [*cells, *[""] * (len(names()) - len(cells))]
    header, back = csv.reader(io.StringIO(rfc_4180([row]).decode(), newline=""))
    assert (header, back) == (names(), row)
    assert b"\r\n" in rfc_4180([row])


def test_excel_gets_norwegian_numbers_and_no_formulas() -> None:
    row = ["=1+1", 61.5, "-5 grader", *[""] * (len(names()) - 3)]
    data = for_excel([row])
    assert data.startswith(b"\xef\xbb\xbf")
    _, back = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert back[:3] == ["'=1+1", "61,5", "'-5 grader"]


def cells(file: Path, sheet: int) -> list[dict[str, str]]:
    """The cells of a sheet by their place: text, or a number as it is written."""
    with zipfile.ZipFile(file) as parts:
        shared = ["".join(text.itertext()) for text in etree.fromstring(parts.read("xl/sharedStrings.xml"))]
        rows = etree.fromstring(parts.read(f"xl/worksheets/sheet{sheet}.xml")).iter(f"{SHEET}row")
        assert b"<f>" not in parts.read(f"xl/worksheets/sheet{sheet}.xml")
        return [
            {
                re.sub(r"\d", "", cell.get("r", "")): shared[int(value)] if cell.get("t") == "s" else value
                for cell in row
                if (value := cell.findtext(f"{SHEET}v")) is not None
            }
            for row in rows
        ]


def test_the_workbook_says_what_the_table_says_and_what_each_field_holds(built: Built) -> None:
    head, *rows = cells(built.site / "data/eksempler.xlsx", 1)
    assert list(head.values()) == names()
    read = [{head[letter]: value for letter, value in row.items()} for row in rows]
    assert read == [{name: cell for name, cell in row.items() if cell} for row in table(built)]
    _, *fields = cells(built.site / "data/eksempler.xlsx", 2)
    assert [tuple(row.values()) for row in fields] == list(columns(read_words(PROJECT)["nb"]).items())


def test_a_formula_in_a_text_is_text_in_the_workbook(tmp_path: Path) -> None:
    row: list[Cell] = ["=1+1", 61.5, "-5 grader", "http://a.example/ er en adresse", "", *[""] * (len(names()) - 5)]
    file = tmp_path / "bok.xlsx"
    file.write_bytes(workbook([row], "Prøve", "Redaksjonen", "2026-01-15", read_words(PROJECT)["nb"]))
    assert file.read_bytes() == workbook([row], "Prøve", "Redaksjonen", "2026-01-15", read_words(PROJECT)["nb"])
    assert list(cells(file, 1)[1].values()) == ["=1+1", "61.5", "-5 grader", "http://a.example/ er en adresse"]


def test_municipalities_are_points_in_norway(built: Built) -> None:
    data = json.loads((built.site / "data/kommuner.geojson").read_bytes())
    assert data["type"] == "FeatureCollection"
    assert len(data["features"]) == len(list((built.desk.root / "municipalities").glob("*.md")))
    for feature in data["features"]:
        longitude, latitude = feature["geometry"]["coordinates"]
        assert 4 < longitude < 32
        assert 57 < latitude < 72
        assert feature["properties"]["lisens"] == "CC BY 4.0"


def test_every_reference_is_there_in_both_forms(built: Built) -> None:
    items = json.loads((built.site / "data/henvisninger.csl.json").read_bytes())
    text = (built.site / "data/henvisninger.bib").read_text(encoding="utf-8")
    assert items
    assert text.count("\n}\n") == len(items)
    assert all(f"{{{item['id']},\n" in text for item in items)


def test_the_page_of_data_lists_every_file_and_every_field(built: Built) -> None:
    page = html.document_fromstring((built.site / "data/index.html").read_bytes())
    files = {file.name for file in (built.site / "data").iterdir()} - {"index.html"}
    assert set(page.xpath("//td/preceding-sibling::th//a/@href")) == files
    example = json.loads((built.site / "eksempler/lilleby-benker-i-bygata/lilleby-benker-i-bygata.json").read_bytes())
    named = {name.removeprefix("bauta:") for name in example if name.startswith("bauta:")} | set(names())
    assert named <= set(page.xpath("//@id"))


def test_every_rule_is_there_with_its_place_and_the_examples_that_show_it(built: Built) -> None:
    (rule,) = json.loads((built.site / "data/regler.json").read_bytes())
    assert (rule["paragraf"], rule["kontrollert"]) == ("TEK17 § 12-16", "2026-01-15")
    assert rule["tall"] == [{"hva": "største stigning", "verdi": "1:15", "enhet": ""}]
    assert rule["adresse"].endswith("krav/#rampe")
    assert [address.split("/")[-2] for address in rule["eksempler"]] == ["ovrevik-rampe-ved-kaia"]


def test_many_examples_come_in_parts_that_the_first_file_names(desk: Desk) -> None:
    with House(desk.root) as house:
        site = Publication(house).site
        whole = json.loads(data_files(site)["eksempler.json"])
        files = data_files(site, part=3)
    first = json.loads(files["eksempler.json"])
    named = [part["contentUrl"].rpartition("/")[2] for part in first["distribution"]]
    assert named == ["eksempler-1.json", "eksempler-2.json"]
    assert "hasPart" not in first
    assert [example for name in named for example in json.loads(files[name])["hasPart"]] == whole["hasPart"] != []
