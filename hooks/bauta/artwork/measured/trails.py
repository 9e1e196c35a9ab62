"""What is drawn in nature: path, boardwalk, pier, bathing ramp."""

from __future__ import annotations

from bauta.artwork.measured.canvas import Canvas
from bauta.artwork.measured.known import KnownMeasures


def path(known: KnownMeasures) -> Canvas:
    """A path between slopes, cut through, with light."""
    canvas = Canvas(10)
    canvas.backdrop()
    wide = known.metres("bredde", 2.0, most=4.0)
    left = (canvas.wide - wide) / 2
    canvas.plane("grunn", (0, 0.6), (left - 0.6, 0.1), (left, 0), (0, 0))
    canvas.plane("grunn", (left + wide, 0), (left + wide + 0.8, 0.15), (canvas.wide, 0.7), (canvas.wide, 0))
    canvas.box("blekk", left, -0.1, left + wide, 0.04)
    canvas.tree(0.9, 0.35, 1.9)
    canvas.tree(canvas.wide - 0.7, 0.5, 2.0)
    canvas.seated(left + 0.7, 0.04)
    canvas.with_cane(left + 1.7, 0.04)
    canvas.across(left, left + wide, known.said("bredde"))
    canvas.note(known.told("stigning", "lengde"), canvas.wide / 2, canvas.high - 0.3)
    return canvas


def boardwalk(known: KnownMeasures) -> Canvas:
    """A boardwalk or footbridge, cut through, with kerbs; its length stands above it."""
    canvas = Canvas(10)
    canvas.box("lys", 0, 0, canvas.wide, canvas.high)
    canvas.box("grunn", 0, -0.12, canvas.wide, 0.12)
    wide = known.metres("bredde", 1.8, most=4.0)
    left, deck = (canvas.wide - wide) / 2, 0.55
    for post in (left + 0.2, left + wide - 0.3):
        canvas.box("blekk", post, 0, post + 0.12, deck)
    canvas.box("tema", left, deck - 0.1, left + wide, deck)
    for side in (left, left + wide - 0.08):
        canvas.box("blekk", side, deck, side + 0.08, deck + 0.1)
    canvas.seated(left + 0.55, deck)
    if wide > 1.6:
        canvas.standing(left + wide - 0.4, deck)
    canvas.across(left, left + wide, known.said("bredde"))
    canvas.note(known.told("lengde"), canvas.wide / 2 - 2.4, canvas.high - 0.6)
    return canvas


def pier(known: KnownMeasures) -> Canvas:
    """A pier for fishing, seen from the side, with its kerb and a rail to lean on."""
    canvas = Canvas(10)
    canvas.box("lys", 0, 0, canvas.wide, canvas.high)
    canvas.box("tema", 2.4, -0.05, canvas.wide, 0.15)
    canvas.box("grunn", 0, -0.05, 2.4, 0.5)
    deck, end = 0.62, 6.3
    canvas.box("blekk", 2.0, deck - 0.12, end, deck)
    for x in (3.2, 4.6, 6.0):
        canvas.box("blekk", x, -0.05, x + 0.12, deck)
        canvas.line((x, deck), (x, deck + 0.9), 0.25)
    canvas.line((3.2, deck + 0.9), (6.1, deck + 0.9), 0.4)
    canvas.seated(4.0, deck)
    canvas.standing(5.4, deck)
    canvas.across(2.0, end, known.said("lengde", "bredde"))
    canvas.upright(end + 0.4, deck, deck + 0.9, known.said("høyde"))
    return canvas


def bathing_ramp(known: KnownMeasures) -> Canvas:
    """A ramp down into the water, with a rail."""
    canvas = Canvas(10)
    canvas.box("lys", 0, 0, canvas.wide, canvas.high)
    fall = min(4.6 / known.ratio("stigning", 12), 0.8)
    canvas.box("tema", 1.6, -0.1, canvas.wide, 0.35)
    canvas.box("grunn", 0, -0.1, 1.6, 0.7)
    canvas.plane("blekk", (1.6, 0.7), (6.2, 0.7 - fall - 0.2), (6.2, 0.55 - fall - 0.2), (1.6, 0.55))
    for x in (1.8, 3.2, 4.6, 6.0):
        y = 0.7 - (fall + 0.2) * (x - 1.6) / 4.6
        canvas.line((x, y), (x, y + 0.9), 0.25)
    canvas.line((1.8, 1.57), (6.0, 1.4 - fall), 0.4)
    canvas.seated(2.4, 0.62)
    canvas.across(1.6, 6.2, known.told("lengde", "stigning"))
    canvas.note(known.told("bredde", "fri-bredde"), 5.4, canvas.high - 0.4)
    return canvas
