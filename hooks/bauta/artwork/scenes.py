"""Scenes as they are asked for by the book and the website: one drawing, as SVG or in inks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bauta.artwork.drawing_board import drawn
from bauta.artwork.palette import Palette, house_palette
from bauta.artwork.scenery.motif import FOLDER as MOTIFS
from bauta.artwork.scenery.motif import Motif, read_motifs
from bauta.artwork.scenery.order import Drawn, Order
from bauta.artwork.scenery.paint import box_of_paints
from bauta.artwork.scenery.scene import drawn_scene, light_of, of_one_place
from bauta.contract.drawings import Drawing, Scene, Shape
from bauta.contract.measures import Slot
from bauta.records.languages import Language

SCENERY = "overrides/scener"
"""Where landscapes, things, figures and the paints of scenes lie."""
BANNER = Slot(bredde=320, hoyde=76)
"""The scene on the page of a record on the website, in units: its sides are cut off where there is no room."""
VIGNETTE = Slot(bredde=112, hoyde=70)
"""The drawing of a theme on the website, in units."""


FINE = 10
"""Steps of a unit that drawings are written in: whole numbers take less room than tenths."""


@dataclass(frozen=True)
class Stroke:
    """A mark as SVG says it, in steps; `width` is nothing for what is filled."""

    paint: str
    path: str
    width: int


def order_of(
    motifs: Sequence[Motif],
    landscape: str | None,
    colour: str,
    seed: str,
    slot: Slot,
    light: str | None = None,
) -> Order:
    """What is ordered: of the motifs those of one place, in landscape and light of a record, or in their own."""
    chosen = of_one_place(motifs)
    place = landscape or chosen[0].landskap
    names = tuple(motif.id for motif in chosen)
    return Order(names, place, light or light_of(chosen), colour, seed, slot.bredde, slot.hoyde)


def scene(
    motifs: Sequence[Motif],
    landscape: str | None,
    colour: str,
    seed: str,
    slot: Slot,
    language: Language,
    light: str | None = None,
) -> Scene:
    """A scene for a slot of the book."""
    order = order_of(motifs, landscape, colour, seed, slot, light)
    return Scene(order.name, alt(motifs, language), slot.bredde, slot.hoyde)


def drawn_with(root: Path) -> bytes:
    """The print of all that draws what is ordered, but the palette: code, motifs, things, landscapes and paints."""
    code = Path(__file__).parent
    files = [(code, file) for file in sorted(code.rglob("*.py"))]
    files += [(root, file) for folder in (MOTIFS, SCENERY) for file in sorted((root / folder).rglob("*.yml"))]
    states = ((file, file.stat()) for _, file in files)
    return _as_written(tuple(files), tuple((found.st_mtime_ns, found.st_size) for _, found in states))


@lru_cache(maxsize=4)
def _as_written(files: tuple[tuple[Path, Path], ...], _states: tuple[tuple[int, int], ...]) -> bytes:
    """Name and content of each file below its folder, as it was last written."""
    return b"".join(file.relative_to(base).as_posix().encode() + file.read_bytes() for base, file in files)


def drawings(root: Path, palette: Palette, names: Iterable[str]) -> dict[str, Drawing]:
    """The drawings of a book by name, each once."""
    return {name: _in_inks(_drawn_order(root, palette, Order.of(name))) for name in sorted(set(names))}


def _drawn_order(root: Path, palette: Palette, order: Order) -> Drawn:
    paints = box_of_paints(root, palette, order.colour)
    return drawn_scene(root, order, read_motifs(root), paints)


def _in_inks(made: Drawn) -> Drawing:
    shapes = (Shape(mark.paint.cmyk, mark.path, mark.width) for mark in made.marks)
    return Drawing(made.high.cmyk, made.low.cmyk, tuple(shapes))


def svg(root: Path, order: Order, said: str, identity: str, *, whole: bool = False) -> str:
    """A scene as an inline picture with the id `identity`; a `whole` one is never cropped at its sides."""
    return _on_screen(root, "scene.svg", order, id=identity, alt=said, fit="meet" if whole else "slice")


def vignette(root: Path, motif: Motif, colour: str) -> str:
    """One motif as a file of its own, for places where the text says it all."""
    return _on_screen(root, "vignett.svg", order_of([motif], None, colour, motif.id, VIGNETTE), id=motif.id)


def alt(motifs: Sequence[Motif], language: Language) -> str:
    """What is seen in a scene."""
    return " ".join(motif.seen(language) for motif in of_one_place(motifs))


def _on_screen(root: Path, template: str, order: Order, **parts: str) -> str:
    made = _drawn_order(root, house_palette(root), order)
    strokes = [Stroke(mark.paint.rgb, _written(mark.path), round(mark.width * FINE)) for mark in made.marks]
    sky = (made.high.rgb, made.low.rgb)
    return drawn(
        root,
        template,
        width=round(order.width * FINE),
        height=round(order.height * FINE),
        sky=sky,
        strokes=strokes,
        **parts,
    )


def _written(path: Iterable[tuple[str | float, ...]]) -> str:
    """A path for SVG, each point told from the last: what is drawn alike is then written alike, and packs well."""
    pieces, said, start, last = [], "", (0, 0), (0, 0)
    for command, *numbers in path:
        whole = [round(FINE * float(number)) for number in numbers]
        points = list(zip(whole[::2], whole[1::2], strict=True))
        if command == "M":
            letter, steps, start = "M", whole, points[-1]
        elif command == "Z":
            letter, steps, last = "Z", [], start
        else:
            steps = [side for x, y in points for side in (x - last[0], y - last[1])]
            letter, steps = _straight(str(command).lower(), steps)
        written = " ".join(map(str, steps)).replace(" -", "-")
        # A letter is said once for all that follow it of its kind.
        alike = letter == said and letter not in "MZ"
        pieces.append((" " if steps[0] >= 0 else "") + written if alike else letter + written)
        said, last = letter, points[-1] if points else last
    return "".join(pieces)


def _straight(letter: str, steps: list[int]) -> tuple[str, list[int]]:
    """A line that goes only sideways or only up and down, by one number."""
    if letter == "l" and 0 in steps:
        return ("h", steps[:1]) if steps[1] == 0 else ("v", steps[1:])
    return letter, steps
