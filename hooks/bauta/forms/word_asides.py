"""Text that stands outside the body of a Word file: headers, comments, figures, charts, pasted documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from bauta.forms.word_package import NotWordError, Package
from bauta.forms.word_xml import XmlError, texts, tree_of

OUTSIDE = {"header": "topptekst", "footer": "bunntekst"}
"""Kind of part -> what its text is called."""
NUMBER = re.compile(r"\W*(side\s*)?\d*(\s*(av|/|of)\s*\d+)?\W*", re.IGNORECASE)
"""A page number."""
LONGEST = 20_000
"""Characters kept of one text that has no place."""


@dataclass
class Asides:
    """What is kept as a remark (`kept`), and what was left out on purpose (`left_out`), said by kind."""

    kept: list[str] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def keep(self, kind: str, text: str) -> None:
        """Keep a text that has no place."""
        text = " ".join(text.split())
        if text:
            self.kept.append(f"{kind}: {text[:LONGEST]}{' …' if len(text) > LONGEST else ''}")

    def leave_out(self, kind: str, text: str) -> None:
        """Say that a text is left out."""
        text = " ".join(text.split())
        if text:
            self.left_out[f"{kind} tekst er ikke tatt med: «{text}»" if kind != "ledetekst" else PROMPT % text] += 1

    def said(self) -> Iterator[str]:
        """What was left out, the same once."""
        for text, times in self.left_out.items():
            yield f"{text} ({times} ganger)" if times > 1 else text


PROMPT = "ledeteksten «%s» står der ennå; der er ikke noe svar"


def read_around(package: Package, asides: Asides) -> None:
    """Keep the text of headers, footers and comments."""
    relations = package.relations(package.main).values()
    for relation in relations:
        if relation.outside or relation.kind not in (*OUTSIDE, "comments") or not package.has(relation.target):
            continue
        root = package.tree(relation.target)
        for one in root.iter("w:comment") if relation.kind == "comments" else (root,):
            text = " ".join("".join(texts_of(paragraph)) for paragraph in one.iter("w:p"))
            if not NUMBER.fullmatch(text):
                asides.keep(OUTSIDE.get(relation.kind, "kommentar"), text)
        if any(True for _ in root.iter("a:blip")) or any(True for _ in root.iter("v:imagedata")):
            asides.keep(OUTSIDE.get(relation.kind, "kommentar"), "et bilde der er ikke tatt med")
    if any(relation.kind == "vbaProject" for relation in relations):
        asides.keep("makroer", "filen har makroer (små program); de er ikke lest, og følger ikke med")


def texts_of(paragraph: Element) -> Iterator[str]:
    """The pieces of text in a paragraph, with breaks as spaces; what is deleted left out."""
    for element in paragraph.iter():
        if element.tag == "w:t":
            yield element.text or ""
        elif element.tag in ("w:tab", "w:br", "w:cr"):
            yield " "


def figure_text(root: Element) -> str:
    """The words of a figure (SmartArt) or a chart, in order, each once."""
    return "; ".join(dict.fromkeys(texts(root, "a:t", "c:v")))


class _Words(HTMLParser):
    """The words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]], /) -> None:
        self._silent = tag in ("script", "style", "title")

    def handle_endtag(self, _tag: str, /) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            self.found.append(data.strip())


def pasted(package: Package, name: str) -> str:
    """The text of a document pasted whole into another; a word on what to do when it cannot be read."""
    try:
        data = package.read(name)
    except NotWordError:
        return "kan ikke leses; lim inn teksten selv"
    ending = name.rpartition(".")[2].lower()
    if ending in ("htm", "html", "xhtml", "mht", "txt"):
        words = _Words()
        words.feed(data.decode("utf-8", errors="replace"))
        words.close()
        return " ".join(words.found)
    try:
        return " ".join("".join(texts_of(paragraph)) for paragraph in tree_of(data).iter("w:p"))
    except XmlError:
        return f"et dokument av slaget .{ending} er ikke lest; åpne skjemaet, og lim inn teksten selv"
