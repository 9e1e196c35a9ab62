"""Motifs are drawn pictures of places and people; one to three of them make a scene, on the web and in the book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import StringConstraints

from bauta.entries import Language
from bauta.palette import FILE as PALETTE
from bauta.requirement import Entity

FOLDER = "overrides/motiver"
WIDTH, HEIGHT = 160, 100
HORIZON, PLINTH = 78, 96
"""Where the ground begins and where the base line of every scene begins, in units from the top."""

NUMBERS = {"M": 1, "L": 1, "C": 3, "Z": 0}
"""The commands of a path, all absolute, and how many points each takes."""

Role = Literal["tema", "tema-lys", "tema-mork", "grunn", "flate", "strek", "hvit", "aksent"]
Outline = Annotated[str, StringConstraints(pattern=r"^M [-\d. MLCZ]+ Z$")]
Command = tuple[str, list[float]]
Palette = Mapping[str, Mapping[str, Any]]

LIGHT = 0.25
"""The share of the theme's colour in its light tint."""
DARK = 0.3
"""The share of black in its dark shade."""
DUSK = 0.3
"""How much of the ground colour dims the light surfaces on a dark page."""


class Layer(Entity):
    """One shape, or several of one colour, filled by the non-zero rule."""

    farge: Role
    sti: Outline


class SpokenText(Entity):
    """What is seen, in both written languages."""

    nb: Annotated[str, StringConstraints(min_length=1)]
    nn: Annotated[str, StringConstraints(min_length=1)]


class Motif(Entity):
    """A picture in a box of 160 × 100 units, layers from the back to the front."""

    id: str
    navn: str
    alt: SpokenText
    bredde: Literal[160]
    hoyde: Literal[100]
    lag: list[Layer]


def read_motifs(root: Path) -> dict[str, Motif]:
    """The kit by id. The files are the designer's: a fault in one is a programmer's."""
    files = sorted((root / FOLDER).glob("*.yml"))
    return {file.stem: Motif.model_validate(_yaml(file)) for file in files}


def commands(path: str) -> list[Command]:
    """A path as its commands, each with its numbers."""
    found: list[Command] = []
    for word in path.split():
        if word in NUMBERS:
            found.append((word, []))
        else:
            found[-1][1].append(float(word))
    return found


def svg(motifs: Sequence[Motif], colour: str, language: Language, identity: str) -> str:
    """A scene as an inline picture with the id `identity`; its colours are the custom properties of the site."""

    def draw(layers: Iterable[Layer]) -> str:
        return "".join(f'<path fill="var(--farge-{_name(layer.farge, colour)})" d="{layer.sti}"/>' for layer in layers)

    places = ((number * WIDTH, motif) for number, motif in enumerate(motifs))
    groups = "".join(f'<g transform="translate({left} 0)">{draw(motif.lag)}</g>' for left, motif in places)
    back, plinth = _backdrop(len(motifs))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="motiv" id="{escape(identity)}" role="img"'
        f' viewBox="0 0 {WIDTH * len(motifs)} {HEIGHT}" aria-label="{escape(_alt(motifs, language))}">'
        f"{draw(back)}{groups}{draw(plinth)}</svg>"
    )


def print_data(root: Path, motifs: Sequence[Motif], colour: str, language: Language) -> dict[str, Any]:
    """A scene as plain data for motif.typ: paths in units, and the CMYK of the tints in percent."""
    back, plinth = _backdrop(len(motifs))
    placed = [(0, back), *((number * WIDTH, motif.lag) for number, motif in enumerate(motifs)), (0, plinth)]
    shades = {role: shade["cmyk"] for role, shade in _shades(_yaml(root / PALETTE)[colour]).items()}
    return {
        "width": WIDTH * len(motifs),
        "height": HEIGHT,
        "alt": _alt(motifs, language),
        "color": colour,
        "shades": shades,
        "layers": [
            {
                "role": layer.farge,
                "path": [[command, *_moved(numbers, left)] for command, numbers in commands(layer.sti)],
            }
            for left, layers in placed
            for layer in layers
        ],
    }


def tokens(root: Path) -> str:
    """The tints of the themes as CSS custom properties, and the light surfaces of a scene on a dark page."""
    palette: Palette = _yaml(root / PALETTE)
    ground = palette["grunn"]["rgb"]
    tints = {
        _name(role, name): shade["rgb"]
        for name, ink in palette.items()
        if name.startswith("tema-")
        for role, shade in _shades(ink).items()
    }
    light = {name: palette[name]["rgb"] for name in ("hvit", "flate", "strek")}
    light |= {name: rgb for name, rgb in tints.items() if name.endswith("-lys")}
    dusk = {name: _mixed(rgb, ground, DUSK) for name, rgb in light.items()}
    return f":root {{\n{_properties(tints)}}}\n@media (prefers-color-scheme: dark) {{\n.motiv {{\n{_properties(dusk)}}}\n}}\n"


def _shades(ink: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The tint and the shade of one colour, on the screen and in the press."""
    c, m, y, k = ink["cmyk"]
    return {
        "tema-lys": {
            "rgb": _mixed("#ffffff", ink["rgb"], LIGHT),
            "cmyk": [round(part * LIGHT, 1) for part in (c, m, y, k)],
        },
        "tema-mork": {"rgb": _mixed(ink["rgb"], "#000000", DARK), "cmyk": [c, m, y, min(100, k + round(DARK * 100))]},
    }


def _mixed(rgb: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(rgb[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + bytes(round(a * (1 - share) + b * share) for a, b in pairs).hex()


def _name(role: str, colour: str) -> str:
    return role.replace("tema", colour, 1) if role.startswith("tema") else role


def _backdrop(count: int) -> tuple[list[Layer], list[Layer]]:
    """Sky and ground behind the motifs, and the base line before them."""

    def band(role: Role, top: float, bottom: float) -> Layer:
        right = WIDTH * count
        return Layer(farge=role, sti=f"M 0 {top} L {right} {top} L {right} {bottom} L 0 {bottom} Z")

    return [band("tema-lys", 0, HORIZON), band("flate", HORIZON, HEIGHT)], [band("tema", PLINTH, HEIGHT)]


def _moved(numbers: Sequence[float], left: float) -> list[float]:
    return [number + left if at % 2 == 0 else number for at, number in enumerate(numbers)]


def _alt(motifs: Sequence[Motif], language: Language) -> str:
    return " ".join(getattr(motif.alt, language) for motif in motifs)


def _properties(colours: Mapping[str, str]) -> str:
    return "".join(f"  --farge-{name}: {rgb};\n" for name, rgb in colours.items())


def _yaml(file: Path) -> Any:
    return yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
