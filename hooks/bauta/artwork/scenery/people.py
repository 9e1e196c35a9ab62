"""People are drawn from joints: limbs are strokes, the rest soft shapes, in profile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bauta.artwork.scenery.aids import before, behind
from bauta.artwork.scenery.facing import from_front
from bauta.artwork.scenery.figure import Figure, Stance, dressed, wardrobe
from bauta.artwork.scenery.heads import head
from bauta.artwork.scenery.paint import Paint, Paints, mixed
from bauta.artwork.scenery.pen import Mark, Pen, Point, between

CHILD = 0.66
"""How tall a child is beside a grown one; its head is larger for it."""
WIDE = {"barnevogn": 0.9, "forerhund": 0.9, "rullator": 0.45}
"""How far the shadow of an aid reaches, in metres."""


@dataclass(frozen=True)
class Cloth:
    """What a dressed person is painted with."""

    skin: Paint
    hair: Paint
    top: Paint
    sleeve: Paint
    bottom: Paint
    shoe: Paint
    dark: Paint

    def shaded(self, paint: Paint, share: float) -> Paint:
        """A paint as it is on the far side."""
        return mixed(paint, self.dark, share)


def person(root: Path, pen: Pen, asked: Figure, paints: Paints, luck: Random, *, accent: bool) -> Iterator[Mark]:
    """A person of a motif, whose origin the pen has; the ground's shadow below the feet first."""
    kit = wardrobe(root)
    figure = dressed(kit, asked, luck, accent=accent)
    skin, hair = (paints[name] for name in kit.utseende[figure.utseende])
    top = paints[figure.topp]
    sleeve, bottom, shoe = (skin,) * 3 if figure.bar else (top, paints[figure.bunn], paints["sko"])
    cloth = Cloth(skin, hair, top, sleeve, bottom, shoe, paints["grunn"])
    share = figure.hoyde * (CHILD if figure.alder == "barn" else 0.9 if figure.alder == "ungdom" else 1)
    own = pen.moved(figure.x, figure.y, mirrored=figure.venstre).scaled(share)
    reach = WIDE.get(figure.hjelp or "", 0.5 if figure.stilling in ("rullestol", "sitter") else 0.12)
    if figure.stilling != "sitter":
        yield own.soft(paints["skygge"], ((-0.3, 0), (reach * 0.4, 0.045), (reach + 0.15, 0), (reach * 0.4, -0.045)))
    if figure.forfra:
        yield from from_front(own, figure, cloth, kit.forfra[figure.gjor], paints)
    else:
        yield from _in_profile(own, figure, cloth, kit.stillinger[figure.stilling], kit.hender[figure.gjor], paints)


def _in_profile(
    pen: Pen, figure: Figure, cloth: Cloth, stance: Stance, hands: tuple[Point, Point], paints: Paints
) -> Iterator[Mark]:
    near, far = hands
    if figure.stilling == "sitter":
        near, far = (_lowered(hand) for hand in hands) if figure.gjor not in ("fang", "bord") else hands
    if figure.stilling == "rullestol" and figure.gjor in ("prater", "tegn", "tegn-lavt", "rekker", "peker", "telefon"):
        near, far = (_lowered(hand, 0.36) for hand in hands)
    yield from behind(pen, figure, near, paints)
    yield from _arm(pen, stance, far, cloth.shaded(cloth.sleeve, 0.3), cloth.skin)
    yield from _leg(pen, stance.bak, cloth.shaded(cloth.bottom, 0.28), cloth.shoe, figure)
    yield from _leg(pen, stance.fram, cloth.bottom, cloth.shoe, figure)
    yield _body(pen, figure, stance, cloth.top)
    yield from head(pen, figure, stance, cloth, paints)
    yield from before(pen, figure, near, paints)
    yield from _arm(pen, stance, near, cloth.shaded(cloth.sleeve, 0.14), cloth.skin)


def _lowered(hand: Point, by: float = 0.34) -> Point:
    return hand[0], hand[1] - by


def _arm(pen: Pen, stance: Stance, hand: Point, sleeve: Paint, skin: Paint) -> Iterator[Mark]:
    shoulder = stance.skulder[0], stance.skulder[1] - 0.03
    yield pen.limb(sleeve, 0.1, (shoulder, between(shoulder, hand, 0.27), hand))
    yield pen.disc(skin, *hand, 0.048)


def _leg(pen: Pen, joints: tuple[Point, ...], cloth: Paint, shoe: Paint, figure: Figure) -> Iterator[Mark]:
    x, y = joints[-1]
    yield pen.limb(cloth, 0.135 * (0.6 + 0.4 * figure.bygning), joints)
    outline = (-0.065, -0.06), (-0.06, 0.03), (0.04, 0.03), (0.17, -0.02), (0.16, -0.06)
    yield pen.soft(shoe, [(x + right, y + up) for right, up in outline])


def _body(pen: Pen, figure: Figure, stance: Stance, cloth: Paint) -> Mark:
    """Coat or jumper; shoulders and belly by the build."""
    (hx, hy), (sx, sy), build = stance.hofte, stance.skulder, figure.bygning
    shoulders = [(sx - 0.13 * build, sy), (sx, sy + 0.07), (sx + 0.12 * build, sy - 0.01)]
    if figure.kape and figure.stilling not in ("rullestol", "sitter"):
        hem = [(0.15, 0), (0.2, -0.34), (0, -0.37), (-0.19, -0.34), (-0.14, 0)]
        return pen.soft(cloth, shoulders + [(hx + right * build, hy + up) for right, up in hem])
    mx, my = (sx + hx) / 2, (sy + hy) / 2
    belly = max(build, 1) * build
    around = [
        (mx + 0.14 * belly, my),
        (hx + 0.13 * belly, hy - 0.04),
        (hx, hy - 0.08),
        (hx - 0.14 * build, hy - 0.04),
        (mx - 0.13 * build, my),
    ]
    return pen.soft(cloth, shoulders + around)
