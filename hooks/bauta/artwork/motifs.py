"""Motifs are drawn pictures of places and people; one to three of them make a scene, on the web and in the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal

import yaml
from pydantic import StringConstraints

from bauta.artwork.drawing_board import drawn
from bauta.artwork.palette import Ink, Palette, Tone, house_palette, theme_colours
from bauta.contract.drawings import Scene, Shape
from bauta.records.field_types import Language
from bauta.records.requirement import Entity

FOLDER = "overrides/motiver"
WIDTH, HEIGHT = 160, 100
HORIZON, PLINTH = 78, 96
"""Where the ground begins and where the base line of every scene begins, in units from the top."""

NUMBERS = {"M": 1, "L": 1, "C": 3, "Z": 0}
"""The commands of a path, all absolute, and how many points each takes."""

Role = Literal["tema", "tema-lys", "tema-mork", "grunn", "flate", "strek", "hvit", "aksent"]
Said = Annotated[str, StringConstraints(min_length=1)]

LIGHT, DARK, DUSK = 0.25, 0.3, 0.22
"""The theme's share of its tint, black's share of its shade, the ground's share of light surfaces on a dark page."""


class Layer(Entity):
    """One shape, or several of one colour, filled by the non-zero rule."""

    farge: Role
    sti: Annotated[str, StringConstraints(pattern=r"^M [-\d. MLCZ]+ Z$")]


class Seen(Entity):
    """What is seen, in both written languages."""

    nb: Said
    nn: Said


class Motif(Entity):
    """A picture in a box of 160 × 100 units, layers from the back to the front."""

    id: str
    navn: str
    alt: Seen
    bredde: Literal[160]
    hoyde: Literal[100]
    lag: list[Layer]

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """The layers for the book."""
        return tuple(
            Shape(layer.farge, tuple((command, *numbers) for command, numbers in commands(layer.sti)))
            for layer in self.lag
        )


@lru_cache(maxsize=8)
def read_motifs(root: Path) -> dict[str, Motif]:
    """The kit by id, read once a run: drawings change with the code, and a fault in one is a programmer's."""
    return {file.stem: Motif.model_validate(_yaml(file)) for file in sorted((root / FOLDER).glob("*.yml"))}


def motif_ids(root: Path) -> dict[str, None]:
    """The ids of the kit, without opening it."""
    return dict.fromkeys(file.stem for file in sorted((root / FOLDER).glob("*.yml")))


def commands(path: str, left: float = 0) -> list[tuple[str, list[float]]]:
    """A path moved right by `left`, as its commands, each with its numbers."""
    found: list[tuple[str, list[float]]] = []
    for word in path.split():
        if word in NUMBERS:
            found.append((word, []))
        else:
            numbers = found[-1][1]
            numbers.append(float(word) + (left if len(numbers) % 2 == 0 else 0))
    return found


@dataclass(frozen=True)
class Painted:
    """A shape with the paint it is filled with, as SVG says it."""

    fill: str
    path: str


def svg(
    root: Path,
    motifs: Sequence[Motif],
    colour: str,
    language: Language,
    identity: str,
    paints: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """A scene as an inline picture with the id `identity`.

    Its colours are the custom properties of the site, or those of `paints` for programs that know no style sheet.
    """
    return drawn(
        root,
        "scene.svg",
        id=identity,
        width=WIDTH * len(motifs),
        height=HEIGHT,
        alt=alt(motifs, language),
        placed=_painted(motifs, colour, paints),
    )


def _painted(motifs: Sequence[Motif], colour: str, paints: Mapping[str, str]) -> list[tuple[int, list[Painted]]]:
    """The layers of a scene with what each group of them is moved right by."""

    def paint(layer: Layer) -> Painted:
        name = _name(layer.farge, colour)
        return Painted(paints.get(name, f"var(--farge-{name})"), layer.sti)

    return [(left, [paint(layer) for layer in layers]) for left, layers in _placed(motifs)]


def kit(motifs: Mapping[str, Motif]) -> dict[str, tuple[Shape, ...]]:
    """The drawings for the book, once for all its scenes."""
    return {id_: motif.shapes for id_, motif in motifs.items()}


def scene(palette: Palette, motifs: Sequence[Motif], colour: str, language: Language) -> Scene:
    """Motifs side by side, for the book."""
    shades: dict[str, tuple[float, ...]] = {
        role: tone.cmyk for role, tone in _shades(palette.get(colour, palette["grunn"])).items()
    }
    return Scene(tuple(motif.id for motif in motifs), alt(motifs, language), colour, shades)


def drawing(root: Path, motif: Motif, colour: str) -> str:
    """One motif as a file of its own, for places where the text says it all; follows light and dark."""
    used = {_name(layer.farge, colour) for _, layers in _placed([motif]) for layer in layers}
    day, night = ([f"--farge-{n}:{rgb}" for n, rgb in hues.items() if n in used] for hues in _hues(house_palette(root)))
    placed = _painted([motif], colour, {})
    return drawn(root, "vignett.svg", width=WIDTH, height=HEIGHT, day=day, night=night, placed=placed)


def paints(root: Path) -> dict[str, str]:
    """Every colour a drawing may have, by name, as RGB."""
    return _hues(house_palette(root))[0]


def tokens(root: Path) -> str:
    """The tints of the themes as CSS custom properties, and the light surfaces of a scene on a dark page."""
    palette = house_palette(root)
    day, night = _hues(palette)
    tints = "".join(f"  --farge-{name}: {rgb};\n" for name, rgb in day.items() if name not in palette)
    dusk = "".join(f"  --farge-{name}: light-dark({day[name]}, {rgb});\n" for name, rgb in night.items())
    return f":root {{\n{tints}}}\n.motiv {{\n{dusk}}}\n"


def _hues(palette: Palette) -> tuple[dict[str, str], dict[str, str]]:
    """Every colour a drawing may have, by name; then those that are another on a dark page."""
    themes = {name: _shades(palette[name]) for name in theme_colours(palette)}
    tints = {_name(role, name): tone.rgb for name, shades in themes.items() for role, tone in shades.items()}
    day = {name: ink.rgb for name, ink in palette.items()} | tints
    light = [name for name in day if name in ("hvit", "flate", "strek") or name.endswith("-lys")]
    return day, {name: _mixed(day[name], palette["grunn"].rgb, DUSK) for name in light}


def _shades(ink: Ink) -> dict[Role, Tone]:
    """The tint and the shade of one colour."""
    *colours, black = ink.cmyk
    cyan, magenta, yellow, key = (round(part * LIGHT, 1) for part in ink.cmyk)
    tint = ink.lys or Tone(rgb=_mixed("#ffffff", ink.rgb, LIGHT), cmyk=(cyan, magenta, yellow, key))
    shade = Tone(
        rgb=_mixed(ink.rgb, "#000000", DARK),
        cmyk=(colours[0], colours[1], colours[2], min(100, black + round(DARK * 100))),
    )
    return {"tema-lys": tint, "tema-mork": shade}


def _mixed(rgb: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(rgb[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + bytes(round(a * (1 - share) + b * share) for a, b in pairs).hex()


def _name(role: str, colour: str) -> str:
    return role.replace("tema", colour, 1)


def _placed(motifs: Sequence[Motif]) -> list[tuple[int, list[Layer]]]:
    """Sky and ground, the motifs each in its place from the left, and the base line before them."""

    def band(role: Role, top: int, bottom: int) -> Layer:
        right = WIDTH * len(motifs)
        return Layer(farge=role, sti=f"M 0 {top} L {right} {top} L {right} {bottom} L 0 {bottom} Z")

    places = [(number * WIDTH, motif.lag) for number, motif in enumerate(motifs)]
    back, front = [band("tema-lys", 0, HORIZON), band("flate", HORIZON, HEIGHT)], [band("tema", PLINTH, HEIGHT)]
    return [(0, back), *places, (0, front)]


def alt(motifs: Sequence[Motif], language: Language) -> str:
    """What is seen in a scene."""
    return " ".join(getattr(motif.alt, language) for motif in motifs)


def _yaml(file: Path) -> Any:
    return yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
