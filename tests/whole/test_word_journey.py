"""From a Word form to a page on the website and a page in the book, without git."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from conftest import MINIATURE, Desk, build
from proof import web_page
from secretary import fill, para, picture

from bauta.cli import intake, new
from bauta.reading.dateline import made_at
from bauta.reading.reader import Reader

PATH = "examples/ovrevik-rampe-ved-kaia.md"
PHOTO = MINIATURE / "examples/ovrevik-rampe-ved-kaia/rampe.jpg"


def ordered(*steps: str) -> dict[str, object]:
    return {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], [[para(step)] for step in steps]]}


@pytest.mark.full
def test_a_form_sent_out_and_filled_in_becomes_a_page_and_stands_in_the_book(
    shelved: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = shelved
    day = str(made_at(desk.root, Reader(desk.root).read()))  # of what is on the shelf; the form is of another
    monkeypatch.chdir(desk.root)
    (desk.root / PATH).unlink()
    sent = [
        "eksempel",
        "Rampe ved kaia",
        "--municipality",
        "ovrevik",
        "--programme",
        "prove",
        "--language",
        "nn",
        "--docx",
    ]
    assert new.main(desk.root, sent) == 0
    answers = {
        "Ingress": "Øvrevik bygde ei rampe som held i all slags vêr.",
        "Tema": "Plasser",
        "Stikkord": "benk, ledelinje, skilt",
        "Periode: frå": "2009",
        "Bilete 1: biletet": picture(PHOTO),
        "Bilete 1: kva biletet viser": "Ei rampe av tre ned til kaia.",
        "Bilete 1: fotograf": "Prøveboka",
        "Bilete 1: rett": "CC BY 4.0",
        "Bilete 1: personar": "Ingen",
    }
    text = {
        "Kort fortalt": [para("Rampa vart teken i bruk av alle frå første dag.")],
        "Bakgrunn og mål": [para("Kaia var bratt.")],
        "Slik gjorde vi det": [ordered("Mål høgda.", "Bygg rampa.", "Spør dei som går der.")],
        "Organisering og prosess": [para("Hamna leidde arbeidet.")],
        "Ressursar": [para("Trevirke for 40 000 kroner.")],
        "Resultat": [para("Fleire brukar kaia.")],
        "Dette gjekk bra": [para("Alle var med.")],
        "Snubletrådar": [para("Treet vart glatt.")],
        "Vegen vidare": [para("Ei rampe til i 2027.")],
        "Råd til andre kommunar": [para("Legg på sand.")],
    }
    filled = fill(desk.root / "ovrevik-rampe-ved-kaia.docx", tmp_path / "svar.docx", answers, text)
    intake.main(desk.root, [str(filled)])
    told = capsys.readouterr().out.splitlines()
    assert f"{PATH} er laget av skjemaet, med 1 bilde." in told
    stops = [line for line in told if line.startswith(PATH) and "] " in line and "] varsel: " not in line]
    assert [line.split("] ")[1][:22] for line in stops] == ["feltet «henvisninger» "]
    # The editors' part, in any text editor: the reference and the raw material.
    desk.edit(PATH, "henvisninger: []", "henvisninger: [ref-3]")
    desk.edit(PATH, "rastoff: []", "rastoff: [ra-2]")
    desk.edit(PATH, "tidligere_id: []", "tidligere_id: [ovrevik-rampe]")
    made = build(desk, made_at=day)
    assert made.code == 0, made.output
    page = web_page(made.site, "eksempler/ovrevik-rampe-ved-kaia/")
    assert page.get("lang") == "nn"
    assert "Rampa vart teken i bruk av alle frå første dag." in page.text_content()
    assert page.xpath("//img[@alt='Ei rampe av tre ned til kaia.']")
    with pypdfium2.PdfDocument(made.site / "last-ned/hoveddokument.pdf") as book:
        printed = " ".join(" ".join(leaf.get_textpage().get_text_range().split()) for leaf in book)
    assert "Hamna leidde arbeidet." in printed
