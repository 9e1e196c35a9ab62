"""`scripts/check --fix` mends what is Norwegian typography, and nothing else."""

from __future__ import annotations

import pytest
from conftest import PROJECT, Desk

from bauta.cli import check
from bauta.text.typography import mend

EXAMPLE = "examples/lilleby-benker-i-bygata.md"
HEAD = '---\nid: a\ntittel: "Plan 2006-08 - en prøve"\n---\n\n'
Captured = pytest.CaptureFixture[str]
SP = "\u00a0"


def prose(text: str) -> str:
    mended = mend("examples/a.md", HEAD + text)
    assert mended.startswith(HEAD)
    assert mend("examples/a.md", mended) == mended
    return mended.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ('Han sa "ja", og “nei”.', "Han sa «ja», og «nei»."),
        ("Benker - også nye -- er bra.", "Benker – også nye – er bra."),
        ("Fra 2006-08 og 2009-2013.", "Fra 2006–08 og 2009–2013."),
        ("Møtet 3.-6. juni og 4.desember 2008.", f"Møtet 3.–6.{SP}juni og 4.{SP}desember 2008."),
        ("Vedtatt 2008-12-04 og 04.02.2009.", f"Vedtatt 4.{SP}desember 2008 og 4.2.2009."),
        ("Den 4. Desember kl. 09.00.", f"Den 4.{SP}desember kl.{SP}09.00."),
        ("Det kostet 240000 kroner.", f"Det kostet 240{SP}000{SP}kroner."),
        ("Det bor 15 435 innbyggere der.", f"Det bor 15{SP}435 innbyggere der."),
        ("Vel 30% og 1.8 millioner.", f"Vel 30{SP}% og 1,8{SP}millioner."),
        ("Etter § 12 og nr. 5.", f"Etter §{SP}12 og nr.{SP}5."),
        ("Se side 4-7...", "Se side 4–7…"),
    ],
)
def test_prose_is_mended_once_and_for_all(written: str, mended: str) -> None:
    assert prose(written) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Skriv `2006-08 - 30%` i feltet.",
        "```\nx = \"a\" - 30%\n\ny 2006-08\n```",
        "    kode - 30%",
        "[planen](https://a.example/2006-08/30%25/\"x\") er her.",
        "Se https://a.example/2006-2008/a-b og post@2006-08.example.",
        "<!-- 30% - \"x\" -->",
        "| a | b |\n| - | - |\n| 1 | 2 |",
        "- - -",
        "* en\n - to",
        "Forskrift FOR-2013-06-21-732 og sak 2009-10/14.",
        "Et rør på 12\" og et på 10\".",
        'Han sa "ja.',
        "Ring 73 00 00 00 eller 800 00 000.",
        "I 2008 var det 1100 av dem.",
    ],
)  # fmt: skip
def test_code_addresses_tables_and_what_is_not_sure_stand_as_they_were(text: str) -> None:
    assert prose(text) == text


def test_what_someone_has_said_gets_other_marks_but_no_other_words() -> None:
    assert prose('Hun skrev: "Vedtatt 2008-12-04 - for 240000 kroner".') == (
        f"Hun skrev: «Vedtatt 2008-12-04 – for 240000{SP}kroner»."
    )


def test_every_text_of_the_house_keeps_its_letters_and_is_mended_once() -> None:
    for file in (f for folder in ("examples", "municipalities", "content") for f in (PROJECT / folder).rglob("*.md")):
        source = file.read_text(encoding="utf-8")
        mended = mend(file.name, source)
        assert mend(file.name, mended) == mended
        assert [sign for sign in mended if sign.isalpha()] == [sign for sign in source if sign.isalpha()]


def test_fix_mends_the_files_that_are_named_and_spares_the_approved(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (EXAMPLE, "municipalities/lilleby.md"):
        text = (desk.root / path).read_text(encoding="utf-8")
        desk.write(path, text.replace("## Veien videre\n\n", '## Veien videre\n\nDet er "bra" - nå.\n\n'))
    assert check.main(desk.root, ["--fix", str(desk.root / EXAMPLE)]) == 0
    assert "Det er «bra» – nå." in (desk.root / EXAMPLE).read_text(encoding="utf-8")
    assert 'Det er "bra" - nå.' in (desk.root / "municipalities/lilleby.md").read_text(encoding="utf-8")
    assert f"{EXAMPLE}: typografien er rettet i " in capsys.readouterr().err
    desk.edit("municipalities/lilleby.md", "status: utkast", "status: godkjent")
    check.main(desk.root, ["--fix"])
    assert "municipalities/lilleby.md: står urørt, siden den er godkjent" in capsys.readouterr().err
    assert 'Det er "bra" - nå.' in (desk.root / "municipalities/lilleby.md").read_text(encoding="utf-8")
