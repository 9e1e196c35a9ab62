"""Names of persons are found as people write them, and names of other things are let be."""

from __future__ import annotations

import time

import pytest
from conftest import PROJECT

from bauta.house_style.persons import person
from bauta.house_style.registered_persons import person as registered_person
from bauta.reading.reader import Reader
from bauta.records.names import AllowedName, AllowedNames, allowed_names
from bauta.text.persons import persons

ALLOWED = allowed_names(
    [
        AllowedName(navn="Asplan Viak", slag="firma"),
        AllowedName(navn="Risør", slag="sted"),
        AllowedName(navn="Time", slag="sted"),
        AllowedName(navn="Nordre Land", slag="sted"),
        AllowedName(navn="Norges", slag="ledd"),
        AllowedName(navn="postmottak", slag="postkasse"),
        AllowedName(navn="teknisk", slag="postkasse"),
    ]
)
NAMED = {
    "Prosjektet ble ledet av Kari Nordmann i teknisk etat.": "Kari Nordmann",
    "Kari Nordmann leder arbeidet.": "Kari Nordmann",
    "Da Kari Nordmann kom, var rampa bygd.": "Kari Nordmann",
    "Vi snakket med Ola.": "Ola",
    "- Anne-Grete Østby Hansen (leiar)": "Anne-Grete Østby Hansen",
    "Kjartan Skårås fekk ideen då Åshild Vågen ringde.": "Åshild Vågen",
    "rådgiver Pettersen tok imot": "Pettersen",
    "Ring K. Nordmann om du lurer.": "K. Nordmann",
    "Ahmed Yusuf": "Ahmed Yusuf",
    "Adaeze Okonkwo": "Adaeze Okonkwo",
    "Brua er tegnet av Siri\nBergstrøm i 2010.": "Siri Bergstrøm",
    "Takk til **Máret Sárá** og rådet.": "Máret Sárá",
    "Kari Time sa ja.": "Kari Time",
    "KARI NORDMANN": "KARI NORDMANN",
    "Kari Nordmanns forslag vant.": "Kari Nordmanns",
    "Skriv til kari.nordmann@lilleby.kommune.no.": "kari.nordmann@lilleby.kommune.no",
    "knord@example.com": "knord@example.com",
    "Ring 912 34 567.": "912 34 567",
    "tlf. 91 23 45 67": "91 23 45 67",
    "+47 41234567": "+47 41234567",
}
UNNAMED = [
    "Rampa ble tegnet av Asplan Viak og bygd i Risør.",
    "Vi bygde i Nordre Land. Nordre Land Næringsselskap var med.",
    "Her var Norges Blindeforbund med.",
    "Fra Agnar Mykles plass går veien til Fredrik Langes gate.",
    "Da Risør ble pilotkommune, fikk kommunen penger.",
    "I Porsgrunn ble det bygd to ramper. Verken Stord eller Klepp var med.",
    "## Slik gjorde vi det\n\n1. Mål bredden.\n2. Bygg rampa.",
    "Skriv til postmottak@lilleby.kommune.no eller teknisk.postmottak@lilleby.kommune.no.",
    "Kostnaden var 45 000 000 kroner, eller 45000000 kr.",
    "Org.nr. 987 654 321, ISBN 978-82-12345-67-8, sak 2019/41234567, 4.12.2008.",
    "Se https://example.com/Kari-Nordmann/91234567 og www.example.com/Kari/Nordmann.",
    "TEK17 og NS 11005 gjelder. Statens vegvesen har Håndbok V129.",
]


@pytest.mark.parametrize(("text", "name"), NAMED.items(), ids=NAMED.values())
def test_what_is_a_persons_own_is_found(text: str, name: str) -> None:
    assert name in [found.text for found in persons(text, ALLOWED)]


@pytest.mark.parametrize("text", UNNAMED)
def test_names_of_other_things_are_let_be(text: str) -> None:
    assert [found.text for found in persons(text, ALLOWED)] == []


def test_the_place_of_a_name_is_where_it_stands() -> None:
    text = "Første linje.\n\nHer sa Kari Nordmann nei."
    assert [text[found.place :][:4] for found in persons(text, ALLOWED)] == ["Kari"]


@pytest.mark.parametrize("piece", ["Aa ", "Aa-Aa", "Ab van ", "a.", "a@", "9", "91 23 ", "A. ", "AA ", "\n* ", "+47"])
def test_a_text_made_to_be_slow_takes_time_by_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            list(persons(text, AllowedNames()))
            best = min(best, time.process_time() - start)
        return best

    short, long = seconds(20_000), seconds(80_000)
    assert long < 8 * max(short, 0.005)


def test_the_texts_that_are_here_are_falsely_warned_of_five_times_at_the_most() -> None:
    material = Reader(PROJECT).read()
    assert len(material.copy) > 100
    told = [mark for copy in material.copy for mark in person(copy, material)]
    assert len([*told, *registered_person(material)]) <= 5
