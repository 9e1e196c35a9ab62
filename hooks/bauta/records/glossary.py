"""The glossary: all that headings, labels and hints say, to be said in a language they are not declared in."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from bauta.records.declaration import Declaration, declarations
from bauta.records.entries import ENTRY_TYPES, Example, Profile
from bauta.records.sections import FULL_EXAMPLE, KEYWORD_EXAMPLE, PROFILE, THEME
from bauta.records.shapes import model_of


def glossary() -> list[str]:
    """Every saying once: headings and what they ask for, what fields are called, and what forms say of them."""
    headings = (heading for template in (FULL_EXAMPLE, KEYWORD_EXAMPLE, PROFILE, THEME) for heading in template)
    sayings = [saying for heading in headings for saying in (heading.nb, heading.hint)]
    sayings += [declared.label for kind in ENTRY_TYPES.values() for declared in declarations(kind).values()]
    sayings += [saying for declared in declarations(Example).values() for saying in _about(declared)]
    sayings += [saying for kind in (Profile, Example) for saying in _asked(kind)]
    return list(dict.fromkeys(filter(None, sayings)))


def _about(declared: Declaration) -> Iterator[str]:
    """What those who use the data are told of a field and its columns."""
    yield declared.about
    yield from (column.about for column in declared.columns)


def _asked(kind: type[BaseModel]) -> Iterator[str]:
    """What the forms of a kind of record say of its fields and their parts."""
    for name, declared in declarations(kind).items():
        yield from (declared.label, declared.single, declared.hint, declared.plain)
        if (part := model_of(kind.model_fields[name].annotation)) is not None:
            yield from _asked(part)
