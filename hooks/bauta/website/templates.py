"""Templates as compiled, kept from one build to the next: reading them takes longer than filling them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from bauta.reading.made_from import house_code
from bauta.store import SHELVES, Store, key_of

STORE = f"{SHELVES}/maler"


def in_its_language(told: Callable[..., str]) -> Callable[..., str]:
    """What says a value in a language, as a filter that says it in the language of the page."""

    @pass_context
    def said(context: Context, *values: Any) -> str:
        return told(*values, context["ord"].language)

    return said


class CompiledTemplates(BytecodeCache):
    """A shelf of templates by what they are compiled from: their text, Jinja, and the code whose filters they use."""

    def __init__(self, root: Path) -> None:
        self._shelf = Store(root / STORE)
        self._used: set[str] = set()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what was kept, if anything was."""
        if (kept := self._shelf.get(self._key(bucket))) is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in a bucket."""
        self._shelf.put(self._key(bucket), bucket.bytecode_to_string())

    def prune(self) -> None:
        """Throw away what no build has lately asked for."""
        self._shelf.prune(self._used)

    def _key(self, bucket: Bucket) -> str:
        key = key_of(*self._made_by, bucket.key.encode(), bucket.checksum.encode())
        self._used.add(key)
        return key

    @cached_property
    def _made_by(self) -> tuple[bytes, ...]:
        return (version("jinja2").encode(), *house_code())
