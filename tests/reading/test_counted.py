"""A number that a text asks for is the number there is, wherever the text is used, and follows when it changes."""

from __future__ import annotations

from conftest import Desk

from bauta.reading.reader import Reader

PAGE = "content/om.md"
EDITION = "content/utgaver/hoveddokument.yml"


def test_a_number_follows_what_is_there(desk: Desk) -> None:
    lessons = sorted((desk.root / "content/erfaringer").glob("*.md"))
    desk.edit(PAGE, "ingress: Om prøveboka.", 'ingress: "{Antall eksempler} eksempler, {antall tullball}."')
    desk.edit(PAGE, "\n---\n\n", "\n---\n\nHer er {antall råd} råd og {antall kommuner} kommuner.\n\n")
    desk.edit(EDITION, "\ntittel: ", "\ntittel: Bok om {antall trykte eksempler} ")
    reader = Reader(desk.root)
    material = reader.read()
    page = material.by_key["content/om"]
    written = len(list((desk.root / "examples").glob("*.md")))
    assert 4 <= written <= 12
    words = {4: "Fire", 5: "Fem", 6: "Seks", 7: "Sju", 8: "Åtte", 9: "Ni", 10: "Ti", 11: "Elleve", 12: "Tolv"}
    assert page.entry.summary.startswith(f"{words[written]} eksempler, {{antall tullball}}")
    told = next(line for line in page.manuscript.body.split("\n") if line)
    assert told.startswith(f"Her er {len(lessons)} råd og to kommuner"), told
    assert material.editions[0].edition.tittel.split()[2] in (word.lower() for word in words.values())
    assert reader.read().by_key["content/om"] is page
    text = lessons[0].read_text(encoding="utf-8")
    desk.write("content/erfaringer/en-til.md", text.replace(f"id: {lessons[0].stem}", "id: en-til"))
    again = reader.read().by_key["content/om"].manuscript.body
    assert "Her er to råd" in again
