"""A photograph fills its slot with what matters in it whole, in print; on the website nothing is cut away."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from conftest import PROJECT, Desk
from photographs import PHOTOGRAPHS, SIGNAL, TestPhotograph
from PIL import Image, ImageChops

from bauta.artwork.crop import crop
from bauta.artwork.design import read_design
from bauta.contract.measures import Slot
from bauta.website.pictures import renditions

FIELD = (
    "  - {{fil: {file}, alt: Et torg med hus., fotograf: Prøveboka, rettighet: CC BY 4.0, personer: ingen, "
    "fokus: [{x}, {y}]}}\n"
)
RECORDS = ("examples/ovrevik-rampe-ved-kaia", "examples/lilleby-benker-i-bygata", "municipalities/lilleby")
"""The records of the miniature that are printed with a picture."""
PPI = 100
NEAR = 60
"""How far from the colour of the disc a pixel may be and still be of it, red, green and blue taken together."""
WHOLE = 0.95
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


def discs(pdf: bytes) -> Iterator[tuple[int, float]]:
    """Page of each photograph, and how much of its disc is seen on it, with one photograph a page."""
    shapes = {round(p.size[0] / p.size[1], 2): p for p in PHOTOGRAPHS}
    for number, page in enumerate(pypdfium2.PdfDocument(io.BytesIO(pdf)), 1):
        placed = list(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
        if not placed:
            continue
        assert len(placed) == 1
        left, bottom, right, top = placed[0].get_bounds()
        drawn = shapes[round((right - left) / (top - bottom), 2)]
        radius = drawn.disc * (right - left) / drawn.size[0] * PPI / 72
        image = page.render(scale=PPI / 72).to_pil().convert("RGB")
        yield number, of_signal(image) / (math.pi * radius**2)


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
    for key, photograph in zip(RECORDS, chosen, strict=True):
        with_pictures(desk, key, (photograph,))
    assert [c for c in desk.proofread() if c.level == "feil"] == []
    seen = dict(discs(desk.pdf()))
    assert len(seen) == len(RECORDS)
    assert min(seen.values()) >= WHOLE, seen


@pytest.mark.parametrize("photograph", PHOTOGRAPHS, ids=lambda photograph: photograph.name)
def test_a_picture_on_the_website_is_the_whole_picture(photograph: TestPhotograph, tmp_path: Path) -> None:
    made = renditions(photograph.save(tmp_path))
    assert len(made) >= 2
    for one in (one for given in made.values() for one in given):
        assert one.width / one.height == pytest.approx(photograph.size[0] / photograph.size[1], rel=0.005)
    style = (PROJECT / "content/stil/bauta.css").read_text(encoding="utf-8")
    assert "object-fit: cover" not in style
