"""A clipping as Markdown: front matter a reader understands, then the text as its author wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from bauta.reading.addresses import canonical, source_of
from bauta.reading.body import Section
from bauta.text.as_written import as_read
from bauta.website.clippings.clipping import Clipping

LINK = re.compile(r"(\]\(<?|^\[[^\]]+\]:\s*)([^\s)>]+)", re.MULTILINE)
"""The address of a link, in the line or beneath the text, with what stands before it."""


def markdown(clipping: Clipping) -> bytes:
    """The file, in UTF-8."""
    front = yaml.dump(_front(clipping), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    text = "\n\n".join(_blocks(clipping))
    return f"---\n{front}---\n\n{text}\n".encode()


def _front(clipping: Clipping) -> dict[str, Any]:
    example, theme = clipping.example, clipping.side.theme
    stated = {
        "tittel": example.name,
        "ingress": example.ingress,
        "kommuner": clipping.side.municipality_names,
        "tema": theme.name_in(example.sprak) if theme else "",
        "stikkord": clipping.keywords,
        "språk": clipping.language,
        "oppdatert": example.oppdatert,
        "status": example.status_name,
        "merknad": clipping.side.draft,
        "utgitt i": clipping.imprint.tittel,
        "utgiver": clipping.imprint.utgiver,
        "adresse": clipping.address,
        "lisens": clipping.licence.name,
        "lisensadresse": clipping.licence.address,
        "bilder": [
            {"alternativ tekst": plate.alt, "bildetekst": plate.caption, "foto": plate.credit}
            for plate in clipping.plates
        ],
        "illustrasjon": clipping.drawing.alt,
    }
    return {name: value for name, value in stated.items() if value}


def _blocks(clipping: Clipping) -> Iterator[str]:
    example, words = clipping.example, clipping.words
    yield f"# {_literal(example.name)}"
    if example.ingress:
        yield f"**{_literal(example.ingress)}**"
    if clipping.side.draft:
        yield f"*{clipping.side.draft}*"
    for plate in clipping.plates:
        address = f"{clipping.address}{plate.name}"
        caption = " ".join(filter(None, (plate.caption, f"{words['foto']}: {plate.credit}." if plate.credit else "")))
        yield f"![{_literal(plate.alt)}]({address})\n\n*{_literal(caption)}*"
    written = {section.title: section for section in clipping.side.copy.manuscript.sections}
    for _, level, title, _ in clipping.sections:
        if title:
            yield f"{'#' * level} {_literal(title)}"
        if text := _text(clipping, written[title]):
            yield text
    if clipping.facts:
        yield f"## {words['fakta']}"
        yield "\n".join(f"- **{fact.label}:** {_literal(fact.value)}" for fact in clipping.facts)
    if clipping.side.references:
        yield f"## {words['henvisninger']}"
        yield "\n".join(_reference(clipping))
    yield f"## {words['klipp_bruk']}"
    yield "\n\n".join(map(_literal, (clipping.source_line, *clipping.notices)))


def _reference(clipping: Clipping) -> Iterator[str]:
    for reference in clipping.side.references:
        title = _literal(reference.tittel)
        named = f"[{title}](<{reference.adresse}>)" if reference.adresse else title
        whose = ", ".join(filter(None, (reference.utgiver, reference.aar)))
        yield "- " + ". ".join(filter(None, (named, _literal(whose))))


def _text(clipping: Clipping, section: Section) -> str:
    """The author's own Markdown, with links that work from anywhere, and dates kept as they read."""

    def whole(link: re.Match[str]) -> str:
        address = canonical(clipping.side.copy.path, link[2])
        source, (_, hash_, fragment) = source_of(address), address.partition("#")
        return link[1] + (f"{clipping.way(source)}{hash_}{fragment}" if source else address)

    lines = "\n".join(as_read(section.text.split("\n")))
    return LINK.sub(whole, lines).strip()


def _literal(text: str) -> str:
    """A field as Markdown: its characters as they are."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)
