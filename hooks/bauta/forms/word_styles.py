"""The styles of a Word file: what a style says of its text, with what it takes from the styles it builds on."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bauta.forms.word_xml import at, on

LONGEST_CHAIN = 20
"""Styles built on styles; those of a file may be made to go in a ring."""
PROMPTS = ("placeholder text", "plassholdertekst", "plasshaldartekst")
"""The style of text that asks one to write something."""


class Styles:
    """The styles by id."""

    def __init__(self, root: Element | None) -> None:
        found = root.iter("w:style") if root is not None else ()
        self._styles = {style.get("w:styleId", ""): style for style in found}

    def said(self, name: str, id_: str, within: str = "w:rPr") -> Element | None:
        """A property of a style, such as `w:vanish`."""
        for _ in range(LONGEST_CHAIN):
            style = self._styles.get(id_)
            if style is None:
                return None
            found = at(style, f"{within}/{name}")
            if found is not None:
                return found
            built_on = at(style, "w:basedOn")
            id_ = built_on.get("w:val", "") if built_on is not None else ""
        return None

    def is_prompt(self, id_: str) -> bool:
        """Whether text in the style only asks for text."""
        style = self._styles.get(id_)
        name = at(style, "w:name")
        return (name.get("w:val", "") if name is not None else id_).casefold() in PROMPTS


def style_of(properties: Element | None, kind: str) -> str:
    """The id of the style that properties name: `w:rStyle` or `w:pStyle`."""
    named = at(properties, kind)
    return named.get("w:val", "") if named is not None else ""


class Look:
    """How a run of text looks: its own properties first, then its style's, then its paragraph's."""

    def __init__(self, styles: Styles, run: Element | None, paragraph: str) -> None:
        self._run, self._styles = run, styles
        self._chain = (style_of(run, "w:rStyle"), paragraph)

    def of(self, name: str) -> Element | None:
        """The property that holds for the run."""
        own = at(self._run, name) if self._run is not None else None
        if own is not None:
            return own
        inherited = (self._styles.said(name, id_) for id_ in self._chain if id_)
        return next((found for found in inherited if found is not None), None)

    @property
    def left_out(self) -> str:
        """Why the run is not to be read, in a word; empty when it is."""
        if on(self.of("w:strike")) or on(self.of("w:dstrike")):
            return "strøket"
        if on(self.of("w:vanish")) or on(self.of("w:specVanish")):
            return "skjult"
        return "ledetekst" if self._styles.is_prompt(self._chain[0]) else ""

    @property
    def height(self) -> str:
        """`raised`, `lowered`, or neither."""
        aligned = self.of("w:vertAlign")
        position = self.of("w:position")
        way = aligned.get("w:val", "") if aligned is not None else ""
        points = position.get("w:val", "0") if position is not None else "0"
        if way == "superscript" or (points.isdigit() and int(points[:6]) > 0):
            return "raised"
        return "lowered" if way == "subscript" or points[:1] == "-" else ""

    @property
    def font(self) -> str:
        """The name of the font."""
        fonts = self.of("w:rFonts")
        return next((font for key in ("w:ascii", "w:hAnsi") if fonts is not None and (font := fonts.get(key))), "")
