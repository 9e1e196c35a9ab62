"""The verdict on a press file: every check, on the file alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
from pikepdf import Pdf

from bauta.press.preflight import conformance, document, ink_coverage, lines, trim_edges
from bauta.press.preflight.findings import CheckId, FileVerdict, Finding
from bauta.press.preflight.opening import MOST_PAGES, UnopenedError, opened, whole
from bauta.press.preflight.order import Order
from bauta.press.preflight.page import Leaf
from bauta.press.preflight.page_report import PageReport, PageShelf, as_written
from bauta.press.preflight.proof_line import read_once
from bauta.press.preflight.separations import separations
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount

SEEN: tuple[CheckId, ...] = ("bleed", "safe-area")
"""Checks that need the rendered page."""


def preflight(data: bytes, order: Order, shelf: PageShelf | None = None) -> FileVerdict:
    """Hold a file against its order. A file that cannot be opened, or followed, is a fault like others.

    Pages whose reports lie on the `shelf` are not read again; that is for files the house has made itself.
    """
    digest = hashlib.sha256(data).hexdigest()
    try:
        with opened(data) as pdf:
            read_once(pdf)
            leaves = [Leaf(number, page) for number, page in enumerate(pdf.pages, 1)]
            if len(leaves) > (order.pages or MOST_PAGES):
                return FileVerdict(order.name, len(leaves), len(data), digest, tuple(_too_many(pdf, order)))
            known, keys = shelf.known(leaves, order) if shelf else ({}, {})
            new = [leaf for leaf in leaves if leaf.number not in known]
            found = [*_as_a_whole(pdf, leaves, order), *conformance.fonts(pdf, new)]
            reports = known | {leaf.number: as_written(leaf, order) for leaf in new}
            followed = not any(f.check == "content" for report in reports.values() for f in report.findings)
            if seen := followed and not any(map(document.too_large, leaves)):
                reports |= _as_printed(pdf, data, new, reports, order)
                if shelf and not any(finding.check == "fonts" for finding in found):
                    for number, key in keys.items():
                        shelf.keep(key, reports[number])
            pages = [reports[leaf.number] for leaf in leaves]
            found += [finding for report in pages for finding in report.findings]
            lettering = {leaf.number: reports[leaf.number].lettering for leaf in leaves}
            found += [*lines.black_text(lettering), *lines.coloured_text(lettering, order)]
            looked = _looked(pdf, pages, order)
            for check in SEEN if not seen else ():  # what cannot be followed is not rendered either
                del looked[check]
            coverage = tuple(report.coverage for report in pages) if seen else ()
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


def _as_a_whole(pdf: Pdf, leaves: list[Leaf], order: Order) -> Iterator[Finding]:
    """What the file says besides what its pages draw."""
    yield from whole(pdf)
    yield from document.page_count(pdf, order)
    yield from document.signature(pdf, order)
    yield from document.page_size(leaves, order)
    yield from document.boxes(leaves, order)
    yield from conformance.output_intent(pdf, order)
    yield from conformance.pdf_x(pdf)


def _as_printed(
    pdf: Pdf, data: bytes, leaves: list[Leaf], reports: dict[int, PageReport], order: Order
) -> Iterator[tuple[int, PageReport]]:
    """The reports of some pages with what they show, and how much of each ink lies on each."""
    if not leaves:
        return
    with pypdfium2.PdfDocument(data) as shown, Pdf.new() as apart:
        apart.add_pages_from(pdf, [leaf.number - 1 for leaf in leaves], forms="strip")
        copies = [Leaf(leaf.number, page) for leaf, page in zip(leaves, apart.pages, strict=True)]
        for leaf, plates in zip(leaves, separations(apart, copies), strict=True):
            page = shown[leaf.number - 1]
            found = [*trim_edges.bleed(leaf, plates, page), *ink_coverage.safe_area(leaf, page)]
            if all(ink.space.inks for ink in leaf.drawn.inks):  # else what is not ink would be counted as ink
                found += ink_coverage.ink_as_printed(leaf, plates, order)
            report = reports[leaf.number]
            yield leaf.number, replace(report, findings=(*report.findings, *found), coverage=plates.coverage)


def _sorted(found: list[Finding]) -> list[Finding]:
    """By page, faults first; one total of ink for a page is enough."""
    ordered = sorted(dict.fromkeys(found), key=lambda f: (f.page, f.level, f.check, f.text))
    most: dict[tuple[int, str], Finding] = {}
    return [f for f in ordered if f.check != "total-ink" or most.setdefault((f.page, f.check), f) is f]


def _looked(pdf: Pdf, pages: list[PageReport], order: Order) -> dict[CheckId, str]:
    """How much each check has looked at."""
    told = [report.looked for report in pages]
    smallest = amount(round(min((page.smallest for page in told if page.smallest is not None), default=0), 1), MESSAGES)
    thinnest = amount(round(min((page.thinnest for page in told if page.thinnest is not None), default=0), 2), MESSAGES)
    coarsest = min((page.coarsest for page in told if page.coarsest is not None), default=None)
    sharpest = f", laveste {coarsest:.0f} ppi" if coarsest is not None else ""
    most = f"{max((page.most for page in told if page.most is not None), default=0):.0f}"
    sides = f"{len(pages)} sider"
    return {
        "file": f"{amount(len(pdf.objects), MESSAGES)} deler",
        "content": f"{amount(sum(page.steps for page in told), MESSAGES)} tegnetrinn",
        "page-count": sides,
        "signature": f"ark på {order.signature}" if order.signature else "ikke bestilt",
        "page-size": sides,
        "boxes": sides,
        "bleed": f"{4 * len(pages)} kanter, farge for farge på begge sider av trim",
        "safe-area": f"{sides}, {amount(sum(page.letters for page in told), MESSAGES)} tegn",
        "colour-space": f"{sum(page.inks for page in told)} farger",
        "total-ink": f"{sides}; fargen med mest har {most} prosent",
        "black-text": f"{amount(sum(page.runs for page in told), MESSAGES)} tekstbiter",
        "coloured-text": lines.told_of_coloured([page.lettering for page in pages], order),
        "small-text": f"minste er {smallest} punkt",
        "hairline": f"{amount(sum(page.lines for page in told), MESSAGES)} streker, tynneste {thinnest} punkt",
        "resolution": f"{sum(page.pictures for page in told) or 'ingen'} bilder{sharpest}",
        "fonts": f"{len({face for page in told for face in page.faces})} skrifter",
        "output-intent": order.condition or "ikke bestilt",
        "pdf-x": f"PDF {pdf.pdf_version}",
    }
