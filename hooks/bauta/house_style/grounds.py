"""The grounds of a verdict: all that what is said of one text, or of the registers, rests on besides themselves."""

from __future__ import annotations

from collections import Counter

from bauta.reading.dateline import today
from bauta.reading.material import Material
from bauta.records.entries import Lesson
from bauta.store import key_part


def grounds(material: Material) -> bytes:
    """What texts say that others are judged by, what is printed and released, and the day: the same bytes for the same.

    Registers, editions and the design are not among it: who keeps a verdict asks them besides.
    """
    texts = sorted((copy.key, copy.entry.archived) for copy in material.copy)
    printed = sorted((edition, sorted(keys)) for edition, keys in material.printed.items())
    keywords = Counter((example.tema, word) for example in material.examples.values() for word in example.stikkord)
    lessons = Counter(copy.entry.program for copy in material.current if isinstance(copy.entry, Lesson))
    said = {
        "tekster": texts,
        "kommuner": material.municipalities,
        "navn": sorted(material.names.names),
        "stikkord": sorted(keywords.items()),
        "råd": lessons,
        "trykt": printed,
        "utgivelse": material.release,
        "dag": today(material).isoformat(),  # an agreement runs out though nobody touches the text
    }
    return key_part(said)
