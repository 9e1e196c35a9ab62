"""The contract as JSON, for the compositor, and as JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from bauta.contract.design import BookDesign
from bauta.contract.drawings import Drawing
from bauta.contract.sheets import AnySheet, Book

_ANY: TypeAdapter[Book | BookDesign | Drawing | AnySheet] = TypeAdapter(Book | BookDesign | Drawing | AnySheet)
_BOOK: TypeAdapter[Book] = TypeAdapter(Book)


def written(part: Book | BookDesign | Drawing | AnySheet) -> bytes:
    """A book, or a part of one, as JSON in UTF-8; the same is always the same bytes.

    Raises where something is of another type than the contract says.
    """
    return _ANY.dump_json(part, warnings="error")


def written_frame(book: Book, *, without: Iterable[str] = ()) -> bytes:
    """What the sheets of a book have in common, as JSON in UTF-8, without the keys named."""
    return _BOOK.dump_json(book, exclude={"sheets", *without}, warnings="error")


def schema() -> dict[str, Any]:
    """The JSON Schema of a book: no key may be there that it does not name, and none it names may be missing."""
    made = _BOOK.json_schema(mode="serialization")
    for described in (made, *made["$defs"].values()):
        if "properties" in described:
            described |= {"additionalProperties": False, "required": list(described["properties"])}
    return made
