"""Citations: examples, editions and references as CSL-JSON and BibTeX; the former two as a Norwegian list has them."""

from __future__ import annotations

import re
from typing import Any

from bauta.records.frozen import FrozenEdition
from bauta.records.languages import DECLARED, TONGUES, Language
from bauta.records.sources import Reference
from bauta.website.clippings.clipping import Clipping, plain_date

Item = dict[str, Any]
"""A source in the form of CSL-JSON."""

KINDS = {
    "lov": "legislation",
    "forskrift": "regulation",
    "nettside": "webpage",
    "presentasjon": "speech",
    "standard": "standard",
    "statistikk": "dataset",
}
"""Type of a reference -> the type in CSL; the others are reports, articles apart."""

BABEL = {tongue.merke: tongue.latex for tongue in TONGUES.values()} | {
    tag: tongue.latex for tag, tongue in TONGUES.items() if tag not in DECLARED
}
"""Language tag -> what LaTeX calls the language."""

SPAN = re.compile(r"(\d{4})\s*[–-]\s*(\d{4})")
BIBTEX_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "$&%#_"},
}


def example_item(clipping: Clipping) -> Item:
    """An example as one source; the note carries the licence and what is not confirmed."""
    example = clipping.example
    notes = (f"{clipping.words['lisens']}: {clipping.licence.name}.", clipping.side.draft)
    return _stated(
        {
            "id": example.id,
            "type": "webpage",
            "title": example.name,
            "container-title": clipping.imprint.tittel,
            "author": [{"literal": clipping.imprint.utgiver}],
            "publisher": clipping.imprint.utgiver,
            "genre": clipping.origin,
            "version": clipping.imprint.utgave,
            "issued": _day(example.oppdatert),
            "URL": clipping.address,
            "language": clipping.language,
            "abstract": example.ingress,
            "note": " ".join(filter(None, notes)),
        }
    )


def edition_item(edition: FrozenEdition, address: str) -> Item:
    """An edition as it came out, as one source; `address` is where it stays."""
    return _stated(
        {
            "id": f"{edition.utgave}-{edition.ar}",
            "type": "book",
            "title": edition.name,
            "author": [{"literal": edition.utgiver}],
            "publisher": edition.utgiver,
            "edition": edition.betegnelse,
            "version": edition.versjon,
            "issued": _day(_came_out(edition)),
            "number-of-pages": str(edition.sider),
            "ISBN": edition.isbn.pdf or edition.isbn.trykt,
            "DOI": edition.doi,
            "URL": address,
            "language": TONGUES[edition.sprak].merke,
        }
    )


def reference_item(reference: Reference) -> Item:
    """A reference as one source. The register knows who published it, not who wrote it."""
    kind = KINDS.get(reference.type, "report")
    if reference.type == "artikkel":
        kind = "webpage" if reference.adresse else "document"
    home = "container-title" if reference.type == "artikkel" else "publisher"
    return _stated(
        {
            "id": reference.id,
            "type": kind,
            "title": reference.tittel,
            home: reference.utgiver,
            "genre": reference.type,
            "issued": _issued(reference.aar),
            "accessed": _day(reference.lest),
            "URL": reference.adresse,
            "language": reference.sprak,
            "note": reference.merknad,
        }
    )


def bibtex(item: Item) -> str:
    """A source as an entry of BibTeX, in the types every version of it knows."""
    kind = {"report": "techreport", "book": "book"}.get(item["type"], "misc")
    home = {"techreport": "institution", "book": "publisher"}.get(kind, "howpublished")
    publisher = item.get("publisher") or item.get("container-title", "")
    authors = " and ".join(_braced(author["literal"]) for author in item.get("author", []))
    issued = item.get("issued", {})
    fields = {
        "author": authors or _braced(publisher),
        "title": _braced(item["title"]),
        home: _escaped(item.get("container-title") or publisher),
        "type": _escaped(item["genre"].capitalize()) if kind == "techreport" else "",
        "year": _escaped(issued.get("literal") or "--".join(str(part[0]) for part in issued.get("date-parts", []))),
        "date": "-".join(f"{part:02}" for part in _parts(issued)) if len(_parts(issued)) == 3 else "",
        "edition": _escaped(item.get("edition", "")),
        "version": _escaped(item.get("version", "")),
        "isbn": item.get("ISBN", ""),
        "doi": _address(item.get("DOI", "")),
        "url": _address(item.get("URL", "")),
        "urldate": "-".join(f"{part:02}" for part in _parts(item.get("accessed", {}))),
        "language": BABEL.get(item.get("language", ""), ""),
        "note": _escaped(item.get("note", "")),
    }
    rows = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{kind}{{{item['id']},\n{rows}}}\n"


def norwegian(clipping: Clipping) -> str:
    """The example in a list of sources, by the Norwegian form of APA 7."""
    example = clipping.example
    year, _, _ = (example.oppdatert or "").partition("-")
    when = (
        f"({year}, {_day_in(example.oppdatert or '', example.sprak)})"
        if year
        else f"({clipping.words['klipp_udatert']})"
    )
    kind = ", ".join(filter(None, (clipping.origin, clipping.words["klipp_utkast"] if clipping.side.draft else "")))
    title = f"{example.name} ({clipping.imprint.utgave}) [{kind}]"
    return f"{clipping.imprint.utgiver}. {when}. {title}. {clipping.imprint.tittel}. {clipping.address}"


def norwegian_edition(edition: FrozenEdition, address: str) -> str:
    """An edition as it came out in a list of sources, by the Norwegian form of APA 7."""
    version = f", versjon {edition.versjon}" if edition.versjon else ""
    title = f"{edition.name} ({edition.betegnelse}{version})"
    where = f"https://doi.org/{edition.doi}" if edition.doi else address
    day = _came_out(edition)
    when = f"{edition.ar}, {_day_in(day, edition.sprak)}" if "-" in day else day
    return f"{edition.utgiver}. ({when}). {title}. {where}"


def _came_out(edition: FrozenEdition) -> str:
    """The day an edition came out; its year alone where it was made in another."""
    return edition.dato if edition.dato.startswith(f"{edition.ar}-") else str(edition.ar)


def _day_in(day: str, language: Language) -> str:
    """«23. november» of a full date."""
    return plain_date(day, language).removesuffix(f" {day[:4]}")


def _stated(item: Item) -> Item:
    return {name: value for name, value in item.items() if value}


def _day(day: str | None) -> Item | None:
    return {"date-parts": [[int(part) for part in day.split("-")]]} if day else None


def _parts(date: Item) -> list[int]:
    """Year, month and day of a date of CSL, as many as it has."""
    parts: list[int] = date.get("date-parts", [[]])[0]
    return parts


def _issued(year: str) -> Item | None:
    """A year, a span of years, or what the register says when it is neither («2005–»)."""
    if span := SPAN.fullmatch(year):
        return {"date-parts": [[int(span[1])], [int(span[2])]]}
    if year.isdecimal():
        return {"date-parts": [[int(year)]]}
    return {"literal": year} if year else None


def _escaped(text: str) -> str:
    return "".join(BIBTEX_SPECIAL.get(letter, letter) for letter in text)


def _braced(text: str) -> str:
    """A name or a title in braces of its own, so that neither is split and no capital lost."""
    return f"{{{_escaped(text)}}}" if text else ""


def _address(url: str) -> str:
    """An address as it is; braces, which would end the field, as their codes."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
