"""The body of a Word file as plain text: what is shown is kept, what is clicked is written, the rest is told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from string import hexdigits
from unicodedata import normalize
from xml.etree.ElementTree import Element, SubElement

from bauta.forms.word_asides import Asides
from bauta.forms.word_controls import asks, box_of, chosen, default_text, untouched
from bauta.forms.word_drawings import Drawings
from bauta.forms.word_package import Relation
from bauta.forms.word_signs import from_font, is_symbol_font, lowered, raised
from bauta.forms.word_styles import Look, Styles, style_of
from bauta.forms.word_xml import at, on, shallow, texts

KEPT = ("w:tab", "w:br", "w:cr", "w:footnoteReference", "w:endnoteReference")
"""What may stand in a run beside text."""
DRAWN = ("w:drawing", "w:pict", "w:object")
LINKS = ("http://", "https://", "mailto:")
"""How the addresses begin that a text may lead to."""
MATHS = ("m:oMath", "m:oMathPara")


@dataclass
class _Field:
    """A field of the old kind that has begun: `own` when its text is known without its result."""

    own: bool
    default: str = ""
    code: str = ""
    result: bool = False


class Body:
    """Writes the plain copy of a body, its notes and what is set in boxes."""

    def __init__(self, styles: Styles, drawings: Drawings, links: dict[str, Relation], asides: Asides) -> None:
        self._styles, self._drawings, self._links, self._asides = styles, drawings, links, asides
        self.addresses: list[str] = []
        self._why = ""
        self._box: str | None = None
        self._fields: list[_Field] = []
        self._floating: list[Element] = []
        self._before = ""
        self._skipped: list[tuple[str, str]] = []

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
                    self._say()

    @contextmanager
    def _within(self, element: Element) -> Iterator[Iterable[Element]]:
        """The inside of an element that only wraps: what one clicks, what is deleted."""
        why, box = self._why, self._box
        inner: Iterable[Element] = element
        if element.tag == "w:sdt":
            self._why = why or ("ledetekst" if asks(element) else "")
            self._box = box_of(element) or box
            inner = at(element, "w:sdtContent") or ()
        elif element.tag in ("w:del", "w:moveFrom"):
            self._why = why or "strøket"
        yield inner
        self._why, self._box = why, box

    def _paragraph(self, paragraph: Iterable[Element]) -> Iterator[Element]:
        properties = at(paragraph, "w:pPr") if isinstance(paragraph, Element) else None
        style, before, outer = style_of(properties, "w:pStyle"), self._before, self._floating
        self._before, self._floating = "", []
        copy = Element("w:p")
        copy.append(self._properties(properties, style))
        copy.extend([*self._inlines(paragraph, style)])
        self._say()
        self._before = before
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
                why = self._why
                if at(child, "w:trPr/w:del") is not None:
                    self._why = why or "strøket"
                elif on(at(child, "w:trPr/w:hidden")):
                    self._why = why or "skjult"
                copy = Element("w:tr")
                if (properties := at(child, "w:trPr")) is not None:
                    copy.append(properties)
                copy.extend([*self._cells(child)])
                self._why = why
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
                    yield from self._run(child, style)
                case "w:pPr" | "w:rPr" | "w:sdtPr":
                    pass
                case "w:hyperlink":
                    runs = [*self._inlines(child, style)]
                    relation = self._links.get(child.get("r:id", ""))
                    yield from self._linked(runs, relation.target if relation and relation.outside else "")
                case tag if tag in MATHS:
                    words = " ".join(texts(child, "m:t"))
                    self._asides.keep("en formel står nå som vanlig tekst", words)
                    yield from self._written(words, None)
                case _:
                    with self._within(child) as inner:
                        yield from self._inlines(inner, style)

    def _run(self, run: Element, style: str) -> Iterator[Element]:
        properties = at(run, "w:rPr")
        look = Look(self._styles, properties, style)
        why = self._why or look.left_out
        for part in run:
            field = self._fields[-1] if self._fields else None
            if part.tag == "w:fldChar":
                yield from self._field(part, properties)
            elif part.tag == "w:instrText" and field is not None:
                field.code += part.text or ""
            elif part.tag in DRAWN:
                yield from self._drawing(part, why)
            elif field is not None and field.own and field.result:
                continue
            elif part.tag in ("w:t", "w:delText", "w:sym", "w:noBreakHyphen"):
                yield from self._text(part, look, why, properties)
            elif part.tag in KEPT and not why and part.get("w:type") not in ("page", "column"):
                kept = Element("w:r")
                kept.append(part)
                self._before = ""
                yield kept

    def _text(self, part: Element, look: Look, why: str, properties: Element | None) -> Iterator[Element]:
        if self._box is not None:
            text, self._box = self._box, ""
        elif part.tag == "w:sym":
            text = self._signs(part.get("w:font", ""), _sign(part.get("w:char", "")))
        else:
            text = "-" if part.tag == "w:noBreakHyphen" else part.text or ""
            if is_symbol_font(look.font) or any("\uf020" <= sign <= "\uf0ff" for sign in text):
                text = self._signs(look.font if is_symbol_font(look.font) else "Symbol", text)
            if look.height:
                text = lowered(text) if look.height == "lowered" else raised(text)
        field = self._fields[-1] if self._fields else None
        if field is not None and field.result and field.default and text.strip() == field.default.strip():
            why = why or "ledetekst"
        if part.tag == "w:delText":
            why = "strøket"
        text = normalize("NFC", text)
        if why:
            self._skipped.append((why, text))
            return
        self._before += text
        runs = [*self._written(text, properties)]
        yield from self._linked(runs, _address(field.code)) if field is not None and field.result else runs

    def _signs(self, font: str, text: str) -> str:
        read, unknown = from_font(font, text)
        for sign in unknown:
            self._asides.keep("et tegn vi ikke kjenner er utelatt", f"{sign}, etter «{self._before[-30:].strip()}»")
        return read

    def _field(self, mark: Element, properties: Element | None) -> Iterator[Element]:
        kind = mark.get("w:fldCharType")
        if kind == "begin":
            text = chosen(mark)
            if text:
                if untouched(mark):
                    self._asides.keep("ingen har valgt i en nedtrekksliste; den første linjen er lest", text)
                if self._why:
                    self._skipped.append((self._why, text))
                else:
                    yield from self._written(text, properties)
            self._fields.append(_Field(text is not None, default_text(mark)))
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _drawing(self, drawing: Element, why: str) -> Iterator[Element]:
        if why:
            self._asides.leave_out(why, "en tegning eller et bilde")
            return
        yield from self._drawings.read(drawing)
        for box in shallow(drawing, "w:txbxContent"):
            if box.tag == "w:txbxContent":
                self._floating += [*self.blocks(box)]

    def _linked(self, runs: list[Element], address: str) -> Iterator[Element]:
        if not runs or not address.lower().startswith(LINKS):
            yield from runs
            return
        self.addresses.append(address)
        link = Element("w:hyperlink", {"r:id": f"lenke{len(self.addresses)}"})
        link.extend(runs)
        yield link

    def _written(self, text: str, properties: Element | None) -> Iterator[Element]:
        if not text:
            return
        run = Element("w:r")
        kept = SubElement(run, "w:rPr")
        style = style_of(properties, "w:rStyle")
        for name in ("w:b", "w:i"):
            own = at(properties, name)
            if on(own if own is not None else self._styles.said(name, style)):
                SubElement(kept, name)
        SubElement(run, "w:t", {"xml:space": "preserve"}).text = text
        yield run

    def _say(self) -> None:
        """Tell of what was skipped since last, pieces that stood together as one."""
        skipped, self._skipped = self._skipped, []
        while skipped:
            why = skipped[0][0]
            together = []
            while skipped and skipped[0][0] == why:
                together.append(skipped.pop(0)[1])
            self._asides.leave_out(why, "".join(together))


def _sign(code: str) -> str:
    """The sign with a code in hexadecimal; nothing when it is no such code."""
    number = int(code, 16) if len(code) == 4 and all(digit in hexdigits for digit in code) else 0
    return "" if number < 0x20 or 0xD800 <= number < 0xE000 else chr(number)


def _address(code: str) -> str:
    """The address in the code of a link."""
    word, _, rest = code.strip().partition(" ")
    return rest.strip().strip('"').partition('"')[0] if word.upper() == "HYPERLINK" else ""
