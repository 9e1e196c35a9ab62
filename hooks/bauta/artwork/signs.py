"""The signs a design has faces for: what every row of faces can set, asked of the faces themselves."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from pathlib import Path

import fontpkg
from fontTools.ttLib import TTFont

from bauta.artwork.design import house_faces, read_design
from bauta.artwork.faces import Faces

LAID_OUT = frozenset("\n\t\u00ad")
"""What is no sign, and is laid out all the same: line break, tabulator, soft hyphen."""


def signs_of(root: Path, designs: Iterable[str]) -> frozenset[str]:
    """The signs that can be set in all of these designs; in the faces of the house where there is none."""
    faces = [read_design(root, design).faces for design in designs] or [house_faces(root)]
    common = reduce(_both, [_signs(row) for row in faces])
    return common | LAID_OUT


def strange(text: str, known: frozenset[str] | None) -> Iterator[tuple[int, str]]:
    """Place and sign of each sign that is not known, once each; of those no face draws alone where `known` is None."""
    if known.issuperset(text) if known is not None else text.isprintable():
        return  # nearly every text
    seen: set[str] = set()
    for place, sign in enumerate(text):
        allowed = sign in known if known is not None else sign in LAID_OUT or unicodedata.category(sign)[0] != "C"
        if not allowed and sign not in seen:
            seen.add(sign)
            yield place, sign


def _signs(faces: Faces) -> frozenset[str]:
    """What each row can set: the next family has what the one before it lacks."""
    rows = (row.familier for row in (faces.brodtekst, faces.titler))
    return reduce(_both, (frozenset[str]().union(*map(_in_family, row)) for row in rows))


@cache
def _in_family(family: str) -> frozenset[str]:
    """The signs that all faces of a family have, upright and italic; controls and private signs are none."""
    files = sorted(fontpkg.path(family).parent.glob("*.[to]tf"))
    cuts = (frozenset(map(chr, TTFont(file, lazy=True).getBestCmap())) for file in files)
    common = reduce(_both, cuts)
    return frozenset(sign for sign in common if unicodedata.category(sign)[0] != "C")


def _both(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return one & other
