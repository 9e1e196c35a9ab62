"""The palette, the word list and the measures of a design are proofread as texts are."""

from __future__ import annotations

import pytest
from conftest import Desk, build

from bauta.cli.check import main as check

PALETTE, WORDS, MEASURES = "overrides/palett.yml", "overrides/ord.yml", "overrides/design/a4/maal.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (PALETTE, '"#2f4b8a"', '"2f4b8a"', "«tema-1.rgb» kan ikke være «2f4b8a»; skriv # og seks tegn"),
        (PALETTE, '"#2f4b8a"', "#2f4b8a", "palett.yml:11: [yaml] feltene kan ikke leses"),
        (PALETTE, "[84, 62, 4, 28]", "[84, mye, 4, 28]", "skal være et tall, ikke «mye»; skriv bare sifre"),
        (PALETTE, "[84, 62, 4, 28]", "[84, 62, 4]", "«tema-1.cmyk.4» mangler"),
        (PALETTE, "lenke:", "lenkke:", "fargen «lenkke» brukes ikke; mener du «lenke»?"),
        (PALETTE, "lenke:", "lenkke:", "fargen «lenke» mangler; legg den til"),
        (PALETTE, "strek:", "gul:", "velg mellom aksent, flate, grunn"),
        (
            PALETTE, '"#2e6b3e", cmyk: [77, 22, 82, 38]}', '"#ffe100", cmyk: [0, 10, 100, 0]}',
            "hvit tekst på «tema-3» har kontrasten 1,3:1 på skjermen, men skal ha minst 4,5:1; velg en mørkere farge",
        ),
        (WORDS, "  se_side: se side\n", "", "ordet «se_side» mangler på nb; på nn er det «"),
        (WORDS, "  se_side: se side\n", "  se_side: 12\n", "«se_side» skal være tekst"),
        (WORDS, "og {} til", "og flere", "«og_flere» har ingen tomme felt på nb, men {} på nn"),
        (MEASURES, "topp: 20 ", "topp: tjue ", "«topp» skal være et tall, ikke «tjue»"),
        (MEASURES, "topp: 20 ", "toppp: 20 ", "feltet «toppp» finnes ikke; mener du «topp»?"),
        (MEASURES, "  kilde: 9\n", "", "størrelsen «kilde» mangler i «skrift»; overrides/print/"),
    ],
)  # fmt: skip
def test_a_fault_in_the_design_is_told_with_its_line(
    path: str, old: str, new: str, said: str, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.edit(path, old, new)
    code = check(desk.root, [])
    out = capsys.readouterr().out
    assert said in out, out
    assert code == 1
    assert all(line.startswith(f"{path}:") for line in out.splitlines())


def test_every_fault_of_the_design_is_told_at_once(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.edit(PALETTE, "lenke:", "lenkke:")
    desk.edit(WORDS, "  se_side: se side\n", "")
    desk.edit(MEASURES, "topp: 20 ", "topp: tjue ")
    check(desk.root, [])
    out = capsys.readouterr().out
    assert {line.partition(":")[0] for line in out.splitlines()} == {PALETTE, WORDS, MEASURES}


def test_a_word_that_a_template_asks_for_is_missed(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    text = (desk.root / WORDS).read_text(encoding="utf-8").splitlines(keepends=True)
    desk.write(WORDS, "".join(line for line in text if not line.startswith("  trolig:")))
    assert check(desk.root, []) == 1
    assert "ordet «trolig» mangler; overrides/" in capsys.readouterr().out


def test_the_build_says_it_without_a_traceback(desk: Desk) -> None:
    desk.edit(PALETTE, '"#2f4b8a"', '"blå"')
    built = build(desk)
    assert built.code == 1
    assert "«tema-1.rgb» kan ikke være «blå»" in built.output
    assert "Traceback" not in built.output
    assert not built.site.exists()
