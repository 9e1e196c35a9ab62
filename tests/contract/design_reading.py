"""What the design in overrides/print reads of its data: each `name.field` in its files, held against the types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from bauta.contract import drawings, maps, matter, sheets
from bauta.contract.design import BookDesign, InkShares
from bauta.contract.measures import Field, Measures, Slot

SHEETS = get_args(get_args(sheets.AnySheet)[0])
ENTRIES = (matter.TextMatter, matter.ThemeMatter, matter.ExampleMatter, matter.ProfileMatter, matter.RecordMatter)
NODES = get_args(matter.Branch)
WORDS = dict[str, str]

DATA: dict[str, tuple[Any, ...]] = {
    "book": (sheets.Book,),
    "edition": (sheets.Imprint,),
    "design": (BookDesign,),
    "maal": (Measures,),
    "press": (sheets.PressSheets,),
    "sheet": SHEETS,
    "entry": (*ENTRIES, sheets.OpeningSheet),
    "theme": (matter.ThemeTag, matter.ThemeMatter),
    "section": (matter.Passage,),
    "node": NODES,
    "child": NODES,
    "cell": NODES,
    "part": (matter.Block,),
    "fact": (matter.Fact,),
    "need": (matter.Fact,),
    "mark": (drawings.Plane, drawings.Stroke, drawings.Disc),
    "figure": (drawings.Figure,),
    "told": (matter.LargeFigure,),
    "picture": (matter.Photograph,),
    "source": (matter.SourceNote,),
    "growth": (matter.Growth,),
    "timeline": (sheets.Timeline,),
    "advice": (sheets.Advice,),
    "tile": (matter.ExampleTile,),
    "topic": (sheets.AdviceArea,),
    "piece": (sheets.AdviceCard,),
    "spot": (sheets.AdvicePlace,),
    "dot": (sheets.AdviceDot,),
    "example": (matter.PrintedPlace, matter.WebPlace),
    "row": (
        *(type_ for type_ in vars(sheets).values() if isinstance(type_, type) and type_.__name__.endswith("Row")),
        matter.Bar,
        matter.Block,
        matter.Change,
        matter.Fact,
        sheets.GatheringCard,
        sheets.Presentation,
    ),
    "group": (sheets.IndexGroup, sheets.ReferenceGroup),
    "item": (sheets.IndexItem, sheets.ReferenceRow),
    "work": (sheets.ReferenceWork,),
    "cohort": (sheets.CohortTable,),
    "session": (sheets.SessionCard,),
    "code": (drawings.QrCode, drawings.Barcode),
    "coastline": (maps.Coast,),
    "drawing": (drawings.Drawing, drawings.MeasuredDrawing),
    "shape": (drawings.Shape,),
    "data": (maps.DrawnMap, drawings.DrawnWheel, maps.BubbleMap, sheets.Timeline),
    "scene": (drawings.Scene,),
    "name": (maps.MapName,),
    "point": (maps.MapPoint,),
    "here": (maps.MapPoint,),
    "bubble": (maps.Bubble,),
    "inset": (maps.DrawnInset,),
    "step": (maps.BubbleStep,),
    "leaf": (matter.ExampleMatter,),
    "strip": (matter.Strip,),
    "role": (matter.StripBar,),
    "spoke": (drawings.DrawnSpoke,),
    "words": (WORDS,),
    "palett": (dict[str, InkShares],),
    "slot": (Slot,),
    "crop": (matter.Crop,),
    "felt": (Field,),
}
"""Name of a variable in the design -> what it may hold. The design gives no other data these names."""

OWN = {
    "across", "after", "area", "bars", "before", "below-slot", "beside", "best", "bound", "boxes", "calc", "chunk",
    "cluster", "columns", "corner", "curve", "cut-for-advice", "earlier", "ends", "extract", "facts", "found",
    "frame", "it", "narrow", "needed", "one", "other", "over", "page", "pages", "par", "pdf", "place", "programme",
    "room", "set-in", "short", "short-type", "size", "sizes", "slip", "std", "sys", "taken", "trim", "way", "wide",
}  # fmt: skip
"""Names of Typst, of modules, and of what the design makes for itself, that have fields of their own."""

KEPT = {"filter", "rev", "slice", "sorted", "chunks"}
"""Methods of an array that give an array of the same."""
ONE = {"first", "last", "at", "find"}
"""Methods of an array that give one of it."""
PIECE = re.compile(r"\.([A-Za-z][\w-]*)([(\[])?")
ROOT = re.compile(r"(?<![\w.\"-])([A-Za-z][\w-]*)(?=\.[A-Za-z])")
STRING_OR_COMMENT = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*')


@dataclass(frozen=True)
class Access:
    """One place where the design reads something."""

    file: str
    line: int
    root: str
    pieces: tuple[tuple[str, bool], ...]
    """Name of each field, or of each method, which is called."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.root}." + ".".join(name for name, _ in self.pieces)


def accesses(folder: Path) -> Iterator[Access]:
    """Every `name.field` in the Typst files of a folder."""
    for file in sorted(folder.glob("*.typ")):
        text = STRING_OR_COMMENT.sub(lambda found: " " * len(found[0]), file.read_text(encoding="utf-8"))
        text = text.replace("..", "  ")  # spreads
        for root in ROOT.finditer(text):
            yield Access(file.name, text.count("\n", 0, root.start()) + 1, root[1], tuple(_pieces(text, root.end())))


def _pieces(text: str, at: int) -> Iterator[tuple[str, bool]]:
    while piece := PIECE.match(text, at):
        yield piece[1], bool(piece[2])
        at = _after_call(text, piece.end() - 1) if piece[2] == "(" else piece.end()


def _after_call(text: str, at: int) -> int:
    depth = 0
    for number in range(at, len(text)):
        depth += {"(": 1, ")": -1}.get(text[number], 0)
        if depth == 0:
            return number + 1
    return len(text)


def misread(access: Access, words: set[str], read: set[tuple[type, str]]) -> str:
    """What is wrong with an access, or nothing; the fields it reads are added to `read`."""
    if access.root not in DATA:
        own = access.root in OWN or access.pieces[0][1]  # a method of something the design has made
        return "" if own else f"{access}: si i DATA eller OWN hva «{access.root}» er"
    types = set(DATA[access.root])
    for name, called in access.pieces:
        if called:
            types = _of_method(name, types)
            if not types:
                return ""
            continue
        found: set[Any] = set()
        for type_ in types:
            if type_ == WORDS and name in words:
                found.add(str)
            elif get_origin(type_) is dict and type_ != WORDS:
                found |= set(_plain(get_args(type_)[1]))
            elif name in _fields(type_):
                read.add((type_, name))
                found |= set(_plain(_fields(type_)[name]))
        if not found:
            return f"{access}: ingenting har «{name}»"
        types = found
    return ""


def _of_method(name: str, types: set[Any]) -> set[Any]:
    arrays = {type_ for type_ in types if get_origin(type_) in (tuple, list)}
    if name in KEPT:
        return arrays
    if name == "at" and not arrays:
        return {value for type_ in types if get_origin(type_) is dict for value in _plain(get_args(type_)[1])}
    return {part for type_ in arrays for part in _plain(get_args(type_)[0])} if name in ONE else set()


@cache
def _fields(type_: Any) -> dict[str, Any]:
    """The fields of a class with their types."""
    if is_dataclass(type_) and isinstance(type_, type):
        hints = get_type_hints(type_, include_extras=True)
        return {field.name: hints[field.name] for field in fields(type_)}
    if isinstance(type_, type) and hasattr(type_, "model_fields"):
        return {name: field.annotation for name, field in type_.model_fields.items()}
    return {}


def _plain(type_: Any) -> Iterator[Any]:
    """The types a field may have, without None and without what is only said about them."""
    if get_origin(type_) is Annotated:
        yield from _plain(get_args(type_)[0])
    elif get_origin(type_) in (Union, UnionType):
        for part in get_args(type_):
            yield from _plain(part)
    elif type_ is not NoneType:
        yield type_
