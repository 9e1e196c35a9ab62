"""One declaration is all a new field asks of the house, and one function all a new rule asks; both are tried here.

The house is a copy with the field and the rule written into it, as one who carries on would write them.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from zipfile import ZipFile

import pypdfium2
import pytest
from conftest import Built, Desk, build, furnish
from proof import web_page

pytestmark = pytest.mark.full

ENTRIES, EXAMPLE, NYNORSK = (
    "hooks/bauta/records/entries.py",
    "examples/lilleby-benker-i-bygata.md",
    "examples/ovrevik-rampe-ved-kaia.md",
)
FIELD = """\
    klimaeffekt: Text | None = optional(
        "Klimaeffekt",
        "hva tiltaket gjør for klimaet",
        nn="Klimaverknad",
        hint_nn="kva tiltaket gjer for klimaet",
        shown=BRIEF | TABLE | LINKED,
        about="Hva tiltaket gjør for klimaet.",
    )

"""
BEFORE = "    @property\n    def name(self) -> str:\n        return self.tittel or self.id\n"
RULE = '''

@CopyRule
def shouting(copy: Copy, material: Material) -> Iterator[Correction]:
    """No lead ends with an exclamation mark."""
    if copy.entry.summary.endswith("!"):
        yield Correction(copy.path, copy.line_of("ingress"), "shouting", "ingressen roper; sett punktum")
'''


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The miniature in a house that has the field, with what it says in two examples."""
    desk = furnish(tmp_path_factory.mktemp("feltprove"))
    desk.edit(ENTRIES, BEFORE, FIELD + BEFORE)
    desk.edit(EXAMPLE, "finansiering: [Driftsbudsjettet]", "klimaeffekt: Flere går")  # the page is full
    desk.edit("examples/lilleby-skilt-i-biblioteket.md", "tidsbruk:", "klimaeffekt: Færre turer\ntidsbruk:")
    desk.edit(NYNORSK, "tidsbruk:", "klimaeffekt: Fleire går\ntidsbruk:")
    built = build(desk)
    assert built.code == 0, built.output
    return built


def ask(desk: Desk, code: str) -> str:
    """What a line of Python prints in the house on the desk."""
    environment = {**os.environ, "PYTHONPATH": str(desk.root / "hooks")}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=desk.root, env=environment, capture_output=True, text=True, check=True
    )
    return run.stdout


def word_text(built: Built, name: str) -> str:
    with ZipFile(built.site / f"skjema/{name}.docx") as parts:
        return parts.read("word/document.xml").decode()


def test_a_declared_field_is_a_fact_on_the_web_in_the_language_of_the_text(tried: Built) -> None:
    for address, label, value in (
        ("eksempler/lilleby-benker-i-bygata/", "Klimaeffekt", "Flere går"),
        ("eksempler/ovrevik-rampe-ved-kaia/", "Klimaverknad", "Fleire går"),
    ):
        facts = web_page(tried.site, address).xpath("//*[@class='fakta']//dl/div")
        assert [label, value] in [[part.text_content().strip() for part in fact] for fact in facts]


def test_a_declared_field_is_printed(tried: Built) -> None:
    def read(file: str) -> str:
        pages = pypdfium2.PdfDocument(tried.site / file)
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())

    # The page of a full example has room for the facts one acts on; its offprint has them all.
    assert "Klimaeffekt Færre turer" in read("last-ned/hoveddokument.pdf").replace(":", "")
    for id_, said in (
        ("lilleby-benker-i-bygata", "Klimaeffekt Flere går"),
        ("ovrevik-rampe-ved-kaia", "Klimaverknad Fleire går"),
    ):
        assert said in read(f"eksempler/{id_}/{id_}.pdf")


def test_a_declared_field_is_data(tried: Built) -> None:
    with (tried.site / "data/eksempler.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row["klimaeffekt"] for row in csv.DictReader(file)}
    assert rows["lilleby-benker-i-bygata"] == "Flere går"
    data = json.loads((tried.site / "data/eksempler.json").read_bytes())["hasPart"]
    said = {example["identifier"]: example.get("bauta:klimaeffekt") for example in data}
    assert (said["ovrevik-rampe-ved-kaia"], said["ovrevik-trapp-med-kontrast"]) == ("Fleire går", None)
    assert (
        "Hva tiltaket gjør for klimaet."
        in web_page(tried.site, "data/").get_element_by_id("klimaeffekt").text_content()
    )


def test_a_declared_field_is_asked_for_in_every_form(tried: Built) -> None:
    assert "Klimaeffekt" in word_text(tried, "eksempel")
    assert "Klimaverknad" in word_text(tried, "eksempel-nn")
    assert "Klima" not in word_text(tried, "kommune")
    schema = json.loads((tried.site / "skjema/eksempel.json").read_bytes())["properties"]["klimaeffekt"]
    assert (schema["title"], schema["description"]) == ("Klimaeffekt", "hva tiltaket gjør for klimaet")
    told = web_page(tried.site, "git/").text_content()
    assert 'klimaeffekt: ""' in told
    assert "hva tiltaket gjør for klimaet" in told
    code = (
        "import json; from bauta.forms.web_form import configuration; from bauta.records.registers import Registers; "
        "print(json.dumps(configuration('prove', {}, Registers())))"
    )
    fields = json.loads(ask(tried.desk, code))["collections"][0]["fields"]
    assert next(field["label"] for field in fields if field["name"] == "klimaeffekt") == "Klimaeffekt"


def test_a_rule_is_one_function(desk: Desk) -> None:
    sections = "hooks/bauta/house_style/sections.py"
    desk.own(sections)
    desk.write(sections, (desk.root / sections).read_text(encoding="utf-8") + RULE)
    line = desk.line_of(EXAMPLE, "ingress:")
    lead = (desk.root / EXAMPLE).read_text(encoding="utf-8").splitlines()[line - 1]
    desk.edit(EXAMPLE, lead, "ingress: Nå kan alle hvile!")
    code = (
        "from pathlib import Path; from bauta.publication import House; from bauta.report import as_text; "
        "print(as_text(House(Path('.')).verdict().corrections))"
    )
    assert f"{EXAMPLE}:{line}: [shouting] ingressen roper; sett punktum" in ask(desk, code)
