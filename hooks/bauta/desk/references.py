"""References to a text in another: its id in a field, or a link in a sentence; all are rewritten, or struck out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bauta.reading.addresses import ADDRESS, SCHEME, canonical, relative_path, source_of
from bauta.reading.front_matter import read_any_yaml
from bauta.reading.layout import Layout, Stretch, changed, layout_of
from bauta.records.namings import Keys, named_by

HEAD = re.compile(r"---[ \t]*\n(.*?^)---[ \t]*$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\[([^\[\]]*)\]\(\s*<?([^)>\s]+)>?\s*\)")
ITEM_OF_REGISTER, ITEM_OF_PLAN = 2, 3
"""Keys down to the id that an item stands or falls with: its number and `id`, in a plan after `plan`."""
KEPT = ("spurt", "fra", "deltaker", "tema")
"""What stays when a text goes: who was asked and took part, and the theme of what is still there."""


def followed(path: str, text: str, old: str, new: str | None) -> str:
    """The text of the source at `path`, with what named the text of key `old` naming `new`, or nothing when it is None.

    A list that names both keeps `new` once.
    """
    head = HEAD.match(text) if path.endswith(".md") else None
    if not path.endswith(".md"):
        return _fields(path, text, old, new)
    if head is None:
        return text
    fields, body = _fields(path, head[1], old, new), text[head.end(1) :]
    return text[: head.start(1)] + fields + _links(path, body, old, new)


def _fields(path: str, text: str, old: str, new: str | None) -> str:
    values, _, faults = read_any_yaml(path, text)
    if faults or old.rpartition("/")[2] not in text:
        return text
    layout = layout_of(text)
    found = list(_changes(path, values, layout, old, new))
    struck = [stretch for stretch, written in found if not written]
    kept = [(at, written) for at, written in found if written and not any(s <= at[0] < e for s, e in struck)]
    return changed(text, [*kept, *((stretch, "") for stretch in struck)])


def _changes(path: str, values: object, layout: Layout, old: str, new: str | None) -> Iterator[tuple[Stretch, str]]:
    folder, _, id_ = old.rpartition("/")
    other = new.rpartition("/")[2] if new else None
    named = {keys: at for keys, at in layout.values.items() if folder in named_by(path, keys, values)}
    for keys, at in named.items():
        if _value(values, keys) != id_:
            continue
        there = other is not None and any(
            _value(values, beside) == other and _like(beside) == _like(keys) for beside in named
        )
        if other is not None and not there:
            yield at, other
        elif other is None and {key for key in keys if isinstance(key, str)} & {*KEPT}:
            continue
        elif isinstance(keys[-1], int):
            yield layout.points[keys], ""
        elif keys[-1] == "id" and len(keys) in (ITEM_OF_REGISTER, ITEM_OF_PLAN):
            yield layout.points[keys[:-1]], ""
        elif other is not None:
            yield at, other


def _like(keys: Keys) -> Keys:
    """Where a value stands among its likes: the list it is in, or the same field of any item."""
    return keys[:-1] if isinstance(keys[-1], int) else tuple("" if isinstance(key, int) else key for key in keys)


def _value(values: object, keys: Keys) -> object:
    for key in keys:
        values = values[key]  # type: ignore[index]  # as the layout found it
    return values


def _links(path: str, body: str, old: str, new: str | None) -> str:
    def linked(found: re.Match[str]) -> str:
        if source_of(canonical(path, found[2])) != old:
            return found[0]
        return found[1] if new is None else found[0].replace(found[2], _written(path, found[2], new))

    return LINK.sub(linked, body) if ADDRESS.search(body) else body


def _written(path: str, address: str, new: str) -> str:
    _, hash_, fragment = address.partition("#")
    target = f"{SCHEME}:{new}" if address.startswith(f"{SCHEME}:") else relative_path(path, new)
    return f"{target}{hash_}{fragment}"
