"""Pages no source is written for: one for each programme, gathering and county."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.facts.counties import county_copies
from bauta.reading.manuscript import Manuscript
from bauta.reading.material import Copy, Material
from bauta.records.entries import MadePage
from bauta.text.wording import days


def made_pages(material: Material) -> Iterator[Copy]:
    """Copy without a text of its own; what it shows is the item of the register, and what the house knows of it."""
    for programme in material.registers.programmer:
        entry = MadePage(
            id=programme.id,
            program=programme.id,
            sprak=material.language,
            tittel=programme.navn,
            ingress=programme.kort,
            mal="program.html",
        )
        yield Copy(Manuscript(f"content/programmer/{programme.id}.md"), entry)
    for gathering in material.registers.samlinger:
        place = f", {gathering.sted}" if gathering.sted != "ukjent" else ""
        entry = MadePage(
            id=gathering.id,
            program=gathering.program,
            sprak=material.language,
            tittel=gathering.navn,
            ingress=f"{days(gathering.fra, gathering.til, material.language)}{place}",
            mal="programsamling.html",
        )
        yield Copy(Manuscript(f"content/samlinger/{gathering.id}.md"), entry)
    yield from (copy for _, copy in county_copies(material))
