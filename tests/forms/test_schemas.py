"""What editors complete and judge by while one types: the schemas and the files VS Code reads."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import yaml
from conftest import PROJECT, Built, Desk, choices
from jsonschema import Draft202012Validator
from proof import web_page

from bauta.cli import check
from bauta.correction import Correction
from bauta.forms.schemas import RECORDS, house_schemas, record_schema, snippets
from bauta.records.alternatives import in_house
from bauta.report import as_text

VSCODE = PROJECT / ".vscode"
HOUSE = choices().alternatives


def where(name: str) -> str:
    """The files a schema holds for."""
    return {"utgave": "content/utgaver/*.yml", "rastoff": "content/rastoff/*.yml"}.get(
        name, f"content/registre/{name}.yml"
    )


SETTINGS: dict[str, Any] = {
    "files.autoSave": "afterDelay",
    "files.autoSaveDelay": 1000,
    "files.eol": "\n",
    "[markdown]": {
        "editor.quickSuggestions": {"other": "on"},
        "editor.snippetSuggestions": "top",
        "editor.wordWrap": "on",
    },
    "yaml.schemas": {f".vscode/skjema/{name}.json": where(name) for name in house_schemas(HOUSE)},
}
FILES = {
    "settings.json": SETTINGS,
    "bauta.code-snippets": snippets(HOUSE),
    **{f"skjema/{name}.json": schema for name, schema in house_schemas(HOUSE).items()},
}


NOT_YET = {"adresser"}
"""Registers that have no file until the first text is taken away."""


@pytest.mark.parametrize("name", FILES)
def test_what_vs_code_reads_is_made_from_the_models(name: str, request: pytest.FixtureRequest) -> None:
    expected = json.dumps(FILES[name], ensure_ascii=False, indent=2) + "\n"
    if request.config.getoption("--renew"):
        (VSCODE / name).write_text(expected, encoding="utf-8")
    assert (VSCODE / name).read_text(encoding="utf-8") == expected


def faults(schema: dict[str, Any], value: Any) -> list[str]:
    Draft202012Validator.check_schema(schema)
    return [fault.json_path for fault in Draft202012Validator(schema).iter_errors(value)]


@pytest.mark.parametrize("name", house_schemas(HOUSE))
def test_the_houses_own_files_follow_their_schemas(name: str) -> None:
    files = list(PROJECT.glob(where(name)))
    assert files or name in NOT_YET
    for file in files:
        assert faults(house_schemas(HOUSE)[name], yaml.safe_load(file.read_text(encoding="utf-8"))) == []


def test_the_register_of_addresses_holds_what_a_removal_writes() -> None:
    schema = house_schemas(HOUSE)["adresser"]
    assert faults(schema, [{"tekst": "examples/en-port", "fjernet": "2026-11-30", "grunn": "Revet."}]) == []
    assert faults(schema, [{"tekst": "examples/en-port", "fjernet": "2026-11-30"}]) != []


def test_a_schema_marks_what_check_marks(desk: Desk) -> None:
    text = (desk.root / "examples/lilleby-benker-i-bygata.md").read_text(encoding="utf-8")
    schema = record_schema(in_house(RECORDS["eksempel"], HOUSE))
    written = yaml.safe_load(text.split("\n---\n")[0].removeprefix("---\n")) | {"oppdatert": "2026-01-15"}
    assert faults(schema, written) == []
    assert faults(schema, written | {"overforbarhet": "kjempehøy"}) == ["$.overforbarhet"]
    assert faults(schema, written | {"samarbied": []}) == ["$"]
    assert faults(schema, {key: value for key, value in written.items() if key != "tittel"}) == ["$"]


def test_the_schemas_are_published_in_norwegian(built: Built) -> None:
    for name in RECORDS:
        published = json.loads((built.site / f"skjema/{name}.json").read_text(encoding="utf-8"))
        assert published["properties"]["oppdatert"]["description"] == "ÅÅÅÅ-MM-DD"
        assert "A municipality" not in json.dumps(published)
        assert published["additionalProperties"] is False


def test_the_word_forms_lie_ready_in_both_languages(built: Built) -> None:
    page = web_page(built.site, "bidra/")
    forms = [link.get("href") for link in page.xpath("//a[contains(@href, '.docx')]")]
    assert len(forms) == 6
    for form in forms:
        assert (built.site / "bidra" / form).resolve().read_bytes().startswith(b"PK")


def test_vs_code_finds_every_correction_in_what_check_prints() -> None:
    matchers = json.loads((VSCODE / "tasks.json").read_text(encoding="utf-8"))["tasks"][0]["problemMatcher"]
    fault = Correction("examples/a.md", 3, "overset", "kort ned: 3 linjer")
    warning = Correction("examples/b.md", 1, "image-alt", "skriv den", "varsel")
    lines = as_text([fault, warning]).splitlines()
    found = [[bool(re.match(matcher["pattern"]["regexp"], line)) for line in lines] for matcher in matchers]
    assert found == [[True, False], [False, True]]
    for matcher in matchers:
        assert re.match(matcher["background"]["beginsPattern"], check.BEGINS)
        assert re.match(matcher["background"]["endsPattern"], check.ENDS)
