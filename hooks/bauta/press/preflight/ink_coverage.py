"""Checks of the pages as printed: how much ink lies where, how near the edge text stands."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
from PIL import Image

from bauta.press.preflight.findings import Finding
from bauta.press.preflight.images import most, total_ink
from bauta.press.preflight.matrices import Box
from bauta.press.preflight.order import Order
from bauta.press.preflight.page import MM, Leaf
from bauta.press.preflight.separations import Plates
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount

SAFE = 4.0
"""How near the trim text may stand, in mm."""
TOLERANCE = 3
"""Percent of ink above the limit that rendering may add."""
FEWEST = 3
"""Pixels above the limit that are a place, and not a speck of the rendering."""


def ink_as_printed(leaf: Leaf, plates: Plates, order: Order) -> Iterator[Finding]:
    """Nowhere do the four inks come to more than the paper takes."""
    limit = (order.ink + TOLERANCE) * 255 / 100
    if sum(most(plate) for plate in (plates.cyan, plates.magenta, plates.yellow, plates.black)) <= limit:
        return  # the most of each ink, even if all in one place, is not too much
    total = total_ink(Image.merge("CMYK", (plates.cyan, plates.magenta, plates.yellow, plates.black)))
    above = total.point(lambda ink: ink * 1.0 - limit).convert("L")
    place = above.getbbox()
    if place is not None and sum(above.histogram()[1:]) >= FEWEST:
        left, top, right, bottom = place
        box = Box(leaf.media.left + left, leaf.media.top - bottom, leaf.media.left + right, leaf.media.top - top)
        text = f"fargemengden er {most(total) / 2.55:.0f} prosent, grensen er {order.ink}"
        yield Finding("total-ink", text, leaf.number, leaf.area(box))


def safe_area(leaf: Leaf, page: pypdfium2.PdfPage) -> Iterator[Finding]:
    """No text stands so near the trim that the knife may take it."""
    trim, reach = leaf.trim, leaf.bleed
    text = page.get_textpage()
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        if right <= reach.left or left >= reach.right or top <= reach.bottom or bottom >= reach.top:
            continue  # beyond the bleed: a mark on a proof
        room = min(left - trim.left, trim.right - right, bottom - trim.bottom, trim.top - top) * MM
        if room < SAFE - 0.01:
            written = text.get_text_bounded(*text.get_rect(number)).strip()
            if written:
                where = f"{amount(round(room, 1), MESSAGES)} mm fra" if room >= 0 else "utenfor"
                told = f"«{written[:40]}» står {where} trim; tekst skal stå minst {amount(SAFE, MESSAGES)} mm innenfor"
                yield Finding("safe-area", told, leaf.number, leaf.area(Box(left, bottom, right, top)))
                return
