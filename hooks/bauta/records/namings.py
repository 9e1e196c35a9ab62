"""Namings are the fields that name a text by its id, and the folders that what they name lies in."""

from __future__ import annotations

from typing import Any

from bauta.records.edition import FOLDERS, OF_REGISTERS

PROFILES, EXAMPLES, THEMES, CHAPTERS = "municipalities", "examples", "content/temaer", "content/kapitler"
LESSONS = "content/erfaringer"
MOVABLE = (PROFILES, EXAMPLES, THEMES, CHAPTERS, LESSONS)
"""Folders whose texts may be given another id; pages of the website stand in the menu in mkdocs.yml too."""

IN_TEXTS = {"kommuner": (PROFILES,), "tema": (THEMES,)}
IN_REGISTERS: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {
    "rastoff": {("kommuner",): (PROFILES,), ("tema",): (THEMES,)},
    "regler": {("tema",): (THEMES,)},
    "temaer": {("id",): (THEMES,)},
    "deltakelser": {("deltaker",): (PROFILES,)},
    "utvalg": {("id",): MOVABLE},
    "horinger": {("tekster",): MOVABLE, ("spurt",): (PROFILES,), ("svar", "fra"): (PROFILES,)},
}
"""Register -> field of an item -> where what it names lies."""
IN_PLAN = ("fulle", "stikkord", "kort_fortalt")

Keys = tuple[str | int, ...]


def named_by(path: str, keys: Keys, fields: Any) -> tuple[str, ...]:
    """The folders that hold what the value at `keys` in a source names; none when it names no text.

    `fields` are all that is read from the source.
    """
    folder, _, name = path.rpartition("/")
    words = tuple(key for key in keys if isinstance(key, str))
    if folder == "content/registre":
        return IN_REGISTERS.get(name.removesuffix(".yml"), {}).get(words, ())
    if folder == "content/rastoff":
        return IN_REGISTERS["rastoff"].get(words, ())
    if folder == "content/utgaver":
        return _in_plan(keys, fields)
    return IN_TEXTS.get(words[0], ()) if len(words) == 1 and folder == EXAMPLES else ()


def _in_plan(keys: Keys, fields: Any) -> tuple[str, ...]:
    if keys[:1] != ("plan",) or len(keys) < len(("plan", 0, "id")):
        return ()
    if keys[2] in IN_PLAN:
        return (EXAMPLES,)
    kind = fields["plan"][keys[1]].get("slag")
    return () if keys[2] != "id" or kind in OF_REGISTERS else (FOLDERS.get(kind, CHAPTERS),)
