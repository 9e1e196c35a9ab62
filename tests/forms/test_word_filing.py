"""From a form to a file: names that fit, nothing half written, nothing of the editors' lost, and an answer to send."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import Desk
from typist import drawn, form, line, painted, typed

from bauta.cli import intake
from bauta.forms.filing import FilingError, filing
from bauta.forms.reply import missing, reply
from bauta.forms.word_intake import Intake, take_in
from bauta.reading.manuscript import read_manuscript
from bauta.records.entries import Example
from bauta.store import lay_down

LONG = "Slik bygde vi en rampe ved kaia sammen med rådet for eldre"
MEDIA: dict[str, str | bytes] = {"word/media/IMG 2041 å.JPG": painted(kind="JPEG")}
RELATED = {"x": ("image", "media/IMG 2041 å.JPG")}


def sent(folder: Path, title: str = "Rampe ved kaia", name: str = "skjema.docx", **answers: str) -> Path:
    text = {"Kort fortalt": line("Vi bygde en rampe.")}
    body = form({"Tittel": title, **answers, "Bilder 1: bildet": line(drawn("x", descr="En rampe"))}, text)
    return typed(folder / name, body, MEDIA, RELATED)


def filed(root: Path, file: Path, wanted: str = "", outlets: dict[str, list[str]] | None = None) -> tuple[Intake, str]:
    taken = take_in(file, {})
    found = filing(root, taken, file.stem, wanted, outlets or {})
    found.lay(root)
    return taken, found.path


def fields(root: Path, path: str) -> dict[str, Any]:
    found = read_manuscript(root, root / path)
    assert found.readable, found.faults
    return dict(found.fields)


@pytest.mark.parametrize("title", [LONG, "9" * 300, "Å" * 80])
def test_a_long_title_gives_a_short_name_and_a_choice(title: str, tmp_path: Path) -> None:
    taken, path = filed(tmp_path, sent(tmp_path, title))
    id_ = Path(path).stem
    assert len(id_) <= 40
    assert f"tittelen er lang; teksten heter «{id_}». Vil du ha et annet navn, så bruk --id NAVN" in taken.remarks
    assert (fields(tmp_path, path)["id"], fields(tmp_path, path)["tittel"]) == (id_, title)


def test_a_name_is_cut_between_words(tmp_path: Path) -> None:
    assert filed(tmp_path, sent(tmp_path, LONG))[1] == "examples/ovrevik-slik-bygde-vi-en-rampe-ved-kaia.md"
    assert filed(tmp_path, sent(tmp_path, LONG), "ovrevik-rampe")[1] == "examples/ovrevik-rampe.md"


def test_titles_in_another_script_get_a_name_each(tmp_path: Path) -> None:
    first = filed(tmp_path, sent(tmp_path, "مقعد في الميناء", "arabisk-1.docx"))
    second = filed(tmp_path, sent(tmp_path, "باص المدرسة", "arabisk-2.docx"))
    assert (first[1], second[1]) == ("examples/ovrevik-arabisk-1.md", "examples/ovrevik-arabisk-2.md")
    assert "skjemaet har en tittel i en annen skrift; teksten har fått navn etter filen" in first[0].remarks


def test_another_text_of_the_same_name_is_not_written_over(tmp_path: Path) -> None:
    filed(tmp_path, sent(tmp_path, "Rampe ved kaia"))
    taken, path = filed(tmp_path, sent(tmp_path, "Rampe ved kaia!"))
    assert path == "examples/ovrevik-rampe-ved-kaia-2.md"
    assert (
        "«ovrevik-rampe-ved-kaia» er navnet på en annen tekst; denne heter «ovrevik-rampe-ved-kaia-2»" in taken.remarks
    )


def test_a_picture_straight_from_the_camera_gets_a_name_that_works_everywhere(tmp_path: Path) -> None:
    _, path = filed(tmp_path, sent(tmp_path))
    assert fields(tmp_path, path)["bilder"] == [{"fil": "bilde-1.jpg", "alt": "En rampe"}]
    assert [file.name for file in (tmp_path / path).with_suffix("").iterdir()] == ["bilde-1.jpg"]


def test_a_new_form_keeps_what_it_has_no_answer_to(tmp_path: Path) -> None:
    _, path = filed(
        tmp_path, sent(tmp_path, Ingress="Kommunen bygde."), outlets={"examples/ovrevik-rampe-ved-kaia": ["bok"]}
    )
    record = tmp_path / path
    edited = record.read_text(encoding="utf-8").replace('tidsbruk: ""', 'tidsbruk: "8 måneder"')
    record.write_text(edited.replace("## Snubletråder", "## Snubletråder\nStien var bratt."), encoding="utf-8")
    filed(tmp_path, sent(tmp_path, Ingress="Kommunen bygde om."))
    found = read_manuscript(tmp_path, record)
    assert (found.fields["tidsbruk"], found.fields["ingress"]) == ("8 måneder", "Kommunen bygde om.")
    assert found.fields["bruk"] == ["bok", "nettutgave"]
    assert "Stien var bratt." in found.body


def test_nothing_is_left_when_the_record_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: Path, data: bytes) -> None:
        if file.suffix == ".md":
            raise OSError(28, "Ingen plass igjen på enheten")
        lay_down(file, data)

    monkeypatch.setattr("bauta.forms.filing.lay_down", full)
    with pytest.raises(FilingError, match="Ingen plass igjen på enheten"):
        filed(tmp_path, sent(tmp_path))
    assert [*(tmp_path / "examples").rglob("*")] == []


def test_a_link_in_the_place_of_a_record_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples/ovrevik-rampe-ved-kaia").symlink_to(tmp_path)
    with pytest.raises(FilingError, match="er en lenke til et annet sted"):
        filed(tmp_path, sent(tmp_path))


def test_the_reply_says_what_came_what_is_missing_by_when_and_to_whom(tmp_path: Path) -> None:
    taken, _ = filed(tmp_path, sent(tmp_path, Fase="☐ pågår"))
    letter = reply(taken, "1. juni 2026", "post@redaksjonen.example")
    for words in (
        "Takk for skjemaet om «Rampe ved kaia».", "tekst under «Kort fortalt»", "- 1 bilde", "Dette mangler:",
        "- Ingress", "- «Snubletråder»", "«Fase»: ingen av boksene er krysset av",
        "Vi trenger svaret innen 1. juni 2026.", "Send svaret til post@redaksjonen.example.",
    ):  # fmt: skip
        assert words in letter
    assert "Tittel" not in letter
    assert not {"belop", "id", "sprak"} & set(letter.replace("-", " ").split())


def test_the_reply_makes_nothing_up_and_speaks_the_language_of_the_form(tmp_path: Path) -> None:
    taken, _ = filed(tmp_path, sent(tmp_path, Språk="nn"))
    letter = reply(taken)
    assert "Dette manglar:" in letter
    assert "[DATO – set inn fristen]" in letter
    assert "[ADRESSE – set inn postkassa til redaksjonen]" in letter
    assert "Kven det hjelper" in missing(taken)


def test_a_folder_of_forms_comes_in_at_once_with_a_table(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "inn"
    folder.mkdir()
    sent(folder, "Benker langs kaia", "a.docx")
    sent(folder, "Skilt på kaia", "b.DOCX")
    (folder / "c.docx").write_bytes(b"")
    (folder / "~$a.docx").write_bytes(b"x")
    assert intake.main(desk.root, [str(folder), "--reply"]) == 2
    said = capsys.readouterr()
    assert "c.docx: filen er tom" in said.err
    table = [
        row.split() for row in said.out.split("\n") if row.startswith(("skjema ", "a.docx ", "b.DOCX ", "c.docx "))
    ]
    assert table[0] == ["skjema", "tekst", "bilder", "mangler", "resultat"]
    assert [row[:3] for row in table[1:3]] == [
        ["a.docx", "examples/ovrevik-benker-langs-kaia.md", "1"],
        ["b.DOCX", "examples/ovrevik-skilt-pa-kaia.md", "1"],
    ]
    assert table[3][:5] == ["c.docx", "–", "filen", "er", "tom;"]
    assert (folder / "a-svar.txt").read_text(encoding="utf-8").startswith("Hei!")
    assert {"ovrevik-benker-langs-kaia", "ovrevik-skilt-pa-kaia"} <= {
        fields(desk.root, f"examples/{path.name}")["id"] for path in (desk.root / "examples").glob("*.md")
    }


def test_a_form_made_in_another_program_is_read_alike(tmp_path: Path) -> None:
    """As LibreOffice writes it: its own styles in cells and text, and no style of ours."""
    cell = '<w:pStyle w:val="TableContents"/><w:widowControl w:val="false"/><w:rPr><w:lang w:val="nb-NO"/></w:rPr>'
    title = line("Rampe ved kaia", properties=cell)
    heading = line("Kort fortalt", properties='<w:pStyle w:val="Overskrift2"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
    text = heading + line("Vi bygde ", properties='<w:pStyle w:val="TextBody"/>')
    body = form({"Tittel": title, "Ingress": line("Kommunen bygde.", properties=cell)}) + text
    made = take_in(typed(tmp_path / "a.docx", body), {})
    same = take_in(
        typed(tmp_path / "b.docx", form({"Ingress": "Kommunen bygde."}, {"Kort fortalt": line("Vi bygde ")})), {}
    )
    assert made.kind is Example
    assert (made.fields, made.text) == (same.fields, same.text)


def test_a_form_that_names_a_person_is_told_of_to_both_who_takes_it_in_and_its_sender(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = sent(tmp_path, Ingress="Kari Nordmann ledet arbeidet. Ring henne på 912 34 567.")
    intake.main(desk.root, ["--reply", str(file)])
    told = capsys.readouterr().out
    assert "[person] varsel: «Kari Nordmann» ser ut som navnet på en person" in told
    letter = (tmp_path / "skjema-svar.txt").read_text(encoding="utf-8")
    assert "- «Kari Nordmann» ser ut som navnet på en person; skriv rollen og enheten i stedet\n" in letter
    assert "- «912 34 567» ser ut som et mobilnummer" in letter
    assert "navn.yml" not in letter
