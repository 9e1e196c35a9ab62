"""Nothing an author writes is left out, changed or shown as signs without a line that says so."""

from __future__ import annotations

import pytest
from conftest import Desk

EXAMPLE = "examples/lilleby-skilt-i-biblioteket.md"
OLD = "Det kostet ingenting å ta feil på papir."

TOLD = [
    ("Noe.\n\n<!-- husk å spørre", "kommentaren som begynner her, er ikke lukket"),
    ("Noe.\n\n~~~\n", "kodeblokk som ikke er lukket"),
    ("Noe.\n\n```\n", "kodeblokk som ikke er lukket"),
    ("Noe.\n\n~~~\n## Bakgrunn\n~~~", "overskriften står i en kodeblokk"),
    ("| A | B |\n|---|---|\n| 1 | 2 | 3 |", "raden har 3 celler, men tabellen har 2 kolonner"),
    ("A | B\n--|--\n1 | 2 | 3", "raden har 3 celler, men tabellen har 2 kolonner"),
    ("Tekst\n| A | B |\n|---|---|\n| 1 | 2 |", "en tabell må ha en tom linje over seg"),
    ("Vedtatt [1].\n\n[1]: https://www.verdal.no/vedtak", "linja begynner med «[1]:»"),
    ("[Universell]: (for alle)", "linja begynner med «[Universell]:»"),
    ("Vedtatt.[^1]\n\n[^1]: Sak 12", "fotnoter kan ikke brukes"),
    ('Se [om](../content/om.md "Les mer").', "teksten i anførselstegn etter adressen i en lenke blir borte"),
    ("<<<<<<< HEAD\nDet ene.\n=======\nDet andre.\n>>>>>>> gren", "linja er et merke fra git"),
    ("1. Mål\n2. Sett\n2. Gjør\n4. Slutt", "lista er nummerert 1, 2, 2, 4, men blir 1, 2 …"),
    ("> " * 14 + "x", "lister og sitater kan ha høyst 4 nivåer"),
    (">" * 14 + "x", "lister og sitater kan ha høyst 4 nivåer"),
    ("\n".join("  " * n + "- x" for n in range(27)), "lister og sitater kan ha høyst 4 nivåer"),
    ("*" * 600, "settes uten lenker og utheving"),
    ("Se [fila](ftp://verdal.example/x).", "lenken «ftp://verdal.example/x» kan ikke følges"),
    ("Et <b>ord</b>.", "HTML-koden «<b>» kan ikke brukes"),
    ("Fem&nbsp;meter og 20 &deg;C.", "«&nbsp;» er HTML-kode for et tegn; skriv tegnet selv"),
    ("![bilde](a.jpg)", "bilde midt i teksten"),
]


@pytest.mark.parametrize(("typed", "told"), TOLD)
def test_what_is_lost_or_changed_is_told_of(typed: str, told: str, desk: Desk) -> None:
    desk.edit(EXAMPLE, OLD, typed)
    found = [c for c in desk.verdict().corrections if told in c.text]
    assert found, desk.report()
    first = desk.line_of(EXAMPLE, "### Dette gikk bra") + 2
    assert first <= found[0].line <= first + typed.count("\n")


@pytest.mark.parametrize("opened", ["<!-- husk", "~~~", "```", "<!-- husk\n\n<!-- og dette -->"])
def test_what_stands_after_something_not_closed_is_read(opened: str, desk: Desk) -> None:
    desk.edit(EXAMPLE, "## Erfaringer\n", f"{opened}\n\n## Erfaringer\n")
    rendered = desk.verdict().rendered[EXAMPLE.removesuffix(".md")]
    assert [section.id for section in rendered] == ["kort-fortalt", "erfaringer", "gikk-bra", "snubletrader"]


@pytest.mark.parametrize(
    "typed", ["| A | B |\n|---|---|\n| 1 \\| 2 | `x|y` |\n| bare én |", "- Mål\n  - Bygg", "1. Mål\n2. Bygg"]
)
def test_what_is_set_as_it_is_written_is_not_told_of(typed: str, desk: Desk) -> None:
    desk.edit(EXAMPLE, OLD, typed)
    assert "[markup]" not in desk.report()
