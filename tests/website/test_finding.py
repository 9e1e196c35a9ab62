"""Finding without a browser: facets, likeness, words, the keyword index, the feed, the map of the site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import FORMER, NEWEST, PROJECT, YEARS, Built, Desk
from lxml import etree, html
from proof import web_page

from bauta.artwork.design import read_words
from bauta.publication import Verdict
from bauta.reading.material import Material
from bauta.records.entries import Example
from bauta.records.field_types import Cost
from bauta.records.registers import Registers
from bauta.records.terms import Synonyms
from bauta.website.page import FOR_EDITORS
from bauta.website.related import Kinship
from bauta.website.rules_of_today import shown
from bauta.website.search.card import SearchCard
from bauta.website.search.facets import choices, facets
from bauta.website.search.keyword_index import keyword_index
from bauta.website.search.register import register
from bauta.website.search.thesaurus import Thesaurus
from bauta.website.search.vocabulary import Vocabulary, stem, words

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def material(untouched: tuple[Desk, Verdict, bytes]) -> Material:
    return untouched[1].material


@pytest.mark.parametrize(
    ("cost", "level"),
    [
        (Cost(belop=499_999), "under-500000"),
        (Cost(belop=500_000), "500000-10000000"),
        (Cost(belop=22_000_000), "fra-10000000"),
        (Cost(belop=22_000_000, valuta="EUR"), "ukjent"),
        (Cost(merknad="Om lag 200 000 kroner"), "under-500000"),
        (Cost(merknad="Kalkulert til 420 millionar kroner, over to millioner kroner"), "fra-10000000"),
        (Cost(merknad="4 000 kroner per bruker; tre kommuner delte"), "ukjent"),
        (Cost(merknad="Om lag fem millioner kroner per holdeplass"), "ukjent"),
        (Cost(merknad="Byen delte; en annen gate kostet 96 000 kroner meteren"), "ukjent"),
        (Cost(merknad="Ikke kjent. Del av en pakke på 2,67 milliarder kroner"), "ukjent"),
        (Cost(merknad="Summen er ukjend. Tilskot i 2023: 30 000–100 000 kroner"), "ukjent"),
        ("ukjent", "ukjent"),
    ],
)
def test_the_cost_level_is_that_of_the_amount_in_kroner(cost: Cost | str, level: str) -> None:
    assert choices(Example(kostnad=cost), Material(Path()))["kostnad"] == [level]


def test_every_example_is_under_some_answer_of_every_facet(material: Material) -> None:
    every = list(facets(material, read_words(PROJECT)["nb"]))
    assert every
    for facet in every:
        answers = {option.id for option in facet.options}
        for example in material.examples.values():
            assert set(choices(example, material)[facet.id]) <= answers, (facet.id, example.id)
        assert all(option.count and option.label for option in facet.options), facet.id


def test_compounds_are_taken_apart_into_words_the_texts_use() -> None:
    vocabulary = Vocabulary(
        words("Buss og holdeplass, barn i hage. Vi holder plassen. Innbyggere bygger. Gå i ei gate.")
    )
    assert vocabulary.parts("bussholdeplasser")[:2] == ("buss", "holdeplasser")
    assert vocabulary.parts("barnehage") == ("barn", "hage")
    assert vocabulary.parts("gågate") == ("gå", "gate")
    assert vocabulary.parts("innbyggere") == ()


def test_a_text_is_found_by_words_that_mean_the_same() -> None:
    thesaurus = Thesaurus(
        Registers(synonymer=[Synonyms(likt=["universell utforming", "uu"]), Synonyms(likt=["sti", "løype"])])
    )
    assert thesaurus.also("Prinsippet om universelle utforminga") == ["uu"]
    assert thesaurus.also("En uu-koordinator på stien") == ["løype"]
    assert thesaurus.also("Utforming av en universell park") == []


def test_a_page_is_found_by_the_other_language_and_by_words_that_are_bent_inwardly() -> None:
    page = SearchCard("", {}, "Kommunen planla bussholdeplassen ved kirka.", ())
    files = dict(register([page], Vocabulary(["buss", "holdeplass", "holdeplassen"])))
    (part,) = (file for name, file in files.items() if name.startswith("d0"))
    assert {"planlegge", "planlagt", "kyrkje"} <= set(part["ord"])
    assert part["ord"]["planla"][1] >= part["ord"]["planlegge"][1] > 0
    assert part["deler"]["bussholdeplassen"] == "buss holdeplassen"


def test_no_word_is_cut_down_to_a_small_one() -> None:
    assert [stem(word) for word in ("demens", "menighet", "rampene", "rampe")] == ["demens", "menigh", "ramp", "ramp"]


def test_the_facts_of_an_example_are_searched(built: Built) -> None:
    cards = (json.loads(file.read_bytes()) for file in (built.site / "sokeregister").glob("s[0-9]*.json"))
    (bench,) = [card["tekst"] for card in cards if card.get("adresse") == "eksempler/lilleby-benker-i-bygata/"]
    assert "240 000 kroner" in bench.replace("\xa0", " ")


def test_the_most_alike_share_most_keywords_and_say_which() -> None:
    one, near, far, none = (
        Example(id=id_, tittel=id_, tema=theme, stikkord=keywords)
        for id_, theme, keywords in (
            ("en", "a", ["heis", "rampe", "skole"]),
            ("naer", "b", ["skole", "heis"]),
            ("fjern", "a", ["rampe"]),
            ("ingen", "b", ["tog"]),
        )
    )
    found = Kinship([none, far, near, one]).relatives(one, 3)
    assert [(relative.example.id, relative.shared) for relative in found] == [
        ("naer", ("heis", "skole")),
        ("fjern", ("rampe",)),
    ]


def test_an_example_shows_what_it_shares_with_those_like_it(built: Built) -> None:
    page = web_page(built.site, "eksempler/lilleby-benker-i-bygata/")
    shared = page.xpath(
        "//*[@aria-labelledby='del-relatert']//li//p[starts-with(normalize-space(), 'Felles stikkord: ')]"
    )
    assert shared


def test_the_keyword_index_leads_from_other_words_to_the_keyword(material: Material) -> None:
    index = {heading.word: heading for _, headings in keyword_index(material) for heading in headings}
    assert [to.word for to in index["sitteplass"].see] == ["benk"]
    assert "lilleby-benker-i-bygata" in [example.id for example in index["benk"].examples]
    for word, heading in index.items():
        assert len(heading.examples) == sum(word in example.stikkord for example in material.examples.values()), word


def test_a_keyword_of_an_example_leads_to_its_place_in_the_index(built: Built) -> None:
    links = web_page(built.site, "eksempler/lilleby-benker-i-bygata/").xpath("//ul[@class='stikkord']//@href")
    ids = web_page(built.site, "stikkord/").xpath("//@id")
    assert links
    assert all(link.rpartition("#")[2] in ids for link in links)


def test_the_list_is_complete_without_scripts(built: Built) -> None:
    page = web_page(built.site, "eksempler/")
    sources = {file.stem for file in (built.desk.root / "examples").glob("*.md")}
    listed = {link.strip("/").split("/")[-1] for link in page.xpath("//*[@class='utvalg__liste']//h3/a/@href")}
    assert listed == sources
    assert page.xpath("string(//form/@data-deler)") == "1"
    script = (built.site / "eksempler/utvalg-0.js").read_text(encoding="utf-8").splitlines()[0]
    assert {example[0] for example in json.loads(script.partition("]=")[2].removesuffix(";"))} == sources


def read_register(site: Path) -> tuple[list[str], dict[str, list[int]]]:
    """Where each part of the register begins, and every word with its pages and scores."""
    folder = site / "sokeregister"
    borders = json.loads((folder / "deler.json").read_bytes())
    parts = [json.loads((folder / f"d{number}.json").read_bytes()) for number in range(len(borders))]
    return borders, {word: pages for part in parts for word, pages in part["ord"].items()}


def test_the_search_has_a_card_for_every_page_but_those_of_the_editors(built: Built) -> None:
    count = len(list(built.site.rglob("index.html"))) - len(FORMER + NEWEST + YEARS) - len(FOR_EDITORS)
    rules = json.loads((built.site / "data/regler.json").read_bytes())
    choices = json.loads((built.site / "sokeregister/valg.json").read_bytes())
    assert len(choices["treff"]) == count + len(rules)
    assert len(list((built.site / "sokeregister").glob("s[0-9]*.json"))) == count + len(rules)
    kinds = [page[0] for page in choices["treff"]]
    assert [kinds.count([kind]) for kind in ("Program", "Samling")] == [1, 1]
    assert [["Eksempel"], ["Plasser og gater"], ["Lilleby"]] in choices["treff"]


def test_the_register_has_every_word_in_order_with_the_page_that_is_about_it_first(built: Built) -> None:
    borders, words = read_register(built.site)
    assert list(words) == sorted(words)
    assert borders == [word for word in words if word in set(borders)]
    scores = dict(zip(words["benker"][::2], words["benker"][1::2], strict=True))
    best = max(scores, key=lambda page: scores[page])
    card = json.loads((built.site / f"sokeregister/s{best}.json").read_bytes())
    assert card["adresse"] == "eksempler/lilleby-benker-i-bygata/"


def test_the_feed_has_the_texts_of_the_municipalities_by_date(built: Built) -> None:
    feed = etree.parse(built.site / "feed.xml").getroot()
    assert feed.findtext(f"{ATOM}updated") == "2026-01-15T00:00:00Z"
    for part in ("id", "title", "author"):
        assert feed.find(ATOM + part) is not None
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        assert all(entry.find(ATOM + part) is not None for part in ("id", "title", "updated", "link"))
        address = entry.findtext(f"{ATOM}id") or ""
        assert (built.site / address.removeprefix("https://bauta.example/") / "index.html").is_file()
    assert len(entries) == 6


def test_the_site_map_says_when_each_page_was_changed(built: Built) -> None:
    found = etree.parse(built.site / "sitemap.xml").getroot().findall(f"{SITEMAP}url")
    days = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in found}
    assert days["https://bauta.example/kommuner/lilleby/"] == "2026-01-15"
    assert len(days) == len(list(built.site.rglob("index.html"))) - len(FORMER + NEWEST) - len(FOR_EDITORS)
    assert "Sitemap: https://bauta.example/sitemap.xml" in (built.site / "robots.txt").read_text(encoding="utf-8")


def test_a_word_in_two_lists_of_synonyms_is_reported(desk: Desk) -> None:
    file = "content/registre/synonymer.yml"
    desk.edit(file, "[universell utforming, uu]", "[universell utforming, uu, benk]")
    assert f"{file}:2: [duplicate-id] «benk» står også på linje 1; slå de to listene sammen" in desk.report()


def test_a_list_of_synonyms_with_one_word_is_reported(desk: Desk) -> None:
    file = "content/registre/synonymer.yml"
    desk.edit(file, "[universell utforming, uu]", "[uu]")
    assert f"{file}:2: [field-value] «likt» har for få punkter; legg til noen" in desk.report()


def test_the_map_has_a_link_for_every_municipality_with_room_to_hit_it(built: Built) -> None:
    page: html.HtmlElement = web_page(built.site, "kommuner/")
    links = page.xpath("//svg[contains(@class, 'kart--alle')]//a")
    placed = [
        file
        for file in (built.desk.root / "municipalities").glob("*.md")
        if "posisjon:" in file.read_text(encoding="utf-8")
    ]
    assert len(links) == len(placed)
    for link in links:
        assert link.xpath("string(.//text)").strip()
        assert float(link.xpath("string(.//rect/@height)")) >= 29


def test_an_example_leads_to_todays_rule_and_the_rule_to_the_example(built: Built) -> None:
    example = web_page(built.site, "eksempler/ovrevik-rampe-ved-kaia/")
    told = " ".join(example.xpath("//section[@aria-labelledby='del-krav']")[0].text_content().split())
    assert "En rampe har jevnt dekke" in told
    assert "TEK17 § 12-16" in told
    assert "kontrollert 15. januar 2026" in told.replace("\xa0", " ")
    (rule,) = web_page(built.site, "krav/").xpath("//section[@id='rampe']")
    assert example.xpath("//section[@aria-labelledby='del-krav']//dt/a/@href") == ["../../krav/#rampe"]
    assert "../eksempler/ovrevik-rampe-ved-kaia/" in rule.xpath(".//a/@href")
    assert "største stigning: 1:15" in rule.text_content()


def test_a_rule_of_which_only_a_part_was_read_is_not_among_todays(desk: Desk) -> None:
    assert [rule.id for rule in shown(desk.verdict().material)] == ["rampe"]
    desk.edit("content/registre/regler.yml", "sikkerhet: lest", "sikkerhet: utdrag")
    assert shown(desk.verdict().material) == []
