"""What one clicks in a Word form: boxes to tick and lists to choose from, of the new kind and the old, as text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bauta.forms.word_signs import EMPTY, TICKED
from bauta.forms.word_xml import at, on


def box_of(control: Element) -> str:
    """The box of a content control; empty when the control is no box."""
    box = at(control, "w:sdtPr/w14:checkbox")
    if box is None:
        return ""
    checked = at(box, "w14:checked")
    return TICKED if checked is not None and checked.get("w14:val", "1") in ("1", "true", "on") else EMPTY


def asks(control: Element) -> bool:
    """Whether a content control still shows the text that asks one to write."""
    return on(at(control, "w:sdtPr/w:showingPlcHdr"))


def chosen(begins: Element) -> str | None:
    """What a field of the old kind holds that has no text of its own, from where it begins; None for other fields."""
    box = at(begins, "w:ffData/w:checkBox")
    if box is not None:
        checked = at(box, "w:checked")
        return TICKED if on(checked if checked is not None else at(box, "w:default")) else EMPTY
    choices = at(begins, "w:ffData/w:ddList")
    if choices is None:
        return None
    said = next((found for name in ("w:result", "w:default") if (found := at(choices, name)) is not None), None)
    entries = [entry.get("w:val", "") for entry in choices.iter("w:listEntry")]
    number = said.get("w:val", "0") if said is not None else "0"
    place = int(number) if number.isdigit() and len(number) < 6 else 0
    return entries[place] if place < len(entries) else ""


def untouched(begins: Element) -> bool:
    """Whether a list of the old kind shows its first line because nobody has chosen."""
    choices = at(begins, "w:ffData/w:ddList")
    return choices is not None and at(choices, "w:result") is None and len([*choices.iter("w:listEntry")]) > 1


def default_text(begins: Element) -> str:
    """The text an old field holds until somebody writes in it."""
    default = at(begins, "w:ffData/w:textInput/w:default")
    return default.get("w:val", "") if default is not None else ""
