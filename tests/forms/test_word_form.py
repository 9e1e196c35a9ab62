"""From a Word form to a record: whatever staff do to the form, nothing is lost and what is missing is told."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import MINIATURE, Desk
from PIL import Image
from secretary import fill, heading, para, picture, words

from bauta.cli import intake, new
from bauta.forms.questions import editors_fields, questions, recognised
from bauta.forms.word_file import read_word_file
from bauta.forms.word_form import word_form
from bauta.reading.body import COMMENT
from bauta.reading.manuscript import read_manuscript
from bauta.records.entries import Example, Profile

TITLE = "Rampe ved kaia"
PATH = "examples/ovrevik-rampe-ved-kaia.md"
PHOTO = MINIATURE / "examples/ovrevik-rampe-ved-kaia/rampe.jpg"
ANSWERS: dict[str, Any] = {
    "Ingress": "Øvrevik bygde ein rampe.",
    "Tema": "Plasser",
    "Stikkord": "benk, ledelinje, skilt",
    "Tiltak": "Bygg",
    "Hvem det hjelper": "Bevegelse, syn",
    "Fase": "gjennomført",
    "Periode: fra": "2007",
    "Kostnad: beløp": "240 000 kr",
    "Kostnad: med merverdiavgift (ja eller nei)": "Ja",
    "Ansvarlig: e-post": "teknisk@ovrevik.example",
    "Medvirkning": ["Rådet for eldre", "Skolens elevråd, alle trinn"],
    "Forankring 1: organ": "Formannskapet",
    "Forankring 1: dato": "4. desember 2008",
    "Resultat 1: hva": "Flere bruker kaia",
    "Resultat 1: tall": "1 200",
    "Overførbarhet": "Høy",
    "Bilder 1: bildet": picture(PHOTO),
    "Bilder 1: hva bildet viser": "En rampe av tre.",
}
TEXT = {
    "Kort fortalt": [para("“Rampe” for alle – «nesten» gratis.")],
    "Slik gjorde vi det": [
        {
            "t": "OrderedList",
            "c": [[1, {"t": "Decimal"}, {"t": "Period"}], [[para("Mål.")], [para("Bygg.")], [para("Se.")]]],
        }
    ],
    "Snubletråder": [para("Stien var bratt.")],
}


Captured = pytest.CaptureFixture[str]


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A form for a full recipe."""
    entry = Example.model_construct(None, tittel=TITLE, kommuner=["ovrevik"], form="full", sprak="nb", program="prove")
    file = tmp_path / "skjema.docx"
    file.write_bytes(word_form(entry))
    return file


@pytest.fixture
def here(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(desk.root)
    (desk.root / PATH).unlink()
    return desk


def record(desk: Desk) -> dict[str, Any]:
    found = read_manuscript(desk.root, desk.root / PATH)
    assert found.readable, found.faults
    return {**found.fields, **{section.title: section.text for section in found.sections}}


def test_answers_become_the_values_their_fields_want(
    here: Desk, full: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    intake.main(here.root, [str(fill(full, here.root / "inn.docx", ANSWERS, TEXT))])
    found = record(here)
    assert (found["tittel"], found["kommuner"], found["tema"]) == (TITLE, ["ovrevik"], "plasser")
    assert (found["stikkord"], found["brukerhensyn"]) == (["benk", "ledelinje", "skilt"], ["bevegelse", "syn"])
    assert (found["tiltakstype"], found["overforbarhet"]) == ("bygg", "høy")
    assert found["kostnad"] == {"belop": 240000, "inkl_mva": True}
    assert found["forankring"] == [{"organ": "Formannskapet", "dato": "2008-12-04"}]
    assert found["resultater"] == [{"hva": "Flere bruker kaia", "tall": 1200}]
    assert found["medvirkning"] == ["Rådet for eldre", "Skolens elevråd, alle trinn"]
    assert found["periode"] == {"fra": "2007"}
    assert found["bilder"] == [{"fil": "bilde-1.jpg", "alt": "En rampe av tre."}]
    assert found["Kort fortalt"] == "“Rampe” for alle – «nesten» gratis."
    assert found["Slik gjorde vi det"].split() == ["1.", "Mål.", "2.", "Bygg.", "3.", "Se."]
    with Image.open(here.root / "examples/ovrevik-rampe-ved-kaia/bilde-1.jpg") as kept, Image.open(PHOTO) as sent:
        assert (kept.format, kept.size) == (sent.format, sent.size)
    printed = capsys.readouterr().out
    assert f"{PATH} er laget av skjemaet, med 1 bilde." in printed
    assert "[field-missing] varsel: feltet «tidsbruk» er tomt" in printed
    assert "[section-empty]" in printed


def test_a_form_sent_back_as_it_was_sent_out_has_nothing_left_over(here: Desk, capsys: Captured) -> None:
    assert new.main(here.root, ["eksempel", TITLE, "--municipality", "ovrevik", "--programme", "prove", "--docx"]) == 0
    capsys.readouterr()
    intake.main(here.root, ["ovrevik-rampe-ved-kaia.docx"])
    assert capsys.readouterr().out.startswith(f"{PATH} er laget av skjemaet.\n{PATH}:")


def test_a_text_that_no_book_has_room_for_yet_is_said_to_be_for_the_site(here: Desk, capsys: Captured) -> None:
    assert (
        new.main(here.root, ["eksempel", "Noe annet", "--municipality", "ovrevik", "--programme", "prove", "--docx"])
        == 0
    )
    capsys.readouterr()
    intake.main(here.root, ["ovrevik-noe-annet.docx"])
    assert "skal den i en bok, må den inn i planen i content/utgaver/" in capsys.readouterr().out


@pytest.mark.parametrize(("answer", "id_"), [("Plassar og gater", "plasser"), ("Torg", "torg")])
def test_a_theme_is_chosen_by_the_name_the_form_gives(answer: str, id_: str, here: Desk, capsys: Captured) -> None:
    sent = ["eksempel", TITLE, "--municipality", "ovrevik", "--programme", "prove", "--language", "nn", "--docx"]
    assert new.main(here.root, sent) == 0
    form = here.root / "ovrevik-rampe-ved-kaia.docx"
    rows = (row.first for piece in read_word_file(form).pieces for row in piece.rows)
    assert next(row for row in rows if row[0] == "Tema *")[-1] == "vel mellom Plassar og gater"
    capsys.readouterr()
    intake.main(here.root, [str(fill(form, here.root / "svar.docx", {"Tema": answer}, {}))])
    assert record(here)["tema"] == id_
    assert "vel mellom" not in capsys.readouterr().out.partition("[")[0]


def test_every_question_is_known_again_by_its_label() -> None:
    for kind in (Example, Profile):
        for question in questions(kind):
            known = recognised(kind, question.label)
            assert known is not None
            assert (known.name, known.part, known.number) == (question.name, question.part, question.number)


def test_every_field_is_asked_for_or_left_to_the_editors() -> None:
    for kind in (Example, Profile):
        assert {question.name for question in questions(kind)} == set(kind.model_fields) - editors_fields(kind)


def test_what_staff_do_to_a_form_loses_nothing(here: Desk, full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def mistreat(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
        titles = [block["c"][2][-1]["c"] if block["t"] == "Header" else "" for block in blocks]
        stumbles, way_on = titles.index("Snubletråder"), titles.index("videre")
        moved = blocks[way_on : way_on + 2]
        rest = blocks[:stumbles] + moved + blocks[stumbles:way_on] + blocks[way_on + 2 :]
        rest.insert(1, para("Hilsen oss i kommunen"))
        bold = {"t": "Para", "c": [{"t": "Strong", "c": words("Bakgrunn og mål")}]}
        added = [
            bold, para("Kaia var bratt."), heading(2, "Takk til"), para("Alle som hjalp til."),
            {"t": "Para", "c": [picture(PHOTO, "Kaia om natten"), *words("Se bildet.")]},
            {"t": "Para", "c": [*words("Kilde"), {"t": "Note", "c": [para("Avisa 3. mai")]}]},
        ]  # fmt: skip
        gone = next(n for n, block in enumerate(rest) if block["t"] == "Header" and block["c"][2][0]["c"] == "Bakgrunn")
        return [*rest[:gone], *rest[gone + 2 :], *added]

    capsys.readouterr()
    intake.main(here.root, [str(fill(full, here.root / "inn.docx", {}, TEXT, mistreat))])
    found, printed = record(here), capsys.readouterr().out
    assert found["Bakgrunn og mål"].startswith("Kaia var bratt.\n\n**Takk til**\n\nAlle som hjalp til.")
    assert "Kilde (Avisa 3. mai)" in found["Bakgrunn og mål"]
    assert found["bilder"] == [{"fil": "bilde-1.jpg", "alt": "Kaia om natten"}]
    assert list(found).index("Snubletråder") < list(found).index("Veien videre")
    assert "Hilsen oss i kommunen" in "".join(COMMENT.findall((here.root / PATH).read_text(encoding="utf-8")))
    for told in (
        "delene sto i en annen rekkefølge enn i malen",
        "overskriften «Takk til» er ikke i malen; den står nå i halvfet skrift under «Bakgrunn og mål»",
        "et bilde utenfor bildefeltene er lagt til som bilde-1.jpg",
        "Hilsen oss i kommunen",
    ):
        assert told in printed


def test_a_text_without_place_cannot_end_its_comment(here: Desk, full: Path) -> None:
    intake.main(
        here.root, [str(fill(full, here.root / "inn.docx", {}, {"Opplysninger": [para("a --> <script>b</script>")]}))]
    )
    assert "<script>" not in read_manuscript(here.root, here.root / PATH).body


def test_a_form_is_never_written_over_a_record_unless_asked(
    here: Desk, full: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled = str(fill(full, here.root / "inn.docx", ANSWERS, TEXT))
    intake.main(here.root, [filled])
    here.edit(PATH, "henvisninger: []", "henvisninger: [ref-1]")
    before = (here.root / PATH).read_bytes()
    assert intake.main(here.root, [filled]) == 2
    assert "bruk --replace" in capsys.readouterr().err
    assert (here.root / PATH).read_bytes() == before
    monkeypatch.setattr("sys.stdin", StringIO("nei\n"))
    here.edit(PATH, 'ingress: "Øvrevik bygde ein rampe."', 'ingress: "Øvrevik bygde ei rampe."')
    assert intake.main(here.root, [filled, "--replace"]) == 2
    said = capsys.readouterr()
    assert '-ingress: "Øvrevik bygde ei rampe."' in said.out
    assert '+ingress: "Øvrevik bygde ein rampe."' in said.out
    assert "står urørt" in said.err
    intake.main(here.root, [filled, "--replace", "--yes"])
    assert record(here)["ingress"] == "Øvrevik bygde ein rampe."
    assert record(here)["henvisninger"] == ["ref-1"]
    assert [file.name for file in (here.root / "examples/ovrevik-rampe-ved-kaia").glob("bilde*")] == ["bilde-1.jpg"]


def test_a_nynorsk_form_is_nynorsk_throughout_and_sent_back_empty_leaves_nothing_over(
    here: Desk, capsys: Captured
) -> None:
    sent = ["eksempel", TITLE, "--municipality", "ovrevik", "--programme", "prove", "--language", "nn", "--docx"]
    assert new.main(here.root, sent) == 0
    form = here.root / "ovrevik-rampe-ved-kaia.docx"
    pieces = read_word_file(form).pieces
    told = " ".join([*(piece.text for piece in pieces), *(t for p in pieces for row in p.rows for t in row.first)])
    for bokmaal in ("Opplysninger", "Hvem", "hvem", "dere", "Hva ", "hva ", "Bilder", "overskriftene. Skriv hvem"):
        assert bokmaal not in told
    for nynorsk in ("Opplysningar", "Kven som betalte", "Kva vart betre, og korleis veit de det?"):
        assert nynorsk in told
    capsys.readouterr()
    intake.main(here.root, [str(form)])
    assert capsys.readouterr().out.startswith(f"{PATH} er laget av skjemaet.\n{PATH}:")


def test_the_same_form_is_the_same_bytes_and_has_lines_around_its_cells(tmp_path: Path) -> None:
    entry = Profile.model_construct(None, navn="Åmot", sprak="nn", program="prove")
    assert word_form(entry) == word_form(entry)
    (tmp_path / "p.docx").write_bytes(word_form(entry))
    with ZipFile(tmp_path / "p.docx") as parts:
        style = parts.read("word/styles.xml").decode()
        assert 'w:val="nn-NO"' in style
        assert "<w:tblBorders>" in style.partition('w:styleId="Table"')[2].partition("</w:style>")[0]
        assert "Slik har vi arbeidd" in parts.read("word/document.xml").decode().replace(
            '</w:t></w:r><w:r><w:t xml:space="preserve">', ""
        )


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_form_lists_what_to_choose_from_and_speaks_of_no_file(here: Desk, language: str, capsys: Captured) -> None:
    sent = ["eksempel", TITLE, "--municipality", "ovrevik", "--programme", "prove", "--language", language, "--docx"]
    assert new.main(here.root, sent) == 0
    form = here.root / "ovrevik-rampe-ved-kaia.docx"
    rows = {
        row.first[0].rstrip(" *"): " ".join(row.first) for piece in read_word_file(form).pieces for row in piece.rows
    }
    assert "Lilleby; Øvrevik" in rows["Kommuner" if language == "nb" else "Kommunar"]
    assert "benk; " in rows["Stikkord"]
    told = " ".join(rows.values())
    assert not {"id", "belop", "anførselstegn", "hermeteikn", "ÅÅÅÅ", "fil", "filen"} & set(re.findall(r"\w+", told))
    capsys.readouterr()
    intake.main(here.root, [str(form)])
    assert capsys.readouterr().out.startswith(f"{PATH} er laget av skjemaet.\n{PATH}:")
