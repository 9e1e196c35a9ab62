"""The body of a Word file as plain text: what is shown is kept, what is clicked is written, the rest is told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, SubElement

from bauta.forms.word_asides import Asides
from bauta.forms.word_controls import asks, box_of
from bauta.forms.word_drawings import Drawings
from bauta.forms.word_package import Relation
from bauta.forms.word_runs import Runs
from bauta.forms.word_styles import Styles, style_of
from bauta.forms.word_xml import at, on, shallow, texts

MATHS = ("m:oMath", "m:oMathPara")


class Body:
    """Writes the plain copy of a body, its notes and what is set in boxes."""

    def __init__(self, styles: Styles, drawings: Drawings, links: dict[str, Relation], asides: Asides) -> None:
        self._styles, self._drawings, self._links, self._asides = styles, drawings, links, asides
        self._runs = Runs(styles, asides, self._drawing)
        self._floating: list[Element] = []

    @property
    def addresses(self) -> list[str]:
        """The addresses the text leads to, in the order of its links."""
        return self._runs.addresses

    def blocks(self, parent: Iterable[Element]) -> Iterator[Element]:
        """The paragraphs and tables in an element."""
        for child in parent:
            match child.tag:
                case "w:p":
                    yield from self._paragraph(child)
                case "w:tbl":
                    yield self._table(child)
                case "w:altChunk":
                    self._drawings.pasted(child)
                case "w:sectPr":
                    pass
                case tag if tag in MATHS:
                    yield from self._paragraph([child])
                case _:
                    with self._within(child) as inner:
                        yield from self.blocks(inner)
                    self._runs.say()

    @contextmanager
    def _within(self, element: Element) -> Iterator[Iterable[Element]]:
        """The inside of an element that only wraps: what one clicks, what is deleted."""
        why, box = self._runs.why, self._runs.box
        inner: Iterable[Element] = element
        if element.tag == "w:sdt":
            self._runs.why = why or ("ledetekst" if asks(element) else "")
            self._runs.box = box_of(element) or box
            inner = at(element, "w:sdtContent") or ()
        elif element.tag in ("w:del", "w:moveFrom"):
            self._runs.why = why or "strøket"
        yield inner
        self._runs.why, self._runs.box = why, box

    def _paragraph(self, paragraph: Iterable[Element]) -> Iterator[Element]:
        properties = at(paragraph, "w:pPr") if isinstance(paragraph, Element) else None
        style, outer = style_of(properties, "w:pStyle"), self._floating
        self._floating = []
        self._runs.begin()
        copy = Element("w:p")
        copy.append(self._properties(properties, style))
        copy.extend([*self._inlines(paragraph, style)])
        self._runs.say()
        floating, self._floating = self._floating, outer
        yield copy
        yield from floating

    def _properties(self, properties: Element | None, style: str) -> Element:
        copy = Element("w:pPr")
        if style:
            SubElement(copy, "w:pStyle", {"w:val": style})
        for name in ("w:numPr", "w:outlineLvl"):
            own = at(properties, name)
            found = own if own is not None else self._styles.said(name, style, "w:pPr")
            if found is not None:
                copy.append(found)
        return copy

    def _table(self, table: Element) -> Element:
        copy = Element("w:tbl")
        for name in ("w:tblPr", "w:tblGrid"):
            if (found := at(table, name)) is not None:
                copy.append(found)
        copy.extend([*self._rows(table)])
        return copy

    def _rows(self, parent: Iterable[Element]) -> Iterator[Element]:
        for child in parent:
            if child.tag == "w:tr":
                why = self._runs.why
                if at(child, "w:trPr/w:del") is not None:
                    self._runs.why = why or "strøket"
                elif on(at(child, "w:trPr/w:hidden")):
                    self._runs.why = why or "skjult"
                copy = Element("w:tr")
                if (properties := at(child, "w:trPr")) is not None:
                    copy.append(properties)
                copy.extend([*self._cells(child)])
                self._runs.why = why
                yield copy
            elif child.tag not in ("w:tblPr", "w:tblGrid"):
                with self._within(child) as inner:
                    yield from self._rows(inner)

    def _cells(self, parent: Iterable[Element]) -> Iterator[Element]:
        for child in parent:
            if child.tag == "w:tc":
                copy = Element("w:tc")
                if (properties := at(child, "w:tcPr")) is not None:
                    copy.append(properties)
                inside = [*self.blocks(part for part in child if part.tag != "w:tcPr")]
                copy.extend(inside or [Element("w:p")])
                yield copy
            elif child.tag not in ("w:trPr", "w:tblPrEx"):
                with self._within(child) as inner:
                    yield from self._cells(inner)

    def _inlines(self, parent: Iterable[Element], style: str) -> Iterator[Element]:
        for child in parent:
            match child.tag:
                case "w:r":
                    yield from self._runs.read(child, style)
                case "w:pPr" | "w:rPr" | "w:sdtPr":
                    pass
                case "w:hyperlink":
                    runs = [*self._inlines(child, style)]
                    relation = self._links.get(child.get("r:id", ""))
                    yield from self._runs.linked(runs, relation.target if relation and relation.outside else "")
                case tag if tag in MATHS:
                    words = " ".join(texts(child, "m:t"))
                    self._asides.keep("en formel står nå som vanlig tekst", words)
                    yield from self._runs.written(words, None)
                case _:
                    with self._within(child) as inner:
                        yield from self._inlines(inner, style)

    def _drawing(self, drawing: Element, why: str) -> Iterator[Element]:
        if why:
            self._asides.leave_out(why, "en tegning eller et bilde")
            return
        yield from self._drawings.read(drawing)
        for box in shallow(drawing, "w:txbxContent"):
            if box.tag == "w:txbxContent":
                self._floating += [*self.blocks(box)]
