"""The supplement: what the municipality is asked for, in one list instead of a sentence under each heading."""

from __future__ import annotations

from collections.abc import Container

from bauta.facts.facts import unknown_facts
from bauta.records.entries import Sourced
from bauta.text.render import Rendered


def supplement(
    entry: Sourced, sections: tuple[Rendered, ...], words: dict[str, str], fields: Container[str] | None = None
) -> list[str]:
    """What the municipality is asked to supply: unknown sections first, then unknown facts, or those of `fields`."""
    asked: list[str] = []
    covered: int | None = None  # level of an unknown section; those under it need not be named
    for section in sections:
        if covered is not None and section.level > covered:
            continue
        covered = section.level if section.unknown else None
        asked += [section.title] if section.unknown else []
    unknown = [words[name] for name in unknown_facts(entry) if fields is None or name in fields]
    asked += [label for label in unknown if label not in asked]
    return [text[0].lower() + text[1:] for text in asked]
