"""The verdict on a press file: every check, on the file alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pypdfium2
from pikepdf import Pdf

from bauta.press.preflight import conformance, document, ink_coverage, lines, trim_edges
from bauta.press.preflight.findings import CheckId, FileVerdict, Finding
from bauta.press.preflight.opening import MOST_PAGES, UnopenedError, opened, whole
from bauta.press.preflight.order import Order
from bauta.press.preflight.page import Leaf
from bauta.press.preflight.separations import separations
from bauta.text.wording import amount

SEEN: tuple[CheckId, ...] = ("bleed", "safe-area")
"""Checks that need the rendered page."""


def preflight(data: bytes, order: Order) -> FileVerdict:
    """Hold a file against its order. A file that cannot be opened, or followed, is a fault like others."""
    digest = hashlib.sha256(data).hexdigest()
    try:
        with opened(data) as pdf:
            leaves = [Leaf(number, page) for number, page in enumerate(pdf.pages, 1)]
            if len(leaves) > (order.pages or MOST_PAGES):
                return FileVerdict(order.name, len(leaves), len(data), digest, tuple(_too_many(pdf, order)))
            found = [*_as_written(pdf, leaves, order)]
            looked = _looked(pdf, leaves, order)
            coverage: tuple[tuple[float, ...], ...] = ()
            if any(finding.check == "content" for finding in found) or any(map(document.too_large, leaves)):
                for check in SEEN:  # what cannot be followed is not rendered either
                    del looked[check]
            else:
                printed, coverage = _as_printed(data, pdf, leaves, order)
                found += printed
            return FileVerdict(order.name, len(leaves), len(data), digest, tuple(_sorted(found)), looked, coverage)
    except UnopenedError as fault:
        return FileVerdict(order.name, 0, len(data), digest, (Finding("file", str(fault)),))


def _too_many(pdf: Pdf, order: Order) -> Iterator[Finding]:
    """More pages than there should be: only what holds for the file as a whole is told."""
    if order.pages is None:
        text = f"filen har {len(pdf.pages)} sider og ingen bestilling; mer enn {MOST_PAGES} sider blir ikke kontrollert"
        yield Finding("page-count", text)
    yield from document.page_count(pdf, order)
    yield from document.signature(pdf, order)


def _as_written(pdf: Pdf, leaves: list[Leaf], order: Order) -> Iterator[Finding]:
    """What the file says."""
    yield from whole(pdf)
    yield from document.page_count(pdf, order)
    yield from document.signature(pdf, order)
    yield from document.page_size(leaves, order)
    yield from document.boxes(leaves, order)
    yield from conformance.fonts(pdf, leaves)
    yield from conformance.output_intent(pdf, order)
    yield from conformance.pdf_x(pdf)
    yield from lines.colour_space(leaves)
    yield from lines.ink_as_set(leaves, order)
    yield from lines.resolution(leaves)
    yield from lines.small_text(leaves)
    yield from lines.black_text(leaves)
    yield from lines.hairline(leaves)


def _as_printed(
    data: bytes, pdf: Pdf, leaves: list[Leaf], order: Order
) -> tuple[list[Finding], tuple[tuple[float, ...], ...]]:
    """What the pages show, and how much of each ink lies on each."""
    found: list[Finding] = []
    coverage = []
    with pypdfium2.PdfDocument(data) as shown:
        for leaf, plates in zip(leaves, separations(pdf, leaves), strict=True):
            coverage.append(plates.coverage)
            page = shown[leaf.number - 1]
            found += trim_edges.bleed(leaf, plates, page)
            found += ink_coverage.safe_area(leaf, page)
            if all(ink.space.inks for ink in leaf.drawn.inks):  # else what is not ink would be counted as ink
                found += ink_coverage.ink_as_printed(leaf, plates, order)
    return found, tuple(coverage)


def _sorted(found: list[Finding]) -> list[Finding]:
    """By page, faults first; one total of ink for a page is enough."""
    ordered = sorted(dict.fromkeys(found), key=lambda f: (f.page, f.level, f.check, f.text))
    most: dict[tuple[int, str], Finding] = {}
    return [f for f in ordered if f.check != "total-ink" or most.setdefault((f.page, f.check), f) is f]


def _looked(pdf: Pdf, leaves: list[Leaf], order: Order) -> dict[CheckId, str]:
    """How much each check has looked at."""
    runs = [run for leaf in leaves for run in leaf.drawn.runs]
    lines = [line for leaf in leaves for line in leaf.drawn.lines]
    inks = [ink for leaf in leaves for ink in leaf.drawn.inks]
    pictures = [picture for leaf in leaves for picture in leaf.drawn.pictures]
    smallest = amount(round(min((run.size for run in runs), default=0), 1))
    thinnest = amount(round(min((line.width for line in lines), default=0), 2))
    sharpest = f", laveste {min(picture.ppi for picture in pictures):.0f} ppi" if pictures else ""
    most = f"{max((ink.total for ink in inks), default=0):.0f}"
    pages = f"{len(leaves)} sider"
    return {
        "file": f"{amount(len(pdf.objects))} deler",
        "content": f"{amount(sum(leaf.drawn.steps for leaf in leaves))} tegnetrinn",
        "page-count": pages,
        "signature": f"ark på {order.signature}" if order.signature else "ikke bestilt",
        "page-size": pages,
        "boxes": pages,
        "bleed": f"{4 * len(leaves)} kanter, farge for farge på begge sider av trim",
        "safe-area": f"{pages}, {amount(sum(run.letters for run in runs))} tegn",
        "colour-space": f"{len(inks)} farger",
        "total-ink": f"{pages}; fargen med mest har {most} prosent",
        "black-text": f"{amount(len(runs))} tekstbiter",
        "small-text": f"minste er {smallest} punkt",
        "hairline": f"{amount(len(lines))} streker, tynneste {thinnest} punkt",
        "resolution": f"{len(pictures) or 'ingen'} bilder{sharpest}",
        "fonts": f"{len({run.face for run in runs})} skrifter",
        "output-intent": order.condition or "ikke bestilt",
        "pdf-x": f"PDF {pdf.pdf_version}",
    }
