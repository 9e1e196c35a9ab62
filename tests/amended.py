"""The miniature with much changed in it at once: built once, for the tests that ask what one of the changes becomes."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import PROJECT, Built, Desk, build, furnish, made_once

CHAPTER = "content/kapitler/felles-erfaringer"
MAIN_PLAN = "content/utgaver/hoveddokument.yml"
PHOTOGRAPHED = "examples/lilleby-benker-i-bygata.md"
SHARED_COST = "examples/ovrevik-rampe-ved-kaia.md"
EARLIER = {"lilleby": 2000, "ovrevik": 1974}
"""Inhabitants of each municipality in 2008."""
SHARES = """\
kostnadsdeling:
  - {hvem: gårdeierne, andel: 1, tekst: én tredel}
  - {hvem: kommunen, andel: 2, tekst: to tredeler}
tidsbruk:"""
TIMELINE = """\
- {dato: "2005–2008", type: ordning, hva: Kommunene prøver., rastoff: ra-1, kilder: [ref-1]}
- {dato: 1. mai 2006, type: lov, hva: Rampene blir lov., kilder: [ref-2, ref-3]}
- {dato: "2007", type: begrep, hva: Bare for nettet., bare_nett: true}
"""
THIRD = PROJECT / "tests/tredje-program"
BOOKLET = PROJECT / "tests/editions/hefte.yml"


def count_earlier(desk: Desk) -> None:
    """Inhabitants of an earlier year, and a cost that two have shared."""
    for id_, before in EARLIER.items():
        earlier = f'innbyggere_tidligere: {{tall: {before}, dato: "2008", kilde: Prøvesentralbyrået}}\nrolle:'
        desk.edit(f"municipalities/{id_}.md", "rolle:", earlier)
    desk.edit(SHARED_COST, "tidsbruk:", SHARES)
    show(desk, "folketall", "Folketall")


def draw_timeline(desk: Desk) -> None:
    """A timeline in a chapter."""
    desk.write("content/registre/tidslinje.yml", TIMELINE)
    show(desk, "tidslinje", "Tidslinje")


def show(desk: Desk, overview: str, heading: str) -> None:
    """Have a chapter show an overview under a heading."""
    begun = "id: felles-erfaringer, sider: 1"
    plan = (desk.root / MAIN_PLAN).read_text(encoding="utf-8")
    if f"{begun}, oversikt: [" in plan:
        desk.edit(MAIN_PLAN, f"{begun}, oversikt: [", f"{begun}, oversikt: [{overview}, ")
    else:
        desk.edit(MAIN_PLAN, begun, f"{begun}, oversikt: [{overview}]")
    chapter = (desk.root / f"{CHAPTER}.md").read_text(encoding="utf-8")
    desk.write(f"{CHAPTER}.md", f"{chapter}\n## {heading}\n\nSlik har det gått.\n")


def add_programme(desk: Desk) -> None:
    """A third programme, by data alone."""
    desk.overlay(THIRD / "nye")
    for file in sorted((THIRD / "registre").glob("*.yml")):
        register = desk.root / "content/registre" / file.name
        register.write_text(register.read_text(encoding="utf-8") + file.read_text(encoding="utf-8"), encoding="utf-8")


def add_booklet(desk: Desk) -> None:
    """Another edition, by a file alone."""
    desk.write("content/utgaver/hefte.yml", BOOKLET.read_bytes())


def name_host(desk: Desk) -> None:
    """Where the sources lie."""
    desk.edit("mkdocs.yml", "copyright:", "repo_url: https://github.com/kommunene/bok\ncopyright:")


def link_texts(desk: Desk) -> None:
    """A text that begins with a date and links to another."""
    desk.edit(
        PHOTOGRAPHED,
        "Kartet gjorde at ingen var uenige om hvor benkene skulle stå.",
        "25. oktober møttes alle ute.\n\nSe [skiltet](lilleby-skilt-i-biblioteket.md).",
    )


def lose_credit(desk: Desk) -> None:
    """A photograph whose photographer is not named: a warning."""
    desk.edit(PHOTOGRAPHED, "    fotograf: Prøveboka\n", "")


@pytest.fixture(scope="session")
def amended(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The miniature with all of that in it. Only for reading."""

    def make(root: Path) -> Built:
        desk = furnish(root)
        for change in (count_earlier, draw_timeline, add_programme, add_booklet, name_host, link_texts, lose_credit):
            change(desk)
        return build(desk)

    return made_once(tmp_path_factory, "endret", make)
