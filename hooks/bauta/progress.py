"""Progress tells how far a build has come: a live line on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Tell that a stage of the build goes on, and, when it has ended, how long it took."""
    console = Console(stderr=True, highlight=False)
    start = time.perf_counter()
    if console.is_terminal:
        with console.status(f"{name} …"):
            yield
    else:
        yield
    seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
    console.print(f"{name}: {seconds} s")


def tell(text: str) -> None:
    """One line of progress."""
    Console(stderr=True, highlight=False).print(text, markup=False, soft_wrap=True)
