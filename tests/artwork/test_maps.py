"""The maps name every municipality, and no name covers another."""

from __future__ import annotations

import random
from itertools import combinations

import pypdfium2
import pytest
from conftest import PROJECT, Built, Desk
from lxml import etree
from proof import web_page

from bauta.artwork.design import read_words
from bauta.artwork.lettering import Name, letter
from bauta.artwork.maps import (
    CROWDED,
    TYPE,
    by_county,
    coast,
    country,
    drawn_map,
    lettered,
    linked_map,
    linked_svg,
    locator_svg,
)
from bauta.artwork.outline import Chart
from bauta.facts import participation
from bauta.facts.bubbles import bubble_map, radii_of
from bauta.publication import Verdict
from bauta.reading.material import Material
from bauta.reading.reader import Reader
from bauta.records.entries import Profile
from bauta.records.field_types import Population, Position
from bauta.text.wording import amount
from bauta.website.programmes import Spot

BESIDE = 0.5
"""Width of a letter in type sizes, as set in Source Sans 3."""


@pytest.fixture(scope="module")
def material() -> Material:
    return Reader(PROJECT).read()


@pytest.fixture(scope="module")
def norway(material: Material) -> Chart:
    return country(PROJECT, material.profiles)


@pytest.fixture(scope="module")
def names(norway: Chart, material: Material) -> list[Name]:
    return lettered(norway, material.profiles)


def box(name: Name, size: float) -> tuple[float, float, float, float]:
    width = len(name.text) * size * BESIDE
    left = name.x - width if name.left else name.x
    return left, name.y - size / 2, left + width, name.y + size / 2


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_every_municipality_with_a_position_is_named(names: list[Name], norway: Chart) -> None:
    assert {name.key for name in names} == norway.points.keys()


def test_no_name_covers_another_or_the_point_of_another(names: list[Name], norway: Chart) -> None:
    assert not [(a.text, b.text) for a, b in combinations(names, 2) if meet(box(a, TYPE), box(b, TYPE))]
    for name in names:
        covered = [
            key for key, (x, y) in norway.points.items() if key != name.key and meet(box(name, TYPE), (x, y, x, y))
        ]
        assert not covered, name.text


def test_a_name_far_from_its_point_has_a_line_to_it() -> None:
    crowd = {str(n): (0.5 + n / 100, 0.5) for n in range(6)}
    placed = letter(crowd, dict.fromkeys(crowd, "Lang stad"), 0.03)
    assert any(name.leader for name in placed)
    assert not [(a.key, b.key) for a, b in combinations(placed, 2) if meet(box(a, 0.03), box(b, 0.03))]


def test_a_map_without_points_has_no_names() -> None:
    assert letter({}, {}, TYPE) == []


def test_the_locator_map_is_a_picture_read_by_its_text(norway: Chart) -> None:
    picture = etree.fromstring(locator_svg(PROJECT, norway, "Kart & <navn>", "sortland"))
    assert (picture.get("role"), picture.get("aria-label")) == ("img", "Kart & <navn>")
    assert len(picture.findall("circle")) == len(norway.points) + 1


def test_every_name_on_the_map_of_all_is_a_link(names: list[Name], norway: Chart) -> None:
    texts = {name.key: name.text for name in names}
    picture = etree.fromstring(linked_svg(PROJECT, norway, names, texts, "Kart", lambda key: f"{key}/", {}))
    assert sorted(link.get("href") for link in picture.findall("a")) == sorted(f"{key}/" for key in norway.points)
    assert {link.findtext("text") for link in picture.findall("a")} == {name.text for name in names}


def test_a_municipality_is_as_large_on_the_map_of_all_as_it_has_inhabitants(material: Material, norway: Chart) -> None:
    radii = radii_of(norway, material.profiles)
    picture = etree.fromstring(linked_map(PROJECT, material.profiles, "Kart: {navn}.", str, radii))
    drawn = {link.get("href"): float(link.find("circle").get("r")) for link in picture.findall("a")}
    assert drawn.keys() == norway.points.keys()
    assert sorted(drawn, key=lambda key: drawn[key])[-3:] == ["tromso", "kristiansand", "trondheim"]
    assert drawn["berlevag"] == min(drawn.values()) < drawn["tromso"] / 1.5


def test_a_crowded_map_has_every_point_and_the_names_that_have_room(material: Material) -> None:
    placed = {p.participant: Spot(p.name, p.position) for p in participation.places(material) if p.position}
    assert len(placed) > CROWDED
    picture = etree.fromstring(linked_map(PROJECT, placed, "Kart: {navn}.", lambda key: f"#{key}"))
    named, quiet = picture.findall("a"), picture.findall("g")
    assert len(named) + len(quiet) == len(placed)
    assert len(named) > 10
    assert not picture.findall(".//path[@class='kart__strek']")
    assert {point.findtext("title") for point in quiet} | {link.findtext("text") for link in named} == {
        spot.navn for spot in placed.values()
    }
    label = picture.get("aria-label") or ""
    assert all(spot.navn in label for spot in placed.values())
    left, _, width, _ = map(float, (picture.get("viewBox") or "").split())
    for link in named:
        room = link.find("rect")
        assert room is not None
        assert left <= float(room.get("x", "0")), link.findtext("text")
        assert float(room.get("x", "0")) + float(room.get("width", "0")) <= left + width, link.findtext("text")


def test_a_country_of_many_is_shown_by_its_counties_with_names_that_stand_apart() -> None:
    chance = random.Random(2)  # noqa: S311 (places nobody has heard of)
    profiles = [
        Profile.model_construct(
            navn=f"Sted {number}",
            fylke=f"Fylke {number % 14}",
            posisjon=Position(lat=58 + number % 14 + chance.random(), lon=7 + number % 14 + chance.random()),
        )
        for number in range(357)
    ]
    counties = by_county(profiles)
    assert [(key, place.navn) for key, place in counties.items()][3] == ("fylker/fylke-3/", "Fylke 3")
    svg = etree.fromstring(linked_map(PROJECT, counties, "{navn}", str, apart=True))
    drawn = svg.xpath("//*[local-name()='rect']")
    boxes = [tuple(float(rect.get(side)) for side in ("x", "y", "width", "height")) for rect in drawn]
    assert len(boxes) > 9
    assert len(svg.xpath("//*[local-name()='circle']")) == len(counties) == 14
    for one, other in combinations([(x, y, x + width, y + height) for x, y, width, height in boxes], 2):
        assert not meet(one, other)


def test_the_book_gets_the_marked_municipality_and_the_names(names: list[Name], norway: Chart) -> None:
    data = drawn_map(norway, "Kart", here="sortland", names=names)
    assert sum(point.here for point in data.points) == 1
    assert len(data.names) == len(norway.points)
    assert len(coast(norway).rings) == len(norway.rings)


def test_the_pages_of_the_municipalities_have_their_maps(built: Built) -> None:
    one = web_page(built.site, "kommuner/lilleby/")
    maps = one.xpath("//svg[contains(@class, 'kart')]")
    assert len(maps) == 1
    assert "Lilleby" in maps[0].get("aria-label")
    every = web_page(built.site, "kommuner/").xpath("//svg[contains(@class, 'kart--alle')]//a/@href")
    assert sorted(every) == ["lilleby/", "ovrevik/"]


def test_the_table_of_municipalities_and_their_map_stand_on_one_spread(untouched: tuple[Desk, Verdict, bytes]) -> None:
    pages = [pypdfium2.PdfDocument(untouched[2])[number].get_textpage().get_text_range() for number in (5, 6)]
    assert "Lilleby" in pages[0]
    assert "Lilleby 8" in pages[1]
    assert "Øvrevik 10" in pages[1]


def test_the_area_of_a_bubble_is_as_its_inhabitants_and_the_text_says_them(material: Material, norway: Chart) -> None:
    shown = bubble_map(norway, material.profiles, {"trondheim": 26}, read_words(PROJECT)["nb"])
    radius = dict(zip(norway.points, (bubble.radius for bubble in shown.bubbles), strict=True))
    counted = {key: material.profiles[key].innbyggere for key in ("trondheim", "kristiansand")}
    people = {key: count.tall for key, count in counted.items() if isinstance(count, Population) and count.tall}
    ratio = people["trondheim"] / people["kristiansand"]
    assert (radius["trondheim"] / radius["kristiansand"]) ** 2 == pytest.approx(ratio, rel=0.02)
    assert f"Trondheim ({amount(people['trondheim'], 'nb')}, side 26)" in shown.alt


def test_municipalities_that_lie_close_are_named_in_an_inset_and_nowhere_else(
    material: Material, norway: Chart
) -> None:
    shown = bubble_map(norway, material.profiles, {}, read_words(PROJECT)["nb"], "Jæren", ["klepp", "time"])
    assert shown.inset is not None
    assert {name.text for name in shown.inset.names} == {"Klepp", "Time"}
    assert not {"Klepp", "Time"} & {name.text for name in shown.names}
    frame = (shown.inset.x, shown.inset.y, shown.inset.x + shown.inset.shown, shown.inset.y + shown.inset.shown)
    assert all(frame[0] < norway.points[key][0] < frame[2] for key in ("klepp", "time"))
