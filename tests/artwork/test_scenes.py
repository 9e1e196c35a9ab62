"""The drawn motifs and the outline of Norway are whole, and draw on the web and in the book."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, get_args

import pikepdf
import pytest
import yaml
from conftest import PROJECT, Desk
from lxml import etree
from PIL import Image, ImageCms

from bauta.artwork.outline import Chart, Point, Ring, chart, path, read_outline
from bauta.artwork.palette import house_palette
from bauta.artwork.scenery.chance import chance
from bauta.artwork.scenery.figure import Age, Aid
from bauta.artwork.scenery.floor import FEET
from bauta.artwork.scenery.landscape import FORMS, TREES
from bauta.artwork.scenery.layer import countries, lights
from bauta.artwork.scenery.motif import Motif, read_motifs
from bauta.artwork.scenery.order import Drawn, Order
from bauta.artwork.scenery.paint import box_of_paints, read_paints
from bauta.artwork.scenery.pen import Mark, Pen
from bauta.artwork.scenery.scene import drawn_scene
from bauta.artwork.scenery.sight import HIGH, Sight
from bauta.artwork.scenes import FINE, VIGNETTE, drawings, order_of, svg, vignette
from bauta.contract.matter import ExampleMatter
from bauta.contract.measures import Slot
from bauta.records.field_types import Position

MOTIFS = read_motifs(PROJECT)
THEME = "tema-3"
BLEED = 3
"""In mm."""


def fields_of(folder: str) -> dict[str, Any]:
    files = (PROJECT / folder).glob("*.md")
    return {file.stem: yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1]) for file in files}


def positions() -> dict[str, Position]:
    written = fields_of("municipalities")
    return {key: Position(**fields["posisjon"]) for key, fields in written.items() if fields.get("posisjon")}


def encloses(ring: Ring, point: Point) -> bool:
    x, y = point
    sides = zip(ring, (*ring[1:], ring[0]), strict=True)
    crossed = [(a, b) for a, b in sides if (a[1] > y) != (b[1] > y)]
    return sum(x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0] for a, b in crossed) % 2 == 1


@pytest.fixture(scope="module")
def norway() -> Chart:
    return chart(read_outline(PROJECT), positions())


def test_the_kit_has_every_file_as_a_motif_of_the_same_name() -> None:
    assert MOTIFS
    assert sorted(MOTIFS) == sorted(file.stem for file in (PROJECT / "overrides/motiver").glob("*.yml"))
    assert all(motif.id == key for key, motif in MOTIFS.items())


@cache
def drawing(name: str) -> Drawn:
    """The drawing an order names, in the colours of the house."""
    order = Order.of(name)
    return drawn_scene(PROJECT, order, MOTIFS, box_of_paints(PROJECT, house_palette(PROJECT), order.colour))


def order_for(motifs: Sequence[Motif], landscape: str | None = None, width: float = 210) -> Order:
    return order_of(motifs, landscape, THEME, "en", Slot(bredde=width, hoyde=67))


def test_the_light_of_a_scene_is_that_of_the_text_where_it_says_one() -> None:
    slot = Slot(bredde=210, hoyde=67)
    inside, lit = MOTIFS["torg"], MOTIFS["belysning"]
    ordered = [
        order_of([motif], "kyst", THEME, "en", slot, light).light
        for motif in (inside, lit)
        for light in (None, "vinter")
    ]
    assert ordered == ["", "vinter", "skumring", "vinter"]
    shown = fields_of("municipalities")["tromso"]
    assert shown["lys"] == "vinter"


def lines(made: Drawn) -> Iterator[list[Point]]:
    """The points of each line of each mark."""
    for mark in made.marks:
        begun: list[list[float]] = []
        for command, *numbers in mark.path:
            if command == "M":
                begun.append([])
            begun[-1].extend(map(float, numbers))
        yield from (list(zip(line[::2], line[1::2], strict=True)) for line in begun)


def abscissas(mark: Mark) -> Iterator[float]:
    """How far to the right each point of a mark is."""
    yield from (float(x) for _, *numbers in mark.path for x in numbers[::2])


def outdoors() -> list[Motif]:
    return [motif for motif in MOTIFS.values() if not motif.indoors]


def test_every_motif_says_what_is_seen_in_both_languages() -> None:
    for motif in MOTIFS.values():
        assert all(text.endswith(".") and len(text) <= 200 for text in (motif.alt["nb"], motif.alt["nn"])), motif.id
        assert motif.alt["nb"] != motif.alt["nn"], motif.id


def test_every_motif_is_drawn_and_one_person_wears_the_accent() -> None:
    for motif in MOTIFS.values():
        people = [piece.person for piece in motif.tegn if piece.person]
        assert people, motif.id
        assert sum(figure.topp == "aksent" for figure in people) == 1, motif.id
        assert len(drawing(order_for([motif]).name).marks) > 30, motif.id


def test_the_name_of_an_order_says_all_of_it() -> None:
    for motif in MOTIFS.values():
        order = order_for([motif], "fjord", 215.5)
        assert Order.of(order.name) == order


def test_the_same_order_is_always_drawn_alike() -> None:
    order = order_for(outdoors()[:2], "kyst")
    paints = box_of_paints(PROJECT, house_palette(PROJECT), order.colour)
    assert drawn_scene(PROJECT, order, MOTIFS, paints) == drawn_scene(PROJECT, order, MOTIFS, paints)


@pytest.mark.parametrize("landscape", countries(PROJECT))
def test_a_scene_runs_on_beyond_every_edge_and_has_no_seam(landscape: str) -> None:
    """What reaches from edge to edge reaches beyond both: the ground, and of the land at least the farthest layer."""
    for width in (150.0, 210.0):
        made = drawing(order_of(outdoors()[:1], landscape, THEME, "to", Slot(bredde=width, hoyde=67)).name)
        widths = [(min(xs), max(xs)) for line in lines(made) if (xs := [x for x, _ in line])]
        across = [(left, right) for left, right in widths if left < 0 and right > width]
        assert len(across) >= 3
        assert all(left <= -BLEED and right >= width + BLEED for left, right in across)
        assert any(max(y for _, y in line) >= 67 + BLEED for line in lines(made))
        broad = [line for line in lines(made) if max(x for x, _ in line) - min(x for x, _ in line) > width / 3]
        sides = [(one, other) for line in broad for one, other in pairwise([*line, line[0]]) if one[0] == other[0]]
        above = [(one, other) for one, other in sides if min(one[1], other[1]) < 67 - FEET]
        upright = {one[0] for one, other in above if abs(one[1] - other[1]) > BLEED}
        assert upright
        assert all(x <= -BLEED or x >= width + BLEED for x in upright)


@pytest.mark.parametrize("landscape", countries(PROJECT))
def test_each_layer_of_land_reaches_beyond_both_edges(landscape: str) -> None:
    country = countries(PROJECT)[landscape]
    light, look = next(iter(lights(PROJECT).items()))
    sight = Sight(210.0, light, look, box_of_paints(PROJECT, house_palette(PROJECT), THEME), country.land)
    across = [layer for layer in country.lag if (layer.fra, layer.til) == (0, 1) and layer.form not in TREES]
    assert len(across) >= 2
    for layer in across:
        (left, *_, right) = sorted(
            x for mark in FORMS[layer.form](Pen(0, HIGH, 1), layer, sight, chance("to")) for x in abscissas(mark)
        )
        assert left <= -BLEED, layer.form
        assert right >= 210 + BLEED, layer.form


def test_no_tree_grows_where_there_are_none() -> None:
    bare = {name for name, country in countries(PROJECT).items() if not country.traer}
    assert {"kyst-uten-skog", "slette"} <= bare
    for name, country in countries(PROJECT).items():
        assert bool(TREES & {layer.form for layer in country.lag}) == country.traer, name


def test_municipalities_on_the_treeless_coast_and_on_the_plain_have_neither_trees_nor_peaks() -> None:
    drawn = {key: fields["landskap"] for key, fields in fields_of("municipalities").items()}
    assert len(drawn) == 17
    for key in ("batsfjord", "berlevag", "klepp", "time"):
        forms = {layer.form for layer in countries(PROJECT)[drawn[key]].lag}
        assert not forms & (TREES | {"tinder", "fjordside"}), key


def test_what_is_indoors_never_stands_in_a_landscape() -> None:
    inside = next(motif for motif in MOTIFS.values() if motif.indoors)
    order = order_for([inside, *outdoors()[:1]], "fjord")
    assert order.motifs == (inside.id,)
    assert order_for([*outdoors()[:1], inside], "fjord").motifs == (outdoors()[0].id,)


def test_no_stroke_is_too_thin_to_print() -> None:
    for motif in MOTIFS.values():
        made = drawing(order_for([motif], width=54).name)
        assert min(mark.width for mark in made.marks if mark.width) >= 0.3, motif.id


def test_a_scene_is_a_picture_with_a_name() -> None:
    for motif in MOTIFS.values():
        picture = etree.fromstring(svg(PROJECT, order_for([motif]), motif.alt["nb"], f"motiv-{motif.id}"))
        assert picture.get("role") == "img"
        assert picture.get("aria-label") == motif.alt["nb"]
        assert len(picture) > 30


def test_a_vignette_is_a_file_of_its_own() -> None:
    for motif in MOTIFS.values():
        picture = etree.fromstring(vignette(PROJECT, motif, THEME))
        assert picture.get("viewBox") == f"0 0 {round(FINE * VIGNETTE.bredde)} {round(FINE * VIGNETTE.hoyde)}"


def test_web_and_print_show_the_same_shapes() -> None:
    order = order_for(outdoors()[:1], "by")
    inks = drawings(PROJECT, house_palette(PROJECT), [order.name])[order.name]
    picture = etree.fromstring(svg(PROJECT, order, "x", "en"))
    assert len(inks.shapes) == len(picture.findall("{*}path")) - 1  # the sky


def test_the_paints_of_scenes_are_alike_on_the_screen_and_in_print() -> None:
    profile = ImageCms.ImageCmsProfile(str(PROJECT / "overrides/print/FOGRA39L_coated.icc"))
    to_screen = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "CMYK", "RGB", renderingIntent=1)
    for name, paint in read_paints(PROJECT).items():
        ink = Image.new("CMYK", (1, 1), tuple(round(part * 2.55) for part in paint.cmyk))
        seen = ImageCms.applyTransform(ink, to_screen)
        assert seen is not None
        shown = seen.getpixel((0, 0))
        assert isinstance(shown, tuple)
        assert max(abs(a - b) for a, b in zip(shown, paint[:3], strict=True)) <= 3, name
        assert sum(paint.cmyk) <= 300, name


def test_the_map_fills_the_unit_square(norway: Chart) -> None:
    corners = [corner for ring in norway.rings for corner in ring]
    assert len(corners) > 300, "omrisset er knapt til å kjenne igjen"
    assert all(0 <= x <= norway.width and 0 <= y <= norway.height for x, y in [*corners, *norway.points.values()])
    assert max(norway.width, norway.height) == 1
    assert path(norway, 600).count("z") == len(norway.rings)


def test_the_outline_encloses_nearly_all_municipalities(norway: Chart) -> None:
    at_sea = {key for key, point in norway.points.items() if not any(encloses(ring, point) for ring in norway.rings)}
    assert norway.points.keys() == positions().keys()
    assert norway.points
    assert len(at_sea) <= len(norway.points) / 5, at_sea


DRAWN = {"examples/ovrevik-rampe-ved-kaia": "[rampe, benk]", "examples/ovrevik-trapp-med-kontrast": "[skilt]"}


@pytest.fixture
def drawn(desk: Desk) -> Desk:
    """The miniature with scenes in the place of its photographs."""
    for key, motifs in DRAWN.items():
        text = (desk.root / f"{key}.md").read_text(encoding="utf-8")
        text = re.sub(r"\nbilder:.*?(?=\n\w)", "\nbilder: []", text, flags=re.DOTALL)
        desk.write(f"{key}.md", text.replace("\nstikkord:", f"\nmotiv: {motifs}\nstikkord:", 1))
    return desk


def test_an_example_without_a_photograph_opens_with_its_scene_where_its_municipality_lies(drawn: Desk) -> None:
    drawn.edit("municipalities/ovrevik.md", "\nunikt:", "\nlandskap: fjell\nunikt:")
    verdict = drawn.verdict()
    entries = [entry for sheet in verdict.issues[0].paste_up.sheets for entry in sheet.entries]
    scenes = {entry.id: entry.scene for entry in entries if isinstance(entry, ExampleMatter)}
    assert {key: Order.of(scene.drawing).motifs for key, scene in scenes.items() if scene} == {
        "examples/ovrevik-rampe-ved-kaia": ("rampe",),  # its measures are drawn beside the first motif
        "examples/ovrevik-trapp-med-kontrast": ("skilt",),
    }
    assert {key: Order.of(scene.drawing).landscape for key, scene in scenes.items() if scene} == {
        "examples/ovrevik-rampe-ved-kaia": "kyst-uten-skog",  # it says so itself
        "examples/ovrevik-trapp-med-kontrast": "fjell",
    }
    assert {scene.drawing for scene in scenes.values() if scene} <= verdict.issues[0].book.drawings.keys()
    assert [fault for fault in verdict.corrections if fault.path.removesuffix(".md") in DRAWN] == []


def test_a_scene_is_read_by_its_text_in_the_book(drawn: Desk) -> None:
    with pikepdf.open(io.BytesIO(drawn.pdf())) as book:
        alts = {str(item.Alt) for item in book.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item}
    assert MOTIFS["rampe"].alt["nn"] in alts
    assert MOTIFS["skilt"].alt["nn"] in alts


def printed(folder: str) -> dict[str, tuple[str, ...]]:
    """What the main edition prints of a folder, in running order -> the motifs of its picture."""
    plan = yaml.safe_load((PROJECT / "content/utgaver/hoveddokument.yml").read_text(encoding="utf-8"))["plan"]
    if folder == "municipalities":
        return {item["id"]: tuple(item["motiv"]) for item in plan if item["slag"] == "profil"}
    fields = fields_of("examples")
    keys = [key for item in plan if item["slag"] == "tema" for key in (*item["fulle"], *item["stikkord"])]
    return {key: tuple(fields[key]["motiv"]) for key in keys}


def test_every_profile_and_every_printed_example_has_a_picture_of_one_place() -> None:
    for folder, count in (("municipalities", 17), ("examples", 42)):
        pictures = printed(folder)
        assert len(pictures) == count
        for key, names in pictures.items():
            assert names, key
            assert len({MOTIFS[name].indoors for name in names}) == 1, key


def test_no_scene_stands_twice_in_a_theme_or_in_neighbouring_profiles() -> None:
    profiles = list(printed("municipalities").values())
    assert all(not set(one) & set(other) for one, other in pairwise(profiles))
    themes = fields_of("examples")
    shown: dict[str, list[str]] = {}
    for key, names in printed("examples").items():
        shown.setdefault(themes[key]["tema"], []).extend(names)
    assert len(shown) == 7
    assert all(len(names) == len(set(names)) for names in shown.values())


def test_people_are_of_many_kinds_and_no_aid_stands_in_every_picture() -> None:
    people = {name: [piece.person for piece in motif.tegn if piece.person] for name, motif in MOTIFS.items()}
    every = [figure for figures in people.values() for figure in figures]
    assert {figure.hjelp for figure in every} == {None, *get_args(Aid)}
    assert {figure.alder for figure in every} == set(get_args(Age))
    assert {figure.forfra for figure in every} == {True, False}
    rolling = [name for name, figures in people.items() if any(figure.stilling == "rullestol" for figure in figures)]
    assert len(rolling) <= len(MOTIFS) / 2, rolling
