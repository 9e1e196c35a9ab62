"""What is drawn of buildings: ramp, door, entrance, lift, pool hoist."""

from __future__ import annotations

from bauta.artwork.measured.canvas import Canvas
from bauta.artwork.measured.known import KnownMeasures


def ramp(known: KnownMeasures) -> Canvas:
    """A ramp up to a door, seen from the side."""
    canvas = Canvas(10)
    canvas.backdrop()
    rise = known.metres("høyde", 0.4, most=1.0)
    run = min(rise * known.ratio("stigning", 15), 6.0)
    start, end = 0.4, 0.4 + run
    canvas.plane("blekk", (start, 0), (end, 0), (end, rise))
    canvas.box("blekk", end, 0, canvas.wide, rise)
    canvas.box("tema", canvas.wide - 1.0, rise, canvas.wide, canvas.high)
    canvas.box("hvit", canvas.wide - 0.85, rise, canvas.wide - 0.15, min(rise + 2.0, canvas.high))
    for post in range(6):
        x = start + run * post / 5
        y = rise * post / 5
        canvas.line((x, y), (x, y + 0.9), 0.25)
    canvas.line((start, 0.9), (end, rise + 0.9), 0.4)
    canvas.seated(start + run * 0.45, rise * 0.5)
    canvas.across(start, end, known.told("lengde", "stigning"))
    canvas.note(known.told("høyde", "bredde", "fri-bredde"), 3.6, canvas.high - 0.35)
    return canvas


def door(known: KnownMeasures) -> Canvas:
    """A door in a wall, with the one who opens it."""
    canvas = Canvas(11)
    canvas.backdrop()
    wide = known.metres("fri-bredde", known.metres("bredde", 0.9), most=2.0)
    left = canvas.wide / 2 - wide / 2
    high = min(known.metres("fri-høyde", 2.0), canvas.high - 0.1)
    canvas.box("tema", 0, 0, left - 0.1, canvas.high)
    canvas.box("tema", left + wide + 0.1, 0, canvas.wide, canvas.high)
    canvas.box("blekk", left - 0.1, 0, left + wide + 0.1, high + 0.08)
    canvas.box("hvit", left, 0, left + wide, high)
    canvas.line((left + wide - 0.12, 0.85), (left + wide - 0.12, 1.15), 0.5)
    canvas.seated(left - 1.0, 0, "lys")
    canvas.across(left, left + wide, known.said("fri-bredde", "bredde"))
    canvas.upright(left + wide + 0.6, 0, high, known.said("fri-høyde"))
    force = known.said("kraft")
    if force:
        canvas.line((left - 0.35, 1.0), (left + 0.5, 1.0), 0.5)
        canvas.line((left + 0.3, 1.1), (left + 0.5, 1.0), 0.5)
        canvas.line((left + 0.3, 0.9), (left + 0.5, 1.0), 0.5)
        canvas.note(force, left + wide / 2, 1.4)
    return canvas


def entrance(known: KnownMeasures) -> Canvas:
    """A level entrance with a mat and a canopy, and the threshold."""
    canvas = Canvas(10)
    canvas.backdrop()
    step = known.metres("terskel", 0.02, most=0.3)
    left = 4.6
    canvas.box("tema", left - 0.6, step, canvas.wide, canvas.high)
    wide = known.metres("fri-bredde", known.metres("bredde", 1.0), most=2.2)
    canvas.box("hvit", left, step, left + wide, step + 2.05)
    canvas.box("grunn", left - 0.1, 0, canvas.wide, step)
    canvas.box("blekk", left - 0.9, step + 2.25, left + wide + 0.3, step + 2.4)
    canvas.with_cane(0.7)
    canvas.seated(1.8)
    canvas.across(left, left + wide, known.said("fri-bredde", "bredde"))
    canvas.upright(left - 1.9, 0, step, known.said("terskel", "høyde"))
    return canvas


def lift(known: KnownMeasures) -> Canvas:
    """The car of a lift from above, with a wheelchair in it."""
    canvas = Canvas(11)
    wide, deep = known.metres("bredde", 1.1, most=2.4), known.metres("dybde", 1.4, most=2.3)
    left = canvas.wide / 2 - wide / 2
    canvas.box("lys", 0, -0.1, canvas.wide, canvas.high)
    canvas.box("blekk", left - 0.12, -0.02, left + wide + 0.12, deep + 0.12)
    canvas.box("hvit", left, -0.02, left + wide, deep)
    opening = min(known.metres("fri-bredde", 0.9), wide)
    middle = left + wide / 2
    canvas.box("tema", middle - opening / 2, -0.08, middle + opening / 2, 0.02)
    canvas.box("tema", middle - 0.3, 0.45, middle + 0.3, 1.15)
    canvas.box("blekk", middle - 0.38, 0.4, middle - 0.3, 1.0)
    canvas.box("blekk", middle + 0.3, 0.4, middle + 0.38, 1.0)
    canvas.disc(middle, 0.75, 0.14)
    canvas.across(left, left + wide, known.said("bredde"))
    canvas.upright(left + wide + 0.5, 0, deep, known.said("dybde"))
    return canvas


def pool_hoist(known: KnownMeasures) -> Canvas:
    """A hoist at the edge of a pool; the length and width of the pool stand where it is."""
    canvas = Canvas(10)
    canvas.box("lys", 0, -0.4, canvas.wide, canvas.high)
    edge = 2.9
    canvas.box("grunn", 0, -0.4, edge, 0)
    canvas.box("tema", edge, -0.4, canvas.wide, -0.05)
    canvas.box("blekk", edge - 0.55, 0, edge - 0.4, 1.9)
    canvas.line((edge - 0.47, 1.85), (edge + 1.1, 1.85), 0.6)
    canvas.line((edge + 1.1, 1.85), (edge + 1.1, 1.25), 0.4)
    canvas.box("blekk", edge + 0.85, 0.25, edge + 1.35, 0.33)
    canvas.line((edge + 0.87, 0.3), (edge + 0.87, 1.0), 0.5)
    canvas.disc(edge + 1.05, 1.08, 0.125)
    canvas.plane("tema", (edge + 0.92, 0.95), (edge + 1.2, 0.95), (edge + 1.22, 0.35), (edge + 0.9, 0.35))
    canvas.seated(1.2)
    length, wide = known.said("lengde"), known.said("bredde")
    if length or wide:
        canvas.across(edge, canvas.wide - 0.2, " × ".join(filter(None, (length, wide))))
    return canvas
