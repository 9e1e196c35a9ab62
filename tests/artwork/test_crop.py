"""A photograph fills its slot with what matters in it whole, in print; on the website nothing is cut away."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from conftest import PROJECT, Desk
from PIL import Image, ImageChops

from bauta.artwork.crop import crop
from bauta.artwork.design import read_design
from bauta.contract.measures import Slot
from bauta.website.pictures import renditions
from photographs import PHOTOGRAPHS, SIGNAL, TestPhotograph

FIELD = (
    "  - {{fil: {file}, alt: Et torg med hus., fotograf: Prøveboka, rettighet: CC BY 4.0, personer: ingen, "
    "fokus: [{x}, {y}]}}\n"
)
RECORDS = ("examples/ovrevik-rampe-ved-kaia", "examples/lilleby-benker-i-bygata", "municipalities/lilleby")
"""The records of the miniature that are printed with a picture."""
PPI = 100
NEAR = 60
"""How far from the colour of the disc a pixel may be and still be of it, red, green and blue taken together."""
WHOLE = 0.9
"""What is found of a disc may be this much of it: its edge is drawn soft."""
SLOTS = [
    slot
    for folder, design in ((PROJECT, "a4"), (PROJECT / "tests/bok-170x240", "170x240"))
    for slot in read_design(folder, design).measures.bilder.values()
]


@pytest.mark.parametrize("photograph", PHOTOGRAPHS, ids=lambda photograph: photograph.name)
def test_a_picture_covers_its_slot_and_its_focal_point_is_in_it(photograph: TestPhotograph) -> None:
    assert len(SLOTS) >= 4
    for slot in SLOTS:
        made = crop(photograph.size, slot, photograph.focus)
        assert made.x <= 0 <= made.x + made.width - 1 + 1e-9
        assert made.y <= 0 <= made.y + made.height - 1 + 1e-9
        assert min(made.width, made.height) == pytest.approx(1)
        assert made.width * slot.bredde / (made.height * slot.hoyde) == pytest.approx(
            photograph.size[0] / photograph.size[1]
        )
        seen = (made.x + made.width * photograph.focus[0], made.y + made.height * photograph.focus[1])
        for share, point in zip(seen, photograph.focus, strict=True):
            assert min(share, 1 - share) >= min(point, 1 - point) - 1e-9


def test_without_a_focal_point_the_middle_is_kept() -> None:
    made = crop((4000, 1000), Slot(bredde=50, hoyde=50))
    assert (made.x, made.y, made.width, made.height) == (-1.5, 0, 4, 1)
    assert crop((4000, 1000), Slot(bredde=50, hoyde=50), (0, 1)).x == 0
    assert crop((4000, 1000), Slot(bredde=50, hoyde=50), (1, 0)).x == -3


def with_pictures(desk: Desk, key: str, photographs: tuple[TestPhotograph, ...]) -> None:
    """Give a record these pictures and no others."""
    head, _, rest = (desk.root / f"{key}.md").read_text(encoding="utf-8").partition("\nbilder:")
    after = rest[rest.index("\n", rest.index("rettighet")) :]
    after = after[next(n for n, sign in enumerate(after) if sign == "\n" and after[n + 1 : n + 2] not in (" ", "\n")) :]
    fields = "".join(FIELD.format(file=p.file, x=p.focus[0], y=p.focus[1]) for p in photographs)
    desk.write(f"{key}.md", f"{head}\nbilder:\n{fields.rstrip()}{after}")
    for photograph in photographs:
        photograph.save(desk.root / key)


def discs(pdf: bytes) -> Iterator[tuple[set[float], float]]:
    """The shapes of the photographs on each page that has any, and how much of all their discs is seen there."""
    shapes = {shape(*p.size): p for p in PHOTOGRAPHS}
    for page in pypdfium2.PdfDocument(io.BytesIO(pdf)):
        placed = [item.get_bounds() for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])]
        found, whole = set(), 0.0
        for left, bottom, right, top in placed:
            drawn = shapes[shape(right - left, top - bottom)]
            found.add(shape(*drawn.size))
            whole += math.pi * (drawn.disc * (right - left) / drawn.size[0] * PPI / 72) ** 2
        if placed:
            yield found, of_signal(page.render(scale=PPI / 72).to_pil().convert("RGB")) / whole


def shape(width: float, height: float) -> float:
    """How much wider a picture is than it is high."""
    return round(width / height, 2)


def of_signal(image: Image.Image) -> int:
    """Pixels of the colour of the disc."""
    far = ImageChops.difference(image, Image.new("RGB", image.size, SIGNAL))
    red, green, blue = far.split()
    return sum(ImageChops.add(ImageChops.add(red, green), blue).histogram()[:NEAR])


@pytest.mark.parametrize(
    "chosen",
    [pytest.param(PHOTOGRAPHS[:3], id="former"), pytest.param(PHOTOGRAPHS[3:], id="lys", marks=pytest.mark.full)],
)
def test_each_test_photograph_is_printed_with_what_matters_whole(
    chosen: tuple[TestPhotograph, ...], desk: Desk
) -> None:
    """An upright one has one across beside it, where the record has two."""
    together = set()
    for key, photograph in zip(RECORDS, chosen, strict=True):
        pictures = (photograph, PHOTOGRAPHS[0]) if photograph.size[1] > photograph.size[0] else (photograph,)
        with_pictures(desk, key, pictures)
        together.add(frozenset(shape(*picture.size) for picture in pictures))
    assert [c for c in desk.proofread() if c.level == "feil"] == []
    seen = list(discs(desk.pdf()))
    assert set().union(*(shapes for shapes, _ in seen)) == {shape(*photograph.size) for photograph in chosen}
    assert together <= {frozenset(shapes) for shapes, _ in seen}
    assert min(share for _, share in seen) >= WHOLE, seen


@pytest.mark.parametrize("photograph", PHOTOGRAPHS, ids=lambda photograph: photograph.name)
def test_a_picture_on_the_website_is_the_whole_picture(photograph: TestPhotograph, tmp_path: Path) -> None:
    made = renditions(photograph.save(tmp_path))
    assert len(made) >= 2
    for one in (one for given in made.values() for one in given):
        assert one.width / one.height == pytest.approx(photograph.size[0] / photograph.size[1], rel=0.005)
    style = (PROJECT / "content/stil/bauta.css").read_text(encoding="utf-8")
    assert "object-fit: cover" not in style
