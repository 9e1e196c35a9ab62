"""Advice on language and links: it tells, and never stops anything."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator

import pytest
from conftest import Desk

from bauta.cli import advice, links
from bauta.text.readability import readability
from bauta.text.render import Rendered
from bauta.text.spelling import unknown_words
from bauta.text.tree import text_tree

EXAMPLE = "examples/lilleby-benker-i-bygata.md"
PROFILE = "municipalities/lilleby.md"
REFERENCES = "content/registre/referanser.yml"
Captured = pytest.CaptureFixture[str]
needs_hunspell = pytest.mark.skipif(
    unknown_words("", "nb", ()) is None, reason="fant ikke hunspell med norsk ordliste (hunspell-no)"
)


def read(html: str) -> list[str]:
    found = readability([Rendered("a", 2, "A", text_tree(html))])
    return [" ".join(sentence) for sentence in found.sentences]


def test_sentences_end_where_readers_hear_it() -> None:
    text = "<p>Den 4. desember kom bl.a. KS. Det var kl. 9. Så gikk de i 2008. «Bra!» Ja.</p>"
    assert read(f"{text}<ul><li>Ett</li><li>To</li></ul>") == [
        "Den 4 desember kom bl a KS", "Det var kl 9", "Så gikk de i 2008", "Bra", "Ja", "Ett", "To",
    ]  # fmt: skip


def test_lix_is_words_in_a_sentence_plus_long_words_in_a_hundred() -> None:
    text = "<p>" + "Dette er en setning med universell utforming i kommunene. " * 20 + "</p>"
    found = readability([Rendered("a", 2, "A", text_tree(text))])
    assert (found.words, found.lix) == (180, 9 + round(100 * 4 / 9))
    assert readability([Rendered("a", 2, "A", text_tree("<p>Kort.</p>"))]).lix is None


def test_advice_names_what_to_look_at_and_ends_with_0(desk: Desk, capsys: Captured) -> None:
    heavy = 'Vi spurte XYZ og "FFO (Fellesorganisasjonen)". Vi ser ' + "og vi ser " * 12 + "det."
    desk.edit(PROFILE, "## Veien videre\n\n", f"## Veien videre\n\n{heavy}\n\n")
    assert advice.main(desk.root, [str(desk.root / PROFILE)]) == 0
    printed = capsys.readouterr().out
    assert "forkortelsen XYZ er ikke forklart" in printed
    assert "FFO er ikke forklart" not in printed
    assert "en setning har" in printed
    assert "kan få norsk typografi med scripts/check --fix" in printed
    assert "Målform etter antall ord: " in printed
    assert desk.report() == ""


def test_a_word_is_written_in_the_form_of_the_house_in_each_language(desk: Desk, capsys: Captured) -> None:
    forms = ["{ord: rampen, sprak: nb, i_stedet_for: [rampa]}", "{ord: nå, i_stedet_for: [per i dag]}"]
    desk.write("content/registre/ordliste.yml", "".join(f"- {form}\n" for form in forms))
    desk.edit(PROFILE, "## Veien videre\n\n", "## Veien videre\n\nPer i dag er rampa lang.\n\n")
    told = []
    for path in (PROFILE, "examples/ovrevik-rampe-ved-kaia.md"):
        assert advice.main(desk.root, [str(desk.root / path)]) == 0
        told.append(capsys.readouterr().out)
    assert "skriv «rampen» i stedet for «rampa»" in told[0]
    assert "skriv «nå» i stedet for «per i dag»" in told[0]
    assert "i stedet for" not in told[1]  # nynorsk, where the word is not named for it


@needs_hunspell
def test_spelling_follows_the_language_and_the_project_list(desk: Desk, capsys: Captured) -> None:
    desk.edit(EXAMPLE, "## Veien videre\n\n", "## Veien videre\n\nBenkene er kjempegodde og prøvebokete.\n\n")
    desk.write("content/registre/ordliste.yml", "- ord: prøvebokete\n")
    advice.main(desk.root, [str(desk.root / EXAMPLE)])
    line = next(line for line in capsys.readouterr().out.splitlines() if "ordlista kjenner ikke" in line)
    assert "kjempegodde" in line
    assert "prøvebokete" not in line


@pytest.fixture
def host() -> Iterator[str]:
    """A host that knows three addresses."""

    class Host(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            code = {"/er-her": 200, "/ny": 200, "/flyttet": 301, "/sperret": 403}.get(self.path, 404)
            self.send_response(code)
            if code == 301:
                self.send_header("Location", "/ny")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_dead_links_are_told_and_the_answers_kept_in_the_register(desk: Desk, host: str, capsys: Captured) -> None:
    paths = ("er-her", "flyttet", "sperret", "borte")
    item = "- id: ref-{}\n  type: rapport\n  tittel: Nr {}\n  adresse: {}/{}\n  utgiver: En\n"
    items = "".join(item.format(n, n, host, path) for n, path in enumerate(paths, 1))
    desk.write(REFERENCES, "# Referanser\n" + items)
    assert links.main(desk.root, ["--pause", "0"]) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        f"flyttet {host}/ny: ref-2: {host}/flyttet",
        f"usikker 403: ref-3: {host}/sperret",
        f"borte 404: ref-4: {host}/borte",
    ]
    assert printed.err.startswith("4 adresser spurt, 1 borte.")
    kept = desk.verdict().material.registers.references
    assert [kept[f"ref-{n}"].svar for n in range(1, 5)] == ["ok", f"flyttet {host}/ny", "usikker 403", "borte 404"]
    assert kept["ref-1"].sjekket
    once = (desk.root / REFERENCES).read_text(encoding="utf-8")
    assert once.startswith("# Referanser\n- id: ref-1\n  type: rapport\n")
    assert links.main(desk.root, ["--pause", "0"]) == 0
    assert capsys.readouterr().err.startswith("0 adresser spurt")
    links.main(desk.root, ["--pause", "0", "--days", "-1"])
    assert (desk.root / REFERENCES).read_text(encoding="utf-8") == once


def test_a_build_asks_no_address(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urllib.request.build_opener", lambda *_: pytest.fail("byggingen spurte en adresse"))
    desk.verdict(release="hoveddokument")
