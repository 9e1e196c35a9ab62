"""Values that cannot be, and YAML that means something else than its writer thinks: told at the line, never used."""

from __future__ import annotations

import pytest
from conftest import Desk

from bauta.reading.front_matter import read_any_yaml
from bauta.text.wording import worded

PROFILE = "municipalities/lilleby.md"
EXAMPLE = "examples/lilleby-benker-i-bygata.md"
PLAN = "content/utgaver/hoveddokument.yml"

IMPOSSIBLE = [
    (EXAMPLE, "belop: 240000", "belop: .inf", "field-value", "«kostnad.belop» skal være et tall, ikke «uendelig»"),
    (EXAMPLE, "belop: 240000", "belop: .nan", "field-value", "skal være et tall, ikke «ikke et tall»"),
    (EXAMPLE, "belop: 240000", "belop: -5", "field-value", "kan ikke være -5; skriv et tall som er minst 0"),
    (EXAMPLE, "belop: 240000", "belop: 1e300", "field-value", "«kostnad.belop»"),
    (EXAMPLE, "tall: 31", "tall: .inf", "field-value", "«resultater.1.tall» skal være et tall"),
    (EXAMPLE, "ar: 2009}", "ar: 20009}", "field-value", "kan ikke være 20009; skriv et tall som er høyst 2999"),
    (EXAMPLE, "dato: \"2009\"", 'dato: "2009-13"', "field-value", "er ikke en dato som finnes («2009-13»)"),
    (EXAMPLE, "dato: \"2009\"", 'dato: "2009-02-31"', "field-value", "er ikke en dato som finnes («2009-02-31»)"),
    (EXAMPLE, "dato: \"2009\"", 'dato: "2009-02-00"', "field-value", "er ikke en dato som finnes («2009-02-00»)"),
    (EXAMPLE, "dato: \"2009\"", 'dato: "0000"', "field-value", "er ikke en dato som finnes («0000»)"),
    (EXAMPLE, "dato: \"2009\"", 'dato: "\uff12\uff10\uff10\uff19"', "field-value", "ÅÅÅÅ-MM-DD"),
    (EXAMPLE, "oppdatert: 2026-01-15", "oppdatert: 2026-02-30", "field-value", "er ikke en dato som finnes"),
    (EXAMPLE, "lat: 61.0, lon: 10.0", "lat: 10.0, lon: 61.0", "field-value", "er de to byttet om"),
    (EXAMPLE, "lat: 61.0, lon: 10.0", "lat: 6765000, lon: 590000", "field-value", "eller er det UTM-koordinater?"),
    (PROFILE, "lat: 61.1", "lat: .inf", "field-value", "«posisjon.lat» kan ikke være uendelig"),
    (PROFILE, "lat: 61.1", "lat: .nan", "field-value", "«posisjon.lat» kan ikke være ikke et tall"),
    (PROFILE, "tall: 2345", "tall: 99999999999999999999", "field-value", "skriv et tall som er høyst 10000000"),
    (PROFILE, "stillingsprosent: 50", "stillingsprosent: .inf", "field-value", "skal være et tall"),
    (PLAN, "ark: 4", "ark: 0", "field-value", "«ark» kan ikke være 0; skriv et tall som er minst 1"),
    (PLAN, "bredde: 210", "bredde: .nan", "field-value", "«format.bredde» skal være et tall"),
    (PLAN, "bredde: 210", "bredde: 0", "field-value", "skriv et tall som er minst 50"),
    (PLAN, "id: plasser\n", "\n", "part-missing", "sidene av slaget «tema» trenger en tekst"),
    (PLAN, "slag: profil, id: lilleby", "slag: profil", "part-missing", "sidene av slaget «profil» trenger en tekst"),
    (PLAN, "slag: register", "slag: hjul", "part-missing", "har ikke noe hjul"),
    (EXAMPLE, "tidsbruk: 8", "tidsbruk: !!bool abc", "yaml", "«!» først i en verdi betyr noe annet i YAML"),
    (EXAMPLE, "tidsbruk: 8", "tidsbruk: !!int ''", "yaml", "«!» først i en verdi"),
    (EXAMPLE, "tidsbruk: 8", "tidsbruk: !!timestamp x", "yaml", "«!» først i en verdi"),
    (EXAMPLE, "tidsbruk: 8", "tidsbruk: !!python/object:os.system x", "yaml", "«!» først i en verdi"),
    (EXAMPLE, "tidsbruk: 8", "tidsbruk: *Omtrent* 8", "yaml", "«*» eller «&» først i en verdi"),
    (EXAMPLE, "tidsbruk: 8", "tidsbruk: &Omtrent 8", "yaml", "«&» først i en verdi"),
    (EXAMPLE, "kommuner: [lilleby]", "kommuner:\n\t- lilleby", "yaml", "linja er rykket inn med tabulator"),
    (EXAMPLE, "tema: plasser", "<<<<<<< HEAD\ntema: plasser\n=======", "yaml", "linja er et merke fra git"),
    (EXAMPLE, "tittel: Benker for", "tittel: Benker #1 for", "field-value", "«#1 for hver femtiende meter i Byg"),
    (EXAMPLE, "samarbeid: [Historielaget]", "samarbeid:\n  - Korps #1 i Lia", "field-value", "«#1 i Lia» blir borte"),
    (EXAMPLE, "tidsbruk: 8", "tidsbruk: Bygg # 8", "field-value", "sett to mellomrom foran #"),
    (EXAMPLE, "tidsbruk: 8", "tidsbruk: #8", "field-value", "«#8 måneder fra vedtak til siste benk» blir borte"),
    (EXAMPLE, "id: lilleby", "id: Lilleby", "field-value", "«id» kan ikke være «Lilleby-benker-i-bygata»"),
    (PROFILE, "id: lilleby\n", "", "field-missing", "feltet «id» mangler"),
    (PROFILE, "type: kommune", "type: eksempel", "id-filename", "flytt den til examples/"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "right", "wrong", "rule", "told"), IMPOSSIBLE)
def test_what_cannot_be_is_told_at_its_line(
    path: str, right: str, wrong: str, rule: str, told: str, desk: Desk
) -> None:
    desk.edit(path, right, wrong)
    found = [c for c in desk.verdict().corrections if c.rule == rule and c.path == path and told in c.text]
    assert found, desk.report()
    lines = (desk.root / path).read_text(encoding="utf-8").split("\n")
    assert found[0].line == 1 or lines[found[0].line - 1].strip() or wrong == "\n"


def test_a_record_with_a_field_at_fault_keeps_all_others_as_they_are_meant(desk: Desk) -> None:
    desk.edit(PROFILE, "id: lilleby\n", "id: Lilleby\n")
    desk.edit(PROFILE, "lat: 61.1", "lat: .inf")
    profile = desk.verdict().material.profiles["lilleby"]
    assert profile.rolle[0].program == "prove"
    assert profile.innbyggere.tall == 2345  # type: ignore[union-attr]  # known in the miniature


def test_an_example_among_the_municipalities_is_told_of_in_one_line(desk: Desk) -> None:
    (desk.root / EXAMPLE).rename(desk.root / "municipalities/lilleby-benker-i-bygata.md")
    told = [c for c in desk.verdict().corrections if c.path == "municipalities/lilleby-benker-i-bygata.md"]
    assert [c.rule for c in told] == ["id-filename"]


@pytest.mark.parametrize("nested", ["- " * 25_000, "[" * 50_000, "? " * 25_000, "{a: " * 10_000])
def test_levels_without_end_are_told_of_at_once(nested: str) -> None:
    _, _, faults = read_any_yaml("stikkord.yml", nested)
    assert [fault.text for fault in faults] == ["feltene ligger i for mange nivåer; sammenlign med malen"]


@pytest.mark.parametrize("path", [EXAMPLE, "content/registre/stikkord.yml"])
def test_text_in_the_encoding_of_windows_is_told_of_at_its_line(path: str, desk: Desk) -> None:
    text = (desk.root / path).read_text(encoding="utf-8")
    desk.write(path, (text + "# måned\n").encode("cp1252"))
    told = [c for c in desk.verdict().corrections if c.path == path and "velg «Lagre som» og koding UTF-8" in c.text]
    assert told
    assert any(ord(sign) > 127 for sign in (text + "# måned\n").split("\n")[told[0].line - 1])


@pytest.mark.parametrize(
    ("added", "told"), [("x" * 10_001, "lengre enn 10000 tegn"), ("x\n" * 500_001, "større enn 1000 kB")]
)
def test_no_file_and_no_line_is_longer_than_a_text_can_be(added: str, told: str, desk: Desk) -> None:
    desk.edit(EXAMPLE, "## Bakgrunn og mål\n", f"## Bakgrunn og mål\n\n{added}\n")
    assert told in desk.report()


def test_amounts_of_many_digits_are_written_out(desk: Desk) -> None:
    desk.edit(EXAMPLE, "belop: 240000", "belop: 12345678901")
    cost = desk.verdict().material.examples["lilleby-benker-i-bygata"].kostnad
    assert worded(cost, "nb") == "12\u00a0345\u00a0678\u00a0901\u00a0kroner (2009)"


def test_a_municipality_that_is_gone_is_told_of_wherever_it_is_named(desk: Desk) -> None:
    (desk.root / PROFILE).unlink()
    told = {c.path for c in desk.verdict().corrections}
    assert told >= {
        "content/kapitler/felles-erfaringer.md",
        "content/om.md",
        "content/rastoff/lilleby.yml",
        PLAN,
        EXAMPLE,
        "examples/lilleby-skilt-i-biblioteket.md",
        "examples/ovrevik-trapp-med-kontrast.md",
    }
