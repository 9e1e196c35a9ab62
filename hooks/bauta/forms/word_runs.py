"""Runs of text in a Word file as plain text: what is shown, with what is clicked written out, the rest told of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from string import hexdigits
from unicodedata import normalize
from xml.etree.ElementTree import Element, SubElement

from bauta.forms.word_asides import Asides
from bauta.forms.word_controls import chosen, default_text, untouched
from bauta.forms.word_signs import from_font, is_symbol_font, lowered, raised
from bauta.forms.word_styles import Look, Styles, style_of
from bauta.forms.word_xml import at, on

KEPT = ("w:tab", "w:br", "w:cr", "w:footnoteReference", "w:endnoteReference")
"""What may stand in a run beside text."""
DRAWN = ("w:drawing", "w:pict", "w:object")
LINKS = ("http://", "https://", "mailto:")
"""How the addresses begin that a text may lead to."""


@dataclass
class _Field:
    """A field of the old kind that has begun: `own` when its text is known without its result."""

    own: bool
    default: str = ""
    code: str = ""
    result: bool = False


class Runs:
    """Writes the runs of one part. `draw` writes what is drawn in a run.

    `why` says why text is left out just now, `box` what the box just now shows.
    """

    def __init__(self, styles: Styles, asides: Asides, draw: Callable[[Element, str], Iterator[Element]]) -> None:
        self.why = ""
        self.box: str | None = None
        self.addresses: list[str] = []
        self._styles, self._asides, self._draw = styles, asides, draw
        self._fields: list[_Field] = []
        self._before = ""
        self._skipped: list[tuple[str, str]] = []

    def begin(self) -> None:
        """Begin a paragraph. A box or list of the old kind never goes on into the next one."""
        self._before = ""
        self._fields = [field for field in self._fields if not field.own]

    def read(self, run: Element, style: str) -> Iterator[Element]:
        """A run of the copy for each thing in the run."""
        properties = at(run, "w:rPr")
        look = Look(self._styles, properties, style)
        why = self.why or look.left_out
        for part in run:
            field = self._fields[-1] if self._fields else None
            if part.tag == "w:fldChar":
                yield from self._field(part, properties)
            elif part.tag == "w:instrText" and field is not None:
                field.code += part.text or ""
            elif part.tag in DRAWN:
                yield from self._draw(part, why)
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
        if self.box is not None:
            text, self.box = self.box, ""
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
        runs = [*self.written(text, properties)]
        yield from self.linked(runs, _address(field.code)) if field is not None and field.result else runs

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
                if self.why:
                    self._skipped.append((self.why, text))
                else:
                    yield from self.written(text, properties)
            self._fields.append(_Field(text is not None, default_text(mark)))
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def linked(self, runs: list[Element], address: str) -> Iterator[Element]:
        """Runs that lead to an address, where it is one a text may lead to."""
        if not runs or not address.lower().startswith(LINKS):
            yield from runs
            return
        self.addresses.append(address)
        link = Element("w:hyperlink", {"r:id": f"lenke{len(self.addresses)}"})
        link.extend(runs)
        yield link

    def written(self, text: str, properties: Element | None) -> Iterator[Element]:
        """A text as a run, bold and italics kept."""
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

    def say(self) -> None:
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
