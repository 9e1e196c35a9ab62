"""What is drawn of streets and stops: platform, kerb, walkway, parking place, section of a street."""

from __future__ import annotations

from bauta.artwork.measured.canvas import Canvas
from bauta.artwork.measured.known import KnownMeasures


def platform(known: KnownMeasures) -> Canvas:
    """A bus at a platform, cut through the kerb."""
    canvas = Canvas(10)
    canvas.backdrop()
    high = known.metres("høyde", known.metres("kant", 0.16), most=0.6)
    left = 3.2
    deep = known.metres("dybde", known.metres("bredde", 2.6), most=3.4)
    canvas.box("tema", 0.2, high + 0.04, left - 0.06, 2.55)
    canvas.box("hvit", 0.45, 1.15, 1.9, 2.2)
    canvas.box("hvit", 2.1, high + 0.1, 2.95, 2.2)
    canvas.disc(0.9, 0.3, 0.3)
    canvas.disc(0.9, 0.3, 0.12, "hvit")
    canvas.box("blekk", left, 0, left + deep, high)
    canvas.box("hvit", left + 0.05, high - 0.05, left + 0.4, high)
    canvas.seated(left + 0.95, high)
    canvas.with_cane(left + 2.0, high)
    canvas.upright(left + deep + 0.5, 0, high, known.said("høyde", "kant"))
    canvas.across(left, left + deep, known.said("dybde", "bredde"))
    return canvas


def kerb(known: KnownMeasures) -> Canvas:
    """A dropped kerb with its guide line, cut through."""
    canvas = Canvas(14)
    high = known.metres("kant", known.metres("høyde", 0.02), most=0.5)
    canvas.box("lys", 0, 0, canvas.wide, canvas.high)
    canvas.box("grunn", 0, -0.1, canvas.wide, 0)
    left = 2.4
    canvas.box("blekk", left, -0.1, canvas.wide, high)
    for stud in range(6):
        x = left + 0.35 + stud * 0.12
        canvas.box("hvit", x, high, x + 0.06, high + 0.025)
    canvas.with_cane(left + 1.55, high)
    canvas.upright(left - 1.2, 0, high, known.said("kant", "høyde"))
    canvas.across(left + 0.3, left + 1.05, known.said("bredde", "lengde"))
    return canvas


def walkway(known: KnownMeasures) -> Canvas:
    """A way for walking, cut through, with the snow that lies on it where its depth is known."""
    canvas = Canvas(10)
    canvas.backdrop()
    wide = known.metres("bredde", 3.0, most=5.0)
    left = (canvas.wide - wide) / 2 - 0.4
    canvas.box("blekk", left, -0.1, left + wide, 0.04)
    snow = known.metres("dybde", 0.0, most=0.6)
    if snow:
        canvas.box("hvit", 0, 0.04, canvas.wide - 1.9, 0.04 + snow)
    canvas.seated(left + 0.8, 0.04)
    canvas.standing(left + 2.1, 0.04)
    canvas.upright(canvas.wide - 1.7, 0.04, 0.04 + snow, known.said("dybde"))
    canvas.across(left, left + wide, known.said("bredde"))
    return canvas


def parking(known: KnownMeasures) -> Canvas:
    """A parking place for those who have a permit, from above."""
    canvas = Canvas(5)
    wide, long = known.metres("bredde", 4.5, most=7), known.metres("lengde", 6.0, most=9)
    left = 2.6
    canvas.box("grunn", 0, 0, canvas.wide, canvas.high)
    low = 0.0
    high = min(wide, canvas.high)
    canvas.box("lys", left, low, left + long, high)
    canvas.box("tema", left + 0.6, low + 0.3, left + 4.8, low + 2.1)
    canvas.box("hvit", left + 1.6, low + 0.5, left + 3.6, low + 1.9)
    canvas.seated(left + 3.0, low + high - 1.6, "blekk")
    canvas.across(left, left + long, known.said("lengde"))
    canvas.upright(left + long + 0.9, low, high, known.said("bredde"))
    return canvas


def street(known: KnownMeasures) -> Canvas:
    """Half a street, cut through: front, walkway, furnished zone with a tree, carriageway."""
    canvas = Canvas(10)
    canvas.backdrop()
    zone = known.metres("bredde", 1.5, most=3.0)
    canvas.box("tema", 0, 0, 0.9, canvas.high)
    canvas.box("hvit", 0.5, 0.05, 0.9, 2.1)
    walk = 3.0
    canvas.box("blekk", 0.9, -0.1, walk + zone, 0.08)
    canvas.seated(1.5, 0.08)
    canvas.with_cane(2.2, 0.08)
    canvas.tree(walk + zone * 0.3, 0.08, 2.3)
    canvas.box("blekk", walk + zone * 0.55, 0.5, walk + zone * 0.95, 0.58)
    canvas.box("blekk", walk + zone * 0.6, 0.08, walk + zone * 0.66, 0.5)
    canvas.box("blekk", walk + zone * 0.86, 0.08, walk + zone * 0.92, 0.5)
    canvas.box("tema", walk + zone + 0.5, 0.35, canvas.wide - 0.2, 1.6)
    for x in (walk + zone + 1.0, canvas.wide - 0.7):
        canvas.disc(x, 0.32, 0.32)
    canvas.across(walk, walk + zone, known.said("bredde"))
    return canvas
