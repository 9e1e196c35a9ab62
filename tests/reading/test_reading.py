"""Whatever people write or save, the house reads on and says at which line it is wrong."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable

import pytest
from conftest import Desk

from bauta.text.tree import html

PAGE = "content/om.md"
EXAMPLE = "examples/lilleby-benker-i-bygata.md"
PROFILE = "municipalities/lilleby.md"

BROKEN = {
    "a colon in a value": ("tittel: Om", "tittel: Om: boka", 4, "kolon midt i en verdi"),
    "a key without colon": ("tittel: Om\n", "tittel: Om\nprogrammet\n", 5, "kolon mangler"),
    "an open quote": ("ingress: Om prøveboka.", 'ingress: "Om prøveboka.', 11, "ikke lukket"),
    "an open bracket": ("tittel: Om", "tittel: [Om", 4, "hakeparentes"),
    "an open brace": ("tittel: Om", "tittel: {Om", 4, "krøllparentes"),
    "a tab for indent": ("tittel: Om", "\ttittel: Om", 4, "tabulator"),
    "an at sign first": ("tittel: Om", "tittel: @om", 4, "et tegn som betyr noe annet i YAML"),
    "an asterisk first": ("tittel: Om", "tittel: *om", 4, "«*» først i en verdi"),
    "an anchor": ("tittel: Om", "tittel: &a [Om]", 4, "«&» først i en verdi"),
    "a Python object": ("tittel: Om", "tittel: !!python/object:os.system Om", 4, "«!» først i en verdi"),
    "a key twice": ("tittel: Om", "tittel: Om\ntittel: Om", 5, "står også på linje 4"),
    "a list as key": ("tittel: Om", "[tittel]: Om", 4, "feltnavn er ikke vanlig tekst"),
    "a control character": ("tittel: Om", "tittel: O\x07m", 4, "styretegn"),
    "no end of the fields": ("---\n\nPrøveboka", "\n\nPrøveboka", 1, "ikke avsluttet"),
    "an indent too many": ("tittel: Om\n", "tittel: Om\n   program: prove\n", 5, "kolon midt i en verdi"),
    "a list for fields": ("id: om\n", "- om\n", 3, "innrykk"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_broken_yaml_is_told_at_its_line_with_its_cause(fault: str, desk: Desk) -> None:
    old, new, line, cause = BROKEN[fault]
    desk.edit(PAGE, old, new)
    report = [str(fault) for fault in desk.proofread()]
    assert [text for text in report if text.startswith(f"{PAGE}:{line}: [yaml]") and cause in text], report
    assert len([text for text in report if PAGE in text]) == 1


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "begynner ikke med"),
        (b"Bare tekst\n", "begynner ikke med"),
        (b"---\n---\n", "[field-missing]"),
        (b"---\nbare tekst\n---\n", "ikke felt"),
        ("---\ntittel: Prøve\n---\n".encode("latin-1"), "UTF-8"),
        (b"\xff\xd8\xff\xe0 et bilde \x00", "UTF-8"),
        (b"---\na: " + b"[" * 3000 + b"\n---\n", "[yaml]"),
        (b"---\na: " + b"{b: " * 3000 + b"1" + b"}" * 3000 + b"\n---\n", "[yaml]"),
        (b"---\n? a\n: b\n---\n", "[field-unknown]"),
        (b"---\n1: 2\nnull: 3\n---\n", "[field-unknown]"),
    ],
)
def test_a_file_that_is_no_manuscript_is_told_and_the_rest_is_read(content: bytes, cause: str, desk: Desk) -> None:
    desk.write("content/ny.md", content)
    report = [str(fault) for fault in desk.proofread()]
    assert report
    assert all(line.startswith("content/ny.md:") for line in report), report
    assert any(cause in line for line in report), report


def test_broken_fields_are_not_printed_as_text(desk: Desk) -> None:
    desk.edit(EXAMPLE, "kommuner: [lilleby]", "kommuner: [lilleby")
    text = " ".join(html(section.nodes) for section in desk.verdict().rendered[EXAMPLE.removesuffix(".md")])
    assert "stikkord:" not in text
    assert "kommuner:" not in text


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (PROFILE, 'kommunenummer: "3499"', "kommunenummer: 0502", "«0502» leses som tallet 322"),
        (PAGE, "sprak: nb", "sprak: no", "«sprak» kan ikke være «no»; velg mellom nb eller nn"),
        (PAGE, "tittel: Om", "tittel: 2026", "«tittel» «2026» leses som tall"),
        (PAGE, "tittel: Om", "tittel: ja", None),
        (PAGE, "tittel: Om", "tittel: yes", "«yes» leses som ja"),
        (PAGE, "tittel: Om", "tittel: [Om]", "skal være tekst"),
        (PAGE, "ingress: ", "ingres: ", "mener du «ingress»?"),
        (PAGE, "oppdatert: 2026-01-15", "oppdatert: 15.1.2026", "skriv ÅÅÅÅ-MM-DD"),
        (EXAMPLE, "periode: {fra:", "periode: {far:", "feltet «far» finnes ikke; mener du «fra»?"),
        (EXAMPLE, "alt: En lang", "Alt: En lang", "feltet «Alt» finnes ikke; mener du «alt»?"),
        (EXAMPLE, "fil: benk.jpg", "fil: ../../hemmelig", "«bilder.1.fil» kan ikke være «../../hemmelig»"),
        (EXAMPLE, "fil: benk.jpg", "fil: ../benk.jpg", "uten sti"),
        (EXAMPLE, "fase: gjennomført", "fase: ferdig", "«fase» kan ikke være «ferdig»; velg mellom planlagt"),
    ],
)
def test_a_value_yaml_or_people_twist_is_told_once(path: str, old: str, new: str, told: str | None, desk: Desk) -> None:
    desk.edit(path, old, new)
    hits = [line for line in desk.report().splitlines() if told is None or told in line]
    assert len(hits) == (0 if told is None else 1), desk.report()


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: unicodedata.normalize("NFD", text).encode(),
    ],
    ids=["BOM", "CRLF", "CR", "NFD"],
)
def test_how_a_program_saves_a_file_makes_no_difference(saved: Callable[[str], bytes], desk: Desk) -> None:
    before = desk.verdict()
    for path in (EXAMPLE, PROFILE, PAGE, "content/registre/referanser.yml", "content/utgaver/hoveddokument.yml"):
        desk.write(path, saved((desk.root / path).read_text(encoding="utf-8")))
    after = desk.verdict()
    assert after.corrections == before.corrections == ()
    assert after.rendered == before.rendered


@pytest.mark.parametrize("name", ["Lilleby benker.md", "lilleby_benker.md", "Benker.md", "ærlig.md", "a--b.md"])
def test_a_file_name_that_is_no_address_is_told(name: str, desk: Desk) -> None:
    for form in ("NFC", "NFD"):
        desk.write("content/" + unicodedata.normalize(form, name), (desk.root / PAGE).read_bytes())
        assert f"content/{name}:1: [id-filename] filnavnet «{name}» kan ikke brukes som adresse" in desk.report()
        (desk.root / "content" / unicodedata.normalize(form, name)).unlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows lager ikke snarveier uten videre")
def test_a_shortcut_to_another_file_is_not_followed(desk: Desk) -> None:
    (desk.root / "hemmelig").write_text("passord", encoding="utf-8")
    (desk.root / "examples/snarvei.md").symlink_to(desk.root / "hemmelig")
    (desk.root / "examples/lilleby-benker-i-bygata/benk.jpg").unlink()
    (desk.root / "examples/lilleby-benker-i-bygata/benk.jpg").symlink_to(desk.root / "hemmelig")
    report = desk.report()
    assert "examples/snarvei.md:1: [id-filename] filen er en snarvei" in report
    assert "[image-missing] bildet «benk.jpg» finnes ikke" in report
    assert "passord" not in report
