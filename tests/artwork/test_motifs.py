"""The drawn motifs and the outline of Norway are whole, and draw on the web and in the book."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import fontpkg
import pikepdf
import pytest
import typst
import yaml
from conftest import PROJECT, Desk
from lxml import etree
from pydantic_core import to_json

from bauta.artwork.design import book_design, read_design
from bauta.artwork.motifs import HEIGHT, NUMBERS, WIDTH, commands, kit, read_motifs, scene, svg, tokens
from bauta.artwork.outline import Chart, Point, Ring, chart, path, read_outline
from bauta.artwork.palette import tokens as palette_tokens
from bauta.contract.matter import ExampleMatter
from bauta.records.edition import Trim
from bauta.records.field_types import Position

MOTIFS = read_motifs(PROJECT)
THEME = "tema-3"


def points(path: str) -> list[Point]:
    numbers = [number for _, written in commands(path) for number in written]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def positions() -> dict[str, Position]:
    files = (PROJECT / "municipalities").glob("*.md")
    written = {file.stem: yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1]) for file in files}
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


def test_every_motif_is_drawn_with_whole_commands() -> None:
    for motif in MOTIFS.values():
        for layer in motif.lag:
            faults = [c for c, numbers in commands(layer.sti) if len(numbers) != 2 * NUMBERS[c]]
            assert not faults, f"{motif.id}: {layer.sti[:40]}"


def test_every_motif_stays_within_its_box() -> None:
    for motif in MOTIFS.values():
        corners = [point for layer in motif.lag for point in points(layer.sti)]
        assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in corners), motif.id


def test_every_motif_says_what_is_seen_in_both_languages() -> None:
    for motif in MOTIFS.values():
        assert all(text.endswith(".") and len(text) <= 200 for text in (motif.alt.nb, motif.alt.nn)), motif.id
        assert motif.alt.nb != motif.alt.nn, motif.id


def test_a_scene_is_a_picture_with_a_name() -> None:
    for motif in MOTIFS.values():
        picture = etree.fromstring(svg(PROJECT, [motif], THEME, "nb", f"motiv-{motif.id}"))
        assert picture.get("role") == "img"
        assert picture.get("aria-label") == motif.alt.nb


def test_a_scene_of_three_is_three_motifs_wide() -> None:
    picture = etree.fromstring(svg(PROJECT, list(MOTIFS.values())[:3], THEME, "nn", "tre"))
    assert picture.get("viewBox") == f"0 0 {3 * WIDTH} {HEIGHT}"
    assert picture.get("aria-label").count(".") >= 3


def test_every_colour_of_a_scene_is_a_token_of_the_site() -> None:
    style = palette_tokens(PROJECT) + tokens(PROJECT)
    used = {
        name
        for motif in MOTIFS.values()
        for name in re.findall(r"var\((.*?)\)", svg(PROJECT, [motif], THEME, "nb", "en"))
    }
    assert used
    assert all(f"{name}:" in style for name in used)


def test_all_scenes_are_set_in_the_book(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "overrides", tmp_path / "overrides")
    look = read_design(PROJECT, "a4")
    drawn = list(MOTIFS.values())
    scenes = [scene(look.palette, drawn[first : first + 3], THEME, "nb") for first in range(0, len(drawn), 3)]
    (tmp_path / "book.json").write_bytes(to_json({"motifs": kit(MOTIFS), "scenes": scenes}))
    trim = Trim(bredde=210, hoyde=297, utfall=3)
    (tmp_path / "design.json").write_bytes(to_json(book_design(look, trim, {})))
    sheet = tmp_path / "sheet.typ"
    sheet.write_text(
        '#import "/overrides/print/motif.typ": *\n#set document(title: "Motiver")\n'
        '#set text(font: title-face, lang: "nb")\n'
        '#for scene in json("/book.json").scenes { motif-scene(scene, 30mm) }\n',
        encoding="utf-8",
    )
    faces = [str(fontpkg.path(face).parent) for face in look.faces.families]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=faces)
    pdf = typst.compile(
        str(sheet),
        root=str(tmp_path),
        font_paths=fonts,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"book": "/book.json", "design": "/design.json"},
    )
    assert isinstance(pdf, bytes)


def test_the_map_fills_the_unit_square(norway: Chart) -> None:
    corners = [corner for ring in norway.rings for corner in ring]
    assert len(corners) > 300, "omrisset er knapt til å kjenne igjen"
    assert all(0 <= x <= norway.width and 0 <= y <= norway.height for x, y in [*corners, *norway.points.values()])
    assert max(norway.width, norway.height) == 1
    assert path(norway).count("Z") == len(norway.rings)


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


def test_an_example_without_a_photograph_opens_with_its_scene(drawn: Desk) -> None:
    verdict = drawn.verdict()
    entries = [entry for sheet in verdict.issues[0].paste_up.sheets for entry in sheet.entries]
    scenes = {entry.id: entry.scene for entry in entries if isinstance(entry, ExampleMatter)}
    drawn_in_examples = {key: len(scene.motifs) for key, scene in scenes.items() if scene}
    assert drawn_in_examples == dict(zip(DRAWN, (2, 1), strict=True))
    assert verdict.corrections == ()


def test_a_scene_is_read_by_its_text_in_the_book(drawn: Desk) -> None:
    with pikepdf.open(io.BytesIO(drawn.pdf())) as book:
        alts = {str(item.Alt) for item in book.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item}
    assert f"{MOTIFS['rampe'].alt.nn} {MOTIFS['benk'].alt.nn}" in alts
    assert MOTIFS["skilt"].alt.nn in alts
